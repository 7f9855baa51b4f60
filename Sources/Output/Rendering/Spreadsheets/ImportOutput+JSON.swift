import CivilTime
import ForeignFiles
import Localization
import Presentation
import Spreadsheets

extension ImportOutput {
  var json: JSONValue {
    .document([
      ("dryRun", .bool(isDryRun)), ("files", .array(files.map(json))),
      ("changes", .array(plan.changes.map(json))),
      ("channels", .array((channels?.networks ?? []).map { .string($0.rawValue) })),
      ("since", .optional(plan.archive?.since.description)),
      ("refused", .array(plan.rejected.map(json))),
      ("moreRefused", .int(plan.moreRejected.reduce(0) { $0 + $1.count })),
      ("leftOut", .array(plan.leftOut.map(json))),
      ("moreLeftOut", .int(plan.moreLeftOut.reduce(0) { $0 + $1.count })),
      ("unknownWords", .array(words.map(json))),
      ("unknownIgnored", .array(unknownIgnored.map { .string($0) })),
      ("skipped", .array(plan.skipped.map { .object([("file", .string($0.sheet)), ("line", .int($0.line))]) })),
      ("kept", .array(plan.kept.map(json))), ("decisions", .array(decisionsJSON)), ("summary", summaryJSON),
    ])
  }

  private func json(_ kept: ImportPlan.Kept) -> JSONValue {
    .object([
      ("file", .string(kept.sheet)), ("line", .int(kept.line)), ("path", .string(kept.path)),
      ("columns", .array(kept.columns.map { .string($0.name) })),
    ])
  }

  private var decisionsJSON: [JSONValue] {
    let kept = (try? decisions?.get())?.decisions ?? []
    return ImportDecisions.options(kept).map { .object([("option", .string($0)), ("onlyFor", .optional($1))]) }
  }

  private var summaryJSON: JSONValue {
    .object([
      ("created", .int(plan.changes.count { $0.old == nil })), ("updated", .int(plan.changes.count { $0.old != nil })),
      ("moved", .int(plan.changes.count { $0.isMoved })),
      ("unchanged", .int(plan.unchangedCount)), ("refused", .int(plan.rejectedRowCount)),
    ])
  }

  /// The order of day and month with which ambiguous dates of a file are read; `nil` if it has none.
  private func order(of file: File) -> WrittenDate.Order? {
    plan.proofs.first { $0.sheet == file.name }?.order ?? plan.assumptions.first { $0.sheet == file.name }?.order
  }

  private func json(_ file: File) -> JSONValue {
    var issue: JSONValue = .null
    var failure: CellIssue?
    if case .failure(let found) = file.result { failure = found }
    if let sheet = plan.undecided.first(where: { $0.sheet == file.name }) { failure = Self.undecided(sheet.order) }
    if let failure {
      issue = .object([
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
              ("sameAs", .optional($0.column.twin?.number)), ("unfit", .optional($0.unfit?.name)),
            ])
          }
            + plan.unnamed.filter { $0.sheet == file.name }.map {
              .object([
                ("column", .int($0.column)), ("heading", .string("")), ("nearest", .null), ("sameAs", .null),
                ("unfit", .null),
              ])
            })
      ),
      ("columns", .array((survey(of: file)?.columns ?? []).map(\.json))),
      ("notes", .array(file.notes.map { .string($0[language]) })),
      ("dateOrder", .optional(order(of: file)?.rawValue)),
      ("fault", issue),
    ])
  }

  private func json(_ change: ImportPlan.Change) -> JSONValue {
    .object([
      ("file", .string(change.sheet)), ("line", .int(change.line)),
      ("lines", .array(change.lines.map { .int($0) })), ("path", .string(change.file.path)),
      ("action", .string(change.old == nil ? "create" : "update")),
      ("columns", .array(change.columns.map { .string($0.name) })), ("voidsApproval", .bool(change.voidsApproval)),
      ("movedFrom", .optional(change.movedFrom?.description)),
      ("movedTo", .optional(change.movedFrom == nil ? nil : change.day?.description)),
      ("resembles", .array(change.resembled.map { .string($0) })),
      ("diff", isDryRun ? .string(diff(change, .plain)) : .null),
    ])
  }

  private func json(_ leftOut: ImportPlan.LeftOut) -> JSONValue {
    .object([
      ("file", .string(leftOut.places[0].file ?? leftOut.sheet)), ("line", .int(leftOut.places[0].line)),
      ("lines", .array(leftOut.places.map { .int($0.line) })), ("count", .int(leftOut.count)),
      ("column", .optional(leftOut.column?.number)), ("heading", .optional(leftOut.column?.heading)),
      ("field", .optional(leftOut.field?.name)), ("word", .optional(leftOut.issue.word)),
      ("reason", .string(leftOut.issue.reason[language])), ("hint", .optional(leftOut.issue.hint?[language])),
    ])
  }

  private func json(_ word: UnknownWord) -> JSONValue {
    .object([
      ("file", .string(word.sheet)), ("field", .string(word.column.name)), ("word", .string(word.word)),
      ("count", .int(word.count)), ("values", .array(word.candidates.map { .string($0.value) })),
      ("nearest", .optional(word.nearest)), ("setting", .string(UnknownWord.setting([word]))),
    ])
  }

  private func json(_ rejected: ImportPlan.Rejected) -> JSONValue {
    .object([
      ("file", .string(rejected.sheet)), ("line", .int(rejected.line)),
      ("column", .optional(rejected.isOfPosts ? rejected.position : rejected.column?.number)),
      ("heading", .optional(rejected.column?.heading)), ("reason", .string(rejected.issue.reason[language])),
      ("hint", .optional(rejected.issue.hint?[language])),
    ])
  }
}
