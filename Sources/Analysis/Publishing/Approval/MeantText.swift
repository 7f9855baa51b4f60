import Editorial
import MarkdownSyntax
import Networks
import SourceText

/// A text as it goes out, whatever way of writing Markdown its author or a formatter chose: `*a*` and `_a_`, `***` and
/// `---`, an address with and without angle brackets are the same.
///
/// On a network that shows words alone, marks of emphasis are no part of it; nor are line ends where they are joined. It
/// does not follow what this program makes of a text in detail: a new version must not void what people approved.
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
  private var isBehindComment = false
  private var indentation = Indentation()
  /// Whether a break of the thread stands before what comes next.
  private var isBehindBreak = false
  /// Whether a block comes that is the first of a thread's part.
  private var beginsPart = false
  /// The line ends before a note between blocks.
  private var lineEndsBeforeNote = 0

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
    while bytes.last == 0x20 { bytes.removeLast() }
  }

  private mutating func add(_ index: Int) -> Int {
    let node = markdown.nodes[index]
    switch node.kind {
    case .text: words(markdown.literal(of: index))
    case .code:
      if detail != .words { add(.code) }
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
      add(.link, markdown.literal(of: index))
      begin(index, nil, closing: .end)
    case .image:
      add(.image, markdown.literal(of: index))
      let words = markdown.plainText(of: markdown.descendants(of: index))
      add(.end, Array(words.utf8)[...])
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
      separate(before: node)
      add(.item, mark(of: index)[...])
      begin(index, nil, closing: .end)
    case .list:
      if let numbers = ListNumbers(of: index, in: markdown, source, on: detail == .markdown ? .markdown : .plain) {
        for (position, item) in markdown.children(of: index).enumerated() {
          numberMarks[item] = numbers.mark(at: position, in: source)
        }
      }
      begin(index, nil, closing: .end)
    case .blockQuote: begin(index, detail == .words ? nil : .quote)
    case .thematicBreak where detail == .markdown: add(.breakOfThread)
    // Breaks before the first words, behind the last ones or beside each other part nothing.
    case .thematicBreak: isBehindBreak = !bytes.isEmpty
    case .tableRow: add(.row)
    case .tableCell: add(.cell)
    case .heading:
      separate(before: node)
      if detail == .markdown || detail == .all { add(.heading, [node.level]) }
    case .codeBlock:
      separate(before: node)
      if detail != .words { add(.codeBlock) }
      bytes += markdown.literal(of: index).filter { $0 != 0x0D }
      if detail != .words { add(.end) }
    default: separate(before: node)
    }
    indentation.enter(index, of: markdown, joinsLines: joinsLines)
    indent(before: node.range.lowerBound, isFirstLine: true)
  }

  /// Adds the blanks before the words of a line.
  private mutating func indent(before place: Int, isFirstLine: Bool) {
    let blanks = indentation.blanks(
      before: place, isFirstLine: isFirstLine, in: open.lazy.map(\.node), of: markdown, source)
    bytes += source[blanks]
  }

  /// Ends a line within a block, as networks show it: with the blanks before the next one, and the blank lines of a note.
  private mutating func endLine(at index: Int) {
    let range = markdown.nodes[index].range
    for _ in 0..<source.lineEnds(from: range.lowerBound) { add(.line) }
    indent(before: range.upperBound, isFirstLine: false)
  }

  private mutating func beginPart() {
    add(.breakOfThread)
    isBehindBreak = false
    beginsPart = true
  }

  /// Whether blank lines stand before a block: networks show them, Markdown readers see to that themselves.
  private mutating func separate(before block: MarkdownNode) {
    var lineEnds = max(lineEndsBeforeNote, lineEnds(before: block))
    lineEndsBeforeNote = 0
    if bytes.isEmpty || detail == .markdown { return add(.paragraph) }
    if beginsPart { lineEnds = min(lineEnds, 2) }
    beginsPart = false
    if lineEnds < 2 { return add(.line) }
    add(.apart, Array(repeating: 0x0A, count: lineEnds - 2)[...])
  }

  private mutating func lineEnds(before block: MarkdownNode) -> Int {
    let start = block.range.lowerBound
    defer { lastStart = max(lastStart, start) }
    return source.lineEnds(beforeBlockAt: start, notBefore: lastStart)
  }

  /// The mark before an item's words, as networks show it.
  private func mark(of item: Int) -> [UInt8] {
    let node = markdown.nodes[item]
    if node.kind == .taskItem { return node.isTicked ? [0x78] : [0x6F] }
    return numberMarks[item] ?? [0x2D]
  }

  /// Whether a link's words are its address, so that it may as well be written without brackets.
  private func isWrittenOut(_ link: Int) -> Bool {
    let inside = markdown.descendants(of: link)
    guard inside.count == 1, let words = inside.first, markdown.nodes[words].kind == .text else { return false }
    return Address.shown(markdown.literal(of: link)).elementsEqual(markdown.literal(of: words))
  }

  private mutating func html(_ index: Int) {
    let literal = markdown.literal(of: index)
    if markdown.isComment(index) {
      let node = markdown.nodes[index]
      if node.kind == .htmlBlock { lineEndsBeforeNote = max(lineEndsBeforeNote, lineEnds(before: node)) }
      isBehindComment = node.kind == .htmlInline
      return
    }
    if isBehindBreak { beginPart() }
    if markdown.isLineEndElement(index) { return add(.line) }
    if detail == .markdown || detail == .all { add(.html, literal) }
  }

  private mutating func begin(_ index: Int, _ sign: Sign?, closing: Sign? = nil) {
    if let sign { add(sign) }
    open.append((index, Int(markdown.nodes[index].subtreeEnd), closing ?? (sign == nil ? nil : .end)))
  }

  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
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
    if isBehindComment, bytes.last == 0x20 || bytes.last == Self.sign { literal = literal.drop { $0 == 0x20 } }
    isBehindComment = false
    bytes += literal
  }
}
