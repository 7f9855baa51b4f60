import Actions
import ChangePlans
import CivilTime
import Editorial
import Lint
import Localization
import Rendering
import Reports
import SourceText
import WorkspaceFiles

/// A report that is about to be written.
struct ReportWriting {
  let document: Document
  let refresh: ReportRefresh
  let isNew: Bool
  private let bytes: [UInt8]

  /// - Throws: ``UsageError`` where the report's marks are broken.
  init(of document: Document, for period: Period, in session: Session, isNew: Bool = false) throws {
    let context = ReportContext(
      session.snapshot, period: period, path: document.path,
      names: CalendarNames(localeIdentifier: session.readersLocale), language: session.readersLanguage)
    refresh = try Self.refresh(of: document, context, isNew: isNew)
    bytes = ChangePlan.apply(refresh.edits, to: document.source.bytes)
    self.document = document
    self.isNew = isNew
  }

  /// - Throws: ``UsageError`` where the template's marks are broken.
  init(of draft: Draft, in session: Session) throws {
    let document = Document.read(SourceFile(path: draft.path, text: draft.text), zone: session.workspace.corpus.zone)
    guard case .report(let report) = document.content, let period = report.period?.value else {
      throw UsageError(
        LocalizedText(
          en: "the template of reports does not keep `period:`", fr: "le modèle de rapport ne garde pas `period:`"),
        hint: LocalizedText(
          en: "it needs the line `period: {{period}}`", fr: "il lui faut la ligne `period: {{period}}`"))
    }
    try self.init(of: document, for: period, in: session, isNew: true)
  }

  private static func refresh(
    of document: Document, _ context: ReportContext, isNew: Bool
  ) throws -> ReportRefresh {
    do {
      return try ReportRefresh(of: document, context)
    } catch {
      throw error.error(in: document, isNew: isNew)
    }
  }

  var path: String { document.path }
  var text: String { String(decoding: bytes, as: UTF8.self) }
  var result: ReportOutput.Report { ReportOutput.Report(document: document, isNew: isNew, parts: refresh.parts) }

  func write(in session: Session) throws {
    if isNew {
      try session.writer.create(path, with: bytes)
    } else {
      try session.writer.write(ChangePlan(refresh.edits, in: session.workspace.corpus))
    }
  }
}

extension ReportMarks.Fault {
  fileprivate func error(in document: Document, isNew: Bool) -> UsageError {
    let position = document.source.lineTable().position(at: range.lowerBound)
    if isNew {
      return UsageError(
        LocalizedText(
          en: "the template of this report, line \(position.line): \(reason); nothing is written",
          fr: "le modèle de ce rapport, ligne \(position.line) : \(reason) ; rien n’est écrit"), hint: hint)
    }
    let place = "\(document.path):\(position.line):\(position.column)"
    return UsageError(
      LocalizedText(
        en: "\(place): \(reason); the report is left as it is", fr: "\(place) : \(reason) ; le rapport reste tel quel"),
      hint: hint)
  }

  private var reason: LocalizedText {
    switch kind {
    case .unclosed(let name):
      LocalizedText(en: "the part “\(name)” has no end", fr: "la partie « \(name) » n’a pas de fin")
    case .unopened:
      LocalizedText(en: "this end has no part before it", fr: "cette fin ne ferme aucune partie")
    case .unknownPart(let name, _):
      LocalizedText(en: "there is no part “\(name)”", fr: "il n’y a pas de partie « \(name) »")
    case .repeated(let name):
      LocalizedText(en: "the part “\(name)” is here a second time", fr: "la partie « \(name) » est là deux fois")
    case .malformed: LocalizedText(en: "this mark cannot be read", fr: "cette marque est illisible")
    case .indented:
      LocalizedText(en: "this mark does not stand at the margin", fr: "cette marque n’est pas au bord de la ligne")
    }
  }

  private var hint: LocalizedText {
    switch kind {
    case .unclosed, .unopened, .malformed:
      return LocalizedText(
        en: "a part stands between <!-- edito:begin NAME --> and <!-- edito:end -->, each on a line of its own",
        fr: "une partie se place entre <!-- edito:begin NOM --> et <!-- edito:end -->, chacune sur sa ligne")
    case .unknownPart(_, let nearest?): return .didYouMean(nearest)
    case .unknownPart:
      let names = ReportPart.all.map(\.name)
      return LocalizedText(en: "there are: \(.list(names))", fr: "il y a : \(.list(names))")
    case .repeated: return LocalizedText(en: "delete one of the two", fr: "supprimez l’une des deux")
    case .indented:
      return LocalizedText(
        en: "move it out of the list or the quotation, to the line's start",
        fr: "sortez-la de la liste ou de la citation, au début de la ligne")
    }
  }
}

extension Draft {
  /// A new report with the parts that Edito writes.
  func withParts(in session: Session) throws -> Draft {
    Draft(path: path, text: try ReportWriting(of: self, in: session).text)
  }
}
