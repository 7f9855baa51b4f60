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

  /// What a text depends on besides its words.
  struct Manner: Hashable, Sendable {
    var marks = Marks.none
    /// Whether the addresses of links are written into the text.
    var writesAddresses = true
    /// Whether the network makes a link of an address only where it has its scheme.
    var needsScheme = false
  }

  private(set) var text = MappedText()
  private(set) var losses: [Loss] = []
  private(set) var images: [Int] = []
  /// The first address that a reader can follow, for networks that have a field for it.
  private(set) var firstLink: String?

  private let markdown: MarkdownTree
  private let source: [UInt8]
  private let manner: Manner
  /// The address that a link to a file of the workspace stands for, where it has one.
  private let permalink: (_ link: Int) -> String?
  private let footnotes: Footnotes
  private let strikes: Strikes
  private var open: [Container] = []
  /// How many line ends stand between what is written and what comes next.
  private var lineEnds = 0
  /// Where the block begins that was met last.
  private var lastStart = 0
  private var listDepth = 0
  private var quoteDepth = 0
  private var boldDepth = 0
  private var italicDepth = 0
  /// Whether what was written last stands in a quotation.
  private var isInQuote = false
  /// The end of the text after a mark of the network's own was written at its end, and that mark.
  private var lastMark: (end: Int, mark: UInt8)?
  /// Whether a blank is not wanted now: what stood there is not shown.
  private var dropsBlank = false

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
    footnotes = has(0x5E) ? Footnotes(in: nodes, of: markdown) : Footnotes()
    strikes = has(0x7E) ? Strikes(in: nodes, of: markdown) : Strikes()
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
    case .text: text(at: index)
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
      emphasize(index, "_")
    case .strong:
      lose(.bold, node)
      emphasize(index, "*")
    case .link: begin(index, address(of: index) == nil ? "" : "[")
    case .image:
      images.append(index)
      leaveOut()
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
      if quoteDepth == 0 { lose(.quote, node) }
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
    mark(opening, at: index, isOpening: true)
    container.start = text.count
    switch markdown.nodes[index].kind {
    case .list:
      container.nextNumber = firstNumber(of: index)
      listDepth += 1
    case .blockQuote: quoteDepth += 1
    case .strong: boldDepth += 1
    case .emphasis: italicDepth += 1
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
      case .strong: boldDepth -= 1
      case .emphasis: italicDepth -= 1
      default: break
      }
      mark(last.closing, at: last.node)
    }
  }

  private mutating func lose(_ kind: Loss.Kind, _ node: MarkdownNode) {
    // The network's own marks keep these.
    if manner.marks == .telegram, [.bold, .italic, .code, .quote].contains(kind) { return }
    losses.append(Loss(kind: kind, range: node.range))
  }

  private mutating func loseStrike(at offset: Int, in index: Int) {
    guard manner.marks != .telegram else { return }
    let range = markdown.nodes[index].range
    let piece = markdown.pieces(of: index).last { $0.start <= offset }
    let start = piece.map { $0.isVerbatim ? $0.source + offset - $0.start : $0.source } ?? range.lowerBound
    losses.append(Loss(kind: .strikethrough, range: ByteRange(start, max(start, range.upperBound))))
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
    guard manner.marks == .telegram else {
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
  private mutating func mark(_ mark: StaticString, at index: Int, isOpening: Bool = false) {
    guard manner.marks == .telegram, mark.utf8CodeUnitCount > 0 else { return }
    let start = markdown.nodes[index].range.lowerBound
    // Of two runs of one kind side by side, the network would read the marks between them as one of another kind.
    if let lastMark, lastMark.end == text.count, lineEnds == 0, mark.utf8CodeUnitCount == 1,
      mark.withUTF8Buffer({ $0[0] }) == lastMark.mark, isOpening
    {
      text.removeLast()
      self.lastMark = nil
      return
    }
    flushLineEnds(at: start)
    mark.withUTF8Buffer { text.append($0, for: start) }
    lastMark = isOpening ? nil : mark.withUTF8Buffer { $0.last.map { (text.count, $0) } }
  }

  /// Begins bold or italics, unless they have begun already: the network's marks do not nest in themselves.
  private mutating func emphasize(_ index: Int, _ mark: StaticString) {
    let isNested = markdown.nodes[index].kind == .strong ? boldDepth > 0 : italicDepth > 0
    begin(index, isNested ? "" : mark, closing: isNested ? "" : mark)
  }

  /// Writes words that stand in the source as they are, or come from one place.
  private mutating func words(_ literal: ArraySlice<UInt8>, at index: Int, isCode: Bool = false) {
    words(literal, at: index, from: markdown.literalRange(of: index)?.lowerBound, isCode: isCode)
  }

  /// - Parameter place: where the words stand in the source, where it has them as they are.
  private mutating func words(_ literal: ArraySlice<UInt8>, at index: Int, from place: Int?, isCode: Bool = false) {
    var (literal, place) = (literal, place)
    if dropsBlank, literal.first == 0x20 {
      literal = literal.dropFirst()
      place = place.map { $0 + 1 }
    }
    guard !literal.isEmpty else { return }
    dropsBlank = false
    flushLineEnds(at: place ?? markdown.nodes[index].range.lowerBound)
    if manner.marks == .telegram {
      escape(literal, at: index, from: place, isCode: isCode)
    } else if let place {
      text.append(literal, from: place)
    } else {
      text.append(literal, for: markdown.nodes[index].range.lowerBound)
    }
  }

  /// Writes words in which nothing is taken for a mark, in runs without any.
  private mutating func escape(_ literal: ArraySlice<UInt8>, at index: Int, from place: Int?, isCode: Bool) {
    guard let place else {
      text.append(TelegramMarks.escaped(literal, isCode: isCode), for: markdown.nodes[index].range.lowerBound)
      return
    }
    func source(_ index: Int) -> Int { place + index - literal.startIndex }
    var start = literal.startIndex
    while let mark = literal[start...].firstIndex(where: { TelegramMarks.isMark($0, inCode: isCode) }) {
      if start < mark { text.append(literal[start..<mark], from: source(start)) }
      text.append([0x5C, literal[mark]], for: source(mark))
      start = mark + 1
    }
    if start < literal.endIndex { text.append(literal[start...], from: source(start)) }
  }

  /// Writes a text node: its words, and what stands for marks that the parser leaves in it.
  private mutating func text(at index: Int) {
    let literal = markdown.literal(of: index)
    let strikes = strikes.marks(in: index)
    let notes = footnotes.marks(in: literal)
    if strikes.isEmpty, notes.isEmpty { return piecewise(literal, at: index) }
    var cuts = notes.map { (range: $0.range, text: $0.text, strike: Bool?.none) }
    for mark in strikes {
      let start = literal.startIndex + mark.offset
      cuts.append((range: start..<start + 2, text: "", strike: mark.isOpening))
    }
    var start = literal.startIndex
    for cut in cuts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where cut.range.lowerBound >= start {
      piecewise(literal[start..<cut.range.lowerBound], at: index)
      if let isOpening = cut.strike {
        if isOpening { loseStrike(at: cut.range.lowerBound - literal.startIndex, in: index) }
        mark("~", at: index, isOpening: isOpening)
      } else {
        let place = markdown.nodes[index].range.lowerBound
        flushLineEnds(at: place)
        text.append(cut.text.utf8, for: place)
      }
      start = cut.range.upperBound
    }
    piecewise(literal[start...], at: index)
  }

  /// Writes a part of a text node's literal, each piece from where it stands.
  private mutating func piecewise(_ part: ArraySlice<UInt8>, at index: Int) {
    let literal = markdown.literal(of: index)
    if let range = markdown.literalRange(of: index) {
      return words(part, at: index, from: range.lowerBound + part.startIndex - literal.startIndex)
    }
    let pieces = markdown.pieces(of: index)
    guard pieces.count > 1 || pieces.first?.isVerbatim == true else { return words(part, at: index, from: nil) }
    for (number, piece) in pieces.enumerated() {
      let end = number + 1 < pieces.count ? pieces[number + 1].start : literal.count
      let range = (literal.startIndex + piece.start..<literal.startIndex + end).clamped(to: part.indices)
      guard !range.isEmpty else { continue }
      if piece.isVerbatim {
        words(literal[range], at: index, from: piece.source + range.lowerBound - literal.startIndex - piece.start)
      } else {
        let place = piece.source
        flushLineEnds(at: place)
        dropsBlank = false
        let shown =
          manner.marks == .telegram ? TelegramMarks.escaped(literal[range], isCode: false) : Array(literal[range])
        text.append(shown, for: place)
      }
    }
  }

  /// Goes over what is not shown: of the blanks around it, one stays.
  private mutating func leaveOut() {
    dropsBlank = text.bytes.last.map { $0 == 0x20 || $0 == 0x0A } ?? true || lineEnds > 0
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

  /// The address that a link leads to; `nil` for one that leads to a file which has none, or to a heading.
  private func address(of link: Int) -> ArraySlice<UInt8>? {
    let literal = markdown.literal(of: link)
    return RelativeLink.hasScheme(literal) ? literal : permalink(link).map { Array($0.utf8)[...] }
  }

  private mutating func endLink(_ link: Container) {
    let place = markdown.nodes[link.node].range.lowerBound
    guard let address = address(of: link.node) else {
      let literal = markdown.literal(of: link.node)
      if !literal.isEmpty, literal.first != 0x23 { lose(.relativeLink, markdown.nodes[link.node]) }
      return
    }
    if firstLink == nil { firstLink = String(decoding: address, as: UTF8.self) }
    if manner.marks == .telegram {
      if text.count == link.start { text.append(TelegramMarks.escaped(address, isCode: false), for: place) }
      text.append("](".utf8, for: place)
      text.append(TelegramMarks.escapedAddress(address), for: place)
      text.append(")".utf8, for: place)
      return
    }
    guard manner.writesAddresses else { return }
    let words = text.bytes[min(link.start, text.count)...].drop { $0 == 0x0A }
    if words.elementsEqual(address) { return }
    // The address without what goes without saying stays as it is, where the network knows it for one.
    if Address.isSame(words, address) {
      guard manner.needsScheme, address.starts(with: "http".utf8) else { return }
      text.removeLast(words.count)
      return write(address, of: link.node)
    }
    if !words.isEmpty { text.append(" (".utf8, for: place) }
    write(Address.shown(address), of: link.node)
    if !words.isEmpty { text.append(")".utf8, for: place) }
  }

  private mutating func write(_ address: ArraySlice<UInt8>, of link: Int) {
    if let range = markdown.literalRange(of: link), range.count == address.count {
      text.append(address, from: range.lowerBound)
    } else {
      text.append(address, for: markdown.nodes[link].range.lowerBound)
    }
  }

  private mutating func html(_ index: Int) {
    let literal = markdown.literal(of: index)
    if literal.starts(with: "<!--".utf8) { return leaveOut() }
    let name = literal.dropFirst().prefix(while: \.isASCIILetter)
    if String(decoding: name, as: UTF8.self).lowercased() == "br" {
      text.trimSpaces()
      words([0x0A][...], at: index)
      dropsBlank = true
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

  static func isMark(_ byte: UInt8, inCode: Bool) -> Bool {
    inCode ? byte == 0x60 || byte == 0x5C : reserved.contains(byte)
  }

  /// A literal in which nothing is taken for a mark.
  static func escaped(_ literal: ArraySlice<UInt8>, isCode: Bool) -> [UInt8] {
    literal.flatMap { isMark($0, inCode: isCode) ? [0x5C, $0] : [$0] }
  }

  static func escapedAddress(_ address: ArraySlice<UInt8>) -> [UInt8] {
    address.flatMap { $0 == 0x29 || $0 == 0x5C ? [0x5C, $0] : [$0] }
  }
}

/// What a link leads to.
enum Address {
  /// What people write of an address: `mailto:` and `tel:` go without saying.
  static func shown(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    ["mailto:", "tel:"].first { address.starts(with: $0.utf8) }.map { address.dropFirst($0.utf8.count) } ?? address
  }

  /// Whether a link's words are its address, in full or without `https://`, `mailto:` and a slash at the end.
  static func isSame(_ words: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) -> Bool {
    if words.elementsEqual(address) { return true }
    return ["https://", "http://", "mailto:", "tel:"].contains { scheme in
      guard address.starts(with: scheme.utf8) else { return false }
      let rest = address.dropFirst(scheme.utf8.count)
      return words.elementsEqual(rest) || rest.last == 0x2F && words.elementsEqual(rest.dropLast())
    }
  }
}
