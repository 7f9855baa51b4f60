import CivilTime
import Schema
import SourceText

/// A run: the file in which one occurrence of a checklist is ticked.
public struct Run: DocumentContent {
  public var header = Header()
  public var checklist: Located<String>?
  public var period: Located<Period>?
  public var owner: Located<String>?
  public var skipped: Located<String>?

  public init() {}

  public static let fields: [Field<Run>] = [
    Field(
      "checklist", .reference(.checklist), \.checklist, required: true, en: "The checklist of the run",
      fr: "La liste de tâches de la feuille"),
    Field(
      "period", .period, \.period, required: true, en: "The day or period of the run",
      fr: "Le jour ou la période de la feuille"),
    Field(
      "owner", .reference(.person), \.owner, en: "The person who did the tasks", fr: "La personne qui a fait les tâches"
    ),
    Field(
      "skipped", .text, \.skipped, en: "The reason, if the checklist was deliberately skipped",
      fr: "La raison, si la liste a été sautée exprès"),
  ]
  public static let schema = declareSchema()
}
