import ArgumentParser
import Diagnostics
import Editorial
import Lint
import Localization
import Rendering
import Workspace

struct LintCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the whole workspace against its own strategy.",
    discussion: """
      Everything is read; paths filter what is reported. Exits with 0 when clean, 1 with findings, 2 when it could not run.

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

  @Flag(help: "With --fix, mend also what may change published words.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Option(help: "full, concise, json or github.")
  var format: FindingsFormat = .full

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the findings to a file.", valueName: "file"))
  var output: String?

  @Flag(help: "Count the findings of each rule instead of listing them.")
  var statistics = false

  @Option(help: "The severity that counts as a failure: error, warning, info or never.")
  var failOn: FailureThreshold?

  func run(on console: Console) throws -> Outcome {
    var session = try Session(options, on: console)
    try requireKnown(Self.names(select) + Self.names(ignore))
    if unsafeFixes, !fix, !diff {
      throw UsageError(
        LocalizedText(en: "--unsafe-fixes changes nothing alone", fr: "--unsafe-fixes ne change rien à elle seule"),
        hint: LocalizedText(en: "add --fix, or --diff to see first", fr: "ajoutez --fix, ou --diff pour voir d’abord"))
    }
    try requireOutputFolder(on: console)
    let selection = try PathSelection(paths, in: session, on: console)
    var report = judge(session, selection)
    if diff {
      preview(report, session, on: console)
      return outcome(report, session)
    }
    if fix {
      (session, report) = try mend(report, session, selection, on: console)
    }
    try show(report, session, selection, on: console)
    return outcome(report, session)
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

  private func requireOutputFolder(on console: Console) throws {
    guard let output else { return }
    let path = console.surroundings.resolve(output)
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard !FileSystem.isFolder(folder) else { return }
    throw WorkspaceError(
      .notWritable,
      LocalizedText(
        en: "\(output) could not be written: the folder \(folder) is not there",
        fr: "\(output) n’a pas pu être écrit : le dossier \(folder) n’existe pas"))
  }

  /// The folders from the current one down to the workspace, with a slash at their end; empty where it lies elsewhere.
  private func folder(of session: Session, on console: Console) -> String {
    let current = console.surroundings.currentFolder
    let base = ((try? FileSystem.realPath(current).get()) ?? current) + "/"
    guard session.workspace.root.hasPrefix(base) else { return "" }
    return session.workspace.root.dropFirst(base.count) + "/"
  }

  private func judge(_ session: Session, _ selection: PathSelection) -> LintReport {
    let configuration = Configuration(
      settingsOf: session.workspace.corpus, select: Self.names(select), ignore: Self.names(ignore))
    return Linter(configuration).lint(session.desk, jobs: session.jobs, where: selection.contains)
  }

  private func outcome(_ report: LintReport, _ session: Session) -> Outcome {
    let threshold = failOn ?? session.workspace.corpus.settings.lint?.value.failOn?.value ?? .error
    let fails = report.findings.contains { threshold.isReached(by: $0.severity) }
    return fails ? .findings : .clean
  }

  private func show(_ report: LintReport, _ session: Session, _ selection: PathSelection, on console: Console) throws {
    let style = output == nil ? session.style : .plain
    let renderer = FindingsRenderer(
      format, language: session.language, style: style, folder: folder(of: session, on: console))
    let text =
      statistics ? Statistics.text(of: report, style: style) : renderer.text(of: report, in: session.workspace.corpus)
    if let output {
      try FileWriter.replace(console.surroundings.resolve(output), with: Array(text.utf8))
    } else {
      console.write(text)
    }
    guard format == .full || format == .concise else { return }
    if let nothing = selection.nothingChecked(report) {
      console.notify(nothing[session.language] + "\n")
      return
    }
    console.notify(renderer.summary(of: report) + "\n")
    if !fix, let hint = renderer.fixHint(of: report) { console.notify("  \(hint)\n") }
  }

  // MARK: Fixes

  /// Shows what would change, and sums it up.
  private func preview(_ report: LintReport, _ session: Session, on console: Console) {
    let plan = FixPlan(report.findings, in: session.workspace.corpus, includingUnsafe: unsafeFixes)
    for change in plan.changes {
      console.write(
        UnifiedDiff.text(
          old: change.oldBytes, new: change.newBytes, path: change.path, newPath: change.newPath, style: session.style))
    }
    let sum = LocalizedText(
      en: "\(plan.findingCount) of \(report.findings.count, "finding", "findings") would be mended",
      fr: "\(plan.findingCount, "point serait corrigé", "points seraient corrigés") sur \(report.findings.count)")
    console.notify((plan.findingCount == 0 ? Self.nothingToMend : sum)[session.language] + "\n")
  }

  private static let nothingToMend = LocalizedText(
    en: "nothing that the program can mend", fr: "rien que le programme puisse corriger")

  /// Mends, reads again and judges again, since a fix may make another one possible.
  private func mend(
    _ report: LintReport, _ session: Session, _ selection: PathSelection, on console: Console
  ) throws -> (Session, LintReport) {
    var (session, report) = (session, report)
    var mended = 0
    for _ in 0..<3 {
      let plan = FixPlan(report.findings, in: session.workspace.corpus, includingUnsafe: unsafeFixes)
      if plan.changes.isEmpty { break }
      try session.workspace.apply(plan)
      mended += plan.findingCount
      session = try Session(options, on: console)
      report = judge(session, selection)
    }
    let done = LocalizedText(
      en: "\(mended, "finding", "findings") mended", fr: "\(mended, "point corrigé", "points corrigés")")
    console.notify((mended == 0 ? Self.nothingToMend : done)[session.language] + "\n")
    return (session, report)
  }
}

extension FindingsFormat: ExpressibleByArgument {}
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
