import CivilTime
import Schema
import SourceText

/// A log of what people said in a period.
public struct MentionsLog: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?

  public init() {}

  public static let fields: [Field<MentionsLog>] = [
    Field(
      "period", .period, \.period, required: true, en: "The day or week it is about",
      fr: "Le jour ou la semaine concernée")
  ]
  public static let schema = declareSchema()
}
