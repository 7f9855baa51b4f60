import CivilTime
import Editorial
import Parallelism

/// A workspace as pages for a browser. They work with or without a server, and with or without JavaScript.
///
/// A page is made on demand, so showing one page of ten thousand makes only that page.
public struct Site: Sendable {
  let context: SiteContext
  private let layout: Layout
  private let pages: Lazy<[String: any SitePage]>
  private let feeds: SiteFeeds

  public init(_ context: SiteContext) {
    self.context = context
    layout = Layout(context)
    feeds = SiteFeeds(context)
    pages = Lazy { Dictionary(Self.pages(context).map { ($0.path, $0) }) { first, _ in first } }
  }

  /// The paths of the site's files, the slowest first, so no thread is left with a slow file at the end.
  public var paths: [String] {
    context.prepare()
    let pages = pages.value
    let posts = context.corpus.posts.map { SitePath.page(of: context.corpus.documents[$0].path) }
    return [SearchPage.dataPath] + feeds.paths + pages.keys.sorted() + SiteFiles.assets.map(\.name)
      + context.media.sorted() + posts.filter { pages[$0] == nil }.sorted()
  }

  /// Returns the file at a path from the site's root; `nil` if the site has no such file.
  public func file(at path: String) -> SiteFile? {
    if path == SearchPage.dataPath { return SearchPage.data(context) }
    if let feed = feeds.file(at: path) { return feed }
    if let page = pages.value[path] ?? postPage(at: path) { return SiteFile(path, text: layout.document(page)) }
    if let asset = SiteFiles.assets.first(where: { $0.name == path }) { return SiteFile(path, text: asset.text) }
    return context.shownFile(path).map { SiteFile(path, .workspaceFile($0)) }
  }

  private static func pages(_ context: SiteContext) -> [any SitePage] {
    let plan = OverviewPage.all(context) + CalendarPages.all(context) + YearPage.all(context)
    let lists = AgendaPage.all(context) + BoardPage.all(context) + FindingsPage.all(context)
    let strategy: [any SitePage] = [StrategyPage(), CadencePage(), CampaignsPage()]
    let work =
      MetricsPage.all(context) + ChecklistPages.all(context) + MentionPages.all(context) + ReportPages.all(context)
    let ways = SubscribePage.all(context) + SearchPage.all(context)
    // If two pages have the same path, the first one is used. Only a document whose kind has no special page gets the general one.
    return plan + lists + strategy + work + ways + DocumentPage.all(context)
  }

  /// Returns the page of a post; `nil` if the path is not that of a post's page. There are too many posts to keep a list of their pages.
  private func postPage(at path: String) -> PostPage? {
    let document = SitePath.documents(at: path).lazy.compactMap { context.corpus.document(at: $0) }.first {
      $0.post != nil && SitePath.page(of: $0.path) == path
    }
    return document.map(PostPage.init)
  }
}

/// A page of the site.
protocol SitePage: Sendable {
  /// The path from the site's root.
  var path: String { get }
  /// The part of the site that the menu marks as current.
  var section: Section { get }
  func title(_ context: SiteContext) -> String
  func content(_ context: SiteContext) -> PageContent
}

/// The content of a page, without the head, menu and footer that all pages have.
struct PageContent {
  /// The content of the page's `main` element.
  var main: HTML
  /// The CSS rules for this page only: filters, and the positions of bars.
  var styles = HTML.empty
}
