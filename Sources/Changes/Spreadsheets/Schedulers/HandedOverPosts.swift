import CivilTime
import Editorial
import ForeignFiles
import Lint
import Localization
import Networks
import Snapshots
import SourceText

/// The posts in files that were exported for a scheduler, so that they can be marked as scheduled.
///
/// The files are the evidence: each of their rows is compared with the row that the post has now. A post that was changed since then is not
/// found.
public struct HandedOverPosts: Sendable {
  /// The posts whose channels are all in the files, except those on which the scheduler does not publish.
  public private(set) var documents: [Document] = []
  /// What is left to do by hand.
  public private(set) var notices: [LocalizedText] = []
  /// The names of the files that no scheduler's export has.
  public private(set) var unknownFiles: [String] = []

  /// - Parameters:
  ///   - files: the files with their names, such as `buffer-x-1.csv`.
  ///   - request: the options of the export; its days and channels do not matter.
  ///   - jobs: the number of threads. It does not change the result.
  public init(
    in files: [SourceFile], of snapshot: Snapshot, _ request: SchedulerExport.Request, linter: Linter, jobs: Int
  ) {
    var channels: [String: Set<String>] = [:]
    var networks: Set<String> = []
    var request = request
    request.selection = PostSheet.Selection()
    // A post that is marked already is no surprise.
    request.selection.states = [.approved, .scheduled]
    request.days = Self.allDays
    let subjects = files.map { Self.subject(of: $0, in: snapshot.corpus) }
    // One export for each scheduler, because each runs the rules.
    var exports: [String: SchedulerExport] = [:]
    for (profile, _) in subjects.compactMap(\.self) where exports[profile.id] == nil {
      request.selection.channels = Set(subjects.compactMap { $0?.profile.id == profile.id ? $0?.channel : nil })
      exports[profile.id] = SchedulerExport(profile, of: snapshot, request, linter: linter, jobs: jobs)
    }
    for (file, subject) in zip(files, subjects) {
      guard let (profile, channel) = subject, let export = exports[profile.id] else {
        unknownFiles.append(file.path)
        continue
      }
      networks.formUnion(profile.networks)
      let found = Self.rows(
        of: export, on: channel, under: profile.header(on: snapshot.corpus.network(of: channel)?.rawValue ?? ""),
        in: file)
      for row in found.rows { channels[row.document.path, default: []].insert(row.channel) }
      if found.hasOthers { notices.append(.otherRows(file.path)) }
    }
    for (path, loaded) in channels.sorted(by: { $0.key < $1.key }) {
      guard let document = snapshot.corpus.document(at: path), let post = document.post else { continue }
      let left = post.pendingChannels.filter { !loaded.contains($0) }
      let missing = left.filter { networks.contains(snapshot.corpus.network(of: $0)?.rawValue ?? "") }
      if missing.isEmpty { documents.append(document) }
      if !left.isEmpty { notices.append(missing.isEmpty ? .byHand(path, left) : .missing(path, missing)) }
    }
  }

  /// Returns the scheduler and the channel that a file's name means; `nil` for any other name.
  private static func subject(
    of file: SourceFile, in corpus: Corpus
  ) -> (profile: SchedulerProfile, channel: String)? {
    let name = String(file.path.split(separator: "/").last ?? "")
    guard let profile = SchedulerProfile.all.first(where: { $0.isFileName(name) }) else { return nil }
    let part = name.dropFirst(profile.id.utf8.count + 1).split(separator: "-").dropLast().joined(separator: "-")
    return corpus.declarations.channels.first { FileName.part(for: $0) == part }.map { (profile, $0) }
  }

  /// Returns the rows of an export on a channel that a file contains, and whether the file has other rows.
  private static func rows(
    of export: SchedulerExport, on channel: String, under header: [String], in file: SourceFile
  ) -> (rows: [SchedulerRow], hasOthers: Bool) {
    let form = export.profile.form
    var text = String(decoding: file.bytes, as: UTF8.self)
    var rows: [SchedulerRow] = []
    for row in export.files.filter({ $0.channel == channel }).flatMap(\.rows) {
      guard let range = text.firstRange(of: form.line(row.cells)) else { continue }
      text.removeSubrange(range)
      rows.append(row)
    }
    return (rows, text != form.text([header]))
  }

  /// All days for which a post can be planned.
  private static let allDays: ClosedRange<CalendarDay> = {
    guard let first = CalendarDay(year: WrittenDate.years.lowerBound, month: 1, day: 1),
      let last = CalendarDay(year: WrittenDate.years.upperBound, month: 12, day: 31)
    else { preconditionFailure("both days exist") }
    return first...last
  }()
}

extension LocalizedText {
  fileprivate static func otherRows(_ file: String) -> LocalizedText {
    LocalizedText(
      en: "\(file) has rows that match no approved post in its current state: they are not marked",
      fr:
        "\(file) a des lignes qui ne correspondent à aucune publication validée dans son état actuel : elles ne sont pas marquées"
    )
  }

  fileprivate static func byHand(_ path: String, _ channels: [String]) -> LocalizedText {
    LocalizedText(
      en: "\(path): the scheduler does not publish on \(.list(channels)): publish there yourself",
      fr: "\(path) : l’outil de programmation ne publie pas sur \(.list(channels)) : faites-le vous-même")
  }

  fileprivate static func missing(_ path: String, _ channels: [String]) -> LocalizedText {
    LocalizedText(
      en: "\(path) is not marked, because these channels are in none of the files: \(.list(channels))",
      fr: "\(path) n’est pas marquée, car ces canaux ne sont dans aucun des fichiers : \(.list(channels))")
  }
}
