import Cadence
import Localization
import Presentation

/// What is said of a period's counts at the end of their row.
public struct CadenceVerdict {
  public let role: Style.Role
  public let words: LocalizedText

  public init(on count: PeriodCount) {
    if count.excess > 0 {
      words = LocalizedText(en: "✗ \(count.excess) too many", fr: "✗ \(count.excess) de trop")
      role = count.time == .past ? .warning : .error
    } else if count.overdue > 0 {
      let missing = Self.missing(count.overdue, in: count)
      let isAhead = count.time == .future
      words =
        isAhead
        ? LocalizedText(en: "! \(missing)", fr: "! \(missing)") : LocalizedText(en: "✗ \(missing)", fr: "✗ \(missing)")
      role = isAhead ? .warning : .error
    } else if count.missing > 0 {
      words = LocalizedText(en: "… \(count.missing) to go", fr: "… encore \(count.missing)")
      role = .faint
    } else if count.minimum == 0, count.counted == 0 {
      words = LocalizedText(en: "nothing due", fr: "rien d’attendu")
      role = .faint
    } else {
      words = LocalizedText(verbatim: "✓")
      role = .success
    }
  }

  /// Whether the verdict names a smaller number than the target's: what is due by the horizon, or left by closures.
  static func namesShare(_ count: PeriodCount) -> Bool {
    count.excess == 0 && count.overdue > 0
      && (count.overdue < count.missing || count.minimum != count.fullMinimum)
  }

  private static func missing(_ number: Int, in count: PeriodCount) -> LocalizedText {
    guard namesShare(count), let wanted = count.due else {
      return LocalizedText(en: "\(number) missing", fr: "manque \(number)")
    }
    return LocalizedText(en: "\(number) of \(wanted) missing", fr: "manque \(number) sur \(wanted)")
  }
}
