import SourceText

/// The top-level domains, in ASCII and in other letters.
enum TopLevelDomains {
  /// Returns the end of the longest top-level domain that starts at an index, in upper or lower case, and does not end after a limit; `nil`
  /// if there is none.
  ///
  /// The domain may be followed by anything except an ASCII letter or digit, `@`, `+` or `-`, so `.com` is not recognised in `.community`.
  static func end(in bytes: Bytes, at start: Int, before limit: Int) -> Int? {
    guard start < limit else { return nil }
    var end = start
    while end < limit, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    if end < limit, bytes[end] >= 0x80, let longer = internationalEnd(in: bytes, at: start, before: limit) {
      return longer
    }
    guard end > start, mayEnd(in: bytes, at: end, before: limit), plain.contains(bytes, start..<end) else { return nil }
    return end
  }

  private static func mayEnd(in bytes: Bytes, at index: Int, before limit: Int) -> Bool {
    guard index < limit else { return true }
    let next = bytes[index]
    return !ScalarKind.isASCIILetterOrDigit(UInt32(next)) && next != .atSign && next != .plusSign && next != .hyphen
  }

  private static func internationalEnd(in bytes: Bytes, at start: Int, before limit: Int) -> Int? {
    candidates: for name in international[lowercased(bytes.scalar(at: start).value)] ?? [] {
      var index = start
      for wanted in name {
        guard index < limit else { continue candidates }
        let (value, length) = bytes.scalar(at: index)
        guard lowercased(value) == wanted else { continue candidates }
        index += length
      }
      if mayEnd(in: bytes, at: index, before: limit) { return index }
    }
    return nil
  }

  private static func lowercased(_ value: UInt32) -> UInt32 {
    if value < 0x80 { return value &- 0x41 < 26 ? value | 0x20 : value }
    let mapped = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
    return mapped?.count == 1 ? mapped?.first?.value ?? value : value
  }

  private static let plain = NameList(DomainData.plain)

  /// The names with letters beyond ASCII, by their first scalar. Names with the same first scalar are sorted, the longest first.
  private static let international: [UInt32: [[UInt32]]] = {
    let names = "\(DomainData.international)".split { $0 == " " || $0 == "\n" }.map { $0.unicodeScalars.map(\.value) }
    return Dictionary(grouping: names) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }()
}

/// A sorted list of names in lower-case ASCII, in one literal.
private struct NameList {
  private let text: StaticString
  /// The start of each name; then the position after the separator that would follow the last name.
  private let starts: [Int32]
  /// The index of the first name with each initial letter; then the number of names.
  private let letters: [Int]

  init(_ text: StaticString) {
    self.text = text
    let starts = text.withUTF8Buffer { bytes in
      [0] + bytes.indices.lazy.filter { bytes[$0] <= .space }.map { Int32($0 + 1) } + [Int32(bytes.count + 1)]
    }
    self.starts = starts
    letters = text.withUTF8Buffer { bytes in
      (0...26).map { letter in
        starts.dropLast().firstIndex { bytes[Int($0)] >= UInt8(ascii: "a") + UInt8(letter) } ?? starts.count - 1
      }
    }
  }

  /// Whether the ASCII letters in a range, in upper or lower case, are a name of the list. The time is logarithmic in the number of
  /// names.
  func contains(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    text.withUTF8Buffer { names in
      let letter = Int(bytes[range.lowerBound] | 0x20) - 0x61
      func order(to index: Int) -> Int {
        self.order(of: bytes, range, names, Int(starts[index])..<Int(starts[index + 1]) - 1)
      }
      let candidates = letters[letter]..<letters[letter + 1]
      let place = candidates.endOfPrefix { order(to: $0) > 0 }
      return place < candidates.upperBound && order(to: place) == 0
    }
  }

  private func order(of bytes: Bytes, _ range: Range<Int>, _ names: Bytes, _ name: Range<Int>) -> Int {
    for offset in 0..<min(range.count, name.count) {
      let difference = Int(bytes[range.lowerBound + offset] | 0x20) - Int(names[name.lowerBound + offset])
      if difference != 0 { return difference }
    }
    return range.count - name.count
  }
}
