import CivilTime
import Editorial
import ForeignFiles
import Localization
import Metrics
import Presentation

/// The output of `edito metrics import`.
public struct MetricsImportOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  /// An imported file: the name that the user typed, and the contents or the reason why they cannot be read.
  public struct File: Sendable {
    public let name: String
    public let result: Result<MetricsExport, FileFailure>
    /// Notes about the file as a whole, such as its encoding.
    let notes: [LocalizedText]

    public init(name: String, result: Result<MetricsExport, FileFailure>, notes: [LocalizedText] = []) {
      self.name = name
      self.result = result
      self.notes = notes
    }

    var export: MetricsExport? { try? result.get() }
  }

  let files: [File]
  let plan: MetricsImportPlan
  let corpus: Corpus
  /// Whether the command only shows its changes and writes nothing.
  let isDryRun: Bool
  let language: Language

  public init(_ files: [File], _ plan: MetricsImportPlan, in corpus: Corpus, isDryRun: Bool, language: Language) {
    self.files = files
    self.plan = plan
    self.corpus = corpus
    self.isDryRun = isDryRun
    self.language = language
  }

  /// Whether any file, row or reading was not imported. Readings that were already recorded do not count.
  public var hasFindings: Bool {
    plan.count(of: .kept) > 0
      || files.contains { file in file.export.map { !$0.rejected.isEmpty || !$0.withheld.isEmpty } ?? true }
  }

  // MARK: Text

  /// Returns the metrics documents with the readings written to them, then the number of readings. In a dry run, these are the readings
  /// that would be written. Empty if no file could be read.
  func text(_ style: Style) -> String {
    if files.allSatisfy({ $0.export == nil }) { return "" }
    var lines: [StyledText] = []
    let written = plan.changes.filter { $0.outcome == .added || $0.outcome == .replaced }
    let new = Set(plan.pages.filter { $0.oldBytes == nil }.map(\.path))
    for (path, changes) in Dictionary(grouping: written, by: \.path).sorted(by: { $0.key < $1.key }) {
      var head = StyledText(path, .strong)
      if new.contains(path) { head.append(LocalizedText(en: "  new", fr: "  nouveau")[language], .accent) }
      lines.append(head)
      lines += rows(of: changes, width: style.width)
      lines.append(StyledText())
    }
    lines.append(StyledText(summary[language]))
    if let combined = combined(in: written) {
      lines += StyledText.flow(combined, separator: StyledText(", "), width: style.width)
    }
    return lines.text(in: style)
  }

  private func rows(of changes: [MetricsImportPlan.Change], width: Int) -> [StyledText] {
    var order: [Reading.Subject] = []
    var bySubject: [Reading.Subject: [MetricsImportPlan.Change]] = [:]
    for change in changes {
      if bySubject[change.figure.subject] == nil { order.append(change.figure.subject) }
      bySubject[change.figure.subject, default: []].append(change)
    }
    let nameWidth = order.map { DisplayWidth.of(Self.name($0)) }.max() ?? 0
    // Long names get lines of their own.
    let indentation = nameWidth > width / 3 ? 4 : nameWidth + 4
    return order.flatMap { subject -> [StyledText] in
      let lines = StyledText.flow(
        (bySubject[subject] ?? []).map(piece), separator: StyledText(", ", .faint), width: width - indentation)
      if indentation == 4 {
        return [StyledText("  " + Self.name(subject))] + lines.map { StyledText("    ") + $0 }
      }
      return lines.enumerated().map { index, line in
        StyledText("  " + (index == 0 ? Self.name(subject) : "").fitted(to: nameWidth) + "  ") + line
      }
    }
  }

  private func piece(_ change: MetricsImportPlan.Change) -> StyledText {
    let piece = StyledText(change.figure.indicator + " ", .faint) + StyledText(change.text)
    guard let before = change.before else { return piece }
    return piece + StyledText(LocalizedText(en: " (was \(before))", fr: " (avant : \(before))")[language], .warning)
  }

  private static func name(_ subject: Reading.Subject) -> String {
    switch subject {
    case .channel(let channel): channel
    case .post(let post, let channel): channel.map { "\(post) · \($0)" } ?? post
    }
  }

  /// Returns how the rows of each indicator were combined; `nil` if each reading comes from a single row.
  private func combined(in changes: [MetricsImportPlan.Change]) -> [StyledText]? {
    var ways: [String: Indicator.Combination] = [:]
    for change in changes { if let way = change.figure.combination { ways[change.figure.indicator] = way } }
    let items = ways.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value.label[language]))" }
    guard var last = items.last else { return nil }
    last += "."
    let start = LocalizedText(en: "Several rows combined: ", fr: "Réunion de plusieurs lignes : ")[language]
    return (items.dropLast() + [last]).enumerated().map { StyledText(($0 == 0 ? start : "") + $1) }
  }

  private var summary: LocalizedText {
    let (added, same) = (plan.count(of: .added) + plan.count(of: .replaced), plan.count(of: .same))
    let there =
      same == 0
      ? .empty
      : LocalizedText(
        en: "; \(same) already recorded", fr: " ; \(same, "figurait", "figuraient") déjà dans les fichiers")
    let written =
      isDryRun
      ? LocalizedText(
        en: "\(added, "reading", "readings") would be written",
        fr: "\(added, "chiffre serait écrit", "chiffres seraient écrits")")
      : LocalizedText(
        en: "\(added, "reading", "readings") written", fr: "\(added, "chiffre écrit", "chiffres écrits")")
    return LocalizedText(en: "\(written)\(there).", fr: "\(written)\(there).")
  }

  // MARK: Notices

  /// The notices about files, rows, columns and readings that were not imported, and about assumptions, one per line.
  public var notices: [LocalizedText] {
    files.flatMap(notices) + plan.changes.filter { $0.outcome == .kept }.map(kept)
  }

  private func notices(of file: File) -> [LocalizedText] {
    let name = file.name
    switch file.result {
    case .failure(let issue):
      let hint = issue.hint.map { [LocalizedText(en: "  help: \($0)", fr: "  aide : \($0)")] } ?? []
      return [LocalizedText(en: "\(name): \(issue.message)", fr: "\(name) : \(issue.message)")] + hint
    case .success(let export):
      var notices = file.notes.map { LocalizedText(en: "\(name): \($0)", fr: "\(name) : \($0)") }
      notices += export.rejected.named.flatMap { row in
        row.reasons.map { reason in
          LocalizedText(
            en: "\(name), row \(String(row.number)): \(reason)", fr: "\(name), ligne \(String(row.number)) : \(reason)")
        }
      }
      if export.rejected.moreCount > 0 {
        let words = LocalizedText.moreRejected(export.rejected.moreCount)
        notices.append(LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)"))
      }
      if let found = export.assumption {
        let words = LocalizedText.assumed(found.order, found.cell)
        notices.append(LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)"))
      }
      notices += export.notes.map { LocalizedText(en: "\(name): \($0)", fr: "\(name) : \($0)") }
      notices += export.withheld.map { LocalizedText(en: "\(name): \($0)", fr: "\(name) : \($0)") }
      if !export.unread.isEmpty {
        let words = LocalizedText.unread(export.unread, limit: 8)
        notices.append(LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)"))
      }
      return notices
    }
  }

  private func kept(_ change: MetricsImportPlan.Change) -> LocalizedText {
    let (name, indicator) = (Self.name(change.figure.subject), change.figure.indicator)
    let before = change.before ?? ""
    return LocalizedText(
      en:
        "\(change.path): \(indicator) (\(name)) is \(before) here, \(change.text) in the export; use --replace to overwrite",
      fr:
        "\(change.path) : \(indicator) (\(name)) vaut \(before) ici et \(change.text) dans l’export ; --replace le remplace"
    )
  }

  // MARK: JSON

  var json: JSONValue {
    .document([
      ("dryRun", .bool(isDryRun)), ("files", .array(files.map(json))), ("changes", .array(plan.changes.map(json))),
    ])
  }

  private func json(_ file: File) -> JSONValue {
    let export = file.export
    var issue: JSONValue = .null
    if case .failure(let failure) = file.result {
      issue = .object([
        ("message", .string(failure.message[language])), ("hint", .optional(failure.hint?[language])),
      ])
    }
    return .object([
      ("file", .string(file.name)), ("rows", .optional(export?.rowCount)),
      (
        "refused",
        .array(
          (export?.rejected.named ?? []).flatMap { row in
            row.reasons.map { reason -> JSONValue in
              .object([("row", .int(row.number)), ("line", .int(row.line)), ("reason", .string(reason[language]))])
            }
          })
      ), ("moreRefused", .int(export?.rejected.moreCount ?? 0)),
      ("dateOrder", .optional(export?.assumption?.order.rawValue)),
      ("notes", .array((export?.notes ?? []).map { .string($0[language]) })),
      ("withheld", .array((export?.withheld ?? []).map { .string($0[language]) })),
      ("unusedColumns", .array((export?.unread ?? []).map { .string($0.heading) })),
      ("notes", .array(file.notes.map { .string($0[language]) })), ("fault", issue),
    ])
  }

  private func json(_ change: MetricsImportPlan.Change) -> JSONValue {
    let figure = change.figure
    let post: String? = if case .post(let id, _) = figure.subject { id } else { nil }
    return .object([
      ("path", .string(change.path)), ("period", .string("\(figure.period)")), ("post", .optional(post)),
      ("channel", .optional(figure.subject.channel)), ("indicator", .string(figure.indicator)),
      ("value", .double(figure.value)), ("text", .string(change.text)), ("before", .optional(change.before)),
      ("outcome", .string(change.outcome.rawValue)), ("combine", .optional(figure.combination?.rawValue)),
      ("rows", .array(figure.rows.map(JSONValue.int))),
    ])
  }
}
