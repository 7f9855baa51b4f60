extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  public var uniqued: [Element] { uniqued(by: { $0 }) }
}

extension Sequence {
  /// Returns the elements in their order, without those whose key an earlier element has.
  public func uniqued<Key: Hashable>(by key: (Element) -> Key) -> [Element] {
    var seen: Set<Key> = []
    return filter { seen.insert(key($0)).inserted }
  }
}
