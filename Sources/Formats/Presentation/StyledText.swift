/// A line of text in several roles, measured before it is dressed.
public struct StyledText: Sendable {
  private struct Span: Sendable {
    var text: String
    var role: Style.Role?
  }

  private var spans: [Span] = []
  /// The columns that it takes.
  public private(set) var width = 0

  public init() {}

  /// A text that is shown on one line, as ``TerminalText/line(_:)`` makes it.
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

  /// The whole text in one role.
  public func inRole(_ role: Style.Role) -> StyledText {
    var copy = self
    for index in copy.spans.indices { copy.spans[index].role = role }
    return copy
  }

  /// The text in some columns at the most, with an ellipsis where something is missing.
  public func truncated(to limit: Int) -> StyledText {
    guard width > limit else { return self }
    var result = StyledText()
    for span in spans {
      let room = limit - result.width
      let spanWidth = DisplayWidth.of(span.text)
      // What is cut ends in an ellipsis even where a span fills the room: there is more behind it.
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

  /// The text in exactly some columns: cut, or filled with spaces.
  public func fitted(to columns: Int) -> StyledText {
    var result = truncated(to: columns)
    result.append(String(repeating: " ", count: max(0, columns - result.width)))
    return result
  }

  /// The text with the colours of its roles, where the style has colours.
  public func dressed(in style: Style) -> String {
    spans.map { span in span.role.map { style($0, span.text) } ?? span.text }.joined()
  }
}

extension StyledText {
  /// Joins pieces in lines of some columns at the most; a piece that is wider alone is cut.
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
  /// The lines one below the other, dressed; without the spaces at their ends if they are `trimmed`.
  public func text(in style: Style, trimmed: Bool = false) -> String {
    map { line in
      var text = Substring(line.dressed(in: style))
      while trimmed, text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}

extension StringProtocol {
  /// The text in lines of some columns, broken at spaces, or within a word that is wider alone. The last line is cut where
  /// the text needs more lines than there are.
  public func wrapped(to width: Int, lines limit: Int) -> [String] {
    let pieces = broken(to: width, lines: limit)
    return pieces.enumerated().map { $0 == pieces.count - 1 ? $1.truncated(to: width) : String($1) }
  }

  /// The pieces that stand in lines of some columns, where they stand in the text: the spaces between two lines are in none. The
  /// last has all that is left.
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

  /// So much of a text as goes into a line. It looks no further than the line is long.
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
    // A character that is wider than the line still has to go somewhere.
    return text[..<(end == text.startIndex ? text.index(after: end) : end)]
  }

  /// Whether a space stands where French has a no-break space, which few people type.
  private static func isHeldTogether(at space: Substring.Index, in text: Substring) -> Bool {
    let next = text.index(after: space)
    if next < text.endIndex, "»!?;:".contains(text[next]) { return true }
    return space > text.startIndex && text[text.index(before: space)] == "«"
  }
}
