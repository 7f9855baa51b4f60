/// The lines of Markdown, which end in LF, CRLF or CR alone (CommonMark 0.31.2, section 2.1).
extension [UInt8] {
  /// Whether a line begins at an offset.
  public func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || self[offset - 1].isLineEnd
  }

  /// Returns the start of the line that contains an offset, or a bound if the line starts before the bound.
  public func lineStart(of offset: Int, notBefore bound: Int = 0) -> Int {
    self[bound..<Swift.max(bound, offset)].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? bound
  }

  /// Returns the offset of the first line end at or after an offset. If there is none before a bound, returns the bound, by default the
  /// number of bytes.
  public func lineEnd(from offset: Int, notAfter bound: Int? = nil) -> Int {
    let bound = bound ?? count
    return withUnsafeBufferPointer { buffer in
      let buffer = UnsafeBufferPointer(rebasing: buffer[..<bound])
      return ByteSearch.firstLineEnd(in: buffer, from: Swift.min(offset, bound)) ?? bound
    }
  }

  /// Returns the start of the line after the line that contains an offset; the number of bytes if there is no further line.
  public func nextLine(from offset: Int) -> Int {
    let end = lineEnd(from: offset)
    guard end < count else { return count }
    return self[end] == .carriageReturn && end + 1 < count && self[end + 1] == .lineFeed ? end + 2 : end + 1
  }

  /// Returns the characters of the first line end at or after an offset; a line feed if there is none.
  public func lineBreak(from offset: Int = 0) -> String {
    let end = lineEnd(from: offset)
    return nextLine(from: offset) == end + 2 ? "\r\n" : end < count && self[end] == .carriageReturn ? "\r" : "\n"
  }
}

extension Sequence<UInt8> {
  /// The number of line ends; CRLF counts once.
  public var lineEndCount: Int {
    var previous: UInt8 = 0
    return reduce(0) { count, byte in
      defer { previous = byte }
      return byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn ? count + 1 : count
    }
  }
}

extension Collection<UInt8> {
  /// The bytes, with every line end replaced by a line feed.
  public var withLineFeeds: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var previous: UInt8 = 0
    for byte in self {
      if byte == .carriageReturn {
        result.append(.lineFeed)
      } else if byte != .lineFeed || previous != .carriageReturn {
        result.append(byte)
      }
      previous = byte
    }
    return result
  }
}

extension [UInt8] {
  /// The bytes without whitespace and line feeds at the start and the end.
  public var trimmingBlanks: [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte.isBlank || byte == .lineFeed }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
      return []
    }
    return Array(self[first...last])
  }
}
