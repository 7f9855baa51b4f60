import SourceText

/// Names of files made from ids.
public enum FileName {
  /// An id as a part of a file's name. Whatever could lead to another folder, or some file system refuses, is percent-encoded, so
  /// different ids give different names.
  public static func part(for id: String) -> String {
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case .hyphen, .fullStop, UInt8.digits, UInt8.capitals, .underscore, UInt8.smallLetters, 0x80...:
        bytes.append(byte)
      default: bytes += [.percentSign, digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "7") + value
  }
}
