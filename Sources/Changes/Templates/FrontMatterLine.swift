/// A line of front matter cut into its parts: `date: 2026-11-24   # when` is a prefix, a value and a comment.
struct FrontMatterLine {
  /// The indentation, the dashes of a list and the key with its colon.
  let prefix: Substring
  let value: Substring
  /// From `#` on; empty where there is none.
  let comment: Substring
  /// The column of the comment.
  let commentColumn: Int?

  /// Cuts a line; `nil` for one that is only a comment, or goes on with the value of a line before it.
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

  /// The line with another value; its comment starts at a column, if the value leaves room for it.
  func replacing(value: String, comment: String, column: Int?) -> String {
    let start = prefix.last == ":" ? prefix + " " : prefix
    if comment.isEmpty { return start + value }
    let text = start + value
    let gap = max(1, (column ?? commentColumn ?? 0) - text.count)
    return text + String(repeating: " ", count: gap) + comment
  }

  private static func valueStart(in line: String) -> String.Index? {
    // By scalars: a quotation mark with an accent is another character, and a quotation mark of YAML all the same.
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

  /// Where a comment may begin: at a `#` after a space, outside of quotes.
  private static func valueEnd(in rest: Substring) -> String.Index {
    // Elsewhere, an apostrophe is an apostrophe.
    let mayQuote = opensQuotesOrBrackets(rest)
    let scalars = rest.unicodeScalars
    var quotes = QuoteState()
    for index in scalars.indices {
      if quotes.open == nil, scalars[index] == "#", quotes.previous == " " { return index }
      if mayQuote { quotes.read(scalars[index]) } else { quotes.previous = scalars[index] }
    }
    return rest.endIndex
  }

  /// Whether a value stands in quotes or brackets. The braces of a variable open no map.
  static func opensQuotesOrBrackets(_ value: Substring) -> Bool {
    guard let first = value.unicodeScalars.first, !value.hasPrefix("{{") else { return false }
    return "\"'[{".unicodeScalars.contains(first)
  }

  /// The quotation mark that stands open at a place of a value.
  static func openQuote(at place: String.Index, in value: Substring) -> Unicode.Scalar? {
    var quotes = QuoteState()
    for scalar in value.unicodeScalars[..<place] { quotes.read(scalar) }
    return quotes.open
  }
}

/// Tells what stands between quotation marks.
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
