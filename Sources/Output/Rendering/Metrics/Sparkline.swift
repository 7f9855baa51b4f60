import CivilTime
import Metrics

/// A curve in one line of text: `▁▃▂▅█`.
enum Sparkline {
  private static let signs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Returns a curve of up to `count` periods that end with a given one, scaled from the lowest reading to the highest.
  ///
  /// A period without a complete reading is a dot. Periods before the first complete reading are omitted. The curve is empty if there are
  /// fewer than two complete readings.
  static func text(_ series: IndicatorSeries, upTo last: Period, count: Int = 12) -> String {
    var values: [Double?] = []
    var period = last
    for _ in 0..<count {
      let point = series.point(in: period)
      values.append(point.flatMap { $0.isPartial ? nil : $0.value })
      period = period.previous
    }
    // Periods before the first complete reading are not shown.
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
