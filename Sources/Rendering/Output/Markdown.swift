import MarkdownSyntax

/// Writes Markdown around texts that are not Markdown.
public enum Markdown {
  /// A text as it is, on one line: characters that Markdown, tables or HTML would take for their own are escaped.
  public static func escaped(_ text: String) -> String { line.text(text) }

  /// Of `&` and `@`, entities: `@` is a mention of somebody who has nothing to do with it.
  private static let line = MarkdownLine(escaping: "\\`*_[]<>|~#", entities: ["&": "&amp;", "@": "&#64;"])

  /// A link to a web address; `nil` where it is none.
  public static func link(_ text: String, to address: String) -> String? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    return "[\(escaped(text))](\(destination(address)))"
  }

  /// A link to a file of the workspace.
  ///
  /// - Parameter base: what stands before the path, as it is: an address or a folder with its slash.
  public static func link(_ text: String, toPath path: String, base: String = "") -> String {
    "[\(escaped(text))](\(base)\(destination(path)))"
  }

  /// A GFM table. The cells are Markdown already.
  ///
  /// - Parameter numbers: the positions of the columns that hold numbers.
  public static func table(header: [String], numbers: Set<Int> = [], rows: [[String]]) -> String {
    let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// An address whose special characters are percent-encoded, so that it needs no brackets and ends no table cell.
  private static func destination(_ address: String) -> String {
    var result = ""
    for byte in address.utf8 {
      switch byte {
      case 0x00...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "`"), 0x80...:
        let digits = String(byte, radix: 16, uppercase: true)
        result += (digits.count < 2 ? "%0" : "%") + digits
      default: result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return result
  }
}
