import Editorial
import MarkdownSyntax
import SourceText

/// Markdown as a network shows it that does not read Markdown: the words, with lists as lists and links as addresses; with
/// the network's own marks where it has some.
///
/// One pass over the nodes; what is open is kept in an array, so that no depth of nesting can exhaust the stack.
struct FlowText {
  enum Marks: Sendable {
    case none
    /// Telegram's MarkdownV2.
    case telegram
  }

  private(set) var text = MappedText()
  private(set) var losses: [Loss] = []
  private(set) var images: [Int] = []
  /// The first address that a reader can follow, for networks that have a field for it.
  private(set) var firstLink: Int?

  private let markdown: MarkdownTree
  private let source: [UInt8]
  private let marks: Marks
  /// Whether the addresses of links are written into the text.
  private let writesAddresses: Bool
  private let footnotes: Footnotes
  private var open: [Container] = []
  /// How many line ends stand between what is written and what comes next.
  private var lineEnds = 0
  /// Where the block begins that was met last.
  private var lastStart = 0
  private var listDepth = 0
  private var quoteDepth = 0
  /// Whether what was written last stands in a quotation.
  private var isInQuote = false

  private struct Container {
    let node: Int
    let end: Int
    var nextNumber = 0
    /// Where in the text a link's words begin.
    var start = 0
    /// What is written at the end.
    var closing: StaticString = ""
  }

  init(
    _ nodes: Range<Int>, of markdown: MarkdownTree, in source: [UInt8], marks: Marks = .none, writesAddresses: Bool
  ) {
    self.markdown = markdown
    self.source = source
    self.marks = marks
    self.writesAddresses = writesAddresses
    guard let first = nodes.first, let last = nodes.last else {
      footnotes = Footnotes()
      return
    }
    let range = markdown.nodes[first].range.lowerBound..<markdown.nodes[last].range.upperBound
    // Most texts have no `^` at all.
    let mayHaveFootnotes = source.withUnsafeBufferPointer { buffer in
      ByteSearch.first(0x5E, in: UnsafeBufferPointer(rebasing: buffer[..<range.upperBound]), from: range.lowerBound)
        != nil
    }
    footnotes = mayHaveFootnotes ? Footnotes(in: nodes, of: markdown) : Footnotes()
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
  private mutating func write(_ index: Int) -> Int {
    let node = markdown.nodes[index]
    switch node.kind {
    case .text where !footnotes.isEmpty: wordsWithFootnotes(at: index)
    case .text: words(markdown.literal(of: index), at: index)
    case .softBreak: words([0x20][...], at: index)
    case .lineBreak: words([0x0A][...], at: index)
    case .code:
      lose(.code, node)
      mark("`", at: index)
      words(markdown.literal(of: index), at: index, isCode: true)
      mark("`", at: index)
    case .htmlInline, .htmlBlock: html(index)
    case .emphasis:
      lose(.italic, node)
      begin(index, "_", closing: "_")
    case .strong:
      lose(.bold, node)
      begin(index, "*", closing: "*")
    case .link: begin(index, leadsOut(index) ? "[" : "")
    case .image:
      images.append(index)
      return Int(node.subtreeEnd)
    default: block(index)
    }
    return index + 1
  }

  private mutating func block(_ index: Int) {
    let node = markdown.nodes[index]
    switch node.kind {
    case .list: begin(index)
    case .item, .taskItem:
      startLine(of: node)
      begin(index)
      mark(index)
      return
    case .tableCell:
      if markdown.nodes[index - 1].kind != .tableRow { words(Array(" | ".utf8)[...], at: index) }
      return
    case .paragraph:
      // An item's first paragraph follows its mark.
      if let item = open.last?.node, item == index - 1, markdown.nodes[item].kind != .list { return }
    case .codeBlock: lose(.code, node)
    case .heading: lose(.heading, node)
    case .blockQuote:
      lose(.quote, node)
      startLine(of: node)
      begin(index)
      return
    case .table: lose(.table, node)
    default: break
    }
    startLine(of: node)
    if node.kind == .codeBlock {
      mark("```\n", at: index)
      words(withoutLastLineEnd(markdown.literal(of: index)), at: index, isCode: true)
      mark("\n```", at: index)
    }
  }

  private func withoutLastLineEnd(_ literal: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    literal.last == 0x0A ? literal.dropLast() : literal
  }

  private mutating func begin(_ index: Int, _ opening: StaticString = "", closing: StaticString = "") {
    var container = Container(node: index, end: Int(markdown.nodes[index].subtreeEnd))
    container.closing = closing
    mark(opening, at: index)
    container.start = text.count
    switch markdown.nodes[index].kind {
    case .list:
      container.nextNumber = firstNumber(of: index)
      listDepth += 1
    case .blockQuote: quoteDepth += 1
    default: break
    }
    open.append(container)
  }

  /// Ends what no longer holds the node at an index.
  private mutating func close(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      switch markdown.nodes[last.node].kind {
      case .link: endLink(last)
      case .list: listDepth -= 1
      case .blockQuote: quoteDepth -= 1
      default: break
      }
      mark(last.closing, at: last.node)
    }
  }

  private mutating func lose(_ kind: Loss.Kind, _ node: MarkdownNode) {
    // The network's own marks keep these.
    if marks == .telegram, [.bold, .italic, .code, .quote].contains(kind) { return }
    losses.append(Loss(kind: kind, range: node.range))
  }

  // MARK: Lines

  /// Ends the line before a block, with a blank line where the source has one.
  private mutating func startLine(of block: MarkdownNode) {
    let start = block.range.lowerBound
    defer { lastStart = start }
    var index = start - 1
    var count = 0
    // Not beyond the block before: of quotes in quotes, each is looked at once.
    while index >= lastStart, source[index] <= 0x20 || source[index] == 0x3E, count < 2 {
      if source[index] == 0x0A || source[index] == 0x0D && source[index + 1] != 0x0A { count += 1 }
      index -= 1
    }
    lineEnds = max(lineEnds, max(1, count))
  }

  private mutating func flushLineEnds(at source: Int) {
    let count = text.isEmpty ? 0 : lineEnds
    lineEnds = 0
    guard marks == .telegram else {
      if count > 0 { text.append(repeatElement(0x0A, count: count), for: source) }
      return
    }
    // Each line of a quotation has its mark, and so has a blank one between two of them.
    for line in 0..<count {
      text.append([0x0A], for: source)
      if quoteDepth > 0, isInQuote || line == count - 1 { text.append([0x3E], for: source) }
    }
    if quoteDepth > 0, text.isEmpty { text.append([0x3E], for: source) }
    isInQuote = quoteDepth > 0
  }

  /// Writes one of the network's own marks, where it has them.
  private mutating func mark(_ mark: StaticString, at index: Int) {
    guard marks == .telegram, mark.utf8CodeUnitCount > 0 else { return }
    let start = markdown.nodes[index].range.lowerBound
    flushLineEnds(at: start)
    mark.withUTF8Buffer { text.append($0, for: start) }
  }

  private mutating func words(_ literal: ArraySlice<UInt8>, at index: Int, isCode: Bool = false) {
    words(literal, at: index, from: markdown.literalRange(of: index)?.lowerBound, isCode: isCode)
  }

  /// - Parameter place: where the words stand in the source, where it has them as they are.
  private mutating func words(_ literal: ArraySlice<UInt8>, at index: Int, from place: Int?, isCode: Bool = false) {
    guard !literal.isEmpty else { return }
    flushLineEnds(at: place ?? markdown.nodes[index].range.lowerBound)
    if marks == .telegram {
      text.append(TelegramMarks.escaped(literal, isCode: isCode), for: place ?? markdown.nodes[index].range.lowerBound)
    } else if let place {
      text.append(literal, from: place)
    } else {
      text.append(literal, for: markdown.nodes[index].range.lowerBound)
    }
  }

  private mutating func wordsWithFootnotes(at index: Int) {
    let literal = markdown.literal(of: index)
    let place = markdown.literalRange(of: index)?.lowerBound
    var start = literal.startIndex
    func source(_ offset: Int) -> Int {
      place.map { $0 + offset - literal.startIndex } ?? markdown.nodes[index].range.lowerBound
    }
    while let mark = footnotes.next(in: literal, from: start) {
      words(literal[start..<mark.range.lowerBound], at: index, from: place.map { _ in source(start) })
      flushLineEnds(at: source(mark.range.lowerBound))
      text.append(mark.text.utf8, for: source(mark.range.lowerBound))
      start = mark.range.upperBound
    }
    words(literal[start...], at: index, from: place.map { _ in source(start) })
  }

  // MARK: Lists

  private func firstNumber(of list: Int) -> Int {
    var index = markdown.nodes[list].range.lowerBound
    var number = 0
    while index < source.count, source[index].isASCIIDigit, number < 1_000_000_000 {
      number = number * 10 + Int(source[index] - 0x30)
      index += 1
    }
    return number
  }

  /// Writes the mark before an item's words.
  private mutating func mark(_ item: Int) {
    let node = markdown.nodes[item]
    var mark = String(repeating: "  ", count: min(max(0, listDepth - 1), 8))
    let list = open.count - 2
    if source[node.range.lowerBound].isASCIIDigit, list >= 0 {
      mark += "\(open[list].nextNumber). "
      open[list].nextNumber += 1
    } else if node.kind == .taskItem {
      mark += node.isTicked ? "☑ " : "☐ "
    } else {
      mark += "• "
    }
    words(Array(mark.utf8)[...], at: item, from: nil)
  }

  // MARK: Links and HTML

  /// Whether a link leads to an address, and not to a file of the workspace.
  private func leadsOut(_ link: Int) -> Bool { RelativeLink.hasScheme(markdown.literal(of: link)) }

  private mutating func endLink(_ link: Container) {
    let address = markdown.literal(of: link.node)
    guard leadsOut(link.node) else {
      if !address.isEmpty, address.first != 0x23 { lose(.relativeLink, markdown.nodes[link.node]) }
      return
    }
    if firstLink == nil { firstLink = link.node }
    if marks == .telegram {
      let place = markdown.nodes[link.node].range.lowerBound
      if text.count == link.start { text.append(TelegramMarks.escaped(address, isCode: false), for: place) }
      text.append("](".utf8, for: place)
      text.append(TelegramMarks.escapedAddress(address), for: place)
      text.append(")".utf8, for: place)
      return
    }
    guard writesAddresses else { return }
    let words = text.bytes[min(link.start, text.count)...].drop { $0 == 0x0A }
    // A bare address, or one without what goes without saying.
    if Address.isSame(words, address) { return }
    let start = markdown.nodes[link.node].range.lowerBound
    if !words.isEmpty { text.append(" (".utf8, for: start) }
    if let place = markdown.literalRange(of: link.node)?.lowerBound {
      text.append(address, from: place)
    } else {
      text.append(address, for: start)
    }
    if !words.isEmpty { text.append(")".utf8, for: start) }
  }

  private mutating func html(_ index: Int) {
    let literal = markdown.literal(of: index)
    if literal.starts(with: "<!--".utf8) { return }
    let name = literal.dropFirst().prefix(while: \.isASCIILetter)
    if String(decoding: name, as: UTF8.self).lowercased() == "br" {
      words([0x0A][...], at: index)
      return
    }
    // The end of an element is lost with its beginning.
    if literal.starts(with: "</".utf8) { return }
    lose(.html, markdown.nodes[index])
  }
}

/// The marks of Telegram's MarkdownV2.
enum TelegramMarks {
  private static let reserved = Set("_*[]()~`>#+-=|{}.!\\".utf8)

  /// A literal in which nothing is taken for a mark.
  static func escaped(_ literal: ArraySlice<UInt8>, isCode: Bool) -> [UInt8] {
    literal.flatMap { byte in
      let isMark = isCode ? byte == 0x60 || byte == 0x5C : reserved.contains(byte)
      return isMark ? [0x5C, byte] : [byte]
    }
  }

  static func escapedAddress(_ address: ArraySlice<UInt8>) -> [UInt8] {
    address.flatMap { $0 == 0x29 || $0 == 0x5C ? [0x5C, $0] : [$0] }
  }
}

/// What a link leads to.
enum Address {
  /// Whether a link's words are its address, in full or without `https://`, `mailto:` and a slash at the end.
  static func isSame(_ words: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) -> Bool {
    if words.elementsEqual(address) { return true }
    return ["https://", "http://", "mailto:"].contains { scheme in
      guard address.starts(with: scheme.utf8) else { return false }
      let rest = address.dropFirst(scheme.utf8.count)
      return words.elementsEqual(rest) || rest.last == 0x2F && words.elementsEqual(rest.dropLast())
    }
  }
}
