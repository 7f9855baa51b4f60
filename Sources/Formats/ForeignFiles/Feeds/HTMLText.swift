import SourceText

/// Conversion of HTML, even invalid HTML, to plain text. No part of the HTML is ever run or shown as HTML.
public enum HTMLText {
  /// Returns the words that a reader of the page sees, on one line. Tags, comments, scripts and styles are removed, and entities are
  /// decoded.
  ///
  /// - Complexity: linear in the length of the text.
  public static func words(of html: String) -> String {
    // A text without tags and entities needs no scan.
    guard html.utf8.contains(where: { $0 == .lessThanSign || $0 == .ampersand }) else { return html.singleSpaced }
    var html = html
    let text = html.withUTF8 { bytes -> [UInt8] in
      var scanner = Scanner(bytes)
      scanner.scan()
      return scanner.text
    }
    return String(decoding: text, as: UTF8.self).singleSpaced
  }

  /// Returns the character of an entity, by its name or its number: `eacute`, `#233`, `#xE9`. `nil` if the entity is unknown.
  static func character(named name: some StringProtocol) -> String? {
    guard name.hasPrefix("#") else { return named[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10) else { return nil }
    // Browsers read these numbers as windows-1252.
    if let replaced = windows1252[value] { return replaced }
    guard let scalar = Unicode.Scalar(value), value != 0 else { return "\u{FFFD}" }
    return String(scalar)
  }

  /// Whether a text of unknown form is HTML rather than plain text: it contains an end tag or an entity, and no tag or entity that HTML does
  /// not define. In case of doubt, it is plain text, so no word is lost.
  ///
  /// - Complexity: linear in the length of the text.
  static func isLikely(_ text: String) -> Bool {
    var hasProof = false
    var rest = Substring(text).utf8
    while let start = rest.firstIndex(where: { $0 == .lessThanSign || $0 == .ampersand }) {
      let isTag = rest[start] == .lessThanSign
      rest = rest[rest.index(after: start)...]
      let isEnd = isTag && rest.first == .slash
      if isEnd { rest = rest.dropFirst() }
      let name = rest.prefix { $0.isASCIILetterOrDigit || !isTag && $0 == .numberSign }
      guard !name.isEmpty else { continue }
      rest = rest[name.endIndex...]
      if isTag {
        guard elements.contains(Substring(name).lowercased()) else { return false }
        hasProof = hasProof || isEnd
      } else if rest.first == .semicolon {
        guard character(named: Substring(name)) != nil else { return false }
        hasProof = true
      }
    }
    return hasProof
  }

  private struct Scanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private(set) var text: [UInt8] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func scan() {
      text.reserveCapacity(bytes.count)
      while index < bytes.count {
        switch bytes[index] {
        case .lessThanSign: tag()
        case .ampersand: entity()
        case let byte:
          text.append(byte)
          index += 1
        }
      }
    }

    private mutating func tag() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if next == .exclamationMark, starts(with: "<!--") { return skip(past: "-->") }
      let isEnd = next == .slash
      let nameStart = index + (isEnd ? 2 : 1)
      let isTag =
        nameStart < bytes.count && (isLetter(bytes[nameStart]) || next == .exclamationMark || next == .questionMark)
      guard isTag else {
        text.append(.lessThanSign)
        index += 1
        return
      }
      var end = nameStart
      while end < bytes.count, isLetter(bytes[end]) || UInt8.digits.contains(bytes[end]) { end += 1 }
      let name = String(decoding: bytes[nameStart..<end], as: UTF8.self).lowercased()
      index = end
      skipAttributes()
      if HTMLText.blocks.contains(name) { text.append(.space) }
      if !isEnd, HTMLText.unseen.contains(name) { skipElement(name) }
    }

    /// Moves past the end of a tag, ignoring any `>` in quotes.
    private mutating func skipAttributes() {
      var quote: UInt8?
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == .greaterThanSign {
          return
        } else if byte == .quotationMark || byte == .apostrophe, index > 1,
          bytes[index - 2] == .equalsSign || bytes[index - 2] == .space
        {
          quote = byte
        }
      }
    }

    /// Moves past the end tag of an element whose content is not displayed.
    private mutating func skipElement(_ name: String) {
      let end = Array("</\(name)".utf8)
      while index < bytes.count {
        if bytes[index] == .lessThanSign, index + end.count <= bytes.count,
          zip(bytes[index..<index + end.count], end).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        {
          skip(past: ">")
          return
        }
        index += 1
      }
    }

    private mutating func skip(past mark: String) {
      while index < bytes.count, !starts(with: mark) { index += 1 }
      index = min(bytes.count, index + mark.utf8.count)
    }

    private func starts(with mark: String) -> Bool { bytes[index...].starts(with: mark.utf8) }

    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    private mutating func entity() {
      let longest = min(bytes.count, index + 33)
      var end = index + 1
      while end < longest,
        isLetter(bytes[end]) || UInt8.digits.contains(bytes[end]) || end == index + 1 && bytes[end] == .numberSign
      { end += 1 }
      let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
      if end > index + 1, let character = HTMLText.character(named: name),
        end < bytes.count && bytes[end] == .semicolon || name.hasPrefix("#")
      {
        text += character.utf8
        index = end < bytes.count && bytes[end] == .semicolon ? end + 1 : end
      } else {
        text.append(.ampersand)
        index += 1
      }
    }
  }

  /// The elements that separate words.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1",
    "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "img", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td",
    "th", "tr",
    "ul",
  ]

  /// The elements whose content is not displayed.
  private static let unseen: Set<String> = [
    "script", "style", "head", "title", "template", "noscript", "iframe", "svg", "math", "object", "select", "textarea",
  ]

  /// The elements that texts of feeds contain.
  private static let elements: Set<String> = blocks.union(unseen).union([
    "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "button", "canvas", "caption", "center", "cite", "code",
    "col", "colgroup", "data", "del", "details", "dfn", "dir", "em", "embed", "fieldset", "font", "form", "i", "input",
    "ins", "kbd", "label", "legend", "map", "mark", "menu", "meter", "optgroup", "option", "output", "picture",
    "progress", "q", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "tbody",
    "tfoot", "thead", "time", "track", "tt", "u", "var", "video", "wbr",
  ])

  private static let named: [String: String] = {
    var table = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "hellip": "…", "ndash": "–",
      "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›",
      "bull": "•", "euro": "€", "trade": "™", "oelig": "œ", "OElig": "Œ", "Yuml": "Ÿ", "scaron": "š", "Scaron": "Š",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "",
      "rlm": "",
      "dagger": "†", "Dagger": "‡", "permil": "‰", "prime": "′", "Prime": "″", "larr": "←", "uarr": "↑", "rarr": "→",
      "darr": "↓",
      "minus": "−", "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥", "hearts": "♥", "star": "☆", "check": "✓",
    ]
    // The letters and signs from U+00A1 on, in order.
    let latin = """
      iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot \
      cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc \
      Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute \
      THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth \
      ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() {
      table[String(name)] = Unicode.Scalar(UInt32(0xA1 + offset)).map(String.init)
    }
    // The other entities of HTML 4, each with its character.
    let others = """
      fnof ƒ circ ˆ tilde ˜ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ \
      Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ \
      eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ \
      psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ oline ‾ frasl ⁄ image ℑ weierp ℘ real ℜ alefsym ℵ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ \
      rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ lowast ∗ radic √ prop ∝ ang ∠ \
      and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ equiv ≡ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ \
      sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang 〈 rang 〉 loz ◊ spades ♠ clubs ♣ diams ♦
      """
    let pairs = others.split(separator: " ")
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[String(pairs[index])] = String(pairs[index + 1]) }
    return table
  }()

  /// The characters that numbers from 128 to 159 stand for in windows-1252.
  static let windows1252: [UInt32: String] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8A: "Š",
    0x8B: "‹",
    0x8C: "Œ",
    0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™",
    0x9A: "š",
    0x9B: "›",
    0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]
}
