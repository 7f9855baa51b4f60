import Editorial
import MarkdownSyntax

/// The anchors of a document's headings, as git hosts make them.
///
/// A heading's text in lower case, with spaces as hyphens and without punctuation; accents stay; a repeated anchor gets
/// `-1`, `-2`… (the algorithm of GitHub's table of contents, which GitLab and Forgejo follow but for details).
struct HeadingSlugs {
  private(set) var slugs: [String] = []
  private var known: Set<String> = []
  private var repeats: [String: Int] = [:]

  init(of document: Document) {
    // Prose is not parsed when it is read; only a link to one of its headings asks for that.
    let start = max(document.bodyStart, document.source.byteOrderMarkLength)
    let markdown = document.kind == nil ? MarkdownParser.parse(document.source.bytes, from: start) : document.markdown
    self.init(of: markdown)
  }

  init(of markdown: MarkdownTree) {
    for index in markdown.nodes.indices {
      switch markdown.nodes[index].kind {
      case .heading: add(Self.slug(of: markdown.plainText(of: markdown.descendants(of: index))))
      case .htmlBlock, .htmlInline: addNames(in: markdown.text(of: index))
      default: break
      }
    }
  }

  func contains(_ fragment: String) -> Bool { known.contains(Self.folded(fragment)) }

  /// The anchor of a heading that stands first of its name.
  static func slug(of heading: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in heading.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter: slug += scalar.properties.lowercaseMapping.unicodeScalars
      case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .connectorPunctuation, .nonspacingMark,
        .spacingMark, .enclosingMark:
        slug.append(scalar)
      default:
        if scalar == " " || scalar == "-" { slug.append("-") }
      }
    }
    return folded(String(slug))
  }

  /// Hosts differ in how they treat capitals with accents and the selectors behind emoji: here neither matters.
  private static func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(text.lowercased().unicodeScalars.filter { $0 != "\u{FE0F}" }))
  }

  private mutating func add(_ slug: String) {
    var unique = slug
    while !known.insert(unique).inserted {
      let count = repeats[slug, default: 0] + 1
      repeats[slug] = count
      unique = "\(slug)-\(count)"
    }
    slugs.append(unique)
  }

  /// Anchors that are written in HTML: `<a id="here">`, `<a name="here">`.
  private mutating func addNames(in html: String) {
    for attribute in ["id=", "name="] {
      for piece in html.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
        guard let quote = piece.first, quote == "\"" || quote == "'" else { continue }
        known.insert(Self.folded(String(piece.dropFirst().prefix { $0 != quote })))
      }
    }
  }
}
