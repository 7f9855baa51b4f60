import Cadence
import CivilTime
import Editorial
import Findings
import Localization
import MediaFiles
import Networks
import Parallelism
import Schema
import Snapshots
import SourceText

/// What the pages of a site are made from.
public final class SiteContext: Sendable {
  let snapshot: Snapshot
  public let names: CalendarNames
  public let language: Language
  /// How fast pages can be made; it has no influence on them.
  let jobs: Int
  /// Whether all pages are made, each once.
  let makesAll: Bool
  let templates: PageTemplates
  /// The name of the workspace.
  let title: String
  private let lazyFindings: Lazy<[String: [Finding]]>
  private let lazyCampaigns: Lazy<[TypedDocument<Campaign>]>
  private let lazyPostsByOwner: Lazy<PostsByOwner>
  /// What all targets lack on the days that calendar pages show; `nil` where only some pages are made.
  private let allGaps: Lazy<[ShownGaps]>?
  /// The channels that the strategy declares, by their ids.
  let channels: [String: Channel]
  /// What readers can do with a post, as each network shows it, by the network's id.
  let actions: [String: HTML]
  /// The names of the people, by their ids.
  let personNames: [String: String]
  /// The languages of the posts that have one, by their paths.
  private let lazyLanguages: Lazy<[String: String]>
  /// The pictures, films, sounds and papers that documents show and that are there: paths from the root.
  let media: Set<String>

  /// - Parameters:
  ///   - names: of days and months.
  ///   - language: of everything else.
  ///   - findings: what lint finds; asked for once, by the first page that shows findings.
  ///   - jobs: how many threads to use.
  ///   - makesAll: whether all pages will be made, so that what several of them need is found out for all at once.
  public init(
    _ snapshot: Snapshot, names: CalendarNames, language: Language, jobs: Int = 1, makesAll: Bool = false,
    findings: @escaping @Sendable () -> [Finding]
  ) {
    self.snapshot = snapshot
    let corpus = snapshot.corpus
    self.names = names
    self.language = language
    self.jobs = jobs
    self.makesAll = makesAll
    let templates = PageTemplates.shared(in: language)
    self.templates = templates
    actions = Dictionary(
      NetworkProfile.all.map { profile in
        let names = NetworkLook.actions(on: profile).map { $0[language] }
        return (profile.id, templates.render("actions", ["actions": names]))
      }
    ) { first, _ in first }
    title = corpus.settings.name?.value ?? "Edito"
    lazyFindings = Lazy { Dictionary(grouping: findings(), by: \.place.path) }
    allGaps = makesAll ? Lazy { ShownGaps.all(of: snapshot.cadence) } : nil
    let channels = corpus.facts(\.channels).compactMap { fact in
      fact.item.value.id.map { ($0.value, fact.item.value) }
    }
    lazyCampaigns = Lazy {
      // Those without a first day come last.
      corpus.campaigns.sorted { first, second in
        (first.content.from?.value.number ?? .max, first.document.path)
          < (second.content.from?.value.number ?? .max, second.document.path)
      }
    }
    lazyLanguages = Lazy { LanguageTag.ofPosts(in: corpus) }
    lazyPostsByOwner = Lazy { PostsByOwner(corpus) }
    self.channels = Dictionary(channels) { first, _ in first }
    personNames = Dictionary(
      corpus.people.compactMap { person in person.content.name.map { (person.document.id, $0.value) } }
    ) { first, _ in first }
    media = Self.media(of: corpus)
  }

  /// What lint finds in each file, by its path.
  var findings: [String: [Finding]] { lazyFindings.value }
  /// How many errors lint finds.
  public var errorCount: Int { findings.values.reduce(0) { $0 + $1.count { $0.severity == .error } } }
  public var corpus: Corpus { snapshot.corpus }
  public var now: Moment { snapshot.now }
  var ledger: CadenceLedger { snapshot.cadence }
  /// The campaigns, from the first to the last.
  var campaigns: [TypedDocument<Campaign>] { lazyCampaigns.value }
  var postsByOwner: PostsByOwner { lazyPostsByOwner.value }

  /// The language of a post's title and words as a tag of HTML; `nil` where it is not known.
  func languageTag(ofPostAt path: String) -> String? { lazyLanguages.value[path] }

  /// What targets lack or have too much of in a period, or around it.
  func gaps(in period: Period) -> [CalendarGap] {
    guard let all = allGaps?.value else { return ledger.gaps(in: period) }
    let index = all.endOfPrefix { $0.days.upperBound < period.last }
    return index < all.count ? all[index].gaps : []
  }

  /// Finds out beforehand what pages will ask for, while no thread waits for it.
  func prepare() {
    _ = Parallel.both(jobs: jobs, { findings.count }, { allGaps?.value.count })
  }

  /// `mardi 24 novembre 2026, 09:00`
  func date(_ slot: Slot) -> String {
    date(slot.day) + (slot.time.map { ", \($0)" } ?? "")
  }

  /// `mardi 24 novembre 2026`, `Tuesday, November 24, 2026`
  func date(_ day: CalendarDay) -> String { names.weekdayAndYear(day) }

  // MARK: What is part of the site

  /// A file of the workspace that is shown on pages, by its path on disk; `nil` for any other.
  func shownFile(_ path: String) -> String? { media.contains(path) ? corpus.files.spelling(of: path) : nil }

  /// Where the page of a document is, or a file that is part of the site, from its root; `nil` for anything else.
  func reference(to path: String) -> String? {
    // A README and the like have no page.
    if let document = corpus.document(at: path), document.kind != nil {
      return SitePath.reference(SitePath.page(of: document.path))
    }
    return shownFile(path).map(SitePath.reference)
  }

  /// How large a picture or a film is shown; `nil` where its file does not say.
  func pixelSize(of path: String) -> PixelSize? {
    guard case .success(let facts)? = corpus.media[path] else { return nil }
    return facts.pixelSize
  }

  private static func media(of corpus: Corpus) -> Set<String> {
    var shown: Set<String> = []
    for document in corpus.documents {
      // Only what a browser shows as what it is called: no drawing with scripts, no page.
      for written in document.shownFiles {
        guard let kind = MediaKind(promisedBy: written), kind != .svg, let path = corpus.files.spelling(of: written)
        else { continue }
        shown.insert(path)
      }
    }
    return shown
  }
}

/// What targets lack over some time in which months and weeks have pages.
private struct ShownGaps: Sendable {
  let days: ClosedRange<CalendarDay>
  let gaps: [CalendarGap]

  /// One for each stretch of time with something in it, in order: years in between of which nothing is shown cost nothing.
  static func all(of ledger: CadenceLedger) -> [ShownGaps] {
    var stretches = [stretch(around: ledger.today)]
    var month: Period?
    for entry in ledger.corpus.entries where month.map({ $0.last < entry.slot.day }) ?? true {
      month = Period(.month, containing: entry.slot.day)
      stretches.append(stretch(around: entry.slot.day))
    }
    return DaySpans(stretches).spans.map { days in
      ShownGaps(days: days, gaps: ledger.gaps(from: days.lowerBound, through: days.upperBound))
    }
  }

  /// The month of a day with the weeks around it, and the month after.
  private static func stretch(around day: CalendarDay) -> ClosedRange<CalendarDay> {
    let month = Period(.month, containing: day)
    return month.first - 7...month.next.last + 7
  }
}
