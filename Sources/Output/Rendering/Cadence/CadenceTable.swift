import Cadence
import CivilTime
import Localization
import Presentation
import Wording

/// A table of cadence counts, laid out for a terminal.
///
/// Each colour's meaning is also shown by a character or a word.
struct CadenceTable {
  private let language: Language
  private let style: Style
  private let headings: [String]
  /// Whether the terminal has room for a column per count and for the bar.
  private let isWide: Bool
  private let indentation: Int
  private let labelWidth: Int
  private let countsWidth: Int
  private let verdictWidth: Int
  private let barWidth: Int
  /// The number of posts that one character of a bar represents. It is the same in the whole table, so bars can be compared.
  private let postsPerSign: Int

  private static let gap = "  "
  /// The minimum widths of the label and of the verdict on a narrow terminal.
  private static let leastLabelWidth = 7
  private static let leastCompactVerdictWidth = 16
  /// The minimum width of a bar. It leaves room for each kind of character.
  private static let leastBarWidth = 6
  private static let mostBarWidth = 40

  /// Measures the rows to show.
  init(_ counts: [PeriodCount], language: Language, style: Style) {
    self.language = language
    self.style = style
    headings = [CadenceStrings.published, CadenceStrings.ready, CadenceStrings.planned]
      .map { $0[language].lowercased() }
    let gap = Self.gap.count
    let labels = counts.map { DisplayWidth.of(ShortDates.period($0.period)[language]) }.max() ?? 0
    let verdicts = counts.map { DisplayWidth.of(CadenceVerdict(on: $0).words[language]) }.max() ?? 0
    let columns = headings.reduce(0) { $0 + gap + $1.count }
    let room = style.width - 4 - labels - columns - gap - gap - verdicts
    let most = counts.map { CadenceBar.parts(of: $0).reduce(0, +) }.max() ?? 0
    isWide = room >= Self.leastBarWidth
    indentation = isWide ? 4 : 2
    let widest = max(Self.leastBarWidth, min(room, Self.mostBarWidth))
    postsPerSign = max(1, (most + widest - 1) / widest)
    barWidth = min(widest, max(Self.leastBarWidth, most))
    if isWide {
      (labelWidth, countsWidth, verdictWidth) = (labels, columns, verdicts)
    } else {
      countsWidth = counts.map { Self.compact($0).count }.max() ?? 0
      let left = style.width - indentation - gap - countsWidth - gap
      verdictWidth = min(verdicts, max(Self.leastCompactVerdictWidth, left - Self.leastLabelWidth))
      labelWidth = min(labels, max(Self.leastLabelWidth, left - verdictWidth))
    }
  }

  private static func compact(_ count: PeriodCount) -> String { "\(count.published)+\(count.ready)+\(count.planned)" }

  /// The column headers, on one line.
  var heading: String {
    let names = isWide ? headings.map { Self.gap + $0 }.joined() : Self.gap + headings.joined(separator: "+")
    let start = String(repeating: " ", count: indentation + labelWidth)
    return style(.faint, (start + names).truncated(to: style.width))
  }

  func line(naming target: DeclaredTarget) -> String {
    let selection = target.selection[language].truncated(to: style.width)
    let colon = LocalizedText.colon[language]
    let rest = (colon + target.targetText[language]).truncated(to: style.width - DisplayWidth.of(selection))
    return style(.strong, selection) + rest
  }

  /// Returns the line below a target's rows with the number of posts missing on later days up to the horizon.
  func line(missing count: Int, until horizon: CalendarDay) -> String {
    let day = DateNames.day(horizon)
    let words = LocalizedText(
      en: "! \(count, "post", "posts") missing later, until \(day)",
      fr: "! il manque \(count, "publication", "publications") ensuite, jusqu’au \(day)")
    let indentation = String(repeating: " ", count: indentation)
    return indentation + style(.warning, words[language].truncated(to: style.width - self.indentation))
  }

  func row(_ count: PeriodCount) -> String {
    let mark = count.time == .current ? "▸ " : "  "
    let indentation = String(repeating: " ", count: indentation - 2)
    let label = ShortDates.period(count.period)[language].fitted(to: labelWidth)
    let start = indentation + style(.strong, mark) + (count.time == .current ? style(.strong, label) : label)
    let verdict = CadenceVerdict(on: count)
    let end = Self.gap + style(verdict.role, verdict.words[language].truncated(to: verdictWidth))
    guard isWide else { return start + Self.gap + Self.compact(count).fitted(to: countsWidth) + end }
    let figures = [count.published, count.ready, count.planned]
    let columns = zip(figures, headings).map { figure, heading in
      let text = Numerals.grouped(figure, in: language).fitted(to: heading.count, alignedRight: true)
      return Self.gap + (figure == 0 ? style(.faint, text) : text)
    }
    return start + columns.joined() + Self.gap + bar(count) + end
  }

  // MARK: The bar

  private static let signs: [(sign: String, role: Style.Role)] = [
    ("█", .success), ("▓", .accent), ("░", .accent), ("·", .error), ("+", .error),
  ]

  private func bar(_ count: PeriodCount) -> String {
    let cells = CadenceBar.scaled(CadenceBar.parts(of: count), by: postsPerSign)
    let bar = zip(cells, Self.signs).map { style($1.role, String(repeating: $1.sign, count: $0)) }.joined()
    return bar + String(repeating: " ", count: max(0, barWidth - cells.reduce(0, +)))
  }

  /// The explanation of the mark `▸` and, on a wide terminal, of the characters in the bars.
  var legend: String {
    let now = LocalizedText(en: "current", fr: "en cours")[language]
    guard isWide else { return style(.faint, "▸ \(now)") }
    let shortfalls = [CadenceStrings.missing, CadenceStrings.excess].map { $0[language].lowercased() }
    let names = zip(Self.signs.map(\.sign), headings + shortfalls).map { "\($0) \($1)" } + ["▸ \(now)"]
    let signs = style(.faint, names.joined(separator: Self.gap).truncated(to: style.width))
    guard postsPerSign > 1 else { return signs }
    let scale = LocalizedText(
      en: "1 block = \(postsPerSign) posts", fr: "1\u{A0}bloc = \(postsPerSign)\u{A0}publications")[language]
    return signs + "\n" + style(.faint, scale)
  }
}
