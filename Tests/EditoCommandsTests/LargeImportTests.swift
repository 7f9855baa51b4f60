import CivilTime
import EditoCommands
import Foundation
import Localization
import TestSupport
import Testing

/// What `edito import` prints about many posts, and about posts that a sheet moved.
@Suite("The summary of an import")
struct LargeImportTests {
  private static func folder(locale: String = "en", _ plan: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: \(locale)\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    try folder.write(
      "---\nquestion: medium\nchannels: {x: {network: x}, insta: {network: instagram}}\n---\n", to: "strategy/medium.md"
    )
    try folder.write(plan, to: "plan.csv")
    return folder
  }

  private static func plan(_ count: Int) -> String {
    let rows = (1...count).map { number in
      let month = number > 20 ? "12" : "11"
      let day = number % 20 + 10
      return
        "Post \(number),2026-\(month)-\(day),\(number % 3 == 0 ? "\"x, insta\"" : "x"),\(number == 1 ? "Parked" : "draft")\n"
    }
    return "title,date,channels,status\n" + rows.joined() + "Broken,tomorrow,x,draft\n"
  }

  @Test("of up to twenty posts lists them all")
  func few() throws {
    let output = try Self.folder(Self.plan(20)).edito("import", "plan.csv").output
    #expect(output.split(separator: "\n").count { $0.hasSuffix("  new") } == 20)
    #expect(output.hasSuffix("\n20 posts created, 0 changed; 1 row rejected.\n"))
  }

  @Test("of more posts lists three, and counts the others", arguments: ["en", "fr"])
  func many(locale: String) throws {
    let folder = try Self.folder(locale: locale, Self.plan(30))
    let output = folder.edito("import", "plan.csv").output
    #expect(
      output
        == (locale == "fr"
          ? """
          posts/2026/11/2026-11-11-post-1.md  nouvelle
          posts/2026/11/2026-11-12-post-2.md  nouvelle
          posts/2026/11/2026-11-13-post-3.md  nouvelle
          … et 27 autres

          30\u{A0}publications créées, 0\u{A0}modifiée\u{202F}; 1\u{A0}ligne refusée\u{202F}; 1\u{A0}cellule ou mot ignoré.
          Par canal\u{A0}: x 30, insta 10. Mois\u{A0}: novembre 2026 – décembre 2026.

          """
          : """
          posts/2026/11/2026-11-11-post-1.md  new
          posts/2026/11/2026-11-12-post-2.md  new
          posts/2026/11/2026-11-13-post-3.md  new
          … and 27 more

          30 posts created, 0 changed; 1 row rejected; 1 cell or word left out.
          Per channel: x 30, insta 10. Months: November 2026 – December 2026.

          """))
    #expect(try folder.files.count { $0.hasPrefix("posts/") } == 30)
  }

  @Test("is complete as JSON")
  func json() throws {
    let output = try Self.folder(Self.plan(30)).edito("import", "plan.csv", "--format", "json").output
    let document = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect((document["changes"] as? [Any])?.count == 30)
  }

  @Test("says which posts the sheet moved", arguments: ["en", "fr"])
  func moved(locale: String) throws {
    let plan = "title,date,channels\nRye,2026-11-24,x\nOats,2026-11-25,x\n"
    let folder = try Self.folder(locale: locale, plan)
    folder.edito("import", "plan.csv")
    try folder.write(plan.replacing("2026-11-24", with: "2026-11-26"), to: "plan.csv")
    let json = folder.edito("import", "plan.csv", "--dry-run", "--format", "json").output
    #expect(json.contains("\"movedFrom\": \"2026-11-24\"") && json.contains("\"movedTo\": \"2026-11-26\""), "\(json)")
    let output = folder.edito("import", "plan.csv").output
    #expect(
      output.hasPrefix(
        locale == "fr"
          ? "posts/2026/11/2026-11-24-rye.md  date\n  déplacée du 24\u{A0}novembre au 26\u{A0}novembre 2026\n"
          : "posts/2026/11/2026-11-24-rye.md  date\n  moved from 24 November to 26 November 2026\n"), "\(output)")
    #expect(output.contains(locale == "fr" ? "dont 1\u{A0}déplacée à un autre jour" : "1 of them moved to another day"))
    #expect(try folder.text(of: "posts/2026/11/2026-11-24-rye.md").contains("\ndate: 2026-11-26\n"))
  }

  @Test("says that a new post may be a copy of one that the sheet moved", arguments: ["en", "fr"])
  func perhapsMoved(locale: String) throws {
    let plan = "title,date,channels\nRye,2026-11-24,x\nRye,2026-11-25,x\nOats,2026-11-27,x\n"
    let folder = try Self.folder(locale: locale, plan)
    folder.edito("import", "plan.csv")
    try folder.write("title,date,channels\nRye,2026-11-26,x\nOats,2026-11-27,x\n", to: "plan.csv")
    let notices = folder.edito("import", "plan.csv").notices
    let paths = ["24", "25"].map { "posts/2026/11/2026-11-\($0)-rye.md" }
    #expect(notices.contains(paths.joined(separator: locale == "fr" ? " ou " : " or ")), "\(notices)")
  }
}
