import SourceText

/// The form of a date with a time: the separator, the seconds and the offset from UTC.
///
/// Programs that read a date accept only some forms, so a new date is written in the form of the one it replaces.
public struct TimestampForm: Hashable, Sendable {
  private let separator: String
  private let hasSeconds: Bool
  /// The form of the offset; `nil` for a local time.
  private let offset: Offset?

  private struct Offset: Hashable {
    let isSpaced: Bool
    let hasColon: Bool
    /// Whether UTC is written `Z`.
    let isZulu: Bool
  }

  /// The form of RFC 3339: `2026-12-05T09:00:00-05:00`.
  public static let internet = TimestampForm(
    separator: "T", hasSeconds: true, offset: Offset(isSpaced: false, hasColon: true, isZulu: false))

  private init(separator: String, hasSeconds: Bool, offset: Offset?) {
    (self.separator, self.hasSeconds, self.offset) = (separator, hasSeconds, offset)
  }

  /// - Returns: `nil` for a day alone, for a day and a time as Edito writes them (`2026-12-05 09:00`), and for a text in another syntax.
  public init?(of text: String) {
    guard case .success(let stamp) = DateSyntax.timestamp(text), stamp.time != nil else { return nil }
    let rest = text.drop { $0 != "T" && $0 != "t" && $0 != " " }
    guard let first = rest.first else { return nil }
    separator = first == " " ? " " : String(first)
    let time = rest.dropFirst().drop { $0 == " " }
    hasSeconds = time.prefix { $0 != "+" && $0 != "-" && $0 != "Z" && $0 != "z" && $0 != " " }.count { $0 == ":" } == 2
    let zone = time.drop { $0 != "+" && $0 != "-" && $0 != "Z" && $0 != "z" && $0 != " " }
    if stamp.offset == nil {
      offset = nil
    } else {
      let isZulu = zone.contains { $0 == "Z" || $0 == "z" }
      offset = Offset(isSpaced: zone.hasPrefix(" "), hasColon: isZulu || zone.contains(":"), isZulu: isZulu)
    }
    guard first != " " || hasSeconds || offset != nil else { return nil }
  }

  /// Returns a slot in this form, with the offset that a time zone has at that time; the day alone if the slot has no time.
  public func text(of slot: Slot, in zone: TimeZoneRules) -> String {
    guard let time = slot.time else { return "\(slot.day)" }
    let moment = Moment(day: slot.day, time: time)
    let text = "\(slot.day)\(separator)\(time.clock)\(hasSeconds ? ":00" : "")"
    guard let offset else { return text }
    let east = zone.offset(atUTCMinute: zone.instant(of: moment).utcMinute)
    if offset.isZulu, east == 0 { return text + "Z" }
    let notation = TimeZoneRules.notation(ofOffset: east)
    return text + (offset.isSpaced ? " " : "") + (offset.hasColon ? notation : notation.filter { $0 != ":" })
  }
}
