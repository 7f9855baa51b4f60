/// A short hash (FNV-1a) that is the same in every run and on every machine.
enum Fingerprint {
  static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Returns the hash of a text's UTF-8 bytes as sixteen hexadecimal digits.
  static func hexadecimal(of text: String) -> String {
    let digits = String(hash(of: text.utf8), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
