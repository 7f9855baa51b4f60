import Presentation

/// A piece of HTML that is safe as it is: whatever people wrote in it has been escaped.
///
/// Templates show it under a name that ends in `HTML`; words are escaped before they get to a template.
struct HTML: Hashable, Sendable {
  private(set) var text: String

  /// HTML that was written here, or made by a template.
  init(trusted text: String) { self.text = text }

  /// Words as they are.
  init(escaping words: some StringProtocol) { text = HTML.escaped(words) }

  /// Words in which what stands between backticks is code.
  init(markingCodeIn words: String) {
    let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
    // A backtick without its fellow is itself.
    text =
      pieces.count % 2 == 0
      ? HTML.escaped(words)
      : pieces.enumerated().map { position, piece in
        position % 2 == 0 ? HTML.escaped(piece) : "<code>\(HTML.escaped(piece))</code>"
      }.joined()
  }

  static let empty = HTML(trusted: "")

  var isEmpty: Bool { text.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML { HTML(trusted: left.text + right.text) }
  static func += (left: inout HTML, right: HTML) { left.text += right.text }

  /// Words as the text of an element, or as an attribute's value between double quotes. Linear.
  static func escaped(_ words: some StringProtocol) -> String { MarkupLanguage.html.escaped(words) }

  static func escaped(_ bytes: ArraySlice<UInt8>) -> String { MarkupLanguage.html.escaped(bytes) }
}
