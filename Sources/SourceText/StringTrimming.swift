extension StringProtocol {
  /// The text without the blanks and line ends around it. Linear in these.
  public var trimmed: SubSequence { trimmed(\.isWhitespace) }

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
