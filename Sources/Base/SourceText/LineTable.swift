/// The starts of a file's lines, with which byte offsets are converted to lines and columns for output.
public struct LineTable: Sendable {
  /// The offset of each line's first byte. There is always a first line.
  public let starts: [UInt32]
  private let bytes: [UInt8]
  /// The number of scalars before every 2,048th byte of a file with a very long line. Empty for other files, in whose lines scalars are
  /// counted quickly.
  private let scalarCounts: [Int]

  private static let step = 2048

  /// Creates the table of some bytes. Lines end in LF, CRLF or CR, as in Markdown.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.lineStarts(in: bytes[...])
    let ends = starts.dropFirst() + [UInt32(bytes.count)]
    let hasLongLine = zip(starts, ends).contains { $1 - $0 > 4 * Self.step }
    scalarCounts = hasLongLine ? Self.scalarCounts(in: bytes) : []
  }

  private static func scalarCounts(in bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for start in stride(from: 0, through: bytes.count, by: step) {
      counts.append(count)
      count += scalarCount(in: bytes[start..<min(start + step, bytes.count)])
    }
    return counts
  }

  private static func scalarCount(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      for byte in buffer where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// Returns the number of scalars that start in a range. In a file with a very long line, only the bytes near the ends of the range are
  /// read.
  private func scalarCount(in range: Range<Int>) -> Int {
    guard !scalarCounts.isEmpty, range.count > Self.step else { return Self.scalarCount(in: bytes[range]) }
    return scalarCount(before: range.upperBound) - scalarCount(before: range.lowerBound)
  }

  private func scalarCount(before offset: Int) -> Int {
    let index = offset / Self.step
    return scalarCounts[index] + Self.scalarCount(in: bytes[index * Self.step..<offset])
  }

  /// Returns the offsets at which the lines of a slice start.
  public static func lineStarts(in bytes: ArraySlice<UInt8>) -> [UInt32] {
    var starts: [UInt32] = []
    starts.reserveCapacity(8 + bytes.count / 64)
    starts.append(UInt32(bytes.startIndex))
    bytes.withUnsafeBufferPointer { buffer in
      let base = bytes.startIndex
      var returns = ByteSearch.first(.carriageReturn, in: buffer, from: 0)
      var index = 0
      while index < buffer.count {
        let lineFeed = ByteSearch.first(.lineFeed, in: buffer, from: index)
        // Lines that end in a carriage return, alone or before the line feed.
        while let at = returns, at < lineFeed ?? buffer.count {
          if at + 1 != lineFeed { starts.append(UInt32(base + at + 1)) }
          returns = ByteSearch.first(.carriageReturn, in: buffer, from: at + 1)
        }
        guard let lineFeed else { break }
        index = lineFeed + 1
        starts.append(UInt32(base + index))
      }
    }
    return starts
  }

  /// A position in a file as people count it: line and column start at 1, and the column counts Unicode scalars.
  public struct Position: Hashable, Sendable {
    public var line: Int
    public var column: Int
  }

  /// Returns the position of a byte offset; for an offset past the end, the position of the end of the file.
  public func position(at offset: Int) -> Position {
    let offset = min(offset, bytes.count)
    let line = lineIndex(at: offset)
    var start = Int(starts[line])
    // A byte-order mark is not a column of the first line.
    if line == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 { start = 3 }
    return Position(line: line + 1, column: scalarCount(in: min(start, offset)..<offset) + 1)
  }

  /// Returns the index into ``starts`` of the line that contains an offset. The search takes logarithmic time.
  public func lineIndex(at offset: Int) -> Int {
    max(0, starts.endOfPrefix { Int($0) <= offset } - 1)
  }

  /// Returns the range of a line, numbered from 1, without its line end.
  public func contentRange(ofLine line: Int) -> ByteRange {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) : bytes.count
    while end > start, bytes[end - 1].isLineEnd { end -= 1 }
    return ByteRange(start, end)
  }
}
