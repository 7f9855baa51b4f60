import ForeignFiles
import SourceText

/// Words that a sheet keeps in columns of their own, and that readers find at the end of a text: a link, hashtags.
enum AddedWords {
  /// Returns a text with a link in a paragraph of its own at the end. A text that contains the link stays as it is.
  static func adding(link: String, to text: String) -> String {
    contains(link, in: text) ? text : adding(paragraph: link, to: text)
  }

  static func contains(_ link: String, in text: String) -> Bool {
    words(of: text).contains { isSame($0, link[...]) }
  }

  /// Whether two URLs differ at most in their scheme, `www.` and a slash at the end.
  static func isSame(_ link: Substring, _ other: Substring) -> Bool { key(ofLink: link) == key(ofLink: other) }

  /// Returns a text with hashtags in a paragraph of its own at the end, except those that the text contains.
  static func adding(hashtags: [String], to text: String) -> String {
    let missing = missing(hashtags, in: text)
    return missing.isEmpty ? text : adding(paragraph: missing.joined(separator: " "), to: text)
  }

  /// Returns the hashtags that a text does not contain, regardless of case.
  static func missing(_ hashtags: [String], in text: String) -> [String] {
    let known = Set(words(of: text).map { $0.lowercased() })
    return hashtags.filter { !known.contains($0.lowercased()) }
  }

  /// Returns the hashtags of a cell, each once and with its sign: `bread, rye flour` becomes `#bread` and `#ryeflour`.
  static func hashtags(in cell: String) -> [String] {
    let separators: (Character) -> Bool = { ",;|".contains($0) || $0.isNewline }
    let parts = cell.split(whereSeparator: separators).flatMap { part in
      // With signs or without other separators, a space separates as well.
      part.contains("#") || !cell.contains(where: separators) ? part.split(whereSeparator: \.isWhitespace) : [part]
    }
    let tags = parts.flatMap { $0.split(separator: "#") }.map { String($0.filter { !$0.isWhitespace }) }
    return tags.filter { !$0.isEmpty }.uniqued(by: { $0.lowercased() }).map { "#" + $0 }
  }

  private static func adding(paragraph: String, to text: String) -> String {
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex
    return text[..<end] + "\n\n" + paragraph
  }

  /// Returns the words of a text without the punctuation around them.
  private static func words(of text: String) -> [Substring] {
    text.split { $0.isWhitespace || "()[]<>".contains($0) }.map { word in
      word.trimmed { ".,;:!?…»«\"'”’".contains($0) }
    }
  }

  /// Returns the form of a URL in which two are compared: without its scheme, `www.` and a slash at its end.
  private static func key(ofLink link: Substring) -> Substring {
    var rest = link.withoutWebScheme
    if rest.lowercased().hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.last == "/" { rest = rest.dropLast() }
    return rest
  }
}
