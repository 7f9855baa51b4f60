import ForeignFiles
import SourceText

/// The features of a short text for the classifier: its words, pairs of neighbouring words, the beginnings of long words, and words after a
/// negation. Beginnings help because the endings of French words vary. Features of style are also included: emoji, smileys, punctuation,
/// capitals, drawn-out letters.
enum TextFeatures {
  /// Returns the features as hashes, each once, in the order of the text. The time is linear in the length of the text.
  static func hashes(of text: String) -> [UInt64] {
    var seen: Set<UInt64> = []
    var hashes: [UInt64] = []
    forEach(in: text) { hash, _ in
      if seen.insert(hash).inserted { hashes.append(hash) }
    }
    return hashes
  }

  /// Returns the features of a text in readable form, such as `merci`, `pas bon`, `¬ bon` or `epuis…`. The keys are the features' hashes.
  static func names(of text: String) -> [UInt64: String] {
    var names: [UInt64: String] = [:]
    forEach(in: text) { hash, name in names[hash] = name() }
    return names
  }

  private static func forEach(in text: String, _ visit: (UInt64, () -> String) -> Void) {
    var negated = 0
    var previous: Token?
    for token in tokens(of: text) {
      if token.isSign {
        visit(hash(token.text), { token.text })
        if token.endsClause { negated = 0 }
      } else {
        visit(hash(token.text), { token.text })
        if token.isShouted { visit(hash("\u{1}caps"), { "ABC" }) }
        if token.isDrawnOut { visit(hash("\u{1}long"), { "aaa" }) }
        if negated > 0 {
          visit(hash(token.text, tag: 2), { "¬ \(token.text)" })
          negated -= 1
        }
        if token.text.utf8.count > 5 { visit(hash(token.text.utf8.prefix(5), tag: 3), { "\(token.text.prefix(5))…" }) }
        negated = max(negated, token.negates)
      }
      visit(
        hash(token.text, tag: hash(previous?.text ?? "")), { "\(previous?.text ?? "^") \(token.text)" })
      previous = token
    }
  }

  // MARK: Tokens

  private struct Token {
    var text: String
    var isSign = false
    var endsClause = false
    var isShouted = false
    var isDrawnOut = false

    /// The number of following words that this token negates.
    var negates: Int {
      if TextFeatures.negations.contains(text) || text.hasSuffix("n't") { return 3 }
      // In French, `n’` or `ne` comes before the negated verb, and `pas` after it.
      return text == "n" || text == "ne" ? 2 : 0
    }
  }

  private static let negations: Set<String> = [
    "not", "no", "never", "cannot", "cant", "dont", "doesnt", "didnt", "isnt", "wasnt", "wont", "without", "hardly",
    "nothing",
    "none", "nor", "pas", "jamais", "sans", "rien", "aucun", "aucune", "ni", "nicht", "kein", "keine", "nie", "sin",
    "nunca",
    "non", "mai", "niet", "geen", "nao",
  ]

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    for word in text.unicodeScalars.split(whereSeparator: isBlank) { split(Substring(word), &tokens) }
    return tokens
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func split(_ word: Substring, _ tokens: inout [Token]) {
    if word.beginsWithWebScheme {
      tokens.append(Token(text: "http", isSign: true))
      return
    }
    if let smiley = smiley(word) {
      tokens.append(Token(text: smiley, isSign: true))
      return
    }
    var letters = Letters()
    var scalars = word.unicodeScalars[...]
    while let scalar = scalars.first {
      scalars.removeFirst()
      if scalar == "'" || scalar == "’", letters.isElision {
        letters.end(&tokens)
      } else if scalar == "'" || scalar == "’", !letters.isEmpty, scalars.first.map(Letters.isLetter) ?? false {
        letters.append("'")
      } else if Letters.isLetter(scalar) {
        letters.append(scalar)
      } else if scalar == "@", letters.isEmpty {
        // The name of a mentioned account says nothing about the sentiment.
        scalars = scalars.drop { Letters.isLetter($0) || $0 == "_" || $0 == "." || $0 == "@" }
        tokens.append(Token(text: "@", isSign: true))
      } else {
        letters.end(&tokens)
        if let sign = sign(scalar, &scalars) { tokens.append(sign) }
      }
    }
    letters.end(&tokens)
  }

  private static func sign(_ scalar: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) -> Token? {
    switch scalar {
    case "!", "?":
      // `!!!` means no more than `!!`, but more than `!`.
      let run = rest.prefix { $0 == "!" || $0 == "?" }
      rest = rest.dropFirst(run.count)
      let isMixed = run.contains { $0 != scalar }
      return Token(
        text: isMixed ? "?!" : run.isEmpty ? String(scalar) : "\(scalar)\(scalar)", isSign: true, endsClause: true)
    case ".":
      let run = rest.prefix { $0 == "." }
      rest = rest.dropFirst(run.count)
      return Token(text: run.isEmpty ? "." : "…", isSign: true, endsClause: true)
    case "…": return Token(text: "…", isSign: true, endsClause: true)
    case ",", ";", ":": return Token(text: String(scalar), isSign: true, endsClause: true)
    case "€", "$", "£", "%", "#", "\"", "«", "“": return Token(text: String(scalar), isSign: true)
    // Joiners, skin tones and the like belong to the emoji before them.
    case _ where scalar.value == 0x200D || scalar.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(scalar.value):
      return nil
    case _ where scalar.value >= 0x2190: return Token(text: String(scalar), isSign: true)
    default: return nil
    }
  }

  private static func smiley(_ word: Substring) -> String? {
    guard word.utf8.count <= 4, word.utf8.count >= 2, let first = word.first, ":;=<xX^♥❤".contains(first) else {
      return nil
    }
    switch word.filter({ $0 != "-" }) {
    case ":)", ":))", ":D", "=)", "=D", ":]", "xD", "XD", ":P", ":p", "^^": return ":)"
    case ";)", ";D": return ";)"
    case ":(", ":((", "=(", ":[", ":/", ":\\", ":'(", ":|", ":S", ":s": return ":("
    case "<3", "♥", "❤": return "<3"
    default: return nil
    }
  }

  /// A word that is collected letter by letter: in lower case, without accents, with drawn-out letters shortened to two.
  private struct Letters {
    private var text = ""
    private var count = 0
    private var capitals = 0
    private var last: Unicode.Scalar?
    private var run = 0
    private var isDrawnOut = false
    private var areDigits = true

    var isEmpty: Bool { count == 0 }
    /// Whether an apostrophe after the word separates it from the next word, as in `l’` or `qu’`.
    var isElision: Bool { (1...2).contains(count) && text != "it" && text != "he" && text != "we" && text != "i" }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.value < 0x80 { return (scalar.value | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(scalar.value) }
      if scalar.value < 0x2190 { return scalar.properties.isAlphabetic || (0x300...0x36F).contains(scalar.value) }
      return scalar.value >= 0x3040 && scalar.value < 0x1F000 && scalar.properties.isAlphabetic
    }

    mutating func append(_ scalar: Unicode.Scalar) {
      guard !(0x300...0x36F).contains(scalar.value) else { return }
      run = scalar == last ? run + 1 : 1
      last = scalar
      if run > 2 {
        isDrawnOut = isDrawnOut || !(0x30...0x39).contains(scalar.value)
        return
      }
      count += 1
      if scalar.value < 0x80 {
        let isCapital = (0x41...0x5A).contains(scalar.value)
        if isCapital { capitals += 1 }
        areDigits = areDigits && (0x30...0x39).contains(scalar.value)
        text.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
      } else {
        if scalar.properties.isUppercase { capitals += 1 }
        areDigits = false
        text += FoldedText.of(String(scalar))
      }
    }

    mutating func end(_ tokens: inout [Token]) {
      if count > 0 {
        let shown = areDigits ? "0" : text
        tokens.append(Token(text: shown, isShouted: capitals > 2 && capitals == count, isDrawnOut: isDrawnOut))
      }
      self = Letters()
    }
  }

  // MARK: Hashes

  /// Returns the FNV-1a hash of a text. A tag distinguishes features of different kinds with the same text.
  static func hash(_ text: String, tag: UInt64 = 0) -> UInt64 { hash(text.utf8, tag: tag) }

  static func hash(_ bytes: some Sequence<UInt8>, tag: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ (tag &* 0x9E37_79B9_7F4A_7C15)
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
