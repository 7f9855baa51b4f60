import CivilTime
import Editorial
import Findings
import Localization
import Metrics
import Schema
import Snapshots
import SourceText

/// Reports readings that are impossible or unlikely. The bounds are wide enough for a very good month.
struct ImplausibleReading: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "implausible-reading", .metrics, .always(.warning),
    summary: LocalizedText(
      en: "a reading that is invalid or implausible",
      fr: "un chiffre illisible ou invraisemblable"),
    rationale: LocalizedText(
      en: "One wrong number distorts the trend of a whole year.",
      fr: "Un seul chiffre faux déforme la courbe d’une année."),
    exceptions: LocalizedText(
      en: """
        The rule reports:

        - text that is not a number
        - a duration, if the indicator has no unit of time
        - readings of a future period
        - a negative number of followers, views or interactions
        - a number of followers that falls by more than 33% (option `fall`) and by at least 10
        - a reading at least 10 times the channel's usual one, or at most a tenth of it (option `factor`), once the \
        channel has four readings
        - a total that differs from the sum of its rows
        """,
      fr: """
        Sont signalés :

        - un texte qui n’est pas un nombre
        - une durée, si l’indicateur n’a pas d’unité de temps
        - les chiffres d’une période future
        - un nombre négatif d’abonnés, de vues ou d’interactions
        - un nombre d’abonnés qui baisse de plus de 33 % (option `fall`) et d’au moins 10
        - un chiffre qui vaut au moins 10 fois le chiffre habituel du canal, ou au plus un dixième (option `factor`), \
        dès que quatre chiffres du canal sont notés
        - un total qui diffère de la somme de ses lignes
        """),
    remedy: LocalizedText(
      en: """
        Correct the reading. If it is true, suppress the rule: `<!-- edito: allow implausible-reading — the \
        network removed false accounts -->`.
        """,
      fr: """
        Corrigez le chiffre. S’il est juste, autorisez-le : `<!-- edito: allow implausible-reading — le \
        réseau a supprimé de faux comptes -->`.
        """),
    options: [
      RuleOption(
        "factor", \.factor,
        LocalizedText(
          en: "maximum ratio between a reading and the usual one",
          fr: "rapport maximal entre un chiffre et le chiffre habituel")),
      RuleOption(
        "fall", \.fall,
        LocalizedText(
          en: "maximum loss of followers in per cent", fr: "baisse maximale du nombre d’abonnés, en pour cent")),
    ],
    passing: [
      Example([
        "strategy/example.md": strategy,
        "metrics/1.md": page("2026-07", "612", "4 120"), "metrics/2.md": page("2026-08", "640", "5,120"),
        "metrics/3.md": page("2026-09", "601", "12.5 k"), "metrics/4.md": page("2026-10", "n/a", "1 234"),
        "metrics/5.md": page("2026-11", "650", "40"),
      ])
    ],
    failing: [
      Example([
        "strategy/example.md": strategy, "metrics/1.md": page("2026-09", "612", "↓4,12,0"),
        "metrics/2.md": page("2026-10", "↓61", "3 min 20 🥖").replacing("3 min 20 🥖", with: "↓3 min 20"),
      ]),
      Example([
        "strategy/example.md": strategy, "metrics/1.md": page("2026-06", "1", "410"),
        "metrics/2.md": page("2026-07", "1", "↓44 300"), "metrics/3.md": page("2026-08", "1", "390"),
        "metrics/4.md": page("2026-09", "1", "↓-402"), "metrics/5.md": page("2026-10", "1", "450"),
      ]),
      Example(["strategy/example.md": strategy, "metrics/1.md": page("↓2062-10", "612", "4 120")]),
      Example([
        "strategy/example.md": strategy,
        "metrics/1.md": """
        ---
        period: 2026-10
        ---

        | channel | views | followers |
        |---|---:|---:|
        | x | 120 | 40 |
        | blog | 80 | 60 |
        | **Total** | ↓210 | 100 |
        """,
      ]),
    ])

  private static let strategy = """
    ---
    question: indicators
    indicators:
      - {id: followers, kind: presence}
      - {id: views, kind: reach}
    ---
    """

  private static func page(_ period: String, _ followers: String, _ views: String) -> String {
    """
    ---
    period: \(period)
    ---

    | channel | followers | views |
    |---|---:|---:|
    | x | \(followers) | \(views) |
    """
  }

  var factor = 10
  var fall = 33

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let book = snapshot.metrics
    return book.cells.compactMap { unreadable($0, book) } + toCome(book, snapshot) + curves(book, snapshot)
      + totals(book)
  }

  private func unreadable(_ cell: ReadingCell, _ book: ReadingIndex) -> RuleFinding? {
    // An undeclared column may contain anything.
    guard let indicator = book.indicator(cell.indicator) else { return nil }
    switch cell.content {
    case .absent, .figure: return nil
    case .unreadable:
      return RuleFinding(in: cell.document, at: cell.range, .noNumber(cell.text), help: .forms(book.style))
    case .strayDuration:
      return RuleFinding(
        in: cell.document, at: cell.range, .stray(indicator, cell.text), help: .timeUnit(cell.indicator))
    }
  }

  private func toCome(_ book: ReadingIndex, _ snapshot: Snapshot) -> [RuleFinding] {
    book.pages.compactMap { page in
      guard page.period.first > snapshot.now.day, case .metrics(let metrics) = page.document.content,
        let period = metrics.period, book.readings.contains(where: { $0.document.path == page.document.path })
      else { return nil }
      return RuleFinding(in: page.document, at: period.range, .isToCome(page.period))
    }
  }

  // MARK: Curves

  private struct Curve: Hashable {
    let indicator: String
    let channel: String
    let unit: PeriodUnit
  }

  private func curves(_ book: ReadingIndex, _ snapshot: Snapshot) -> [RuleFinding] {
    var curves: [Curve: [Reading]] = [:]
    for reading in book.readings {
      guard case .channel(let channel) = reading.subject else { continue }
      curves[Curve(indicator: reading.indicator, channel: channel, unit: reading.period.unit), default: []].append(
        reading)
    }
    return curves.flatMap { curve, readings -> [RuleFinding] in
      guard let indicator = book.indicator(curve.indicator) else { return [] }
      let readings = readings.sorted { $0.period < $1.period }
      return readings.indices.compactMap { index in
        negative(readings[index], indicator) ?? fallen(readings, index, indicator)
          ?? unusual(readings, index, indicator, snapshot.now.day)
      }
    }
  }

  private func negative(_ reading: Reading, _ indicator: Indicator) -> RuleFinding? {
    let counts: Set<Indicator.Kind> = [.presence, .reach, .engagement]
    guard reading.value < 0, indicator.kind.map({ counts.contains($0.value) }) ?? false else { return nil }
    return RuleFinding(in: reading.document, at: reading.range, .belowZero)
  }

  private func fallen(_ readings: [Reading], _ index: Int, _ indicator: Indicator) -> RuleFinding? {
    // New followers per month are a presence too, but not a number that should only grow.
    guard index > 0, indicator.kind?.value == .presence, indicator.combination == .latest else { return nil }
    let (before, after) = (readings[index - 1], readings[index])
    let loss = before.value - after.value
    guard loss >= 10, loss * 100 > before.value * Double(fall) else { return nil }
    return RuleFinding(
      in: after.document, at: after.range, .fell(from: before.value, to: after.value),
      related: [RelatedPlace(.before(before.period), at: before.document.place(before.range))])
  }

  private func unusual(
    _ readings: [Reading], _ index: Int, _ indicator: Indicator, _ today: CalendarDay
  ) -> RuleFinding? {
    let others = readings.indices.filter { $0 != index }.suffix(24).map { readings[$0].value }
    guard others.count >= 3, let usual = Median.of(others) else { return nil }
    let reading = readings[index]
    let counts = indicator.combination == .sum || indicator.combination == .latest
    // Small numbers easily grow by a factor of ten.
    guard !counts || abs(reading.value - usual) >= 20, usual > 0, reading.value > 0 else { return nil }
    let isTooHigh = reading.value >= usual * Double(factor)
    // The reading of a current period is low because it is not complete.
    let isTooLow = reading.value * Double(factor) <= usual && reading.period.last < today
    guard isTooHigh || isTooLow else { return nil }
    return RuleFinding(in: reading.document, at: reading.range, .unusual(reading.value, usual: usual))
  }

  // MARK: Totals

  private func totals(_ book: ReadingIndex) -> [RuleFinding] {
    struct Column: Hashable {
      let path: String
      let table: Int
      let column: Int
    }
    var columns: [Column: [ReadingCell]] = [:]
    for cell in book.cells {
      columns[Column(path: cell.document.path, table: cell.table, column: cell.column), default: []].append(cell)
    }
    return columns.values.flatMap { cells -> [RuleFinding] in
      guard let id = cells.first?.indicator, let indicator = book.indicator(id),
        indicator.combination == .sum || indicator.combination == .latest
      else { return [] }
      let sum = cells.filter { !$0.isTotal }.compactMap(\.figure).reduce(0, +)
      return cells.compactMap { cell in
        guard cell.isTotal, let total = cell.figure, abs(total - sum) > max(0.5, abs(sum) * 0.001) else { return nil }
        return RuleFinding(in: cell.document, at: cell.range, .notTheTotal(sum))
      }
    }
  }
}

extension ReadingCell {
  fileprivate var figure: Double? { if case .figure(let value) = content { value } else { nil } }
}

extension LocalizedText {
  fileprivate static let belowZero = LocalizedText(
    en: "a number of followers, views or interactions cannot be negative",
    fr: "un nombre d’abonnés, de vues ou d’interactions ne peut pas être négatif")

  fileprivate static func noNumber(_ text: String) -> LocalizedText {
    LocalizedText(en: "“\(text.excerpt)” is not a valid number", fr: "« \(text.excerpt) » n’est pas un nombre valide")
  }

  fileprivate static func forms(_ style: NumberStyle) -> LocalizedText {
    let example = style.decimalMark == "," ? "1 234,5" : "1,234.5"
    return LocalizedText(
      en: "write a number such as \(example), or a dash if there is none",
      fr: "écrivez un nombre, par exemple \(example), ou un tiret s’il n’y en a pas")
  }

  fileprivate static func stray(_ indicator: Indicator, _ text: String) -> LocalizedText {
    let unit = indicator.unit?.value ?? indicator.title?.value ?? indicator.id?.value ?? ""
    return LocalizedText(
      en: "“\(text.excerpt)” is a duration, but this column counts “\(unit.excerpt)”",
      fr: "« \(text.excerpt) » est une durée, mais cette colonne compte « \(unit.excerpt) »")
  }

  fileprivate static func timeUnit(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "to measure time, set the unit of the indicator: `unit: h`, `min` or `s`",
      fr: "pour mesurer une durée, donnez l’unité de l’indicateur : `unit: h`, `min` ou `s`")
  }

  fileprivate static func isToCome(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(
      en: "these readings are of a future period: \(name)", fr: "ces chiffres sont d’une période future : \(name)")
  }

  fileprivate static func fell(from before: Double, to after: Double) -> LocalizedText {
    LocalizedText(
      en: "the number of followers drops unusually far, from \(.figure(before)) to \(.figure(after))",
      fr: "le nombre d’abonnés baisse d’un coup, de \(.figure(before)) à \(.figure(after))")
  }

  fileprivate static func before(_ period: Period) -> LocalizedText {
    let name = DateNames.period(period)
    return LocalizedText(en: "the previous reading: \(name)", fr: "le chiffre précédent : \(name)")
  }

  fileprivate static func unusual(_ value: Double, usual: Double) -> LocalizedText {
    LocalizedText(
      en: "the reading is \(.figure(value)), the usual one on this channel is \(.figure(usual))",
      fr: "le chiffre est \(.figure(value)), alors que \(.figure(usual)) est habituel sur ce canal")
  }

  fileprivate static func notTheTotal(_ sum: Double) -> LocalizedText {
    LocalizedText(
      en: "the total differs from the sum of the rows, \(.figure(sum))",
      fr: "le total diffère de la somme des lignes, \(.figure(sum))")
  }
}
