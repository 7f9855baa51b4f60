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
  static let help = CommandHelp(
    "lint",
    suggestedFor: ["verify", "validate", "proofread", "errors", "vérifier", "contrôler", "erreurs", "constats"],
    abstract: HelpText(en: "Check posts, plan and strategy", fr: "Vérifier publications, calendrier et stratégie"),
    discussion: HelpText(
      en: """
        Reads the whole workspace; PATH limits the findings shown. Writes nothing without --fix or --output.

        Exit status: 0 if no finding reaches --fail-on, 1 if one does, 2 if lint could not run or did not read a file that you named.
        """,
      fr: """
        Lit tout l’espace de travail ; CHEMIN restreint les constats affichés. N’écrit rien sans --fix ni --output.

        Code de sortie : 0 si aucun constat n’atteint --fail-on, 1 si l’un d’eux l’atteint, 2 si la vérification n’a pas pu se faire \
        ou si un fichier indiqué n’est pas lu.
        """),
    examples: [
      HelpExample(
        "edito lint posts/2026/11",
        HelpText(en: "show the findings of one folder", fr: "les constats d’un seul dossier")),
      HelpExample(
        "edito lint --fix --diff", HelpText(en: "show what --fix would change", fr: "ce que --fix modifierait")),
    ])

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp(
      en: "Files and folders to show findings for; default: all",
      fr: "Fichiers et dossiers dont montrer les constats ; par défaut, tous",
      value: .path))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Run only this rule or category", fr: "N’appliquer que cette règle ou catégorie", value: .rule))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(en: "Skip this rule or category", fr: "Ne pas appliquer cette règle ou catégorie", value: .rule))
  var ignore: [String] = []

  @Flag(help: ArgumentHelp(en: "Apply safe fixes", fr: "Appliquer les corrections sans risque"))
  var fix = false

  @Flag(
    help: ArgumentHelp(
      en: "With --fix or --diff, also apply less safe fixes, for example in a published text or a file name",
      fr:
        "Avec --fix ou --diff, faire aussi les corrections moins sûres, par exemple dans un texte paru ou un nom de fichier"
    ))
  var unsafeFixes = false

  @Flag(
    help: ArgumentHelp(
      en: "Show what --fix would change, without writing", fr: "Montrer ce que --fix modifierait, sans rien écrire"))
  var diff = false

  @Option(help: .format)
  var format = FormatArgument<FindingsOutput>()

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      en: "File for the findings; - is standard output", fr: "Fichier des constats ; - est la sortie standard",
      value: .file))
  var output: String?

  @Flag(
    help: ArgumentHelp(
      en: "Show only the number of findings per rule", fr: "N’afficher que le nombre de constats par règle"))
  var statistics = false

  @Option(
    help: ArgumentHelp(
      en: "Lowest severity that gives exit status 1; default: error, or `fail-on` in edito.md",
      fr: "Gravité à partir de laquelle le code de sortie est 1 ; par défaut error, ou `fail-on` dans edito.md",
      value: .severity))
  var failOn: FailureThreshold?

  func run(on console: Console) throws -> ExitStatus {
    let session = try Session(
      options, on: console, approvals: .contentsAndWriters, writes: fix && !diff, needsSettings: false)
    var command = self
    command.select = try Self.names(select).map { try RuleArgument.ruleOrCategory($0, on: console) }
    command.ignore = try Self.names(ignore).map { try RuleArgument.ruleOrCategory($0, on: console) }
    return try command.run(session, on: console)
  }

  /// Runs the command with complete names of rules and categories.
  private func run(_ session: Session, on console: Console) throws -> ExitStatus {
    let names = select + ignore
    for (former, current) in Catalogue.formerNames(among: names) { console.note(.renamedRule(former, current)) }
    if unsafeFixes, !fix, !diff {
      throw UsageError(
        LocalizedText(
          en: "--unsafe-fixes requires --fix or --diff", fr: "--unsafe-fixes demande --fix ou --diff"))
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
      session.show(plan, on: console)
      printSummary(plan, result, on: console)
      return outcome(judged)
    }
    try session.writer.write(plan)
    printSummary(plan, result, on: console)
    try show(result, in: file, on: console)
    return outcome(result)
  }

  /// Returns the names of rules and categories in the values of an option. A value may contain several names, separated by commas.
  private static func names(_ texts: [String]) -> [String] {
    texts.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func judge(_ session: Session, _ selection: PathSelection) -> Judged {
    let report = linter(session).lint(session.snapshot, jobs: session.jobs, where: selection.contains)
    return Judged(session: session, selection: selection, report: report)
  }

  private func linter(_ session: Session) -> Linter {
    Linter(
      Configuration(settingsOf: session.workspace.corpus, select: select, ignore: ignore))
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
      report, in: session.workspace.corpus, folder: session.folderInJob(on: console), language: session.language)
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

  /// Applies fixes in memory, round by round, until none is left. Several rounds are needed because a fix may make another one
  /// possible.
  private func fix(_ start: Judged, on console: Console) throws -> (plan: ChangePlan, result: Judged) {
    var history = FixHistory(start.report.findings, includingUnsafe: unsafeFixes)
    var (plan, judged) = (ChangePlan(), start)
    while var round = next(after: plan, fixing: judged.report.findings, judged.session, &history) {
      // A fix mostly reveals findings in the same file. So the changed files are checked first, and the whole workspace only after they
      // need no further fix.
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
        if let further = next(after: plan, fixing: findings, session, &history) {
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
    after plan: ChangePlan, fixing findings: [Finding], _ session: Session, _ history: inout FixHistory
  ) -> ChangePlan? {
    let left = Set(plan.changes.map(\.path))
    return history.plan(after: plan, fixing: findings, in: session.workspace.corpus) { path in
      !left.contains(path) && FileSystem.entry(at: session.workspace.root + "/" + path) != nil
    }
  }

  /// Prints the number of fixes, the changed files, and the number of fixes left for `--unsafe-fixes`.
  private func printSummary(_ plan: ChangePlan, _ result: Judged, on console: Console) {
    let language = result.session.language
    let unsafe = unsafeFixes ? 0 : result.report.findings.count { $0.fix.map { !$0.isSafe } ?? false }
    if plan.findingCount == 0 {
      console.notify((unsafe == 0 ? LocalizedText.noFixes : .noSafeFixes)[language] + "\n")
    } else {
      console.notify((diff ? LocalizedText.wouldBeFixed(plan) : .fixed(plan))[language] + "\n")
    }
    for change in plan.changes where !diff {
      console.notify("  \(change.path)\(change.newPath.map { " → \($0)" } ?? "")\n")
    }
    if unsafe > 0 { console.notify("  \(LocalizedText.waiting(unsafe)[language])\n") }
  }
}

/// A workspace and the findings of lint in a part of it.
private struct Judged {
  let session: Session
  let selection: PathSelection
  let report: LintReport
}

extension LocalizedText {
  fileprivate static let noFixes = LocalizedText(
    en: "no automatic fixes available", fr: "aucune correction automatique")

  fileprivate static let noSafeFixes = LocalizedText(
    en: "no safe fixes available", fr: "aucune correction sans risque")

  fileprivate static func fixed(_ plan: ChangePlan) -> LocalizedText {
    LocalizedText(
      en: "\(plan.findingCount, "finding", "findings") fixed in \(plan.changes.count, "file", "files")",
      fr:
        "\(plan.findingCount, "constat corrigé", "constats corrigés") dans \(plan.changes.count, "fichier", "fichiers")"
    )
  }

  fileprivate static func wouldBeFixed(_ plan: ChangePlan) -> LocalizedText {
    LocalizedText(
      en: "\(plan.findingCount, "finding", "findings") would be fixed in \(plan.changes.count, "file", "files")",
      fr:
        "\(plan.findingCount, "constat serait corrigé", "constats seraient corrigés") dans \(plan.changes.count, "fichier", "fichiers")"
    )
  }

  fileprivate static func waiting(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "`--unsafe-fixes` would fix \(count, "more finding", "more findings")",
      fr: "`--unsafe-fixes` corrigerait \(count, "constat", "constats") de plus")
  }
}

extension FailureThreshold {
  func isReached(by severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: true
    case .never: false
    }
  }
}

/// The output of `--statistics`: the number of findings of each rule that has any, the greatest number first.
enum Statistics {
  static func text(of report: LintReport, style: Style) -> String {
    let counts = Dictionary(grouping: report.findings, by: \.rule).mapValues(\.count)
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.first.map { String($0.value).count } ?? 0
    return sorted.map { "\(style(.strong, String($0.value).fitted(to: width, alignedRight: true)))  \($0.key)\n" }
      .joined()
  }
}
