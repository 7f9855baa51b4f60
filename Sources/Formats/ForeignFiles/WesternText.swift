import SourceText

/// A text of single bytes beyond ASCII, as programs in Western Europe and America wrote it. Its encoding is not recorded in it.
struct WesternText {
  /// Evidence that a text is not in Windows-1252.
  struct Doubt: Hashable {
    /// A word that the text would contain, which nobody writes.
    let word: String
    /// A more likely encoding with the same word in it; `nil` if none is more likely.
    let other: (encoding: String, word: String)?

    static func == (left: Doubt, right: Doubt) -> Bool {
      left.word == right.word && left.other?.encoding == right.other?.encoding
    }

    func hash(into hasher: inout Hasher) { hasher.combine(word) }
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The characters of an encoding's bytes from 0x80 on.
  private struct CodePage {
    let name: String
    let characters: [Unicode.Scalar]

    init(_ name: String, _ characters: String) {
      self.name = name
      self.characters = Array(characters.unicodeScalars)
    }

    func scalar(_ byte: UInt8) -> Unicode.Scalar {
      byte < 0x80 ? Unicode.Scalar(byte) : characters[Int(byte) - 0x80]
    }

    func text(_ bytes: ArraySlice<UInt8>) -> String {
      String(String.UnicodeScalarView(bytes.map(scalar)))
    }
  }

  private static let latin = (0xA0...0xFF).compactMap(Unicode.Scalar.init).reduce(into: "") {
    $0.unicodeScalars.append($1)
  }

  private static let windows = CodePage(
    "windows-1252", "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ" + latin)
  private static let others = [
    CodePage(
      "macintosh",
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
    ),
    CodePage(
      "ibm850",
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"
    ),
  ]

  /// The evidence that the text is not in Windows-1252: a byte that it does not define, words that make more sense in another encoding, or
  /// words of which many make no sense, as in a text of Greece or Japan. `nil` if there is none.
  var doubt: Doubt? {
    let windows = implausible(in: Self.windows)
    guard let first = undefined ?? windows.first else { return nil }
    let nonsense = windows.count + windows.foreign
    let isForeign = nonsense > Self.strayLimit && nonsense * 4 > windows.seen
    let rated = Self.others.map { ($0, count: implausible(in: $0).count) }
    let best = rated.min { $0.count < $1.count }
    guard let best, best.count < windows.count || undefined != nil || isForeign else { return nil }
    let word = word(at: first)
    // In a text of another alphabet, all these encodings give nonsense.
    let isBetter = best.count < windows.count && best.count * 4 <= windows.count
    return Doubt(
      word: Self.windows.text(word), other: isBetter ? (best.0.name, best.0.text(word)) : nil)
  }

  /// The offset of the first byte without a character in Windows-1252; `nil` if there is none.
  private var undefined: Int? { bytes.firstIndex { $0 >= 0x80 && Self.windows.scalar($0) == "\u{FFFD}" } }

  /// The number of implausible characters that a Western text may have, such as a list of letters.
  private static let strayLimit = 5

  /// The maximum number of characters beyond ASCII to judge.
  private static let sampleLimit = 100_000

  /// The number of letters of a word that are all beyond ASCII, and of which two in a row differ, from which on the word is of another
  /// alphabet. `été` has an ASCII letter.
  private static let foreignLength = 3

  /// Returns the offset of the first character that nobody would write where it is, the number of such characters, the number of the other
  /// letters in words of another alphabet, and the number of characters that were judged.
  private func implausible(in page: CodePage) -> (first: Int?, count: Int, foreign: Int, seen: Int) {
    var (first, count, foreign, seen) = (Int?.none, 0, 0, 0)
    // The current word: the number of its letters, of which two in a row differ, and whether all of them are beyond ASCII.
    var (length, isForeign, last) = (0, false, -2)
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      seen += 1
      if seen > Self.sampleLimit { break }
      let before = index > 0 ? page.scalar(bytes[index - 1]) : " "
      let after = index + 1 < bytes.count ? page.scalar(bytes[index + 1]) : " "
      let scalar = page.scalar(byte)
      if last != index - 1 || !before.properties.isAlphabetic {
        (length, isForeign) = (0, !before.properties.isAlphabetic)
      }
      if scalar != before { length += 1 }
      last = index
      let endsForeign =
        isForeign && length >= Self.foreignLength && scalar.properties.isAlphabetic && !after.properties.isAlphabetic
      let isPlausible = Self.isPlausible(scalar, before, after)
      if endsForeign { foreign += length }
      if !isPlausible { count += 1 }
      if first == nil, endsForeign || !isPlausible { first = index }
    }
    return (first, count, foreign, min(seen, Self.sampleLimit))
  }

  /// Whether people write a character between two others.
  private static func isPlausible(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
  ) -> Bool {
    let (isBehindLetter, isBeforeLetter) = (before.properties.isAlphabetic, after.properties.isAlphabetic)
    if lowerCase.contains(scalar) {
      // A single letter is a word, as in “à” and “é”.
      return !before.properties.isUppercase || isBeforeLetter || !isBehindLetter || after == "'" || after == "’"
    }
    // A capital begins a word, or is in a word of capitals.
    if upperCase.contains(scalar) { return !before.properties.isLowercase }
    switch scalar {
    case "’": return isBehindLetter || isBeforeLetter || ("0"..."9").contains(before) || before == "»"
    case "‘", "“", "«", "‹", "„", "‚", "¿", "¡": return !isBehindLetter
    case "”", "»", "›": return !isBeforeLetter
    case "…": return !isBeforeLetter || before == " "
    case "–", "—", "•", "·", "→": return !(isBehindLetter && isBeforeLetter)
    case "€", "£", "°", "º", "ª", "§", "©", "®", "™", "%", "½", "¼", "¾", "×", "±", "²", "³", "¹", "µ", "´", "¨", "÷":
      return !(isBehindLetter && isBeforeLetter)
    case "\u{A0}": return true
    case "\u{AD}": return isBehindLetter
    default: return false
    }
  }

  private static let lowerCase = Set("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßšž".unicodeScalars)
  private static let upperCase = Set("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŸŒŠŽ".unicodeScalars)

  /// Returns the bytes of the word at an offset, at most 24 before it and after it.
  private func word(at offset: Int) -> ArraySlice<UInt8> {
    func isPart(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetterOrDigit || byte == .apostrophe }
    let start = bytes[max(0, offset - 24)..<offset].lastIndex { !isPart($0) }.map { $0 + 1 } ?? max(0, offset - 24)
    return bytes[start...].prefix(48).prefix(while: isPart)
  }
}
