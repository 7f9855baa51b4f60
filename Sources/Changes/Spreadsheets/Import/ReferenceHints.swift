import Editorial
import FrontMatter
import Localization
import Schema
import SourceText

extension ReferenceKind {
  /// Returns the way to declare the id that a cell means, after the ids that are known.
  func hint(for cell: String, known ids: [String]) -> LocalizedText {
    let declaration = declaration(of: cell)
    guard !ids.isEmpty else { return declaration }
    let known = known(ids)
    return LocalizedText(en: "\(known); or \(declaration)", fr: "\(known) ; ou \(declaration)")
  }

  /// Returns the command or the line of `edito.md` that declares the id that a cell means.
  func declaration(of cell: String) -> LocalizedText {
    switch self {
    case .person, .campaign, .checklist, .idea:
      let name = cell.onOneLine.excerpt.replacing("\"", with: "'")
      let command = "`edito new \(rawValue) \"\(name)\"`"
      return self == .person
        ? LocalizedText(en: "add the person: \(command)", fr: "ajoutez la personne : \(command)")
        : LocalizedText(en: "create it: \(command)", fr: "créez ce document : \(command)")
    case .channel, .audience, .objective, .pillar, .message, .format, .indicator:
      let slug = Slug.of(cell.excerpt)
      let id = YAMLScalar.text(slug.isEmpty ? "…" : slug, inFlow: true)
      let line = "`\(rawValue)s: [{id: \(id)}]`"
      return LocalizedText(en: "declare it in edito.md: \(line)", fr: "déclarez-le dans edito.md : \(line)")
    }
  }
}

extension SheetColumns {
  /// The kind of the ids that are the values of a column; `nil` if its values are no ids.
  static func reference(_ column: SheetColumn) -> ReferenceKind? {
    switch shape(of: column) {
    case .reference(let kind), .list(.reference(let kind)), .either(.list(.reference(let kind)), _): kind
    default: nil
    }
  }
}
