import CivilTime
import Editorial
import Localization
import Rendering

/// Search over everything: by a script in the page; without one, by the browser's own search in the pages of the years.
struct SearchPage: SitePage {
  let path = Section.search.path
  let section = Section.search

  /// Where the words are that the script searches. A script and no data file, since browsers read no other from a disk.
  static let dataPath = "search-data.js"
  /// So much of a text is searched, in bytes: the beginning says what it is about.
  private static let excerptLength = 240

  static func all(_ context: SiteContext) -> [any SitePage] { [SearchPage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func main(_ context: SiteContext) -> HTML {
    context.templates.render(
      "search",
      [
        "heading": title(context),
        "years": YearPage.years(context).map { year -> View in
          ["href": SitePath.page(of: year), "name": String(year.first.year)]
        },
      ])
  }

  /// All documents as the script reads them: page, title, when or what it is, state, further words, and how the text begins.
  static func data(_ context: SiteContext) -> SiteFile {
    var text = "window.editoSearch=[\n"
    for document in context.corpus.documents where document.kind != nil && document.kind != .run {
      let row = [
        SitePath.reference(SitePath.page(of: document.path)), document.title, label(of: document, context),
        document.post?.state.rawValue ?? "", words(of: document), excerpt(of: document),
      ]
      text += "[" + row.map(Self.literal).joined(separator: ",") + "],\n"
    }
    return SiteFile(dataPath, text: text + "];\n")
  }

  private static func label(of document: Document, _ context: SiteContext) -> String {
    guard let post = document.post else {
      return document.kind.map { SiteWords.name(of: $0)[context.language].capitalizedFirst } ?? ""
    }
    return post.slot.map { context.names.dayAndYear($0.value.day) } ?? ""
  }

  private static func words(of document: Document) -> String {
    guard let post = document.post else { return document.id }
    let ids = [post.author, post.pillar, post.message, post.campaign, post.format].compactMap { $0?.value }
    return ((post.channels?.value.map(\.id.value) ?? []) + ids + (post.tags?.value.map(\.value) ?? []))
      .joined(separator: " ")
  }

  private static func excerpt(of document: Document) -> String {
    var words: [UInt8] = []
    for index in document.markdown.nodes.indices where words.count < excerptLength {
      switch document.markdown.nodes[index].kind {
      case .text, .code: words += document.markdown.literal(of: index).prefix(excerptLength) + [0x20]
      default: break
      }
    }
    return String(String(decoding: words.prefix(excerptLength), as: UTF8.self).filter { $0 != "\u{FFFD}" })
  }

  /// A string of JavaScript that ends neither itself nor a script, whatever it holds.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<": result += "\\u003c"
      case "\u{2028}", "\u{2029}": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
