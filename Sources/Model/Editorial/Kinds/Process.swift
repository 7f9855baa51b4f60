import CivilTime
import Schema
import SourceText

/// A process in writing: how the team does something.
public struct Process: DocumentContent {
  public var header = Header()
  public var owner: Located<String>?
  public var reviewBy: Located<CalendarDay>?

  public init() {}

  public static let fields: [Field<Process>] = [
    Field(
      "owner", .reference(.person), \.owner, en: "The person who keeps the process current",
      fr: "La personne qui tient la procédure à jour"),
    Field(
      "review-by", .day, \.reviewBy, formerly: "review", en: "The day by which to review the process",
      fr: "La date limite pour réviser la procédure"),
  ]
  public static let schema = declareSchema()
}
