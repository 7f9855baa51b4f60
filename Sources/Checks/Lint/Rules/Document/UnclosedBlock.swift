import Editorial
import Findings
import Localization
import MarkdownSyntax
import Snapshots
import SourceText

/// Reports errors in drafts as well, because writers do not notice that the text below an unclosed construct is hidden.
struct UnclosedBlock: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "unclosed-block", .document, .fromDraft(.error),
    summary: LocalizedText(
      en: "an unclosed comment, code fence or HTML element",
      fr: "un commentaire, un bloc de code ou un élément HTML non fermé"),
    rationale: LocalizedText(
      en: "The text below it is hidden or shown as code, and the channel headings in that text are lost.",
      fr: """
        Le texte qui suit est caché ou montré comme du code, et les titres de canaux qu’il contient sont \
        perdus.
        """),
    exceptions: LocalizedText(
      en: """
        - A comment without `-->` hides the rest of the document.
        - A code fence without an end turns the rest of the document into code.
        - `<details>` without an end keeps the rest folded.
        - A comment that begins with a dash instead of the hyphens of `<!--` is published. Phones and word \
        processors make this replacement.
        """,
      fr: """
        - Un commentaire sans `-->` cache la suite du document.
        - Un bloc de code sans fin transforme la suite du document en code.
        - Un `<details>` sans fin laisse la suite repliée.
        - Un commentaire qui commence par un tiret au lieu des traits d’union de `<!--` est publié. Les \
        téléphones et les traitements de texte font ce remplacement.
        """),
    remedy: LocalizedText(
      en: "Add the closing mark where the block should end, or delete the opening mark.",
      fr: "Ajoutez la marque de fin là où le bloc doit s’arrêter, ou supprimez la marque de début."),
    passing: [
      .post(
        """
        ---
        status: review
        channels: [blog]
        ---
        <!-- a note
        over two lines --> Fresh bread.

        Write `<!--` and \\<!-- to begin a comment.

        ```
        <!-- code
        ```

        <details><summary>Recipe</summary>

        Flour.

        </details>

        <!-- the end
        """),
      .post("---\nstatus: draft\nchannels: [x]\n---\n~~~\ncode\n~~~~\n\nFresh bread at eight.\n"),
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🌅
        status: draft
        channels: [x, mastodon]
        ---
        Du pain frais dès huit heures 🥖

        ↓<!-- à revoir

        La recette est pour tout le monde.

        ## @x

        Du pain frais.
        """),
      .post("---\nstatus: draft\nchannels: [x]\n---\nBread ↓<!-- to be shortened\n\nFresh at eight.\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\nBread.\n\n↓```\ncode\n\n## @x\n\nFresh at eight.\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\n↓<!-- one\n\nFresh at eight.\n\n<!-- two -->\n\nBread.\n"),
      .post("---\nstatus: review\nchannels: [blog]\n---\n↓<details>\n\nFlour.\n\nFresh at eight.\n"),
      .post("---\nstatus: draft\nchannels: [blog]\n---\n↓<pre>\nFlour.\n\nFresh at eight.\n"),
      .post("---\nstatus: draft\nchannels: [x]\n---\n↓<!– ask Ada –>\nFresh ↓<!— really? —> at eight, ↓<!- 🥖 ->.\n"),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard document.kind != nil, UnclosedBlocks.mayStand(in: document) else { return [] }
    return UnclosedBlocks(in: document).all.map { block in
      RuleFinding(
        in: document, at: document.firstLine(of: block.range), .unclosed(block), help: .close(block),
        severity: block.effect == .hidden || block.effect == .joined || block.hidesHeading ? nil : .warning)
    }
  }
}

/// A construct without an end.
private struct Unclosed {
  enum Effect {
    /// The text below is hidden.
    case hidden
    case code
    /// The text below stays folded until a reader opens it.
    case folded
    /// The end of another comment closes this comment, so the text in between is hidden.
    case joined
    /// The opening mark is published.
    case text
    /// The opening mark has a dash or a single hyphen, and is published.
    case dashed
  }

  let range: ByteRange
  let opening: String
  let closing: String
  let effect: Effect
  /// Whether the construct contains the heading of a channel's own text.
  var hidesHeading = false
}

/// A search for unclosed constructs in the Markdown tree, which distinguishes code from comments.
private struct UnclosedBlocks {
  private let document: Document
  private let markdown: MarkdownTree
  private let bytes: [UInt8]

  init(in document: Document) {
    self.document = document
    markdown = document.markdown
    bytes = document.source.bytes
  }

  var all: [Unclosed] {
    var found: [Unclosed] = []
    var hasHTML = false
    for node in markdown.nodes {
      switch node.kind {
      case .htmlBlock:
        hasHTML = true
        if let block = swallowing(node.range) { found.append(block) }
      case .htmlInline: hasHTML = true
      case .codeBlock: if let block = openFence(node.range) { found.append(block) }
      default: break
      }
    }
    if hasHTML { found += unclosedElements }
    return found + unclosedComments
  }

  /// Whether a body contains one of the characters with which an unclosed construct begins. Most bodies contain none.
  static func mayStand(in document: Document) -> Bool {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      func has(_ byte: UInt8) -> Bool { ByteSearch.first(byte, in: bytes, from: document.bodyStart) != nil }
      return has(.lessThanSign) || has(.backtick) || has(.tilde)
    }
  }

  /// The beginnings of HTML blocks that end only with a closing mark, not with an empty line (CommonMark 0.31.2, section 4.6, kinds 1 to
  /// 5).
  private static let swallowing: [(opening: String, closings: [String])] = [
    ("<!--", ["-->"]), ("<?", ["?>"]), ("<![cdata[", ["]]>"]), ("<!", [">"]),
    ("<script", endTags), ("<pre", endTags), ("<style", endTags), ("<textarea", endTags),
  ]
  private static let endTags = ["</script>", "</pre>", "</style>", "</textarea>"]

  private func swallowing(_ range: ByteRange) -> Unclosed? {
    let text = bytes[range.indices]
    // A construct that ends on its own line hides nothing.
    let line = bytes.lineEnd(from: range.lowerBound)
    guard line < range.upperBound, bytes[line..<range.upperBound].contains(where: { $0 > .space }),
      let (opening, closings) = Self.swallowing.first(where: { text.opens($0.opening) })
    else { return nil }
    let rest = text.dropFirst(opening == "<!--" ? 2 : opening.utf8.count)
    guard !closings.contains(where: { rest.lowercased(contains: $0) }) else {
      return opening == "<!--" ? joined(range, line) : nil
    }
    let closing = closings.count == 1 ? closings[0] : "</\(opening.dropFirst())>"
    return Unclosed(
      range: ByteRange(range.lowerBound, line), opening: opening, closing: closing, effect: .hidden,
      hidesHeading: hasChannelHeading(range))
  }

  /// Returns a comment in which another comment begins after a blank line; otherwise `nil`.
  private func joined(_ range: ByteRange, _ line: Int) -> Unclosed? {
    let end = bytes[(range.lowerBound + 2)..<range.upperBound].firstRange(of: Array("-->".utf8))?.lowerBound
    guard let end, line < end,
      let next = bytes[line..<end].firstRange(of: Array("<!--".utf8))?.lowerBound,
      hasBlankLine(ByteRange(line, next))
    else { return nil }
    return Unclosed(
      range: ByteRange(range.lowerBound, line), opening: "<!--", closing: "-->", effect: .joined,
      hidesHeading: hasChannelHeading(ByteRange(range.lowerBound, next)))
  }

  private func hasBlankLine(_ range: ByteRange) -> Bool {
    var start = bytes.nextLine(from: range.lowerBound)
    while start < range.upperBound {
      let end = bytes.lineEnd(from: start)
      if end < range.upperBound, bytes[start..<end].allSatisfy({ $0 <= .space }) { return true }
      start = bytes.nextLine(from: start)
    }
    return false
  }

  /// Returns an opening code fence without a closing one; `nil` if the code block is closed or not fenced.
  private func openFence(_ range: ByteRange) -> Unclosed? {
    guard range.lowerBound < range.upperBound else { return nil }
    let mark = bytes[range.lowerBound]
    guard mark == .backtick || mark == .tilde else { return nil }
    let fence = bytes[range.indices].prefix { $0 == mark }
    let line = bytes.lineEnd(from: range.lowerBound)
    guard fence.count > 2, line < range.upperBound else { return nil }
    let lastStart = bytes.lineStart(of: range.upperBound, notBefore: line + 1)
    let last = bytes[lastStart..<range.upperBound].drop { $0.isBlank || $0 == .greaterThanSign }
    let end = last.prefix { $0 == mark }
    guard end.count < fence.count || last[end.endIndex...].contains(where: { $0 > .space }) else { return nil }
    let text = String(decoding: fence, as: UTF8.self)
    return Unclosed(
      range: ByteRange(range.lowerBound, line), opening: text, closing: text, effect: .code,
      hidesHeading: hasChannelHeading(range))
  }

  private func hasChannelHeading(_ range: ByteRange) -> Bool {
    var line = range.lowerBound
    while line < range.upperBound {
      if bytes[line...].starts(with: "## @".utf8) { return true }
      line = bytes.nextLine(from: line)
    }
    return false
  }

  /// Unclosed elements that hide their contents until they are closed or a reader opens them.
  private var unclosedElements: [Unclosed] {
    ["details", "template", "iframe"].flatMap { name -> [Unclosed] in
      var open: [ByteRange] = []
      for (index, node) in markdown.nodes.enumerated() where node.kind == .htmlBlock || node.kind == .htmlInline {
        if node.kind == .htmlBlock, markdown.isComment(index) { continue }
        var place = node.range.lowerBound
        while place < node.range.upperBound {
          let rest = bytes[place..<node.range.upperBound]
          if rest.first == .lessThanSign, rest.opens("</\(name)") {
            _ = open.popLast()
          } else if rest.first == .lessThanSign, rest.opens("<\(name)") {
            open.append(ByteRange(place, place + name.utf8.count + 1))
          }
          place += 1
        }
      }
      return open.map {
        Unclosed(
          range: $0, opening: "<\(name)>", closing: "</\(name)>", effect: name == "details" ? .folded : .hidden)
      }
    }
  }

  /// Unclosed comments within a paragraph, heading or table cell, and comments with a misspelt opening mark. Their words are published.
  private var unclosedComments: [Unclosed] {
    let openings = openings.filter { $0.place == 0 || bytes[$0.place - 1] != .backslash }
    if openings.isEmpty { return [] }
    // No two nodes of `blocks` contain each other, and no two nodes of `others`, so each list of ranges is in order and without overlap.
    let blocks = ranges { [.paragraph, .heading, .tableCell].contains($0) }
    let others = ranges { [.code, .codeBlock, .htmlBlock, .htmlInline].contains($0) }
    return openings.filter { blocks.hold($0.place) && !others.hold($0.place) }.map { place, mark in
      Unclosed(
        range: ByteRange(place, bytes.lineEnd(from: place)), opening: mark, closing: "-->",
        effect: mark == "<!--" ? .text : .dashed)
    }
  }

  private func ranges(_ isWanted: (MarkdownNode.Kind) -> Bool) -> [ByteRange] {
    markdown.nodes.filter { isWanted($0.kind) }.map(\.range)
  }

  /// The offsets of `<!--` and its misspellings in the body, in any context.
  private var openings: [(place: Int, mark: String)] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [(place: Int, mark: String)] = []
      var index = document.bodyStart
      while let offset = ByteSearch.first(.lessThanSign, in: buffer, from: index) {
        index = offset + 1
        guard index < buffer.count, buffer[index] == .exclamationMark else { continue }
        let mark = Self.commentMarks.first { mark in
          offset + mark.utf8.count <= buffer.count && mark.utf8.elementsEqual(buffer[offset..<offset + mark.utf8.count])
        }
        if let mark { found.append((offset, mark)) }
      }
      return found
    }
  }

  /// The opening marks, correct and misspelt. `<!--` precedes `<!-`, with which it begins.
  private static let commentMarks = ["<!--", "<!–", "<!—", "<!-"]
}

extension [ByteRange] {
  /// Whether an offset is in one of the ranges, which must be separate and in order. Takes logarithmic time.
  fileprivate func hold(_ offset: Int) -> Bool {
    let next = endOfPrefix { $0.upperBound <= offset }
    return next < count && self[next].lowerBound <= offset
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes begin with a mark or with a complete tag name.
  fileprivate func opens(_ mark: String) -> Bool {
    guard lowercased(startsWith: mark) else { return false }
    guard mark.utf8.last?.isASCIILetter ?? false, let next = dropFirst(mark.utf8.count).first else { return true }
    return !next.isASCIILetterOrDigit && next != .hyphen
  }

  fileprivate func lowercased(startsWith text: String) -> Bool {
    count >= text.utf8.count && zip(self, text.utf8).allSatisfy { $0.isASCIILetter ? $0 | 0x20 == $1 : $0 == $1 }
  }

  fileprivate func lowercased(contains text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].lowercased(startsWith: text) }
  }
}

extension LocalizedText {
  fileprivate static func unclosed(_ block: Unclosed) -> LocalizedText {
    let opening = block.opening
    switch block.effect {
    case .hidden:
      return block.hidesHeading
        ? LocalizedText(
          en: "`\(opening)` is never closed, so nothing below it is published and the channel headings there are lost",
          fr:
            "`\(opening)` n’est jamais fermé : rien de ce qui suit ne paraît, et les titres de canaux qui s’y trouvent sont perdus"
        )
        : LocalizedText(
          en: "`\(opening)` is never closed, so nothing below it is published",
          fr: "`\(opening)` n’est jamais fermé : rien de ce qui suit ne paraît")
    case .code:
      return block.hidesHeading
        ? LocalizedText(
          en: "this code fence is never closed, so everything below it is code and the channel headings there are lost",
          fr:
            "ce bloc de code n’est jamais fermé : tout ce qui suit est du code, et les titres de canaux qui s’y trouvent sont perdus"
        )
        : LocalizedText(
          en: "this code fence is never closed, so everything below it is code",
          fr: "ce bloc de code n’est jamais fermé : tout ce qui suit est du code")
    case .folded:
      return LocalizedText(
        en: "`\(opening)` is never closed, so everything below it stays folded",
        fr: "`\(opening)` n’est jamais fermé : tout ce qui suit reste replié")
    case .joined:
      return LocalizedText(
        en: "this comment ends only at the end of the next one, so nothing in between is published",
        fr: "ce commentaire ne finit qu’avec le suivant : rien de ce qui les sépare ne paraît")
    case .text:
      return LocalizedText(
        en: "this comment is never closed, so its words are published",
        fr: "ce commentaire n’est jamais fermé : ses mots paraissent")
    case .dashed:
      return LocalizedText(
        en: "`\(opening)` does not begin a comment, so these words are published",
        fr: "`\(opening)` ne commence pas un commentaire : ces mots paraissent")
    }
  }

  fileprivate static func close(_ block: Unclosed) -> LocalizedText {
    if block.effect == .dashed {
      return LocalizedText(
        en: "write two hyphens: `<!-- … -->`", fr: "écrivez deux traits d’union : `<!-- … -->`")
    }
    guard block.effect != .code else {
      return LocalizedText(
        en: "write \(block.closing) on a line of its own where the code ends, or delete this line",
        fr: "écrivez \(block.closing) seul sur une ligne à la fin du code, ou supprimez cette ligne")
    }
    return LocalizedText(
      en: "write `\(block.closing)` where it ends, or delete `\(block.opening)`",
      fr: "écrivez `\(block.closing)` à l’endroit voulu, ou supprimez `\(block.opening)`")
  }
}
