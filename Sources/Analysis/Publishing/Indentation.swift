import MarkdownSyntax
import SourceText

/// The whitespace at the start of a block's lines while the block is written.
struct Indentation {
  private enum Lines {
    /// Whitespace that is omitted.
    case bare
    case indented
    /// Whitespace before a footnote's own text, whose first line begins with the footnote's mark.
    case ofNote
  }

  private var lines = Lines.bare

  mutating func enter(_ block: Int, of markdown: MarkdownTree, joinsLines: Bool) {
    guard markdown.nodes[block].kind == .paragraph, !joinsLines else { return lines = .bare }
    lines = markdown.footnoteMark(ofParagraph: block) == nil ? .indented : .ofNote
  }

  /// Returns the range of the whitespace at the start of a line. This whitespace is published with the line.
  ///
  /// - Parameters:
  ///   - place: the start of the line's words.
  ///   - containers: the nodes around the line, the outermost first. Only quotations and items matter.
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
  /// Returns the place of the published whitespace before the words of a line. Whitespace that only aligns the line with the mark of a
  /// quotation, an item or a footnote is excluded.
  ///
  /// - Parameters:
  ///   - place: the start of the line's words.
  ///   - containers: the nodes around the line, the outermost first. Only quotations and items matter.
  ///   - isInNote: whether the line is in a footnote's own text.
  /// - Returns: an empty range if there is no such whitespace, or if any other text precedes the words.
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

  /// Returns the width of an item's mark and of the spaces after it, in columns.
  private func widthOfMark(of item: Int, _ source: [UInt8]) -> Int {
    let start = nodes[item].range.lowerBound
    var end = start
    while end < source.count, source[end].isASCIIDigit { end += 1 }
    // The bullet, or the character after the number.
    end += 1
    var blanks = 0
    while end + blanks < source.count, source[end + blanks] == .space { blanks += 1 }
    // A mark alone on its line, or before code, has one space (CommonMark 0.31.2, section 5.2).
    let isAlone =
      end + blanks >= source.count || source[end + blanks].isLineEnd
    return end - start + (isAlone || blanks > 4 ? 1 : blanks)
  }
}

extension [UInt8] {
  /// Returns the index after a quotation's mark and one space; `start` if there is no mark.
  fileprivate func afterQuotationMark(_ start: Int, before end: Int) -> Int {
    let mark = afterBlanks(start, before: end, columns: 3)
    guard mark < end, self[mark] == .greaterThanSign else { return start }
    return mark + 1 < end && self[mark + 1].isBlank ? mark + 2 : mark + 1
  }

  /// Returns the index after up to `columns` columns of whitespace. A tab counts as four columns.
  fileprivate func afterBlanks(_ start: Int, before end: Int, columns: Int) -> Int {
    var (index, column) = (start, 0)
    while index < end, column < columns, self[index].isBlank {
      column += self[index] == .tab ? 4 : 1
      index += 1
    }
    return index
  }
}
