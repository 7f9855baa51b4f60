import Foundation
import TestSupport
import Testing

/// Files that are broken, hostile or no calendars at all.
@Suite("An import of a bad file")
struct BadImportTests {
  private func desk() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\nchannels: [{id: x, network: x}]\n---\n", to: "edito.md")
    return folder
  }

  private func edito(_ folder: TemporaryFolder, _ arguments: String...) -> CommandResult {
    folder.edito(arguments + ["--today", "2026-11-23", "--language", "en"])
  }

  /// The files of the workspace with their contents and the times at which they were written.
  private func state(of folder: TemporaryFolder) throws -> [String: [String]] {
    try folder.files.reduce(into: [:]) { state, name in
      let path = folder.url(of: name).path
      let written = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      state[name] = [
        "\(written?.timeIntervalSince1970 ?? 0)", try Data(contentsOf: folder.url(of: name)).base64EncodedString(),
      ]
    }
  }

  /// Files that are not read, each with its message.
  static let rejected: [(name: String, bytes: [UInt8], message: String)] = [
    ("empty.csv", [], "the file is empty"),
    ("photo.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "the file is a picture (PNG), not a sheet"),
    ("plan.csv", Array("%PDF-1.7\n1 0 obj".utf8), "the file is a document (PDF), not a sheet"),
    ("old.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "old binary Excel workbook (.xls)"),
    (
      "cut.json",
      Array(#"{"type": "OrderedCollection", "orderedItems": [{"type": "Create", "object": {"content": "<p>Hi"#.utf8),
      "the file is JSON whose end is missing"
    ),
    (
      "bad.json", Array(#"{"type": "Collection" "items"}"#.utf8),
      "the file is JSON that is not well-formed in line 1, column 23"
    ),
    (
      "none.json", Array(#"{"type": "OrderedCollection", "orderedItems": []}"#.utf8),
      "the file is JSON, but not a known export of posts"
    ),
    (
      "posts.zip", ZipWriter.archive([("outbox.json", [])], isEncrypted: true),
      "“outbox.json” in the archive is damaged, too large or protected by a password"
    ),
    ("nested.zip", ZipWriter.archive(["a.zip": "PK"]), "the file is not a workbook or a text"),
    (
      "entities.xlsx",
      WorkbookFile.openXML(["A": ""]).replacing(
        Array("<worksheet".utf8), with: Array("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet".utf8)
      ),
      "the workbook is damaged or incomplete"
    ),
    (
      "cut.xlsx", WorkbookFile.openXML(["A": "<sheetData/>"]).dropLast(40),
      "the workbook is damaged or incomplete"
    ),
    (
      "cut-utf8.csv", Array("title,text\nA,Crème brûlée".utf8.dropLast(2)),
      "the text is UTF-8, but line 2 contains the byte 0xC3, which is not"
    ),
  ]

  @Test("names what the file is, and writes nothing", arguments: rejected)
  func notRead(name: String, bytes: [UInt8], message: String) throws {
    let folder = try desk()
    try folder.write(Data(bytes), to: "in/\(name)")
    let before = try state(of: folder)
    for options in [[], ["--dry-run"]] {
      let result = folder.edito(["import", "in/\(name)", "--today", "2026-11-23", "--language", "en"] + options)
      #expect(result.outcome == .couldNotRun)
      #expect(result.notices.contains("in/\(name): \(message)\n"))
    }
    #expect(try state(of: folder) == before)
  }

  @Test("keeps paths within posts/")
  func paths() throws {
    let folder = try desk()
    try folder.write(
      """
      file,id,title,date,text
      ../up.md,,A,2026-12-01,a
      ,../../up,B,2026-12-02,b
      posts/../edito.md,,C,2026-12-03,c
      ,,../../D,2026-12-04,d
      ,,E,../../2026-12-05,e
      """, to: "in/plan.csv")
    let result = edito(folder, "import", "in/plan.csv")
    #expect(result.outcome == .findings)
    #expect(try folder.files == ["edito.md", "in/plan.csv", "posts/2026/12/2026-12-04-d.md"])
  }

  @Test("rejects a pipe and a device, which it does not wait for")
  func special() throws {
    let folder = try desk()
    try #require(mkfifo(folder.url(of: "pipe.csv").path, 0o600) == 0)
    for name in ["pipe.csv", "/dev/null"] {
      let result = edito(folder, "import", name)
      #expect(result.outcome == .couldNotRun)
      #expect(result.notices.hasPrefix("\(name): is a pipe or a device, not a file\n"))
    }
  }

  @Test("takes lines and rows of any length")
  func long() throws {
    let folder = try desk()
    try folder.write(String(repeating: "bread ", count: 1 << 18), to: "in/line.csv")
    #expect(edito(folder, "import", "in/line.csv").outcome == .couldNotRun)
    let text = String(repeating: "bread ", count: (17 << 20) / 6)
    try folder.write("title,date,text\nA,2026-12-01,\(text)\nB,2026-12-02,b\n", to: "in/cell.csv")
    let result = edito(folder, "import", "in/cell.csv")
    #expect(result.outcome == .findings)
    #expect(
      result.notices.contains(
        "in/cell.csv:2: the row has 17.8\u{A0}MB of text; a post has at most 16.8\u{A0}MB\n"))
    try folder.write(
      "title,date,text\nC,2026-12-03,c" + String(repeating: ",", count: 1 << 20) + "\n", to: "in/row.csv")
    #expect(edito(folder, "import", "in/row.csv").outcome == .clean)
    #expect(
      try folder.files.filter { $0.hasPrefix("posts/") } == [
        "posts/2026/12/2026-12-02-b.md", "posts/2026/12/2026-12-03-c.md",
      ])
  }

  @Test("changes nothing the second time, and nothing at all in a dry run")
  func again() throws {
    let folder = try desk()
    let rows = (1...120).map { "Rye \($0),2026-12-\(10 + $0 % 20) 09:00,x,\"Text *\($0)*\nand more\"\n" }.joined()
    try folder.write("title,date,channels,text\n" + rows, to: "in/plan.csv")
    let first = try state(of: folder)
    #expect(edito(folder, "import", "in/plan.csv", "--dry-run").outcome == .clean)
    #expect(try state(of: folder) == first)
    #expect(edito(folder, "import", "in/plan.csv").outcome == .clean)
    let second = try state(of: folder)
    #expect(second.count == first.count + 120)
    let result = edito(folder, "import", "in/plan.csv")
    #expect(result.outcome == .clean)
    #expect(result.output.contains("0 posts created, 0 changed; 120 rows without changes."))
    #expect(try state(of: folder) == second)
  }
}
