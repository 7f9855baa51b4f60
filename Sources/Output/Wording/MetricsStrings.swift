import CivilTime
import Editorial
import Localization
import Metrics

/// Texts about indicators, readings and results.
public enum MetricsStrings {
  public static let indicator = LocalizedText(en: "indicator", fr: "indicateur")
  public static let figure = LocalizedText(en: "reading", fr: "chiffre")
  public static let target = LocalizedText(en: "target", fr: "cible")
  public static let share = LocalizedText(en: "reached", fr: "atteint")
  public static let change = LocalizedText(en: "change", fr: "écart")
  public static let curve = LocalizedText(en: "curve", fr: "courbe")
  public static let atWorst = LocalizedText(en: "worst channel", fr: "canal le moins bon")
  public static let calls = LocalizedText(en: "Calls to action", fr: "Appels à l’action")
  public static let measured = LocalizedText(en: "measured", fr: "mesuré")
  public static let expected = LocalizedText(en: "expected", fr: "attendu")
  public static let post = LocalizedText(en: "post", fr: "publication")
  public static let works = LocalizedText(en: "What works", fr: "Ce qui marche")
  public static let channel = LocalizedText(en: "channel", fr: "canal")
  public static let period = LocalizedText(en: "period", fr: "période")

  public static func title(_ overview: MetricsOverview) -> LocalizedText {
    let today = DateNames.day(overview.today)
    let place = overview.channel.map { LocalizedText(en: " on \($0)", fr: " sur \($0)") } ?? .empty
    return LocalizedText(
      en: "Metrics\(place) as of \(today)", fr: "Chiffres\(place) au \(today)")
  }

  public static let noIndicators = LocalizedText(
    en: "No indicators: declare them as `indicators:` in the answer to question 4.",
    fr: "Aucun indicateur : déclarez-en avec `indicators:` dans la réponse à la question 4.")

  public static func noFigure(_ titles: [String], in period: Period?) -> LocalizedText {
    let list = LocalizedText.list(titles)
    guard let period else {
      return LocalizedText(en: "No reading yet: \(list)", fr: "Pas encore de chiffre : \(list)")
    }
    let name = DateNames.period(period)
    return LocalizedText(en: "No reading for \(name): \(list)", fr: "Pas de chiffre (\(name)) : \(list)")
  }

  /// Returns the heading of a period's readings: `October 2026`, `November 2026, in progress`.
  public static func period(_ period: Period, isUnderWay: Bool) -> LocalizedText {
    let name = DateNames.period(period).capitalizedFirst
    return isUnderWay ? LocalizedText(en: "\(name), in progress", fr: "\(name), en cours") : name
  }

  public static func parts(_ point: IndicatorSeries.Point) -> LocalizedText {
    LocalizedText(
      en: "\(point.parts) of \(point.wholeParts, "reading", "readings") only",
      fr: "\(point.parts, "chiffre", "chiffres") sur \(point.wholeParts) seulement")
  }

  public static func leftOut(_ change: ReadingChange) -> LocalizedText {
    let list = LocalizedText.list(change.leftOut)
    return LocalizedText(
      en: "change without \(list): a reading is missing there", fr: "écart sans \(list) : il y manque un chiffre")
  }

  public static func days(_ overview: MetricsOverview) -> LocalizedText {
    let days = DateNames.daysAndYear(from: overview.postsFrom, to: overview.postsThrough)
    return LocalizedText(en: "posts of \(days)", fr: "publications \(days)")
  }

  public static func met(_ met: Int, of measured: Int, unknown: Int) -> LocalizedText {
    let result = LocalizedText(
      en: "\(met) of \(measured, "expected result", "expected results") reached",
      fr: "\(met, "résultat attendu atteint", "résultats attendus atteints") sur \(measured)")
    guard unknown > 0 else { return LocalizedText(en: "\(result).", fr: "\(result).") }
    return LocalizedText(
      en: "\(result); \(unknown) more without a reading.",
      fr: "\(result) ; \(unknown, "autre", "autres") sans chiffre.")
  }

  /// Returns the sentence for calls to action of which none has a measured result.
  ///
  /// - Parameters:
  ///   - unknown: the number of expected results without a reading.
  ///   - others: the number of posts on other days or channels that state an expected result.
  public static func noCalls(unknown: Int, others: Int) -> LocalizedText {
    if unknown == 0, others > 0 {
      return LocalizedText(
        en:
          "None of these posts states an expected result; \(others, "post", "posts") on other days or channels \(others == 1 ? "does" : "do").",
        fr:
          "Aucune de ces publications n’annonce de résultat attendu ; à d’autres dates ou sur d’autres canaux, \(others, "publication en annonce", "publications en annoncent") un."
      )
    }
    return unknown == 0
      ? LocalizedText(
        en: "No post states an expected result.", fr: "Aucune publication n’annonce de résultat attendu.")
      : LocalizedText(
        en: "No reading yet for \(unknown, "expected result", "expected results").",
        fr: "Pas encore de chiffre pour \(unknown, "résultat attendu", "résultats attendus").")
  }

  public static func more(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "… \(count) more in between: `--format md` shows all",
      fr: "… \(count, "autre", "autres") entre les deux : `--format md` montre tout")
  }

  public static func posts(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post", "posts") with readings", fr: "\(count, "publication mesurée", "publications mesurées")")
  }

  public static func statement(_ statement: WhatWorks.Statement) -> LocalizedText {
    let median = value(statement.median, of: statement.indicator)
    let otherMedian = value(statement.otherMedian, of: statement.indicator)
    return LocalizedText(
      en:
        "\(median) against \(otherMedian) (\(statement.count, "post", "posts"), \(statement.otherCount, "other", "others"))",
      fr:
        "\(median) (\(statement.count, "publication", "publications")) contre \(otherMedian) (\(statement.otherCount, "autre", "autres"))"
    )
  }

  public static func best(_ best: WhatWorks.Best) -> LocalizedText {
    LocalizedText(
      en: "highest of \(best.count, "post", "posts"): ",
      fr: "première sur \(best.count, "publication", "publications") : ")
  }

  public static let noDifference = LocalizedText(
    en: "no pillar or format differs significantly",
    fr: "aucun pilier, aucun format ne se distingue au-delà du hasard")

  /// Returns the sentence about the channels with too few posts to compare: for each channel, the number of its posts with readings and
  /// the number of further posts needed.
  public static func waiting(_ waiting: [WhatWorks.Waiting]) -> LocalizedText {
    let channels = waiting.map { item in
      let counts = LocalizedText(
        en: "\(item.measured), \(item.lacking) more needed", fr: "\(item.measured), il en faut encore \(item.lacking)")
      let note = item.young > 0 ? [counts, young(item.young)].joined(by: .semicolon) : counts
      return LocalizedText(en: "\(item.channel) (\(note))", fr: "\(item.channel) (\(note))")
    }.joined()
    return LocalizedText(
      en: "Too few posts with readings to compare: \(channels).",
      fr: "Trop peu de publications mesurées pour comparer : \(channels).")
  }

  public static func undivided(_ count: Int) -> LocalizedText {
    LocalizedText(
      en:
        "\(count, "post has", "posts have") readings only for several channels together; add a `channel` column to the table to compare them.",
      fr:
        "\(count, "publication n’a", "publications n’ont") de chiffres que tous canaux confondus ; une colonne `channel` dans le tableau permettrait de les compter."
    )
  }

  private static func young(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count) too recent: posts are compared \(WhatWorks.daysToRipen, "day", "days") after publication",
      fr:
        "\(count, "trop récente", "trop récentes") : on compare \(WhatWorks.daysToRipen, "jour", "jours") après la parution"
    )
  }

  /// Returns the numbers of posts with readings that are not compared, by reason.
  public static func leftOut(_ left: LeftOutPosts) -> LocalizedText {
    let reasons: [LocalizedText] = [
      left.young > 0 ? young(left.young) : nil,
      left.otherDays > 0
        ? LocalizedText(
          en: "\(left.otherDays) from other days",
          fr: "\(left.otherDays, "parue", "parues") à d’autres dates") : nil,
      left.otherChannels > 0
        ? LocalizedText(
          en: "\(left.otherChannels) on other channels", fr: "\(left.otherChannels) sur d’autres canaux")
        : nil,
      left.otherIndicators > 0
        ? LocalizedText(
          en: "\(left.otherIndicators) by other indicators", fr: "\(left.otherIndicators) par d’autres indicateurs")
        : nil,
    ].compactMap(\.self)
    let list = reasons.joined(by: .semicolon)
    return LocalizedText(
      en: "Posts with readings, but not compared: \(list).",
      fr: "Publications mesurées mais non comparées : \(list).")
  }

  /// Returns the titles of the indicators without a reading to show. A title is followed, in parentheses, by the number
  /// of the indicator's readings for other periods or channels, and by the number of posts with their own readings, unless they are 0.
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

  /// Returns the sentence shown if no post can be compared: the reasons, or ``noPosts`` if no post has readings.
  public static func nothingCompared(in overview: MetricsOverview) -> LocalizedText {
    overview.leftOut.isEmpty ? noPosts : leftOut(overview.leftOut)
  }

  /// Returns the note on posts that are not compared; `nil` if there are none, or if no channel waits for more posts.
  ///
  /// The note omits posts that are too recent if the sentence about the waiting channels already counts them.
  public static func leftOutNote(on overview: MetricsOverview) -> LocalizedText? {
    var left = overview.leftOut
    let waiting = overview.works.waiting
    if waiting.contains(where: { $0.young > 0 }) { left.young = 0 }
    return waiting.isEmpty || left.isEmpty ? nil : leftOut(left)
  }

  private static func otherReadings(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "reading", "readings") for other periods or channels",
      fr: "\(count, "chiffre", "chiffres") pour d’autres périodes ou canaux")
  }

  private static func ownFigures(_ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(count, "post has its own readings", "posts have their own readings")",
      fr: "\(count, "publication a ses propres chiffres", "publications ont leurs propres chiffres")")
  }

  public static let noPosts = LocalizedText(
    en: "No post has its own readings: add a table whose first column is `post`, or import them.",
    fr:
      "Aucune publication n’a ses propres chiffres : ajoutez un tableau dont la première colonne est `post`, ou importez-les."
  )

  public static let method = LocalizedText(
    en:
      "Medians per post. Only differences significant at \(.percent(5)) are shown, with at least \(WhatWorks.leastCount, "post", "posts") on either side.",
    fr:
      "Médianes par publication. Seuls figurent les écarts que le hasard seul donnerait moins d’une fois sur vingt, avec au moins \(WhatWorks.leastCount, "publication", "publications") de chaque côté."
  )

  /// Returns the title of an indicator, or its id if it has no title; an empty text if it has neither.
  public static func title(of indicator: Indicator) -> String { indicator.title?.value ?? indicator.id?.value ?? "" }

  /// Returns the grouping of thousands for the numbers in a table of indicators.
  public static func thousands(of lines: [MetricsOverview.Line]) -> Numerals.Thousands {
    .column(
      lines.flatMap { line in [line.total] + line.channels.map(\.row) }.flatMap { row -> [Double] in
        guard let point = row.point else { return [] }
        return [point.value, row.series.target(of: point) ?? 0]
      })
  }

  /// Returns a reading or a target of an indicator. If the indicator's unit is the percent sign, the sign follows the number.
  public static func value(
    _ value: Double, of indicator: Indicator, _ thousands: Numerals.Thousands = .inSentence
  ) -> LocalizedText {
    let figure = LocalizedText.figure(value, thousands)
    guard indicator.unit?.value == "%" else { return figure }
    return LocalizedText(en: "\(figure)%", fr: "\(figure) %")
  }

  /// Returns a difference with its sign; zero has none.
  public static func signed(_ value: Double, _ thousands: Numerals.Thousands = .inSentence) -> LocalizedText {
    let figure = LocalizedText.figure(value, thousands)
    return value > 0 ? LocalizedText(en: "+\(figure)", fr: "+\(figure)") : figure
  }

  /// Returns a share in whole per cent: `43%`. From ten thousand per cent on, returns a multiple: `×120`. A share that is infinite, or a
  /// billion or more, is only `×`.
  public static func percent(_ share: Double) -> LocalizedText {
    guard share.isFinite, abs(share) < 100 else {
      return share.isFinite && share < 1e9
        ? LocalizedText(en: "×\(Int(share))", fr: "×\(Int(share))") : LocalizedText(verbatim: "×")
    }
    return .percent(Int((share * 100).rounded()))
  }

  public static func signedPercent(_ share: Double) -> LocalizedText {
    let text = percent(share)
    return share > 0 ? LocalizedText(en: "+\(text)", fr: "+\(text)") : text
  }

  /// Returns the degree to which a target is reached: the reading as a share of the target or, if less is better, the target as a share
  /// of the reading. Returns `nil` if the divisor is not positive.
  public static func share(of value: Double, target: Double, wantsLess: Bool) -> Double? {
    let (part, whole) = wantsLess ? (target, value) : (value, target)
    return whole > 0 ? part / whole : nil
  }
}
