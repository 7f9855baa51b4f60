/// Comparison of words that people typed, regardless of case, accents, ligatures, spaces and punctuation.
public enum FoldedText {
  /// Returns the letters and digits of a text in lower case, without accents.
  public static func of(_ text: String) -> String {
    if let folded = foldedASCII(text) { return folded }
    var result = ""
    for scalar in text.unicodeScalars {
      if let letters = FoldedScalar.letters(of: scalar, isInWord: true) {
        result += letters
      } else if scalar.properties.numericType != nil {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Returns the words of a text in lower case, without accents: `L’œuf à la coque` has the words `l`, `oeuf`, `a`, `la` and `coque`.
  public static func words(of text: String) -> [String] {
    spaced(text).split(separator: .space).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the words of a text as UTF-8 with a space before each, so a search for a space and some letters finds the words that begin with
  /// them. See ``words(of:)``.
  public static func spaced(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    var isInWord = false
    for scalar in text.unicodeScalars {
      guard scalar.value >= 0x80 else {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        guard byte.isASCIILetterOrDigit else {
          isInWord = false
          continue
        }
        if !isInWord { bytes.append(.space) }
        bytes.append(byte.isASCIILetter ? byte | 0x20 : byte)
        isInWord = true
        continue
      }
      guard let letters = FoldedScalar.letters(of: scalar, isInWord: isInWord) else {
        isInWord = false
        continue
      }
      guard !letters.isEmpty else { continue }
      if !isInWord { bytes.append(.space) }
      bytes += letters.utf8
      isInWord = true
    }
    return bytes
  }

  /// Returns the folded form of an ASCII text, in a faster way; `nil` for any other text.
  private static func foldedASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x80...: return nil
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The letters of a character in lower case, without accents.
enum FoldedScalar {
  /// Returns the letters or the digit of a scalar; empty for a scalar without a sound of its own, such as an accent or a soft hyphen; `nil` for
  /// a scalar between words. Letters of scripts other than Latin are kept.
  ///
  /// - Parameter isInWord: whether a letter or a digit precedes the scalar.
  static func letters(of scalar: Unicode.Scalar, isInWord: Bool) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": return String(scalar)
    case "A"..."Z": return scalar.properties.lowercaseMapping
    case _ where scalar.value < 0x80: return nil
    default: break
    }
    // Names of characters are slow to look up.
    if let letters = frequent[scalar] { return letters }
    let properties = scalar.properties
    // An invisible scalar is neither a part of a name nor a separator. Examples are a soft hyphen, or the selector that makes an arrow an
    // emoji.
    if properties.isDefaultIgnorableCodePoint { return "" }
    switch properties.generalCategory {
    // The accent of a decomposed letter.
    case .nonspacingMark where (0x300...0x36F).contains(scalar.value): return ""
    // A combining mark without a letter before it does not begin a word, because such a word could be neither seen nor typed.
    case .nonspacingMark, .spacingMark: return isInWord ? String(scalar) : nil
    case .decimalNumber: return String(scalar)
    default: break
    }
    guard properties.isAlphabetic else { return nil }
    return latin(properties.name) ?? properties.lowercaseMapping
  }

  private static let frequent: [Unicode.Scalar: String] = {
    let groups = [
      "a": "àáâãäåÀÁÂÃÄÅ", "c": "çÇ", "e": "èéêëÈÉÊË", "i": "ìíîïÌÍÎÏı", "n": "ñÑ", "o": "òóôõöøÒÓÔÕÖØ",
      "u": "ùúûüÙÚÛÜ",
      "y": "ýÿÝŸ", "oe": "œŒ", "ae": "æÆ", "ss": "ßẞ",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, scalars) in groups {
      for scalar in scalars.unicodeScalars { table[scalar] = letters }
    }
    return table
  }()

  /// Returns the plain letters in the Unicode name of a Latin letter: `LATIN SMALL LETTER E WITH ACUTE` is an e. `nil` for other names.
  private static func latin(_ name: String?) -> String? {
    guard let words = name?.split(separator: " "), words.count >= 4, words[0] == "LATIN",
      words[2] == "LETTER" || words[2] == "LIGATURE", words.count == 4 || words[4] == "WITH"
    else { return nil }
    switch words[3] {
    case "ETH": return "d"
    case "THORN": return "th"
    case let letters where letters.count <= 2 || words[2] == "LIGATURE": return letters.lowercased()
    default: return nil
    }
  }
}
