import TestSupport
import Testing

@testable import EditoCommands

/// Calendars as they come, with a new workspace.
@Suite("A newcomer's calendar")
struct MessyCalendarTests {
  private static func folder(_ plan: String, locale: String = "en-GB") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: \(locale)\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    try folder.write(plan, to: "plan.csv")
    return folder
  }

  @Test(
    "keeps an unknown person with a key that can be pasted",
    arguments: [
      ("en-GB", "Owner", "`--column x-owner=\"Owner\"`"),
      ("fr", "Responsable", "`--column x-responsable=\"Responsable\"`"),
    ])
  func key(_ locale: String, _ heading: String, _ option: String) throws {
    let folder = try Self.folder("title,date,text,\(heading)\nRye,2026-11-24,Bread,Sam\n", locale: locale)
    let first = folder.edito("import", "plan.csv", "--dry-run")
    #expect(first.notices.contains(option) && !first.notices.contains("…"))
    let kept = folder.edito("import", "plan.csv", "--column", "x-\(heading.lowercased())=\(heading)")
    #expect(kept.outcome == .clean)
    let post = try folder.text(of: "posts/2026/11/2026-11-24-rye.md")
    #expect(post.contains("\nx-\(heading.lowercased()): Sam\n") && !post.contains("@"))
  }

  @Test("rejects a key without letters, and names one", arguments: ["x-", "x-…", "x-my owner"])
  func wrongKey(_ key: String) throws {
    let folder = try Self.folder("title,date,x,Owner\nRye,2026-11-24,Bread,Sam\n")
    let result = folder.edito("import", "plan.csv", "--column", "\(key)=Owner")
    #expect(result.outcome == .couldNotRun && result.notices.contains("`--column x-owner=\"Owner\"`"))
  }

  @Test("gives an example of a time, not a correction", arguments: ["en-GB", "fr"])
  func time(_ locale: String) throws {
    let folder = try Self.folder("title,date,time\nRye,2026-11-24,halb neun\nOats,2026-11-25,09:00\n", locale: locale)
    let notices = folder.edito("import", "plan.csv").notices
    #expect(notices.contains(locale == "fr" ? "écrivez une heure, par exemple 09:30" : "write a time such as 09:30"))
  }

  @Test("declares channels only for rows that are imported")
  func channels() throws {
    let folder = try Self.folder("title,date,channels\nRye,2026-11-24,LinkedIn\nOats,2026-13-45,TikTok\n")
    let result = folder.edito("import", "plan.csv")
    #expect(result.notices.contains("1 channel declared (LinkedIn)"))
    let settings = try folder.text(of: "edito.md")
    #expect(settings.contains("network: linkedin") && !settings.contains("tiktok"))
  }

  @Test("says once that no approval is recorded")
  func approvals() throws {
    let folder = try Self.folder("title,date,status\nRye,2026-11-24,Ready\nOats,2026-11-25,Planned\n")
    let result = folder.edito("import", "plan.csv", "--dry-run")
    #expect(result.output.contains("    Ready → approved · Planned → scheduled\n"))
    #expect(
      result.notices
        == "2 posts are approved or scheduled, but no approvals are recorded, because the sheet names no approver\n")
  }

  @Test("shows first which order of day and month is used, and for which days", arguments: ["en-GB", "fr"])
  func order(_ locale: String) throws {
    let folder = try Self.folder("title,date\nRye,04/12/2026\nOats,05/12/2026\n", locale: locale)
    let output = folder.edito("import", "plan.csv", "--dry-run").output
    let isFrench = locale == "fr"
    #expect(output.hasPrefix(isFrench ? "plan.csv\u{A0}: du" : "plan.csv: 4"))
    #expect(output.contains(isFrench ? "décembre 2026\u{A0}: les dates comme" : "December 2026: dates such as"))
  }

  @Test("names the row as a spreadsheet does if cells have several lines")
  func row() throws {
    let folder = try Self.folder("title,date,text\nRye,2026-11-24,\"a\nb\nc\"\nOats,soon,d\n")
    #expect(
      folder.edito("import", "plan.csv").notices.hasPrefix("plan.csv:5: row 3: column 2 (date): “soon” is not a date\n")
    )
  }

  @Test("names all unknown people at once, with a command for each")
  func people() throws {
    let folder = try Self.folder("title,date,owner\nRye,2026-11-24,Sam\nOats,2026-11-25,Ada\nSpelt,2026-11-26,Sam\n")
    let notices = folder.edito("import", "plan.csv").notices
    #expect(notices.contains("add the people: `edito new person \"Sam\"`, `edito new person \"Ada\"`; or keep"))
  }
}
