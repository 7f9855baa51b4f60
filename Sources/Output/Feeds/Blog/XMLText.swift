import Presentation

/// The notation of texts and elements in XML.
enum XMLText {
  /// Returns a text escaped for the content of an element or the value of an attribute.
  static func escaped(_ text: String) -> String { MarkupLanguage.xml.escaped(text) }

  /// Returns plain text as HTML, which feed readers expect in descriptions. Lines are separated by `<br>`, and empty lines are left out.
  /// The result is not escaped for XML yet.
  static func html(_ text: String) -> String {
    escaped(text.split(whereSeparator: \.isNewline).joined(separator: "\n")).replacing("\n", with: "<br>")
  }

  /// Returns an element on its own line: `<title>…</title>`.
  static func element(_ name: StaticString, _ text: String, attributes: [(StaticString, String)] = []) -> String {
    let attributes = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    return "<\(name)\(attributes)>\(escaped(text))</\(name)>\n"
  }
}
