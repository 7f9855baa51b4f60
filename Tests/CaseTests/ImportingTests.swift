import Foundation
import Testing

/// Imports into existing posts, of which Edito keeps little more than their files in memory.
@Suite("An import into a workspace")
struct ImportingTests {
  private let desk: Sandbox

  init() throws {
    desk = try Sandbox()
    try desk.write("---\nedito: 1\nlocale: en-GB\ntimezone: UTC\n---\n", to: "edito.md")
    try desk.write("---\nquestion: medium\nchannels: {x: {network: x}}\n---\n", to: "strategy/medium.md")
    try desk.write("---\nrole: member\nname: Ada\n---\n", to: "people/ada.md")
  }

  private func imports(_ csv: String, _ options: String...) throws -> Sandbox.Result {
    try desk.write(csv, to: "sheet.csv")
    return desk.edito(["import", "sheet.csv"] + options)
  }

  // MARK: Which document a row means

  @Test("reports each document that is not a post, or is unreadable, as such")
  func noPosts() throws {
    try desk.write("---\ntitle: [\n---\nBread.\n", to: "posts/broken.md")
    try desk.write("", to: "posts/empty.md")
    try desk.write("Only prose.\n", to: "posts/prose.md")
    try desk.write("", to: "posts/folder.md/inside.txt")
    let result = try imports(
      """
      file,id,title,text
      posts/broken.md,,A,b
      posts/empty.md,,A,b
      posts/prose.md,,A,b
      posts/folder.md,,A,b
      ,folder,A,b
      people/ada.md,,A,b
      ,ada,A,b
      posts/2026/ada.md,,A,b

      """)
    let reasons = result.notices.split(separator: "\n").filter { !$0.hasPrefix("  ") }
    #expect(
      reasons == [
        "sheet.csv:2: cannot read the front matter of posts/broken.md",
        "sheet.csv:3: cannot read the front matter of posts/empty.md",
        "sheet.csv:4: column 1 (file): posts/prose.md is not a post",
        "sheet.csv:5: cannot read the front matter of posts/folder.md",
        "sheet.csv:6: cannot read the front matter of posts/folder.md",
        "sheet.csv:7: column 1 (file): people/ada.md is not a post",
        "sheet.csv:8: column 2 (id): people/ada.md is not a post",
        "sheet.csv:9: the id “ada” is already used by people/ada.md",
      ])
    #expect(result.output == "0 posts created, 0 changed; 8 rows rejected.\n")
  }

  @Test("names the documents that share an id, or a day and a title, in order of their paths")
  func namesakes() throws {
    try desk.write("---\ntitle: A\nid: same\n---\nBread.\n", to: "posts/one.md")
    try desk.write("---\ntitle: B\nid: same\n---\n", to: "campaigns/two.md")
    for name in ["z", "y", "x"] {
      try desk.write("---\ntitle: Rye\ndate: 2026-12-0\(name == "x" ? 2 : 1)\n---\nBread.\n", to: "posts/\(name).md")
    }
    let result = try imports("id,title,date,text\nsame,A,,b\n,RYE,2026-12-01,b\n,Rye,2026-12-02,Bread.\n")
    #expect(
      result.notices.contains(":2: column 1 (id): several documents have this id: campaigns/two.md, posts/one.md\n"))
    #expect(result.notices.contains(":3: several posts have this date and this title: posts/y.md, posts/z.md\n"))
    #expect(result.output.hasSuffix("0 posts created, 0 changed; 1 row without changes; 2 rows rejected.\n"))
  }

  @Test("updates a post from one row only, however other rows identify it")
  func twice() throws {
    try desk.write("---\ntitle: Rye\ndate: 2026-12-01\n---\nBread.\n", to: "posts/Rye.md")
    try desk.write("---\nkind: post\ntitle: Oat\n---\nBread.\n", to: "oat.md")
    let result = try imports(
      """
      file,id,title,date,text
      posts/Rye.md,,Rye,2026-12-01,Bread.
      ,Rye,Rye,2026-12-01,Cake.
      ,,Rye,2026-12-01,Cake.
      posts/rye.md,rye,Other,,Cake.
      ,oat,Oat,,Cake.
      oat.md,,Oat,,Bread.

      """)
    for (line, path, first) in [
      (3, "posts/Rye.md", 2), (4, "posts/Rye.md", 2), (5, "posts/rye.md", 2), (7, "oat.md", 6),
    ] {
      #expect(result.notices.contains("sheet.csv:\(line): \(path) is already in sheet.csv:\(first)\n"))
    }
    #expect(result.output.hasSuffix("0 posts created, 1 changed; 1 row without changes; 4 rows rejected.\n"))
    #expect(try desk.text(of: "oat.md") == "---\nkind: post\ntitle: Oat\n---\nCake.\n")
  }

  @Test("knows the columns of a channel that only a post names")
  func undeclaredChannel() throws {
    try desk.write("---\ntitle: Rye\n---\nBread.\n\n## @chalk\nCake.\n", to: "posts/rye.md")
    try desk.write("---\ntitle: Oat\npublished: {board: {at: 2026-11-20}}\n---\nBread.\n", to: "posts/oat.md")
    let result = try imports("id,text · @chalk,published · board · at\nrye,Pie.,\noat,,2026-11-21\n")
    #expect(result.output.hasSuffix("0 posts created, 2 changed.\n"))
    #expect(try desk.text(of: "posts/rye.md") == "---\ntitle: Rye\n---\nBread.\n\n## @chalk\nPie.\n")
  }

  // MARK: Approvals

  /// Posts that Ada approved, each with a picture. Several posts share a picture.
  private func approve(_ count: Int) throws -> [String] {
    try desk.write(
      "---\nquestion: medium\nchannels: {x: {network: x}}\nresponsibilities: {all: {approve: [ada]}}\n---\n",
      to: "strategy/medium.md")
    for picture in ["bread", "cake"] { try desk.write("\(picture)", to: "media/\(picture).png") }
    let names = (100..<(100 + count)).map { "post-\($0)" }
    for name in names {
      try desk.write(
        """
        ---
        title: About \(name)
        status: review
        channels: [x]
        date: 2026-12-01
        media: [{file: media/bread.png, alt: Bread}]
        ---
        \(String(repeating: "Words of \(name). ", count: 8))

        """, to: "posts/\(name).md")
    }
    let result = desk.edito(["approve"] + names + ["--by", "ada"])
    #expect(result.exitCode == 0, "\(result.notices)")
    return names
  }

  private func voided(_ result: Sandbox.Result) -> [Substring] {
    result.notices.split(separator: "\n").filter {
      $0.hasSuffix(": the change makes the approval invalid; ask for a new one")
    }.map {
      $0.prefix { $0 != ":" }
    }
  }

  @Test("reports exactly the approvals that a large sheet voids, and none the second time")
  func manyApprovals() throws {
    let names = try approve(300)
    #expect(desk.edito(["export", "csv", "-o", "all.csv"]).exitCode == 0)
    let lines = try desk.text(of: "all.csv").components(separatedBy: "\r\n")
    #expect(
      try imports(lines.joined(separator: "\r\n")).output == "0 posts created, 0 changed; 300 rows without changes.\n")
    // Of a third of the posts the text is another one, of a third the day.
    let edited = lines.enumerated().map { index, line in
      switch index % 3 {
      case _ where index == 0: line
      case 0: line.replacing("Words of post", with: "Lines of post")
      case 1: line.replacing("2026-12-01", with: "2026-12-02")
      default: line
      }
    }
    let sheet = edited.joined(separator: "\r\n")
    #expect(sheet.utf8.count > 1 << 16)
    let result = try imports(sheet)
    #expect(result.output.contains("\n0 posts created, 200 changed; 100 rows without changes.\n"))
    #expect(
      voided(result) == names.enumerated().filter { ($0.offset + 1) % 3 == 0 }.map { "posts/\($0.element).md"[...] })
    let again = try imports(sheet)
    #expect(again.output == "0 posts created, 0 changed; 300 rows without changes.\n" && voided(again).isEmpty)
  }

  @Test("detects a changed picture of an approved post, even if no approval knew the picture")
  func otherPicture() throws {
    _ = try approve(3)
    let csv =
      "id,media · 1 · file,media · 1 · alt\npost-100,media/cake.png,\npost-101,media/bread.png,Bread\npost-102,,A loaf\n"
    let result = try imports(csv)
    #expect(result.output.hasSuffix("0 posts created, 2 changed; 1 row without changes.\n"))
    #expect(voided(result) == ["posts/post-100.md", "posts/post-102.md"])
  }

  @Test("does not mention an approval that was already outdated")
  func outdated() throws {
    _ = try approve(2)
    try desk.write("other bread", to: "media/bread.png")
    let result = try imports("id,text\npost-100,Cake.\n")
    #expect(result.output.hasSuffix("0 posts created, 1 changed.\n"))
    #expect(voided(result).isEmpty)
  }
}
