/// The bytes of one file of the workspace and the path that names it.
public struct SourceFile: Sendable {
  /// The path relative to the workspace's root, with `/` between its parts.
  public let path: String
  /// The file as it is on disk: a byte-order mark and CRLF line ends included.
  public let bytes: [UInt8]

  /// The largest document that is parsed, in bytes. Byte offsets are 32-bit, and nobody edits a larger Markdown file.
  public static let sizeLimit = 16 << 20

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a range, with ill-formed bytes replaced.
  public func text(in range: ByteRange) -> String {
    String(decoding: bytes[clamp(range)], as: UTF8.self)
  }

  /// The whole file as text, with ill-formed bytes replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The file's last path component without its extension.
  public var stem: Substring {
    var path = path
    let place = path.withUTF8 { bytes in
      var (start, end) = (bytes.count, bytes.count)
      while start > 0, bytes[start - 1] != .slash {
        start -= 1
        if bytes[start] == .fullStop, end == bytes.count { end = start }
      }
      return start..<(end == start ? bytes.count : end)
    }
    let bytes = path.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: place.lowerBound)
    return path[start..<bytes.index(start, offsetBy: place.count)]
  }

  /// The lines of the file; costs one pass over its bytes.
  public func lineTable() -> LineTable { LineTable(bytes) }

  /// The number of bytes of a leading UTF-8 byte-order mark: 0 or 3.
  public var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether there is nothing to read but blanks.
  public var isBlank: Bool {
    !bytes[byteOrderMarkLength...].contains { !$0.isBlank && !$0.isLineEnd }
  }

  /// The first places at which the file is no text as people write it: an ill-formed byte, a zero byte. One pass.
  public func textFaults() -> EncodingIssues { EncodingIssues(of: bytes) }

  func clamp(_ range: ByteRange) -> Range<Int> {
    let start = min(range.lowerBound, bytes.count)
    return start..<max(start, min(range.upperBound, bytes.count))
  }
}
