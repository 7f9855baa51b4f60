/// A line of front matter split into its parts: `date: 2026-11-24   # when` consists of a prefix, a value and a comment.
struct FrontMatterLine {
  /// The line up to its value: the indentation, the dashes of a list, the key with its colon, and the spaces before the value.
  let prefix: Substring
  let value: Substring
  /// The text from `#` on; empty without a comment.
  let comment: Substring
  /// The column at which the comment starts, in characters, counted from 0; `nil` without a comment.
  let commentColumn: Int?

  /// Splits a line; `nil` for a line without a key and without the dash of a list, such as an empty line, a comment line, or a line of
  /// text that continues an earlier value.
  init?(_ line: String) {
    guard let start = Self.valueStart(in: line) else { return nil }
    prefix = line[..<start]
    let rest = line[start...]
    let end = Self.valueEnd(in: rest)
    value = rest[..<end].trimmingSpaces
    comment = rest[end...].drop { $0 == " " }
    commentColumn = comment.isEmpty ? nil : line.distance(from: line.startIndex, to: comment.startIndex)
  }

  /// The key, without indentation and dashes.
  var key: Substring { prefix.drop { $0 == " " || $0 == "-" }.prefix { $0 != ":" } }

  /// Returns the line with another value and comment. The comment starts at a column, by default at its current one. If the value is too
  /// long for that, one space precedes the comment.
  func replacing(value: String, comment: String, column: Int?) -> String {
    let start = prefix.last == ":" ? prefix + " " : prefix
    if comment.isEmpty { return start + value }
    let text = start + value
    let gap = max(1, (column ?? commentColumn ?? 0) - text.count)
    return text + String(repeating: " ", count: gap) + comment
  }

  private static func valueStart(in line: String) -> String.Index? {
    // By scalars: a quotation mark with an accent is another character, but still a quotation mark in YAML.
    var rest = line.unicodeScalars[...].drop { $0 == " " }
    var sawDash = false
    while rest.starts(with: "- ".unicodeScalars) {
      sawDash = true
      rest = rest.dropFirst(2).drop { $0 == " " }
    }
    guard let first = rest.first, first != "#" else { return nil }
    let key = rest.prefix { $0 == "-" || $0.properties.isIDContinue }
    let afterKey = rest[key.endIndex...]
    guard !key.isEmpty, afterKey.first == ":" else { return sawDash ? rest.startIndex : nil }
    let afterColon = afterKey.dropFirst()
    guard afterColon.first.map({ $0 == " " }) ?? true else { return sawDash ? rest.startIndex : nil }
    return afterColon.drop { $0 == " " }.startIndex
  }

  /// Returns the start of a comment, which is a `#` after a space and outside of quotes; without a comment, the end of the line.
  private static func valueEnd(in rest: Substring) -> String.Index {
    // In a value that does not begin with quotes or brackets, an apostrophe is an ordinary character.
    let mayQuote = opensQuotesOrBrackets(rest)
    let scalars = rest.unicodeScalars
    var quotes = QuoteState()
    for index in scalars.indices {
      if quotes.open == nil, scalars[index] == "#", quotes.previous == " " { return index }
      if mayQuote { quotes.read(scalars[index]) } else { quotes.previous = scalars[index] }
    }
    return rest.endIndex
  }

  /// Whether a value begins with quotes or brackets. The braces of a placeholder do not open a map.
  static func opensQuotesOrBrackets(_ value: Substring) -> Bool {
    guard let first = value.unicodeScalars.first, !value.hasPrefix("{{") else { return false }
    return "\"'[{".unicodeScalars.contains(first)
  }

  /// Returns the quotation mark that is open at a position in a value; `nil` outside of quotes.
  static func openQuote(at place: String.Index, in value: Substring) -> Unicode.Scalar? {
    var quotes = QuoteState()
    for scalar in value.unicodeScalars[..<place] { quotes.read(scalar) }
    return quotes.open
  }
}

/// The state of a search for quotation marks: the mark that is open, and the scalar before the current one.
private struct QuoteState {
  var open: Unicode.Scalar?
  var previous: Unicode.Scalar = " "

  mutating func read(_ scalar: Unicode.Scalar) {
    let isEscaped = open == "\"" && previous == "\\"
    if let mark = open {
      if scalar == mark, !isEscaped { open = nil }
    } else if scalar == "\"" || scalar == "'" {
      open = scalar
    }
    // An escaped backslash escapes nothing.
    previous = isEscaped ? " " : scalar
  }
}

extension Substring {
  var trimmingSpaces: Substring {
    var result = drop { $0 == " " }
    while result.last == " " { result.removeLast() }
    return result
  }
}
