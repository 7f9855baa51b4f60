/// Small bars, drawn beside words with the same meaning.
enum Bars {
  /// Draws counts one after the other in a bar. A sum of `most` fills the bar.
  static func stack(_ parts: [(name: String, count: Int)], of most: Int) -> HTML {
    var start = 0
    var rects = ""
    for part in parts where part.count > 0 {
      let (from, to) = (start * 1000 / most, (start + part.count) * 1000 / most)
      rects += "<rect class=\"\(part.name)\" x=\"\(from)\" width=\"\(max(1, to - from))\" height=\"8\"/>"
      start += part.count
    }
    return bar(rects)
  }

  /// Draws a number as a share of its target. The result is empty if the target is not positive or the number is not finite.
  static func share(_ value: Double, of target: Double) -> HTML {
    guard target > 0, value.isFinite else { return .empty }
    let width = Int((min(1, max(0, value / target)) * 1000).rounded())
    return bar("<rect class=\"fill\(value >= target ? " full" : "")\" width=\"\(width)\" height=\"8\"/>")
  }

  private static func bar(_ rects: String) -> HTML {
    HTML(
      trusted: """
        <svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="1000" height="8"/>\(rects)</svg>
        """)
  }
}
