import CivilTime
import Schema
import SourceText

/// One occurrence of a checklist.
public struct Run: DocumentContent {
  public var header = Header()
  public var checklist: Located<String>?
  public var period: Located<Period>?
  public var owner: Located<String>?
  public var skipped: Located<String>?

  public init() {}

  public static let fields: [Field<Run>] = [
    Field(
      "checklist", .reference(.checklist), \.checklist, required: true, en: "The checklist it runs",
      fr: "La liste qu’elle déroule"),
    Field(
      "period", .period, \.period, required: true, en: "The day, week or month it is for",
      fr: "Le jour, la semaine ou le mois concerné"),
    Field("owner", .reference(.person), \.owner, en: "Who did it", fr: "Qui l’a faite"),
    Field(
      "skipped", .text, \.skipped, en: "Why it was left out on purpose, where it was",
      fr: "Pourquoi elle a été passée exprès, si c’est le cas"),
  ]
  public static let schema = declareSchema()
}
