import Editorial
import Localization
import Presentation

extension ReportPart {
  static let posts = ReportPart(
    name: "posts",
    documentation: LocalizedText(
      en: "The published posts, with their links", fr: "Ce qui a paru, avec les liens")
  ) { context in
    let posts = context.publishedPosts
    guard !posts.isEmpty else {
      return context.sentence(LocalizedText(en: "No posts were published.", fr: "Rien n’a paru."))
    }
    return context.table(
      [
        LocalizedText(en: "Date", fr: "Date"), LocalizedText(en: "Post", fr: "Publication"),
        LocalizedText(en: "Channels", fr: "Canaux"),
      ],
      posts.map { document, entries in
        let links = entries.map { context.permalink(of: $0, to: document) }
        return [
          Markdown.escaped(context.date(entries[0].slot)), context.link(to: document), links.joined(separator: ", "),
        ]
      })
  }
}

extension ReportContext {
  /// The posts published in the period, in the order of their first entries, each with all its entries published in the period.
  var publishedPosts: [(document: Document, entries: [Entry])] {
    var order: [Int32] = []
    var byPost: [Int32: [Entry]] = [:]
    for entry in entries(in: period) where entry.stage == .published {
      if byPost[entry.document] == nil { order.append(entry.document) }
      byPost[entry.document, default: []].append(entry)
    }
    return order.map { (corpus.documents[Int($0)], byPost[$0] ?? []) }
  }

  /// Returns the channel of an entry, linked to the permalink if it is known; a dash if the entry has no channel.
  fileprivate func permalink(of entry: Entry, to document: Document) -> Markdown {
    let channel = entry.channel ?? "—"
    let url = entry.channel.flatMap { document.post?.publication(on: $0)?.url?.value }
    return url.flatMap { Markdown.link(channel, to: $0) } ?? Markdown.escaped(channel)
  }
}
