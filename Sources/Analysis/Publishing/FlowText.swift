import Editorial
import MarkdownSyntax
import SourceText

/// The text shown by a network that does not read Markdown: the words, with each list item on its own line, and the URLs of links. If the
/// network has marks of its own, the text contains them.
///
/// The nodes are written in one pass. Open nodes are kept in an array, so no depth of nesting can exhaust the stack.
struct FlowText {
  enum Marks: Sendable {
    case none
    /// Telegram's MarkdownV2.
    case telegram
  }

  /// The options that a text depends on besides its words.
  struct Manner: Hashable, Sendable {
    var marks = Marks.none
    /// Whether the URLs of links are written into the text.
    var writesAddresses = true
    /// Whether the network turns a URL into a link only if the URL is written with its scheme.
    var needsScheme = false
    /// Whether the lines of a paragraph are joined into one.
    var joinsLines = false
  }

  var text = MappedText()
  var losses: [Loss] = []
  var images: [Int] = []
  /// The first URL that a reader can follow, for networks with a separate field for a URL; `nil` if the text has none.
  var firstLink: String?

  let markdown: MarkdownTree
  let source: [UInt8]
  let manner: Manner
  /// Returns the URL that replaces a link to a file of the workspace; `nil` if the file has no permalink.
  let permalink: (_ link: Int) -> String?
  let footnotes: Footnotes
  let strikes: Strikethrough
  var open: [Container] = []
  /// The number of line ends between the written text and the next words.
  var lineEnds = 0
  /// The range in the source of the whitespace before the next words of the line.
  var blanks = 0..<0
  /// The number of table cells that begin between the written text and the next words: empty cells at the end of a row are not written.
  var cells = 0
  /// The length of the text before the current line, in bytes.
  var lineStart = 0
  /// Whether a part of the line is omitted, such as a picture, which is attached to the text.
  var leavesOut = false
  /// Whether the previous block is a thematic break.
  var isBehindBreak = false
  /// The offset in the source at which the previous block starts.
  var lastStart = 0
  var listDepth = 0
  var quoteDepth = 0
  var boldDepth = 0
  var italicDepth = 0
  /// Whether the last written text is in a quotation.
  var isInQuote = false
  /// The network's own mark that was written last, with the length of the text up to its end; `nil` if it is an opening mark, if it was
  /// removed again, or if there is no such mark yet.
  var lastMark: (end: Int, mark: UInt8)?
  var indentation = Indentation()
  /// Whether to drop the next space, since the content beside it was omitted.
  var dropsBlank = false

  struct Container {
    let node: Int
    let end: Int
    /// The next item's number, in a list that repeats one number; `nil` in any other list, and for other nodes.
    var nextNumber: Int?
    /// The length of the text, in bytes, before a link's words.
    var start = 0
    /// The text written at the end of the node.
    var closing: StaticString = ""
  }

  init(
    _ nodes: Range<Int>, of markdown: MarkdownTree, in source: [UInt8], _ manner: Manner = Manner(),
    permalink: @escaping (_ link: Int) -> String? = { _ in nil }
  ) {
    self.markdown = markdown
    self.source = source
    self.manner = manner
    self.permalink = permalink
    let range =
      nodes.isEmpty
      ? 0..<0
      : markdown.nodes[nodes.lowerBound].range.lowerBound..<markdown.nodes[nodes.upperBound - 1].range.upperBound
    // Most texts have no `^` and no `~` at all.
    func has(_ byte: UInt8) -> Bool {
      source.withUnsafeBufferPointer { buffer in
        ByteSearch.first(byte, in: UnsafeBufferPointer(rebasing: buffer[..<range.upperBound]), from: range.lowerBound)
          != nil
      }
    }
    footnotes = has(.caret) ? Footnotes(in: nodes, of: markdown) : Footnotes()
    strikes = has(.tilde) ? Strikethrough(in: nodes, of: markdown) : Strikethrough()
    text.reserve(range.count + 16)
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      close(before: index)
      index = write(index)
    }
    close(before: nodes.upperBound)
    text.trimEnd()
  }

  // MARK: Nodes

  /// Writes a node, and returns the index of the next one to write.
  mutating func write(_ index: Int) -> Int {
    let node = markdown.nodes[index]
    switch node.kind {
    case .text: text(at: index)
    case .softBreak where manner.joinsLines && markdown.isWrapped(at: index, of: source):
      // A space replaces the line end, byte for byte.
      if !markdown.joinsWithoutBlank(at: index) { words([.space][...], at: index, from: node.range.lowerBound) }
    case .softBreak, .lineBreak: lineEnd(at: index)
    case .code:
      lose(.code, node)
      mark("`", at: index)
      words(markdown.literal(of: index), at: index, isCode: true)
      mark("`", at: index)
    case .htmlBlock where markdown.isComment(index):
      if !followsMark(index) { startLine(of: node) }
      leaveOut()
    case .htmlInline: html(index)
    case .htmlBlock:
      beginLine()
      html(index)
    case .emphasis:
      lose(.italic, node)
      emphasize(index, "_")
    case .strong:
      lose(.bold, node)
      emphasize(index, "*")
    case .link:
      let hasAddress = address(of: index) != nil
      if hasAddress, manner.writesAddresses { beginWords(at: node.range.lowerBound) }
      begin(index, hasAddress ? "[" : "")
    case .image:
      images.append(index)
      loseTitle(of: index, shownAs: Array(markdown.plainText(of: markdown.descendants(of: index)).utf8)[...])
      leaveOut()
      return Int(node.subtreeEnd)
    default: block(index)
    }
    return index + 1
  }

  mutating func block(_ index: Int) {
    let node = markdown.nodes[index]
    switch node.kind {
    case .list: begin(index)
    case .item, .taskItem:
      startLine(of: node)
      begin(index)
      mark(index)
      return
    case .tableCell:
      if markdown.nodes[index - 1].kind != .tableRow { cells += 1 }
      dropsBlank = false
      return
    case .codeBlock where node.isFenced: lose(.code, node)
    case .heading: lose(.heading, node)
    case .blockQuote:
      if quoteDepth == 0 { lose(.quote, node) }
      startLine(of: node)
      begin(index)
      return
    case .table: lose(.table, node)
    case .tableRow: loseCells(beyondColumnsIn: index)
    default: break
    }
    if !followsMark(index) { startLine(of: node) }
    if node.kind == .codeBlock {
      mark("```\n", at: index)
      words(withoutLastLineEnd(markdown.literal(of: index)), at: index, isCode: true)
      mark("\n```", at: index)
    }
    indentation.enter(index, of: markdown, joinsLines: manner.joinsLines)
    indent(before: node.range.lowerBound, isFirstLine: true)
  }

  /// Finds and stores the range of the whitespace before the words of a line.
  mutating func indent(before place: Int, isFirstLine: Bool) {
    blanks = indentation.blanks(
      before: place, isFirstLine: isFirstLine, in: open.lazy.map(\.node), of: markdown, source)
  }

  func withoutLastLineEnd(_ literal: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    literal.last == .lineFeed ? literal.dropLast() : literal
  }

  mutating func begin(_ index: Int, _ opening: StaticString = "", closing: StaticString = "") {
    var container = Container(node: index, end: Int(markdown.nodes[index].subtreeEnd))
    container.closing = closing
    mark(opening, at: index, isOpening: true)
    container.start = text.count
    switch markdown.nodes[index].kind {
    case .list:
      if let numbers = ListNumbers(of: index, in: markdown, source, on: .plain), numbers.isRepeated {
        container.nextNumber = numbers.shown.first
      }
      listDepth += 1
    case .blockQuote: quoteDepth += 1
    case .strong: boldDepth += 1
    case .emphasis: italicDepth += 1
    default: break
    }
    open.append(container)
  }

  /// Closes the nodes that do not contain the node at an index.
  mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch markdown.nodes[last.node].kind {
      case .link: endLink(last)
      case .list: listDepth -= 1
      case .blockQuote: quoteDepth -= 1
      case .strong: boldDepth -= 1
      case .emphasis: italicDepth -= 1
      default: break
      }
      mark(last.closing, at: last.node)
    }
  }

  mutating func lose(_ kind: Loss.Kind, _ node: MarkdownNode) {
    // The network has marks of its own for these kinds.
    if manner.marks == .telegram, [.bold, .italic, .code, .quote].contains(kind) { return }
    losses.append(Loss(kind: kind, range: node.range))
  }

  /// Records the loss of a row's cells beyond the table's columns, which the parser omits together with their words.
  private mutating func loseCells(beyondColumnsIn row: Int) {
    let start = markdown.nodes[row].range.lowerBound
    let cells = TableLine.cells(of: source, in: ByteRange(start, max(start, source.lineEnd(from: start))))
    let columns = markdown.children(of: row).count
    guard cells.count > columns else { return }
    let lost = cells[columns...].filter { !$0.isEmpty && !source[$0.indices].starts(with: "<!--".utf8) }
    guard let first = lost.first, let last = lost.last else { return }
    losses.append(Loss(kind: .surplusCells, range: first.union(last)))
  }

  // MARK: Lines

  /// Ends the line before a block, and keeps the blank lines before it; beside a thematic break, keeps at most one.
  mutating func startLine(of block: MarkdownNode) {
    let start = block.range.lowerBound
    var count = source.lineEnds(beforeBlockAt: start, notBefore: lastStart)
    // A break is not a line of the text, and the blank lines around it have no meaning.
    if block.kind == .thematicBreak || isBehindBreak { count = min(count, 2) }
    isBehindBreak = block.kind == .thematicBreak
    lineEnds = max(lineEnds, 1, count)
    lastStart = start
    // Omitted content at the end of a block leaves no space there.
    if dropsBlank { text.trimSpaces() }
    dropsBlank = false
    beginLine()
  }

  mutating func beginLine() {
    (lineStart, leavesOut) = (text.count, false)
    (blanks, cells) = (0..<0, 0)
  }

  /// Ends a line within a block. In a footnote, blank lines may follow without ending the paragraph.
  mutating func lineEnd(at index: Int) {
    text.trimSpaces()
    let range = markdown.nodes[index].range
    // A line of which nothing is shown, such as a line with only a picture, is not a line of the text.
    let isBare = leavesOut && text.count == lineStart
    if !isBare { lineEnds += source.lineEnds(from: range.lowerBound) }
    beginLine()
    dropsBlank = false
    if !isBare || lineEnds > 0 { indent(before: range.upperBound, isFirstLine: false) }
  }

  /// Writes the line ends, cells and spaces between the written words and the next ones.
  mutating func beginWords(at place: Int) {
    flushLineEnds(at: place)
    if !blanks.isEmpty { text.append(source[blanks], from: blanks.lowerBound) }
    let separator: StaticString = manner.marks == .telegram ? " \\| " : " | "
    for _ in 0..<cells { separator.withUTF8Buffer { text.append($0, for: place) } }
    (blanks, cells) = (0..<0, 0)
  }

  private mutating func flushLineEnds(at source: Int) {
    let count = text.isEmpty ? 0 : lineEnds
    lineEnds = 0
    guard manner.marks == .telegram else {
      if count > 0 { text.append(repeatElement(.lineFeed, count: count), for: source) }
      return
    }
    // Each line of a quotation has its mark, and so has a blank line between two lines of the quotation.
    for line in 0..<count {
      text.append([.lineFeed], for: source)
      if quoteDepth > 0, isInQuote || line == count - 1 { text.append([.greaterThanSign], for: source) }
    }
    if quoteDepth > 0, text.isEmpty { text.append([.greaterThanSign], for: source) }
    isInQuote = quoteDepth > 0
  }

  /// Writes one of the network's own marks, if the network has such marks.
  mutating func mark(_ mark: StaticString, at index: Int, isOpening: Bool = false) {
    guard manner.marks == .telegram, mark.utf8CodeUnitCount > 0 else { return }
    let start = markdown.nodes[index].range.lowerBound
    // If two runs of one kind are adjacent, the network would read the marks between them as one mark of another kind.
    if let lastMark, lastMark.end == text.count, lineEnds == 0, mark.utf8CodeUnitCount == 1,
      mark.withUTF8Buffer({ $0[0] }) == lastMark.mark, isOpening
    {
      text.removeLast()
      self.lastMark = nil
      return
    }
    beginWords(at: start)
    mark.withUTF8Buffer { text.append($0, for: start) }
    lastMark = isOpening ? nil : mark.withUTF8Buffer { $0.last.map { (text.count, $0) } }
  }

  /// Begins bold or italic text. No mark is written within text that already has this mark, because a mark cannot be nested in itself.
  mutating func emphasize(_ index: Int, _ mark: StaticString) {
    let isNested = markdown.nodes[index].kind == .strong ? boldDepth > 0 : italicDepth > 0
    let isMarked = manner.marks != .none && !isNested && !markdown.leavesNothing(of: markdown.descendants(of: index))
    begin(index, isMarked ? mark : "", closing: isMarked ? mark : "")
  }
}
