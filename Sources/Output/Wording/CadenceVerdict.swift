import Cadence
import Localization

/// The result of comparing a period's counts with its target, in a few words.
public struct CadenceVerdict {
  public enum Kind: Sendable {
    case tooMany, tooFew, stillOpen, nothingDue, met
  }

  public let kind: Kind
  /// The time of the period: past, current or future.
  public let time: PeriodCount.Time
  public let words: LocalizedText

  public init(on count: PeriodCount) {
    time = count.time
    if count.excess > 0 {
      kind = .tooMany
      words = LocalizedText(en: "✗ \(count.excess) too many", fr: "✗ \(count.excess) de trop")
    } else if count.overdue > 0 {
      kind = .tooFew
      let missing = Self.missing(count.overdue, in: count)
      words =
        count.time == .future
        ? LocalizedText(en: "! \(missing)", fr: "! \(missing)") : LocalizedText(en: "✗ \(missing)", fr: "✗ \(missing)")
    } else if count.missing > 0 {
      kind = .stillOpen
      words = LocalizedText(en: "… \(count.missing) to go", fr: "… il en reste \(count.missing) à prévoir")
    } else if count.minimum == 0, count.counted == 0 {
      kind = .nothingDue
      words = LocalizedText(en: "nothing due", fr: "rien d’attendu")
    } else {
      kind = .met
      words = LocalizedText(verbatim: "✓")
    }
  }

  /// Whether the verdict on a period names a number smaller than the target's minimum. That is the share due by now, or the minimum as
  /// reduced by closures, embargoes or the target's dates.
  public static func namesShare(_ count: PeriodCount) -> Bool {
    count.excess == 0 && count.overdue > 0
      && (count.overdue < count.missing || count.minimum != count.fullMinimum)
  }

  private static func missing(_ number: Int, in count: PeriodCount) -> LocalizedText {
    guard namesShare(count), let wanted = count.due else {
      return LocalizedText(en: "\(number) missing", fr: "il en manque \(number)")
    }
    return LocalizedText(en: "\(number) of \(wanted) missing", fr: "il en manque \(number) sur \(wanted)")
  }
}
