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

  /// Returns the commands or the lines of `edito.md` that declare the ids that some cells mean; `nil` if there are none.
  func declaration(of cells: [String]) -> LocalizedText? {
    guard let first = cells.first else { return nil }
    guard cells.count > 1 else { return declaration(of: first) }
    switch self {
    case .person, .campaign, .checklist, .idea:
      let commands = LocalizedText.list(cells.map { "`\(command(for: $0))`" })
      return self == .person
        ? LocalizedText(en: "add the people: \(commands)", fr: "ajoutez les personnes : \(commands)")
        : LocalizedText(en: "create them: \(commands)", fr: "créez ces documents : \(commands)")
    case .channel, .audience, .objective, .pillar, .message, .format, .indicator:
      let line = "`\(rawValue)s: [\(cells.map { "{id: \(id(for: $0))}" }.uniqued.joined(separator: ", "))]`"
      return LocalizedText(en: "declare them in edito.md: \(line)", fr: "déclarez-les dans edito.md : \(line)")
    }
  }

  private func command(for cell: String) -> String {
    "edito new \(rawValue) \"\(cell.onOneLine.excerpt.replacing("\"", with: "'"))\""
  }

  private func id(for cell: String) -> String {
    let slug = Slug.of(cell.excerpt)
    return YAMLScalar.text(slug.isEmpty ? "\(rawValue)-1" : slug, inFlow: true)
  }

  /// Returns the command or the line of `edito.md` that declares the id that a cell means.
  func declaration(of cell: String) -> LocalizedText {
    switch self {
    case .person, .campaign, .checklist, .idea:
      let command = "`\(command(for: cell))`"
      return self == .person
        ? LocalizedText(en: "add the person: \(command)", fr: "ajoutez la personne : \(command)")
        : LocalizedText(en: "create it: \(command)", fr: "créez ce document : \(command)")
    case .channel, .audience, .objective, .pillar, .message, .format, .indicator:
      let line = "`\(rawValue)s: [{id: \(id(for: cell))}]`"
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
