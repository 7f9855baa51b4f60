import Localization
import Networks
import Presentation

/// A question that `edito init` asks on a terminal. Enter accepts its default.
public struct InitQuestion: Sendable {
  private let question: LocalizedText
  /// The words for the default.
  private let standard: LocalizedText

  private init(_ question: LocalizedText, _ standard: LocalizedText) {
    (self.question, self.standard) = (question, standard)
  }

  public static func locale(_ standard: String) -> InitQuestion {
    InitQuestion(
      LocalizedText(
        en: "Language and region of your readers, such as en-GB or fr-CA?",
        fr: "Langue et région de vos lecteurs, comme fr-FR ou en-GB ?"),
      LocalizedText(verbatim: standard))
  }

  public static func name(_ standard: String) -> InitQuestion {
    InitQuestion(
      LocalizedText(en: "Name of the team?", fr: "Nom de l’équipe ?"), LocalizedText(verbatim: standard))
  }

  public static let channels = InitQuestion(
    LocalizedText(
      en: "On which networks do you publish? (\(.list(Network.allCases.map(\.rawValue))))",
      fr: "Sur quels réseaux publiez-vous ? (\(.list(Network.allCases.map(\.rawValue))))"),
    LocalizedText(en: "none yet", fr: "aucun pour l’instant"))

  /// Asks for the target of a channel.
  ///
  /// - Parameter network: the name of the network.
  public static func cadence(on network: String, _ standard: LocalizedText) -> InitQuestion {
    InitQuestion(
      LocalizedText(
        en: "How often on \(network), such as 1-2 per day or 4 per month?",
        fr: "Combien de fois sur \(network), comme 1-2 par jour ou 4 par mois ?"),
      standard)
  }

  public static let arrangement = InitQuestion(
    LocalizedText(
      en: "Do you work alone, or in a team in which someone approves posts?",
      fr: "Travaillez-vous en solo, ou dans une équipe où quelqu’un valide les publications ?"),
    LocalizedText(en: "alone", fr: "solo"))

  public static let person = InitQuestion(
    LocalizedText(en: "Your name, for a file in people/?", fr: "Votre nom, pour une fiche dans people/ ?"),
    LocalizedText(en: "no file", fr: "pas de fiche"))

  /// Returns the question with its default, for the user to answer on the same line.
  public func prompt(in language: Language, _ style: Style) -> String {
    let lines = question[language].broken(to: style.width).map { style(.strong, String($0)) }
    return lines.joined(separator: "\n") + "\n" + style(.faint, "[\(standard[language])]") + " "
  }
}
