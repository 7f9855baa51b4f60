import Cadence
import CivilTime
import Editorial
import Localization
import Wording

/// The page of posts in columns by status, from ideas to the last published posts.
struct BoardPage: SitePage {
  let path = Section.board.path
  let section = Section.board

  /// The maximum number of posts in each column, and of documents in `ideas/` below them.
  private static let limit = 30

  static func all(_ context: SiteContext) -> [any SitePage] { [BoardPage()] }

  func title(_ context: SiteContext) -> String { section.name[context.language] }

  func content(_ context: SiteContext) -> PageContent {
    var entries = CalendarEntries(context, page: path)
    let corpus = context.corpus
    var states: [PostStatus: [(document: Document, post: Post, slot: Slot?)]] = [:]
    for index in corpus.posts {
      let document = corpus.documents[index]
      guard let post = document.post, post.state != .cancelled else { continue }
      let slots = post.channels?.value.compactMap { $0.slot?.value } ?? []
      states[post.state, default: []].append((document, post, post.slot?.value ?? slots.min()))
    }
    let columns = PostStatus.allCases.filter { $0 != .cancelled }.map { state -> View in
      var posts = states[state] ?? []
      // The earliest posts come first; in the column of published posts, the latest. Posts without a date come last.
      posts.sort { left, right in
        switch (left.slot, right.slot) {
        case (let left?, let right?) where left != right: state == .published ? right < left : left < right
        case (_?, nil): true
        case (nil, _?): false
        default: left.document.path < right.document.path
        }
      }
      var html = HTML.empty
      for (document, post, slot) in posts.prefix(Self.limit) {
        html += entries.line(of: post, in: document, at: slot)
      }
      if state == .idea { html += ideas(context) }
      let count = posts.count + (state == .idea ? openIdeas(context).count : 0)
      var view: View = [
        "state": state.rawValue, "mark": CalendarStrings.mark(of: state),
        "name": StatusStrings.heading(of: state)[context.language], "count": "\(count)", "entriesHTML": html,
      ]
      if posts.count > Self.limit {
        view["more"] = CalendarStrings.more(posts.count - Self.limit)[context.language]
      }
      return view
    }
    return PageContent(
      main: context.templates.render(
        "board",
        [
          "heading": title(context), "columnsHTML": context.templates.render("board-column", each: columns),
          "filtersHTML": entries.filters,
        ]), styles: entries.styles)
  }

  /// Returns the ideas whose status is `new` or `kept`, or missing: those that have neither become a post nor been dropped.
  private func openIdeas(_ context: SiteContext) -> [Document] {
    context.corpus.documents(of: .idea).filter { document in
      guard case .idea(let idea) = document.content else { return false }
      return idea.status?.value == nil || idea.status?.value == .new || idea.status?.value == .kept
    }
  }

  private func ideas(_ context: SiteContext) -> HTML {
    context.templates.render(
      "idea",
      each: openIdeas(context).prefix(Self.limit).map { document in
        ["href": SitePath.reference(SitePath.page(of: document.path)), "title": document.title]
      })
  }
}
