import Cadence
import CivilTime
import Localization

/// Lays out the counts in the columns of a terminal. What a colour says, a sign and a word say too.
struct CadenceTable {
  private let language: Language
  private let style: Style
  private let headings: [String]
  /// Whether there is room for a column per count and for the bar.
  private let isWide: Bool
  private let indentation: Int
  private let labelWidth: Int
  private let barWidth: Int

  private static let gap = "  "
  /// The columns of `W48 · 30 Nov–6 Dec`, and of the verdict `✗ 12 of 14 missing`.
  private static let fullLabelWidth = 20
  private static let verdictWidth = 18
  private static let compactVerdictWidth = 16
  private static let compactCountsWidth = 7
  private static let leastBarWidth = 6
  private static let mostBarWidth = 20

  init(language: Language, style: Style) {
    self.language = language
    self.style = style
    headings = [CadenceOutput.Words.published, CadenceOutput.Words.ready, CadenceOutput.Words.planned]
      .map { $0[language].lowercased() }
    let gap = Self.gap.count
    let counts = headings.reduce(0) { $0 + gap + $1.count }
    let room = style.width - 4 - Self.fullLabelWidth - counts - gap - gap - Self.verdictWidth
    isWide = room >= Self.leastBarWidth
    indentation = isWide ? 4 : 2
    barWidth = min(room, Self.mostBarWidth)
    labelWidth =
      isWide
      ? Self.fullLabelWidth
      : style.width - 2 - gap - Self.compactCountsWidth - gap - Self.compactVerdictWidth
  }

  /// The names of the columns.
  var heading: String {
    let names = isWide ? headings.map { Self.gap + $0 }.joined() : Self.gap + headings.joined(separator: "+")
    let start = String(repeating: " ", count: indentation + labelWidth)
    return style(.faint, (start + names).truncated(to: style.width))
  }

  func line(naming target: DeclaredTarget) -> String {
    let selection = target.selection[language].truncated(to: style.width)
    let colon = language == .french ? "\u{A0}: " : ": "
    let rest = (colon + target.wish[language]).truncated(to: style.width - DisplayWidth.of(selection))
    return style(.strong, selection) + rest
  }

  func row(_ count: PeriodCount) -> String {
    let mark = count.time == .current ? "▸ " : "  "
    let indentation = String(repeating: " ", count: indentation - 2)
    let label = ShortDates.period(count.period)[language].fitted(to: labelWidth)
    let start = indentation + style(.strong, mark) + (count.time == .current ? style(.strong, label) : label)
    let figures = [count.published, count.ready, count.planned]
    let (role, verdict) = verdict(on: count)
    let room = isWide ? Self.verdictWidth : Self.compactVerdictWidth
    let end = Self.gap + style(role, verdict[language].truncated(to: room))
    guard isWide else {
      let counts = figures.map(String.init).joined(separator: "+")
      let padding = String(repeating: " ", count: max(0, Self.compactCountsWidth - counts.count))
      return start + Self.gap + counts + padding + end
    }
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

  /// Published, ready, planned, missing and too many, a sign for each post as far as there is room.
  private func bar(_ count: PeriodCount) -> String {
    var parts = count.time == .past ? [count.published, 0, 0] : [count.published, count.ready, count.planned]
    // What is too many is shown as such, from the least firm on.
    var excess = count.excess
    for index in parts.indices.reversed() {
      let taken = min(excess, parts[index])
      parts[index] -= taken
      excess -= taken
    }
    parts += [count.missing, count.excess]
    let cells = Self.scaled(parts, to: barWidth)
    let bar = zip(cells, Self.signs).map { style($1.role, String(repeating: $1.sign, count: $0)) }.joined()
    return bar + String(repeating: " ", count: barWidth - cells.reduce(0, +))
  }

  /// Shrinks numbers to a total, so that none but 0 vanishes as long as there is room for it.
  static func scaled(_ parts: [Int], to width: Int) -> [Int] {
    let total = parts.reduce(0, +)
    guard total > width else { return parts }
    var cells = parts.map { $0 == 0 ? 0 : max(1, $0 * width / total) }
    while cells.reduce(0, +) > width, let largest = cells.indices.max(by: { cells[$0] < cells[$1] }) {
      cells[largest] -= 1
    }
    return cells
  }

  /// Explains the signs.
  var legend: String {
    let now = LocalizedText(en: "now", fr: "en cours")[language]
    guard isWide else { return style(.faint, "▸ \(now)") }
    let missing = LocalizedText(en: "missing", fr: "manquant")[language]
    let excess = LocalizedText(en: "too many", fr: "de trop")[language]
    let names = zip(Self.signs.map(\.sign), headings + [missing, excess]).map { "\($0) \($1)" } + ["▸ \(now)"]
    return style(.faint, names.joined(separator: Self.gap).truncated(to: style.width))
  }

  // MARK: The verdict

  private func verdict(on count: PeriodCount) -> (Style.Role, LocalizedText) {
    if count.excess > 0 {
      let words = LocalizedText(en: "✗ \(count.excess) too many", fr: "✗ \(count.excess) de trop")
      return (count.time == .past ? .warning : .error, words)
    }
    if count.overdue > 0 {
      let words = missing(count.overdue, in: count)
      return count.time == .future
        ? (.warning, LocalizedText(en: "! \(words)", fr: "! \(words)"))
        : (.error, LocalizedText(en: "✗ \(words)", fr: "✗ \(words)"))
    }
    if count.missing > 0 {
      return (.faint, LocalizedText(en: "… \(count.missing) to go", fr: "… encore \(count.missing)"))
    }
    if count.minimum == 0, count.counted == 0 {
      return (.faint, LocalizedText(en: "nothing due", fr: "rien d’attendu"))
    }
    return (.success, LocalizedText(verbatim: "✓"))
  }

  /// Whether the verdict names a smaller number than the target's: what is due by the horizon, or left by closures.
  func namesShare(_ count: PeriodCount) -> Bool {
    count.excess == 0 && count.overdue > 0
      && (count.overdue < count.missing || count.minimum != count.fullMinimum)
  }

  private func missing(_ number: Int, in count: PeriodCount) -> LocalizedText {
    guard namesShare(count), let wanted = count.due else {
      return LocalizedText(en: "\(number) missing", fr: "manque \(number)")
    }
    return LocalizedText(en: "\(number) of \(wanted) missing", fr: "manque \(number) sur \(wanted)")
  }
}
