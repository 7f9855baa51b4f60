/// Charts without axes, for a line of text or a table cell. The words beside them have the same meaning.
enum SmallChart {
  /// Draws the readings of several periods; `nil` stands for a period without a reading. The result is empty if there is no reading, or
  /// if `upper` is not positive.
  ///
  /// - Parameter upper: the value that fills the height, the same for all charts that readers compare.
  static func figures(_ values: [Double?], form: ReadingChart.Form, upper: Double) -> HTML {
    guard upper > 0, values.contains(where: { $0 != nil }) else { return .empty }
    let (width, height) = (72.0, 22.0)
    let band = width / Double(max(6, values.count))
    let lastIndex = values.lastIndex { $0 != nil }
    func y(_ value: Double) -> Double { height - 2 - min(1, max(0, value / upper)) * (height - 4) }
    var svg = SVGWriter()
    svg.line("grid", x1: 0, y1: height - 0.5, x2: width, y2: height - 0.5)
    // The last period is always at the right.
    let start = width - band * Double(values.count)
    let places = values.indices.map { start + band * (Double($0) + 0.5) }
    switch form {
    case .bars:
      for (index, value) in values.enumerated() {
        guard let value else { continue }
        svg.rectangle(
          index == lastIndex ? "col last" : "col", x: places[index] - band * 0.36, y: y(value), width: band * 0.72,
          height: max(1, height - 1 - y(value)))
      }
    case .line:
      svg.path("curve", through: zip(places, values).map { place, value in value.map { (place, y($0)) } })
      if let index = lastIndex, let value = values[index] {
        svg.circle("dot last", x: places[index], y: y(value), radius: 2.2)
      }
    }
    return svg.ornament(width: width, height: height, class: "chart small")
  }

  /// Draws a share of a whole. A full share has another colour, and a line marks the whole if `upper` is beyond it.
  ///
  /// - Parameters:
  ///   - share: the share; 1 is the whole.
  ///   - upper: the share that fills the width; at least 1 is used.
  static func share(_ share: Double, upper: Double, width: Double = 120) -> HTML {
    let height = 12.0
    let full = max(1, upper)
    let length = min(full, max(0, share)) / full * width
    let mark = width / full
    var svg = SVGWriter()
    svg.rectangle("rail", x: 0, y: 3, width: width, height: 6, radius: 3)
    if length > 0 {
      svg.rectangle(share < 1 ? "col" : "col last", x: 0, y: 3, width: max(1, length), height: 6, radius: 3)
    }
    if full > 1 { svg.line("aim", x1: mark, y1: 0, x2: mark, y2: height) }
    return svg.ornament(width: width, height: height, class: "chart share")
  }

  /// Draws two numbers as bars, one below the other. The larger number fills the width.
  static func pair(_ first: Double, _ second: Double) -> HTML {
    let upper = max(first, second)
    let width = 120.0
    func length(_ value: Double) -> Double { upper > 0 ? max(1, max(0, value) / upper * width) : 1 }
    var svg = SVGWriter()
    svg.rectangle("col last", x: 0, y: 1, width: length(first), height: 8, radius: 2)
    svg.rectangle("col", x: 0, y: 12, width: length(second), height: 8, radius: 2)
    return svg.ornament(width: width, height: 21, class: "chart share")
  }
}
