import Editorial
import Localization
import MarkdownSyntax
import Snapshots
import SourceText

struct LeftoverPlaceholder: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "leftover-placeholder", .document, .fromReview(.error),
    summary: LocalizedText(
      en: "a placeholder or a template hint in a finished text",
      fr: "un texte terminé qui contient encore un espace à compléter ou un conseil"),
    rationale: LocalizedText(
      en: "The placeholder or the hint would be published with the text.",
      fr: "L’espace à compléter ou le conseil paraîtrait avec le texte."),
    exceptions: LocalizedText(
      en: """
        - The rule reports `TODO`, `FIXME`, `TBD`, `XXX`, `[…]` and the hints of templates.
        - `[//]: # (a note)` is reported as well, because only some programs read it as a comment.
        - In strategy answers, hints of templates are not reported, because comments are not shown.
        - In checklists and processes, it reports only `TODO`, `FIXME`, `TBD` and `XXX`.
        """,
      fr: """
        - Sont signalés `TODO`, `FIXME`, `TBD`, `XXX`, `[…]` et les conseils des modèles.
        - `[//]: # (une note)` est aussi signalé, car seuls certains programmes y voient un commentaire.
        - Dans les réponses de la stratégie, les conseils des modèles ne sont pas signalés, car un commentaire ne s’affiche pas.
        - Dans les listes de tâches et les procédures, seuls `TODO`, `FIXME`, `TBD` et `XXX` sont signalés.
        """),
    remedy: LocalizedText(
      en: "Write what is missing, or delete the note. Until then, keep the post a draft and the answer open.",
      fr: """
        Écrivez ce qui manque, ou supprimez la note. D’ici là, laissez la publication en brouillon et la \
        réponse ouverte.
        """),
    skipsArchive: true,
    passing: [
      .post("---\nstatus: draft\n---\nFresh bread at TODO o'clock, [price].\n\n[//]: # (ask Bob)\n"),
      .posting(
        on: "x", "[comment]: https://a.example\n\n    [//]: # (code)\n\nSee [the `//`][//].\n\n[//]: # \"Used\"\n"),
      .post(
        """
        ---
        status: review
        channels: [x]
        x-note: TODO ask Ada
        ---
        Our `TODO` list, todo by todo: [a link](https://example.org), MASTODON, XXXL loaves, [1].

            TODO in code

        <!-- Ada wrote this. -->
        """),
      .strategy("---\nquestion: medium\nstatus: open\n---\n<!-- hint: name your channels -->\n"),
    ],
    failing: [
      .post(
        """
        ---
        status: review
        channels: [x]
        title: Bread, ↓TBD
        cta: {text: "↓TODO"}
        ---
        Fresh bread at **↓XXX** o'clock. ↓TODO: ask Ada, and ↓[…] or ↓[...].

        - Pain frais « ↓FIXME » été.
        """),
      .post(
        "---\nstatus: approved\nchannels: [x]\n---\n↓<!-- hint: one sentence, one picture -->\nBread ↓<!-- conseil\u{202F}: court --> fresh.\n"
      ),
      .posting(
        on: "mastodon",
        "Fresh bread 🥖\n\n↓[//]: # (Ask Bob before *this* goes out)\n\n> ↓[comment]: <> (hidden)\n>   ↓[comment]: # (hidden, TO_DO)\n\n- ↓[//]: # \"late\"\n  words"
      ),
      .strategy(
        "---\nquestion: medium\nstatus: answered\n---\nOur channels are ↓[…].\n\n<!-- conseil : nommez-les -->\n"),
      Example(["processes/publish.md": "---\nowner: ada\n---\n1. Ask ↓TODO\n2. <!-- hint: keep --> Publish […]\n"]),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let scope: PlaceholderScanner.Scope
    let texts: [Located<String>?]
    switch document.content {
    case .post(let post):
      scope = .all
      texts = [post.header.title, post.callToAction?.value.text, post.callToAction?.value.url]
    case .strategy(let answer):
      guard answer.status?.value == .answered else { return [] }
      scope = .all
      texts = [answer.header.title]
    case .checklist, .process:
      scope = .words
      texts = [document.header.title]
    default: return []
    }
    let markdown = document.markdown
    // Entities and escapes can form a placeholder that the source does not show.
    guard PlaceholderScanner.mayHold(document.source.bytes) || markdown.hasDecodedTexts else { return [] }
    let scanner = PlaceholderScanner(document: document, scope: scope)
    var findings: [RuleFinding] = []
    for text in texts {
      guard let range = text?.range else { continue }
      scanner.scanText(document.source.bytes[range.indices], { ByteRange($0) }, &findings)
    }
    for index in markdown.nodes.indices {
      func place(_ part: Range<Int>) -> ByteRange { markdown.place(of: part, inLiteralOf: index) }
      switch markdown.nodes[index].kind {
      case .text: scanner.scanText(markdown.literal(of: index), place, &findings)
      case .htmlBlock where document.post != nil, .htmlInline where document.post != nil:
        scanner.scanHTML(markdown.literal(of: index), place, &findings)
      case .paragraph where document.post != nil: scanner.scanLines(of: markdown.nodes[index].range, &findings)
      default: break
      }
    }
    return findings
  }
}

/// A search for placeholders in bytes. It takes almost no time in texts without placeholders, because it looks only for their first
/// characters.
private struct PlaceholderScanner {
  enum Scope {
    /// Words, brackets and hints.
    case all
    case words
  }

  let document: Document
  let scope: Scope

  private static let words: [[UInt8]] = ["TODO", "XXX", "FIXME", "TBD"].map { Array($0.utf8) }
  private static let brackets: [[UInt8]] = ["[…]", "[...]"].map { Array($0.utf8) }
  private static let firstBytesOfWords = Set(words.map { $0[0] }).sorted()
  private static let firstBytes = firstBytesOfWords + [.leftBracket]
  private static let commentStart = Array("<!--".utf8)
  /// The labels of an unused link definition, which some programs read as a comment.
  private static let labels: [[UInt8]] = ["[//]:", "[comment]:", "[Comment]:"].map { Array($0.utf8) }
  private static let hintWords: [[UInt8]] = ["hint", "conseil"].map { Array($0.utf8) }

  /// The beginnings of placeholders, each with the byte that occurs least often in texts, and that byte's position.
  private static let beginnings: [(byte: UInt8, bytes: [UInt8], place: Int)] =
    (words + brackets + labels + [commentStart]).map { bytes in
      let place = bytes.firstIndex { $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "D") } ?? 0
      return (bytes[place], bytes, place)
    }
  private static let rareBytes = Set(beginnings.map(\.byte)).sorted()

  /// Whether the bytes of a document may contain a placeholder. Otherwise its parts need not be read.
  static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      rareBytes.contains { byte in
        var start = 0
        while let index = ByteSearch.first(byte, in: buffer, from: start) {
          if isBeginning(around: index, in: buffer) { return true }
          start = index + 1
        }
        return false
      }
    }
  }

  private static func isBeginning(around index: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Bool {
    beginnings.contains { $0.byte == buffer[index] && matches($0.bytes, in: buffer, at: index - $0.place) }
  }

  /// - Parameter place: a function that returns the range in the source of a part of the text.
  func scanText(_ text: ArraySlice<UInt8>, _ place: (Range<Int>) -> ByteRange, _ findings: inout [RuleFinding]) {
    text.withUnsafeBufferPointer { buffer in
      for first in scope == .all ? Self.firstBytes : Self.firstBytesOfWords {
        var start = 0
        while let index = ByteSearch.first(first, in: buffer, from: start) {
          start = index + 1
          let length =
            first == .leftBracket
            ? Self.length(of: Self.brackets, in: buffer, at: index) : Self.wordLength(in: buffer, at: index)
          guard let length else { continue }
          let found = String(decoding: buffer[index..<index + length], as: UTF8.self)
          let range = place(text.startIndex + index..<text.startIndex + index + length)
          findings.append(RuleFinding(in: document, at: range, .placeholder(found), help: .finishIt))
        }
      }
    }
  }

  /// Finds the hints of templates in comments.
  func scanHTML(_ html: ArraySlice<UInt8>, _ place: (Range<Int>) -> ByteRange, _ findings: inout [RuleFinding]) {
    html.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where Self.matches(Self.commentStart, in: buffer, at: index) {
        guard Self.isHint(in: buffer, at: index + Self.commentStart.count) else { continue }
        let end = Self.end(ofCommentAt: index, in: buffer)
        let range = place(html.startIndex + index..<html.startIndex + end)
        findings.append(RuleFinding(in: document, at: range, .leftoverHint, help: .deleteHint))
      }
    }
  }

  /// Finds lines such as `[//]: # (a note)` in a paragraph.
  func scanLines(of paragraph: ByteRange, _ findings: inout [RuleFinding]) {
    document.source.bytes.withUnsafeBufferPointer { bytes in
      var start = paragraph.lowerBound
      while start < paragraph.upperBound {
        // Every line of a quotation except the first includes its marks.
        while start < paragraph.upperBound, [.space, .tab, .greaterThanSign].contains(bytes[start]) { start += 1 }
        let end = min(
          bytes[start...].firstIndex { $0.isLineEnd } ?? bytes.count, paragraph.upperBound)
        if let label = Self.length(of: Self.labels, in: bytes, at: start) {
          var index = start + label
          while index < end, bytes[index].isBlank { index += 1 }
          if Self.length(of: Self.noTargets, in: bytes, at: index) != nil {
            findings.append(
              RuleFinding(in: document, at: ByteRange(start, end), .shownComment, help: .writeComment))
          }
        }
        start = end + 1
      }
    }
  }

  /// Link destinations without a target.
  private static let noTargets: [[UInt8]] = ["#", "<>"].map { Array($0.utf8) }

  private static func matches(_ word: [UInt8], in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= buffer.count, buffer[index] == word[0] else { return false }
    return word.indices.allSatisfy { buffer[index + $0] == word[$0] }
  }

  private static func length(of candidates: [[UInt8]], in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    candidates.first { matches($0, in: buffer, at: index) }?.count
  }

  /// Returns the length of a placeholder that is a separate word, otherwise `nil`.
  private static func wordLength(in buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard let length = length(of: words, in: buffer, at: index) else { return nil }
    let before = String(decoding: buffer[max(0, index - 4)..<index], as: UTF8.self).unicodeScalars.last
    let after = String(decoding: buffer[index + length..<min(buffer.count, index + length + 4)], as: UTF8.self)
      .unicodeScalars.first
    return isWordPart(before) || isWordPart(after) ? nil : length
  }

  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Whether `hint:` or `conseil :` is at an index. Whitespace may precede the word and the colon.
  private static func isHint(in buffer: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let start = skippingSpaces(in: buffer, from: start)
    guard let length = length(of: hintWords, in: buffer, at: start) else { return false }
    let colon = skippingSpaces(in: buffer, from: start + length)
    return colon < buffer.count && buffer[colon] == .colon
  }

  /// Returns the index after any spaces, tabs, line ends, no-break spaces (C2 A0) and narrow no-break spaces (E2 80 AF).
  private static func skippingSpaces(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < buffer.count {
      if buffer[index] == .space || (0x09...0x0D).contains(buffer[index]) {
        index += 1
      } else if matches([0xC2, 0xA0], in: buffer, at: index) {
        index += 2
      } else if matches([0xE2, 0x80, 0xAF], in: buffer, at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  private static func end(ofCommentAt start: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
    let close: [UInt8] = [.hyphen, .hyphen, .greaterThanSign]
    var index = start + commentStart.count
    while index < buffer.count {
      if matches(close, in: buffer, at: index) { return index + close.count }
      index += 1
    }
    return buffer.count
  }
}

extension LocalizedText {
  fileprivate static func placeholder(_ text: String) -> LocalizedText {
    LocalizedText(
      en: "this finished text still contains “\(text)”",
      fr: "ce texte passe pour terminé, mais contient encore « \(text) »")
  }

  fileprivate static let finishIt = LocalizedText(
    en: "write what is missing, or delete the note", fr: "écrivez ce qui manque, ou supprimez la note")

  fileprivate static let shownComment = LocalizedText(
    en: "this line is published with the text, because only some programs read it as a comment",
    fr: "cette ligne paraît avec le texte, car seuls certains programmes y voient un commentaire")

  fileprivate static let writeComment = LocalizedText(
    en: "write the note as `<!-- … -->`", fr: "écrivez la note sous la forme `<!-- … -->`")

  fileprivate static let leftoverHint = LocalizedText(
    en: "this finished text still contains a hint of its template",
    fr: "ce texte passe pour terminé, mais contient encore un conseil de son modèle")

  fileprivate static let deleteHint = LocalizedText(
    en: "follow the hint, then delete the comment", fr: "suivez le conseil, puis supprimez le commentaire")
}
