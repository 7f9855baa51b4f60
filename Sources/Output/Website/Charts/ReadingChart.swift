import Localization

/// The readings of an indicator, period after period, as bars or as a line, with the target.
///
/// Bars start at zero. A line also starts at zero, unless that would flatten the line. A period without a reading stays empty.
struct ReadingChart {
  enum Form { case bars, line }

  /// The data of one period.
  struct Slot {
    /// The label below the axis, and the year below this label; the year is `nil` unless the period is the first one shown of a year.
    let label: String
    let year: String?
    let value: Double?
    let target: Double?
    /// Whether the reading may still change: the period is not over, or a part is missing.
    let isUnfinished: Bool
  }

  let form: Form
  let slots: [Slot]
  let wantsLess: Bool
  let language: Language

  let scale: ChartScale

  init(_ form: Form, _ slots: [Slot], wantsLess: Bool, in language: Language) {
    self.form = form
    self.slots = slots
    self.wantsLess = wantsLess
    self.language = language
    let values = slots.compactMap(\.value) + slots.compactMap(\.target)
    scale = ChartScale(covering: values, fromZero: Self.isFromZero(form, values))
  }

  /// Whether the scale must include zero. That of a line need not, if all values are positive and would be in the upper half of the
  /// scale.
  private static func isFromZero(_ form: Form, _ values: [Double]) -> Bool {
    guard form == .line, let low = values.min(), let high = values.max() else { return true }
    return low <= 0 || low < high / 2
  }

  // MARK: Measures

  private static let width = 360.0
  private static let height = 190.0
  private static let top = 22.0
  private static let bottom = 34.0
  /// The assumed width of a character in the labels, in the units of the drawing.
  private static let letter = 6.1

  private var tickLabels: [String] { scale.ticks.map { scale.label(of: $0, in: language) } }
  private var left: Double { Double(tickLabels.map(\.count).max() ?? 0) * Self.letter + 10 }
  private var right: Double {
    guard let label = targetLabel else { return 8 }
    return Double(max(label.count, SiteStrings.target[language].count)) * Self.letter + 12
  }
  private var band: Double { (Self.width - left - right) / Double(max(1, slots.count)) }

  private func y(_ value: Double) -> Double {
    Self.top + (1 - scale.share(of: value)) * (Self.height - Self.top - Self.bottom)
  }

  private func x(_ index: Int) -> Double { left + band * (Double(index) + 0.5) }

  /// The target of the last period with a target; `nil` if no period has one.
  private var target: Double? { slots.last { $0.target != nil }?.target }
  private var targetLabel: String? {
    target.map { (wantsLess ? "≤\u{A0}" : "") + Numerals.figure($0, in: language) }
  }

  // MARK: Drawing

  /// Returns the drawing of the chart, with a title and a description for screen readers.
  ///
  /// - Parameter id: an id that is unique on the page.
  func picture(id: String, title: String, description: String) -> HTML {
    var svg = SVGWriter()
    for (tick, label) in zip(scale.ticks, tickLabels) {
      svg.line(tick == 0 ? "zero" : "grid", x1: left, y1: y(tick), x2: Self.width - right, y2: y(tick))
      svg.words("axis-name", label, x: left - 6, y: y(tick) + 4, .end)
    }
    switch form {
    case .bars: bars(&svg)
    case .line: line(&svg)
    }
    goal(&svg)
    labels(&svg)
    lastValue(&svg)
    return svg.picture(
      width: Self.width, height: Self.height, class: "chart", id: id, title: title, description: description)
  }

  private func bars(_ svg: inout SVGWriter) {
    let width = min(34, band * 0.66)
    for (index, slot) in slots.enumerated() {
      guard let value = slot.value else { continue }
      let (from, to) = (y(0), y(value))
      // A zero is a line on the axis, unlike a missing reading.
      svg.rectangle(
        slot.isUnfinished ? "col open" : index == lastIndex ? "col last" : "col", x: x(index) - width / 2,
        y: min(from, to), width: width, height: max(1, abs(from - to)), radius: 2)
    }
  }

  private func line(_ svg: inout SVGWriter) {
    svg.path("curve", through: slots.enumerated().map { index, slot in slot.value.map { (x(index), y($0)) } })
    for (index, slot) in slots.enumerated() {
      guard let value = slot.value else { continue }
      let name = slot.isUnfinished ? "dot open" : index == lastIndex ? "dot last" : "dot"
      svg.circle(name, x: x(index), y: y(value), radius: index == lastIndex ? 4 : 2.6)
    }
  }

  /// Draws the target as a line with a step at each change, from the first period with a target on. The line continues through periods
  /// without a known target.
  private func goal(_ svg: inout SVGWriter) {
    guard let target, let label = targetLabel, let first = slots.firstIndex(where: { $0.target != nil }) else { return }
    var known = slots[first].target ?? target
    var points: [(x: Double, y: Double)?] = []
    for index in slots.indices[first...] {
      known = slots[index].target ?? known
      let edge = left + band * Double(index)
      points += [(edge, y(known)), (edge + band, y(known))]
    }
    svg.path("aim", through: points)
    let start = Self.width - right + 6
    svg.words("aim-name", SiteStrings.target[language], x: start, y: y(target) - 2)
    svg.words("aim-name", label, x: start, y: y(target) + 10)
  }

  /// Draws as many period names as fit, including the last one.
  private func labels(_ svg: inout SVGWriter) {
    let widest = Double(slots.map(\.label.count).max() ?? 0) * Self.letter + 4
    let every = max(1, Int((widest / band).rounded(.up)))
    var hasYear = false
    for (index, slot) in slots.enumerated() {
      if (slots.count - 1 - index).isMultiple(of: every) {
        svg.words("axis-name", slot.label, x: x(index), y: Self.height - 18, .middle)
      }
      guard let year = slot.year, !hasYear || slots.count - index > 1 else { continue }
      svg.words("axis-name year", year, x: x(index), y: Self.height - 4, .middle)
      hasYear = true
    }
  }

  private var lastIndex: Int? { slots.lastIndex { $0.value != nil } }

  private func lastValue(_ svg: inout SVGWriter) {
    guard let index = lastIndex, let value = slots[index].value else { return }
    let words = Numerals.figure(value, in: language)
    let half = Double(words.count) * 3.7
    // The value must not overlap the label of the target.
    let center = min(x(index), Self.width - right - half)
    svg.words("value", words, x: max(center, left + half), y: y(max(value, scale.lower)) - 8, .middle)
  }
}
