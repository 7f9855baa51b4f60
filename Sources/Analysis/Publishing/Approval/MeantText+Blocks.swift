import Editorial
import MarkdownSyntax
import Networks
import SourceText

/// Blocks, with the line ends and the marks before their words.
extension MeantText {
  mutating func block(_ index: Int) {
    let node = markdown.nodes[index]
    if !isFlat, isBehindBreak, node.kind != .thematicBreak { beginPart() }
    switch node.kind {
    case .item, .taskItem:
      separate(before: index)
      guard isFlat else {
        beginWords(with: .item, mark(of: index)[...])
        return begin(index, nil, closing: .end)
      }
      begin(index, nil)
      if markdown.hasNoMark(index) { return }
      isBehindUnseen = false
      words((Array(repeating: .space, count: 2 * min(listDepth - 1, 8)) + mark(of: index) + [.space])[...])
      lineStart = bytes.count
      return
    case .list:
      listDepth += 1
      number(itemsOf: index)
      return begin(index, nil, closing: isFlat ? nil : .end)
    case .blockQuote:
      let isShown = detail != .words && !(isFlat && markdown.leavesNothing(of: markdown.descendants(of: index)))
      begin(index, isShown ? .quote : nil)
    case .thematicBreak where detail == .markdown: add(.breakOfThread)
    // Breaks before the first words, after the last ones or beside each other separate nothing.
    case .thematicBreak:
      isBehindBreak = isBehindBreak || !bytes.isEmpty || !pictures.isEmpty
      // A break is not a line of the text, and the blank lines around it have no meaning.
      if isFlat { lineEnds = max(lineEnds, min(2, lineEnds(before: node))) }
    case .tableRow where !isFlat: add(.row)
    case .tableCell where !isFlat: add(.cell)
    case .tableCell:
      if markdown.nodes[index - 1].kind != .tableRow { cells += 1 }
      return
    case .heading:
      separate(before: index)
      if !isFlat { beginWords(with: .heading, [node.level]) }
    case .codeBlock:
      separate(before: index)
      if detail == .words { beginWords() } else { beginWords(with: .codeBlock) }
      bytes += markdown.literal(of: index).filter { $0 != .carriageReturn }
      if detail != .words { add(.end) }
    default: separate(before: index)
    }
    indentation.enter(index, of: markdown, joinsLines: joinsLines)
    indent(before: node.range.lowerBound, isFirstLine: true)
  }

  /// Finds and stores the range of the whitespace before the words of a line.
  mutating func indent(before place: Int, isFirstLine: Bool) {
    blanks = indentation.blanks(
      before: place, isFirstLine: isFirstLine, in: open.lazy.map(\.node), of: markdown, source)
  }

  /// Ends a line within a block, and finds the whitespace before the words of the next line. In a footnote, blank lines may follow
  /// without ending the paragraph.
  mutating func endLine(at index: Int) {
    let range = markdown.nodes[index].range
    // A line of which nothing is shown, such as a line with only a picture, is not a line of the text.
    let isBare = leavesOut && bytes.count == lineStart
    if !isBare { lineEnds += source.lineEnds(from: range.lowerBound) }
    beginLine()
    isBehindUnseen = false
    if !isBare || lineEnds > 0 { indent(before: range.upperBound, isFirstLine: false) }
  }

  mutating func beginLine() {
    (lineStart, leavesOut) = (bytes.count, false)
    (blanks, cells) = (0..<0, 0)
  }

  mutating func beginPart() {
    addPictures()
    add(.breakOfThread)
    isBehindBreak = false
    beginsPart = true
  }

  /// Counts the line ends before a block, because networks show blank lines. A network that renders Markdown spaces paragraphs itself, so
  /// only the beginning of a paragraph is written.
  mutating func separate(before block: Int) {
    if detail == .markdown {
      lineEnds = 0
      return add(.paragraph)
    }
    // The first shown block of an item is on the line of its mark.
    if isFlat, let item = open.last?.node, markdown.followsMark(block, of: item) { return }
    lineEnds = max(lineEnds, 1, lineEnds(before: markdown.nodes[block]))
    beginLine()
  }

  mutating func lineEnds(before block: MarkdownNode) -> Int {
    let start = block.range.lowerBound
    defer { lastStart = max(lastStart, start) }
    return source.lineEnds(beforeBlockAt: start, notBefore: lastStart)
  }

  /// Finds the numbers of a list's items as readers see them. If ``isFlat`` and the list repeats one number, omitted items are not
  /// counted.
  mutating func number(itemsOf list: Int) {
    let markup: NetworkProfile.Markup = detail == .markdown ? .markdown : .plain
    guard let numbers = ListNumbers(of: list, in: markdown, source, on: markup) else { return }
    var shown = 0
    for (position, item) in markdown.children(of: list).enumerated() {
      numberMarks[item] = numbers.mark(at: isFlat && numbers.isRepeated ? shown : position, in: source)
      if !isFlat || !markdown.hasNoMark(item) { shown += 1 }
    }
  }

  /// Returns the mark before an item's words. If ``isFlat``, it is the mark that networks show in plain text. Otherwise it is the item's
  /// number, `-` for any bullet, and `x` or `o` for the box of a task.
  func mark(of item: Int) -> [UInt8] {
    let node = markdown.nodes[item]
    let number = numberMarks[item]
    if isFlat {
      guard node.kind == .taskItem else { return number ?? Array("•".utf8) }
      return (number.map { $0 + [.space] } ?? []) + (node.isTicked ? "☑" : "☐").utf8
    }
    guard node.kind == .taskItem else { return number ?? [.hyphen] }
    return (number ?? []) + [node.isTicked ? UInt8(ascii: "x") : UInt8(ascii: "o")]
  }
}
