import Editorial
import MarkdownSyntax
import SourceText
import TextCounting

/// The Markdown of a document as inert HTML. HTML in the document is shown as text. Readers can follow only links to the web, to a
/// mailbox, or to a page or file of the site.
struct DocumentHTML {
  private let document: Document
  private let markdown: MarkdownTree
  private let context: SiteContext
  /// The prefix that leads to the site's root.
  private let root: String
  /// The number of levels by which headings are lowered, because a page has its own heading. A negative number raises them.
  private let headingOffset: Int
  /// The number of blocks around the current block.
  private var depth = 0
  private var out = ""

  /// Returns the body of a document, or some of its blocks, as HTML.
  ///
  /// - Parameters:
  ///   - nodes: whole sibling blocks; by default, the whole body.
  ///   - page: the path of the page that shows the blocks.
  ///   - headingOffset: the number of levels by which headings are lowered.
  static func render(
    _ document: Document, nodes: Range<Int>? = nil, on page: String, headingOffset: Int = 1, _ context: SiteContext
  ) -> HTML {
    var writer = DocumentHTML(document, page: page, headingOffset: headingOffset, context)
    writer.blocks(nodes ?? document.markdown.nodes.indices)
    return HTML(trusted: writer.out)
  }

  private init(_ document: Document, page: String, headingOffset: Int, _ context: SiteContext) {
    self.document = document
    markdown = document.markdown
    self.context = context
    root = SitePath.root(from: page)
    self.headingOffset = headingOffset
  }

  // MARK: Blocks

  private mutating func blocks(_ range: Range<Int>, tight: Bool = false) {
    for index in markdown.siblings(in: range) { block(index, tight: tight) }
  }

  private mutating func block(_ index: Int, tight: Bool) {
    let node = markdown.nodes[index]
    let inside = markdown.descendants(of: index)
    switch node.kind {
    case .paragraph where tight: inlines(inside)
    case .paragraph: wrap("p") { $0.inlines(inside) }
    case .heading: wrap("h\(min(6, Int(node.level) + headingOffset))") { $0.inlines(inside) }
    case .blockQuote: wrap("blockquote") { $0.within { $0.blocks(inside) } }
    case .thematicBreak: out += "<hr>\n"
    case .codeBlock: wrap("pre") { $0.out += "<code>\(HTML.escaped($0.markdown.literal(of: index)))</code>" }
    case .list: list(index)
    case .table: table(index)
    case .htmlBlock: htmlBlock(index)
    case _ where node.kind.isBlock: blocks(inside)
    default: inlines(index..<index + 1)
    }
  }

  private mutating func wrap(_ tag: String, _ write: (inout DocumentHTML) -> Void) {
    out += "<\(tag)\(direction)>"
    write(&self)
    out += "</\(tag)>\n"
  }

  /// The attribute for the text direction of a block. The first words of the block decide, and blocks inside it have the same direction.
  private var direction: String { depth == 0 ? " dir=\"auto\"" : "" }

  private mutating func within(_ write: (inout DocumentHTML) -> Void) {
    depth += 1
    write(&self)
    depth -= 1
  }

  private mutating func list(_ index: Int) {
    let items = markdown.children(of: index)
    let start = items.first.map { markdown.nodes[$0].range.lowerBound } ?? 0
    let bytes = document.source.bytes
    let isOrdered = bytes.indices.contains(start) && UInt8.digits.contains(bytes[start])
    let tag = isOrdered ? "ol" : "ul"
    let number =
      isOrdered
      ? Int(String(decoding: bytes[start...].prefix(9).prefix { UInt8.digits.contains($0) }, as: UTF8.self)) : nil
    let isTight = items.allSatisfy { item in
      markdown.children(of: item).count { markdown.nodes[$0].kind == .paragraph } < 2
    }
    let hasTasks = items.contains { markdown.nodes[$0].kind == .taskItem }
    out += "<\(tag)\(direction)"
    if let number, number != 1 { out += " start=\"\(number)\"" }
    if hasTasks { out += " class=\"tasks\"" }
    out += ">\n"
    for item in items {
      out += "<li>"
      if markdown.nodes[item].kind == .taskItem {
        let isTicked = markdown.nodes[item].isTicked
        let label = (isTicked ? SiteStrings.done : SiteStrings.notDone)[context.language]
        out +=
          "<span class=\"tick\(isTicked ? " on" : "")\" role=\"img\" aria-label=\"\(HTML.escaped(label))\"></span> "
      }
      let inside = markdown.descendants(of: item)
      within { $0.blocks(inside, tight: isTight) }
      out += "</li>\n"
    }
    out += "</\(tag)>\n"
  }

  private mutating func table(_ index: Int) {
    let rows = markdown.children(of: index)
    let cells = rows.map { markdown.children(of: $0) }
    // Columns of numbers are aligned to the right.
    let width = cells.first?.count ?? 0
    let numbers = (0..<width).map { column in
      cells.dropFirst().contains { $0.indices.contains(column) }
        && cells.dropFirst().allSatisfy { row in !row.indices.contains(column) || isNumber(row[column]) }
    }
    out +=
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(HTML.escaped(SiteStrings.table[context.language]))\"><table\(direction)>\n"
    for (row, cells) in cells.enumerated() {
      if row == 0 { out += "<thead>" } else if row == 1 { out += "<tbody>" }
      out += "<tr>"
      for (column, cell) in cells.enumerated() {
        let tag = row == 0 ? "th" : "td"
        let style = column < width && numbers[column] ? " class=\"num\"" : ""
        out += "<\(tag)\(row == 0 ? " scope=\"col\"" : "")\(style)>"
        inlines(markdown.descendants(of: cell))
        out += "</\(tag)>"
      }
      out += "</tr>"
      if row == 0 { out += "</thead>\n" }
    }
    if cells.count > 1 { out += "</tbody>" }
    out += "</table></div>\n"
  }

  private func isNumber(_ cell: Int) -> Bool {
    let text = markdown.plainText(of: markdown.descendants(of: cell))
    return text.first.map { $0.isNumber || "+−-–—".contains($0) } ?? true
  }

  /// Writes HTML as text, without its comments.
  private mutating func htmlBlock(_ index: Int) {
    let shown = Self.withoutComments(markdown.text(of: index))
    guard !shown.isEmpty else { return }
    out += "<pre class=\"raw\">\(HTML.escaped(shown))</pre>\n"
  }

  /// Returns a text without HTML comments and without whitespace at its ends. Each comment ends at its first `-->`, and an unclosed
  /// comment extends to the end.
  ///
  /// This takes linear time.
  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    // Bytes are compared, because a comment also ends before a combining accent.
    while let start = rest.utf8.firstRange(of: "<!--".utf8) {
      result += rest[..<start.lowerBound]
      guard let end = rest.utf8[start.upperBound...].firstRange(of: "-->".utf8) else { return String(result.trimmed) }
      rest = rest[end.upperBound...]
    }
    return String((result + rest).trimmed)
  }

  // MARK: Inlines

  private mutating func inlines(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let node = markdown.nodes[index]
      let inside = markdown.descendants(of: index)
      switch node.kind {
      case .text: out += linked(index)
      case .softBreak: out += "\n"
      case .lineBreak: out += "<br>\n"
      case .code: out += "<code>\(HTML.escaped(markdown.literal(of: index)))</code>"
      case .htmlInline:
        if !markdown.isComment(index) {
          out += HTML.escaped(markdown.literal(of: index))
        }
      case .emphasis: span("em", inside)
      case .strong: span("strong", inside)
      case .link: link(index)
      case .image: image(index)
      default: inlines(inside)
      }
      index = Int(node.subtreeEnd)
    }
  }

  private mutating func span(_ tag: String, _ range: Range<Int>) {
    out += "<\(tag)>"
    inlines(range)
    out += "</\(tag)>"
  }

  private mutating func link(_ index: Int) {
    let inside = markdown.descendants(of: index)
    guard let target = target(of: index) else { return inlines(inside) }
    out += "<a href=\"\(HTML.escaped(target.href))\"\(target.isOutside ? " rel=\"noopener noreferrer\"" : "")>"
    inlines(inside)
    out += "</a>"
  }

  private func target(of index: Int) -> (href: String, isOutside: Bool)? {
    let literal = markdown.text(of: index)
    if let address = WebURL(literal) { return (address.text, true) }
    guard let path = document.path(linkedAt: index) else { return nil }
    return context.reference(to: path).map { (root + $0, false) }
  }

  private mutating func image(_ index: Int) {
    let words = markdown.plainText(of: markdown.descendants(of: index))
    guard let path = document.path(linkedAt: index).flatMap(context.shownFile) else {
      out += "<span class=\"noimg\">\(HTML.escaped(words.isEmpty ? markdown.text(of: index) : words))</span>"
      return
    }
    let source = HTML.escaped(root + SitePath.reference(path))
    out += "<img src=\"\(source)\" alt=\"\(HTML.escaped(words))\" loading=\"lazy\""
    if let size = context.pixelSize(of: path) { out += " width=\"\(size.width)\" height=\"\(size.height)\"" }
    out += ">"
  }

  /// Returns the HTML of a text in which bare web URLs are links.
  private func linked(_ index: Int) -> String {
    let literal = markdown.literal(of: index)
    guard literal.contains(.colon) else { return HTML.escaped(literal) }
    return EntityHTML.links(in: Array(literal), syntax: .mastodon)
  }
}

/// A URL that a browser may follow: a web page or a mailbox.
struct WebURL {
  let text: String

  /// Reads a URL; `nil` if it begins with none of `https://`, `http://` and `mailto:`.
  init?(_ text: String) {
    let start = text.prefix(8).lowercased()
    guard start.beginsWithWebScheme || start.hasPrefix("mailto:") else { return nil }
    self.text = text
  }
}

/// The HTML of a plain text, such as a post on a network, with the URLs, hashtags and mentions that the network recognises.
enum EntityHTML {
  /// Returns a text in which web URLs are links, and other entities look like links. The text beyond the limit is marked.
  ///
  /// - Parameter overflow: the offset of the first byte beyond the limit; `nil` if the text fits.
  static func text(_ bytes: [UInt8], syntax: EntitySyntax, overflow: Int? = nil) -> String {
    var pieces = marked(bytes[..<(overflow ?? bytes.count)], of: bytes, syntax.entities(in: bytes))
    if let overflow, overflow < bytes.count {
      pieces += "<mark class=\"over\">\(HTML.escaped(bytes[overflow...]))</mark>"
    }
    return pieces
  }

  /// Returns a text in which URLs are links. Hashtags and mentions are plain text.
  static func links(in bytes: [UInt8], syntax: EntitySyntax) -> String {
    marked(bytes[...], of: bytes, syntax.entities(in: bytes).filter { $0.kind == .url })
  }

  private static func marked(_ part: ArraySlice<UInt8>, of bytes: [UInt8], _ entities: [TextEntity]) -> String {
    var result = ""
    var place = part.startIndex
    for entity in entities where entity.range.upperBound <= part.endIndex {
      result += HTML.escaped(bytes[place..<entity.range.lowerBound])
      let words = HTML.escaped(bytes[entity.range])
      let address = entity.kind == .url ? WebURL(String(decoding: bytes[entity.range], as: UTF8.self)) : nil
      result +=
        address.map { "<a href=\"\(HTML.escaped($0.text))\" rel=\"noopener noreferrer\">\(words)</a>" }
        ?? "<span class=\"l\">\(words)</span>"
      place = entity.range.upperBound
    }
    return result + HTML.escaped(bytes[place..<part.endIndex])
  }
}
