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

/// The data from which the pages of a site are made.
public final class SiteContext: Sendable {
  let snapshot: Snapshot
  public let names: CalendarNames
  public let language: Language
  /// The number of threads that make pages. It does not change the pages.
  let jobs: Int
  /// Whether all pages are made, each once.
  let makesAll: Bool
  let templates: PageTemplates
  /// The name of the workspace.
  let title: String
  private let lazyFindings: Lazy<[String: [Finding]]>
  private let lazyCampaigns: Lazy<[TypedDocument<Campaign>]>
  private let lazyPostsByOwner: Lazy<PostsByOwner>
  /// The gaps of all targets on the days that calendar pages show; `nil` if only some pages are made.
  private let allGaps: Lazy<[ShownGaps]>?
  /// The channels that the workspace declares, by their ids.
  let channels: [String: Channel]
  /// The actions that each network offers readers below a post, by the network's id.
  let actions: [String: HTML]
  /// The names of the people, by their ids.
  let personNames: [String: String]
  /// The languages of the posts with a known language, by their paths.
  private let lazyLanguages: Lazy<[String: String]>
  /// The existing pictures, videos, audio files and PDF files that documents show, as paths from the root of the workspace.
  let media: Set<String>

  /// - Parameters:
  ///   - names: the names of days and months, possibly in a language that Edito itself does not support.
  ///   - language: the language of everything else.
  ///   - findings: returns the findings of lint. It is called once, when findings are first needed.
  ///   - jobs: the number of threads.
  ///   - makesAll: whether all pages will be made. If so, data that several pages need is computed for all of them at once.
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
      // Campaigns without a first day come last.
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

  /// The findings of lint in each file, by its path.
  var findings: [String: [Finding]] { lazyFindings.value }
  /// The number of errors that lint finds.
  public var errorCount: Int { findings.values.reduce(0) { $0 + $1.count { $0.severity == .error } } }
  public var corpus: Corpus { snapshot.corpus }
  public var now: Moment { snapshot.now }
  var ledger: CadenceLedger { snapshot.cadence }
  /// The campaigns in the order of their first days. Those without a first day come last.
  var campaigns: [TypedDocument<Campaign>] { lazyCampaigns.value }
  var postsByOwner: PostsByOwner { lazyPostsByOwner.value }

  /// Returns the language of a post's title and text as an HTML language tag; `nil` if it is unknown.
  func languageTag(ofPostAt path: String) -> String? { lazyLanguages.value[path] }

  /// Returns the gaps of targets in a period and in longer periods around it. The result may include gaps of other periods.
  func gaps(in period: Period) -> [CalendarGap] {
    guard let all = allGaps?.value else { return ledger.gaps(in: period) }
    let index = all.endOfPrefix { $0.days.upperBound < period.last }
    return index < all.count ? all[index].gaps : []
  }

  /// Computes in advance the data that pages will need, while no thread waits for it.
  func prepare() {
    _ = Parallel.both(jobs: jobs, { findings.count }, { allGaps?.value.count })
  }

  /// Returns a day with its weekday and a time: `mardi 24 novembre 2026, 09:00`.
  func date(_ slot: Slot) -> String {
    date(slot.day) + (slot.time.map { ", \($0)" } ?? "")
  }

  /// Returns a day with its weekday: `mardi 24 novembre 2026`, `Tuesday, November 24, 2026`.
  func date(_ day: CalendarDay) -> String { names.weekdayAndYear(day) }

  // MARK: What is part of the site

  /// Returns the path of a workspace file that pages show, as the disk spells it; `nil` for any other file.
  func shownFile(_ path: String) -> String? { media.contains(path) ? corpus.files.spelling(of: path) : nil }

  /// Returns the path from the site's root of a document's page, or of a file in the site; `nil` for anything else.
  func reference(to path: String) -> String? {
    // Prose files such as a README have no page.
    if let document = corpus.document(at: path), document.kind != nil {
      return SitePath.reference(SitePath.page(of: document.path))
    }
    return shownFile(path).map(SitePath.reference)
  }

  /// Returns the size at which a picture or a video is shown, in pixels; `nil` if the size is not known.
  func pixelSize(of path: String) -> PixelSize? {
    guard case .success(let facts)? = corpus.media[path] else { return nil }
    return facts.pixelSize
  }

  private static func media(of corpus: Corpus) -> Set<String> {
    var shown: Set<String> = []
    for document in corpus.documents {
      // Only files that a browser shows as their file extension promises, not SVG with scripts or HTML.
      for written in document.shownFiles {
        guard let kind = MediaKind(promisedBy: written), kind != .svg, let path = corpus.files.spelling(of: written)
        else { continue }
        shown.insert(path)
      }
    }
    return shown
  }
}

/// The gaps of targets over the time for which there are pages of months and weeks.
private struct ShownGaps: Sendable {
  let days: ClosedRange<CalendarDay>
  let gaps: [CalendarGap]

  /// Returns the gaps for each stretch of time with posts and for the current month, in order. Empty years between them take no time.
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

  /// Returns the month of a day and the month after it, with seven days before and after them.
  private static func stretch(around day: CalendarDay) -> ClosedRange<CalendarDay> {
    let month = Period(.month, containing: day)
    return month.first - 7...month.next.last + 7
  }
}
