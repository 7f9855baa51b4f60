/// A line of text whose parts may have different roles. Its width is measured before colours are added.
public struct StyledText: Sendable {
  private struct Span: Sendable {
    var text: String
    var role: Style.Role?
  }

  private var spans: [Span] = []
  /// The number of columns that the text occupies.
  public private(set) var width = 0

  public init() {}

  /// Creates a text on one line. ``TerminalText/line(_:)`` replaces its line ends and control characters.
  public init(_ text: String, _ role: Style.Role? = nil) {
    append(text, role)
  }

  public mutating func append(_ text: String, _ role: Style.Role? = nil) {
    guard !text.isEmpty else { return }
    let line = TerminalText.line(text)
    spans.append(Span(text: line, role: role))
    width += DisplayWidth.of(line)
  }

  public mutating func append(_ other: StyledText) {
    spans += other.spans
    width += other.width
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  public var isEmpty: Bool { spans.isEmpty }

  /// Returns the text with the same role for all its parts.
  public func inRole(_ role: Style.Role) -> StyledText {
    var copy = self
    for index in copy.spans.indices { copy.spans[index].role = role }
    return copy
  }

  /// Returns the text in up to `limit` columns, with an ellipsis if it is cut.
  public func truncated(to limit: Int) -> StyledText {
    guard width > limit else { return self }
    var result = StyledText()
    for span in spans {
      let room = limit - result.width
      let spanWidth = DisplayWidth.of(span.text)
      // A cut text ends in an ellipsis even if a span fills the limit exactly, because more text follows.
      if spanWidth < room {
        result.append(span.text, span.role)
      } else {
        let isLast = result.width + spanWidth == width
        result.append(isLast ? span.text.truncated(to: room) : (span.text + "…").truncated(to: room), span.role)
        break
      }
    }
    return result
  }

  /// Returns the text in exactly `columns` columns: cut, or padded with spaces.
  public func fitted(to columns: Int) -> StyledText {
    var result = truncated(to: columns)
    result.append(String(repeating: " ", count: max(0, columns - result.width)))
    return result
  }

  /// Returns the text with the colours of its roles, if the style has colours.
  public func dressed(in style: Style) -> String {
    spans.map { span in span.role.map { style($0, span.text) } ?? span.text }.joined()
  }
}

extension StyledText {
  /// Joins pieces into lines of up to `width` columns, including the indentation, with the separator between the pieces of a line. A
  /// piece wider than a line is cut.
  ///
  /// - Parameter indentation: the number of spaces at the beginning of each line.
  public static func flow(
    _ pieces: [StyledText], separator: StyledText, width: Int, indentation: Int = 0
  ) -> [StyledText] {
    let indent = StyledText(String(repeating: " ", count: indentation))
    var lines: [StyledText] = []
    var line = indent
    var isFirst = true
    for piece in pieces {
      if !isFirst, line.width + separator.width + piece.width > width {
        lines.append(line)
        line = indent
        isFirst = true
      }
      if !isFirst { line.append(separator) }
      line.append(piece.truncated(to: max(1, width - line.width)))
      isFirst = false
    }
    return isFirst ? lines : lines + [line]
  }
}

extension Sequence<StyledText> {
  /// Returns the lines with their colours, each followed by a line feed. If `trimmed` is true, spaces at the ends of lines are removed.
  public func text(in style: Style, trimmed: Bool = false) -> String {
    map { line in
      var text = Substring(line.dressed(in: style))
      while trimmed, text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}

extension StringProtocol {
  /// Returns the text in lines of up to `width` columns. Lines are broken at spaces, or within a word that is wider than a line. The last
  /// line is cut if the text needs more than `limit` lines.
  public func wrapped(to width: Int, lines limit: Int) -> [String] {
    let pieces = broken(to: width, lines: limit)
    return pieces.enumerated().map { $0 == pieces.count - 1 ? $1.truncated(to: width) : String($1) }
  }

  /// Returns the parts of the text that fit into lines of `width` columns. The space at which a line is broken belongs to no part. If there
  /// are `limit` parts, the last one contains all the remaining text, so it may be wider.
  public func broken(to width: Int, lines limit: Int = .max) -> [Substring] {
    var lines: [Substring] = []
    var rest = Substring(self)
    while lines.count < limit {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { break }
      let head = Self.head(of: rest, width: width)
      if lines.count == limit - 1 || head.endIndex == rest.endIndex {
        lines.append(rest)
        break
      }
      lines.append(head)
      rest = rest[head.endIndex...]
    }
    return lines
  }

  /// Returns the beginning of a text that fits into a line of `width` columns, at least one character. The function examines only the
  /// characters of the line and the next one.
  private static func head(of text: Substring, width: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    var lastBreak: Substring.Index?
    while end < text.endIndex {
      if text[end] == " ", !isHeldTogether(at: end, in: text) { lastBreak = end }
      let next = DisplayWidth.of(text[end])
      if used + next > width { break }
      used += next
      end = text.index(after: end)
    }
    if end == text.endIndex { return text }
    if let lastBreak, lastBreak > text.startIndex { return text[..<lastBreak] }
    // Even a character wider than the line is shown, so every part has a character.
    return text[..<(end == text.startIndex ? text.index(after: end) : end)]
  }

  /// Whether a space is where French typography has a no-break space, which few people type.
  private static func isHeldTogether(at space: Substring.Index, in text: Substring) -> Bool {
    let next = text.index(after: space)
    if next < text.endIndex, "»!?;:".contains(text[next]) { return true }
    return space > text.startIndex && text[text.index(before: space)] == "«"
  }
}
