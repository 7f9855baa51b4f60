import CivilTime
import Editorial
import Localization
import MarkdownSyntax

/// The latest articles published on a workspace's blogs, as RSS 2.0.
///
/// Articles are the posts of channels whose network publishes articles. An article without a permalink is omitted, because its link would
/// have no target. The feed is well-formed for any text, and the same files always produce the same bytes.
public struct RSSFeed: Sendable {
  private let corpus: Corpus
  private let language: Language
  private let address: String?
  private let items: [Item]

  private struct Item: Sendable {
    let entry: FeedEntry
    let permalink: String
    let instant: Instant
  }

  /// - Parameter address: the URL of the feed; `nil` if it is not known.
  public init(_ corpus: Corpus, language: Language, address: String? = nil) {
    self.corpus = corpus
    self.language = language
    self.address = address.flatMap(AddressEncoding.web)
    let blogs = Set(corpus.blogs)
    var names = EntryNames(corpus)
    let articles = FeedEntry.all(
      in: corpus, on: CalendarDay.firstDay...CalendarDay.lastDay, names: &names
    ) { $0.stage == .published && $0.channel.map(blogs.contains) ?? false }
    let items = articles.compactMap { article -> Item? in
      article.permalink.map {
        Item(entry: article, permalink: $0, instant: corpus.zone.instant(of: article.slot.start))
      }
    }
    self.items = Array(
      items.sorted { ($1.instant, $0.entry.name) < ($0.instant, $1.entry.name) }.prefix(Self.mostItems))
  }

  /// The maximum number of items. Feed readers keep the items that they have seen.
  private static let mostItems = 50

  /// The whole feed as XML.
  public var text: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>

      """
    text += XMLText.element("title", corpus.feedTitle)
    text += XMLText.element("link", home)
    text += XMLText.element("description", Self.summary[language])
    if let locale = corpus.settings.locale?.value {
      text += XMLText.element("language", locale.replacing("_", with: "-"))
    }
    if let address {
      text += "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"\(XMLText.escaped(address))\"/>\n"
    }
    text += XMLText.element("generator", "Edito")
    for item in items { text += self.text(of: item) }
    return text + "</channel>\n</rss>\n"
  }

  private static let summary = LocalizedText(en: "The latest articles", fr: "Les derniers articles")

  /// The URL of the blog: the first one that a blog's channel declares, otherwise the permalink of the latest article, otherwise the URL
  /// of the feed. Empty if none of these exists.
  private var home: String {
    let declared = corpus.facts(\.channels).first { channel in
      channel.item.value.id.map { corpus.blogs.contains($0.value) } ?? false && channel.item.value.url != nil
    }
    return declared?.item.value.url.flatMap { AddressEncoding.web($0.value) } ?? items.first.map(\.permalink) ?? address
      ?? ""
  }

  private func text(of item: Item) -> String {
    let (document, post) = (item.entry.document, item.entry.post)
    var text = "<item>\n" + XMLText.element("title", document.title) + XMLText.element("link", item.permalink)
    text += XMLText.element("guid", item.permalink, attributes: [("isPermaLink", "true")])
    text += XMLText.element("pubDate", item.instant.rfc822(in: corpus.zone))
    if let author = post.author { text += XMLText.element("dc:creator", corpus.personName(author.value)) }
    for tag in post.tags?.value ?? [] { text += XMLText.element("category", tag.value) }
    let summary = post.summary?.value ?? firstParagraph(of: item.entry)
    text += XMLText.element("description", XMLText.html(summary.shortened(to: Self.longestSummary)))
    return text + "</item>\n"
  }

  /// The maximum length of a description, in scalars.
  private static let longestSummary = 500

  private func firstParagraph(of article: FeedEntry) -> String {
    let markdown = article.document.markdown
    guard let channel = article.channel, let text = article.post.text(for: channel) else { return "" }
    let paragraphs = markdown.siblings(in: text.nodes).lazy.filter { markdown.nodes[$0].kind == .paragraph }
    return paragraphs.map { markdown.plainText(of: markdown.descendants(of: $0)) }.first { !$0.isEmpty } ?? ""
  }
}

extension Corpus {
  /// The ids of the declared channels whose network publishes articles.
  fileprivate var blogs: [String] {
    declarations.channels.filter { declarations.networkChannels[$0]?.profile.holdsArticles ?? false }
  }
}

extension Instant {
  /// Returns the instant in the form of RFC 822 that RSS uses, with years of four digits: `Tue, 24 Nov 2026 09:00:00 +0100`.
  fileprivate func rfc822(in zone: TimeZoneRules) -> String {
    let local = zone.local(utcMinute: utcMinute)
    let (weekday, month) = (
      local.day.weekday.name.english.prefix(3), DateNames.month(local.day.month).english.prefix(3)
    )
    let parts = local.day.description.split(separator: "-")
    let offset = CalendarStamp.offset(zone.offset(atUTCMinute: utcMinute))
    return "\(weekday), \(parts.last ?? "") \(month) \(parts.first ?? "") \(local.time):00 \(offset)"
  }
}
