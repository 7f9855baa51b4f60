/// A file of the workspace: its path and its bytes.
public struct SourceFile: Sendable {
  /// The path relative to the workspace's root, with `/` between its parts.
  public let path: String
  /// The content on disk, with its byte-order mark and its line ends.
  public let bytes: [UInt8]

  /// The size of the largest document that is parsed, in bytes. Byte offsets have 32 bits, and a larger Markdown file is hardly ever
  /// written by hand.
  public static let sizeLimit = 16 << 20

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the text of a range, with ill-formed bytes replaced.
  public func text(in range: ByteRange) -> String {
    String(decoding: bytes[clamp(range)], as: UTF8.self)
  }

  /// The whole file as text, with ill-formed bytes replaced.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The file's last path component without its extension.
  public var stem: Substring { path.fileStem }

  /// Returns the table of the file's lines. This takes one pass over the bytes.
  public func lineTable() -> LineTable { LineTable(bytes) }

  /// The length of a leading UTF-8 byte-order mark: 0 or 3 bytes.
  public var byteOrderMarkLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether the file contains only whitespace.
  public var isBlank: Bool {
    !bytes[byteOrderMarkLength...].contains { !$0.isBlank && !$0.isLineEnd }
  }

  /// Returns the offsets of the file's first ill-formed byte and first zero byte. This takes one pass over the bytes.
  public func textIssues() -> EncodingIssues { EncodingIssues(of: bytes) }

  func clamp(_ range: ByteRange) -> Range<Int> {
    let start = min(range.lowerBound, bytes.count)
    return start..<max(start, min(range.upperBound, bytes.count))
  }
}
