import CivilTime
import Localization
import Schema
import SourceText

/// A list of tasks that repeat.
public struct Checklist: DocumentContent {
  public var header = Header()
  public var every: Located<Recurrence>?
  public var at: Located<DayInPeriod>?
  public var from: Located<Period>?
  public var until: Located<Period>?
  public var owner: Located<String>?

  public init() {}

  public static let fields: [Field<Checklist>] = [
    Field(
      "every", Recurrence.type, \.every, required: true, en: "The recurrence of the checklist",
      fr: "La fréquence de la liste"),
    Field(
      "at", DayInPeriod.type, \.at,
      en: "The day of the week, month… on which the checklist is due; by default, the last working day",
      fr: "Le jour de la semaine, du mois… où la liste est à faire ; à défaut, le dernier jour ouvré"),
    Field(
      "from", .period, \.from,
      en: "The first day or period of the checklist; by default, that of the first run",
      fr: "Le premier jour ou la première période de la liste ; à défaut, la période de la première feuille"),
    Field(
      "until", .period, \.until, en: "The last day or period of the checklist",
      fr: "Le dernier jour ou la dernière période de la liste"),
    Field(
      "owner", .reference(.person), \.owner, en: "The person who does the tasks that name no one",
      fr: "La personne qui se charge des tâches qui ne nomment personne"),
  ]
  public static let schema = declareSchema()
}

/// The recurrence of a checklist.
public enum Recurrence: Hashable, Sendable {
  /// Once in each period of a unit, or in every second, third… period.
  case every(Rhythm)
  /// On some days of the week.
  case on(Weekdays)

  /// The unit of the periods in which occurrences are due; `day` for a recurrence on weekdays.
  public var unit: PeriodUnit {
    switch self {
    case .every(let rhythm): rhythm.unit
    case .on: .day
    }
  }

  /// Reads a recurrence in English or French, such as `day`, `weekly`, `2 weeks`, `every other month`, `weekdays` or `mon, thu`; `nil` for
  /// any other text.
  public init?(parsing text: some StringProtocol) {
    let text = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let unit = PeriodUnit(parsing: text) ?? Self.adverbs[text] {
      self = .every(Rhythm(unit))
    } else if let span = Span(parsing: text), span.count > 0 {
      self = .every(Rhythm(every: span.count, span.unit))
    } else if let rhythm = Rhythm(parsing: text) {
      self = .every(rhythm)
    } else if let days = Weekdays(parsing: text) {
      self = .on(days)
    } else {
      return nil
    }
  }

  private static let adverbs: [String: PeriodUnit] = [
    "daily": .day, "weekly": .week, "monthly": .month, "quarterly": .quarter, "yearly": .year, "annually": .year,
    "quotidien": .day, "quotidienne": .day, "hebdomadaire": .week, "mensuel": .month, "mensuelle": .month,
    "trimestriel": .quarter, "trimestrielle": .quarter, "annuel": .year, "annuelle": .year,
  ]

  /// The type of a recurrence: a unit, several units, or days of the week.
  static let type: ValueType<Recurrence> = {
    let unit = ValueType<Recurrence>.pattern(
      LocalizedText(en: "a recurrence", fr: "une périodicité"),
      examples: Shape.Examples(
        en: ["day", "weekdays", "week", "2 weeks", "month", "quarter", "year", "[mon, thu]"],
        fr: ["jour", "jours ouvrés", "semaine", "2 semaines", "mois", "trimestre", "année", "[lundi, jeudi]"])
    ) { Recurrence(parsing: $0) }
    return ValueType(.either(unit.shape, ValueType<Weekdays>.weekdays.shape)) { node, reader in
      reader.tree.nodes[node].kind == .scalar
        ? unit.read(node, &reader) : ValueType<Weekdays>.weekdays.read(node, &reader).map(Recurrence.on)
    }
  }()

  /// The recurrence in words, for the middle of a sentence: `every 2 weeks`, `en semaine`.
  public var name: LocalizedText {
    switch self {
    case .every(let rhythm): rhythm.name
    case .on(let days): days.name
    }
  }
}
