import CivilTime
import Editorial
import Localization
import Schema
import Wording

/// Some posts of a workspace in the order of their slots. Its view has their numbers by status, the last published posts and the next
/// ones.
struct PostList: Sendable {
  private let posts: [Document]

  /// - Parameter posts: posts in any order. Ideas and cancelled posts are ignored.
  init(_ posts: [Document]) {
    let shown = posts.filter { document in
      document.post.map { $0.state != .idea && $0.state != .cancelled } ?? false
    }
    // Posts without a date come last.
    self.posts = shown.sorted { first, second in
      switch (first.post?.slot?.value, second.post?.slot?.value) {
      case (let a?, let b?): (a, first.path) < (b, second.path)
      case (nil, nil): first.path < second.path
      case (let a, _): a != nil
      }
    }
  }

  var isEmpty: Bool { posts.isEmpty }
  var count: Int { posts.count }

  /// Returns the view of the list for a page.
  ///
  /// - Parameter limit: the maximum number of published posts, and of upcoming posts.
  func view(on page: String, limit: Int = 5, _ context: SiteContext) -> View {
    let root = SitePath.root(from: page)
    let isOut = { (document: Document) in document.post?.state == .published }
    let latest = Array(posts.filter(isOut).suffix(limit).reversed())
    let next = Array(posts.lazy.filter { !isOut($0) }.prefix(limit))
    let rest = posts.count - latest.count - next.count
    return [
      "counts": counts(context), "latest": latest.map { line($0, root, context) }, "hasLatest": !latest.isEmpty,
      "upcoming": next.map { line($0, root, context) }, "hasUpcoming": !next.isEmpty,
      "hasRest": rest > 0, "rest": SiteStrings.morePosts(rest)[context.language],
      "restHref": root + Section.calendar.path,
    ]
  }

  private func counts(_ context: SiteContext) -> [View] {
    let counts = Dictionary(posts.compactMap { $0.post.map { ($0.state, 1) } }, uniquingKeysWith: +)
    return PostStatus.allCases.reversed().compactMap { state in
      counts[state].map { count in
        ["state": state.rawValue, "text": StatusStrings.count(count, of: state)[context.language]]
      }
    }
  }

  private func line(_ document: Document, _ root: String, _ context: SiteContext) -> View {
    let state = document.post?.state ?? .draft
    var view: View = [
      "title": document.title, "href": root + SitePath.reference(SitePath.page(of: document.path)),
      "state": state.rawValue, "mark": CalendarStrings.mark(of: state),
      "stateName": StatusStrings.name(of: state)[context.language],
      "hasDay": false, "isLate": false, "late": CalendarStrings.isOverdue[context.language],
    ]
    view["lang"] = context.languageTag(ofPostAt: document.path)
    if let slot = document.post?.slot?.value {
      let day = slot.day
      let isNear = day.year == context.now.day.year || abs(day - context.now.day) < 180
      view["hasDay"] = true
      view["isLate"] = state != .published && slot.end <= context.now
      view["day"] = isNear ? context.names.day(day) : context.names.dayAndYear(day)
      view["datetime"] = "\(day)"
    }
    return view
  }
}

/// The posts of each person, campaign and idea.
struct PostsByOwner: Sendable {
  private struct Key: Hashable {
    let kind: ReferenceKind
    let id: String
  }

  private var posts: [Key: [Int]] = [:]

  /// Groups the posts of a workspace. The time is linear in the number of posts.
  init(_ corpus: Corpus) {
    for index in corpus.posts {
      guard let post = corpus.documents[index].post else { continue }
      let owners: [(ReferenceKind, String?)] = [
        (.person, post.author?.value), (.campaign, post.campaign?.value), (.idea, post.idea?.value),
      ]
      for (kind, id) in owners {
        if let id { posts[Key(kind: kind, id: id), default: []].append(index) }
      }
    }
  }

  subscript(kind: ReferenceKind, id: String) -> [Int] { posts[Key(kind: kind, id: id)] ?? [] }
}

extension SiteContext {
  /// Returns the posts by a person, of a campaign or from an idea; an empty list for other kinds.
  func posts(of kind: ReferenceKind, _ id: String) -> PostList {
    PostList(postsByOwner[kind, id].map { corpus.documents[$0] })
  }
}
