import Actions
import ArgumentParser
import ChangePlans
import Editorial
import Findings
import Lint
import Localization
import Presentation
import Rendering
import WorkspaceFiles

struct LintCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the whole workspace against its own strategy.",
    discussion: """
      Everything is read; paths filter what is reported. Exits with 0 when clean, 1 with findings, 2 when it could not run or \
      when a file that you name is not read.

      EXAMPLES:
        edito lint posts/2026/11        check, and report what is in that folder
        edito lint --fix --diff         show what the safe fixes would change
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "Files and folders to report on; all by default.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("Run only these rules or categories.", valueName: "names"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not run these rules or categories.", valueName: "names"))
  var ignore: [String] = []

  @Flag(help: "Mend what can be mended safely.")
  var fix = false

  @Flag(help: "With --fix or --diff, mend also what may change published words or rename a file.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Option(help: .formats(of: FindingsOutput.self))
  var format = FormatArgument<FindingsOutput>()

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the findings to a file; - is standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Count the findings of each rule instead of listing them.")
  var statistics = false

  @Option(help: "The severity that counts as a failure: error, warning, info or never.")
  var failOn: FailureThreshold?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(
      options, on: console, approvals: .contentsAndWriters, writes: fix && !diff, needsSettings: false)
    let names = Self.names(select) + Self.names(ignore)
    try requireKnown(names)
    for (former, current) in Catalogue.formerNames(among: names) { console.note(.renamedRule(former, current)) }
    if unsafeFixes, !fix, !diff {
      throw UsageError(
        LocalizedText(en: "--unsafe-fixes changes nothing alone", fr: "--unsafe-fixes ne change rien à elle seule"),
        hint: LocalizedText(en: "add --fix, or --diff to see first", fr: "ajoutez --fix, ou --diff pour voir d’abord"))
    }
    let file = try session.outputFile(output, on: console)
    let selection = try PathSelection(paths, in: session, on: console)
    let judged = judge(session, selection)
    guard fix || diff else {
      try show(judged, in: file, on: console)
      return outcome(judged)
    }
    let (plan, result) = try fix(judged, on: console)
    if diff {
      preview(plan, session, on: console)
      printSummary(plan, result, on: console)
      return outcome(judged)
    }
    try session.writer.write(plan)
    printSummary(plan, result, on: console)
    try show(result, in: file, on: console)
    return outcome(result)
  }

  /// Names as an option gives them, one by one or with commas between them.
  private static func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func requireKnown(_ names: [String]) throws {
    guard let unknown = Configuration.unknownNames(among: names).first else { return }
    let candidates = Catalogue.rules.map(\.name) + RuleCategory.allCases.map(\.rawValue)
    throw UsageError(
      LocalizedText(
        en: "there is no rule or category “\(unknown)”", fr: "il n’y a ni règle ni catégorie « \(unknown) »"),
      hint: Spelling.nearest(to: unknown, among: candidates).map(LocalizedText.didYouMean)
        ?? LocalizedText(en: "`edito rule` lists them all", fr: "`edito rule` en donne la liste"))
  }

  /// The folders from the current one down to the workspace, with a slash at their end; empty where it lies elsewhere.
  private func folder(of session: Session, on console: Console) -> String {
    let current = console.environment.currentFolder
    let base = ((try? FileSystem.realPath(current).get()) ?? current) + "/"
    guard session.workspace.root.hasPrefix(base) else { return "" }
    return session.workspace.root.dropFirst(base.count) + "/"
  }

  private func judge(_ session: Session, _ selection: PathSelection) -> Judged {
    let report = linter(session).lint(session.snapshot, jobs: session.jobs, where: selection.contains)
    return Judged(session: session, selection: selection, report: report)
  }

  private func linter(_ session: Session) -> Linter {
    Linter(
      Configuration(settingsOf: session.workspace.corpus, select: Self.names(select), ignore: Self.names(ignore)))
  }

  private func outcome(_ judged: Judged) -> ExitStatus {
    if judged.selection.namesNothing(judged.report) { return .couldNotRun }
    let threshold = failOn ?? judged.session.workspace.corpus.settings.lint?.value.failOn?.value ?? .error
    let fails = judged.report.findings.contains { threshold.isReached(by: $0.severity) }
    return fails ? .findings : .clean
  }

  private func show(_ judged: Judged, in file: OutputFile?, on console: Console) throws {
    let (session, report) = (judged.session, judged.report)
    let style = file == nil ? session.style : .plain
    let output = FindingsOutput(
      report, in: session.workspace.corpus, folder: folder(of: session, on: console), language: session.language)
    let text =
      statistics ? Statistics.text(of: report, style: style) : format.face.text(of: output, style: style)
    if let file {
      try file.write(Array(TerminalText.shown(text).utf8))
    } else {
      console.write(text)
    }
    let unread = judged.selection.unread
    for notice in unread { console.notify(notice[session.language] + "\n") }
    guard format == .full || format == .concise else { return }
    if !unread.isEmpty, report.fileCount == 0, report.findings.isEmpty { return }
    if let nothing = judged.selection.nothingChecked(report) {
      console.notify(nothing[session.language] + "\n")
      return
    }
    if let hidden = UnreadFiles(in: session.workspace).hidden(where: judged.selection.contains) {
      console.notify(hidden[session.language] + "\n")
    }
    console.notify(output.summary(style) + "\n")
    if !fix, let hint = output.fixHint { console.notify("  \(hint)\n") }
  }

  // MARK: Fixes

  /// Mends in memory, round by round, since a fix may make another one possible, until nothing is left to mend.
  private func fix(_ start: Judged, on console: Console) throws -> (plan: ChangePlan, result: Judged) {
    var history = FixHistory(start.report.findings, includingUnsafe: unsafeFixes)
    var (plan, judged) = (ChangePlan(), start)
    while var round = next(after: plan, mending: judged.report.findings, judged.session, &history) {
      // A fix brings to light what is in the same file, mostly: the whole is judged once these files are done.
      while true {
        plan = round
        let session = try Session(
          start.session.workspace.applying(plan, jobs: start.session.jobs), options, on: console, needsSettings: false
        )
        let selection = start.selection.following(plan.renames)
        let documents = history.changed.compactMap(session.workspace.corpus.document(at:))
        let findings = linter(session).lint(documents, in: session.snapshot).filter {
          selection.contains($0.place.path)
        }
        if let further = next(after: plan, mending: findings, session, &history) {
          round = further
        } else {
          judged = judge(session, selection)
          break
        }
      }
    }
    return (plan, judged)
  }

  private func next(
    after plan: ChangePlan, mending findings: [Finding], _ session: Session, _ history: inout FixHistory
  ) -> ChangePlan? {
    let left = Set(plan.changes.map(\.path))
    return history.plan(after: plan, mending: findings, in: session.workspace.corpus) { path in
      !left.contains(path) && FileSystem.entry(at: session.workspace.root + "/" + path) != nil
    }
  }

  /// Shows what would change; without colours, as a patch that `git apply` takes.
  private func preview(_ plan: ChangePlan, _ session: Session, on console: Console) {
    for change in plan.changes {
      let difference = UnifiedDiff.text(
        old: change.oldBytes, new: change.newBytes, path: change.path, newPath: change.newPath, style: session.style)
      if session.style.isColored { console.write(difference) } else { console.write(data: difference) }
    }
  }

  /// Says how much is mended and what is left for `--unsafe-fixes`.
  private func printSummary(_ plan: ChangePlan, _ result: Judged, on console: Console) {
    let language = result.session.language
    let unsafe = unsafeFixes ? 0 : result.report.findings.count { $0.fix.map { !$0.isSafe } ?? false }
    if plan.findingCount == 0 {
      console.notify((unsafe == 0 ? LocalizedText.nothingToMend : .nothingSafeToMend)[language] + "\n")
    } else {
      console.notify((diff ? LocalizedText.wouldBeMended(plan) : .fixed(plan))[language] + "\n")
    }
    for change in plan.changes where !diff {
      console.notify("  \(change.path)\(change.newPath.map { " → \($0)" } ?? "")\n")
    }
    if unsafe > 0 { console.notify("  \(LocalizedText.waiting(unsafe)[language])\n") }
  }
}

/// A workspace and what lint says of a part of it.
private struct Judged {
  let session: Session
  let selection: PathSelection
  let report: LintReport
}

extension LocalizedText {
  fileprivate static let nothingToMend = LocalizedText(
    en: "nothing that the program can mend", fr: "rien que le programme puisse corriger")

  fileprivate static let nothingSafeToMend = LocalizedText(
    en: "nothing that the program can mend safely", fr: "rien que le programme puisse corriger sans risque")

  fileprivate static func fixed(_ plan: ChangePlan) -> LocalizedText {
    LocalizedText(
      en: "\(plan.findingCount, "finding", "findings") mended in \(plan.changes.count, "file", "files")",
      fr:
        "\(plan.findingCount, "point corrigé", "points corrigés") dans \(plan.changes.count, "fichier", "fichiers")")
  }

  fileprivate static func wouldBeMended(_ plan: ChangePlan) -> LocalizedText {
    LocalizedText(
      en: "\(plan.findingCount, "finding", "findings") would be mended in \(plan.changes.count, "file", "files")",
      fr:
        "\(plan.findingCount, "point serait corrigé", "points seraient corrigés") dans \(plan.changes.count, "fichier", "fichiers")"
    )
  }

  fileprivate static func waiting(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "`--unsafe-fixes` would mend \(count, "finding", "findings") more",
      fr: "`--unsafe-fixes` corrigerait \(count, "point", "points") de plus")
  }
}

extension FailureThreshold: ExpressibleByArgument {
  func isReached(by severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: true
    case .never: false
    }
  }
}

/// Counts findings by rule.
enum Statistics {
  static func text(of report: LintReport, style: Style) -> String {
    let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.first.map { String($0.value).count } ?? 0
    return sorted.map { "\(style(.strong, String($0.value).fitted(to: width, alignedRight: true)))  \($0.key)\n" }
      .joined()
  }
}
