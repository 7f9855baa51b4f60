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

  /// Reads a weekday's name or its first letters, in any language that Edito speaks: `mon`, `Monday`, `lun`, `lun.`.
  public init?(parsing text: some StringProtocol) {
    let word = text.lowercased().filter { $0 != "." }
    guard word.count >= 3 else { return nil }
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

  /// Reads `weekdays`, `weekends` or a weekday, in any language that Edito speaks.
  public init?(parsing text: some StringProtocol) {
    switch text.lowercased() {
    case "weekdays", "weekday", "jours ouvrés", "jours ouvres", "en semaine", "semaine": self = .weekdays
    case "weekends", "weekend", "week-end", "week-ends": self = .weekends
    case "every day", "all", "tous les jours": self = .all
    default:
      guard let day = Weekday(parsing: text) else { return nil }
      self.init(day)
    }
  }
}
