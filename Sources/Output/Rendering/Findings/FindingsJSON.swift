import Editorial
import Findings
import Lint
import Localization
import Presentation
import SourceText

/// A renderer of findings as JSON. Lines and columns are counted from 1, offsets from 0. Columns count Unicode scalars, and offsets count
/// UTF-8 bytes.
struct FindingsJSON {
  let language: Language

  func document(_ report: LintReport, in corpus: Corpus) -> JSONValue {
    .document([("findings", findings(report.findings, in: corpus)), ("summary", summary(report))])
  }

  func findings(_ findings: [Finding], in corpus: Corpus) -> JSONValue {
    var tables = LineTables()
    func position(_ path: String, _ offset: Int) -> JSONValue {
      let position = tables.table(at: path, in: corpus).position(at: offset)
      return .object([
        ("line", .int(position.line)), ("column", .int(position.column)), ("offset", .int(offset)),
      ])
    }
    func place(_ place: Place) -> [(String, JSONValue)] {
      [
        ("path", .string(place.path)), ("start", position(place.path, place.range.lowerBound)),
        ("end", position(place.path, place.range.upperBound)),
      ]
    }
    func fix(_ fix: Fix) -> JSONValue {
      .object([
        ("safe", .bool(fix.isSafe)),
        ("edits", .array(fix.edits.map { .object(place($0.place) + [("replacement", .string($0.replacement))]) })),
        ("rename", fix.rename.map { .object([("from", .string($0.from)), ("to", .string($0.to))]) } ?? .null),
      ])
    }
    return .array(
      findings.map { finding in
        JSONValue.object(
          [
            ("rule", .string(finding.rule)), ("category", .string(finding.category)),
            ("severity", .string(finding.severity.key)), ("message", .string(finding.message[language])),
          ] + place(finding.place) + [
            (
              "related",
              .array(finding.related.map { .object([("message", .string($0.message[language]))] + place($0.place)) })
            ),
            ("help", .optional(finding.help?[language])), ("fix", finding.fix.map(fix) ?? .null),
            ("fingerprint", .string(finding.fingerprint)),
          ])
      })
  }

  private func summary(_ report: LintReport) -> JSONValue {
    .object([
      ("files", .int(report.fileCount)), ("errors", .int(report.count(of: .error))),
      ("warnings", .int(report.count(of: .warning))), ("infos", .int(report.count(of: .info))),
      ("fixable", .int(report.fixableCount)),
    ])
  }
}
