/// File names made from titles.
public enum Slug {
  /// The maximum length of a slug in bytes: with a date before it and an extension after it, the file name fits any file system.
  public static let limit = 80

  /// Returns a title in lower case, with hyphens between words and without accents on Latin letters: `Œuf à la coque` becomes
  /// `oeuf-a-la-coque`. Letters of other scripts are kept. The slug ends before the first word that would make it exceed ``limit``. If
  /// the first word alone exceeds the limit, the word is cut. The slug is empty if the title has no letter or digit.
  public static func of(_ title: String) -> String {
    if title.utf8.allSatisfy({ $0 < 0x80 }) {
      return joined(title.lowercased().utf8.split { !$0.isASCIILetterOrDigit }.map { String(Substring($0)) })
    }
    var words: [String] = []
    var word = ""
    for scalar in title.unicodeScalars {
      guard let letters = folded(scalar, in: word) else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      word += letters
    }
    if !word.isEmpty { words.append(word) }
    return joined(words)
  }

  private static func joined(_ words: [String]) -> String {
    var slug = ""
    for word in words {
      if slug.isEmpty {
        slug = word
        while slug.utf8.count > limit { slug.removeLast() }
      } else if slug.utf8.count + 1 + word.utf8.count <= limit {
        slug += "-" + word
      } else {
        break
      }
    }
    return slug
  }

  /// Returns the letters for a scalar, given the word so far; `nil` if the scalar ends the word.
  private static func folded(_ scalar: Unicode.Scalar, in word: String) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return scalar.properties.lowercaseMapping
    case "ß", "ẞ": return "ss"
    case "ı": return "i"
    case _ where scalar.value < 0x80: return nil
    default: break
    }
    let properties = scalar.properties
    // An invisible scalar is neither a part of a name nor a separator. Examples are a soft hyphen, or the selector that makes an arrow an
    // emoji.
    if properties.isDefaultIgnorableCodePoint { return "" }
    switch properties.generalCategory {
    // The accent of a decomposed letter.
    case .nonspacingMark where (0x300...0x36F).contains(scalar.value): return ""
    // A combining mark without a letter before it does not begin a word, because such a word could be neither seen nor typed.
    case .nonspacingMark, .spacingMark: return word.isEmpty ? nil : String(scalar)
    case .decimalNumber: return String(scalar)
    default: break
    }
    guard properties.isAlphabetic else { return nil }
    return latin(properties.name) ?? properties.lowercaseMapping
  }

  /// Returns the plain letters in the Unicode name of a Latin letter: `LATIN SMALL LETTER E WITH ACUTE` is an e. `nil` for other names.
  private static func latin(_ name: String?) -> String? {
    guard let words = name?.split(separator: " "), words.count >= 4, words[0] == "LATIN",
      words[2] == "LETTER" || words[2] == "LIGATURE", words.count == 4 || words[4] == "WITH"
    else { return nil }
    switch words[3] {
    case "ETH": return "d"
    case "THORN": return "th"
    case let letters where letters.count <= 2: return letters.lowercased()
    default: return nil
    }
  }
}
