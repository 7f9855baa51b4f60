import Cadence
import CivilTime
import Localization
import Presentation
import TestSupport
import Testing

@testable import Rendering

@Suite("The month grid")
struct CalendarGridTests {
  /// Titles that are difficult to lay out, several on one day.
  static let hardFiles: [String: String] = {
    let titles = [
      "L’été à Noël, où çà ? Là-bas", "👩‍👩‍👧‍👦 La famille 🥖🥐 du fournil 🇫🇷", "日本語のタイトルはとても幅が広いです",
      "Anticonstitutionnellementissimement-long-sans-une-espace-nulle-part",
      "e\u{301}te\u{301} de\u{301}compose\u{301}",
      "Deux\\nlignes\\tet \\e[31mdu rouge", "À", "☀️ Soleil ✔︎ et ❤️",
    ]
    var files = [
      "edito.md": Bakery.settings.replacing("reason: Inventaire", with: "reason: Inventaire annuel 📦 de la réserve")
    ]
    for (index, title) in titles.enumerated() {
      for day in [3, 24, 26] {
        files["posts/\(day)-\(index).md"] = Bakery.post(
          title, ["draft", "scheduled", "published"][index % 3],
          "2026-11-\(day < 10 ? "0" : "")\(day) 0\(index + 1):00",
          "[mastodon, x, instagram, facebook]")
      }
    }
    return files
  }()

  static let widths = Array(60...200)

  @Test("has lines of equal width, whatever its cells contain", arguments: widths)
  func linesAlign(_ width: Int) throws {
    for first in [Weekday.monday, .sunday] {
      let calendar = try Bakery.calendar(
        files: Self.hardFiles, gaps: Bakery.gaps + Self.manyGaps, firstWeekday: first)
      let text = CalendarText(Bakery.rendering(calendar), style: Style(isColored: false, width: width))
      let lines = CalendarGrid(text).lines(of: calendar.period)
      let widths = Set(lines.map { DisplayWidth.of($0.dressed(in: .plain)) })
      #expect(widths == [width])
      #expect(!lines.contains { $0.dressed(in: .plain).contains("\u{1B}") })
    }
  }

  static let manyGaps: [CalendarGap] = (1...12).compactMap { number in
    try? Bakery.gap("2026-W47", "une-cible-au-nom-assez-long-\(number)", missing: number)
  }

  @Test("fits the terminal's width everywhere, except for paths", arguments: [40, 60, 80, 100, 140, 200])
  func linesFit(_ width: Int) throws {
    for period in ["2026-11", "2026-W48", "2026-11-24", "2026-Q4", "2026"] {
      let calendar = try Bakery.calendar(period, files: Self.hardFiles, gaps: Bakery.gaps + Self.manyGaps)
      let text = Bakery.rendering(calendar).text(Style(isColored: false, width: width))
      for line in text.split(separator: "\n") where !line.contains("posts/") {
        #expect(DisplayWidth.of(line) <= width, "\(line)")
      }
    }
  }

  @Test("cuts long days and counts the hidden posts")
  func longDays() throws {
    let calendar = try Bakery.calendar(files: Self.hardFiles)
    let narrow = Bakery.rendering(calendar).text(Style(isColored: false, width: 80))
    #expect(narrow.contains("+5\u{A0}autres"))
    let english = Bakery.rendering(calendar, .english).text(Style(isColored: false, width: 80))
    #expect(english.contains("+5 more"))
  }

  @Test("has the same days with and without colours")
  func coloursAddNothing() throws {
    let calendar = try Bakery.calendar(gaps: Bakery.gaps)
    let rendering = Bakery.rendering(calendar)
    let colored = rendering.text(Style(isColored: true, width: 100))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == rendering.text(Style(isColored: false, width: 100)))
    #expect(colored.contains("\u{1B}[38;5;30m24"))
  }
}

@Suite("Channel codes")
struct ChannelCodeTests {
  static let cases: [([String], [String])] = [
    (["mastodon", "instagram", "x"], ["ma", "in", "x"]),
    (["blog", "bluesky"], ["bo", "bu"]),
    (["mastodon", "mastodon-en"], ["ma", "me"]),
    (["blog", "blog-fr", "blog-en"], ["bl", "bf", "be"]),
    (["linkedin", "line"], ["lk", "ln"]),
    (["ab", "abc", "abcd"], ["ab", "ac", "ad"]),
    (["a-b", "ab"], ["a-b", "ab"]),
    ([], []),
  ]

  @Test("are short and unique", arguments: cases)
  func codes(_ channels: [String], _ expected: [String]) {
    let codes = ChannelCodes(channels)
    #expect(channels.map { codes[$0] } == expected)
    let reversed = ChannelCodes(channels.reversed())
    #expect(channels.map { reversed[$0] } == expected)
  }

  @Test("stay unique among many channels")
  func manyChannels() {
    let networks = ["instagram", "facebook", "x", "linkedin", "mastodon", "bluesky", "tiktok", "threads"]
    let channels = networks.flatMap { network in (0..<40).map { "\(network)-client-\($0)" } }
    let codes = ChannelCodes(channels)
    #expect(Set(channels.map { codes[$0] }).count == channels.count)
  }
}
