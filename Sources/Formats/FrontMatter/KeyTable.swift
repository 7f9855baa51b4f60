import SourceText

/// The keys that a map may have, laid out for finding one by its bytes. Not generic, so that every schema shares one fast path.
public struct KeyTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The keys' positions, shorter keys first.
  private let byLength: [Int]
  /// For each length up to the longest key's, the index in ``byLength`` of the first key that is no shorter; then its end.
  private let firstOfLength: [Int]

  /// - Parameter keys: at most 64 different keys.
  public init(_ keys: [String]) {
    precondition(keys.count <= 64, "a set of seen keys is kept in 64 bits")
    var bytes: [UInt8] = []
    var starts = [0]
    for key in keys {
      bytes += key.utf8
      starts.append(bytes.count)
    }
    (self.bytes, self.starts) = (bytes, starts)
    let lengths = keys.map(\.utf8.count)
    let byLength = keys.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    firstOfLength = (0...(lengths.max() ?? 0) + 1).map { length in
      byLength.firstIndex { lengths[$0] >= length } ?? byLength.count
    }
    self.byLength = byLength
  }

  public var count: Int { starts.count - 1 }

  /// The position of the key that is written at a scalar node, or -1. Linear in the number of keys of that length.
  public func index(of node: Int, in tree: YAMLTree) -> Int {
    let scalar = tree.nodes[node]
    guard hasKeys(ofLength: Int(scalar.textEnd) - Int(scalar.textStart)) || scalar.decodedIndex >= 0 else { return -1 }
    if scalar.decodedIndex >= 0 { return index(of: Array(tree.decoded[Int(scalar.decodedIndex)].utf8)[...]) }
    return index(of: tree.source[Int(scalar.textStart)..<Int(scalar.textEnd)])
  }

  /// The position of a key, or -1. Linear in the number of keys of that length.
  public func index(of key: ArraySlice<UInt8>) -> Int { key.withUnsafeBufferPointer(index) }

  /// The position of a key whose bytes lie somewhere, or -1.
  public func index(of key: UnsafeBufferPointer<UInt8>) -> Int {
    guard hasKeys(ofLength: key.count) else { return -1 }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in firstOfLength[key.count]..<firstOfLength[key.count + 1]
      where ByteSearch.stands(key, in: bytes, at: starts[byLength[index]]) {
        return byLength[index]
      }
      return -1
    }
  }

  private func hasKeys(ofLength count: Int) -> Bool {
    count + 1 < firstOfLength.count && firstOfLength[count] < firstOfLength[count + 1]
  }
}
