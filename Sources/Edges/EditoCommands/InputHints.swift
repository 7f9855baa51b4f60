import Actions
import Editorial
import Localization

extension UsageError {
  /// What may help on a command line, where inputs are options.
  var commandHint: LocalizedText? { hint ?? input?.hint }
}

extension ActionInput {
  fileprivate var hint: LocalizedText {
    switch self {
    case .title(let kind):
      LocalizedText(
        en: "write edito new \(kind.rawValue) \"the title\"", fr: "écrivez edito new \(kind.rawValue) \"le titre\"")
    case .otherName:
      LocalizedText(
        en: "give another title, or another file name with --slug",
        fr: "donnez un autre titre, ou un autre nom de fichier avec --slug")
    case .checklist(let ids):
      LocalizedText(
        en: "name one with --checklist: \(.list(ids))", fr: "nommez-la avec --checklist : \(.list(ids))")
    case .question:
      LocalizedText(
        en: "name one with --question: \(.list(StrategyAnswer.Question.allCases.map(\.rawValue)))",
        fr: "nommez-la avec --question : \(.list(StrategyAnswer.Question.allCases.map(\.rawValue)))")
    case .channel(let id): LocalizedText(en: "name it: --channel \(id)", fr: "nommez-le : --channel \(id)")
    case .period(let period):
      LocalizedText(en: "write --period \(period.description)", fr: "écrivez --period \(period.description)")
    case .nextPeriod(let period):
      LocalizedText(
        en: "the next one is \(period.description): --period \(period.description)",
        fr: "la prochaine est \(period.description) : --period \(period.description)")
    }
  }
}

extension NewDocumentOptions {
  /// Rejects an option that would be ignored.
  func requireFittingOptions() throws {
    guard let detail = ignoredDetail else { return }
    let kinds = DocumentKind.creatable.filter(detail.kinds.contains).map(\.rawValue).joined(separator: ", ")
    throw UsageError(
      LocalizedText(
        en: "\(detail.option) says nothing about a document of kind \(kind.rawValue)",
        fr: "\(detail.option) ne dit rien d’un document de type \(kind.rawValue)"),
      hint: LocalizedText(en: "it goes with: \(kinds)", fr: "elle va avec : \(kinds)"))
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
