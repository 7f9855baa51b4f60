import MarkdownSyntax
import SourceText

/// The blanks with which the lines of a block begin that is being written.
struct Indentation {
  private enum Lines {
    /// Their blanks do not go out.
    case bare
    case indented
    /// Those of a footnote's own text, whose first one begins with its mark.
    case ofNote
  }

  private var lines = Lines.bare

  mutating func enter(_ block: Int, of markdown: MarkdownTree, joinsLines: Bool) {
    guard markdown.nodes[block].kind == .paragraph, !joinsLines else { return lines = .bare }
    lines = markdown.footnoteMark(ofParagraph: block) == nil ? .indented : .ofNote
  }

  /// The blanks of a line that go out.
  ///
  /// - Parameters:
  ///   - place: where the line's words begin.
  ///   - containers: the quotations and items in which it stands, the outermost first.
  func blanks(
    before place: Int, isFirstLine: Bool, in containers: some Sequence<Int>, of markdown: MarkdownTree,
    _ source: [UInt8]
  ) -> Range<Int> {
    switch lines {
    case .bare: place..<place
    case .ofNote where isFirstLine: place..<place
    case .ofNote: markdown.indentation(before: place, in: containers, isInNote: true, source)
    case .indented: markdown.indentation(before: place, in: containers, isInNote: false, source)
    }
  }
}

extension MarkdownTree {
  /// The blanks before the words of a line that belong to them: those that only set it under the mark of a quotation, an item or
  /// a note do not.
  ///
  /// - Parameters:
  ///   - place: where the line's words begin.
  ///   - containers: the quotations and items in which it stands, the outermost first.
  ///   - isInNote: whether it stands in a footnote's own text.
  /// - Returns: an empty range where anything else stands before the words.
  fileprivate func indentation(
    before place: Int, in containers: some Sequence<Int>, isInNote: Bool, _ source: [UInt8]
  ) -> Range<Int> {
    guard place > 0, source[place - 1].isBlank else { return place..<place }
    var start = place
    while start > 0, source[start - 1] != .lineFeed, source[start - 1] != .carriageReturn { start -= 1 }
    for container in containers {
      switch nodes[container].kind {
      case .blockQuote: start = source.afterQuotationMark(start, before: place)
      case .item, .taskItem:
        start = source.afterBlanks(start, before: place, columns: widthOfMark(of: container, source))
      default: break
      }
    }
    if isInNote { start = source.afterBlanks(start, before: place, columns: 4) }
    return source[start..<place].allSatisfy(\.isBlank) ? start..<place : place..<place
  }

  /// How many columns an item's mark takes with the blanks behind it.
  private func widthOfMark(of item: Int, _ source: [UInt8]) -> Int {
    let start = nodes[item].range.lowerBound
    var end = start
    while end < source.count, source[end].isASCIIDigit { end += 1 }
    // The bullet, or what ends the number.
    end += 1
    var blanks = 0
    while end + blanks < source.count, source[end + blanks] == .space { blanks += 1 }
    // A mark alone on its line, or before code, has one blank (CommonMark 0.31.2, section 5.2).
    let isAlone =
      end + blanks >= source.count || source[end + blanks].isLineEnd
    return end - start + (isAlone || blanks > 4 ? 1 : blanks)
  }
}

extension [UInt8] {
  /// The place behind a quotation's mark and one blank; the start where no mark stands.
  fileprivate func afterQuotationMark(_ start: Int, before end: Int) -> Int {
    let mark = afterBlanks(start, before: end, columns: 3)
    guard mark < end, self[mark] == .greaterThanSign else { return start }
    return mark + 1 < end && self[mark + 1].isBlank ? mark + 2 : mark + 1
  }

  /// The place behind so many columns of blanks, or behind as many as there are.
  fileprivate func afterBlanks(_ start: Int, before end: Int, columns: Int) -> Int {
    var (index, column) = (start, 0)
    while index < end, column < columns, self[index].isBlank {
      column += self[index] == .tab ? 4 : 1
      index += 1
    }
    return index
  }
}
