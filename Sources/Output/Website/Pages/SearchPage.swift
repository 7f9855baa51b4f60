import CivilTime
import Editorial
import Localization
import MarkdownSyntax
import Parallelism
import SourceText

/// The search page. A script searches all documents; without a script, the browser's search works on the pages of the years.
struct SearchPage: SitePage {
  let path = Section.search.path
  let section = Section.search

  /// The path of the file with the words that the script searches. The file is a script itself, because browsers do not read other files
  /// from a disk.
  static let dataPath = "search-data.js"
  /// The maximum number of bytes of a document's text that are searched. The beginning of a text shows its subject.
  private static let excerptLength = 240

  static func all(_ context: SiteContext) -> [any SitePage] { [SearchPage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    PageContent(
      main: context.templates.render(
        "search",
        [
          "heading": title(context),
          "years": YearPage.years(context).map { year -> View in
            ["href": SitePath.page(of: year), "name": String(year.first.year)]
          },
        ]))
  }

  /// Returns the file with all documents except runs for the script. Each row has the page, the title, the date of a post or the kind of
  /// another document, the status, further words, the beginning of the text, and the language of a post if it is known.
  static func data(_ context: SiteContext) -> SiteFile {
    let documents = context.corpus.documents.filter { $0.kind != nil && $0.kind != .run }
    // The parts are large enough to be worth a thread.
    let parts = stride(from: 0, to: documents.count, by: Self.rowsAtOnce).map { start -> @Sendable () -> [UInt8] in
      {
        let part = documents[start..<min(documents.count, start + Self.rowsAtOnce)]
        return Parallel.map(part, jobs: context.jobs) { row(of: $0, context) }.reduce(into: []) { $0 += $1 }
      }
    }
    return SiteFile(
      dataPath, .pieces([{ Array("window.editoSearch=[\n".utf8) }] + parts + [{ Array("];\n".utf8) }]))
  }

  private static let rowsAtOnce = 512

  private static func row(of document: Document, _ context: SiteContext) -> [UInt8] {
    var row: [UInt8] = [.leftBracket]
    let label =
      document.post.map { $0.slot.map { context.names.dayAndYear($0.value.day) } ?? "" }
      ?? document.kind.map { SiteStrings.name(of: $0)[context.language].capitalizedFirst }
    for text in [SitePath.reference(SitePath.page(of: document.path)), document.title, label ?? ""] {
      add(text.utf8, to: &row)
    }
    add((document.post?.state.rawValue ?? "").utf8, to: &row)
    add(words(of: document).utf8, to: &row)
    add(excerpt(of: document), to: &row)
    if let language = context.languageTag(ofPostAt: document.path) { add(language.utf8, to: &row) }
    row[row.count - 1] = .rightBracket
    return row + ",\n".utf8
  }

  private static func words(of document: Document) -> String {
    guard let post = document.post else { return document.id }
    let ids = [post.author, post.pillar, post.message, post.campaign, post.format].compactMap { $0?.value }
    return ((post.channels?.value.map(\.id.value) ?? []) + ids + (post.tags?.value.map(\.value) ?? []))
      .joined(separator: " ")
  }

  private static func excerpt(of document: Document) -> ArraySlice<UInt8> {
    var words: [UInt8] = []
    for index in document.markdown.nodes.indices where words.count < excerptLength {
      switch document.markdown.nodes[index].kind {
      case .text, .code: words += document.markdown.literal(of: index) + [.space]
      default: break
      }
    }
    // Do not cut within a character.
    var end = min(words.count, excerptLength)
    while end > 0, end < words.count, words[end] & 0xC0 == 0x80 { end -= 1 }
    return words[..<end]
  }

  /// Adds a JavaScript string and a comma. No content can end the string early or close the script.
  private static func add(_ text: some Sequence<UInt8>, to row: inout [UInt8]) {
    row.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): row += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): row += "\\u003c".utf8
      case ..<0x20, 0x7F: row.append(.space)
      default: row.append(byte)
      }
    }
    row += "\",".utf8
  }
}
