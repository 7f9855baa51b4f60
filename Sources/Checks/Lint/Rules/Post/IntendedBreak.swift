import Editorial
import Findings
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct IntendedBreak: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "intended-break", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a line of dashes instead of `---` in a thread",
      fr: "une ligne de tirets au lieu de `---` dans un fil"),
    rationale: LocalizedText(
      en: "The dashes are published as text, and the thread becomes a single post.",
      fr: "Les tirets paraissent comme du texte, et le fil ne forme plus qu’une seule partie."),
    exceptions: LocalizedText(
      en: """
        Phones and word processors often turn three hyphens into one dash. Networks without threads are not checked. The fix is unsafe, \
        because the dashes may be intentional.
        """,
      fr: """
        Les téléphones et les traitements de texte changent souvent trois traits d’union en un seul tiret. Les réseaux qui n’ont pas de fils ne sont \
        pas vérifiés. La correction n’est pas sûre, car ces tirets sont peut-être voulus.
        """),
    remedy: LocalizedText(
      en: "Write `---` on a line of its own after an empty line, or remove the line.",
      fr: "Écrivez `---` seul sur sa ligne, après une ligne vide, ou retirez la ligne."),
    hasFix: true, isFixUnsafe: true,
    passing: [
      .posting(on: "mastodon", "One.\n\n---\n\nTwo — and more.\n\n- —\n\n> —"),
      .posting(on: "linkedin", "One.\n\n—\n\nTwo."),
      .posting(on: "mastodon", "One.\n\u{A0}\nTwo.\n\n\u{A0}\n\nThree."),
      .posting(on: "x", "Order now:\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTill Friday."),
    ],
    failing: [
      .post(
        """
        ---
        title: Un fil à l’aube 🌅
        status: review
        channels: [mastodon]
        ---
        Première fournée 🥖

        ↓—

        Deuxième fournée.
        ↓–––
        Troisième fournée.
        """),
      .posting(on: "x", "One.\n\n↓--\n\nTwo."),
      .posting(on: "x", "One.\n\n↓-\n\nTwo.\n\n↓*\n"),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var found = FindingsByChannel<Line>()
    for rendition in renditions where rendition.profile.hasThreads {
      guard let text = rendition.source else { continue }
      for line in Self.lines(of: text, in: document) { found.add(line, rendition) }
    }
    return found.groups.map { line, uses in
      RuleFinding(
        in: document, at: line.range, .noBreak(uses.names), help: .writeHyphens,
        fix: Fix(
          isSafe: false,
          edits: [Edit(replacing: document.place(line.range), with: Self.replacement(line, document))]))
    }
  }

  /// A line that contains only dashes, or the bullet of an empty list.
  private struct Line: Hashable {
    let range: ByteRange
    let beginsParagraph: Bool
    let endsParagraph: Bool
  }

  /// Returns the lines with only dashes in a text's top-level paragraphs, and the bullets of its empty lists.
  private static func lines(of text: PostText, in document: Document) -> [Line] {
    let (markdown, bytes) = (document.markdown, document.source.bytes)
    return markdown.siblings(in: text.nodes).flatMap { block -> [Line] in
      var lines: [Line] = []
      let range = markdown.nodes[block].range
      if let line = mark(ofEmptyItem: block, in: markdown, bytes) { return [line] }
      guard markdown.nodes[block].kind == .paragraph else { return [] }
      var start = range.lowerBound
      while start < range.upperBound {
        let line = document.source.trimmed(ByteRange(start, min(bytes.lineEnd(from: start), range.upperBound)))
        // Few lines begin with a byte of a dash.
        if line.count >= 2, line.count <= 60, [.hyphen, 0xC2, 0xE2].contains(bytes[line.lowerBound]),
          isLineOfDashes(document.source.text(in: line))
        {
          lines.append(
            Line(
              range: line, beginsParagraph: line.lowerBound == range.lowerBound,
              endsParagraph: line.upperBound == range.upperBound))
        }
        start = bytes.nextLine(from: start)
      }
      return lines
    }
  }

  /// Returns the bullet of an empty list, which was probably meant as `---`; `nil` if the block is not a list, or if the list has content
  /// or numbers.
  private static func mark(ofEmptyItem list: Int, in markdown: MarkdownTree, _ bytes: [UInt8]) -> Line? {
    let node = markdown.nodes[list]
    let inside = markdown.descendants(of: list)
    guard node.kind == .list, !inside.isEmpty, inside.allSatisfy({ [.item, .list].contains(markdown.nodes[$0].kind) })
    else { return nil }
    let start = node.range.lowerBound
    guard start < bytes.count, !bytes[start].isASCIIDigit else { return nil }
    return Line(range: ByteRange(start, bytes.lineEnd(from: start)), beginsParagraph: true, endsParagraph: true)
  }

  /// Whether a line contains only spaces, hyphens, dashes and similar bars, and not only spaces.
  private static func isLineOfDashes(_ line: String) -> Bool {
    var hasDash = false
    for scalar in line.unicodeScalars {
      switch scalar {
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{2E3A}", "\u{2E3B}": hasDash = true
      case " ", "\u{A0}": break
      default: return false
      }
    }
    return hasDash
  }

  /// Returns three hyphens, with an empty line before or after them if the paragraph has another line there.
  private static func replacement(_ line: Line, _ document: Document) -> String {
    let lineEnd = document.source.bytes.lineBreak(from: document.bodyStart)
    return (line.beginsParagraph ? "" : lineEnd) + "---" + (line.endsParagraph ? "" : lineEnd)
  }
}

extension SourceFile {
  /// Returns a range without the whitespace at its ends.
  fileprivate func trimmed(_ range: ByteRange) -> ByteRange {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] <= .space { start += 1 }
    while end > start, bytes[end - 1] <= .space { end -= 1 }
    return ByteRange(start, end)
  }
}

extension LocalizedText {
  fileprivate static func noBreak(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "this line is published as text on \(channels), and does not start a new part of the thread",
      fr: "cette ligne paraît comme du texte sur \(channels), et ne commence pas de nouvelle partie du fil")
  }

  fileprivate static let writeHyphens = LocalizedText(
    en: "write three hyphens, `---`, on a line of their own",
    fr: "écrivez trois traits d’union, `---`, seuls sur leur ligne")
}
