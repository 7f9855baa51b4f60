import SourceText

/// The recognition of emoji according to the grammar of Unicode Technical Standard #51: pictographs, perhaps with a style or a skin tone,
/// flags, tag sequences, and emoji joined by zero-width joiners.
///
/// The grammar is used instead of the list of sequences, so next year's emoji count like today's. `©`, `®` and `™` are text unless U+FE0F
/// makes them emoji. Keycaps start with an ASCII character; ``Keycap`` recognises them.
enum EmojiSequence {
  /// Returns the end of the emoji that starts with the scalar at an index; `nil` if no emoji starts there.
  static func end(in bytes: Bytes, at start: Int) -> Int? {
    let (first, length) = bytes.scalar(at: start)
    if isFlagLetter(first) { return flagEnd(in: bytes, from: start + length) }
    guard var end = elementEnd(first, in: bytes, from: start + length) else { return nil }
    while let next = joinedElementEnd(in: bytes, from: end) { end = next }
    return end
  }

  private static func isFlagLetter(_ value: UInt32) -> Bool { value &- 0x1F1E6 < 26 }

  private static func flagEnd(in bytes: Bytes, from index: Int) -> Int {
    guard index < bytes.count else { return index }
    let (second, length) = bytes.scalar(at: index)
    return isFlagLetter(second) ? index + length : index
  }

  private static func joinedElementEnd(in bytes: Bytes, from index: Int) -> Int? {
    guard bytes.matches("\u{200D}", at: index), index + 3 < bytes.count else { return nil }
    let (value, length) = bytes.scalar(at: index + 3)
    return elementEnd(value, in: bytes, from: index + 3 + length)
  }

  /// Returns the end of one pictograph with its modifiers; `nil` if the base scalar is not an emoji.
  private static func elementEnd(_ base: UInt32, in bytes: Bytes, from index: Int) -> Int? {
    let isTextByDefault = base == 0xA9 || base == 0xAE || base == 0x2122
    // The code points outside of these ranges include most letters, but no emoji.
    guard base &- 0x203C < 0x1300 || base >= 0x1F000 || isTextByDefault, emoji.contains(base) else { return nil }
    guard index < bytes.count, bytes[index] >= 0xEF else { return isTextByDefault ? nil : index }
    let (next, length) = bytes.scalar(at: index)
    if next == 0xFE0F { return tagsEnd(in: bytes, from: index + length) ?? index + length }
    if isTextByDefault { return nil }
    if next &- 0x1F3FB < 5, modifierBases.contains(base) {
      return tagsEnd(in: bytes, from: index + length) ?? index + length
    }
    return tagsEnd(in: bytes, from: index) ?? index
  }

  /// Returns the end of the tags that form the flag of a region; `nil` without tags, or if the closing tag is missing.
  private static func tagsEnd(in bytes: Bytes, from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == 0xF3 else { return nil }
    let end = bytes.end(of: { $0 &- 0xE0020 < 0x5F }, from: start)
    guard end > start, end < bytes.count else { return nil }
    let (last, length) = bytes.scalar(at: end)
    return last == 0xE007F ? end + length : nil
  }

  static let emoji = ScalarTable(EmojiData.emoji)
  private static let modifierBases = ScalarTable(EmojiData.modifierBases)
}
