/// The keys that a map may have, laid out for finding one by its bytes. Not generic, so that every schema shares one fast path.
public struct KeyTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

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
  }

  public var count: Int { starts.count - 1 }

  /// The position of the key that is written at a scalar node, or -1. Linear in the number of keys of that length.
  public func index(of node: Int, in tree: YAMLTree) -> Int {
    let scalar = tree.nodes[node]
    if scalar.decodedIndex >= 0 { return index(of: Array(tree.decoded[Int(scalar.decodedIndex)].utf8)[...]) }
    return index(of: tree.source[Int(scalar.textStart)..<Int(scalar.textEnd)])
  }

  private func index(of key: ArraySlice<UInt8>) -> Int {
    key.withUnsafeBufferPointer { key in
      bytes.withUnsafeBufferPointer { bytes in
        starts.withUnsafeBufferPointer { starts in
          candidates: for candidate in 0..<starts.count - 1 {
            let start = starts[candidate]
            guard starts[candidate + 1] - start == key.count else { continue }
            for offset in 0..<key.count where bytes[start + offset] != key[offset] { continue candidates }
            return candidate
          }
          return -1
        }
      }
    }
  }
}
