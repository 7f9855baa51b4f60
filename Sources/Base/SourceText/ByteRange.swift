/// A half-open range of UTF-8 byte offsets in one source file.
///
/// Offsets need only 32 bits, because a document larger than ``SourceFile/sizeLimit`` is not parsed.
public struct ByteRange: Hashable, Sendable {
  public var start: UInt32
  public var end: UInt32

  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range ends before it starts")
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  public init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  /// Creates an empty range: a place between two bytes.
  public init(at offset: Int) {
    self.init(offset, offset)
  }

  public var lowerBound: Int { Int(start) }
  public var upperBound: Int { Int(end) }
  public var count: Int { Int(end) - Int(start) }
  public var isEmpty: Bool { start == end }
  public var indices: Range<Int> { lowerBound..<upperBound }

  public func contains(_ offset: Int) -> Bool { indices.contains(offset) }

  /// Returns the smallest range that contains both ranges.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }
}

extension ByteRange: Comparable {
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// A value with its place in a source file.
public struct Located<Value> {
  public var value: Value
  public var range: ByteRange

  public init(_ value: Value, at range: ByteRange) {
    self.value = value
    self.range = range
  }

  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
