extension RandomAccessCollection where Index == Int {
  /// The index behind the first elements, which are all those of which something holds. Logarithmic.
  ///
  /// - Parameter holds: whether an element is among the first; of those behind the first for which it does not hold, it holds for none.
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
