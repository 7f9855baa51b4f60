import Localization
import TestSupport
import Testing

@testable import ForeignFiles

@Suite("Files with sheets")
struct SheetFileTests {
  private static let one = "<sheetData><row><c><v>1</v></c></row></sheetData>"
  private static let two = "<sheetData><row><c><v>2</v></c></row></sheetData>"

  private func failure(of bytes: [UInt8], encoding: String? = nil) -> String? {
    do throws(FileFailure) {
      _ = try SheetFile(bytes, encoding: encoding).choose([]) { _ in .possible }
      return nil
    } catch {
      return error.message.english
    }
  }

  /// Returns the first cells of the chosen sheets, their names and the notes, or the reason why none is chosen.
  private func choice(
    _ bytes: [UInt8], _ names: [String] = [], _ likelihoods: [String: SheetFile.Likelihood] = [:]
  ) -> (cells: [String], names: [String?], words: [String]) {
    do throws(FileFailure) {
      let choice = try SheetFile(bytes).choose(names) { likelihoods[$0.name ?? ""] ?? .none }
      return (
        choice.sheets.flatMap { $0.table().rows.prefix(1).flatMap { $0.cells } }, choice.sheets.map(\.name),
        choice.notes.map(\.english)
      )
    } catch {
      return ([], [], [error.message.english, error.hint?.english ?? ""])
    }
  }

  @Test(
    "a file of another kind is named, whatever its name",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "the file is a picture (PNG), not a sheet"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "the file is a picture (JPEG), not a sheet"),
      (Array("%PDF-1.7\n1 0 obj\n".utf8), "the file is a document (PDF), not a sheet"),
      ([0x1F, 0x8B, 8, 0], "the file is an archive (gzip), not a sheet"),
      (Array("Rar!".utf8) + [0x1A, 7, 0], "the file is an archive (RAR), not a sheet"),
      (Array("SQLite format 3\0".utf8), "the file is a database (SQLite), not a sheet"),
      (
        Array("version https://git-lfs.github.com/spec/v1\noid sha256:00\n".utf8),
        "the file itself is missing: Git LFS keeps it elsewhere"
      ),
    ] as [([UInt8], String)])
  func otherFormats(bytes: [UInt8], message: String) { #expect(failure(of: bytes) == message) }

  @Test("a text may begin like a file of another kind", arguments: ["BM,date\na,b\n", "ID3,date\na,b\n", "BZh,a\n"])
  func textsLikeOthers(text: String) { #expect(failure(of: Array(text.utf8)) == nil) }

  @Test("the only visible sheet with content is read")
  func onlySheet() {
    let alone = choice(WorkbookFile.openXML(["A": "<sheetData/>", "B": Self.one]))
    #expect(alone.cells == ["1"] && alone.names == [nil] && alone.words == [])
    let hidden = choice(WorkbookFile.openXML(["A": Self.one, "B": Self.two], hidden: ["B"]))
    #expect(hidden.cells == ["1"] && hidden.words == ["hidden sheets not read: “B”"])
    let ods = WorkbookFile.openDocument(
      [
        "A": "<table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>",
        "B": "<table:table-row><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>",
      ], hidden: ["A"])
    #expect(choice(ods).cells == ["2"])
    #expect(
      choice(WorkbookFile.openXML(["A": "<sheetData/>", "B": Self.one], hidden: ["B"])).words == [
        "no visible sheet has cells with content", "to read a hidden sheet, pass --sheet: “B”",
      ])
  }

  @Test("of several sheets, the one that is most likely meant is read, and the others are named")
  func likeliest() {
    let bytes = WorkbookFile.openXML(["Plan": Self.one, "Lists": Self.two, "Notes": Self.two])
    let plan = choice(bytes, [], ["Plan": .certain, "Lists": .possible])
    #expect(plan.cells == ["1"] && plan.names == ["Plan"] && plan.words == ["sheets not read: “Lists”, “Notes”"])
    #expect(choice(bytes, [], ["Lists": .possible]).cells == ["2"])
    let several = choice(bytes, [], ["Plan": .certain, "Notes": .certain])
    #expect(
      several.words == [
        "several sheets have known column headers: “Plan”, “Notes”",
        "choose with --sheet NAME, or read them all with --sheet \"*\"",
      ])
    let all = choice(bytes, ["*"], ["Plan": .certain, "Notes": .certain])
    #expect(all.names == ["Plan", "Notes"] && all.words == ["sheets not read: “Lists”"])
    #expect(
      choice(bytes).words.first == "no sheet has known column headers: “Plan”, “Lists”, “Notes”")
  }

  @Test(
    "sheets are named by their names or numbers",
    arguments: [
      (["Plan 2026"], ["1"]), (["plan2026"], ["1"]), (["2"], ["2"]), (["B", "1"], ["2", "1"]), (["3"], ["9"]),
    ])
  func named(names: [String], cells: [String]) {
    let third = "<sheetData><row><c><v>9</v></c></row></sheetData>"
    let bytes = WorkbookFile.openXML(["Plan 2026": Self.one, "B": Self.two, "3": third], hidden: ["B"])
    #expect(choice(bytes, names).cells == cells)
  }

  @Test("an unknown sheet is an error that names the nearest one, or all")
  func unknownSheet() {
    let bytes = WorkbookFile.openXML(["Calendar": Self.one, "B": Self.two])
    #expect(choice(bytes, ["Calender"]).words == ["unknown sheet “Calender”", "did you mean “Calendar”?"])
    #expect(choice(bytes, ["9"]).words == ["unknown sheet “9”", "sheets of this workbook: “Calendar”, “B”"])
    #expect(choice(Array("a,b\n1,2\n".utf8), ["A"]).words.first == "the file is not a workbook, so it has no sheets")
  }

  @Test("files that are no readable workbooks are rejected by name")
  func rejected() {
    let good = WorkbookFile.openXML(["A": Self.one])
    let damaged = "the workbook is damaged or incomplete"
    let other = "the file is not a workbook or a text"
    #expect(failure(of: good) == nil)
    for count in [4, 40, 400, good.count / 2, good.count - 30] {
      #expect(failure(of: Array(good[..<count])) == damaged)
    }
    #expect(failure(of: ZipWriter.archive([("xl/workbook.xml", [1])], isEncrypted: false)) == other)
    #expect(failure(of: ZipWriter.archive(["posts.csv": "a,b"])) == other)
    #expect(failure(of: ZipWriter.archive(["Index/Document.iwa": ""])) == "Numbers document, not a workbook")
    #expect(failure(of: ZipWriter.archive(["[Content_Types].xml": "<Types/>"])) == damaged)
    let document = ZipWriter.archive([
      "_rels/.rels":
        "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
      "word/document.xml": "<w:document xmlns:w=\"w\"/>",
    ])
    #expect(failure(of: document) == other)
    let binary = "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
    #expect(failure(of: ZipWriter.archive(["_rels/.rels": binary])) == "binary Excel workbook (.xlsb)")
    let text = ZipWriter.archive(["content.xml": "<office:document-content xmlns:office=\"o\"/>"])
    #expect(failure(of: text) == other)
  }

  @Test("workbooks with a password and old binary workbooks are rejected by name")
  func containers() {
    let password = "the workbook is protected by a password"
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 512)
    func stream(_ name: String) -> [UInt8] { ole + name.utf8.reduce(into: []) { $0 += [$1, 0] } }
    #expect(failure(of: stream("EncryptedPackage")) == password)
    #expect(failure(of: stream("Workbook")) == "old binary Excel workbook (.xls)")
    #expect(failure(of: stream("WordDocument")) == "the file is not a workbook or a text")
    let encrypted = WorkbookFile.openDocument(
      ["A": ""], manifest: "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
    #expect(failure(of: encrypted) == password)
    #expect(failure(of: ZipWriter.archive([("content.xml", [1, 2])], isEncrypted: true)) == password)
  }

  @Test("parts that are missing or damaged are named")
  func parts() {
    let broken = "<sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>5</v></c></row></sheetData>"
    #expect(
      failure(of: WorkbookFile.openXML(["Plan": broken]))
        == "the workbook is damaged: the text of cell B3 in the sheet “Plan” is missing")
    #expect(
      failure(of: WorkbookFile.openXML(["Plan": "<sheetData><row>"]))
        == "the workbook is damaged: xl/worksheets/sheet1.xml is not well-formed XML")
    let files = [
      "_rels/.rels": "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"../w.xml\"/></Relationships>",
      "w.xml": "<workbook><sheets><sheet name=\"Plan\" id=\"a\"/></sheets></workbook>",
      "_rels/w.xml.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"../../etc/passwd\"/></Relationships>",
    ]
    #expect(
      failure(of: ZipWriter.archive(files.map { ($0.key, Array($0.value.utf8)) }))
        == "the workbook is damaged: the cells of its sheet “Plan” are missing")
  }

  @Test("a document type is rejected, so no entity is expanded")
  func entities() {
    let bomb = """
      <!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
      """
    let parts = [
      "_rels/.rels": "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"w.xml\"/></Relationships>",
      "w.xml": "<workbook><sheets><sheet name=\"A\" id=\"a\"/></sheets></workbook>",
      "_rels/w.xml.rels":
        "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"s.xml\"/></Relationships>",
      "s.xml": bomb,
    ]
    #expect(
      failure(of: ZipWriter.archive(parts.map { ($0.key, Array($0.value.utf8)) }))
        == "the workbook declares XML entities (s.xml), which are not read")
    let ods = ZipWriter.archive(["content.xml": "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"])
    #expect(failure(of: ods) == "the workbook declares XML entities (content.xml), which are not read")
  }

  @Test("what a workbook expands to is limited")
  func limits() {
    let words = "the workbook is too large: at most 20,000,000 cells and 1 GB are read"
    let text = String(repeating: "a", count: 1 << 20)
    let cell = "<c t=\"s\"><v>0</v></c>"
    // A large text is shared by many cells.
    let shared = "<sheetData>\(String(repeating: "<row>\(cell)</row>", count: 300))</sheetData>"
    #expect(failure(of: WorkbookFile.openXML(["A": shared], strings: "<si><t>\(text)</t></si>")) == words)
    #expect(
      failure(
        of: WorkbookFile.openXML(
          ["A": "<sheetData><row r=\"1048577\">\(cell)</row></sheetData>"], strings: "<si><t>a</t></si>"))
        == words)
    // One cell far to the right in each row makes all rows wide.
    let wide = (1...1_300).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(failure(of: WorkbookFile.openXML(["A": "<sheetData>\(wide)</sheetData>"])) == words)
    let repeated =
      "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000\"><text:p>a</text:p></table:table-cell></table:table-row>"
    #expect(failure(of: WorkbookFile.openDocument(["A": repeated])) == words)
    let many = (0...ZipArchive.entryLimit).map { ("\($0)", [UInt8]()) }
    #expect(failure(of: ZipWriter.archive(many)) == words)
  }

  @Test("a sheet may have all its columns, and a million empty rows")
  func extremes() throws {
    let header = (0..<16_384).map { "<c><v>\($0)</v></c>" }.joined()
    let empty = String(repeating: "<row/>", count: 1_000_000)
    let bytes = WorkbookFile.openXML([
      "A": "<sheetData><row>\(header)</row>\(empty)<row><c><v>1</v></c></row></sheetData>"
    ])
    let found = try rows(of: bytes)
    #expect(found.map(\.count) == [16_385, 2])
    #expect(found[1] == ["1000002", "1"])
  }
}
