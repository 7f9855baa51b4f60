import Cadence
import CivilTime
import Editorial
import Localization
import Schema

/// What is said of facts that contradict each other.
extension LocalizedText {
  static func tooMany(_ floor: DeclaredTarget) -> LocalizedText {
    LocalizedText(
      en: "\(floor.selection): “\(floor.wish)” is more than another target allows",
      fr: "\(floor.selection) : « \(floor.wish) », c’est plus qu’une autre cible ne permet")
  }

  static func atMost(_ ceiling: DeclaredTarget) -> LocalizedText {
    LocalizedText(
      en: "\(ceiling.selection): “\(ceiling.wish)”", fr: "\(ceiling.selection) : « \(ceiling.wish) »")
  }

  static let endOne = LocalizedText(
    en: "correct one of the two, or date them so that one ends (`until:`) before the other begins (`from:`)",
    fr: "corrigez l’une des deux, ou datez-les : l’une finit (`until:`) avant que l’autre commence (`from:`)")

  static func advertisingAboveMeans(_ budget: Budget) -> LocalizedText {
    LocalizedText(
      en: "\(budget.name) for advertising is more than the whole budget",
      fr: "\(budget.name) pour la publicité, c’est plus que tout le budget")
  }

  static func allMeans(_ budget: Budget) -> LocalizedText {
    LocalizedText(en: "all the money there is: \(budget.name)", fr: "tout l’argent disponible : \(budget.name)")
  }

  static let adjustBudgets = LocalizedText(
    en: "lower the one, or raise the other to what is really there",
    fr: "baissez l’un, ou portez l’autre à ce dont vous disposez vraiment")

  static func campaignAboveAdvertising(_ budget: Money, _ allowed: Money) -> LocalizedText {
    LocalizedText(
      en: "this paid campaign may cost \(budget.name), and all advertising of its days \(allowed.name)",
      fr: "cette campagne payante peut coûter \(budget.name), et toute la publicité de cette période \(allowed.name)")
  }

  static func advertising(_ budget: Budget) -> LocalizedText {
    LocalizedText(en: "the advertising budget: \(budget.name)", fr: "le budget publicitaire : \(budget.name)")
  }

  static let adjustCampaign = LocalizedText(
    en: "lower the campaign's budget, or raise that of advertising",
    fr: "baissez le budget de la campagne, ou relevez celui de la publicité")

  static func rightAndWrong(_ term: String) -> LocalizedText {
    LocalizedText(
      en: "“\(term.excerpt)” is what to write, and also to be avoided",
      fr: "« \(term.excerpt) » est à la fois à écrire et à éviter")
  }

  static let avoidedHere = LocalizedText(en: "avoided here", fr: "à éviter ici")

  static let chooseTerm = LocalizedText(
    en: "take it out of `avoid:`, or recommend something else",
    fr: "retirez-le de `avoid:`, ou conseillez autre chose")

  static let embargoReversed = LocalizedText(
    en: "the embargo ends before it begins, so it forbids nothing",
    fr: "l’embargo finit avant de commencer : il n’interdit rien")

  static let closureReversed = LocalizedText(
    en: "the closure ends before it begins, so it closes nothing",
    fr: "la fermeture finit avant de commencer : elle ne ferme rien")

  static let beginsHere = LocalizedText(en: "it begins here", fr: "le début est ici")

  static let swapDays = LocalizedText(en: "correct `from:` or `until:`", fr: "corrigez `from:` ou `until:`")

  static func noCompetitor(_ name: String, _ role: Person.Role) -> LocalizedText {
    LocalizedText(
      en: "\(name.excerpt) is listed as a competitor, with the role “\(role.rawValue)”",
      fr: "\(name.excerpt) figure parmi les concurrents, avec le rôle « \(role.rawValue) »")
  }

  static let roleHere = LocalizedText(en: "the role is here", fr: "le rôle est ici")

  static let chooseRole = LocalizedText(
    en: "set `role: competitor`, or take the name off the list",
    fr: "mettez `role: competitor`, ou retirez ce nom de la liste")

  static func hasLeft(_ name: String, _ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "\(name.excerpt) left on \(DateNames.day(day))",
      fr: "le dernier jour de \(name.excerpt) était le \(DateNames.day(day))")
  }

  static let leftHere = LocalizedText(en: "the day is here", fr: "la date de départ est ici")

  static let nameAnother = LocalizedText(
    en: "name somebody who is there; the page in people/ may stay",
    fr: "nommez quelqu’un qui est là ; la fiche de people/ peut rester")
}
