/// Addresses as feeds and pages may hold them.
public enum AddressEncoding {
  /// An address of the web; `nil` for what is none.
  static func web(_ text: String) -> String? {
    let address = encoded(text)
    return address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }

  /// An address in which everything that RFC 3986 does not allow in one is percent-encoded, and nothing twice.
  static func encoded(_ address: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(address.utf8.count)
    for byte in address.utf8 {
      if isAllowed(byte) { bytes.append(byte) } else { bytes += percentEncoded(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `%C3`
  static func percentEncoded(_ byte: UInt8) -> [UInt8] {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
    return [0x25, digit(byte >> 4), digit(byte & 15)]
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F...: false
    default: true
    }
  }
}

extension AddressEncoding {
  /// A path of files as an address has it: whatever is not a letter, a digit or a mark of file names is percent-encoded.
  public static func path(_ path: String) -> String {
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E: bytes.append(byte)
      default: bytes += percentEncoded(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
