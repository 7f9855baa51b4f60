import Localization
import Presentation

/// A part of a report that Edito writes, by the name in its mark. One more is one more here and in ``all``; what it is called
/// in a report, and whether it is there at all, is the template's and the writer's business.
public struct ReportPart: Sendable {
  public let name: String
  public let documentation: LocalizedText
  /// Its Markdown, without a line end at the end.
  let body: @Sendable (ReportContext) -> Markdown

  public static let all: [ReportPart] = [
    posts, cadence, results, works, indicators, goals, mentions, said, trend, checklists, gaps,
  ]
}
