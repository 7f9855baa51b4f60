import Cadence
import CivilTime
import Editorial
import Localization
import Schema

/// The texts of findings about facts that contradict each other.
extension LocalizedText {
  static func tooMany(_ floor: DeclaredTarget) -> LocalizedText {
    LocalizedText(
      en: "\(floor.selection): the target “\(floor.targetText)” is more than another target allows",
      fr: "\(floor.selection) : la cible « \(floor.targetText) » demande plus de publications qu’une autre n’en permet")
  }

  static func atMost(_ ceiling: DeclaredTarget) -> LocalizedText {
    LocalizedText(
      en: "\(ceiling.selection): “\(ceiling.targetText)”", fr: "\(ceiling.selection) : « \(ceiling.targetText) »")
  }

  static let endOne = LocalizedText(
    en: "correct one of the two, or date them so that one ends (`until:`) before the other begins (`from:`)",
    fr: "corrigez l’une des deux, ou datez-les : l’une finit (`until:`) avant que l’autre commence (`from:`)")

  static func advertisingAboveMeans(_ budget: Budget) -> LocalizedText {
    LocalizedText(
      en: "the advertising budget of \(budget.name) is more than the whole budget",
      fr: "le budget publicitaire de \(budget.name) dépasse le budget total")
  }

  static func allMeans(_ budget: Budget) -> LocalizedText {
    LocalizedText(en: "the whole budget: \(budget.name)", fr: "le budget total : \(budget.name)")
  }

  static let adjustBudgets = LocalizedText(
    en: "lower the advertising budget, or raise the whole budget",
    fr: "baissez le budget publicitaire, ou relevez le budget total")

  static func campaignAboveAdvertising(_ budget: Money, _ allowed: Money) -> LocalizedText {
    LocalizedText(
      en: "this paid campaign has a budget of \(budget.name), the advertising budget of its period is \(allowed.name)",
      fr:
        "cette campagne payante a un budget de \(budget.name), et la publicité de sa période un budget de \(allowed.name)"
    )
  }

  static func advertising(_ budget: Budget) -> LocalizedText {
    LocalizedText(en: "the advertising budget: \(budget.name)", fr: "le budget publicitaire : \(budget.name)")
  }

  static let adjustCampaign = LocalizedText(
    en: "lower the budget of the campaign, or raise the advertising budget",
    fr: "baissez le budget de la campagne, ou relevez le budget publicitaire")

  static func rightAndWrong(_ term: String) -> LocalizedText {
    LocalizedText(
      en: "the term “\(term.excerpt)” is both recommended and avoided",
      fr: "le terme « \(term.excerpt) » est à la fois conseillé et à éviter")
  }

  static let avoidedHere = LocalizedText(en: "avoided here", fr: "à éviter ici")

  static let chooseTerm = LocalizedText(
    en: "remove it from `avoid:`, or recommend another term",
    fr: "retirez-le de `avoid:`, ou conseillez un autre terme")

  static let embargoReversed = LocalizedText(
    en: "the embargo ends before it begins, so it has no effect",
    fr: "l’embargo finit avant de commencer : il est sans effet")

  static let closureReversed = LocalizedText(
    en: "the closure ends before it begins, so it has no effect",
    fr: "la fermeture finit avant de commencer : elle est sans effet")

  static let beginsHere = LocalizedText(en: "begins here", fr: "commence ici")

  static let swapDays = LocalizedText(en: "correct `from:` or `until:`", fr: "corrigez `from:` ou `until:`")

  static func noCompetitor(_ name: String, _ role: Person.Role) -> LocalizedText {
    LocalizedText(
      en: "\(name.excerpt) is listed as a competitor, but has the role “\(role.rawValue)”",
      fr: "\(name.excerpt) figure parmi les concurrents, mais avec le rôle « \(role.rawValue) »")
  }

  static let roleHere = LocalizedText(en: "role set here", fr: "rôle indiqué ici")

  static let chooseRole = LocalizedText(
    en: "set `role: competitor`, or remove the name from the list",
    fr: "mettez `role: competitor`, ou retirez ce nom de la liste")

  static func hasLeft(_ name: String, _ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "\(name.excerpt) left the team on \(DateNames.day(day))",
      fr: "\(name.excerpt) a quitté l’équipe le \(DateNames.day(day))")
  }

  static let leftHere = LocalizedText(en: "leaving date", fr: "date de départ")

  static let nameAnother = LocalizedText(
    en: "name a current member of the team; you can keep the file in people/",
    fr: "indiquez un membre actuel de l’équipe ; la fiche de people/ peut rester")
}
