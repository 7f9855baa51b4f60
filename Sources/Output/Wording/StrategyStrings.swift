import CivilTime
import Editorial
import Localization
import Metrics
import Strategy

/// Texts about strategy answers, and about the links from objectives to posts and readings.
public enum StrategyStrings {
  /// Returns the mark of an answer: one column wide, and distinct without colour.
  public static func mark(_ row: StrategyOverview.Row) -> String {
    switch row.state {
    case .answered: row.isStale ? "!" : "✓"
    case .draft: "~"
    case .open, .missing: "○"
    }
  }

  /// Returns the state of an answer in one word or two.
  public static func name(_ row: StrategyOverview.Row) -> LocalizedText {
    switch row.state {
    case .missing: LocalizedText(en: "missing", fr: "absente")
    case .open: LocalizedText(en: "open", fr: "ouverte")
    case .draft: LocalizedText(en: "draft", fr: "en cours")
    case .answered:
      row.isStale
        ? LocalizedText(en: "due for review", fr: "à réviser")
        : LocalizedText(en: "answered", fr: "réponse donnée")
    }
  }

  /// The sentence for a strategy in which no answer needs work.
  public static let nothingToDo = LocalizedText(
    en: "Every question is answered, and no answer is due for review.",
    fr: "Chaque question a sa réponse, et aucune n’est à réviser.")

  /// Returns the state of an answer that needs work.
  public static func state(_ row: StrategyOverview.Row) -> LocalizedText {
    switch row.state {
    case .missing: return LocalizedText(en: "not asked yet", fr: "pas encore posée")
    case .open: return LocalizedText(en: "not answered yet", fr: "sans réponse")
    case .draft: return LocalizedText(en: "being answered", fr: "réponse en cours")
    case .answered:
      guard row.isStale, let review = row.review else {
        return LocalizedText(en: "answered, but declares nothing", fr: "réponse donnée, mais rien n’y est déclaré")
      }
      return LocalizedText(
        en: "due for review since \(DateNames.day(review))", fr: "à réviser depuis le \(DateNames.day(review))")
    }
  }

  /// Returns the next step for an answer that needs work: the command to type, the key to add, the status to set or the file to open.
  public static func step(_ row: StrategyOverview.Row) -> LocalizedText {
    if row.isAnsweredElsewhere, let document = row.document {
      return LocalizedText(
        en: "other answers already declare the facts it asks for: set `status: answered` in \(document.path)",
        fr: "d’autres réponses déclarent déjà ce qu’il faut : mettez `status: answered` dans \(document.path)")
    }
    guard let document = row.document else {
      return LocalizedText(verbatim: "edito new strategy --question \(row.question.rawValue)")
    }
    guard row.state == .answered, !row.isStale || row.missingFacts.isEmpty, let key = row.missingFacts.first else {
      return LocalizedText(verbatim: document.path)
    }
    return LocalizedText(en: "add `\(key):` to \(document.path)", fr: "ajoutez `\(key):` dans \(document.path)")
  }

  /// The sentence for a strategy without objectives.
  public static let noObjectives = LocalizedText(
    en: "No objectives: declare them as `objectives:` in the answer to question 2 or M1.",
    fr: "Aucun objectif : déclarez-en avec `objectives:` dans la réponse à la question 2 ou M1.")
  public static let leadsNowhere = LocalizedText(en: "Unconnected", fr: "Sans lien avec un objectif")

  public static let indicator = LocalizedText(en: "indicator", fr: "indicateur")
  public static let message = LocalizedText(en: "message", fr: "message")
  public static let pillar = LocalizedText(en: "pillar", fr: "pilier")
  public static let posts = LocalizedText(en: "posts", fr: "publications")
  /// The note on an objective without an indicator.
  public static let noIndicator = LocalizedText(en: "no indicator measures it", fr: "aucun indicateur ne le mesure")
  /// The note on an indicator without readings.
  public static let noFigure = LocalizedText(en: "no reading yet", fr: "pas encore de chiffre")

  /// Returns the numbers of published, ready and planned posts.
  public static func counts(_ counts: StrategyTrace.PostCounts) -> LocalizedText {
    self.counts(published: counts.published, ready: counts.ready, planned: counts.planned)
  }

  /// Returns the numbers of published, ready and planned posts: `4 published, 1 ready`; `no post` if all are zero.
  public static func counts(published: Int, ready: Int, planned: Int) -> LocalizedText {
    guard published + ready + planned > 0 else { return LocalizedText(en: "no post", fr: "aucune publication") }
    return [
      published > 0 ? LocalizedText(en: "\(published) published", fr: "\(published, "publiée", "publiées")") : nil,
      ready > 0 ? LocalizedText(en: "\(ready) ready", fr: "\(ready, "prête", "prêtes")") : nil,
      planned > 0 ? LocalizedText(en: "\(planned) planned", fr: "\(planned, "prévue", "prévues")") : nil,
    ].compactMap(\.self).joined()
  }

  /// Returns the numbers of an objective's posts, and the number of those with readings if there are any.
  public static func total(of branch: StrategyTrace.Branch) -> LocalizedText {
    let counts = counts(branch.counts)
    guard branch.measuredPosts > 0 else { return counts }
    return LocalizedText(
      en: "\(counts), \(branch.measuredPosts) of them with readings",
      fr: "\(counts), dont \(branch.measuredPosts) avec leurs chiffres")
  }

  /// Returns the target of an indicator as it follows the reading, such as `of 500`; `nil` if the indicator has no target.
  public static func target(of figures: IndicatorReadings) -> LocalizedText? {
    figures.target.map { target in
      let target = MetricsStrings.value(target, of: figures.indicator)
      return figures.wantsLess
        ? LocalizedText(en: "(target: at most \(target))", fr: "(cible : \(target) au plus)")
        : LocalizedText(en: "of \(target)", fr: "sur \(target)")
    }
  }
}

extension Objective.Priority {
  /// The name of the priority, as it appears beside the title of an objective.
  public var name: LocalizedText { LocalizedText(en: "\(rawValue)", fr: "\(frenchWords.first ?? rawValue)") }
}
