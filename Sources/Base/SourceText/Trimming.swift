extension Array {
  /// The same elements without room to grow: a workspace is read once and kept, so that spare room would only cost memory.
  public var trimmed: [Element] {
    capacity - count > count / 8 ? withUnsafeBufferPointer(Array.init) : self
  }
}
