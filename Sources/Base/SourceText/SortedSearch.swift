extension RandomAccessCollection where Index == Int {
  /// Returns the index after the leading elements that satisfy a condition. The search takes logarithmic time.
  ///
  /// - Parameter holds: the condition. Once it fails for an element, it must fail for all elements after it.
  @inlinable
  public func endOfPrefix(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
