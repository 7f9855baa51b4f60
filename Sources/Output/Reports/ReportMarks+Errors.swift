import Actions
import Editorial
import Localization
import SourceText

extension ReportMarks.Fault {
  /// The error for marks that cannot be trusted, in a report or in the template of a new one.
  func error(in document: Document, isNew: Bool) -> UsageError {
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
