import CivilTime
import Editorial
import Localization
import Metrics
import Presentation

extension ReportPart {
  static let indicators = ReportPart(
    name: "indicators",
    documentation: LocalizedText(
      en: "Each indicator, compared with its target and the period before",
      fr: "Chaque indicateur, comparé à sa cible et à la période précédente")
  ) { context in
    let found = context.figures.indicators.compactMap { context.point(of: $0) }
    let thousands = Numerals.Thousands.column(
      found.flatMap { [$0.point.value, $0.series.point(before: $0.point.period)?.value ?? 0] })
    let rows = found.map { context.row(of: $0.indicator, $0.series, $0.point, thousands) }
    guard !rows.isEmpty else {
      return context.sentence(.noFigures(of: context.measuredPostCount))
    }
    return context.table(
      [
        LocalizedText(en: "Indicator", fr: "Indicateur"), LocalizedText(en: "Period", fr: "Période"),
        LocalizedText(en: "Reading", fr: "Chiffre"), LocalizedText(en: "Target", fr: "Cible"),
        LocalizedText(en: "Before", fr: "Avant"), LocalizedText(en: "Change", fr: "Évolution"),
      ], numbersFrom: 2, rows)
  }

  static let goals = ReportPart(
    name: "goals",
    documentation: LocalizedText(
      en: "For each indicator target: a higher target, or a reason to reconsider it",
      fr: "Pour chaque cible d’un indicateur : une cible plus haute, ou une raison de la revoir")
  ) { context in
    let proposals = context.figures.indicators.compactMap { indicator in
      IndicatorTargetProposal(context.figures.series(of: indicator), in: context.period)
    }
    guard !proposals.isEmpty else {
      return context.sentence(
        LocalizedText(
          en: "Too few readings for a proposal: each target needs at least two in the period.",
          fr: "Trop peu de chiffres pour une proposition : il en faut au moins deux par cible dans la période.")
      )
    }
    let thousands = Numerals.Thousands.column(proposals.flatMap(\.figures))
    return context.table(
      [
        LocalizedText(en: "Indicator", fr: "Indicateur"), LocalizedText(en: "Target", fr: "Cible"),
        LocalizedText(en: "Measured", fr: "Mesuré"), LocalizedText(en: "Proposal", fr: "Proposition"),
        LocalizedText(en: "Why", fr: "Pourquoi"),
      ],
      proposals.map { proposal in
        [
          context.title(of: proposal.indicator), context.target(of: proposal, thousands),
          context.level(of: proposal, thousands), context.advice(proposal, thousands), context.reason(of: proposal),
        ].map(Markdown.escaped)
      })
  }
}

extension IndicatorTargetProposal {
  /// The numbers that the table of proposals shows in the indicator's unit: the target, the measured level and the proposed target.
  fileprivate var figures: [Double] {
    switch advice {
    case .raise(let proposed), .reconsider(let proposed): [target, level, proposed]
    case .keep: [target, level]
    }
  }
}

extension Indicator {
  /// The title, or the id of an indicator without a title; `?` if it has neither.
  var shownName: String { title?.value ?? id?.value ?? "?" }
}

extension LocalizedText {
  /// Returns the sentence for indicators without readings, with the number of posts that have readings if there are any.
  fileprivate static func noFigures(of posts: Int) -> LocalizedText {
    guard posts > 0 else { return LocalizedText(en: "No readings yet.", fr: "Aucun chiffre pour le moment.") }
    return LocalizedText(
      en: "No readings of a channel yet; \(posts, "post has readings of its own", "posts have readings of their own").",
      fr:
        "Aucun chiffre de canal pour le moment ; \(posts, "publication a ses propres chiffres", "publications ont leurs propres chiffres")."
    )
  }
}

extension ReportContext {
  /// The number of posts with their own readings for periods that begin by the end of the report's period.
  fileprivate var measuredPostCount: Int {
    let posts = figures.readings.filter { $0.period.first <= period.last }.compactMap { reading in
      if case .post(let id, _) = reading.subject { id } else { nil }
    }
    return Set(posts).count
  }

  /// Returns the reading of an indicator for the report's period. If there is none, returns the last reading whose period ended by the
  /// end of the report's period; `nil` if there is none either.
  fileprivate func point(
    of indicator: Indicator
  ) -> (indicator: Indicator, series: IndicatorSeries, point: IndicatorSeries.Point)? {
    let own = figures.series(of: indicator, by: period.unit)
    let usual = figures.series(of: indicator)
    // A week has no reading of its own if readings are monthly.
    let found =
      own.point(in: period).map { (own, $0) }
      ?? usual.points.last { $0.period.last <= period.last }.map { (usual, $0) }
    return found.map { (indicator, $0, $1) }
  }

  /// Returns the row of a reading, with its target, the reading of the period before and the change.
  fileprivate func row(
    of indicator: Indicator, _ series: IndicatorSeries, _ point: IndicatorSeries.Point, _ thousands: Numerals.Thousands
  ) -> [Markdown] {
    let mark = series.reachesTarget(point).map { $0 ? " ✓" : "" } ?? ""
    let before = series.point(before: point.period)
    let change = series.change(of: point)
    return [
      title(of: indicator), name(of: point),
      value(point.value, of: indicator, thousands) + mark,
      series.target(of: point).map { target($0, of: indicator, thousands) } ?? "—",
      before.flatMap { $0.isPartial ? nil : value($0.value, of: indicator, thousands) } ?? "—",
      change.map(self.change) ?? "—",
    ].map(Markdown.escaped)
  }

  /// Returns the title of an indicator, with a note if its readings are those of the worst channel.
  fileprivate func title(of indicator: Indicator) -> String {
    guard indicator.combination == .worst else { return indicator.shownName }
    return LocalizedText(
      en: "\(indicator.shownName) (worst channel)", fr: "\(indicator.shownName) (canal le moins bon)")[
        language]
  }

  /// Returns the target of a proposal, with its unit of time if the indicator's readings are summed.
  fileprivate func target(of proposal: IndicatorTargetProposal, _ thousands: Numerals.Thousands) -> String {
    let target = target(proposal.target, of: proposal.indicator, thousands)
    guard proposal.indicator.combination == .sum else { return target }
    let unit = proposal.points[0].period.unit.name
    return LocalizedText(en: "\(target) per \(unit)", fr: "\(target) par \(unit)")[language]
  }

  /// Returns the period of a reading, with the number of its parts if the reading is partial.
  private func name(of point: IndicatorSeries.Point) -> String {
    let name = names.name(of: point.period, in: language)
    guard point.isPartial else { return name }
    return LocalizedText(
      en: "\(name) (\(point.parts) of \(point.wholeParts))",
      fr: "\(name) (\(point.parts, "chiffre", "chiffres") sur \(point.wholeParts))")[
        language]
  }

  fileprivate func target(
    _ target: Double, of indicator: Indicator, _ thousands: Numerals.Thousands
  ) -> String {
    let number = value(target, of: indicator, thousands)
    return indicator.wantsLess ? LocalizedText(en: "at most \(number)", fr: "au plus \(number)")[language] : number
  }

  /// Returns a change such as `+12%`, or the difference if the change has no ratio.
  private func change(_ change: ReadingChange) -> String {
    guard let ratio = change.ratio else { return signed(change.difference) }
    return LocalizedText(
      en: "\(signed((ratio * 100).rounded()))%", fr: "\(signed((ratio * 100).rounded())) %")[language]
  }

  private func signed(_ number: Double) -> String {
    number > 0 ? "+" + decimal(number) : number < 0 ? "−" + decimal(-number) : "0"
  }

  fileprivate func advice(_ proposal: IndicatorTargetProposal, _ thousands: Numerals.Thousands) -> String {
    func shown(_ target: Double) -> String { value(target, of: proposal.indicator, thousands) }
    switch proposal.advice {
    case .raise(let harder) where proposal.indicator.wantsLess:
      return LocalizedText(en: "aim for at most \(shown(harder))", fr: "viser \(shown(harder)) au plus")[language]
    case .raise(let harder):
      return LocalizedText(en: "aim for \(shown(harder))", fr: "viser \(shown(harder))")[language]
    case .keep: return LocalizedText(en: "keep it", fr: "la garder")[language]
    case .reconsider(let best):
      let unit = proposal.points[0].period.unit
      let inFrench = unit == .week ? "la meilleure semaine" : "le meilleur \(unit.name.french)"
      let other =
        proposal.indicator.combination == .latest
        ? LocalizedText(en: "give it more time", fr: "se donner plus de temps")
        : LocalizedText(
          en: "aim for \(rounded(best, of: proposal.indicator, thousands)), as in the best \(unit.name)",
          fr: "viser \(rounded(best, of: proposal.indicator, thousands)), comme \(inFrench)")
      let words = LocalizedText(
        en: "reconsider: find a way to reach it, or \(other)", fr: "à revoir : trouver comment l’atteindre, ou \(other)"
      )
      return words[language]
    }
  }

  /// Returns the measured level of a proposal: the last reading if the indicator counts only its latest reading, otherwise the mean of the
  /// periods.
  fileprivate func level(of proposal: IndicatorTargetProposal, _ thousands: Numerals.Thousands) -> String {
    let figure = rounded(proposal.level, of: proposal.indicator, thousands)
    if proposal.indicator.combination == .latest { return figure }
    if proposal.indicator.combination != .sum {
      return LocalizedText(en: "\(figure) on average", fr: "\(figure) en moyenne")[language]
    }
    let unit = proposal.points[0].period.unit.name
    return LocalizedText(en: "\(figure) per \(unit)", fr: "\(figure) par \(unit)")[language]
  }

  /// Returns a number, without decimals if it is 100 or more.
  private func rounded(_ number: Double, of indicator: Indicator, _ thousands: Numerals.Thousands) -> String {
    value(number >= 100 ? number.rounded() : number, of: indicator, thousands)
  }

  fileprivate func reason(of proposal: IndicatorTargetProposal) -> String {
    let count = proposal.points.count
    let unit = proposal.points[0].period.unit.plural
    let reached = LocalizedText(
      en: "reached in \(proposal.reached) of \(count) \(unit)", fr: "atteinte \(proposal.reached) fois sur \(count)")
    let ratio = proposal.level / proposal.target
    let share =
      proposal.indicator.wantsLess
      ? LocalizedText(en: "\(decimal(ratio)) times the target", fr: "\(decimal(ratio)) fois la cible")
      : LocalizedText(
        en: "\(decimal((ratio * 100).rounded()))% of the target",
        fr: "\(decimal((ratio * 100).rounded())) % de la cible")
    guard case .reconsider = proposal.advice else {
      return LocalizedText(en: "\(reached), \(share)", fr: "\(reached), \(share)")[language]
    }
    let trend: LocalizedText
    if let left = proposal.periodsToTarget {
      let unit = proposal.points[0].period.unit
      let (one, many) = (unit.name, unit.plural)
      trend = LocalizedText(
        en: "at this rate, \(left, one.english, many.english) to go",
        fr: "à ce rythme, elle le sera dans \(left, one.french, many.french)")
    } else {
      trend =
        proposal.isImproving
        ? LocalizedText(en: "improving", fr: "en progrès")
        : LocalizedText(en: "not improving", fr: "sans progrès")
    }
    return LocalizedText(en: "\(reached), \(share), \(trend)", fr: "\(reached), \(share), \(trend)")[language]
  }
}
