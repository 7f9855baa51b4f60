import Cadence
import Editorial
import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite("Calendars for programs and spreadsheets")
struct CalendarDataTests {
  static let nasty = [
    "posts/a.md": Bakery.post("=HYPERLINK('x')", "draft", "2026-11-24 09:00", "[x]", author: "\"@hugo\""),
    "posts/b.md": Bakery.post("Un, deux, \\\"trois\\\"", "draft", "2026-11-24 10:00", "[\"+x\"]"),
    "posts/c.md": Bakery.post("Deux\\nlignes | [lien](https://x.example) <b> @qui", "draft", "2026-11-24 11:00", "[x]"),
    "posts/d e (f).md": Bakery.post("Espace", "draft", "2026-11-24 12:00", "[]"),
  ]

  @Test("quote cells and disarm formulas in CSV")
  func csvIsSafe() throws {
    let csv = try Bakery.rendering(Bakery.calendar(files: Self.nasty)).csv
    let rows = csv.components(separatedBy: "\r\n")
    #expect(rows[0] == "date,heure,canal,réseau,publication,fichier,titre,statut,auteur")
    #expect(rows[1] == "2026-11-24,09:00,x,,a,posts/a.md,'=HYPERLINK('x'),brouillon,'@hugo")
    #expect(rows[2] == "2026-11-24,10:00,'+x,,b,posts/b.md,\"Un, deux, \"\"trois\"\"\",brouillon,")
    #expect(rows[3].contains("\"Deux\nlignes | "))
    #expect(rows[4] == "2026-11-24,12:00,,,d e (f),posts/d e (f).md,Espace,brouillon,")
  }

  @Test("keep Markdown tables valid")
  func markdownIsSafe() throws {
    let markdown = try Bakery.rendering(Bakery.calendar(files: Self.nasty)).markdown(linkBase: "../")
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| mar") }
    #expect(rows.count == 4)
    #expect(rows[2].contains("Deux lignes \\| \\[lien\\](https://x.example) \\<b\\> &#64;qui](../posts/c.md)"))
    #expect(rows[3].contains("(../posts/d%20e%20%28f%29.md)"))
  }

  private func object(_ period: String) throws -> [String: Any] {
    let json = try Bakery.rendering(Bakery.calendar(period, gaps: Bakery.gaps)).json.text
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("have all documented fields in JSON, with null for absent values")
  func jsonFields() throws {
    let document = try object("2026-11")
    #expect(document["schemaVersion"] as? Int == 1)
    #expect(document["from"] as? String == "2026-11-01")
    #expect(document["to"] as? String == "2026-11-30")
    let entries = try #require(document["entries"] as? [[String: Any]])
    #expect(entries.count == 7)
    let contract = ["date", "time", "channel", "network", "post", "path", "title", "status", "author"]
    #expect(entries.allSatisfy { entry in contract.allSatisfy { entry[$0] != nil } })
    let first = try #require(entries.first)
    #expect(
      contract.map { first[$0] as? String } == [
        "2026-11-23", "09:00", "bluesky", "bluesky", "levain", "posts/levain.md", "Le levain se réveille", "published",
        "camille",
      ])
    let four = try #require(entries.first { $0["post"] as? String == "four" })
    #expect(four["time"] is NSNull)
    let bare = try #require(entries.first { $0["post"] as? String == "sans-canal" })
    #expect(["channel", "network", "author"].allSatisfy { bare[$0] is NSNull })
  }

  @Test("list only the gaps of the period")
  func jsonGaps() throws {
    let gaps = try #require(object("2026-W48")["gaps"] as? [[String: Any]])
    #expect(
      gaps.compactMap { $0["period"] as? String } == ["2026-Q4", "2026-11", "2026-W48", "2026-11-24", "2026-11-27"])
  }
}
