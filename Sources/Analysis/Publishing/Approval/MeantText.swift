import Editorial
import MarkdownSyntax
import Networks
import SourceText

/// A text as published, regardless of the Markdown notation that its author or a formatter chose. For example, `*a*` equals `_a_`, `***`
/// equals `---`, and a URL equals the same URL in angle brackets.
///
/// On a network that shows only words, the text excludes marks of emphasis, line ends that are joined, and the position of an attached
/// picture. List items and table rows are the lines that readers see. The text does not depend on the details of Edito's output, because
/// a new version of Edito must not invalidate approvals.
public struct MeantText {
  /// The amount of Markdown that is compared.
  public enum Detail {
    /// Words, lists, lines and URLs.
    case words
    /// The same as ``words``, and the network's own marks for emphasis, code and quotations.
    case marks
    /// The rendered Markdown, without the line ends within a paragraph and without the blank lines between paragraphs.
    case markdown
    /// The rendered Markdown, with the line ends within a paragraph and the blank lines between paragraphs.
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

  public internal(set) var bytes: [UInt8] = []

  let markdown: MarkdownTree
  let source: [UInt8]
  let detail: Detail
  let joinsLines: Bool
  /// The open nodes, each with the index after its last descendant, and with the ``Sign`` that is written at its end, if any.
  var open: [(node: Int, end: Int, closing: Sign?)] = []
  /// The offset in the source up to which blank lines have been counted.
  var lastStart = 0

  /// The numbers of the items of ordered lists as readers see them, with the marks after the numbers, by node.
  var numberMarks: [Int: [UInt8]] = [:]
  /// Whether the previous node is an omitted comment within a line, an omitted picture or, in plain text, an HTML element that ends a
  /// line. Spaces after it may be dropped.
  var isBehindUnseen = false
  var indentation = Indentation()
  /// The number of line ends before the next content; no line ends are written for omitted content.
  var lineEnds = 0
  /// The number of line ends from the last words to the last HTML element that ends a line. They are written even if content after them
  /// is omitted.
  var firmLineEnds = 0
  /// The range in the source of the whitespace before the next words of the line.
  var blanks = 0..<0
  /// The number of table cells that begin before the next content.
  var cells = 0
  /// The number of bytes before the current line.
  var lineStart = 0
  /// Whether a part of the current line is omitted.
  var leavesOut = false
  /// The nodes of the pictures attached to the current part of a thread, in order.
  var pictures: [Int] = []
  var listDepth = 0
  /// Whether a break of the thread precedes the next content.
  var isBehindBreak = false
  /// Whether the next words are the first of a thread's part.
  var beginsPart = false

  /// Whether the network does not render Markdown: it shows only words, or has marks of its own.
  var isFlat: Bool { detail == .words || detail == .marks }

  /// The byte before and after each ``Sign`` with its value. Texts never contain this byte, because Markdown replaces it.
  static let sign: UInt8 = 0

  enum Sign: String {
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

  /// Reads a whole Markdown text that is not a document.
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
    while bytes.last == .space { bytes.removeLast() }
  }

  mutating func add(_ index: Int) -> Int {
    let node = markdown.nodes[index]
    switch node.kind {
    case .text: words(markdown.literal(of: index))
    case .code:
      if detail != .words { beginWords(with: .code) }
      words(markdown.literal(of: index))
      if detail != .words { add(.end) }
    case .softBreak where detail == .markdown: words([.space])
    case .softBreak where joinsLines && markdown.isWrapped(at: index, of: source):
      if !markdown.joinsWithoutBlank(at: index) { words([.space]) }
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
        if isBehindBreak { beginPart() }
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

  /// Adds the line ends, the whitespace and the table cells between the previous words and the next ones.
  mutating func beginWords() {
    if isBehindBreak { beginPart() }
    if beginsPart { lineEnds = min(lineEnds, 2) }
    beginsPart = false
    switch firmLineEnds + lineEnds {
    case 0: break
    case _ where bytes.isEmpty: add(.paragraph)
    case 1: add(.line)
    case let count: add(.apart, Array(repeating: .lineFeed, count: count - 2)[...])
    }
    bytes += source[blanks]
    for _ in 0..<cells { bytes += " | ".utf8 }
    (lineEnds, firmLineEnds, blanks, cells) = (0, 0, 0..<0, 0)
  }

  mutating func beginWords(with sign: Sign, _ value: ArraySlice<UInt8> = []) {
    beginWords()
    add(sign, value)
  }

  /// Whether a link's words are its URL, so the link could also be written without brackets.
  func isWrittenOut(_ link: Int) -> Bool {
    let inside = markdown.descendants(of: link)
    guard inside.count == 1, let words = inside.first, markdown.nodes[words].kind == .text else { return false }
    return Address.shown(markdown.literal(of: link)).elementsEqual(markdown.literal(of: words))
  }

  mutating func html(_ index: Int) {
    let node = markdown.nodes[index]
    if markdown.isComment(index) {
      if node.kind == .htmlBlock, detail != .markdown { lineEnds = max(lineEnds, lineEnds(before: node)) }
      leaveOut()
      isBehindUnseen = node.kind == .htmlInline
      return
    }
    if !isFlat, isBehindBreak { beginPart() }
    if markdown.isLineEndElement(index) {
      (firmLineEnds, lineEnds) = (firmLineEnds + lineEnds + 1, 0)
      (lineStart, leavesOut, isBehindUnseen) = (bytes.count, false, isFlat)
    } else if isFlat {
      leavesOut = true
    } else {
      beginWords(with: .html, markdown.literal(of: index))
    }
  }

  /// Skips an omitted node, so only one of the spaces around the node is kept.
  mutating func leaveOut() { (isBehindUnseen, leavesOut) = (true, true) }

  /// Adds the pictures of a thread's part. They are attached to the text, so their position in it does not matter.
  mutating func addPictures() {
    for picture in pictures { add(picture: picture) }
    pictures = []
  }

  mutating func add(picture: Int) {
    add(.image, markdown.literal(of: picture))
    add(.end, Array(markdown.plainText(of: markdown.descendants(of: picture)).utf8)[...])
  }

  mutating func begin(_ index: Int, _ sign: Sign?, closing: Sign? = nil) {
    var sign = sign
    if sign == .emphasis || sign == .strong {
      if isFlat, markdown.leavesNothing(of: markdown.descendants(of: index)) { sign = nil } else { beginWords() }
    }
    if let sign { add(sign) }
    open.append((index, Int(markdown.nodes[index].subtreeEnd), closing ?? (sign == nil ? nil : .end)))
  }

  mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if markdown.nodes[last.node].kind == .list { listDepth -= 1 }
      if markdown.nodes[last.node].kind == .link { isBehindUnseen = false }
      if let closing = last.closing { add(closing) }
    }
  }

  mutating func add(_ sign: Sign, _ value: ArraySlice<UInt8> = []) {
    // Whitespace at the end of a line does not count.
    while bytes.last == .space { bytes.removeLast() }
    bytes.append(Self.sign)
    bytes += sign.rawValue.utf8
    bytes += value
    bytes.append(Self.sign)
  }

  mutating func words(_ literal: ArraySlice<UInt8>) {
    var literal = literal
    // Only one of the spaces around an omitted node is kept.
    if isBehindUnseen, bytes.isEmpty || lineEnds + firmLineEnds > 0 || bytes.last == .space || bytes.last == Self.sign {
      literal = literal.drop { $0 == .space }
    }
    guard !literal.isEmpty else { return }
    isBehindUnseen = false
    beginWords()
    bytes += literal
  }
}
