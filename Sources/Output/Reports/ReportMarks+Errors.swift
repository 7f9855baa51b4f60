import Actions
import Editorial
import Localization
import SourceText

extension ReportMarks.Failure {
  /// Returns the error for invalid markers, in a report or in the template of a new report.
  func error(in document: Document, isNew: Bool) -> UsageError {
    let position = document.source.lineTable().position(at: range.lowerBound)
    if isNew {
      return UsageError(
        LocalizedText(
          en: "template of this report, line \(position.line): \(reason); nothing was written",
          fr: "modèle de ce bilan, ligne \(position.line) : \(reason) ; rien n’a été écrit"), hint: hint)
    }
    let place = "\(document.path):\(position.line):\(position.column)"
    return UsageError(
      LocalizedText(
        en: "\(place): \(reason); report not changed", fr: "\(place) : \(reason) ; bilan inchangé"),
      hint: hint)
  }

  private var reason: LocalizedText {
    switch kind {
    case .unclosed(let name):
      LocalizedText(
        en: "the section “\(name)” has no end marker", fr: "la section « \(name) » n’a pas de marque de fin")
    case .unopened:
      LocalizedText(en: "this end marker has no section before it", fr: "cette marque de fin ne ferme aucune section")
    case .unknownPart(let name, _):
      LocalizedText(en: "unknown section “\(name)”", fr: "section inconnue : « \(name) »")
    case .repeated(let name):
      LocalizedText(en: "the section “\(name)” occurs twice", fr: "la section « \(name) » figure deux fois")
    case .malformed: LocalizedText(en: "this marker is malformed", fr: "cette marque est mal écrite")
    case .indented:
      LocalizedText(
        en: "this marker is not at the start of its line", fr: "cette marque n’est pas au début de la ligne")
    }
  }

  private var hint: LocalizedText {
    switch kind {
    case .unclosed, .unopened, .malformed:
      return LocalizedText(
        en: "put each section between <!-- edito:begin NAME --> and <!-- edito:end -->, each on its own line",
        fr: "placez chaque section entre <!-- edito:begin NOM --> et <!-- edito:end -->, chacune sur sa ligne")
    case .unknownPart(_, let nearest?): return .didYouMean(nearest)
    case .unknownPart:
      let names = ReportPart.all.map(\.name)
      return LocalizedText(en: "known sections: \(.list(names))", fr: "sections connues : \(.list(names))")
    case .repeated: return LocalizedText(en: "delete one of the two", fr: "supprimez l’une des deux")
    case .indented:
      return LocalizedText(
        en: "move it out of the list or the quotation, to the start of the line",
        fr: "sortez-la de la liste ou de la citation, au début de la ligne")
    }
  }
}
