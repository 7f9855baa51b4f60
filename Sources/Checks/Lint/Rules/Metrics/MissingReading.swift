import CivilTime
import Editorial
import Findings
import Localization
import Metrics
import Schema
import Snapshots
import SourceText

/// Derives the interval between readings from the periods of the existing tables.
struct MissingReading: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-reading", .metrics, .always(.warning),
    summary: LocalizedText(
      en: "an indicator with a target and a missing reading",
      fr: "un indicateur qui a une cible, mais dont un chiffre manque"),
    rationale: LocalizedText(
      en: "Without readings, you cannot tell whether the target was met.",
      fr: "Sans chiffre, on ne peut pas savoir si la cible est atteinte."),
    exceptions: LocalizedText(
      en: """
        Checked once an indicator has two readings; `days` sets the grace period. If a channel had a \
        reading in the period before and has none now, the finding is an info: the total only seems to fall. A dash in \
        the cell means that there is no reading.
        """,
      fr: """
        La règle s’applique dès que deux chiffres d’un indicateur sont notés ; `days` fixe le délai. Si un canal \
        avait un chiffre la période d’avant et n’en a plus, c’est une remarque : le total ne baisse qu’en \
        apparence. Un tiret dans la cellule signifie qu’il n’y a pas de chiffre.
        """),
    remedy: LocalizedText(
      en: "Add the reading, or import an export with `edito metrics import`.",
      fr: "Ajoutez le chiffre, ou importez un export avec `edito metrics import`."),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "days after the end of a period until a reading counts as missing",
          fr: "délai, en jours, après la fin d’une période"))
    ],
    passing: [
      Example([
        "strategy/example.md": visits("60"), "metrics/8.md": page("2026-08", "50"),
        "metrics/9.md": page("2026-09", "50"), "metrics/10.md": page("2026-10", "52"),
      ]),
      Example(["strategy/example.md": visits("60"), "metrics/9.md": page("2026-09", "50")]),
      Example(
        [
          "strategy/example.md": visits("60"), "metrics/9.md": page("2026-09", "50"),
          "metrics/8.md": page("2026-08", "50"),
        ],
        today: "2026-11-08"),
      Example([
        "strategy/example.md": visits("60"), "metrics/9.md": page("2026-09", "50", "| blog | 5 |"),
        "metrics/10.md": page("2026-10", "50", "| blog | – |"),
      ]),
      Example(["metrics/8.md": page("2026-08", "50"), "metrics/9.md": page("2026-09", "50")]),
    ],
    failing: [
      Example([
        "strategy/example.md": visits("60 🥖", mark: "↓"), "metrics/8.md": page("2026-08", "50"),
        "metrics/9.md": page("2026-09", "50"),
      ]),
      Example([
        "strategy/example.md": visits("60", mark: "↓"), "metrics/1.md": page("2026-W44", "50"),
        "metrics/2.md": page("2026-W43", "50"),
      ]),
      Example([
        "strategy/example.md": visits("60"), "metrics/9.md": page("2026-09", "50", "| blog | 5 |\n| mastodon | 7 |"),
        "metrics/10.md":
          "---\nperiod: 2026-10\n---\n\n↓| channel | visits |\n|---|---:|\n| x | 50 |\n↓| blog | |\n",
      ]),
    ])

  private static func visits(_ target: String, mark: String = "") -> String {
    "---\nquestion: indicators\nindicators:\n  - {id: \(mark)visits, objective: visits, target: \(target)}\n---\n"
  }

  private static func page(_ period: String, _ visits: String, _ more: String = "") -> String {
    "---\nperiod: \(period)\n---\n\n| channel | visits |\n|---|---:|\n| x | \(visits) |\n\(more)\n"
  }

  var days = 10

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let book = snapshot.metrics
    guard !book.readings.isEmpty else { return [] }
    var findings: [RuleFinding] = []
    for (document, item) in snapshot.corpus.facts(\.indicators) where item.value.target != nil {
      let series = book.series(of: item.value)
      guard let id = item.value.id, series.points.count > 1, let unit = series.unit, unit != .day,
        let latest = series.points.last
      else { continue }
      let name = item.value.title?.value ?? id.value
      var due = Period(unit, containing: snapshot.now.day - days - 1)
      if due.last + days >= snapshot.now.day { due = due.previous }
      if latest.period < due {
        findings.append(
          RuleFinding(
            in: document, at: id.range, .missing(name, due, last: latest.period),
            related: lastPlace(latest, id.value, book),
            help: .note))
      }
    }
    return findings + gaps(in: book, snapshot)
  }

  private func lastPlace(_ point: IndicatorSeries.Point, _ indicator: String, _ book: ReadingIndex) -> [RelatedPlace] {
    let last = book.readings(of: indicator).last { $0.period == point.period }
    return last.map { [RelatedPlace(.lastReading, at: $0.document.place($0.range))] } ?? []
  }

  /// Returns findings about channels that lack readings in the latest period of an indicator but had them in the previous period with
  /// readings. A latest period that is not over is skipped, and so are indicators without a target. Each channel gets one finding per
  /// period, regardless of the number of indicators.
  private func gaps(in book: ReadingIndex, _ snapshot: Snapshot) -> [RuleFinding] {
    struct Gap: Hashable {
      let channel: String
      let period: Period
    }
    var indicators: [Gap: [String]] = [:]
    for indicator in book.indicators {
      guard let id = indicator.id?.value, indicator.target != nil else { continue }
      let series = book.series(of: indicator)
      guard let latest = series.points.last, latest.period.last < snapshot.now.day,
        let before = series.points.dropLast().last, !before.isPartial
      else { continue }
      for channel in before.byChannel.keys where latest.byChannel[channel] == nil {
        indicators[Gap(channel: channel, period: latest.period), default: []].append(id)
      }
    }
    let cells = book.cells.filter { if case .channel = $0.subject { true } else { false } }
    let byChannel = Dictionary(grouping: cells) { Gap(channel: $0.subject.channel ?? "", period: $0.period) }
    let byPeriod = Dictionary(grouping: cells, by: \.period).mapValues { cells in
      Dictionary(cells.map { ($0.indicator, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let pages = Dictionary(book.pages.map { ($0.document.path, $0) }, uniquingKeysWith: { first, _ in first })
    return indicators.compactMap { gap, missing in
      let own = byChannel[gap]?.filter { missing.contains($0.indicator) } ?? []
      let open = missing.filter { id in !own.contains { $0.indicator == id && !$0.text.isEmpty } }
      guard let first = open.first, snapshot.corpus.declarations[.channel, gap.channel] != nil,
        let cell = own.first ?? byPeriod[gap.period]?[first], let page = pages[cell.document.path]
      else { return nil }
      let table = page.tables[cell.table]
      let place = own.isEmpty ? table.heading.line : table.rows[cell.row].line
      let names = open.map { snapshot.corpus.name(of: .indicator, $0) }
      return RuleFinding(
        in: cell.document, at: place, .gap(gap.channel, gap.period, names), help: .dash, severity: .info)
    }
  }
}

extension LocalizedText {
  fileprivate static let note = LocalizedText(
    en: "add it in metrics/, or import it with `edito metrics import`",
    fr: "notez-le dans metrics/, ou importez-le avec `edito metrics import`")
  fileprivate static let lastReading = LocalizedText(en: "the last reading", fr: "le dernier chiffre")
  fileprivate static let dash = LocalizedText(
    en: "add the reading, or a dash if there is none", fr: "notez-le, ou mettez un tiret s’il n’y en a pas")

  fileprivate static func missing(_ name: String, _ due: Period, last: Period) -> LocalizedText {
    let (due, last) = (DateNames.period(due), DateNames.period(last))
    return LocalizedText(
      en: "“\(name.excerpt)” has no reading for \(due); the last one is for \(last)",
      fr: "« \(name.excerpt) » n’a pas de chiffre pour cette période : \(due) (dernier chiffre : \(last))")
  }

  fileprivate static func gap(_ channel: String, _ period: Period, _ names: [String]) -> LocalizedText {
    let list = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? "…" : "")
    let period = DateNames.period(period)
    return LocalizedText(
      en: "\(channel.excerpt) has no reading for \(period), but had one before: \(list)",
      fr: "\(period) : \(channel.excerpt) n’a pas de chiffre pour \(list), alors qu’il en avait un avant")
  }
}
