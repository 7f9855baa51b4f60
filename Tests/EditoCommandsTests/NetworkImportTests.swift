import Foundation
import TestSupport
import Testing

/// `edito import` of exports of networks, from the file to the posts.
@Suite("Imports of networks' exports")
struct NetworkImportTests {
  private func desk(_ channels: String = "mastodon: {network: mastodon}, x: {network: x}") throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nlocale: fr\ntimezone: Europe/Paris\n---\n", to: "edito.md")
    try folder.write("---\nquestion: medium\nchannels: {\(channels)}\n---\n", to: "strategy/medium.md")
    return folder
  }

  private func edito(_ folder: TemporaryFolder, _ arguments: String...) -> CommandResult {
    folder.edito(arguments + ["--today", "2026-11-23", "--language", "en"])
  }

  private static let actor = "https://pain.example/users/four"

  private static func note(_ number: Int, _ at: String, _ html: String, reply: Int? = nil) -> String {
    let reply = reply.map { "\"\(actor)/statuses/\($0)\"" } ?? "null"
    return """
      {"type": "Create", "actor": "\(actor)", "to": ["https://www.w3.org/ns/activitystreams#Public"], "object": {"type": "Note", \
      "id": "\(actor)/statuses/\(number)", "attributedTo": "\(actor)", "inReplyTo": \(reply), "published": "\(at)", \
      "url": "https://pain.example/@four/\(number)", "content": "\(html)"}}
      """
  }

  private static func outbox(_ items: String...) -> String {
    "{\"orderedItems\": [\n\(items.joined(separator: ",\n"))]}"
  }

  @Test("write published posts with permalinks, local times and threads, and change nothing when they are repeated")
  func mastodon() throws {
    let folder = try desk()
    try folder.write(
      Self.outbox(
        Self.note(1, "2025-11-24T23:30:10Z", "<p>*Rye* &amp;<br>1. oat</p><p>---</p>"),
        Self.note(2, "2025-11-24T23:31:00Z", "<p>part two</p>", reply: 1),
        // The clock shows half past two twice on this day.
        Self.note(3, "2025-10-26T01:30:00Z", "<p>Second half past two</p>")), to: "export")
    let result = edito(folder, "import", "export")
    #expect(result.outcome == .clean && result.notices == "", "\(result.notices)")
    #expect(result.output.hasSuffix("2 posts created, 0 changed.\n"))
    let thread = try folder.text(of: "posts/2025/11/2025-11-25-rye-1-oat.md")
    #expect(
      thread == """
        ---
        status: published
        date: 2025-11-25 00:30
        channels: [mastodon]
        published:
          mastodon: {url: "https://pain.example/@four/1", at: 2025-11-25 00:30}
        ---

        \\*Rye\\* &
        1\\. oat

        \\---

        ---

        part two

        """)
    let repeated = try folder.text(of: "posts/2025/10/2025-10-26-second-half-past-two.md")
    #expect(repeated.contains("+01:00") && !repeated.contains("+02:00"))
    let again = edito(folder, "import", "export")
    #expect(again.outcome == .clean && again.output == "0 posts created, 0 changed; 2 rows without changes.\n")
    // A post that was renamed, and whose plan was another time, is still found by its permalink.
    try folder.write(thread.replacing("date: 2025-11-25 00:30", with: "date: 2025-11-24"), to: "posts/rye.md")
    try folder.remove("posts/2025/11/2025-11-25-rye-1-oat.md")
    let moved = edito(folder, "import", "export")
    #expect(moved.output == "0 posts created, 0 changed; 2 rows without changes.\n", "\(moved.output)\(moved.notices)")
  }

  @Test("need one channel on the network, and say what to do")
  func channels() throws {
    let export = Self.outbox(Self.note(1, "2025-11-24T08:00:00Z", "<p>Rye</p>"))
    // A channel without a network may be the one that is meant, so none is added.
    let none = try desk("x: {network: x}, team: {title: The team}")
    try none.write(export, to: "outbox.json")
    let missing = edito(none, "import", "outbox.json")
    #expect(missing.outcome == .couldNotRun)
    #expect(
      missing.notices == """
        outbox.json: some posts are on Mastodon, but no channel of the workspace is
          help: declare one in a file below strategy/: channels: {mastodon: {network: mastodon}}

        """)
    let other = try desk("x: {network: x}")
    try other.write(export, to: "outbox.json")
    #expect(edito(other, "import", "outbox.json").outcome == .clean)
    #expect(try other.text(of: "edito.md").contains("\nchannels:\n  - {id: mastodon, network: mastodon}\n---\n"))
    #expect(try other.text(of: "posts/2025/11/2025-11-24-rye.md").contains("channels: [mastodon]"))
    let two = try desk("pain: {network: mastodon}, four: {network: mastodon}")
    try two.write(export, to: "outbox.json")
    let several = edito(two, "import", "outbox.json")
    #expect(several.outcome == .couldNotRun && several.notices.contains("help: say which one: --channel pain"))
    #expect(edito(two, "import", "outbox.json", "--channel", "four").outcome == .clean)
    #expect(try two.text(of: "posts/2025/11/2025-11-24-rye.md").contains("channels: [four]"))
    #expect(edito(two, "import", "outbox.json", "--channel", "fuor").outcome == .couldNotRun)
  }

  @Test("name each unusable record by its file and line")
  func unusable() throws {
    let folder = try desk()
    try folder.write(
      Self.outbox(
        Self.note(1, "2025-11-24T08:00:00Z", "<p>Rye</p>"), Self.note(2, "tomorrow", "<p>Oat</p>"),
        Self.note(3, "", "<p>Spelt</p>")), to: "outbox.json")
    let result = edito(folder, "import", "outbox.json")
    #expect(result.outcome == .findings && result.output.hasSuffix("1 post created, 0 changed; 2 rows rejected.\n"))
    #expect(
      result.notices.contains("outbox.json:3: date: ")
        && result.notices.contains("outbox.json:4: the post has no valid time"))
    #expect(!result.notices.contains("column"))
  }

  @Test("read Metricool's sheet with a channel for each marked network, and leave named columns to the user")
  func metricool() throws {
    let folder = try desk("x: {network: x}, page: {network: facebook}")
    let sheet =
      "Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,Picture Url 1\n\"*Rye*\nwarm\",2026-12-13,09:00:00,TRUE,TRUE,TRUE,FALSE,\n"
    try folder.write(sheet, to: "metricool.csv")
    #expect(edito(folder, "import", "metricool.csv").outcome == .clean)
    #expect(
      try folder.text(of: "posts/2026/12/2026-12-13-rye-warm.md")
        == "---\nstatus: draft\ndate: 2026-12-13 09:00\nchannels: [page, x]\n---\n\n\\*Rye\\*\nwarm\n")
    #expect(edito(folder, "import", "metricool.csv").output == "0 posts created, 0 changed; 1 row without changes.\n")
    let named = edito(folder, "import", "metricool.csv", "--dry-run", "--column", "x-page=Facebook")
    #expect(named.output.contains("+x-page:"), "\(named.output)\(named.notices)")
  }

  @Test("read the archive of a network, and name the file in it")
  func archive() throws {
    let folder = try desk()
    let outbox = Self.outbox(
      Self.note(1, "2025-11-24T08:00:00Z", "<p>Rye</p>"), Self.note(2, "tomorrow", "<p>Oat</p>"))
    try folder.write(
      Data(ZipWriter.archive(["outbox.json": outbox, "actor.json": "{}", "media/a.txt": "a"])), to: "archive.zip")
    let result = edito(folder, "import", "archive.zip")
    #expect(result.output.hasSuffix("1 post created, 0 changed; 1 row rejected.\n"))
    #expect(result.notices.contains("outbox.json:3: date: "), "\(result.notices)")
    let other = Data(ZipWriter.archive(["readme.txt": "a"]))
    try folder.write(other, to: "other.zip")
    #expect(edito(folder, "import", "other.zip").notices.contains("the file is not a workbook or a text"))
  }

  @Test("find posts whose permalink the team recorded at another URL, and keep that URL")
  func recorded() throws {
    let folder = try desk()
    let post =
      "---\nstatus: published\ndate: 2025-11-24 09:00\nchannels: [x]\npublished:\n  x: {url: \"https://x.com/four/status/12\"}\n---\n\nRye\n"
    try folder.write(post, to: "posts/mine.md")
    let tweet =
      "{\"tweet\": {\"id_str\": \"12\", \"full_text\": \"Rye\", \"created_at\": \"Mon Nov 24 08:02:30 +0000 2025\"}}"
    try folder.write("window.YTD.tweets.part0 = [\(tweet)]", to: "tweets.js")
    let result = edito(folder, "import", "tweets.js")
    #expect(result.output.hasSuffix("0 posts created, 1 changed.\n"), "\(result.output)\(result.notices)")
    let url = "https://x.com/four/status/12"
    #expect(
      try folder.text(of: "posts/mine.md") == post.replacing("\"\(url)\"}", with: "\"\(url)\", at: 2025-11-24 09:02}"))
    #expect(edito(folder, "import", "tweets.js").output == "0 posts created, 0 changed; 1 row without changes.\n")
  }

  @Test("put posts of a sheet that names no channel on the given one")
  func givenChannel() throws {
    let folder = try desk()
    try folder.write("Text,Posting Time\nRye,2026-12-01 09:00\n", to: "buffer.csv")
    try folder.write("24/11/2026 09:05,Oat,https://pain.example\n", to: "hootsuite.csv")
    #expect(edito(folder, "import", "buffer.csv", "hootsuite.csv", "--channel", "x").outcome == .clean)
    #expect(try folder.text(of: "posts/2026/12/2026-12-01-rye.md").contains("channels: [x]"))
    let oat = try folder.text(of: "posts/2026/11/2026-11-24-oat.md")
    #expect(oat.contains("channels: [x]") && oat.hasSuffix("\nOat https://pain.example\n"))
  }
}
