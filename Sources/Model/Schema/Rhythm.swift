import CivilTime
import Localization

/// An interval between recurrences: every month, every two weeks.
public struct Rhythm: Hashable, Sendable {
  /// The number of units, at least 1.
  public let count: Int
  public let unit: PeriodUnit

  public init(every count: Int = 1, _ unit: PeriodUnit) {
    self.count = max(1, count)
    self.unit = unit
  }

  /// Reads an interval in English or French; `nil` for any other text.
  ///
  /// Examples are `every month`, `every 2 weeks`, `every other week`, `once a year`, `tous les mois`, `toutes les deux semaines`,
  /// `chaque trimestre` and `une fois par an`.
  public init?(parsing text: some StringProtocol) {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)[...]
    let isOnce = Self.skip(["once"], &words) || Self.skip(["une", "fois"], &words)
    let openings = isOnce ? Self.onceOpenings + Self.openings : Self.openings
    guard openings.contains(where: { Self.skip($0, &words) }) else { return nil }
    var count = 1
    if words.count == 2, let word = words.popFirst() {
      guard let number = Int(word) ?? Self.numbers[word], (1...1000).contains(number) else { return nil }
      count = number
    }
    guard words.count == 1, let unit = words.first.flatMap({ PeriodUnit(parsing: $0) }) else { return nil }
    self.init(every: count, unit)
  }

  /// Returns the day one interval after a day.
  public func next(after day: CalendarDay) -> CalendarDay {
    switch unit {
    case .day: day + count
    case .week: day + count * 7
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: count * 3)
    case .year: day.adding(months: count * 12)
    }
  }

  /// The interval in words, for the middle of a sentence: `every 2 weeks`, `toutes les 2 semaines`.
  public var name: LocalizedText {
    let every = unit == .week ? "toutes les" : "tous les"
    return count == 1
      ? LocalizedText(en: "every \(unit.name)", fr: "\(every) \(unit.plural)")
      : LocalizedText(en: "every \(count) \(unit.plural)", fr: "\(every) \(count) \(unit.plural)")
  }

  private static func skip(_ opening: [String], _ words: inout ArraySlice<String>) -> Bool {
    guard words.starts(with: opening) else { return false }
    words = words.dropFirst(opening.count)
    return true
  }

  private static let openings = [["every"], ["each"], ["chaque"], ["tous", "les"], ["toutes", "les"]]
  private static let onceOpenings = [["a"], ["per"], ["par"]]

  private static let numbers = [
    "other": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5, "huit": 8, "dix": 10, "quinze": 15,
  ]
}

extension ValueType where Value == Rhythm {
  public static var rhythm: ValueType {
    ValueType.pattern(
      LocalizedText(en: "an interval", fr: "un intervalle"),
      examples: Shape.Examples(en: ["every month", "every 2 weeks"], fr: ["tous les mois", "toutes les 2 semaines"])
    ) { Rhythm(parsing: $0) }
  }
}
