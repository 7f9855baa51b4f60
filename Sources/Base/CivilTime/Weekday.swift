import Localization

/// A day of the week, numbered as in ISO 8601: Monday is 1.
public enum Weekday: Int, CaseIterable, Hashable, Sendable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  /// The spelling in front matter: `mon`.
  public var key: String { String(name.english.lowercased().prefix(3)) }

  public var name: LocalizedText {
    switch self {
    case .monday: LocalizedText(en: "Monday", fr: "lundi")
    case .tuesday: LocalizedText(en: "Tuesday", fr: "mardi")
    case .wednesday: LocalizedText(en: "Wednesday", fr: "mercredi")
    case .thursday: LocalizedText(en: "Thursday", fr: "jeudi")
    case .friday: LocalizedText(en: "Friday", fr: "vendredi")
    case .saturday: LocalizedText(en: "Saturday", fr: "samedi")
    case .sunday: LocalizedText(en: "Sunday", fr: "dimanche")
    }
  }

  /// The next day; Monday follows Sunday.
  public var next: Weekday { Weekday(rawValue: rawValue % 7 + 1) ?? .monday }

  /// Parses a weekday's name, in the singular or plural, or its first letters, three or more, in any language that Edito supports: `mon`,
  /// `Mondays`, `lun`, `lun.`. The result is `nil` for any other text.
  public init?(parsing text: some StringProtocol) {
    var word = text.lowercased().filter { $0 != "." }
    if word.count > 5, word.last == "s" { word.removeLast() }
    guard word.count >= 3 else { return nil }
    // Among the usual short forms, only `weds` is not the beginning of the day's name.
    if word == "weds" { word = "wed" }
    let match = Self.allCases.first { day in
      Language.allCases.contains { day.name[$0].lowercased().hasPrefix(word) }
    }
    guard let match else { return nil }
    self = match
  }
}

/// A set of weekdays.
public struct Weekdays: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public init(_ day: Weekday) { self.init(rawValue: 1 << (day.rawValue - 1)) }

  public static let all = Weekdays(rawValue: 0b111_1111)
  /// Monday to Friday.
  public static let weekdays = Weekdays(rawValue: 0b001_1111)
  public static let weekends = Weekdays(rawValue: 0b110_0000)

  public func contains(_ day: Weekday) -> Bool { contains(Weekdays(day)) }

  /// The days of the set, from Monday to Sunday.
  public var members: [Weekday] { Weekday.allCases.filter { contains($0) } }

  /// The days in words, for the middle of a sentence: `weekdays`, `du lundi au vendredi`, `Monday and Thursday`, `le lundi et le jeudi`.
  public var name: LocalizedText {
    switch self {
    case .all: return LocalizedText(en: "every day", fr: "tous les jours")
    case .weekdays: return LocalizedText(en: "weekdays", fr: "du lundi au vendredi")
    case .weekends: return LocalizedText(en: "weekends", fr: "le week-end")
    default:
      let days = members
      if days.count > 2, let first = days.first, let last = days.last, last.rawValue - first.rawValue < days.count {
        return LocalizedText(en: "\(first.name) to \(last.name)", fr: "du \(first.name) au \(last.name)")
      }
      return .conjunction(days.map { LocalizedText(en: "\($0.name)", fr: "le \($0.name)") })
    }
  }

  /// Parses one or several weekdays or groups of weekdays, in any language that Edito supports; `nil` for any other text.
  ///
  /// Examples are `weekdays`, `weekends`, `mon, thu`, `lun-ven` and `du mardi au samedi`.
  public init?(parsing text: some StringProtocol) {
    let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch text {
    case "weekdays", "weekday", "jours ouvrés", "jours ouvres", "en semaine", "semaine": self = .weekdays
    case "jours ouvrables": self = Weekdays.all.subtracting(Weekdays(.sunday))
    case "weekends", "weekend", "week-end", "week-ends", "le week-end", "le weekend": self = .weekends
    case "every day", "all", "tous les jours": self = .all
    default:
      self = []
      for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
        guard let days = Self.span(part) else { return nil }
        formUnion(days)
      }
      guard !isEmpty else { return nil }
    }
  }

  /// Parses a weekday, or the days from one weekday to another; `nil` for any other text.
  private static func span(_ text: Substring) -> Weekdays? {
    let separators: Set<String> = ["to", "à", "au"]
    let words = text.replacing("-", with: " à ").replacing("–", with: " à ").split(separator: " ").map(String.init)
    let bounds = (words.first == "du" || words.first == "from" ? words.dropFirst() : words[...])
      .split(whereSeparator: { separators.contains($0) }).map { $0.joined(separator: " ") }
    guard let first = bounds.first.flatMap({ Weekday(parsing: $0) }) else { return nil }
    guard bounds.count > 1 else { return words.count == 1 ? Weekdays(first) : nil }
    guard bounds.count == 2, let last = Weekday(parsing: bounds[1]) else { return nil }
    var days: Weekdays = []
    var day = first
    while true {
      days.formUnion(Weekdays(day))
      if day == last { return days }
      day = day.next
    }
  }
}
