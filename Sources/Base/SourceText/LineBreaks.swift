/// Lines as Markdown ends them (CommonMark 0.31.2, section 2.1): by LF, by CRLF or by CR alone.
extension [UInt8] {
  /// Whether a line begins at an offset.
  public func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || self[offset - 1].isLineEnd
  }

  /// The offset at which the line of an offset starts: behind the last line end before it, but not before a bound.
  public func lineStart(of offset: Int, notBefore bound: Int = 0) -> Int {
    self[bound..<Swift.max(bound, offset)].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? bound
  }

  /// The offset of the first line end from an offset on; a bound, by default the number of bytes, if there is none before it.
  public func lineEnd(from offset: Int, notAfter bound: Int? = nil) -> Int {
    let bound = bound ?? count
    return withUnsafeBufferPointer { buffer in
      let buffer = UnsafeBufferPointer(rebasing: buffer[..<bound])
      return ByteSearch.firstLineEnd(in: buffer, from: Swift.min(offset, bound)) ?? bound
    }
  }

  /// The offset at which the line after that of an offset starts; the number of bytes where there is none.
  public func nextLine(from offset: Int) -> Int {
    let end = lineEnd(from: offset)
    guard end < count else { return count }
    return self[end] == .carriageReturn && end + 1 < count && self[end + 1] == .lineFeed ? end + 2 : end + 1
  }

  /// The line end that comes first from an offset on; a line feed where there is none.
  public func lineBreak(from offset: Int = 0) -> String {
    let end = lineEnd(from: offset)
    return nextLine(from: offset) == end + 2 ? "\r\n" : end < count && self[end] == .carriageReturn ? "\r" : "\n"
  }
}

extension Sequence<UInt8> {
  /// The number of line ends.
  public var lineEndCount: Int {
    var previous: UInt8 = 0
    return reduce(0) { count, byte in
      defer { previous = byte }
      return byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn ? count + 1 : count
    }
  }
}
