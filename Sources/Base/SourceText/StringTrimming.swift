extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without leading and trailing whitespace. The time depends only on the amount of that whitespace.
  ///
  /// Scalars are trimmed rather than characters: a space with an accent is another `Character`, and the accent is part of the text.
  public var trimmed: SubSequence {
    // Most texts begin and end with an ASCII letter or mark.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self[startIndex..<endIndex]
    }
    let scalars = unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, scalars[start].properties.isWhitespace { start = scalars.index(after: start) }
    while start < end {
      let last = scalars.index(before: end)
      guard scalars[last].properties.isWhitespace else { break }
      end = last
    }
    return self[start..<end]
  }
}

extension StringProtocol {
  /// Returns the text without the leading and trailing characters that satisfy a condition.
  public func trimmed(_ isLeftOut: (Character) -> Bool) -> SubSequence {
    var (start, end) = (startIndex, endIndex)
    while start < end, isLeftOut(self[start]) { start = index(after: start) }
    while start < end {
      let last = index(before: end)
      guard isLeftOut(self[last]) else { break }
      end = last
    }
    return self[start..<end]
  }

  /// The text on one line: each run of whitespace becomes one space, and whitespace at the ends is removed. Whitespace is detected in
  /// scalars rather than in characters.
  public var onOneLine: String {
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        isBlank = !result.isEmpty
      } else {
        if isBlank { result.append(" ") }
        isBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
