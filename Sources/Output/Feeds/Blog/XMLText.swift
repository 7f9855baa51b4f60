import Presentation

/// Texts within XML.
enum XMLText {
  /// A text as the content of an element or an attribute.
  static func escaped(_ text: String) -> String { MarkupLanguage.xml.escaped(text) }

  /// Plain text as the HTML that readers of feeds take descriptions for, its line ends as breaks; not escaped for XML yet.
  static func html(_ text: String) -> String {
    escaped(text.split(whereSeparator: \.isNewline).joined(separator: "\n")).replacing("\n", with: "<br>")
  }

  /// `<title>…</title>` on a line of its own.
  static func element(_ name: StaticString, _ text: String, attributes: [(StaticString, String)] = []) -> String {
    let attributes = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    return "<\(name)\(attributes)>\(escaped(text))</\(name)>\n"
  }
}
