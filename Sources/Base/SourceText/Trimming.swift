extension Array {
  /// The same elements with little or no spare capacity. A workspace is read once and kept, so spare capacity would waste memory.
  public var trimmed: [Element] {
    capacity - count > count / 8 ? withUnsafeBufferPointer(Array.init) : self
  }
}
