import Actions
import CivilTime
import Editorial
import Localization

extension UsageError {
  /// The hint to show on a command line: the error's own, otherwise the one that names the option for a missing input; `nil` if there is
  /// neither.
  var commandHint: LocalizedText? { hint ?? input?.hint }
}

extension ActionInput {
  fileprivate var hint: LocalizedText {
    switch self {
    case .title(let kind):
      LocalizedText(
        en: "write `edito new \(kind.rawValue) \"the title\"`", fr: "écrivez `edito new \(kind.rawValue) \"le titre\"`")
    case .otherName:
      LocalizedText(
        en: "choose another title, or another file name with --slug",
        fr: "choisissez un autre titre, ou un autre nom de fichier avec --slug")
    case .checklist(let ids):
      LocalizedText(
        en: "add --checklist; known checklists: \(.list(ids))",
        fr: "indiquez-la avec --checklist ; connues : \(.list(ids))")
    case .question:
      LocalizedText(
        en: "add --question; known questions: \(.list(StrategyAnswer.Question.allCases.map(\.rawValue)))",
        fr: "indiquez-la avec --question ; au choix : \(.list(StrategyAnswer.Question.allCases.map(\.rawValue)))")
    case .channel(let ids): .adding("--channel", ids)
    case .period(let periods): Self.hint(for: periods)
    case .nextPeriod(let period):
      LocalizedText(
        en: "the next one is \(period.description): --period \(period.description)",
        fr: "la prochaine est \(period.description) : --period \(period.description)")
    }
  }
}

extension LocalizedText {
  /// Returns the hint to add an option with one of some values: `add --channel x or --channel blog`.
  static func adding(_ option: String, _ values: [String]) -> LocalizedText {
    if values.count > 2 {
      return LocalizedText(
        en: "add \(option) with \(.alternatives(values))", fr: "ajoutez \(option) avec \(.alternatives(values))")
    }
    let options = alternatives(values.map { "\(option) \($0)" })
    return LocalizedText(en: "add \(options)", fr: "ajoutez \(options)")
  }
}

extension ActionInput {
  /// The largest number of periods to list one by one.
  private static let listedPeriods = 6

  private static func hint(for periods: [Period]) -> LocalizedText {
    guard let first = periods.first, let last = periods.last else {
      return LocalizedText(en: "add another --period", fr: "indiquez une autre période avec --period")
    }
    if periods.count > listedPeriods {
      return LocalizedText(
        en: "add --period with one of those from \(first.description) to \(last.description)",
        fr: "ajoutez --period avec l’une de celles de \(first.description) à \(last.description)")
    }
    return .adding("--period", periods.map(\.description))
  }
}

extension NewDocumentOptions {
  /// Throws if an option does not apply to the kind of document, because the option would be ignored.
  func requireFittingOptions() throws {
    guard let detail = ignoredDetail else { return }
    let kinds = DocumentKind.creatable.filter(detail.kinds.contains).map(\.rawValue).joined(separator: ", ")
    throw UsageError(
      LocalizedText(
        en: "\(detail.option) does not apply to kind \(kind.rawValue)",
        fr: "\(detail.option) ne s’applique pas au type \(kind.rawValue)"),
      hint: LocalizedText(en: "it applies to: \(kinds)", fr: "elle s’applique à : \(kinds)"))
  }
}

extension NewDocumentOptions.Detail {
  fileprivate var option: String {
    switch self {
    case .date: "--date"
    case .channels: "--channel"
    case .author: "--author"
    case .question: "--question"
    case .checklist: "--checklist"
    case .period: "--period"
    case .idea: "--from"
    }
  }
}
