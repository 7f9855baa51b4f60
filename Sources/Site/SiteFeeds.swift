import Editorial
import Feeds
import Parallel
import Synchronization

/// The calendars and feeds that stand beside the pages.
struct SiteFeeds: Sendable {
  static let articlesPath = "blog.xml"
  static let planPath = "plan.json"

  private let context: SiteContext
  private let calendar: Lazy<CalendarFeed>
  /// The feeds of the calendar that are still to be made, where all files of the site are: with the last of them, the texts of its
  /// events may go.
  private let awaited: Awaited

  init(_ context: SiteContext) {
    self.context = context
    awaited = Awaited()
    calendar = Lazy {
      CalendarFeed(
        context.corpus, now: context.now, language: context.language, address: context.address, jobs: context.jobs)
    }
  }

  var paths: [String] {
    [CalendarFeed.path, Self.articlesPath, Self.planPath]
      + context.corpus.declarations.channels.map { CalendarFeed.path(ofChannel: $0) }
      + context.team.map { CalendarFeed.path(ofPerson: $0.document.id) }
  }

  func text(at path: String) -> String? {
    guard let text = made(at: path) else { return nil }
    if context.makesAll, awaited.isLast(path, of: paths) { calendar.forget() }
    return text
  }

  private func made(at path: String) -> String? {
    switch path {
    case CalendarFeed.path: return calendar.value.all
    case Self.articlesPath:
      return RSSFeed(context.corpus, language: context.language, address: address(of: path)).text
    case Self.planPath:
      return PlanFeed(context.corpus, now: context.now, language: context.language, address: address(of: path)).text
    case _ where path.hasPrefix("calendar/channel-"):
      let channel = context.corpus.declarations.channels.first { CalendarFeed.path(ofChannel: $0) == path }
      return channel.map(calendar.value.channel)
    case _ where path.hasPrefix("calendar/person-"):
      let person = context.team.first { CalendarFeed.path(ofPerson: $0.document.id) == path }
      return person.map { calendar.value.person($0.document.id) }
    default: return nil
    }
  }

  private func address(of path: String) -> String? { context.address.map { $0 + "/" + path } }
}

extension SiteContext {
  /// Where the site will stand, without a slash at its end.
  var address: String? {
    guard let address = corpus.settings.site?.value.address?.value, !address.isEmpty else { return nil }
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  /// The members of the team who have not left.
  var team: [Kept<Person>] {
    corpus.people.filter { ($0.content.role?.value ?? .member) == .member && !$0.content.hasLeft(by: now.day) }
  }
}

/// Which of some things have been asked for.
private final class Awaited: Sendable {
  private let seen = Mutex<Set<String>>([])

  /// Whether all have been, with this one.
  func isLast(_ path: String, of paths: [String]) -> Bool {
    seen.withLock { seen in seen.insert(path).inserted && seen.isSuperset(of: paths) }
  }
}
