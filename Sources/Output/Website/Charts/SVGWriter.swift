/// A writer of the SVG of a chart. Shapes have classes, so the style sheet of the page colours them.
struct SVGWriter {
  private(set) var text = ""

  /// Returns a number of pixels with up to one decimal.
  static func pixels(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  mutating func line(_ name: String, x1: Double, y1: Double, x2: Double, y2: Double) {
    text +=
      "<line class=\"\(name)\" x1=\"\(Self.pixels(x1))\" y1=\"\(Self.pixels(y1))\" x2=\"\(Self.pixels(x2))\" y2=\"\(Self.pixels(y2))\"/>"
  }

  mutating func rectangle(_ name: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 0) {
    let rounding = radius > 0 ? " rx=\"\(Self.pixels(radius))\"" : ""
    text +=
      "<rect class=\"\(name)\" x=\"\(Self.pixels(x))\" y=\"\(Self.pixels(y))\" width=\"\(Self.pixels(width))\" height=\"\(Self.pixels(height))\"\(rounding)/>"
  }

  mutating func circle(_ name: String, x: Double, y: Double, radius: Double) {
    text +=
      "<circle class=\"\(name)\" cx=\"\(Self.pixels(x))\" cy=\"\(Self.pixels(y))\" r=\"\(Self.pixels(radius))\"/>"
  }

  /// Draws a line through points. Each `nil` interrupts the line.
  mutating func path(_ name: String, through points: [(x: Double, y: Double)?]) {
    var commands = ""
    var isOpen = false
    for point in points {
      guard let point else {
        isOpen = false
        continue
      }
      commands += "\(isOpen ? "L" : "M")\(Self.pixels(point.x)) \(Self.pixels(point.y))"
      isOpen = true
    }
    if !commands.isEmpty { text += "<path class=\"\(name)\" d=\"\(commands)\"/>" }
  }

  enum Anchor: String { case start, middle, end }

  mutating func words(_ name: String, _ words: String, x: Double, y: Double, _ anchor: Anchor = .start) {
    text +=
      "<text class=\"\(name)\" x=\"\(Self.pixels(x))\" y=\"\(Self.pixels(y))\" text-anchor=\"\(anchor.rawValue)\">\(HTML.escaped(words))</text>"
  }

  /// Returns the shapes drawn so far as a picture, with a title and a description for screen readers.
  ///
  /// - Parameter id: an id that is unique on the page.
  func picture(width: Double, height: Double, class name: String, id: String, title: String, description: String)
    -> HTML
  {
    HTML(
      trusted:
        "<svg class=\"\(name)\" viewBox=\"0 0 \(Self.pixels(width)) \(Self.pixels(height))\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(HTML.escaped(title))</title><desc id=\"\(id)-d\">\(HTML.escaped(description))</desc>\(text)</svg>"
    )
  }

  /// Returns the shapes drawn so far as an ornament, which only repeats the words beside it. Screen readers skip it.
  func ornament(width: Double, height: Double, class name: String) -> HTML {
    HTML(
      trusted:
        "<svg class=\"\(name)\" viewBox=\"0 0 \(Self.pixels(width)) \(Self.pixels(height))\" width=\"\(Self.pixels(width))\" height=\"\(Self.pixels(height))\" aria-hidden=\"true\" focusable=\"false\">\(text)</svg>"
    )
  }
}
