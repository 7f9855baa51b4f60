/// Texts within XML.
enum XMLText {
  /// A text as the content of an element or an attribute: marks of XML are escaped, what no XML may hold is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;"
      case 0x3C: result += "&lt;"
      // Else `]]>` would be a fault.
      case 0x3E: result += "&gt;"
      case 0x22: result += "&quot;"
      // A carriage return would be read as a line end, or as two.
      case 0x0D: result += "&#13;"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7F...0x84, 0x86...0x9F, 0xFFFE, 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

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
