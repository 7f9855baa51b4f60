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
  static let help = CommandHelp(
    "diff",
    suggestedFor: ["compare", "changes", "comparer", "différences", "changements"],
    abstract: HelpText(
      en: "Compare calendar and targets of two revisions", fr: "Comparer le calendrier et les cibles de deux révisions"),
    discussion: HelpText(
      en: """
        Compares two revisions, or one revision with the working tree (default: HEAD). A..B compares A with B; A...B compares their \
        merge base with B. Renamed posts are matched. Writes nothing.
        """,
      fr: """
        Compare deux révisions, ou une seule (par défaut, HEAD) avec les fichiers du disque. A..B compare A et B ; A...B compare B et \
        l’ancêtre commun des deux. Les publications renommées sont suivies. N’écrit rien.
        """),
    examples: [
      HelpExample(
        "edito diff", HelpText(en: "changes since the last commit", fr: "les changements depuis le dernier commit")),
      HelpExample(
        "edito diff main...HEAD --format md", HelpText(en: "for a pull request", fr: "pour une pull request")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Branch, tag or commit; two at most, or A..B or A...B",
      fr: "Branche, étiquette git ou commit ; deux au plus, ou A..B ou A...B",
      value: .revision))
  var revisions: [String] = []

  @Option(help: .format)
  var format = FormatArgument<DiffOutput>()

  @Flag(
    help: ArgumentHelp(
      en: "Give exit status 1 if there are differences", fr: "Donner le code de sortie 1 s’il y a des différences"))
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
    // Git does not store the files of a submodule, so there is nothing to compare them with.
    let after =
      try end.map { try Workspace.load(root, at: $0.commit, in: repository, jobs: jobs) }
      ?? Workspace.load(root, jobs: jobs, git: console.environment.git).leavingOut(before.submodules, jobs: jobs)
    // If the second state has no settings, language and time zone come from the first.
    let session = try Session(after.corpus.settingsDocument == nil ? before : after, options, on: console)
    // The past cannot be corrected, so its errors are reported without stopping the command.
    for issue in Session.settingsIssues(Snapshot(before.corpus, now: session.now), of: start.side.revision) {
      console.notify("edito: \(TerminalText.line(issue.message[session.language]))\n")
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

/// The revisions of a command line: `A`, `A B`, `A..B` or `A...B`, as for `git diff`. Without any, `HEAD` is compared with the files on
/// disk.
struct RevisionRange {
  private let first: String
  /// The second revision; `nil` for the files on disk.
  private let second: String?
  /// Whether the comparison starts at the merge base of the two revisions.
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
        LocalizedText(
          en: "too many revisions: diff compares at most two", fr: "trop de révisions : diff en compare deux au plus"),
        hint: LocalizedText(
          en: "write `A B` or `A..B`; `A...B` for what B has changed since it left A",
          fr:
            "écrivez `A B` ou `A..B` ; `A...B` pour ce que la branche B a changé depuis qu’elle s’est séparée de A"))
    }
  }

  /// A commit and its name in the output.
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
        en: "the merge base of \(first) and \(second)", fr: "l’ancêtre commun de \(first) et \(second)")
    }
    return Resolved(
      commit: commit, side: DiffOutput.Side(name: name, revision: commit.name, commit: commit.hash))
  }
}
