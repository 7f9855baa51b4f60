import CivilTime
import Editorial
import Schema
import SourceText

/// An indicator and what was read of it.
public struct IndicatorFigures: Sendable {
  public let indicator: Indicator
  /// The figure of the latest period that has one, and of the period before it.
  public let latest: Figure?
  public let previous: Figure?
  /// What the team wants to reach, where it says so.
  public let target: Double?

  /// A figure over all channels of a period: their sum, or the worst of them where less is better, as of a delay.
  public struct Figure: Hashable, Sendable {
    public let value: Double
    public let period: Period
    /// The documents that it was read in, by path.
    public let paths: [String]
  }

  /// Whether the target is reached; `nil` where it cannot be told.
  public var reachesTarget: Bool? {
    guard let target, let latest else { return nil }
    return wantsLess ? latest.value <= target : latest.value >= target
  }

  public var wantsLess: Bool { indicator.direction?.value == .down }
}

/// All figures of a workspace, by indicator and period.
public struct Figures {
  /// The ids of posts that have figures of their own.
  public let measuredPosts: Set<String>
  private let byIndicator: [String: [Period: [(value: Double, path: String)]]]

  public init(of corpus: Corpus) {
    var measured: Set<String> = []
    var byIndicator: [String: [Period: [(value: Double, path: String)]]] = [:]
    for document in corpus.documents(of: .metrics) {
      for reading in document.readings {
        switch reading.subject {
        case .post(let id): measured.insert(id)
        case .channel:
          byIndicator[reading.indicator, default: [:]][reading.period, default: []].append(
            (reading.value, document.path))
        }
      }
    }
    measuredPosts = measured
    self.byIndicator = byIndicator
  }

  public func figures(of indicator: Indicator) -> IndicatorFigures {
    let periods = indicator.id.flatMap { byIndicator[$0.value] } ?? [:]
    let latest = periods.keys.max { ($0.last, $0.dayCount) < ($1.last, $1.dayCount) }
    // The period before of the same length; figures of a week and of a month do not compare.
    let previous = latest.flatMap { latest in periods.keys.filter { $0.unit == latest.unit && $0 < latest }.max() }
    let wantsLess = indicator.direction?.value == .down
    func figure(_ period: Period?) -> IndicatorFigures.Figure? {
      guard let period, let readings = periods[period], let worst = readings.map(\.value).max() else { return nil }
      return IndicatorFigures.Figure(
        value: wantsLess ? worst : readings.reduce(0) { $0 + $1.value }, period: period,
        paths: Set(readings.map(\.path)).sorted())
    }
    return IndicatorFigures(
      indicator: indicator, latest: figure(latest), previous: figure(previous),
      target: indicator.target.flatMap { FigureSyntax.leadingNumber($0.value) })
  }
}
