/// A short hash that stays the same from run to run and from machine to machine: FNV-1a.
enum Fingerprint {
  static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The hash of a text's UTF-8 bytes as sixteen hexadecimal digits.
  static func hexadecimal(of text: String) -> String {
    let digits = String(hash(of: text.utf8), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
