/// Hashes of names. Only the few names with equal hashes need an exact comparison.
enum NameHashes {
  /// Returns a hash that is the same for ASCII texts that differ only in case. A few other characters, such as `[` and `{`, also count as
  /// equal. The hash must not be stored, because it depends on the byte order of the machine.
  ///
  /// The function reads eight bytes at a time. In each byte, it sets the bit that tells small letters from capitals.
  static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count)
    var index = 0
    while index < raw.count {
      var word: UInt64 = 0
      if index + 8 <= raw.count {
        word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      } else {
        for byte in raw[index...] { word = word << 8 | UInt64(byte) }
      }
      hash = (hash ^ (word | 0x2020_2020_2020_2020)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 8
    }
    return hash
  }

  /// Returns the positions of the hashes that occur more than once, in ascending order.
  ///
  /// Most hashes occur once. Tables with at least sixteen bits per hash rule out nearly all of them, and only the rest are sorted. The
  /// search takes linear time, except for sorting the rest.
  static func repeated(_ hashes: [UInt64]) -> [Int] {
    var (met, metAgain) = (BitTable(for: hashes.count), BitTable(for: hashes.count))
    for hash in hashes where met.insert(hash) { _ = metAgain.insert(hash) }
    let rest = hashes.indices.filter { metAgain.contains(hashes[$0]) }
      .sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    return rest.indices.filter { place in
      place > 0 && hashes[rest[place - 1]] == hashes[rest[place]]
        || place + 1 < rest.count && hashes[rest[place + 1]] == hashes[rest[place]]
    }.map { rest[$0] }.sorted()
  }

  /// A set of hashes that can tell only whether a hash is surely absent or may be present.
  private struct BitTable {
    private var words: [UInt64]
    private let shift: UInt64

    /// - Parameter count: the approximate number of hashes.
    init(for count: Int) {
      let bits = UInt64(64 - (max(4, count) - 1).leadingZeroBitCount + 4)
      words = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
      shift = 64 - bits
    }

    /// Inserts a hash. Returns whether the hash, or another one with the same bit, was in the table already.
    mutating func insert(_ hash: UInt64) -> Bool {
      let (word, bit) = place(of: hash)
      defer { words[word] |= bit }
      return words[word] & bit != 0
    }

    func contains(_ hash: UInt64) -> Bool {
      let (word, bit) = place(of: hash)
      return words[word] & bit != 0
    }

    /// Returns the position of a hash's bit. It consists of the highest bits after a multiplication, which mixes the bits of the hash.
    private func place(of hash: UInt64) -> (word: Int, bit: UInt64) {
      let place = (hash &* 0x9E37_79B9_7F4A_7C15) >> shift
      return (Int(place >> 6), 1 << (place & 63))
    }
  }
}
