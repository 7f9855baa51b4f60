import SourceText

/// The possible keys of a map, arranged for lookup by their bytes. The class is not generic, so all schemas share one fast path.
///
/// The class owns its memory. If it used arrays, threads that look up the same keys would wait for each other at the reference counts of
/// these arrays.
public final class KeyTable: @unchecked Sendable {
  public let count: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The start of each key in ``bytes``.
  private let starts: UnsafeBufferPointer<Int32>
  /// The positions of the keys in the list given to ``init(_:)``, shorter keys first.
  private let byLength: UnsafeBufferPointer<Int32>
  /// For each length in bytes, from 0 to that of the longest key: the index in ``byLength`` of the first key that is at least that long.
  /// The last element is the end of ``byLength``.
  private let firstOfLength: UnsafeBufferPointer<Int32>

  /// - Parameter keys: up to 64 different keys.
  public init(_ keys: [String]) {
    precondition(keys.count <= 64, "a set of seen keys is kept in 64 bits")
    var bytes: [UInt8] = []
    var starts: [Int32] = []
    for key in keys {
      starts.append(Int32(bytes.count))
      bytes += key.utf8
    }
    let lengths = keys.map(\.utf8.count)
    let byLength = keys.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    count = keys.count
    self.bytes = Self.kept(bytes)
    self.starts = Self.kept(starts)
    self.byLength = Self.kept(byLength.map(Int32.init))
    firstOfLength = Self.kept(
      (0...(lengths.max() ?? 0) + 1).map { length in
        Int32(byLength.firstIndex { lengths[$0] >= length } ?? byLength.count)
      })
  }

  deinit {
    bytes.deallocate()
    for table in [starts, byLength, firstOfLength] { table.deallocate() }
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let kept = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = kept.initialize(from: elements)
    return UnsafeBufferPointer(kept)
  }

  /// Returns the position of the key in a scalar node; -1 if it is not a possible key.
  ///
  /// - Complexity: linear in the number of keys of the same length.
  public func index(of node: Int, in tree: YAMLTree) -> Int {
    let scalar = tree.nodes[node]
    guard hasKeys(ofLength: Int(scalar.textEnd) - Int(scalar.textStart)) || scalar.decodedIndex >= 0 else { return -1 }
    if scalar.decodedIndex >= 0 { return index(of: Array(tree.decoded[Int(scalar.decodedIndex)].utf8)[...]) }
    return tree.source.withUnsafeBufferPointer { source in
      index(of: UnsafeBufferPointer(rebasing: source[Int(scalar.textStart)..<Int(scalar.textEnd)]))
    }
  }

  /// Returns the position of a key; -1 if it is not a possible key.
  ///
  /// - Complexity: linear in the number of keys of the same length.
  public func index(of key: ArraySlice<UInt8>) -> Int { key.withUnsafeBufferPointer(index) }

  /// Returns the position of a key given as a buffer; -1 if it is not a possible key.
  public func index(of key: UnsafeBufferPointer<UInt8>) -> Int {
    guard hasKeys(ofLength: key.count) else { return -1 }
    for index in Int(firstOfLength[key.count])..<Int(firstOfLength[key.count + 1]) {
      let position = Int(byLength[index])
      if ByteSearch.matches(key, in: bytes, at: Int(starts[position])) { return position }
    }
    return -1
  }

  private func hasKeys(ofLength count: Int) -> Bool {
    count + 1 < firstOfLength.count && firstOfLength[count] < firstOfLength[count + 1]
  }
}
