import CivilTime
import Editorial
import Localization
import Metrics

/// The words about figures.
public enum MetricsStrings {
  public static let indicator = LocalizedText(en: "indicator", fr: "indicateur")
  public static let figure = LocalizedText(en: "figure", fr: "chiffre")
  public static let target = LocalizedText(en: "target", fr: "cible")
  public static let share = LocalizedText(en: "reached", fr: "atteint")
  public static let change = LocalizedText(en: "change", fr: "écart")
  public static let curve = LocalizedText(en: "curve", fr: "courbe")
  public static let atWorst = LocalizedText(en: "at worst", fr: "au pire")
  public static let calls = LocalizedText(en: "Calls to action", fr: "Appels à l’action")
  public static let measured = LocalizedText(en: "measured", fr: "mesuré")
  public static let expected = LocalizedText(en: "expected", fr: "attendu")
  public static let post = LocalizedText(en: "post", fr: "publication")
  public static let works = LocalizedText(en: "What works", fr: "Ce qui marche")
  public static let channel = LocalizedText(en: "channel", fr: "canal")
  public static let period = LocalizedText(en: "period", fr: "période")

  public static func title(_ overview: MetricsOverview) -> LocalizedText {
    let today = DateNames.day(overview.today)
    let place = overview.channel.map { LocalizedText(en: " on \($0)", fr: " sur \($0)") }
    return LocalizedText(
      en: "Figures\(place?.english ?? ""), seen on \(today)", fr: "Chiffres\(place?.french ?? ""), au \(today)")
  }

  public static let noIndicators = LocalizedText(
    en: "No indicators: declare them as `indicators:` in the answer to question 4.",
    fr: "Aucun indicateur : déclarez-en avec `indicators:` dans la réponse à la question 4.")

  public static func noFigure(_ titles: [String], in period: Period?) -> LocalizedText {
    let list = LocalizedText.list(titles)
    guard let period else {
      return LocalizedText(en: "No figure yet: \(list)", fr: "Pas encore de chiffre : \(list)")
    }
    let name = DateNames.period(period)
    return LocalizedText(en: "No figure for \(name): \(list)", fr: "Pas de chiffre (\(name)) : \(list)")
  }

  /// The heading of a period's figures: `October 2026`, `November 2026, still going on`.
  public static func period(_ period: Period, isUnderWay: Bool) -> LocalizedText {
    let name = DateNames.period(period)
    guard isUnderWay else {
      return LocalizedText(en: "\(name.english.capitalizedFirst)", fr: "\(name.french.capitalizedFirst)")
    }
    return LocalizedText(
      en: "\(name.english.capitalizedFirst), still going on", fr: "\(name.french.capitalizedFirst), en cours")
  }

  public static func parts(_ point: IndicatorSeries.Point) -> LocalizedText {
    LocalizedText(
      en: "\(point.parts) of \(point.wholeParts, "reading", "readings") only",
      fr: "\(point.parts, "relevé", "relevés") sur \(point.wholeParts) seulement")
  }

  public static func leftOut(_ change: ReadingChange) -> LocalizedText {
    let list = LocalizedText.list(change.leftOut)
    return LocalizedText(
      en: "change without \(list): a figure is lacking there", fr: "écart hors \(list) : il y manque un chiffre")
  }

  public static func days(_ overview: MetricsOverview) -> LocalizedText {
    let (from, to) = (DateNames.day(overview.postsFrom), DateNames.day(overview.postsThrough))
    return LocalizedText(en: "posts of \(from) to \(to)", fr: "publications du \(from) au \(to)")
  }

  public static func met(_ met: Int, of measured: Int, unknown: Int) -> LocalizedText {
    let rest =
      unknown == 0
      ? nil
      : LocalizedText(
        en: "; \(unknown) more without a figure", fr: " ; \(unknown, "autre", "autres") sans chiffre")
    return LocalizedText(
      en: "\(met) of \(measured) brought what was expected\(rest?.english ?? "").",
      fr: "\(met) sur \(measured) ont apporté ce qu’on en attendait\(rest?.french ?? "").")
  }

  /// - Parameter others: how many expectations are left out.
  public static func noCalls(unknown: Int, others: Int) -> LocalizedText {
    if unknown == 0, others > 0 {
      return LocalizedText(
        en: "No post says what it expects here; \(others, "post does", "posts do") on other days or channels.",
        fr:
          "Aucune publication ne dit ici ce qu’elle attend ; \(others, "publication le dit", "publications le disent") pour d’autres jours ou canaux."
      )
    }
    return unknown == 0
      ? LocalizedText(
        en: "No post says what it expects.", fr: "Aucune publication ne dit ce qu’elle attend.")
      : LocalizedText(
        en: "None of the \(unknown, "expectation", "expectations") has a figure yet.",
        fr: "Pas encore de chiffre pour \(unknown, "attente", "attentes").")
  }

  public static func more(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "… \(count) more in between: --format md shows all",
      fr: "… \(count, "autre", "autres") entre les deux : --format md montre tout")
  }

  public static func posts(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post", "posts") with figures", fr: "\(count, "publication mesurée", "publications mesurées")")
  }

  public static func statement(_ statement: WhatWorks.Statement) -> LocalizedText {
    LocalizedText(
      en:
        "\(.figure(statement.median)) against \(.figure(statement.otherMedian)) (\(statement.count) posts, \(statement.otherCount) others)",
      fr:
        "\(.figure(statement.median)) contre \(.figure(statement.otherMedian)) (\(statement.count) publications, \(statement.otherCount) autres)"
    )
  }

  public static func best(_ best: WhatWorks.Best) -> LocalizedText {
    LocalizedText(en: "first of \(best.count): ", fr: "première sur \(best.count) : ")
  }

  public static let noDifference = LocalizedText(
    en: "no pillar or format differs by more than chance",
    fr: "aucun pilier, aucun format ne se distingue au-delà du hasard")

  /// The channels of which nothing can be told yet, with how many more posts it takes for each.
  public static func waiting(_ waiting: [WhatWorks.Waiting]) -> LocalizedText {
    let channels = waiting.map { item in
      let young = item.young > 0 ? Self.young(item.young) : nil
      return LocalizedText(
        en: "\(item.channel) (\(item.measured), \(item.lacking) more\(young.map { "; \($0.english)" } ?? ""))",
        fr: "\(item.channel) (\(item.measured), encore \(item.lacking)\(young.map { " ; \($0.french)" } ?? ""))")
    }
    return LocalizedText(
      en: "Too few posts with figures to compare: \(channels.map(\.english).joined(separator: ", ")).",
      fr: "Trop peu de publications mesurées pour comparer : \(channels.map(\.french).joined(separator: ", ")).")
  }

  public static func undivided(_ count: Int) -> LocalizedText {
    LocalizedText(
      en:
        "\(count, "post has", "posts have") figures over several channels only; a column `channel` in the table would let them count.",
      fr:
        "\(count, "publication n’a", "publications n’ont") de chiffres que tous canaux confondus ; une colonne `channel` dans le tableau permettrait de les compter."
    )
  }

  private static func young(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) too young: a post is compared \(WhatWorks.daysToRipen) days after it came out",
      fr: "\(count) trop récente\(count > 1 ? "s" : "") : on compare \(WhatWorks.daysToRipen) jours après la parution"
    )
  }

  /// The posts with figures that are not compared, by the reason.
  public static func leftOut(_ left: LeftOutPosts) -> LocalizedText {
    let reasons: [LocalizedText] = [
      left.young > 0 ? young(left.young) : nil,
      left.otherDays > 0
        ? LocalizedText(en: "\(left.otherDays) of other days", fr: "\(left.otherDays) d’autres jours") : nil,
      left.otherChannels > 0
        ? LocalizedText(
          en: "\(left.otherChannels) on other channels", fr: "\(left.otherChannels) sur d’autres canaux")
        : nil,
      left.otherIndicators > 0
        ? LocalizedText(
          en: "\(left.otherIndicators) by other indicators", fr: "\(left.otherIndicators) par d’autres indicateurs")
        : nil,
    ].compactMap(\.self)
    return LocalizedText(
      en: "Posts with figures that are not compared: \(reasons.map(\.english).joined(separator: "; ")).",
      fr: "Publications mesurées mais non comparées : \(reasons.map(\.french).joined(separator: " ; ")).")
  }

  /// The titles of the indicators without a figure, each with the figures that are not shown.
  public static func titlesWithoutFigure(in overview: MetricsOverview, _ language: Language) -> [String] {
    overview.lines.filter { $0.total.point == nil }.map { line in
      let others = [
        line.readingCount > 0 ? otherReadings(line.readingCount) : nil,
        line.postCount > 0 ? ownFigures(line.postCount) : nil,
      ].compactMap { $0?[language] }
      let title = title(of: line.total.indicator)
      return others.isEmpty ? title : "\(title) (\(others.joined(separator: ", ")))"
    }
  }

  /// The sentence for posts of which none can be compared.
  public static func nothingCompared(in overview: MetricsOverview) -> LocalizedText {
    overview.leftOut.isEmpty ? noPosts : leftOut(overview.leftOut)
  }

  /// The posts that are left out, where it is said that there are too few; `nil` if none is.
  public static func leftOutNote(on overview: MetricsOverview) -> LocalizedText? {
    var left = overview.leftOut
    let waiting = overview.works.waiting
    if waiting.contains(where: { $0.young > 0 }) { left.young = 0 }
    return waiting.isEmpty || left.isEmpty ? nil : leftOut(left)
  }

  private static func otherReadings(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "figure", "figures") of other periods or channels",
      fr: "\(count, "chiffre", "chiffres") pour d’autres périodes ou canaux")
  }

  private static func ownFigures(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post has figures of its own", "posts have figures of their own")",
      fr: "\(count, "publication a ses propres chiffres", "publications ont leurs propres chiffres")")
  }

  public static let noPosts = LocalizedText(
    en: "No post has figures of its own: note them in a table whose first column is `post`, or import them.",
    fr:
      "Aucune publication n’a ses propres chiffres : notez-les dans un tableau dont la première colonne est `post`, ou importez-les."
  )

  public static let method = LocalizedText(
    en:
      "Medians per post. Said is what chance explains less than once in twenty, with at least \(WhatWorks.leastCount) posts on either side.",
    fr:
      "Médianes par publication. N’est dit que ce que le hasard explique moins d’une fois sur vingt, avec au moins \(WhatWorks.leastCount) publications de chaque côté."
  )

  /// The name of an indicator.
  public static func title(of indicator: Indicator) -> String { indicator.title?.value ?? indicator.id?.value ?? "" }

  /// A difference with its sign.
  public static func signed(_ value: Double) -> LocalizedText {
    value > 0
      ? LocalizedText(en: "+\(.figure(value))", fr: "+\(.figure(value))") : LocalizedText.figure(value)
  }

  /// A share in whole per cent, as a multiple where that says more.
  public static func percent(_ share: Double) -> LocalizedText {
    guard share.isFinite, abs(share) < 100 else {
      return share.isFinite && share < 1e9
        ? LocalizedText(en: "×\(Int(share))", fr: "×\(Int(share))") : LocalizedText(verbatim: "×")
    }
    let number = Int((share * 100).rounded())
    let digits = (number < 0 ? "−" : "") + String(number.magnitude)
    return LocalizedText(en: "\(digits)%", fr: "\(digits)\u{A0}%")
  }

  public static func signedPercent(_ share: Double) -> LocalizedText {
    let text = percent(share)
    return share > 0 ? LocalizedText(en: "+\(text)", fr: "+\(text)") : text
  }

  /// How far a target is reached: the figure as a share of it, or the other way round where less is better.
  public static func share(of value: Double, target: Double, wantsLess: Bool) -> Double? {
    let (part, whole) = wantsLess ? (target, value) : (value, target)
    return whole > 0 ? part / whole : nil
  }
}
