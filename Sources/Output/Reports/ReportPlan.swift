import Actions
import ChangePlans
import CivilTime
import Editorial
import Localization
import SourceText

/// The changes that write the sections of a new or existing report.
public struct ReportPlan: Sendable {
  /// The report before its sections are written.
  public let document: Document
  public let isNew: Bool
  public let parts: [ReportRefresh.Part]
  /// The report with its sections.
  public let file: SourceFile
  public let changes: ChangePlan

  /// Creates a plan that writes the sections of a report.
  ///
  /// - Throws: ``UsageError`` if the report's markers are invalid.
  init(
    of document: Document, for period: Period, isNew: Bool, names: CalendarNames, by creator: DocumentCreator
  ) throws {
    let context = ReportContext(
      creator.snapshot, period: period, path: document.path, names: names, language: creator.language)
    let refresh: ReportRefresh
    do {
      refresh = try ReportRefresh(of: document, context)
    } catch {
      throw error.error(in: document, isNew: isNew)
    }
    file = SourceFile(path: document.path, bytes: ChangePlan.apply(refresh.edits, to: document.source.bytes))
    changes = isNew ? ChangePlan(creating: [file]) : ChangePlan(refresh.edits, in: creator.snapshot.corpus)
    parts = refresh.parts
    self.document = document
    self.isNew = isNew
  }

  /// Creates a plan for a new report.
  ///
  /// - Parameter names: The names of months and weekdays, in the readers' language.
  /// - Throws: ``UsageError`` if the report template has no period, or if its markers are invalid.
  public init(of draft: SourceFile, names: CalendarNames, by creator: DocumentCreator) throws {
    let document = creator.snapshot.corpus.read(draft)
    guard let period = document.reportPeriod else {
      throw UsageError(
        LocalizedText(
          en: "the report template has no `period:`", fr: "le modèle de bilan n’a pas de clé `period:`"),
        hint: LocalizedText(
          en: "add the line `period: {{period}}`", fr: "ajoutez-y la ligne `period: {{period}}`"))
    }
    try self.init(of: document, for: period, isNew: true, names: names, by: creator)
  }

  /// Returns plans that update all reports of a period, or a plan for a new report if the period has no report yet.
  ///
  /// - Parameter author: The id of the author of a new report.
  /// - Throws: ``UsageError`` if markers are invalid, or if a new report cannot be created.
  public static func all(
    for period: Period, author: String? = nil, names: CalendarNames, by creator: DocumentCreator
  ) throws -> [ReportPlan] {
    let existing = creator.snapshot.corpus.documents(of: .report).filter { $0.reportPeriod == period }
    guard existing.isEmpty else {
      return try existing.map { try ReportPlan(of: $0, for: period, isNew: false, names: names, by: creator) }
    }
    var options = NewDocumentOptions(kind: .report, period: period)
    options.author = author
    let draft = try creator.draft(options)
    try creator.requireFree(draft)
    return [try ReportPlan(of: draft, names: names, by: creator)]
  }

  /// Returns the line of a section's opening marker before the report is written, counted from 1.
  func line(of part: ReportRefresh.Part) -> Int {
    document.source.lineTable().position(at: part.range.lowerBound).line
  }
}

extension Document {
  /// The period of a report; `nil` if the report has none, or if the document is of another kind.
  fileprivate var reportPeriod: Period? {
    if case .report(let report) = content { report.period?.value } else { nil }
  }
}
