import CivilTime
import Localization
import Schema
import SourceText

/// A recurring list of tasks.
public struct Checklist: DocumentContent {
  public var header = Header()
  public var every: Located<Recurrence>?
  public var at: Located<String>?
  public var owner: Located<String>?

  public init() {}

  public static let fields: [Field<Checklist>] = [
    Field(
      "every", Recurrence.type, \.every, required: true, en: "How often it is due",
      fr: "À quelle fréquence elle revient"),
    Field(
      "at", .text, \.at, en: "Which day of a longer period: `last friday`",
      fr: "Quel jour d’une période plus longue : `last friday`"),
    Field("owner", .reference(.person), \.owner, en: "Who does it", fr: "Qui s’en charge"),
  ]
  public static let schema = declareSchema()
}

/// How often a checklist is due.
public enum Recurrence: Hashable, Sendable {
  case every(PeriodUnit)
  case on(Weekdays)

  /// One of the units, or days of the week.
  static let type: ValueType<Recurrence> = {
    let unit = ValueType<Recurrence>.pattern(
      LocalizedText(en: "a recurrence", fr: "une récurrence"),
      examples: Shape.Examples(
        en: ["day", "weekdays", "week", "month", "quarter", "year", "[mon, thu]"],
        fr: ["jour", "weekdays", "semaine", "mois", "trimestre", "année", "[lundi, jeudi]"])
    ) { text in
      PeriodUnit(parsing: text).map(Recurrence.every) ?? Weekdays(parsing: text).map(Recurrence.on)
    }
    return ValueType(.either(unit.shape, ValueType<Weekdays>.weekdays.shape)) { node, reader in
      reader.tree.nodes[node].kind == .scalar
        ? unit.read(node, &reader) : ValueType<Weekdays>.weekdays.read(node, &reader).map(Recurrence.on)
    }
  }()
}
