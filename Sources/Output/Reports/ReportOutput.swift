import CivilTime
import Editorial
import Localization
import Presentation

/// The output of `edito report`: the reports that were written, or with `--print` the reports themselves.
public struct ReportOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { output, _ in output.paths.map { $0 + "\n" }.joined() }, .json(\.json),
  ]

  private let reports: [ReportPlan]
  private let paths: [String]
  private let period: Period
  private let language: Language
  private let isPrinted: Bool

  /// - Parameters:
  ///   - paths: The paths of the reports' files, relative to the current folder, in the order of the reports.
  ///   - isPrinted: Whether the output contains the reports themselves, because they are not written.
  public init(
    _ reports: [ReportPlan], at paths: [String], period: Period, isPrinted: Bool = false, language: Language
  ) {
    self.reports = reports
    self.isPrinted = isPrinted
    self.paths = paths
    self.period = period
    self.language = language
  }

  /// The notes about reports without sections, and about sections that are not updated because a person edited them, one per line.
  public var notes: String {
    reports.flatMap { report -> [LocalizedText] in
      if report.parts.isEmpty { return [Self.withoutParts(report.document.path)] }
      return report.parts.filter { $0.outcome == .kept }.map {
        Self.kept($0.name, at: "\(report.document.path):\(report.line(of: $0))")
      }
    }.map { $0[language] + "\n" }.joined()
  }

  private static func kept(_ name: String, at place: String) -> LocalizedText {
    LocalizedText(
      en:
        "note: \(place): the section “\(name)” was edited, so it is not changed; to update it, move your text out and empty the section",
      fr:
        "note : \(place) : la section « \(name) » a été modifiée, elle reste inchangée ; pour la mettre à jour, sortez-en votre texte et videz-la"
    )
  }

  private static func withoutParts(_ path: String) -> LocalizedText {
    LocalizedText(
      en:
        "note: \(path) has no section to update; a section is put between <!-- edito:begin posts --> and <!-- edito:end -->",
      fr:
        "note : \(path) n’a aucune section à mettre à jour ; une section se place entre <!-- edito:begin posts --> et <!-- edito:end -->"
    )
  }

  private var json: JSONValue {
    .document([
      ("period", .string("\(period)")), ("from", .string("\(period.first)")), ("to", .string("\(period.last)")),
      (
        "reports",
        .array(
          reports.map { report in
            .object([
              ("path", .string(report.document.path)), ("isNew", .bool(report.isNew)),
              ("text", isPrinted ? .string(report.file.text) : .null),
              (
                "parts",
                .array(
                  report.parts.map { part in
                    .object([
                      ("name", .string(part.name)), ("line", .int(report.line(of: part))),
                      ("outcome", .string(part.outcome.rawValue)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }
}
