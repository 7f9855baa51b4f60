import Editorial
import Findings
import Lint
import Localization
import Presentation
import SourceText

/// The output of `edito lint`.
public struct FindingsOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    Face(.full) { $0.frames($1) }, Face(.concise) { $0.lines($1) }, .json(\.json),
    Face(.github) { output, _ in output.workflowCommands },
  ]

  let report: LintReport
  let corpus: Corpus
  let language: Language
  /// The path from the repository's root to the workspace, with a trailing slash; empty if the workspace is at the root. GitHub needs the
  /// whole path of a file.
  let folder: String

  public init(_ report: LintReport, in corpus: Corpus, folder: String = "", language: Language) {
    self.report = report
    self.corpus = corpus
    self.folder = folder
    self.language = language
  }

  // MARK: Faces

  private func frames(_ style: Style) -> String {
    var frame = CodeFrame(style: style, language: language)
    return report.findings.map { frame.text(of: $0, in: corpus) + "\n" }.joined()
  }

  private func lines(_ style: Style) -> String { located.map { concise($0, $1, style) + "\n" }.joined() }

  private var json: JSONValue { FindingsJSON(language: language).document(report, in: corpus) }

  private var workflowCommands: String { located.map { github($0, $1) + "\n" }.joined() }

  // MARK: Notices

  /// Returns the summary of the report on one line: the number of files, and the numbers of findings by severity.
  public func summary(_ style: Style) -> String {
    let files = LocalizedText(
      en: "\(report.fileCount, "file", "files") checked",
      fr: "\(report.fileCount, "fichier vérifié", "fichiers vérifiés")")
    guard !report.findings.isEmpty else {
      let clean = LocalizedText(en: "no findings", fr: "aucun constat")
      return style(.success, "✓ ") + "\(files[language])\(colon)\(clean[language])"
    }
    let errors = report.count(of: .error)
    let warnings = report.count(of: .warning)
    let infos = report.count(of: .info)
    var parts: [String] = []
    if errors > 0 {
      parts.append(
        style(.error, LocalizedText(en: "\(errors, "error", "errors")", fr: "\(errors, "erreur", "erreurs")")[language])
      )
    }
    if warnings > 0 {
      parts.append(
        style(
          .warning,
          LocalizedText(en: "\(warnings, "warning", "warnings")", fr: "\(warnings, "avertissement", "avertissements")")[
            language]))
    }
    if infos > 0 {
      parts.append(
        style(
          .info, LocalizedText(en: "\(infos) info", fr: "\(infos, "remarque", "remarques")")[language]))
    }
    let mark = errors > 0 ? style(.error, "✗ ") : "! "
    return mark + "\(files[language])\(colon)" + parts.joined(separator: ", ")
  }

  /// The number of findings that `--fix` would fix, as a sentence; `nil` if nothing is fixable.
  public var fixHint: String? {
    let count = report.fixableCount
    guard count > 0 else { return nil }
    return LocalizedText(
      en: "\(count, "finding", "findings") can be fixed: run `edito lint --fix`",
      fr: "\(count, "constat peut être corrigé", "constats peuvent être corrigés") : lancez `edito lint --fix`")[
        language]
  }

  private var colon: String { LocalizedText.colon[language] }

  private var located: [(Finding, LineTable)] {
    var tables = LineTables()
    return report.findings.map { ($0, tables.table(at: $0.place.path, in: corpus)) }
  }

  private func concise(_ finding: Finding, _ table: LineTable, _ style: Style) -> String {
    let position = table.position(at: finding.place.range.lowerBound)
    let place = "\(TerminalText.line(finding.place.path)):\(position.line):\(position.column)"
    let severity = style.severity(finding.severity, finding.severity.name[language])
    return "\(style(.strong, place)): \(severity)[\(finding.rule)]: \(TerminalText.line(finding.message[language]))"
  }

  /// Returns a finding as a workflow command: `::error file=…,line=…::message`.
  private func github(_ finding: Finding, _ table: LineTable) -> String {
    let start = table.position(at: finding.place.range.lowerBound)
    let end = table.position(at: finding.place.range.upperBound)
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties =
      "file=\(escaped(folder + finding.place.path, inProperty: true)),line=\(start.line),endLine=\(end.line)"
    // GitHub accepts columns only for a finding within one line.
    if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
    properties += ",title=\(escaped(finding.rule, inProperty: true))"
    let message = ([finding.message] + [finding.help].compactMap { $0 }).map { $0[language] }.joined(separator: "\n")
    return "::\(command) \(properties)::\(escaped(message, inProperty: false))"
  }

  /// Returns a value escaped for GitHub's runner (actions/toolkit, `command.ts`).
  private func escaped(_ text: String, inProperty: Bool) -> String {
    let marks = inProperty ? "%\r\n:," : "%\r\n"
    return PercentEncoding.encoded(text) { !marks.utf8.contains($0) }
  }
}
