/// A file of known length of which any part can be read.
public protocol ByteSource {
  var byteCount: Int { get }

  /// Returns up to `count` bytes from an offset on: fewer if the file ends first, or if it cannot be read.
  func bytes(at offset: Int, count: Int) -> [UInt8]
}

/// A file whose bytes are all in memory.
public struct WholeFile: ByteSource {
  private let content: [UInt8]

  public init(bytes: [UInt8]) { content = bytes }

  public var byteCount: Int { content.count }

  public func bytes(at offset: Int, count: Int) -> [UInt8] {
    let start = max(0, min(offset, content.count))
    return Array(content[start...].prefix(max(0, count)))
  }
}
