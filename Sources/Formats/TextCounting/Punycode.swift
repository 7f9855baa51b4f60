/// The length of domain labels as Punycode (RFC 3492) encodes them for the domain name system.
enum Punycode {
  static let longestLabel = 63

  /// Whether a label is short enough for the domain name system. A label that is certainly too long is not encoded to find out.
  static func fits(_ label: Range<Int>, in bytes: Bytes) -> Bool {
    if label.count <= longestLabel, !bytes[label].contains(where: { $0 >= 0x80 }) { return true }
    var scalars: [UInt32] = []
    var index = label.lowerBound
    while index < label.upperBound {
      let (value, length) = bytes.scalar(at: index)
      scalars.append(value)
      // Each scalar becomes at least one character.
      if scalars.count > longestLabel { return false }
      index += length
    }
    return encodedLength(of: scalars) <= longestLabel
  }

  /// Returns the length of a label in characters, including the prefix `xn--` if it needs one.
  static func encodedLength(of scalars: [UInt32]) -> Int {
    let basicCount = scalars.count { $0 < 0x80 }
    guard basicCount < scalars.count else { return basicCount }
    var length = "xn--".utf8.count + basicCount + (basicCount > 0 ? 1 : 0)
    var handled = basicCount
    var (next, delta, bias) = (128, 0, 72)
    while handled < scalars.count {
      let smallest = scalars.lazy.map(Int.init).filter { $0 >= next }.min() ?? next
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for value in scalars.lazy.map(Int.init) {
        if value < next { delta += 1 }
        guard value == next else { continue }
        length += digitCount(of: delta, bias: bias)
        bias = adapted(delta, to: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return length
  }

  private static func digitCount(of delta: Int, bias: Int) -> Int {
    var (rest, count, step) = (delta, 1, 36)
    while true {
      let threshold = min(max(step - bias, 1), 26)
      if rest < threshold { return count }
      rest = (rest - threshold) / (36 - threshold)
      count += 1
      step += 36
    }
  }

  private static func adapted(_ delta: Int, to count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }
}
