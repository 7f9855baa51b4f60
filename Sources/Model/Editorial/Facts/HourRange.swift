import CivilTime
import Localization
import Schema

/// A range of hours within one day.
public struct HourRange: Hashable, Sendable {
  /// The start, in minutes since midnight.
  public let start: Int
  /// The end, in minutes since midnight. It is later than the start; 1440 is the end of the day.
  public let end: Int

  public init?(start: Int, end: Int) {
    guard 0 <= start, start < end, end <= 1440 else { return nil }
    self.start = start
    self.end = end
  }

  public static let wholeDay = HourRange(uncheckedStart: 0, end: 1440)

  private init(uncheckedStart start: Int, end: Int) { (self.start, self.end) = (start, end) }

  /// Reads a range such as `09:00-19:00`, `9h–19h`, `9 h 30 à 24 h` or `from 9:00 to 17:30`; `nil` for any other text.
  public init?(parsing text: some StringProtocol) {
    var compact = text.lowercased().filter { !$0.isWhitespace }[...]
    if compact.hasPrefix("from") || compact.hasPrefix("de") { compact = compact.drop { $0.isLetter } }
    let separators: Set<Character> = ["-", "–", "—", "à", "t"]
    let bounds = compact.replacing("to", with: "t").split { separators.contains($0) }
    guard bounds.count == 2, let start = Self.minutes(bounds[0]), let end = Self.minutes(bounds[1]) else { return nil }
    self.init(start: start, end: end)
  }

  private static func minutes(_ text: Substring) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard (1...2).contains(parts.count), parts[0].count <= 2, let hour = Int(parts[0]), (0...24).contains(hour) else {
      return nil
    }
    let rest = parts.count == 2 ? parts[1] : ""
    guard let minute = rest.isEmpty ? 0 : rest.count == 2 ? Int(rest) : nil, (0...59).contains(minute) else {
      return nil
    }
    return hour * 60 + minute
  }
}

extension HourRange: CustomStringConvertible {
  /// The range in digits: `09:00-19:00`.
  public var description: String { "\(Self.time(start))-\(Self.time(end))" }

  private static func time(_ minutes: Int) -> String {
    TimeOfDay(hour: minutes / 60, minute: minutes % 60).map { "\($0)" } ?? "24:00"
  }
}

extension ValueType where Value == HourRange {
  static var hourRange: ValueType {
    .pattern(
      LocalizedText(en: "a range of hours", fr: "une plage horaire"),
      examples: Shape.Examples(en: ["09:00-19:00"], fr: ["09:00-19:00", "9h-19h"])
    ) { HourRange(parsing: $0) }
  }
}
