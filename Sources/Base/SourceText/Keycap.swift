/// The emoji of a key, such as `#️⃣`: a digit, `#` or `*`, optionally U+FE0F, and U+20E3. Its `#` is not a hashtag.
///
/// Source: Unicode Technical Standard #51, `emoji_keycap_sequence`.
public enum Keycap {
  /// Returns the index after the keycap that starts at an index of UTF-8 bytes; `nil` if no keycap starts there.
  @inlinable
  public static func end<Text: RandomAccessCollection<UInt8>>(in bytes: Text, at start: Int) -> Int?
  where Text.Index == Int {
    let base = bytes[start]
    guard base &- 0x30 < 10 || base == .numberSign || base == .asterisk, start + 3 < bytes.endIndex,
      bytes[start + 1] >= 0xE2
    else {
      return nil
    }
    var index = start + 1
    if bytes[index] == 0xEF, bytes[index + 1] == 0xB8, bytes[index + 2] == 0x8F { index += 3 }
    guard index + 2 < bytes.endIndex, bytes[index] == 0xE2, bytes[index + 1] == 0x83, bytes[index + 2] == 0xA3 else {
      return nil
    }
    return index + 3
  }
}
