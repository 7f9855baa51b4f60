import Editorial
import MarkdownSyntax
import Networks
import SourceText

/// A text as it goes out, whatever way of writing Markdown its author or a formatter chose: `*a*` and `_a_`, `***` and
/// `---`, an address with and without angle brackets are the same.
///
/// On a network that shows words alone, marks of emphasis are no part of it; nor are line ends where they are joined, nor
/// where a picture stands that goes with the text. Items and rows of tables are the lines that readers get, whatever they
/// are written as. It does not follow what this program makes of a text in detail: a new version must not void what people
/// approved.
public struct MeantText {
  /// How much of the Markdown is looked at.
  public enum Detail {
    /// Words, lists, lines and addresses.
    case words
    /// The network's own marks stand for emphasis, code and quotations, too.
    case marks
    /// What readers of the Markdown see: line ends within a paragraph and blank lines between paragraphs are none.
    case markdown
    /// All of it.
    case all

    init(_ markup: NetworkProfile.Markup) {
      self =
        switch markup {
        case .plain: .words
        case .telegram: .marks
        case .markdown: .markdown
        }
    }
  }

  public private(set) var bytes: [UInt8] = []

  private let markdown: MarkdownTree
  private let source: [UInt8]
  private let detail: Detail
  private let joinsLines: Bool
  /// The nodes that are not ended yet, and what is written then.
  private var open: [(node: Int, end: Int, closing: Sign?)] = []
  /// The place up to which the source was looked at for blank lines.
  private var lastStart = 0

  /// The numbers of the items of ordered lists with the marks behind them, as readers see them.
  private var numberMarks: [Int: [UInt8]] = [:]
  /// Whether a note or a picture was met last that is not shown.
  private var isBehindUnseen = false
  private var indentation = Indentation()
  /// How many line ends stand before what comes next; of what is not shown, none is written.
  private var lineEnds = 0
  /// The blanks before the next words of the line.
  private var blanks = 0..<0
  /// How many cells of a table's row begin before what comes next.
  private var cells = 0
  /// The end of the bytes where the line began, and whether something of it is not shown.
  private var lineStart = 0
  private var leavesOut = false
  /// The pictures that go with the part of a thread, in their order.
  private var pictures: [Int] = []
  private var listDepth = 0
  /// Whether a break of the thread stands before what comes next.
  private var isBehindBreak = false
  /// Whether a block comes that is the first of a thread's part.
  private var beginsPart = false

  /// Whether networks show words alone, or with marks of their own.
  private var isFlat: Bool { detail == .words || detail == .marks }

  /// Stands before whatever is no word; no text holds it, since Markdown replaces it.
  private static let sign: UInt8 = 0

  private enum Sign: String {
    case paragraph = "p"
    case apart = "pp"
    case line = "n"
    case item = "i"
    case cell = "c"
    case row = "r"
    case breakOfThread = "t"
    case heading = "h"
    case quote = "q"
    case code = "k"
    case codeBlock = "kk"
    case emphasis = "e"
    case strong = "s"
    case link = "l"
    case image = "m"
    case html = "x"
    case end = "/"
  }

  /// - Parameter nodes: the nodes of a text; see ``PostText/nodes``.
  public init(_ nodes: Range<Int>, of document: Document, _ detail: Detail, joinsLines: Bool) {
    self.init(nodes, of: document.markdown, in: document.source.bytes, detail, joinsLines: joinsLines)
  }

  /// A whole text that readers of Markdown see, and that is no document.
  public init(markdown bytes: [UInt8]) {
    let tree = MarkdownParser.parse(bytes)
    self.init(tree.nodes.indices, of: tree, in: bytes, .markdown, joinsLines: true)
  }

  private init(
    _ nodes: Range<Int>, of markdown: MarkdownTree, in source: [UInt8], _ detail: Detail, joinsLines: Bool
  ) {
    self.markdown = markdown
    self.source = source
    self.detail = detail
    self.joinsLines = joinsLines || detail == .markdown
    if let first = nodes.first { lastStart = markdown.nodes[first].range.lowerBound }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      close(before: index)
      index = add(index)
    }
    close(before: nodes.upperBound)
    addPictures()
    while bytes.last == 0x20 { bytes.removeLast() }
  }

  private mutating func add(_ index: Int) -> Int {
    let node = markdown.nodes[index]
    switch node.kind {
    case .text: words(markdown.literal(of: index))
    case .code:
      if detail != .words { beginWords(with: .code) }
      words(markdown.literal(of: index))
      if detail != .words { add(.end) }
    case .softBreak where detail == .markdown: words([0x20])
    case .softBreak
    where joinsLines && source.lineEnds(from: node.range.lowerBound) == 1
      && markdown.footnoteMark(ofNoteAt: index + 1) == nil:
      if !markdown.joinsWithoutBlank(at: index) { words([0x20]) }
    case .softBreak, .lineBreak: endLine(at: index)
    case .emphasis: begin(index, detail == .words ? nil : .emphasis)
    case .strong: begin(index, detail == .words ? nil : .strong)
    case .htmlInline, .htmlBlock: html(index)
    case .link:
      if isWrittenOut(index) { break }
      beginWords(with: .link, markdown.literal(of: index))
      begin(index, nil, closing: .end)
    case .image:
      if isFlat {
        pictures.append(index)
        leaveOut()
      } else {
        beginWords()
        add(picture: index)
      }
      return Int(node.subtreeEnd)
    default: block(index)
    }
    return index + 1
  }

  private mutating func block(_ index: Int) {
    let node = markdown.nodes[index]
    if isBehindBreak, node.kind != .thematicBreak { beginPart() }
    switch node.kind {
    case .item, .taskItem:
      separate(before: index)
      guard isFlat else {
        beginWords(with: .item, mark(of: index)[...])
        return begin(index, nil, closing: .end)
      }
      begin(index, nil)
      if markdown.hasNoMark(index) { return }
      words((Array(repeating: 0x20, count: 2 * min(listDepth - 1, 8)) + mark(of: index) + [0x20])[...])
      lineStart = bytes.count
      return
    case .list:
      listDepth += 1
      number(itemsOf: index)
      return begin(index, nil, closing: isFlat ? nil : .end)
    case .blockQuote: begin(index, detail == .words ? nil : .quote)
    case .thematicBreak where detail == .markdown: add(.breakOfThread)
    // Breaks before the first words, behind the last ones or beside each other part nothing.
    case .thematicBreak: isBehindBreak = !bytes.isEmpty || !pictures.isEmpty
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
      bytes += markdown.literal(of: index).filter { $0 != 0x0D }
      if detail != .words { add(.end) }
    default: separate(before: index)
    }
    indentation.enter(index, of: markdown, joinsLines: joinsLines)
    indent(before: node.range.lowerBound, isFirstLine: true)
  }

  /// Finds the blanks before the words of a line.
  private mutating func indent(before place: Int, isFirstLine: Bool) {
    blanks = indentation.blanks(
      before: place, isFirstLine: isFirstLine, in: open.lazy.map(\.node), of: markdown, source)
  }

  /// Ends a line within a block, as networks show it: with the blanks before the next one, and the blank lines of a note.
  private mutating func endLine(at index: Int) {
    let range = markdown.nodes[index].range
    // A line of which nothing is shown, such as a picture's own, is none.
    let isBare = leavesOut && bytes.count == lineStart
    if !isBare { lineEnds += source.lineEnds(from: range.lowerBound) }
    beginLine()
    isBehindUnseen = false
    if !isBare || lineEnds > 0 { indent(before: range.upperBound, isFirstLine: false) }
  }

  private mutating func beginLine() {
    (lineStart, leavesOut) = (bytes.count, false)
    (blanks, cells) = (0..<0, 0)
  }

  private mutating func beginPart() {
    addPictures()
    add(.breakOfThread)
    isBehindBreak = false
    beginsPart = true
  }

  /// Counts the blank lines before a block: networks show them, Markdown readers see to that themselves.
  private mutating func separate(before block: Int) {
    if detail == .markdown {
      lineEnds = 0
      return add(.paragraph)
    }
    // The first of an item's blocks that is shown stands in the line of its mark.
    if isFlat, let item = open.last?.node, markdown.followsMark(block, of: item) { return }
    lineEnds = max(lineEnds, 1, lineEnds(before: markdown.nodes[block]))
    if beginsPart { lineEnds = min(lineEnds, 2) }
    beginsPart = false
    beginLine()
  }

  /// Adds what stands between the words before and those that come next.
  private mutating func beginWords() {
    if lineEnds > 0 {
      if bytes.isEmpty {
        add(.paragraph)
      } else if lineEnds == 1 {
        add(.line)
      } else {
        add(.apart, Array(repeating: 0x0A, count: lineEnds - 2)[...])
      }
    }
    bytes += source[blanks]
    for _ in 0..<cells { bytes += " | ".utf8 }
    (lineEnds, blanks, cells) = (0, 0..<0, 0)
  }

  private mutating func beginWords(with sign: Sign, _ value: ArraySlice<UInt8> = []) {
    beginWords()
    add(sign, value)
  }

  private mutating func lineEnds(before block: MarkdownNode) -> Int {
    let start = block.range.lowerBound
    defer { lastStart = max(lastStart, start) }
    return source.lineEnds(beforeBlockAt: start, notBefore: lastStart)
  }

  /// Finds the numbers of a list's items, as readers see them; what is not shown is not counted.
  private mutating func number(itemsOf list: Int) {
    let markup: NetworkProfile.Markup = detail == .markdown ? .markdown : .plain
    guard let numbers = ListNumbers(of: list, in: markdown, source, on: markup) else { return }
    var shown = 0
    for (position, item) in markdown.children(of: list).enumerated() {
      numberMarks[item] = numbers.mark(at: isFlat && numbers.isRepeated ? shown : position, in: source)
      if !isFlat || !markdown.hasNoMark(item) { shown += 1 }
    }
  }

  /// The mark before an item's words, as networks show it.
  private func mark(of item: Int) -> [UInt8] {
    let node = markdown.nodes[item]
    let number = numberMarks[item]
    if isFlat {
      guard node.kind == .taskItem else { return number ?? Array("•".utf8) }
      return (number.map { $0 + [0x20] } ?? []) + (node.isTicked ? "☑" : "☐").utf8
    }
    guard node.kind == .taskItem else { return number ?? [0x2D] }
    return (number ?? []) + [node.isTicked ? 0x78 : 0x6F]
  }

  /// Whether a link's words are its address, so that it may as well be written without brackets.
  private func isWrittenOut(_ link: Int) -> Bool {
    let inside = markdown.descendants(of: link)
    guard inside.count == 1, let words = inside.first, markdown.nodes[words].kind == .text else { return false }
    return Address.shown(markdown.literal(of: link)).elementsEqual(markdown.literal(of: words))
  }

  private mutating func html(_ index: Int) {
    let node = markdown.nodes[index]
    if markdown.isComment(index) {
      if node.kind == .htmlBlock, detail != .markdown { lineEnds = max(lineEnds, lineEnds(before: node)) }
      leaveOut()
      isBehindUnseen = node.kind == .htmlInline
      return
    }
    if isBehindBreak { beginPart() }
    if markdown.isLineEndElement(index) {
      beginWords(with: .line)
      (lineStart, leavesOut, isBehindUnseen) = (bytes.count, false, isFlat)
    } else if isFlat {
      leavesOut = true
    } else {
      beginWords(with: .html, markdown.literal(of: index))
    }
  }

  /// Goes over what is not shown: of the blanks around it, one stays.
  private mutating func leaveOut() { (isBehindUnseen, leavesOut) = (true, true) }

  /// Adds the pictures of a thread's part, which go with its text wherever they stand in it.
  private mutating func addPictures() {
    for picture in pictures { add(picture: picture) }
    pictures = []
  }

  private mutating func add(picture: Int) {
    add(.image, markdown.literal(of: picture))
    add(.end, Array(markdown.plainText(of: markdown.descendants(of: picture)).utf8)[...])
  }

  private mutating func begin(_ index: Int, _ sign: Sign?, closing: Sign? = nil) {
    var sign = sign
    if sign == .emphasis || sign == .strong {
      if isFlat, markdown.leavesNothing(of: markdown.descendants(of: index)) { sign = nil } else { beginWords() }
    }
    if let sign { add(sign) }
    open.append((index, Int(markdown.nodes[index].subtreeEnd), closing ?? (sign == nil ? nil : .end)))
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if markdown.nodes[last.node].kind == .list { listDepth -= 1 }
      if let closing = last.closing { add(closing) }
    }
  }

  private mutating func add(_ sign: Sign, _ value: ArraySlice<UInt8> = []) {
    // White space at the end of a line is none.
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(Self.sign)
    bytes += sign.rawValue.utf8
    bytes += value
    bytes.append(Self.sign)
  }

  private mutating func words(_ literal: ArraySlice<UInt8>) {
    var literal = literal
    // Of the blanks around a note, one stays.
    if isBehindUnseen, bytes.isEmpty || lineEnds > 0 || bytes.last == 0x20 || bytes.last == Self.sign {
      literal = literal.drop { $0 == 0x20 }
    }
    guard !literal.isEmpty else { return }
    isBehindUnseen = false
    beginWords()
    bytes += literal
  }
}
