import Editorial
import ForeignFiles
import Localization
import Presentation
import Spreadsheets

/// What `edito import` prints.
public struct ImportOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  /// A file that was to be imported, as somebody named it.
  public struct File: Sendable {
    public let name: String
    /// The rows; or why there are none.
    public let result: Result<SheetTable, CellIssue>

    public init(name: String, result: Result<SheetTable, CellIssue>) {
      self.name = name
      self.result = result
    }

    var table: SheetTable? { try? result.get() }
  }

  let files: [File]
  let plan: ImportPlan
  /// Whether nothing is written, but only shown.
  let isDryRun: Bool
  let language: Language

  public init(_ files: [File], _ plan: ImportPlan, isDryRun: Bool, language: Language) {
    self.files = files
    self.plan = plan
    self.isDryRun = isDryRun
    self.language = language
  }

  /// Whether a file could not be read.
  public var hasUnreadFile: Bool { files.contains { $0.table == nil } }
  /// Whether anything of the files is left out.
  public var hasFindings: Bool { plan.refusedRowCount > 0 }

  // MARK: Text

  /// The posts that are written, with what changes in them, then how many there are.
  func text(_ style: Style) -> String {
    var text = plan.changes.map { change in
      let what =
        change.old == nil
        ? LocalizedText(en: "new", fr: "nouvelle")
        : LocalizedText(verbatim: change.columns.map { $0.heading(in: language) }.joined(separator: ", "))
      let head = StyledText(change.file.path, .strong) + StyledText("  " + what[language], .faint)
      return head.truncated(to: max(style.width, 40)).dressed(in: style) + "\n" + (isDryRun ? diff(change, style) : "")
    }.joined()
    if !text.isEmpty { text += "\n" }
    return text + summary[language] + "\n"
  }

  private func diff(_ change: ImportPlan.Change, _ style: Style) -> String {
    UnifiedDiff.text(
      old: change.old?.bytes, new: change.file.bytes, path: change.file.path, style: style)
  }

  private var summary: LocalizedText {
    let new = plan.changes.count { $0.old == nil }
    let changed = plan.changes.count - new
    var parts: [LocalizedText] = []
    parts.append(
      isDryRun
        ? LocalizedText(
          en: "\(new, "post would be new", "posts would be new"), \(changed, "changed", "changed")",
          fr: "\(new, "publication serait créée", "publications seraient créées"), \(changed, "modifiée", "modifiées")")
        : LocalizedText(
          en: "\(new, "new post", "new posts"), \(changed, "changed", "changed")",
          fr: "\(new, "publication créée", "publications créées"), \(changed, "modifiée", "modifiées")"))
    if plan.unchangedCount > 0 {
      parts.append(
        LocalizedText(
          en: "\(plan.unchangedCount, "row says", "rows say") nothing new",
          fr: "\(plan.unchangedCount, "ligne ne dit", "lignes ne disent") rien de nouveau"))
    }
    if plan.refusedRowCount > 0 {
      parts.append(
        LocalizedText(
          en: "\(plan.refusedRowCount, "row refused", "rows refused")",
          fr: "\(plan.refusedRowCount, "ligne refusée", "lignes refusées")"))
    }
    let summary = parts.joined(by: .semicolon)
    return LocalizedText(en: "\(summary).", fr: "\(summary).")
  }

  // MARK: Notices

  /// What was left out, and why: a line for each, with what to do below it.
  ///
  /// One after another, since very many rows may be refused.
  public func forEachNotice(_ tell: (LocalizedText) -> Void) {
    for file in files { notices(of: file).forEach(tell) }
    unnamed.forEach(tell)
    for refused in plan.refused { notices(of: refused).forEach(tell) }
    for more in plan.moreRefused {
      let words = LocalizedText.moreRefused(more.count)
      tell(LocalizedText(en: "\(more.sheet): \(words)", fr: "\(more.sheet) : \(words)"))
    }
    for assumption in plan.assumptions {
      let words = LocalizedText.assumed(assumption.order, assumption.cell)
      tell(LocalizedText(en: "\(assumption.sheet): \(words)", fr: "\(assumption.sheet) : \(words)"))
    }
    for change in plan.changes where change.voidsApproval {
      tell(
        LocalizedText(
          en: "\(change.file.path): what was approved is no longer what goes out: have it approved again",
          fr: "\(change.file.path) : ce qui a été validé n’est plus ce qui paraîtra : faites-la revalider"))
    }
    kept.forEach(tell)
  }

  /// How many of the columns that are not read are named.
  private static let unusedLimit = 20

  private func notices(of file: File) -> [LocalizedText] {
    let name = file.name
    switch file.result {
    case .failure(let fault):
      return [LocalizedText(en: "\(name): \(fault.reason)", fr: "\(name) : \(fault.reason)")] + help(fault)
    case .success(let table):
      var notices: [LocalizedText] = []
      for unused in table.unused.prefix(Self.unusedLimit) {
        let (words, hint) = Self.notRead(unused)
        notices.append(LocalizedText(en: "\(name): \(words)", fr: "\(name) : \(words)"))
        if let hint { notices += help(CellIssue(words, hint: hint)) }
      }
      return notices + Self.moreUnread(table.unused.count, in: name)
    }
  }

  private static func moreUnread(_ count: Int, in name: String) -> [LocalizedText] {
    let rest = count - unusedLimit
    guard rest > 0 else { return [] }
    return [
      LocalizedText(
        en: "\(name): \(rest, "more column is", "more columns are") not read",
        fr: "\(name) : \(rest, "autre colonne n’est pas lue", "autres colonnes ne sont pas lues")")
    ]
  }

  /// The columns that hold something below no heading.
  private var unnamed: [LocalizedText] {
    files.flatMap { file in
      let columns = plan.unnamed.filter { $0.sheet == file.name }
      return columns.prefix(Self.unusedLimit).flatMap { column in
        let (place, number) = ("\(file.name):\(String(column.line))", String(column.column))
        let words = LocalizedText(
          en: "\(place): column \(number) has no heading, and is not read",
          fr: "\(place) : la colonne \(number) n’a pas d’intitulé et n’est pas lue")
        let hint = LocalizedText(en: "write a heading above it", fr: "écrivez un intitulé au-dessus")
        return [words] + help(CellIssue(words, hint: hint))
      } + Self.moreUnread(columns.count, in: file.name)
    }
  }

  /// Why a column is not read, and what to do about it.
  private static func notRead(_ unused: SheetTable.Unused) -> (LocalizedText, hint: LocalizedText?) {
    let (number, heading) = (String(unused.column.number), unused.heading)
    guard let twin = unused.column.twin else {
      return (
        LocalizedText(en: "the column “\(heading)” is not read", fr: "la colonne « \(heading) » n’est pas lue"),
        unused.nearest.map(LocalizedText.didYouMean)
      )
    }
    let other = String(twin.number)
    return (
      LocalizedText(
        en: "column \(number), \(heading), is not read: it means the same as column \(other), \(twin.heading)",
        fr:
          "la colonne \(number), \(heading), n’est pas lue : elle a le même sens que la colonne \(other), \(twin.heading)"
      ),
      LocalizedText(
        en: "if column \(number) is the right one, rename or delete column \(other)",
        fr: "si la colonne \(number) est la bonne, renommez ou supprimez la colonne \(other)")
    )
  }

  private func notices(of refused: ImportPlan.Refused) -> [LocalizedText] {
    let place = "\(refused.sheet):\(String(refused.line))"
    guard let column = refused.column else {
      return [LocalizedText(en: "\(place): \(refused.fault.reason)", fr: "\(place) : \(refused.fault.reason)")]
        + help(refused.fault)
    }
    let number = String(column.number)
    return [
      LocalizedText(
        en: "\(place): column \(number), \(column.heading): \(refused.fault.reason)",
        fr: "\(place) : colonne \(number), \(column.heading) : \(refused.fault.reason)")
    ] + help(refused.fault)
  }

  private func help(_ fault: CellIssue) -> [LocalizedText] {
    fault.hint.map { [LocalizedText(en: "  help: \($0)", fr: "  aide : \($0)")] } ?? []
  }

  private var kept: [LocalizedText] {
    let count = plan.kept.reduce(0) { $0 + $1.columns.count }
    guard count > 0 else { return [] }
    return [
      LocalizedText(
        en: "\(count, "empty cell leaves", "empty cells leave") what is there; with --clear, it goes",
        fr: "\(count, "cellule vide laisse", "cellules vides laissent") en place ce qui s’y trouve ; --clear l’enlève")
    ]
  }

  // MARK: JSON

  var json: JSONValue {
    .document([
      ("dryRun", .bool(isDryRun)), ("files", .array(files.map(json))),
      ("changes", .array(plan.changes.map(json))), ("refused", .array(plan.refused.map(json))),
      ("moreRefused", .int(plan.moreRefused.reduce(0) { $0 + $1.count })),
      (
        "kept",
        .array(
          plan.kept.map { kept in
            .object([
              ("file", .string(kept.sheet)), ("line", .int(kept.line)), ("path", .string(kept.path)),
              ("columns", .array(kept.columns.map { .string($0.name) })),
            ])
          })
      ),
      (
        "summary",
        .object([
          ("created", .int(plan.changes.count { $0.old == nil })),
          ("updated", .int(plan.changes.count { $0.old != nil })),
          ("unchanged", .int(plan.unchangedCount)), ("refused", .int(plan.refusedRowCount)),
        ])
      ),
    ])
  }

  private func json(_ file: File) -> JSONValue {
    var fault: JSONValue = .null
    if case .failure(let failure) = file.result {
      fault = .object([
        ("message", .string(failure.reason[language])), ("hint", .optional(failure.hint?[language])),
      ])
    }
    return .object([
      ("file", .string(file.name)), ("rows", .optional(file.table?.rows.count)),
      (
        "unusedColumns",
        .array(
          (file.table?.unused ?? []).map {
            .object([
              ("column", .int($0.column.number)), ("heading", .string($0.heading)), ("nearest", .optional($0.nearest)),
              ("sameAs", .optional($0.column.twin?.number)),
            ])
          }
            + plan.unnamed.filter { $0.sheet == file.name }.map {
              .object([
                ("column", .int($0.column)), ("heading", .string("")), ("nearest", .null), ("sameAs", .null),
              ])
            })
      ), ("dateOrder", .optional(plan.assumptions.first { $0.sheet == file.name }?.order.rawValue)),
      ("fault", fault),
    ])
  }

  private func json(_ change: ImportPlan.Change) -> JSONValue {
    .object([
      ("file", .string(change.sheet)), ("line", .int(change.line)), ("path", .string(change.file.path)),
      ("action", .string(change.old == nil ? "create" : "update")),
      ("columns", .array(change.columns.map { .string($0.name) })), ("voidsApproval", .bool(change.voidsApproval)),
      ("diff", isDryRun ? .string(diff(change, .plain)) : .null),
    ])
  }

  private func json(_ refused: ImportPlan.Refused) -> JSONValue {
    .object([
      ("file", .string(refused.sheet)), ("line", .int(refused.line)), ("column", .optional(refused.column?.number)),
      ("heading", .optional(refused.column?.heading)), ("reason", .string(refused.fault.reason[language])),
      ("hint", .optional(refused.fault.hint?[language])),
    ])
  }
}
