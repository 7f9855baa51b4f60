import MediaFiles

/// A file that counts the bytes read from it.
final class CountingSource: ByteSource {
  private let file: WholeFile
  private(set) var readCount = 0
  private(set) var byteTotal = 0

  init(_ bytes: [UInt8]) { file = WholeFile(bytes: bytes) }

  var byteCount: Int { file.byteCount }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    let bytes = file.bytes(at: offset, count: count)
    readCount += 1
    byteTotal += bytes.count
    return bytes
  }
}

/// A file of any length: a beginning, then the same bytes over and over. It is generated only as it is read.
struct EndlessSource: ByteSource {
  let byteCount = 1 << 62
  private let beginning: [UInt8]
  private let period: Int
  /// Enough of the repeated bytes for any one reading of them.
  private let repeated: [UInt8]

  init(_ beginning: [UInt8], then pattern: [UInt8]) {
    self.beginning = beginning
    period = pattern.count
    repeated = (0...(1 << 17) / pattern.count).flatMap { _ in pattern }
  }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    let start = Array(beginning.dropFirst(offset).prefix(count))
    let phase = max(0, offset - beginning.count) % period
    return start + repeated[phase..<phase + count - start.count]
  }
}
