import CivilTime
import Metrics

/// A curve in one line of text: `▁▃▂▅▇`.
enum Sparkline {
  private static let signs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The last periods up to one, from the lowest of their figures to the highest; a period without a figure is a dot.
  /// Empty where there are fewer than two figures.
  static func text(_ series: IndicatorSeries, upTo last: Period, count: Int = 12) -> String {
    var values: [Double?] = []
    var period = last
    for _ in 0..<count {
      let point = series.point(in: period)
      values.append(point.flatMap { $0.isPartial ? nil : $0.value })
      period = period.previous
    }
    // Before the first figure there is nothing to show.
    while values.last == .some(nil) { values.removeLast() }
    return text(values.reversed())
  }

  static func text(_ values: [Double?]) -> String {
    let known = values.compactMap(\.self)
    guard known.count > 1, let low = known.min(), let high = known.max() else { return "" }
    return values.map { value in
      guard let value else { return "·" }
      guard high > low else { return signs[3] }
      return signs[min(signs.count - 1, Int((value - low) / (high - low) * Double(signs.count)))]
    }.joined()
  }
}
