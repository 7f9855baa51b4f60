import CivilTime
import Schema
import SourceText

/// A status update.
public struct Report: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?
  public var author: Located<String>?

  public init() {}

  public static let fields: [Field<Report>] = [
    Field(
      "period", .period, \.period, required: true, en: "The period it reports on", fr: "La période dont il rend compte"),
    Field("author", .reference(.person), \.author, en: "Who answers for it", fr: "Qui en répond"),
  ]
  public static let schema = declareSchema()
}
