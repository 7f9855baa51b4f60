import CivilTime
import Editorial
import Localization
import Presentation
import SourceText
import Spreadsheets

/// The output of `edito export` for a scheduler, such as `edito export buffer`.
public struct SchedulerOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [.text { $0.text($1) }, .json(\.json)]

  let export: SchedulerExport
  let days: ClosedRange<CalendarDay>
  /// The workspace's time zone, such as `Europe/Paris`; `nil` if it has none.
  let zone: String?
  let isDryRun: Bool
  /// The folder for the files, as the user typed it; `nil` in a dry run without a folder.
  let folder: String?
  let language: Language

  public init(
    _ export: SchedulerExport, days: ClosedRange<CalendarDay>, zone: String?, isDryRun: Bool, folder: String?,
    language: Language
  ) {
    self.export = export
    self.days = days
    self.zone = zone
    self.isDryRun = isDryRun
    self.folder = folder
    self.language = language
  }

  private func path(of file: SchedulerExport.File) -> String { folder.map { "\($0)/\(file.name)" } ?? file.name }

  // MARK: Text

  /// Returns the files, the numbers of rows, and the number of rows left out because they are already scheduled. A dry run also shows the
  /// exported rows.
  func text(_ style: Style) -> String {
    var text = export.files.map { file in
      let count = LocalizedText(en: "\(file.rows.count, "row", "rows")", fr: "\(file.rows.count, "ligne", "lignes")")
      let head = StyledText(path(of: file), .strong) + StyledText("  " + count[language], .faint)
      return head.dressed(in: style) + "\n" + (isDryRun ? file.rows.map { line($0, style) }.joined() : "")
    }.joined()
    if !text.isEmpty { text += "\n" }
    return text + summary[language] + "\n" + (loaded.map { $0[language] + "\n" } ?? "")
  }

  private var loaded: LocalizedText? {
    guard export.loadedCount > 0 else { return nil }
    return LocalizedText(
      en:
        "Not exported: \(export.loadedCount, "row that is already scheduled; use --status scheduled to export it", "rows that are already scheduled; use --status scheduled to export them").",
      fr:
        "\(export.loadedCount, "ligne déjà programmée n’est pas exportée ; --status scheduled l’exporte", "lignes déjà programmées ne sont pas exportées ; --status scheduled les exporte")."
    )
  }

  private func line(_ row: SchedulerRow, _ style: Style) -> String {
    let first = row.document.title
    let line = StyledText("  \(row.moment)  ", .accent) + StyledText(first)
    return line.truncated(to: max(40, style.width)).dressed(in: style) + "\n"
  }

  private var summary: LocalizedText {
    let (rows, files, rejected) = (export.rowCount, export.files.count, export.rejections.count)
    let days = DateNames.daysAndYear(from: days.lowerBound, to: days.upperBound)
    return LocalizedText(
      en: "\(rows, "row", "rows") in \(files, "file", "files"), \(rejected) rejected; \(days).",
      fr:
        "\(rows, "ligne", "lignes") dans \(files, "fichier", "fichiers"), \(rejected, "refusée", "refusées") ; \(days)."
    )
  }

  // MARK: Notices

  /// The reasons for rejections, the values to add by hand, and notes about rows already scheduled, the time zone and the scheduler.
  public var notices: [LocalizedText] {
    var tables = LineTables()
    var notices = alike.flatMap { rejections -> [LocalizedText] in
      let rejection = rejections[0]
      let place = place(of: rejection, &tables)
      let channels = rejections.compactMap(\.channel).joined(separator: ", ")
      let rule = rejection.rule.map { " (\($0))" } ?? ""
      let reason = LocalizedText(en: "\(rejection.reason)\(rule)", fr: "\(rejection.reason)\(rule)")
      let words = channels.isEmpty ? reason : .labelled(LocalizedText(verbatim: channels), reason)
      let line = LocalizedText(en: "\(place): \(words)", fr: "\(place) : \(words)")
      return [line] + (rejection.hint.map { [LocalizedText(en: "  help: \($0)", fr: "  aide : \($0)")] } ?? [])
    }
    for file in export.files {
      for row in file.rows {
        for rest in row.rest {
          notices.append(
            LocalizedText(
              en: "\(row.document.path): \(row.channel): add by hand (\(rest.what)): \(rest.text)",
              fr: "\(row.document.path) : \(row.channel) : à ajouter à la main (\(rest.what)) : \(rest.text)"))
        }
      }
    }
    return notices + general
  }

  /// The rejections in groups. Consecutive rejections with the same post, place and reason, which differ only in the channel, are one
  /// group.
  private var alike: [[SchedulerRejection]] {
    export.rejections.reduce(into: []) { groups, rejection in
      if let first = groups.last?.first, first.document.path == rejection.document.path, first.range == rejection.range,
        first.reason == rejection.reason
      {
        groups[groups.count - 1].append(rejection)
      } else {
        groups.append([rejection])
      }
    }
  }

  private var general: [LocalizedText] {
    guard export.rowCount > 0 else { return [] }
    var notices: [LocalizedText] = []
    let loaded = export.files.flatMap(\.rows).count(where: \.isLoaded)
    if loaded > 0 {
      notices.append(
        LocalizedText(
          en:
            "\(loaded, "row is already scheduled: do not upload it twice", "rows are already scheduled: do not upload them twice")",
          fr:
            "\(loaded, "ligne est déjà programmée : ne l’envoyez pas deux fois", "lignes sont déjà programmées : ne les envoyez pas deux fois")"
        ))
    }
    if let zone {
      notices.append(
        LocalizedText(
          en: "times are in \(zone): set \(export.profile.name) to this time zone",
          fr: "les heures sont celles du fuseau \(zone) : réglez \(export.profile.name) sur ce fuseau"))
    }
    notices += export.profile.notes
    if !isDryRun, let folder, export.rowCount > loaded {
      notices.append(
        LocalizedText(
          en: "after the upload, mark these posts: `edito schedule --exported \(folder)/\(export.profile.id)-*.csv`",
          fr:
            "après l’envoi, marquez ces publications : `edito schedule --exported \(folder)/\(export.profile.id)-*.csv`"
        ))
    }
    return notices
  }

  private func place(of rejection: SchedulerRejection, _ tables: inout LineTables) -> String {
    let position = position(of: rejection, &tables)
    return "\(rejection.document.path):\(position.line):\(position.column)"
  }

  private func position(of rejection: SchedulerRejection, _ tables: inout LineTables) -> LineTable.Position {
    tables.table(of: rejection.document).position(at: rejection.range.lowerBound)
  }

  // MARK: JSON

  var json: JSONValue {
    var tables = LineTables()
    let rejected = export.rejections.map { rejection -> JSONValue in
      let position = position(of: rejection, &tables)
      return .object([
        ("path", .string(rejection.document.path)), ("line", .int(position.line)), ("column", .int(position.column)),
        ("channel", .optional(rejection.channel)), ("slot", .optional(rejection.slot?.description)),
        ("rule", .optional(rejection.rule)), ("reason", .string(rejection.reason[language])),
        ("hint", .optional(rejection.hint?[language])),
      ])
    }
    return .document([
      ("scheduler", .string(export.profile.id)), ("from", .string("\(days.lowerBound)")),
      ("to", .string("\(days.upperBound)")), ("timezone", .optional(zone)), ("dryRun", .bool(isDryRun)),
      ("files", .array(export.files.map(json))), ("refused", .array(rejected)),
      (
        "summary",
        .object([
          ("rows", .int(export.rowCount)), ("refused", .int(export.rejections.count)),
          ("alreadyScheduled", .int(export.loadedCount)),
        ])
      ),
    ])
  }

  private func json(_ file: SchedulerExport.File) -> JSONValue {
    .object([
      ("file", .string(path(of: file))), ("channel", .string(file.channel)),
      (
        "rows",
        .array(
          file.rows.map { row in
            .object([
              ("path", .string(row.document.path)), ("slot", .string("\(row.moment)")),
              ("status", .string(row.document.post?.state.rawValue ?? "")),
              ("cells", .array(row.cells.map(JSONValue.string))),
              (
                "byHand",
                .array(
                  row.rest.map { .object([("what", .string($0.what[language])), ("text", .string($0.text))]) })
              ),
            ])
          })
      ),
    ])
  }
}
