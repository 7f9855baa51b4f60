import Cadence
import CivilTime
import Editorial
import Metrics
import Mentions
import Localization
import Parallelism
import Presentation
import Rendering
import Schema

/// What the parts of a report are made from.
public struct ReportContext: Sendable {
  public let corpus: Corpus
  public let period: Period
  public let now: Moment
  /// Counts up to the end of the period after the report's.
  public let ledger: CadenceLedger
  public let names: CalendarNames
  public let language: Language
  /// Not every report has parts that look at these.
  private let lazyMentions: Lazy<MentionIndex>
  private let lazyFigures: Lazy<FigureBook>
  /// What leads from the report's folder to the root: `../`.
  private let base: String

  /// - Parameters:
  ///   - path: where the report is, from the root.
  ///   - language: in which the report is written.
  public init(
    _ corpus: Corpus, period: Period, now: Moment, path: String, names: CalendarNames, language: Language
  ) {
    self.corpus = corpus
    self.period = period
    self.now = now
    self.names = names
    self.language = language
    lazyMentions = Lazy { MentionIndex(corpus) }
    lazyFigures = Lazy { FigureBook(of: corpus) }
    base = String(repeating: "../", count: path.count(where: { $0 == "/" }))
    ledger = CadenceLedger(corpus, now: now, horizon: Span(max(1, period.next.last - now.day + 1), .day))
  }

  var mentionIndex: MentionIndex { lazyMentions.value }
  var figures: FigureBook { lazyFigures.value }

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
  func decimal(_ number: Double) -> String { Numerals.figure(number, in: language) }
}
