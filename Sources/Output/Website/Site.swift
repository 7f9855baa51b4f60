import CivilTime
import Editorial
import Parallelism

/// A workspace as pages that anybody can read in a browser, with a server or without, with JavaScript or without.
///
/// A page is made when it is asked for, so that whoever shows one of ten thousand makes one.
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

  /// All files of the site, for whoever makes all of them: what takes long comes first, so that no thread is left with it at the end.
  public var paths: [String] {
    context.prepare()
    let pages = pages.value
    let posts = context.corpus.posts.map { SitePath.page(of: context.corpus.documents[$0].path) }
    return [SearchPage.dataPath] + feeds.paths + pages.keys.sorted() + SiteFiles.assets.map(\.name)
      + context.media.sorted() + posts.filter { pages[$0] == nil }.sorted()
  }

  /// The file at a path from the site's root; `nil` where it is none of the site's.
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
    // Of two pages of one path, the first stands: a document whose kind has no page of its own gets the general one.
    return plan + lists + strategy + work + ways + DocumentPage.all(context)
  }

  /// The page of a post. There are so many that no list of them is kept.
  private func postPage(at path: String) -> PostPage? {
    let document = SitePath.documents(at: path).lazy.compactMap { context.corpus.document(at: $0) }.first {
      $0.post != nil && SitePath.page(of: $0.path) == path
    }
    return document.map(PostPage.init)
  }
}

/// One page.
protocol SitePage: Sendable {
  /// The path from the site's root.
  var path: String { get }
  /// The part of the site that the menu shows as the present one.
  var section: Section { get }
  func title(_ context: SiteContext) -> String
  func content(_ context: SiteContext) -> PageContent
}

/// What makes one page differ from others.
struct PageContent {
  /// What stands in the page's main part.
  var main: HTML
  /// Rules of CSS for this page alone: what is filtered by, where bars begin and end.
  var styles = HTML.empty
}
