#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Searches and comparisons of bytes by the system's own routines, which look at many bytes at once.
public enum ByteSearch {
  /// The index of the first byte of a value, from an index on.
  @inlinable
  public static func first(_ byte: UInt8, in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < buffer.count, let base = buffer.baseAddress,
      let found = memchr(base + start, Int32(byte), buffer.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether some bytes stand at an index.
  @inlinable
  public static func stands(
    _ bytes: UnsafeBufferPointer<UInt8>, in buffer: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    guard start + bytes.count <= buffer.count, let base = buffer.baseAddress, let wanted = bytes.baseAddress else {
      return bytes.isEmpty
    }
    return memcmp(base + start, wanted, bytes.count) == 0
  }
}
