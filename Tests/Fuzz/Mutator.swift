/// A mutator that corrupts files, a few steps at a time. Most steps keep a file readable, so the code after reading is tested as well.
struct Mutator {
  var dice: Dice
  let materials: Materials

  /// The limit on a file's size, because a campaign tests contents and not sizes.
  private static let sizeLimit = 200_000

  mutating func mutated(_ file: SeedFile) -> [UInt8] {
    var bytes = file.bytes
    let steps = dice.chance(15) ? 4 + dice.below(12) : 1 + dice.below(3)
    for _ in 0..<steps { bytes = file.isText ? step(bytes) : coarseStep(bytes) }
    return bytes.count > Self.sizeLimit ? Array(bytes[..<Self.sizeLimit]) : bytes
  }

  private mutating func step(_ bytes: [UInt8]) -> [UInt8] {
    switch dice.below(20) {
    case 0: coarseStep(bytes)
    case 1: inserting(dice.pick(Oddities.texts), into: bytes)
    case 2, 3: withOtherLineEnds(bytes)
    case 4...7: withOtherLines(bytes)
    case 8...10: replacingRun(in: bytes, of: \.isFigure, by: dice.pick(Oddities.numbers))
    case 11: replacingRun(in: bytes, of: \.isDatePart, by: dice.pick(Oddities.dates))
    case 12, 13: replacingKey(in: bytes)
    case 14: replacingRun(in: bytes, of: \.isWordPart, by: word())
    case 15: inserting(dice.pick(Oddities.openings), into: bytes)
    case 16: inserting(dice.pick(Oddities.marks), atLineOf: bytes)
    case 17: nested(bytes)
    case 18: lengthened(bytes)
    default: spliced(bytes)
    }
  }

  /// Steps that do not depend on text.
  private mutating func coarseStep(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return dice.pick(Oddities.texts) }
    var bytes = bytes
    // Sizes are mostly near the beginning.
    let place = dice.below(dice.chance(50) ? min(bytes.count, 128) : bytes.count)
    switch dice.below(5) {
    case 0: bytes[place] ^= 1 << UInt8(dice.below(8))
    case 1: bytes[place] = dice.pick([0, 1, 0x7F, 0x80, 0xFF, 0x0D, 0x1B])
    case 2: bytes.removeSubrange(dice.below(bytes.count)...)
    case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.below(16)))
    default:
      let value: UInt8 = dice.pick([0, 0xFF])
      for index in place..<min(bytes.count, place + dice.pick([2, 4, 8])) { bytes[index] = value }
    }
    return bytes
  }

  private mutating func inserting(_ text: [UInt8], into bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.insert(contentsOf: text, at: dice.below(bytes.count + 1))
    return bytes
  }

  private mutating func inserting(_ text: [UInt8], atLineOf bytes: [UInt8]) -> [UInt8] {
    var lines = Lines(bytes)
    lines.all.insert(text[...], at: dice.below(lines.all.count + 1))
    return lines.joined
  }

  private mutating func withOtherLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    let end: [UInt8] = dice.pick([[0x0D], [0x0D, 0x0A], [0x0A, 0x0D], [0x0D, 0x0D, 0x0A], Array("\u{2028}".utf8)])
    let share = dice.pick([100, 100, 30, 5])
    // Only after a position, so a front matter stays readable.
    let start = dice.chance(50) ? 0 : dice.below(bytes.count + 1)
    var result = Array(bytes[..<start])
    for byte in bytes[start...] {
      if byte == 0x0A, dice.chance(share) { result += end } else { result.append(byte) }
    }
    return result
  }

  private mutating func withOtherLines(_ bytes: [UInt8]) -> [UInt8] {
    var lines = Lines(bytes)
    let (one, other) = (dice.below(lines.all.count), dice.below(lines.all.count))
    switch dice.below(5) {
    case 0: lines.all.remove(at: one)
    case 1: lines.all.insert(lines.all[one], at: other)
    case 2: lines.all.swapAt(one, other)
    case 3: lines.all.removeSubrange(min(one, other)..<min(max(one, other), min(one, other) + 8))
    default: lines.all[one] = lines.all[one].dropFirst(dice.pick([1, 2, 4]))
    }
    return lines.joined
  }

  /// Replaces a run of bytes of one kind.
  private mutating func replacingRun(
    in bytes: [UInt8], of isPart: KeyPath<UInt8, Bool>, by text: [UInt8]
  ) -> [UInt8] {
    guard !bytes.isEmpty else { return text }
    let start = dice.below(bytes.count)
    guard let first = bytes[start...].firstIndex(where: { $0[keyPath: isPart] }) else { return bytes }
    let end = bytes[first...].firstIndex { !$0[keyPath: isPart] } ?? bytes.count
    return Array(bytes[..<first]) + text + bytes[end...]
  }

  private mutating func replacingKey(in bytes: [UInt8]) -> [UInt8] {
    var lines = Lines(bytes)
    let keyed = lines.all.indices.filter { lines.all[$0].contains(0x3A) }
    guard !keyed.isEmpty else { return bytes }
    let line = dice.pick(keyed)
    let text = lines.all[line]
    let indent = text.prefix { $0 == 0x20 || $0 == 0x2D }
    let rest = text.drop { $0 != 0x3A }
    let key = dice.pick(materials.keys)
    lines.all[line] = (Array(indent) + key + (dice.chance(80) ? Array(rest) : Array(": ".utf8) + word()))[...]
    return lines.joined
  }

  /// Returns a word from another file.
  private mutating func word() -> [UInt8] {
    let bytes = dice.pick(materials.markdown).bytes
    let start = dice.below(max(1, bytes.count - 1))
    let from = bytes[start...].firstIndex(where: \.isWordPart) ?? start
    return Array(bytes[from...].prefix { $0.isWordPart }.prefix(60))
  }

  private mutating func spliced(_ bytes: [UInt8]) -> [UInt8] {
    var lines = Lines(bytes)
    let others = Lines(dice.pick(dice.chance(80) ? materials.markdown : materials.foreign).bytes).all
    let start = dice.below(others.count)
    let block = others[start..<min(others.count, start + 1 + dice.below(12))]
    lines.all.insert(contentsOf: block, at: dice.below(lines.all.count + 1))
    return lines.joined
  }

  private mutating func nested(_ bytes: [UInt8]) -> [UInt8] {
    let depth = dice.pick([3, 20, 200, 2_000])
    let opening = dice.pick(Oddities.nesting)
    let text = Array(repeatElement(opening, count: depth).joined()) + Array("x".utf8)
    return inserting(text, atLineOf: bytes)
  }

  private mutating func lengthened(_ bytes: [UInt8]) -> [UInt8] {
    let unit = dice.chance(50) ? dice.pick(Oddities.texts) : word() + [0x20]
    let text = Array(repeatElement(unit, count: dice.pick([20, 300, 3_000])).joined())
    return inserting(Array(text.prefix(20_000)), into: bytes)
  }
}

/// A text split at its line feeds.
private struct Lines {
  var all: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) { all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false) }

  var joined: [UInt8] { Array(all.joined(separator: [0x0A])) }
}

extension UInt8 {
  fileprivate var isFigure: Bool { (0x30...0x39).contains(self) }
  fileprivate var isDatePart: Bool { isFigure || self == 0x2D || self == 0x3A }
  fileprivate var isWordPart: Bool { self > 0x20 && self != 0x3A && self != 0x2C }
}
