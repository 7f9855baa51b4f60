import Presentation

/// A safe piece of HTML: all text of users in it is escaped.
///
/// Templates show it under a name that ends in `HTML`. Plain text is escaped before it reaches a template.
struct HTML: Hashable, Sendable {
  private(set) var text: String

  /// Creates HTML from source that Edito or a template wrote.
  init(trusted text: String) { self.text = text }

  /// Creates HTML from plain text.
  init(escaping words: some StringProtocol) { text = HTML.escaped(words) }

  /// Creates HTML from text in which backticks enclose code.
  init(markingCodeIn words: String) {
    let pieces = words.split(separator: "`", omittingEmptySubsequences: false)
    // If the number of backticks is odd, they are ordinary characters.
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

  /// Escapes text for an element, or for an attribute between double quotes. The time is linear in the length of the text.
  static func escaped(_ words: some StringProtocol) -> String { MarkupLanguage.html.escaped(words) }

  static func escaped(_ bytes: ArraySlice<UInt8>) -> String { MarkupLanguage.html.escaped(bytes) }
}
