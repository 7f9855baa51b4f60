import Cadence
import CivilTime
import Editorial
import Localization
import Mentions
import Metrics
import Parallelism
import Presentation
import Schema
import Snapshots

/// What the parts of a report are made from.
public struct ReportContext: Sendable {
  let snapshot: Snapshot
  public let period: Period
  /// Counts up to the end of the period after the report's.
  public let ledger: CadenceLedger
  public let names: CalendarNames
  public let language: Language
  /// What leads from the report's folder to the root: `../`.
  private let base: String

  /// - Parameters:
  ///   - path: where the report is, from the root.
  ///   - language: in which the report is written.
  public init(
    _ snapshot: Snapshot, period: Period, path: String, names: CalendarNames, language: Language
  ) {
    self.snapshot = snapshot
    self.period = period
    self.names = names
    self.language = language
    base = String(repeating: "../", count: path.count(where: { $0 == "/" }))
    let days = max(1, period.next.last - snapshot.today + 1)
    ledger = CadenceLedger(snapshot.corpus, now: snapshot.now, horizon: Span(days, .day))
  }

  var corpus: Corpus { snapshot.corpus }
  var now: Moment { snapshot.now }
  var mentionIndex: MentionIndex { snapshot.mentions }
  var figures: ReadingIndex { snapshot.metrics }

  /// The period that is planned for: the next one.
  var next: Period { period.next }

  /// A link to a document, by its title.
  func link(to document: Document) -> Markdown { link(document.title, to: document.path) }

  func link(_ text: String, to path: String) -> Markdown { Markdown.link(text, toPath: path, base: base) }

  /// `Mon 16, 08:30`; with the month where the period is longer than a week.
  func date(_ slot: Slot) -> String {
    let weekday = names.shortName(of: slot.day.weekday)
    let day = period.unit == .week || period.unit == .day ? "\(slot.day.day)" : names.day(slot.day)
    return "\(weekday) \(day)" + (slot.time.map { ", \($0)" } ?? "")
  }

  /// The entries of some days.
  func entries(in period: Period) -> ArraySlice<Entry> {
    corpus.entries[corpus.firstEntry(onOrAfter: period.first)..<corpus.firstEntry(onOrAfter: period.last + 1)]
  }

  /// A table; the columns from one on hold numbers.
  func table(_ header: [LocalizedText], numbersFrom: Int = .max, _ rows: [[Markdown]]) -> Markdown {
    Markdown.table(
      header: header.map { $0[language] }, numbers: Set(header.indices.filter { $0 >= numbersFrom }), rows: rows)
  }

  func number(_ number: Int) -> Markdown { Markdown.escaped(Numerals.grouped(number, in: language)) }

  /// A sentence of its own.
  func sentence(_ words: LocalizedText) -> Markdown { Markdown.paragraph(Markdown.escaped(words[language])) }

  /// A figure with one decimal at the most.
  func decimal(_ number: Double) -> String { decimal(number, .inSentence) }

  func decimal(_ number: Double, _ thousands: Numerals.Thousands) -> String {
    Numerals.figure(number, in: language, thousands)
  }
}
