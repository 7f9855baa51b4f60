import CivilTime
import Editorial
import Localization
import Metrics
import Strategy

/// The words about answers, and about the paths from objectives to figures.
public enum StrategyStrings {
  /// A mark of one column, told apart without colour.
  public static func mark(_ row: StrategyOverview.Row) -> String {
    switch row.state {
    case .answered: row.isStale ? "!" : "✓"
    case .draft: "~"
    case .open, .missing: "○"
    }
  }

  /// How far an answer is, in one word or two.
  public static func name(_ row: StrategyOverview.Row) -> LocalizedText {
    switch row.state {
    case .missing: LocalizedText(en: "missing", fr: "absente")
    case .open: LocalizedText(en: "open", fr: "ouverte")
    case .draft: LocalizedText(en: "draft", fr: "en cours")
    case .answered:
      row.isStale
        ? LocalizedText(en: "to be read again", fr: "à relire") : LocalizedText(en: "answered", fr: "répondue")
    }
  }

  /// What is said where nothing is to be done.
  public static let nothingToDo = LocalizedText(
    en: "Every question is answered, and no answer is due to be read again.",
    fr: "Chaque question a sa réponse, et aucune n’est à relire.")

  /// What is lacking.
  public static func state(_ row: StrategyOverview.Row) -> LocalizedText {
    switch row.state {
    case .missing: return LocalizedText(en: "not asked yet", fr: "pas encore posée")
    case .open: return LocalizedText(en: "not answered yet", fr: "sans réponse")
    case .draft: return LocalizedText(en: "being answered", fr: "réponse en cours")
    case .answered:
      guard row.isStale, let review = row.review else {
        return LocalizedText(en: "answered, but nothing follows yet", fr: "répondue, mais rien n’en découle encore")
      }
      return LocalizedText(
        en: "to be read again since \(DateNames.day(review))", fr: "à relire depuis le \(DateNames.day(review))")
    }
  }

  /// What to type or to open.
  public static func step(_ row: StrategyOverview.Row) -> LocalizedText {
    if row.isAnsweredElsewhere, let document = row.document {
      return LocalizedText(
        en: "other answers give it: set `status: answered` in \(document.path)",
        fr: "d’autres réponses le donnent : mettez `status: answered` dans \(document.path)")
    }
    guard let document = row.document else {
      return LocalizedText(verbatim: "edito new strategy --question \(row.question.rawValue)")
    }
    guard row.state == .answered, !row.isStale || row.missingFacts.isEmpty, let key = row.missingFacts.first else {
      return LocalizedText(verbatim: document.path)
    }
    return LocalizedText(en: "add `\(key):` to \(document.path)", fr: "ajoutez `\(key):` dans \(document.path)")
  }

  /// What is said where nothing can be traced.
  public static let noObjectives = LocalizedText(
    en: "No objectives: declare them as `objectives:` in the answer to question 2 or M1.",
    fr: "Aucun objectif : déclarez-en avec `objectives:` dans la réponse à la question 2 ou M1.")
  public static let leadsNowhere = LocalizedText(en: "What leads nowhere", fr: "Ce qui ne mène nulle part")

  public static let indicator = LocalizedText(en: "indicator", fr: "indicateur")
  public static let message = LocalizedText(en: "message", fr: "message")
  public static let pillar = LocalizedText(en: "pillar", fr: "pilier")
  public static let posts = LocalizedText(en: "posts", fr: "publications")
  /// What an objective lacks that has no indicator.
  public static let noIndicator = LocalizedText(en: "no indicator measures it", fr: "aucun indicateur ne le mesure")
  /// What an indicator lacks that was never read.
  public static let noFigure = LocalizedText(en: "no figure yet", fr: "pas encore de chiffre")

  /// Posts by how firm they are.
  public static func counts(_ counts: StrategyTrace.PostCounts) -> LocalizedText {
    self.counts(published: counts.published, ready: counts.ready, planned: counts.planned)
  }

  /// Posts by how firm they are: `4 out, 1 ready`.
  public static func counts(published: Int, ready: Int, planned: Int) -> LocalizedText {
    guard published + ready + planned > 0 else { return LocalizedText(en: "no post", fr: "aucune publication") }
    let parts: [LocalizedText] = [
      published > 0 ? LocalizedText(en: "\(published) out", fr: "\(published, "parue", "parues")") : nil,
      ready > 0 ? LocalizedText(en: "\(ready) ready", fr: "\(ready, "prête", "prêtes")") : nil,
      planned > 0 ? LocalizedText(en: "\(planned) planned", fr: "\(planned, "prévue", "prévues")") : nil,
    ].compactMap { $0 }
    return LocalizedText(
      en: "\(parts.map(\.english).joined(separator: ", "))", fr: "\(parts.map(\.french).joined(separator: ", "))")
  }

  /// The posts of an objective, with how many of them have figures.
  public static func total(of branch: StrategyTrace.Branch) -> LocalizedText {
    let counts = counts(branch.counts)
    guard branch.measuredPosts > 0 else { return counts }
    return LocalizedText(
      en: "\(counts.english), \(branch.measuredPosts) of them with figures",
      fr: "\(counts.french), dont \(branch.measuredPosts) avec leurs chiffres")
  }

  /// The target, to be read after a figure.
  public static func target(of figures: IndicatorReadings) -> LocalizedText? {
    figures.target.map { target in
      figures.wantsLess
        ? LocalizedText(en: "of at most \(figure(target))", fr: "sur \(figure(target)) au plus")
        : LocalizedText(en: "of \(figure(target))", fr: "sur \(figure(target))")
    }
  }

  /// A figure with one decimal at the most.
  public static func figure(_ value: Double) -> LocalizedText {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e15 else { return LocalizedText(verbatim: "\(value)") }
    let whole = Int(tenths / 10)
    let rest = abs(Int(tenths) % 10)
    if rest == 0 { return LocalizedText(en: "\(whole)", fr: "\(whole)") }
    let sign = value < 0 && whole == 0 ? "-" : ""
    return LocalizedText(en: "\(sign)\(whole).\(rest)", fr: "\(sign)\(whole),\(rest)")
  }
}

extension Objective.Priority {
  /// The word in a heading.
  public var name: LocalizedText { LocalizedText(en: "\(rawValue)", fr: "\(frenchWords.first ?? rawValue)") }
}
