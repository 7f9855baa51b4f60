import SourceText

/// A guess of the language of a short text, from the frequent short words of each language.
public enum LanguageGuess {
  /// Words that are frequent in each language and rare in most others.
  private static let words: [(code: String, words: Set<String>)] = [
    (
      "en",
      [
        "the", "and", "is", "are", "was", "were", "you", "your", "this", "that", "with", "for", "of", "to", "it", "its",
        "it's",
        "my", "have", "has", "had", "not", "they", "their", "from", "what", "when", "who", "how", "why", "be", "been",
        "at",
        "by", "will", "would", "there", "just", "so", "don't", "i'm", "can", "does", "did", "our", "we", "he", "she",
        "but",
      ]
    ),
    (
      "fr",
      [
        "le", "la", "les", "des", "du", "et", "est", "sont", "une", "un", "pour", "pas", "que", "qui", "dans", "avec",
        "sur", "ce",
        "cette", "ces", "vous", "nous", "je", "il", "elle", "ils", "mon", "ma", "mes", "votre", "vos", "notre", "nos",
        "au",
        "aux", "ne", "plus", "très", "tres", "c", "j", "l", "d", "qu", "n", "merci", "mais", "où", "chez", "ça", "ca",
        "leur",
        "été", "enfin", "toujours", "encore", "jamais", "bien", "bon", "à",
      ]
    ),
    (
      "de",
      [
        "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "ich", "sie", "wir", "mit", "auf", "für", "von",
        "zu", "den",
        "dem", "auch", "aber", "wie", "noch", "nur", "sind", "habe", "hat", "bei", "im", "euch", "ihr",
      ]
    ),
    (
      "es",
      [
        "el", "los", "las", "y", "es", "son", "una", "para", "por", "que", "con", "muy", "está", "esta", "pero", "como",
        "más",
        "mi", "su", "del", "al", "lo", "yo", "qué", "gracias", "hay",
      ]
    ),
    (
      "it",
      [
        "il", "lo", "gli", "di", "che", "è", "sono", "per", "una", "con", "non", "più", "ma", "anche", "della", "del",
        "nel",
        "molto", "questo", "questa", "grazie", "ho", "ha",
      ]
    ),
    (
      "nl",
      [
        "de", "het", "een", "en", "is", "niet", "van", "ik", "je", "dat", "op", "met", "voor", "zijn", "maar", "ook",
        "er", "wat",
        "heb", "naar", "bij", "nog",
      ]
    ),
    (
      "pt",
      [
        "o", "os", "as", "e", "é", "são", "um", "uma", "para", "por", "que", "com", "não", "mais", "muito", "mas", "eu",
        "você",
        "do", "da", "no", "na", "ao", "obrigado",
      ]
    ),
  ]

  /// The languages of each word, as a set of bits. Each bit represents a position in ``words``.
  private static let languages: [String: UInt8] = {
    var table: [String: UInt8] = [:]
    for (index, language) in words.enumerated() {
      for word in language.words { table[word, default: 0] |= 1 << UInt8(index) }
    }
    return table
  }()

  /// Returns the language whose frequent words occur most often in a text, or the usual language if no other one clearly leads.
  ///
  /// - Parameter usual: the code of the language of most texts. Another language leads only if the text has at least two more frequent
  ///   words of that language than of the usual one, and more than of any other language.
  /// - Returns: the code of the language, such as `en` or `fr`.
  public static func language(of text: String, usual: String) -> String {
    var scores = SIMD8<Int>()
    func add(_ word: Substring) {
      guard word.utf8.count < 12, let found = languages[String(word)] else { return }
      for index in 0..<words.count where found & 1 << UInt8(index) != 0 { scores[index] += 1 }
    }
    // The beginning of a long text is enough.
    let start = text.utf8.count > 1000 ? String(text.prefix(1000)) : text
    for scalars in start.lowercased().unicodeScalars.split(whereSeparator: { !isInWord($0) }) {
      let word = Substring(scalars)
      add(word)
      if word.utf8.contains(where: { $0 == .apostrophe || $0 >= 0xE2 }) {
        word.split { $0 == "'" || $0 == "’" }.forEach(add)
      }
    }
    let expected = words.firstIndex { $0.code == usual }.map { scores[$0] } ?? 0
    let best = scores.max()
    let leaders = words.indices.filter { scores[$0] == best }
    return best >= expected + 2 && leaders.count == 1 ? words[leaders[0]].code : usual
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? (scalar.value | 0x20) &- 0x61 < 26 || scalar == "'" : scalar.properties.isAlphabetic || scalar == "’"
  }
}
