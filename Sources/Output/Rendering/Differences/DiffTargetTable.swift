import Cadence
import CivilTime
import Differences
import Localization
import Presentation
import Wording

/// A table of the targets' counts before and after, laid out for a terminal.
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

  /// Returns the lines of a target, followed by the periods in which its counts differ.
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
    // If the ranges do not fit beside the name, they go below it.
    if lines.count > 1 {
      lines = StyledText.flow(wishes, separator: StyledText(" → ", .faint), width: width, indentation: Self.indentation)
      return [head.truncated(to: width)] + lines + difference.periods.map(row)
    }
    let first = lines.first.map { head + StyledText(" ") + $0 } ?? head
    return [first.truncated(to: width)] + difference.periods.map(row)
  }

  /// Returns the range of a target, preceded by its former range if that changed. Dates are included if they changed.
  static func wishes(of difference: TargetDifference) -> [LocalizedText] {
    let (before, after) = (difference.before, difference.after)
    let isRedated = before?.first != after?.first || before?.last != after?.last
    let wishes = [before, after].compactMap { $0.map { isRedated ? datedWish(of: $0) : $0.targetText } }
    return wishes.count == 2 && wishes[0] == wishes[1] ? [wishes[0]] : wishes
  }

  private static func datedWish(of target: DeclaredTarget) -> LocalizedText {
    let targetText = target.targetText
    let (first, last) = (target.first.map { DateNames.day($0) }, target.last.map { DateNames.day($0) })
    return switch (first, last) {
    case (nil, nil): targetText
    case (let first?, nil): LocalizedText(en: "\(targetText), from \(first)", fr: "\(targetText), dès le \(first)")
    case (nil, let last?): LocalizedText(en: "\(targetText), until \(last)", fr: "\(targetText), jusqu’au \(last)")
    case (let first?, let last?):
      LocalizedText(en: "\(targetText), \(first) to \(last)", fr: "\(targetText), du \(first) au \(last)")
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
    // On a narrow terminal, the final verdict is enough.
    let verdict = verdicts.first { line.width + $0.width <= width } ?? verdicts.last ?? StyledText()
    return (line + verdict).truncated(to: width)
  }

  /// Returns the forms of the verdicts from long to short: `✗ 1 missing → ✓`, then the final verdict alone. If the verdicts do not
  /// differ, only the final one is returned.
  private static func verdicts(_ period: TargetDifference.Period, _ language: Language) -> [StyledText] {
    let verdicts = [period.before, period.after].compactMap { $0.map(CadenceVerdict.init) }
    guard let last = verdicts.last else { return [] }
    let (before, after) = (verdicts[0].words[language], StyledText(last.words[language], last.role))
    if verdicts.count < 2 || before == last.words[language] { return [after] }
    return [StyledText(before + " → ", .faint) + after, after]
  }

  /// Returns the numbers of published, ready and planned posts, such as `1+0+2`; a dash if the target was not in force.
  static func count(_ count: PeriodCount?) -> String {
    count.map { "\($0.published)+\($0.ready)+\($0.planned)" } ?? "–"
  }
}
