import CivilTime
import Editorial
import Localization
import MarkdownSyntax
import Snapshots
import SourceText

struct UnsharedArticle: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "unshared-article", .post, .fromApproved(.warning),
    summary: LocalizedText(
      en: "a blog article that no post on another channel shares",
      fr: "un article de blog qu’aucune publication ne partage ailleurs"),
    rationale: LocalizedText(
      en: "Only readers who come across the article by chance read it.",
      fr: "Seules les personnes qui tombent par hasard sur l’article le lisent."),
    exceptions: LocalizedText(
      en: """
        A post shares the article if it is on another channel, on the same day or later. It must also link to the article's permalink or \
        file, have the permalink under `cta: {url: …}`, or belong to the same campaign. Before the permalink is known, a URL that ends \
        in the file's name is enough, or any page of the blog that belongs to no other article. An article that also goes to another \
        channel counts as shared.
        """,
      fr: """
        Une publication partage l’article si elle paraît sur un autre canal, le même jour ou plus tard. Elle doit renvoyer au \
        permalien ou au fichier de l’article, donner le permalien sous `cta: {url: …}`, ou appartenir à la même campagne. Tant que le permalien \
        n’est pas connu, une adresse qui finit par le nom du fichier suffit, ou toute page du blog qui n’est pas celle d’un autre \
        article. Un article qui paraît aussi sur un autre canal est partagé.
        """),
    remedy: LocalizedText(
      en: "Plan a post that links to the article, or publish the article on other channels with texts of their own.",
      fr: """
        Prévoyez une publication qui renvoie à l’article, ou publiez l’article sur d’autres canaux avec un texte propre à chacun.
        """),
    skipsArchive: true,
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "number of past days whose articles are checked",
          fr: "nombre de jours passés dont les articles sont vérifiés"))
    ],
    passing: [
      Example([
        "strategy/channels.md": """
        ---
        question: audiences
        channels: {journal: {network: blog, url: https://bakery.example/journal}}
        ---
        """,
        "posts/2026-11-20-rye.md": """
        ---
        status: published
        date: 2026-11-20
        channels: [journal]
        published: {journal: {url: https://bakery.example/journal/rye}}
        ---
        Why rye takes its time.
        """,
        "posts/2026-11-24-oven.md":
          "---\nstatus: approved\ndate: 2026-11-24\nchannels: [journal]\n---\nThe new oven.\n",
        "posts/2026-11-21-sharing-rye.md": """
        ---
        status: published
        date: 2026-11-21
        channels: [x]
        ---
        Rye takes its time: https://bakery.example/journal/rye/?from=x
        """,
        "posts/2026-11-25-sharing-oven.md": """
        ---
        status: draft
        date: 2026-11-25
        channels: [mastodon]
        cta: {text: Read, url: https://bakery.example/journal/oven}
        ---
        It is here.
        """,
      ]),
      .post(
        "---\nstatus: approved\ndate: 2026-11-24\nchannels: [blog, x]\n---\nThe new oven.\n\n## @x\n\nIt is here.\n"),
      .post(
        "---\nstatus: published\ndate: 2026-09-01\nchannels: [blog]\n---\nThe old oven.\n",
        path: "posts/2026-09-01-old.md"),
    ],
    failing: [
      Example([
        "posts/2026-11-20-seigle.md": """
        ---
        title: Le seigle prend son temps 🌾
        status: published
        date: 2026-11-20
        channels: [↓blog]
        published: {blog: {url: https://fournil.example/journal/seigle}}
        ---
        Pourquoi le seigle prend son temps.
        """,
        "posts/2026-11-21-horaires.md": """
        ---
        status: published
        date: 2026-11-21
        channels: [x]
        ---
        Nos horaires : https://fournil.example/horaires
        """,
      ]),
      .post("---\nstatus: approved\ndate: 2026-11-24\nchannels: [↓blog]\n---\nThe new oven.\n"),
    ])

  var days = 30

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let corpus = snapshot.corpus
    let blogs = corpus.blogs
    guard !blogs.isEmpty else { return [] }
    var shelf = SharedArticles(of: corpus, on: blogs, from: snapshot.now.day - days)
    guard let first = shelf.articles.first?.day else { return [] }
    var read: Set<Int32> = []
    for entry in corpus.entries where entry.slot.day >= first && !shelf.holds(entry) {
      guard let channel = entry.channel, !blogs.contains(channel), read.insert(entry.document).inserted else {
        continue
      }
      shelf.take(corpus.document(of: entry), on: entry.slot.day)
    }
    return shelf.articles.compactMap { article in
      guard !article.isShared, let post = article.document.post,
        let use = post.channels?.value.first(where: { $0.id.value == article.channel })
      else { return nil }
      return RuleFinding(in: article.document, at: use.id.range, .unshared, help: .share(article.permalink))
    }
  }
}

/// The articles of a period, and whether a post shares them.
private struct SharedArticles {
  struct Article {
    let document: Document
    let channel: String
    let day: CalendarDay
    let permalink: String?
    var isShared = false
  }

  /// The articles, sorted by day.
  private(set) var articles: [Article] = []
  private var documents: Set<Int32> = []
  private var byPage: [String: Int] = [:]
  private var byPath: [String: Int] = [:]
  private var byCampaign: [String: [Int]] = [:]
  /// The articles without a permalink, by the name that their page will probably have.
  private var bySlug: [String: [Int]] = [:]
  private let corpus: Corpus
  private let blogs: Set<String>
  private let blogPages: [String]
  /// The pages of all articles, including old ones, and the names that pages will probably have, including those of unfinished articles.
  ///
  /// They are computed when first needed, because most workspaces never need them.
  private lazy var known = Self.known(in: corpus, on: blogs)

  init(of corpus: Corpus, on blogs: Set<String>, from day: CalendarDay) {
    self.corpus = corpus
    self.blogs = blogs
    blogPages = corpus.blogPages
    for entry in corpus.entries where entry.slot.day >= day && entry.state.isCommitted {
      guard let channel = entry.channel, blogs.contains(channel) else { continue }
      let document = corpus.document(of: entry)
      guard documents.insert(entry.document).inserted, let channels = document.post?.channels?.value,
        channels.allSatisfy({ blogs.contains($0.id.value) })
      else { continue }
      let permalink = document.post?.publication(on: channel)?.url?.value
      let page = permalink.flatMap { WebURL.page(of: $0.utf8) }
      let index = articles.count
      articles.append(Article(document: document, channel: channel, day: entry.slot.day, permalink: permalink))
      byPath[document.path] = index
      if let page { byPage[page] = index } else { bySlug[document.slug, default: []].append(index) }
      if let campaign = document.post?.campaign?.value { byCampaign[campaign, default: []].append(index) }
    }
  }

  private static func known(in corpus: Corpus, on blogs: Set<String>) -> (pages: Set<String>, slugs: Set<String>) {
    var known: (pages: Set<String>, slugs: Set<String>) = ([], [])
    for entry in corpus.entries {
      guard let channel = entry.channel, blogs.contains(channel) else { continue }
      let document = corpus.document(of: entry)
      let permalink = document.post?.publication(on: channel)?.url?.value
      if let page = permalink.flatMap({ WebURL.page(of: $0.utf8) }) { known.pages.insert(page) }
      known.slugs.insert(document.slug)
    }
    return known
  }

  func holds(_ entry: Entry) -> Bool { documents.contains(entry.document) }

  /// Marks the articles that a post shares.
  mutating func take(_ document: Document, on day: CalendarDay) {
    guard let post = document.post else { return }
    for index in post.campaign.flatMap({ byCampaign[$0.value] }) ?? [] { share(index, on: day) }
    if let page = post.callToAction?.value.url.flatMap({ WebURL.page(of: $0.value.utf8) }) { take(page, on: day) }
    for text in post.texts {
      for link in text.webLinks(in: document.markdown) {
        if let page = WebURL.page(of: link.address) { take(page, on: day) }
      }
    }
    for index in document.markdown.nodes.indices where document.markdown.nodes[index].kind == .link {
      guard let article = document.path(linkedAt: index).flatMap({ byPath[$0] }) else { continue }
      share(article, on: day)
    }
  }

  private mutating func take(_ page: String, on day: CalendarDay) {
    if let article = byPage[page] { return share(article, on: day) }
    guard !bySlug.isEmpty else { return }
    let slug = String(page[(page.lastIndex(of: "/").map(page.index(after:)) ?? page.startIndex)...])
    let named = bySlug[slug]
    guard named != nil || blogPages.contains(where: { page.hasPrefix($0 + "/") }), !known.pages.contains(page)
    else { return }
    if let named {
      for article in named { share(article, on: day) }
    } else if !known.slugs.contains(slug) {
      // A page that does not exist yet: it may belong to any article without a permalink.
      for article in articles.indices where articles[article].permalink == nil { share(article, on: day) }
    }
  }

  private mutating func share(_ article: Int, on day: CalendarDay) {
    if day >= articles[article].day { articles[article].isShared = true }
  }
}

extension Document {
  /// The file name without its date and its extension.
  fileprivate var slug: String {
    let stem = source.stem
    guard DateSyntax.leadingDay(of: stem) != nil else { return String(stem) }
    return String(stem.dropFirst(10).drop { $0 == "-" })
  }
}

extension LocalizedText {
  fileprivate static let unshared = LocalizedText(
    en: "no post on another channel shares this article",
    fr: "aucune publication ne partage cet article sur un autre canal")

  fileprivate static func share(_ permalink: String?) -> LocalizedText {
    guard let permalink else {
      return LocalizedText(en: "plan a post that links to it", fr: "prévoyez une publication qui y renvoie")
    }
    return LocalizedText(
      en: "plan a post that links to \(permalink)", fr: "prévoyez une publication qui renvoie à \(permalink)")
  }
}
