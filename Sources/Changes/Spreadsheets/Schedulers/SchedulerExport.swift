import CivilTime
import Editorial
import Findings
import ForeignFiles
import Lint
import Localization
import Publishing
import Schema
import Snapshots
import SourceText

/// The files for a scheduler, and the rejected rows.
public struct SchedulerExport: Sendable {
  /// The rows of one channel in one file.
  public struct File: Sendable {
    /// The file's name, such as `buffer-x-1.csv`.
    public let name: String
    public let channel: String
    public let rows: [SchedulerRow]
    public let text: String
  }

  /// The options of an export.
  public struct Request: Sendable {
    public var days: ClosedRange<CalendarDay>
    public var selection: PostSheet.Selection
    /// The maximum number of rows per file; `nil` for the scheduler's limit, which also applies if it is smaller.
    public var rowLimit: Int?
    /// The URL of the site that contains the folder `media/`; `nil` if it is unknown.
    public var address: String?
    /// The order of day and month in dates such as `24/11/2026`.
    public var order: WrittenDate.Order

    public init(
      days: ClosedRange<CalendarDay>, selection: PostSheet.Selection = .init(), rowLimit: Int? = nil,
      address: String? = nil, order: WrittenDate.Order = .dayFirst
    ) {
      self.days = days
      self.selection = selection
      self.rowLimit = rowLimit
      self.address = address
      self.order = order
    }
  }

  public let profile: SchedulerProfile
  public let files: [File]
  /// The rejected rows, sorted by path, place, reason and channel.
  public let rejections: [SchedulerRejection]

  /// The number of rows that are omitted because their posts are already scheduled; 0 if the selection names statuses.
  public let loadedCount: Int

  /// The number of rows in all files.
  public var rowCount: Int { files.reduce(0) { $0 + $1.rows.count } }

  /// - Parameters:
  ///   - linter: the linter whose errors reject a row.
  ///   - jobs: the number of threads; it has no influence on the result.
  public init(_ profile: SchedulerProfile, of snapshot: Snapshot, _ request: Request, linter: Linter, jobs: Int = 1) {
    self.profile = profile
    let wanted = snapshot.corpus.documents.filter { Self.mayGoOut($0, request) }
    let candidates = wanted.filter { $0.post?.state != .scheduled || request.selection.states.contains(.scheduled) }
    loadedCount =
      request.selection.states.isEmpty
      ? wanted.reduce(0) { $0 + Self.loadedCount(of: $1, profile, request, snapshot.corpus) } : 0
    let paths = Set(candidates.map(\.path))
    let report = candidates.isEmpty ? nil : linter.lint(snapshot, jobs: jobs) { paths.contains($0) }
    let errors = Dictionary(
      grouping: (report?.findings ?? []).filter { $0.severity == .error }, by: \.place.path)
    var rows: [SchedulerRow] = []
    var rejections: [SchedulerRejection] = []
    for document in candidates {
      let maker = SchedulerRowMaker(
        profile: profile, document: document, snapshot: snapshot, request: request, linter: linter,
        errors: errors[document.path] ?? [])
      maker.make(&rows, &rejections)
    }
    let kept = Self.spaced(rows, profile, snapshot.corpus.zone, &rejections)
    files = Self.files(of: kept, profile, request, snapshot.corpus)
    self.rejections = rejections.sorted {
      ($0.document.path, $0.range, $0.reason.english, $0.channel ?? "")
        < ($1.document.path, $1.range, $1.reason.english, $1.channel ?? "")
    }
  }

  /// Whether a post is selected and has a channel to publish on in the requested days. Ideas, published and cancelled posts never count.
  /// Approved and scheduled posts also count without a slot.
  private static func mayGoOut(_ document: Document, _ request: Request) -> Bool {
    guard let post = document.post, request.selection.accepts(post) else { return false }
    switch post.state {
    case .idea, .published, .cancelled: return false
    case .draft, .review: return post.pendingSlots.contains { request.days.contains($0.value.day) }
    case .approved, .scheduled: break
    }
    let uses = (post.channels?.value ?? []).filter { !post.isOut(on: $0.id.value) }
    return uses.contains { use in
      (use.slot?.value ?? post.slot?.value).map { request.days.contains($0.day) } ?? true
    }
  }

  /// Returns the number of entries of a scheduled post that could be exported; 0 for other posts. These entries are not published yet,
  /// are in the requested days or have no slot, and are on requested channels of networks that the scheduler supports.
  private static func loadedCount(
    of document: Document, _ profile: SchedulerProfile, _ request: Request, _ corpus: Corpus
  ) -> Int {
    guard let post = document.post, post.state == .scheduled else { return 0 }
    return (post.channels?.value ?? []).count { use in
      let channel = use.id.value
      let slot = use.slot?.value ?? post.slot?.value
      return !post.isOut(on: channel)
        && (request.selection.channels.isEmpty || request.selection.channels.contains(channel))
        && corpus.network(of: channel).map { profile.networks.contains($0.rawValue) } ?? false
        && slot.map { request.days.contains($0.day) } ?? true
    }
  }

  /// Returns the rows that are far enough from the previous accepted row of their channel, by channel and in chronological order. Rejects
  /// the others.
  private static func spaced(
    _ rows: [SchedulerRow], _ profile: SchedulerProfile, _ zone: TimeZoneRules, _ rejections: inout [SchedulerRejection]
  ) -> [SchedulerRow] {
    let sorted = rows.sorted {
      ($0.channel, $0.moment, $0.document.path) < ($1.channel, $1.moment, $1.document.path)
    }
    guard let spacing = profile.spacing else { return sorted }
    var kept: [SchedulerRow] = []
    for row in sorted {
      guard let last = kept.last, last.channel == row.channel,
        zone.minutes(from: last.moment, to: row.moment) < spacing.value
      else {
        kept.append(row)
        continue
      }
      rejections.append(
        SchedulerRejection(
          document: row.document, channel: row.channel, slot: Slot(day: row.moment.day, time: row.moment.time),
          range: row.document.slotRange(on: row.channel), rule: nil,
          reason: LocalizedText(
            en:
              "the post follows \(last.document.path) by less than \(spacing.value, "minute", "minutes"), which \(profile.name) rejects",
            fr:
              "la publication suit \(last.document.path) de moins de \(spacing.value, "minute", "minutes"), ce que \(profile.name) refuse"
          ),
          hint: LocalizedText(en: "give it a later slot", fr: "donnez-lui un créneau plus tardif")))
    }
    return kept
  }

  private static func files(
    of rows: [SchedulerRow], _ profile: SchedulerProfile, _ request: Request, _ corpus: Corpus
  ) -> [File] {
    let limit = max(1, min(request.rowLimit ?? .max, profile.rows?.value ?? .max))
    let byChannel = Dictionary(grouping: rows, by: \.channel)
    return byChannel.keys.sorted().flatMap { channel -> [File] in
      let rows = byChannel[channel] ?? []
      let network = corpus.network(of: channel)?.rawValue ?? ""
      let header = profile.header(on: network)
      return stride(from: 0, to: rows.count, by: limit).map { start in
        let part = Array(rows[start..<min(rows.count, start + limit)])
        return File(
          name: "\(profile.id)-\(FileName.part(for: channel))-\(start / limit + 1).csv", channel: channel, rows: part,
          text: profile.form.text([header] + part.map(\.cells)))
      }
    }
  }
}

extension SchedulerProfile {
  /// Whether a file name has the form of this scheduler's exports, such as `buffer-x-1.csv`.
  public func isFileName(_ name: String) -> Bool {
    let (start, end) = (id + "-", ".csv")
    guard name.hasPrefix(start), name.hasSuffix(end), name.utf8.count > start.utf8.count + end.utf8.count else {
      return false
    }
    let parts = name.dropFirst(start.count).dropLast(end.count).split(separator: "-", omittingEmptySubsequences: false)
    return parts.count > 1 && parts[0] != "" && parts[parts.count - 1].utf8.allSatisfy(\.isASCIIDigit)
      && parts[parts.count - 1] != ""
  }
}

extension Document {
  /// Returns the place of a post's slot on a channel; the first line of the post if it has no slot.
  func slotRange(on channel: String?) -> ByteRange {
    let use = post?.channels?.value.first { $0.id.value == channel }
    return use?.slot?.range ?? post?.slot?.range ?? start
  }
}
