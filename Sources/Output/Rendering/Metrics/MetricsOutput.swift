import CivilTime
import Editorial
import Localization
import Metrics
import Presentation
import Schema
import Wording

/// The output of `edito metrics`: indicators with their targets, calls to action with their expected results, and what works.
public struct MetricsOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { MetricsText(output: $0, style: $1).text }, .markdown(\.markdown), .json(\.json),
  ]

  let overview: MetricsOverview
  /// Whether to show a line for each channel of an indicator with readings of several channels.
  let showsChannels: Bool
  let language: Language

  public init(_ overview: MetricsOverview, showsChannels: Bool, language: Language) {
    self.overview = overview
    self.showsChannels = showsChannels
    self.language = language
  }

  /// The indicators with a reading, grouped by the period of that reading. The period with the most indicators comes first; of two
  /// periods with the same number, the later one.
  var groups: [(period: Period, lines: [MetricsOverview.Line])] {
    let byPeriod = Dictionary(grouping: overview.lines.filter { $0.total.point != nil }) { $0.total.point?.period }
    return byPeriod.compactMap { period, lines in period.map { ($0, lines) } }
      .sorted { ($1.lines.count, $1.period) < ($0.lines.count, $0.period) }
  }
}
