import CivilTime
import Schema
import SourceText

/// A written procedure.
public struct Process: DocumentContent {
  public var header = Header()
  public var owner: Located<String>?
  public var review: Located<CalendarDay>?

  public init() {}

  public static let fields: [Field<Process>] = [
    Field("owner", .reference(.person), \.owner, en: "Who keeps it", fr: "Qui la tient à jour"),
    Field("review", .day, \.review, en: "When it must be read again", fr: "Quand il faut la relire"),
  ]
  public static let schema = declareSchema()
}
