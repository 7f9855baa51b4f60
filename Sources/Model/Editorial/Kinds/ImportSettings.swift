import Localization
import Schema
import SourceText

/// The settings of `edito import`: what the columns and words of the team's calendars mean.
public struct ImportSettings: Sendable {
  /// The headers of columns, by the field that each column contains.
  public var columns: Located<[MapEntry<String, String>]>?
  /// The values that the cells of a field mean, by the field and the cell.
  public var values: Located<[MapEntry<String, [MapEntry<String, String>]>]>?
  /// The headers of the columns that are not read.
  public var ignore: Located<[Located<String>]>?
  public var dates: Located<DateOrder>?
  /// The same settings for the files whose names match a pattern. They add to the others, and take precedence over them.
  public var files: Located<[MapEntry<String, ImportSettings>]>?

  public init() {}

  /// The order of day and month in dates such as `03/04/2026`.
  public enum DateOrder: String, Choice {
    case dmy, mdy

    public var documentation: LocalizedText {
      switch self {
      case .dmy:
        LocalizedText(en: "The day comes first: 03/04 is 3 April", fr: "Le jour d’abord : 03/04 est le 3 avril")
      case .mdy:
        LocalizedText(en: "The month comes first: 03/04 is 4 March", fr: "Le mois d’abord : 03/04 est le 4 mars")
      }
    }
  }

  private static let ownFields: [Field<ImportSettings>] = [
    Field(
      "columns", .map(from: .text, to: .text), \.columns, en: "The column headers of the team's calendars, by field",
      fr: "Les titres des colonnes des calendriers de l’équipe, pour chaque champ"),
    Field(
      "values", .map(from: .text, to: .map(from: .text, to: .text)), \.values,
      en: "The values that the words in the cells of a field mean",
      fr: "Les valeurs que désignent les mots des cellules d’un champ"),
    Field(
      "ignore", .list(of: .text), \.ignore, en: "The headers of the columns that are not read",
      fr: "Les titres des colonnes qui ne sont pas lues"),
    Field(
      "dates", .choice, \.dates, en: "The order of day and month in dates such as 03/04/2026",
      fr: "L’ordre du jour et du mois dans les dates comme 03/04/2026"),
  ]

  static let schema = RecordSchema(
    { ImportSettings() },
    ownFields + [
      Field(
        "files", .map(from: .text, to: RecordSchema({ ImportSettings() }, ownFields).type), \.files,
        en: "The same settings for files whose names match a pattern, such as `plan-*.csv`",
        fr: "Les mêmes réglages pour les fichiers dont le nom suit un motif, par exemple `plan-*.csv`")
    ])
}
