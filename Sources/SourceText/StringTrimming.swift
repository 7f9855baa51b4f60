extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without the blanks and line ends around it. Linear in these.
  public var trimmed: SubSequence {
    // Most texts begin and end with a letter or a mark of ASCII.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) {
      return self[startIndex..<endIndex]
    }
    return trimmed(\.isWhitespace)
  }
}

extension StringProtocol {
  /// The text without the characters around it that are of a kind.
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
}
