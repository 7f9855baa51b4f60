/// A set of byte values: a table with a place for each value. Testing membership needs no branch.
///
/// Sets are created once and kept: the table is never freed.
public struct ByteSet: @unchecked Sendable {
  @usableFromInline let table: UnsafePointer<Bool>

  public init(where isMember: (UInt8) -> Bool) {
    let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
    for byte in 0...UInt8.max { (table + Int(byte)).initialize(to: isMember(byte)) }
    self.table = UnsafePointer(table)
  }

  /// Creates a set from the bytes of an ASCII text, and from other bytes that satisfy a condition.
  public init(_ text: StaticString, or isMember: (UInt8) -> Bool = { _ in false }) {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    self.init { bytes.contains($0) || isMember($0) }
  }

  @inlinable
  @inline(__always)
  public func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }

  /// Returns the index of the first byte of the set in a range, or the end of the range.
  @inlinable
  public func first(in buffer: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, !contains(buffer[index]) { index &+= 1 }
    return index
  }
}
