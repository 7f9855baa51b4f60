import Localization

/// The places at which a feed is malformed but was read nevertheless: the first place of each kind, and the number of the others.
struct FeedFlaws: Sendable {
  enum Kind: Hashable, Sendable {
    case bareAmpersand, bareLessThan, controlCharacter, byteOutsideUTF8, unclosedCDATA, unclosedComment, trailingComma
    /// An entity that neither the feed nor HTML defines.
    case unknownEntity(String)
    case undeclaredPrefix(String)
    case unclosedElement(String)
    case strayEndTag(String)
    case malformedTag(String)
    /// A flaw that only the strict parser found.
    case malformedXML

    /// Whether the two flaws are reported together. Each undeclared prefix is reported.
    fileprivate func isLike(_ other: Kind) -> Bool {
      switch (self, other) {
      case (.unknownEntity, .unknownEntity), (.unclosedElement, .unclosedElement), (.strayEndTag, .strayEndTag),
        (.malformedTag, .malformedTag):
        true
      default: self == other
      }
    }
  }

  private struct Flaw {
    let kind: Kind
    let line: Int
    let column: Int?
    var others = 0
  }

  private var flaws: [Flaw] = []
  private static let limit = 24

  var isEmpty: Bool { flaws.isEmpty }

  /// Adds a flaw.
  ///
  /// - Parameters:
  ///   - line: the line of the flaw, counted from 1.
  ///   - column: the column in characters, counted from 1; `nil` if it is unknown.
  mutating func add(_ kind: Kind, line: Int, column: @autoclosure () -> Int?) {
    if let index = flaws.firstIndex(where: { $0.kind.isLike(kind) }) {
      flaws[index].others += 1
    } else if flaws.count < Self.limit {
      flaws.append(Flaw(kind: kind, line: line, column: column()))
    }
  }

  /// A note for each kind, in the order of their first lines.
  var notes: [LocalizedText] {
    flaws.sorted { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }.map { flaw in
      let place =
        flaw.column.map {
          LocalizedText(en: "line \(flaw.line), column \($0)", fr: "ligne \(flaw.line), colonne \($0)")
        } ?? LocalizedText(en: "line \(flaw.line)", fr: "ligne \(flaw.line)")
      let words = LocalizedText(en: "\(place): \(flaw.kind.words)", fr: "\(place) : \(flaw.kind.words)")
      guard flaw.others > 0 else { return words }
      return LocalizedText(
        en: "\(words); the same in \(flaw.others, "other place", "other places")",
        fr: "\(words) ; de même à \(flaw.others, "autre endroit", "autres endroits")")
    }
  }
}

extension FeedFlaws.Kind {
  fileprivate var words: LocalizedText {
    switch self {
    case .bareAmpersand:
      LocalizedText(
        en: "`&` does not begin an entity and is read as a character",
        fr: "`&` ne commence aucune entité et est lu comme un caractère")
    case .bareLessThan:
      LocalizedText(
        en: "`<` does not begin a tag and is read as a character",
        fr: "`<` ne commence aucune balise et est lu comme un caractère")
    case .controlCharacter:
      LocalizedText(en: "a control character is left out", fr: "un caractère de contrôle est laissé de côté")
    case .byteOutsideUTF8:
      LocalizedText(
        en: "a byte that is not valid UTF-8 is read as �", fr: "un octet qui n’est pas de l’UTF-8 valide est lu comme �"
      )
    case .unclosedCDATA:
      LocalizedText(en: "a CDATA section is not closed", fr: "une section CDATA n’est pas fermée")
    case .unclosedComment: LocalizedText(en: "a comment is not closed", fr: "un commentaire n’est pas fermé")
    case .trailingComma:
      LocalizedText(
        en: "a comma with nothing after it is ignored", fr: "une virgule que rien ne suit est ignorée")
    case .unknownEntity(let name):
      LocalizedText(
        en: "`&\(name.excerpt);` is not a known entity and is kept as written",
        fr: "`&\(name.excerpt);` n’est pas une entité connue et est gardé tel quel")
    case .undeclaredPrefix(let prefix):
      LocalizedText(
        en: "the prefix `\(prefix.excerpt):` is not declared", fr: "le préfixe `\(prefix.excerpt):` n’est pas déclaré")
    case .unclosedElement(let name):
      LocalizedText(
        en: "the element `<\(name.excerpt)>` is not closed", fr: "l’élément `<\(name.excerpt)>` n’est pas fermé")
    case .strayEndTag(let name):
      LocalizedText(
        en: "the end tag `</\(name.excerpt)>` has no start tag and is ignored",
        fr: "la balise fermante `</\(name.excerpt)>` n’a pas de balise ouvrante et est ignorée")
    case .malformedTag(let name):
      LocalizedText(
        en: "the tag `<\(name.excerpt)>` is malformed", fr: "la balise `<\(name.excerpt)>` est mal formée")
    case .malformedXML:
      LocalizedText(en: "the XML is not well-formed", fr: "le XML n’est pas bien formé")
    }
  }
}
