import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Schema
import Wording

/// What `edito metrics` prints: indicators against their targets, calls to action against what was expected, what works.
public struct MetricsOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { MetricsText(output: $0, style: $1).text }, .markdown(\.markdown), .json(\.json),
  ]

  let overview: MetricsOverview
  /// Whether each channel has its own line.
  let showsChannels: Bool
  let language: Language

  public init(_ overview: MetricsOverview, showsChannels: Bool, language: Language) {
    self.overview = overview
    self.showsChannels = showsChannels
    self.language = language
  }

  /// The indicators that have a figure, by its period: the periods that most share come first.
  var groups: [(period: Period, lines: [MetricsOverview.Line])] {
    let byPeriod = Dictionary(grouping: overview.lines.filter { $0.total.point != nil }) { $0.total.point?.period }
    return byPeriod.compactMap { period, lines in period.map { ($0, lines) } }
      .sorted { ($1.lines.count, $1.period) < ($0.lines.count, $0.period) }
  }
}
