import Editorial
import Localization

/// The sentiment of mentions, week after week, as shares of the mentions with a sentiment.
struct ToneChart {
  struct Slot {
    let label: String
    /// The number of mentions by sentiment, without the mentions that have no sentiment.
    let counts: [Mention.Sentiment: Int]

    var total: Int { counts.values.reduce(0, +) }
  }

  let slots: [Slot]
  let language: Language

  /// The order from the bottom. Negative mentions are next to the axis, which makes them easiest to compare.
  static let order: [Mention.Sentiment] = [.negative, .neutral, .positive]

  private static let width = 360.0
  private static let height = 180.0

  /// Returns the drawing of the chart, with a title and a description for screen readers.
  ///
  /// - Parameter id: an id that is unique on the page.
  func picture(id: String, title: String, description: String) -> HTML {
    let (left, right, top, bottom) = (40.0, 4.0, 8.0, 36.0)
    let room = Self.height - top - bottom
    let scale = ChartScale(covering: [0, 100], fromZero: true)
    func y(_ percent: Double) -> Double { top + (1 - scale.share(of: percent)) * room }
    let band = (Self.width - left - right) / Double(max(1, slots.count))
    let width = min(38, band * 0.7)
    var svg = SVGWriter()
    for tick in scale.ticks where tick.truncatingRemainder(dividingBy: 50) == 0 {
      svg.line(tick == 0 ? "zero" : "grid", x1: left, y1: y(tick), x2: Self.width - right, y2: y(tick))
      svg.words("axis-name", SiteStrings.percent(tick)[language], x: left - 6, y: y(tick) + 4, .end)
    }
    let every = max(1, Int((34 / band).rounded(.up)))
    for (index, slot) in slots.enumerated() {
      let middle = left + band * (Double(index) + 0.5)
      var below = 0
      for tone in Self.order {
        let count = slot.counts[tone] ?? 0
        guard count > 0 else { continue }
        let (from, to) = (percent(below, of: slot.total), percent(below + count, of: slot.total))
        let high = y(from) - y(to)
        svg.rectangle("tone-\(tone.rawValue)", x: middle - width / 2, y: y(to), width: width, height: max(1, high - 1))
        if high >= 14, width >= 14 {
          svg.words("on-\(tone.rawValue)", "\(count)", x: middle, y: y(to) + high / 2 + 4, .middle)
        }
        below += count
      }
      guard (slots.count - 1 - index).isMultiple(of: every) else { continue }
      svg.words("axis-name", slot.label, x: middle, y: Self.height - 20, .middle)
      svg.words("axis-name year", "\(slot.total)", x: middle, y: Self.height - 5, .middle)
    }
    return svg.picture(
      width: Self.width, height: Self.height, class: "chart", id: id, title: title, description: description)
  }

  private func percent(_ part: Int, of whole: Int) -> Double { Double(part) * 100 / Double(max(1, whole)) }
}
