import Localization
import Presentation

/// A section of a report that Edito writes, identified by the name in its marker.
///
/// To add a section, declare it and add it to ``all``. The templates and the people who write a report decide which sections it has, and
/// their headings.
public struct ReportPart: Sendable {
  public let name: String
  public let documentation: LocalizedText
  /// A function that writes the Markdown of the section, without a trailing line end.
  let body: @Sendable (ReportContext) -> Markdown

  public static let all: [ReportPart] = [
    posts, cadence, results, works, indicators, goals, mentions, said, trend, checklists, gaps,
  ]
}
