import SourceText

/// A text in Unicode's normalisation form NFC, with the position of each part in the original text.
struct NormalizedText {
  private(set) var bytes: [UInt8] = []
  /// The positions at which a part starts, as offsets in the normalised and in the original text. Both offsets ascend.
  private var places: [(normalized: Int, original: Int)] = []

  /// Normalises a text. The time is linear in the number of bytes, except for sorting runs of marks that are out of order.
  init(_ original: Bytes) {
    bytes.reserveCapacity(original.count)
    var index = 0
    // Settled parts are copied; the last settled scalar waits, since the marks after it may change it.
    var copied = 0
    var lastSettled = 0
    while index < original.count {
      let (value, length) = original.scalar(at: index)
      guard Normalization.isUnsettled(value) else {
        lastSettled = index
        index += length
        continue
      }
      append(original, copied..<lastSettled)
      let end = original.end(of: Normalization.isUnsettled, from: index)
      places.append((bytes.count, lastSettled))
      append(Normalization.composed(original, lastSettled..<end))
      places.append((bytes.count, end))
      (copied, lastSettled, index) = (end, end, end)
    }
    append(original, copied..<original.count)
  }

  /// Returns the offset in the original text for a boundary between grapheme clusters in the normalised text. Normalisation keeps these
  /// boundaries.
  func originalOffset(of offset: Int, in original: Bytes) -> Int {
    let next = places.endOfPrefix { $0.normalized <= offset }
    guard next > 0 else { return offset }
    let (start, originalStart) = places[next - 1]
    // Changed and copied parts alternate.
    if next % 2 == 0 { return originalStart + offset - start }
    let clusterCount = bytes.withUnsafeBufferPointer { Graphemes.count(in: Bytes(rebasing: $0[start..<offset])) }
    let part = Bytes(rebasing: original[originalStart..<places[next].original])
    return originalStart + Graphemes.end(of: clusterCount, in: part)
  }

  private mutating func append(_ original: Bytes, _ range: Range<Int>) {
    bytes.append(contentsOf: original[range])
  }

  private mutating func append(_ scalars: [UInt32]) {
    for value in scalars {
      for unit in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
        bytes.append(unit)
      }
    }
  }
}

/// Unicode's canonical composition, NFC, as defined by Unicode Standard Annex #15.
enum Normalization {
  /// Whether normalisation certainly leaves a text unchanged. The text is read once, and Latin letters need no table.
  static func isSettled(_ bytes: Bytes) -> Bool {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index = ByteSearch.firstBeyondASCII(in: bytes, from: index, to: bytes.count) ?? bytes.count
      } else {
        let (value, length) = bytes.scalar(at: index)
        if isUnsettled(value) { return false }
        index += length
      }
    }
    return true
  }

  /// Whether normalisation may change a scalar, or whether the scalar may change a preceding one.
  static func isUnsettled(_ value: UInt32) -> Bool {
    switch value {
    // The characters of most texts, listed here to avoid a search in the table.
    case 0..<0x300, 0x400...0x482, 0x2010...0x20BF, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0xA000, 0xAC00...0xD7A3,
      0x1F000...0x1FFFF:
      return false
    default: return unsettled.contains(value)
    }
  }

  /// Returns the scalars of a range in composed form. The range has a settled scalar, except perhaps at the start of the text, and the
  /// unsettled scalars after it.
  static func composed(_ bytes: Bytes, _ range: Range<Int>) -> [UInt32] {
    var parts: [(value: UInt32, order: UInt32)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, length) = bytes.scalar(at: index)
      decompose(value, into: &parts)
      index += length
    }
    sortMarks(of: &parts)
    return compose(parts)
  }

  private static func decompose(_ value: UInt32, into parts: inout [(value: UInt32, order: UInt32)]) {
    if value &- syllables.first < syllables.count {
      let index = value - syllables.first
      parts.append((0x1100 + index / 588, 0))
      parts.append((0x1161 + index % 588 / 28, 0))
      if index % 28 != 0 { parts.append((0x11A7 + index % 28, 0)) }
    } else if let mapping = mappings.decompositions[value] {
      decompose(mapping.first, into: &parts)
      if let second = mapping.second { decompose(second, into: &parts) }
    } else {
      parts.append((value, combiningClass(of: value)))
    }
  }

  /// Sorts each run of marks by their classes; marks of one class keep their order.
  private static func sortMarks(of parts: inout [(value: UInt32, order: UInt32)]) {
    var start = 0
    while start < parts.count {
      guard parts[start].order != 0 else {
        start += 1
        continue
      }
      let end = parts[start...].firstIndex { $0.order == 0 } ?? parts.count
      if zip(parts[start..<end], parts[start..<end].dropFirst()).contains(where: { $0.order > $1.order }) {
        parts[start..<end].sort { $0.order < $1.order }
      }
      start = end
    }
  }

  private static func compose(_ parts: [(value: UInt32, order: UInt32)]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(parts.count)
    var starter: Int?
    // The class of the last mark kept since the starter. No later mark of this class or a lower one can combine with the starter.
    var last: UInt32?
    for (value, order) in parts {
      if let starter, last.map({ $0 < order }) ?? true, let whole = composite(of: result[starter], value) {
        result[starter] = whole
        continue
      }
      if order == 0 { starter = result.count }
      last = order == 0 ? nil : order
      result.append(value)
    }
    return result
  }

  private static func composite(of first: UInt32, _ second: UInt32) -> UInt32? {
    if first &- 0x1100 < 19, second &- 0x1161 < 21 {
      return syllables.first + ((first - 0x1100) * 21 + second - 0x1161) * 28
    }
    if first &- syllables.first < syllables.count, (first - syllables.first) % 28 == 0, second &- 0x11A8 < 27 {
      return first + second - 0x11A7
    }
    return mappings.compositions[UInt64(first) << 32 | UInt64(second)]
  }

  static func combiningClass(of value: UInt32) -> UInt32 { combiningClasses.number(of: value) }

  /// The Hangul syllables, which are composed by arithmetic.
  private static let syllables = (first: UInt32(0xAC00), count: UInt32(11172))
  static let unsettled = ScalarTable(NormalizationData.unsettled)
  private static let combiningClasses = ScalarMap(NormalizationData.combiningClasses)
  private static let mappings = CanonicalMappings(NormalizationData.mappings)
}

/// The canonical mappings, parsed from their text when they are first needed.
private struct CanonicalMappings {
  var decompositions: [UInt32: (first: UInt32, second: UInt32?)] = [:]
  var compositions: [UInt64: UInt32] = [:]

  /// Parses mappings such as `C0=41+300`, or `340<300` for a mapping that is never composed again.
  init(_ text: StaticString) {
    decompositions.reserveCapacity(2100)
    compositions.reserveCapacity(1000)
    text.withUTF8Buffer { bytes in
      for entry in bytes.split(whereSeparator: { $0 == .space || $0 == .lineFeed }) {
        let numbers = entry.split { $0 == .plusSign || $0 == .lessThanSign || $0 == .equalsSign }.map(Self.number)
        guard numbers.count > 1 else { continue }
        decompositions[numbers[0]] = (numbers[1], numbers.count > 2 ? numbers[2] : nil)
        if numbers.count > 2, entry.contains(.equalsSign) {
          compositions[UInt64(numbers[1]) << 32 | UInt64(numbers[2])] = numbers[0]
        }
      }
    }
  }

  private static func number(_ digits: Slice<Bytes>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32($1.hexDigitValue ?? 0) }
  }
}
