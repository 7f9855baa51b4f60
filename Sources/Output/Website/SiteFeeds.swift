import Editorial
import Feeds
import Parallelism

/// The calendar feeds and other feeds that the site has besides its pages.
struct SiteFeeds: Sendable {
  static let articlesPath = "blog.xml"
  static let planPath = "plan.json"

  private let context: SiteContext
  private let calendar: Lazy<CalendarFeed>

  init(_ context: SiteContext) {
    self.context = context
    calendar = Lazy {
      CalendarFeed(context.snapshot, language: context.language, address: context.address, jobs: context.jobs)
    }
  }

  var paths: [String] {
    [Self.articlesPath, Self.planPath, CalendarFeed.path]
      + context.corpus.declarations.channels.map { CalendarFeed.path(ofChannel: $0) }
      + context.team.map { CalendarFeed.path(ofPerson: $0.document.id) }
  }

  func file(at path: String) -> SiteFile? {
    switch path {
    case Self.articlesPath:
      SiteFile(path, text: RSSFeed(context.corpus, language: context.language, address: address(of: path)).text)
    case Self.planPath:
      SiteFile(
        path,
        .pieces(
          PlanFeed(context.snapshot, language: context.language, address: address(of: path)).pieces))
    default: part(at: path).map { SiteFile(path, .pieces(calendar.value.pieces(of: $0))) }
    }
  }

  /// Returns the part of the calendar whose feed is at a path; `nil` if there is no calendar feed at the path.
  private func part(at path: String) -> CalendarFeed.Part? {
    switch path {
    case CalendarFeed.path: return .everything
    case _ where path.hasPrefix("calendar/channel-"):
      let channel = context.corpus.declarations.channels.first { CalendarFeed.path(ofChannel: $0) == path }
      return channel.map { .channel($0) }
    case _ where path.hasPrefix("calendar/person-"):
      let person = context.team.first { CalendarFeed.path(ofPerson: $0.document.id) == path }
      return person.map { .person($0.document.id) }
    default: return nil
    }
  }

  private func address(of path: String) -> String? { context.address.map { $0 + "/" + path } }
}

extension SiteContext {
  /// The URL of the published site, without a slash at its end; `nil` if the settings do not contain it.
  var address: String? {
    guard let address = corpus.settings.site?.value.address?.value, !address.isEmpty else { return nil }
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  /// The members of the team who have not left.
  var team: [TypedDocument<Person>] {
    corpus.people.filter { ($0.content.role?.value ?? .member) == .member && !$0.content.hasLeft(by: now.day) }
  }
}
