import CivilTime
import Schema
import SourceText

/// A written procedure.
public struct Process: DocumentContent {
  public var header = Header()
  public var owner: Located<String>?
  public var reviewBy: Located<CalendarDay>?

  public init() {}

  public static let fields: [Field<Process>] = [
    Field("owner", .reference(.person), \.owner, en: "Who keeps it", fr: "Qui la tient à jour"),
    Field(
      "review-by", .day, \.reviewBy, formerly: "review", en: "The day by which it must be reviewed",
      fr: "Le jour avant lequel la réviser"),
  ]
  public static let schema = declareSchema()
}
