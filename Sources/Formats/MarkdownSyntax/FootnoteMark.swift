import SourceText

/// The mark of a footnote, `[^label]`, whose label has no whitespace and no bracket. The parser reads the mark as text.
public struct FootnoteMark {
  /// The range of the mark with its brackets.
  public let range: Range<Int>
  public let label: Range<Int>

  /// Returns the marks in a text, in order.
  public static func all(in literal: ArraySlice<UInt8>) -> [FootnoteMark] {
    var found: [FootnoteMark] = []
    while let mark = FootnoteMark(in: literal, from: found.last?.range.upperBound ?? literal.startIndex) {
      found.append(mark)
    }
    return found
  }

  /// Finds the first mark in a text from an index on; `nil` if the text has none.
  init?(in literal: ArraySlice<UInt8>, from start: Int) {
    var index = start
    while let open = literal[index...].firstIndex(of: .leftBracket) {
      index = open + 1
      guard index < literal.endIndex, literal[index] == .caret else { continue }
      let label = index + 1
      var end = label
      while end < literal.endIndex, literal[end] > .space, literal[end] != .leftBracket, literal[end] != .rightBracket {
        end += 1
      }
      if end > label, end < literal.endIndex, literal[end] == .rightBracket {
        (range, self.label) = (open..<end + 1, label..<end)
        return
      }
    }
    return nil
  }
}

extension MarkdownTree {
  /// Returns the mark before a footnote's own text, `[^label]:`, if a paragraph begins with it; otherwise `nil`.
  public func footnoteMark(ofParagraph index: Int) -> FootnoteMark? {
    nodes[index].kind == .paragraph ? footnoteMark(ofNoteAt: index + 1) : nil
  }

  /// Returns the mark before a footnote's own text, `[^label]:`, if a text node begins a line of a paragraph with it; otherwise `nil`.
  /// Footnotes may follow each other line by line.
  ///
  /// - Parameter index: the index of a text node.
  public func footnoteMark(ofNoteAt index: Int) -> FootnoteMark? {
    guard index > 0, index < nodes.count, nodes[index].kind == .text,
      [.paragraph, .softBreak, .lineBreak].contains(nodes[index - 1].kind)
    else { return nil }
    let literal = literal(of: index)
    guard literal.starts(with: [.leftBracket, .caret]), let mark = FootnoteMark(in: literal, from: literal.startIndex),
      mark.range.lowerBound == literal.startIndex, literal[mark.range.upperBound...].first == .colon
    else { return nil }
    return mark
  }

  /// The blank lines of footnotes whose next paragraph is indented, as Markdown with footnotes allows. Without footnotes, that paragraph
  /// would be read as code.
  var blankLinesInFootnotes: [Range<Int>] {
    var found: [Range<Int>] = []
    for (index, node) in nodes.enumerated() where node.kind == .codeBlock && !node.isFenced && index > 0 {
      guard let paragraph = paragraph(before: index), footnoteMark(ofParagraph: paragraph) != nil else { continue }
      found += blankLines(in: nodes[paragraph].range.upperBound..<node.range.upperBound)
    }
    return found
  }

  /// Returns the index of the paragraph that ends directly before a block; `nil` if another kind of block ends there.
  private func paragraph(before block: Int) -> Int? {
    var index = block - 1
    while index > 0, !nodes[index].kind.isBlock { index -= 1 }
    return nodes[index].kind == .paragraph && Int(nodes[index].subtreeEnd) == block ? index : nil
  }

  /// Returns the range of each run of blank lines after the first line of a range.
  private func blankLines(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var line = range.lowerBound
    while line < range.upperBound {
      let start = source.nextLine(from: line)
      var end = start
      while end < range.upperBound, source[end..<source.lineEnd(from: end)].allSatisfy(\.isBlank) {
        end = source.nextLine(from: end)
      }
      if start < end, end <= range.upperBound { found.append(start..<end) }
      line = max(end, line + 1)
    }
    return found
  }
}
