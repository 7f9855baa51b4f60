import Editorial
import MarkdownSyntax

/// The anchors of a document's headings, as git hosts generate them.
///
/// An anchor is the heading in lower case, with hyphens for spaces and without punctuation other than hyphens and underscores. Accents
/// are kept, and a repeated anchor gets `-1`, `-2` and so on. This is the algorithm of GitHub's table of contents; GitLab and Forgejo
/// differ only in details.
struct HeadingSlugs {
  private(set) var slugs: [String] = []
  private var known: Set<String> = []
  private var repeats: [String: Int] = [:]

  init(of document: Document) {
    // A Markdown file that is not a document is parsed only if a link leads to one of its headings.
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

  /// Returns the anchor of a heading, without the number that tells repeated headings apart.
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

  /// Returns an anchor in lower case and without emoji variation selectors (U+FE0F), because hosts differ in both.
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

  /// Adds the anchors written in HTML: `<a id="here">`, `<a name="here">`.
  private mutating func addNames(in html: String) {
    for attribute in ["id=", "name="] {
      for piece in html.split(separator: attribute, omittingEmptySubsequences: false).dropFirst() {
        guard let quote = piece.first, quote == "\"" || quote == "'" else { continue }
        known.insert(Self.folded(String(piece.dropFirst().prefix { $0 != quote })))
      }
    }
  }
}
