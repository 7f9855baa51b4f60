import Cadence
import Localization

/// The published, ready, planned, missing and excess posts of a period as symbols in a row, one for each post if there are few. The
/// meaning of a symbol's colour is also shown by its shape.
enum CadenceBars {
  private static let names = ["pub", "ready", "plan", "miss", "over"]
  /// The maximum number of symbols in a row.
  private static let most = 14
  private static let (size, step) = (11, 14)

  static func bar(of count: PeriodCount) -> HTML {
    let parts = CadenceBar.parts(of: count)
    let total = parts.reduce(0, +)
    guard total > 0 else { return .empty }
    let cells = CadenceBar.scaled(parts, by: (total + most - 1) / most)
    return row(zip(cells, names).flatMap { Array(repeating: $1, count: $0) })
  }

  /// Returns the legend: each symbol with its meaning.
  static func key(_ language: Language) -> HTML {
    let words: [LocalizedText] = ["keyPublished", "keyReady", "keyPlanned", "keyMissing", "keyExcess"].compactMap {
      SiteStrings.strategy[$0]
    }
    let items = zip(names, words).map { name, word in
      "<li>\(row([name]).text) \(HTML.escaped(word[language]))</li>"
    }
    return HTML(trusted: items.joined(separator: "\n"))
  }

  private static func row(_ names: [String]) -> HTML {
    let width = names.count * step - (step - size) + 2
    let signs = names.enumerated().map { index, name in sign(name, at: index * step + 1) }
    return HTML(
      trusted: """
        <svg class="pips" width="\(width)" height="\(size + 2)" viewBox="0 0 \(width) \(size + 2)" \
        aria-hidden="true">\(signs.joined())</svg>
        """)
  }

  private static func sign(_ name: String, at x: Int) -> String {
    if name == "over" {
      let middle = Double(size) / 2
      return
        "<path class=\"over\" d=\"M\(Double(x) + middle) 1l\(middle) \(middle)l-\(middle) \(middle)l-\(middle) -\(middle)z\"/>"
    }
    let square = "<rect class=\"\(name)\" x=\"\(x)\" y=\"1\" width=\"\(size)\" height=\"\(size)\" rx=\"2\"/>"
    // Ready posts are half full.
    guard name == "ready" else { return square }
    return square + "<rect class=\"half\" x=\"\(x)\" y=\"7\" width=\"\(size)\" height=\"5\" rx=\"1\"/>"
  }
}
