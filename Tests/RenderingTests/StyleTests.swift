import Foundation
import Presentation
import Testing

/// The colours of roles in the palette of 256 colours.
@Suite("Colours of the terminal")
struct StyleTests {
  /// The relative luminance of a colour of the palette, from 0 to 1 (WCAG 2.2). The first sixteen differ between terminals.
  private func luminance(_ color: Int) throws -> Double {
    try #require((16...255).contains(color))
    let levels = [0, 95, 135, 175, 215, 255]
    let parts =
      color >= 232
      ? [Int](repeating: 8 + 10 * (color - 232), count: 3)
      : [36, 6, 1].map { levels[(color - 16) / $0 % 6] }
    let linear = parts.map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  @Test("are readable on black and on white", arguments: Style.Role.allCases)
  func contrast(_ role: Style.Role) throws {
    guard let color = Style.color(of: role) else { return }
    let luminance = try luminance(color)
    // No colour has more than 4.58 on both. WCAG asks for 3 at least, for large text.
    #expect((luminance + 0.05) / 0.05 > 3.8, "on black")
    #expect(1.05 / (luminance + 0.05) > 3.8, "on white")
  }

  @Test("only the strong role has the terminal's own colour")
  func ownColor() {
    #expect(Style.Role.allCases.filter { Style.color(of: $0) == nil } == [.strong])
    #expect(Style(isColored: true)(.info, "a") == "\u{1B}[1;38;5;27ma\u{1B}[0m")
    #expect(Style(isColored: false)(.info, "a") == "a")
  }
}
