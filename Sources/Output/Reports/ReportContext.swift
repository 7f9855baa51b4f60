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
import Wording

/// The data that the sections of a report are made from.
public struct ReportContext: Sendable {
  let snapshot: Snapshot
  public let period: Period
  /// The counts of posts for each target, up to the end of the period after the report's period.
  public let ledger: CadenceLedger
  public let names: CalendarNames
  public let language: Language
  /// The relative path from the report's folder to the root of the workspace, such as `../`.
  private let base: String

  /// - Parameters:
  ///   - path: The path of the report, relative to the root of the workspace.
  ///   - language: The language of the report.
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

  /// The period after the report's period, which the report plans for.
  var next: Period { period.next }

  /// Returns a link to a document, with its title as the text.
  func link(to document: Document) -> Markdown { link(document.title, to: document.path) }

  func link(_ text: String, to path: String) -> Markdown { Markdown.link(text, toPath: path, base: base) }

  /// Returns a date such as `Mon 16, 08:30`, with the month if the period is longer than a week.
  func date(_ slot: Slot) -> String {
    let weekday = names.shortName(of: slot.day.weekday)
    let day = period.unit == .week || period.unit == .day ? "\(slot.day.day)" : names.day(slot.day)
    return "\(weekday) \(day)" + (slot.time.map { ", \($0)" } ?? "")
  }

  /// Returns the entries with a slot in a period, in order of time.
  func entries(in period: Period) -> ArraySlice<Entry> {
    corpus.entries[corpus.firstEntry(onOrAfter: period.first)..<corpus.firstEntry(onOrAfter: period.last + 1)]
  }

  /// Returns a table. The columns from `numbersFrom` on, counted from 0, contain numbers.
  func table(_ header: [LocalizedText], numbersFrom: Int = .max, _ rows: [[Markdown]]) -> Markdown {
    Markdown.table(
      header: header.map { $0[language] }, numbers: Set(header.indices.filter { $0 >= numbersFrom }), rows: rows)
  }

  func number(_ number: Int) -> Markdown { Markdown.escaped(Numerals.grouped(number, in: language)) }

  /// Returns a sentence as a paragraph.
  func sentence(_ words: LocalizedText) -> Markdown { Markdown.paragraph(Markdown.escaped(words[language])) }

  /// Returns a number with up to one decimal, or two if it is below 1, and with its thousands grouped as in a sentence.
  func decimal(_ number: Double) -> String { decimal(number, .inSentence) }

  /// Returns a reading or a target of an indicator, with its percent sign.
  func value(_ value: Double, of indicator: Indicator, _ thousands: Numerals.Thousands = .inSentence) -> String {
    MetricsStrings.value(value, of: indicator, thousands)[language]
  }

  /// Returns a number with up to one decimal and with the given grouping of thousands.
  func decimal(_ number: Double, _ thousands: Numerals.Thousands) -> String {
    Numerals.figure(number, in: language, thousands)
  }
}
