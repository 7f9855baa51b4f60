import Foundation
import Localization
import TestSupport
import Testing

/// Every command writes dates in the order of the workspace's locale.
@Suite("The order of dates")
struct DateOrderTests {
  /// Dates as each locale writes them, and a pattern that no output in that locale matches. A number after the month may be a time of day.
  static let locales: [(locale: String, right: [String], wrong: String)] = [
    ("en", ["23–29 November", "24 November", "24 Nov"], #"Nov(ember)? \d{1,2}\b(?!:)"#),
    ("en-GB", ["23–29 November", "24 November", "24 Nov"], #"Nov(ember)? \d{1,2}\b(?!:)"#),
    ("en-US", ["November 23–29", "November 24", "Nov 24"], #"\d Nov(ember)?\b"#),
    (
      "fr", ["23 au 29\u{A0}novembre", "24\u{A0}novembre", "24\u{A0}nov."],
      #"nov(embre|\.) \d{1,2}\b(?!:)|\d nov(embre|\.)"#
    ),
  ]
  static let commands = [
    "lint", "lint --format concise", "cadence", "cadence 2026-W48", "cadence 2026-W48 --format md", "slots",
    "calendar 2026-W48", "calendar 2026-11", "calendar 2026-11 --format md", "today", "today --week", "next",
    "strategy",
    "strategy --format md", "checklists", "mentions", "mentions 2026-W48", "metrics", "review",
    "report 2026-W48 --print",
    "build --output out",
  ]

  @Test("is the same in all commands", arguments: locales.map(\.locale), commands)
  func isOne(_ locale: String, _ command: String) throws {
    let folder = try Self.folder(locale: locale)
    let (_, _, wrong) = try #require(Self.locales.first { $0.locale == locale })
    let result = folder.edito(command.split(separator: " ").map(String.init) + ["--today", "2026-11-23 12:00"])
    var text = result.output + result.notices
    for file in try folder.files where file.hasPrefix("out/") && (file.hasSuffix(".html") || file.hasSuffix(".ics")) {
      text += try folder.text(of: file)
    }
    let found = try text.firstMatch(of: Regex(wrong)).map { String(text[$0.range]) }
    #expect(found == nil, "\(locale), edito \(command)")
  }

  @Test("follows the locale", arguments: locales.map(\.locale))
  func isOfLocale(_ locale: String) throws {
    let folder = try Self.folder(locale: locale)
    let (_, right, _) = try #require(Self.locales.first { $0.locale == locale })
    let text = ["lint", "cadence 2026-W48", "slots", "review", "calendar 2026-W48"].map { command in
      let result = folder.edito(command.split(separator: " ").map(String.init) + ["--today", "2026-11-23 12:00"])
      return result.output + result.notices
    }.joined()
    for order in right { #expect(text.contains(order), "\(locale): \(order) is missing in \(text)") }
  }

  @Test("is American in an American workspace with English output, and British in a French one")
  func languageOption() throws {
    let american = try Self.folder(locale: "en-US").edito("cadence", "2026-W48", "--language", "en")
    #expect(american.output.contains("November 23–29"))
    let french = try Self.folder(locale: "fr").edito("cadence", "2026-W48", "--language", "en")
    #expect(french.output.contains("23–29 November"))
  }

  /// A workspace whose output contains dates: a missed target, a late review, an overdue post, a reply that is due.
  private static func folder(locale: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = [
      "edito.md": """
      ---
      edito: 1
      locale: \(locale)
      timezone: Europe/Paris
      channels: {mastodon: {network: mastodon}, blog: {network: blog}}
      closures: [{from: 2026-11-25, until: 2026-11-26}]
      ---
      """,
      "strategy/frequency.md": """
      ---
      question: frequency
      review-by: 2026-11-20
      cadence: [{channel: mastodon, target: 3 per week}, {channel: blog, target: 2 per month}]
      ---
      A rhythm.
      """,
      "posts/bread.md": "---\nstatus: review\ndate: 2026-11-24 09:00\nchannels: [mastodon]\n---\nBread at eight.\n",
      "posts/2026-11-23-rye.md": "---\nstatus: approved\ndate: 2026-11-27\nchannels: [mastodon]\n---\nRye at nine.\n",
      "checklists/daily.md": "---\nevery: week\nat: monday\nfrom: 2026-10-01\n---\n- [ ] Look #post\n",
      "mentions/week.md": """
      ---
      period: 2026-W48
      ---

      - [ ] [Bo](https://m.example/@bo/1) on mastodon, 2026-11-23 08:00 — “Hm” #negative
      """,
    ]
    for (path, text) in files { try folder.write(text + "\n", to: path) }
    return folder
  }
}
