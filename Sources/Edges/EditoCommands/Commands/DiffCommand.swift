import Actions
import ArgumentParser
import CivilTime
import Differences
import Editorial
import Lint
import Localization
import Presentation
import Rendering
import Snapshots
import WorkspaceFiles

struct DiffCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what a branch does to the calendar and the targets.",
    discussion: """
      Compares two states of the workspace that git knows, or one with the files on disk; without a revision, HEAD with the \
      files on disk. A..B is A and B; A...B is what B did since it left A. Posts are followed when their files are renamed.

      EXAMPLES:
        edito diff                      what has changed since the last commit
        edito diff main...HEAD --format markdown
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: ArgumentHelp("A branch, a tag or a commit; two of them; A..B or A...B.", valueName: "revision"))
  var revisions: [String] = []

  @Option(help: .formats(of: DiffOutput.self))
  var format = FormatArgument<DiffOutput>()

  @Flag(help: "End with 1 where something differs.")
  var exitCode = false

  func run(on console: Console) throws -> ExitStatus {
    let root = try options.root(on: console)
    console.language = options.language(of: Workspace.locale(of: root), on: console)
    let range = try RevisionRange(revisions)
    let jobs = try options.jobs(on: console)
    let repository = try Repository(around: root, console.environment.git)
    let (start, end) = try range.resolved(in: repository)
    let before = try Workspace.load(root, at: start.commit, in: repository, jobs: jobs)
    console.keep(before)
    // Of a submodule, git holds nothing to compare its files with.
    let after =
      try end.map { try Workspace.load(root, at: $0.commit, in: repository, jobs: jobs) }
      ?? Workspace.load(root, jobs: jobs, git: console.environment.git).leavingOut(before.submodules, jobs: jobs)
    // Where one of the two has no settings, the other's are spoken and dated by.
    let session = try Session(after.corpus.settingsDocument == nil ? before : after, options, on: console)
    // The past cannot be corrected: what is wrong there is said, and does not stop the command.
    for fault in Session.settingsFaults(Snapshot(before.corpus, now: session.now), of: start.side.revision) {
      console.notify("edito: \(TerminalText.line(fault.message[session.language]))\n")
    }
    console.keep(after)
    if let notice = UnreadFiles(in: after).leftOut { console.notify(notice[session.language] + "\n") }
    let comparison = WorkspaceDifference(
      from: before.corpus, to: after.corpus, now: session.now,
      changedFiles: try repository.changedMedia(from: before, to: after))
    let output = DiffOutput(
      comparison, from: start.side, to: end?.side ?? .workingTree,
      names: CalendarNames(localeIdentifier: session.localeIdentifier), in: session.language)
    console.write(output, as: format, style: session.style)
    return exitCode && !comparison.isEmpty ? .findings : .clean
  }
}

/// The revisions of a command line, as git reads them: `A`, `A B`, `A..B`, `A...B`.
struct RevisionRange {
  private let first: String
  /// `nil` for the files on disk.
  private let second: String?
  /// Whether the comparison starts where the two parted.
  private let isSinceParting: Bool

  init(_ words: [String]) throws {
    switch words.count {
    case 0: (first, second, isSinceParting) = ("HEAD", nil, false)
    case 1:
      guard let dots = words[0].firstRange(of: "..") else {
        (first, second, isSinceParting) = (words[0], nil, false)
        return
      }
      let rest = words[0][dots.upperBound...]
      let end = rest.hasPrefix(".") ? rest.dropFirst() : rest
      first = dots.lowerBound == words[0].startIndex ? "HEAD" : String(words[0][..<dots.lowerBound])
      second = end.isEmpty ? "HEAD" : String(end)
      isSinceParting = rest.hasPrefix(".")
    case 2 where !words.contains { $0.contains("..") }: (first, second, isSinceParting) = (words[0], words[1], false)
    default:
      throw UsageError(
        LocalizedText(en: "diff compares two revisions at the most", fr: "diff compare deux révisions au plus"),
        hint: LocalizedText(
          en: "write `A B` or `A..B`; `A...B` for what B did since it left A",
          fr: "écrivez `A B` ou `A..B` ; `A...B` pour ce que B a fait depuis qu’elle a quitté A"))
    }
  }

  /// A commit and what the output calls it.
  struct Resolved {
    let commit: Commit
    let side: DiffOutput.Side
  }

  func resolved(in repository: Repository) throws -> (start: Resolved, end: Resolved?) {
    let commits = try repository.commits([first] + (second.map { [$0] } ?? []))
    let (start, end) = (commits[0], second == nil ? nil : commits[1])
    let base = isSinceParting ? try end.map { try repository.mergeBase(of: start, and: $0) } : nil
    return (
      base.map { Self.resolved($0, since: (first, second ?? "")) } ?? Self.resolved(start),
      end.map { Self.resolved($0) }
    )
  }

  private static func resolved(_ commit: Commit, since parting: (String, String)? = nil) -> Resolved {
    var name = LocalizedText(verbatim: commit.name)
    if let (first, second) = parting {
      name = LocalizedText(
        en: "the common base of \(first) and \(second)", fr: "la base commune de \(first) et \(second)")
    }
    return Resolved(
      commit: commit, side: DiffOutput.Side(name: name, revision: commit.name, commit: commit.hash))
  }
}
