import CivilTime
import Schema
import SourceText

/// The report of a period.
public struct Report: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?
  public var author: Located<String>?

  public init() {}

  public static let fields: [Field<Report>] = [
    Field(
      "period", .period, \.period, required: true, en: "The period of the report", fr: "La période du bilan"),
    Field(
      "author", .reference(.person), \.author, en: "The author of the report", fr: "L’auteur ou l’autrice du bilan"),
  ]
  public static let schema = declareSchema()
}
