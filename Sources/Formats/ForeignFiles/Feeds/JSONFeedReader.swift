import Localization
import SourceText

/// A reader of JSON Feed 1.0 and 1.1, which reads entry by entry. Values that are not needed are skipped without being stored.
enum JSONFeedReader {
  /// - Parameter flaws: the flaws that were found when the text was decoded.
  static func read(_ bytes: [UInt8], _ flaws: FeedFlaws) -> Feed {
    var feed = Feed(format: .json)
    var scanner = JSONScanner(bytes, flaws)
    var hasItems = false
    var (home, own, author): (String?, String?, String?)
    do {
      try scanner.object { key, scanner in
        switch key {
        case "title": feed.title = try scanner.string()?.singleSpaced
        case "language": feed.language = try scanner.string()
        case "home_page_url": home = try scanner.string()
        case "feed_url": own = try scanner.string()
        case "author", "authors":
          let found = try name(&scanner)
          author = author ?? found
        case "items":
          hasItems = true
          try scanner.array { scanner in
            if let item = try item(number: feed.items.count + 1, &scanner) { feed.items.append(item) }
          }
        default: try scanner.skip()
        }
      }
      if !hasItems {
        feed.issue = Feed.Issue(line: 1, LocalizedText(en: "`items` is missing", fr: "il manque `items`"))
      }
    } catch {
      feed.issue = Feed.Issue(
        line: scanner.line,
        scanner.isAtEnd
          ? LocalizedText(en: "the file is cut off", fr: "le fichier est tronqué")
          : LocalizedText(en: "the file is not well-formed JSON", fr: "le fichier n’est pas du JSON bien formé"))
    }
    for index in feed.items.indices { feed.items[index].complete(in: home ?? own, author: author) }
    feed.notes = scanner.flaws.notes
    return feed
  }

  private static func item(number: Int, _ scanner: inout JSONScanner) throws -> FeedItem? {
    var item = FeedItem(number: number, line: scanner.line)
    var (id, external): (String?, String?)
    var (text, html, summary): (String?, String?, String?)
    var published: String?
    var modified: String?
    let isObject = try scanner.object { key, scanner in
      switch key {
      case "id": id = try scanner.string()
      case "url": item.link = try scanner.string()
      case "external_url": external = try scanner.string()
      case "title": item.title = try scanner.string().map { FeedItem.Content($0, isHTML: false) }
      case "content_text": text = try scanner.string()
      case "content_html": html = try scanner.string()
      case "summary": summary = try scanner.string()
      case "date_published": published = try scanner.string()
      case "date_modified": modified = try scanner.string()
      case "language": item.language = try scanner.string()
      case "author", "authors":
        let found = try name(&scanner)
        item.author = item.author ?? found
      default: try scanner.skip()
      }
    }
    // The whole text is preferred to a summary.
    item.content =
      [(text, false), (html, true), (summary, false)].lazy.compactMap { text, isHTML in
        text.flatMap { $0.trimmed.isEmpty ? nil : FeedItem.Content($0, isHTML: isHTML) }
      }.first
    // Many identifiers are plain numbers.
    item.link = item.link ?? external ?? id.flatMap { RelativeAddress.hasScheme($0) ? $0 : nil }
    item.dates = [published, modified].compactMap(\.self)
    return isObject ? item : nil
  }

  /// Reads an author, or the first of several authors that has a name; `nil` if none has.
  private static func name(_ scanner: inout JSONScanner) throws -> String? {
    var name: String?
    func read(_ scanner: inout JSONScanner) throws {
      try scanner.object { key, scanner in
        guard key == "name" else { return try scanner.skip() }
        let found = try scanner.string()?.singleSpaced
        name = name ?? (found?.isEmpty ?? true ? nil : found)
      }
    }
    if try scanner.isAtArray() { try scanner.array(read) } else { try read(&scanner) }
    return name
  }
}
