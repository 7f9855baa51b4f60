import Cadence
import CivilTime
import Differences
import Localization
import Presentation
import Wording

/// The counts of targets before and after, in the columns of a terminal.
struct DiffTargetTable {
  private let language: Language
  private let width: Int
  private let labelWidth: Int
  private let countWidth: Int

  private static let indentation = 4

  init(_ targets: [TargetDifference], language: Language, width: Int) {
    self.language = language
    self.width = width
    let periods = targets.flatMap(\.periods)
    labelWidth = periods.map { DisplayWidth.of(ShortDates.period($0.period)[language]) }.max() ?? 0
    countWidth = periods.flatMap { [$0.before, $0.after] }.map { Self.count($0).count }.max() ?? 0
  }

  /// A target, and below it the periods in which its counts differ.
  func lines(of difference: TargetDifference) -> [StyledText] {
    let (sign, role) = DiffStrings.sign(of: difference.kind)
    var head = StyledText("  ")
    if difference.kind != .counted { head.append(sign + " ", role) }
    let isGone = difference.kind == .removed
    let name = (difference.target?.selection[language] ?? "") + String(LocalizedText.colon[language].dropLast())
    head.append(name, isGone ? .faint : .strong)
    let wishes = Self.wishes(of: difference).map { StyledText($0[language], isGone ? .faint : nil) }
    var lines = StyledText.flow(
      wishes, separator: StyledText(" → ", .faint), width: width - head.width - 1)
    // What there is no room for beside the name goes below it.
    if lines.count > 1 {
      lines = StyledText.flow(wishes, separator: StyledText(" → ", .faint), width: width, indentation: Self.indentation)
      return [head.truncated(to: width)] + lines + difference.periods.map(row)
    }
    let first = lines.first.map { head + StyledText(" ") + $0 } ?? head
    return [first.truncated(to: width)] + difference.periods.map(row)
  }

  /// What is wanted; where that changed, what was wanted before it. Days are told where they changed.
  static func wishes(of difference: TargetDifference) -> [LocalizedText] {
    let (before, after) = (difference.before, difference.after)
    let isRedated = before?.first != after?.first || before?.last != after?.last
    let wishes = [before, after].compactMap { $0.map { isRedated ? datedWish(of: $0) : $0.wish } }
    return wishes.count == 2 && wishes[0] == wishes[1] ? [wishes[0]] : wishes
  }

  private static func datedWish(of target: DeclaredTarget) -> LocalizedText {
    let wish = target.wish
    let (first, last) = (target.first.map { DateNames.day($0) }, target.last.map { DateNames.day($0) })
    return switch (first, last) {
    case (nil, nil): wish
    case (let first?, nil): LocalizedText(en: "\(wish), from \(first)", fr: "\(wish), dès le \(first)")
    case (nil, let last?): LocalizedText(en: "\(wish), until \(last)", fr: "\(wish), jusqu’au \(last)")
    case (let first?, let last?):
      LocalizedText(en: "\(wish), \(first) to \(last)", fr: "\(wish), du \(first) au \(last)")
    }
  }

  private func row(_ period: TargetDifference.Period) -> StyledText {
    var line = StyledText(String(repeating: " ", count: Self.indentation))
    line.append(ShortDates.period(period.period)[language].fitted(to: labelWidth) + "  ")
    line.append(Self.count(period.before).fitted(to: countWidth, alignedRight: true), .faint)
    line.append(" → ", .faint)
    line.append(Self.count(period.after).fitted(to: countWidth))
    line.append("  ")
    let verdicts = Self.verdicts(period, language)
    // On a narrow terminal, what has become of it says enough.
    let verdict = verdicts.first { line.width + $0.width <= width } ?? verdicts.last ?? StyledText()
    return (line + verdict).truncated(to: width)
  }

  /// `✗ 1 missing → ✓`, then its end alone.
  private static func verdicts(_ period: TargetDifference.Period, _ language: Language) -> [StyledText] {
    let verdicts = [period.before, period.after].compactMap { $0.map(CadenceVerdict.init) }
    guard let last = verdicts.last else { return [] }
    let (before, after) = (verdicts[0].words[language], StyledText(last.words[language], last.role))
    if verdicts.count < 2 || before == last.words[language] { return [after] }
    return [StyledText(before + " → ", .faint) + after, after]
  }

  /// `1+0+2`; a dash where the target was not in force.
  static func count(_ count: PeriodCount?) -> String {
    count.map { "\($0.published)+\($0.ready)+\($0.planned)" } ?? "–"
  }
}
