import CivilTime
import Schema
import SourceText

/// The mentions log of a period.
public struct MentionsLog: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?

  public init() {}

  public static let fields: [Field<MentionsLog>] = [
    Field(
      "period", .period, \.period, required: true, en: "The day or week of the mentions",
      fr: "Le jour ou la semaine des mentions")
  ]
  public static let schema = declareSchema()
}
