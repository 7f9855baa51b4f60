import Editorial
import Spreadsheets
import TestSupport
import Testing

/// The files and the words in a column of media.
@Suite("Media in a sheet")
struct MediaInCellsTests {
  private static func plan(_ cell: String, heading: String = "Visuel") -> ImportPlan {
    RoundTripTests.plan(
      "title,text,\(heading)\nA,Some words,\"\(cell)\"\nB,Other words,b.jpg\n", into: RoundTripTests.corpus([:]))
  }

  private static func files(_ plan: ImportPlan) -> [[String]] {
    plan.changes.map { Document.read($0.file).post?.media?.value.map { $0.value.file?.value ?? "" } ?? [] }
  }

  @Test(
    "are the files that a cell names, with any separator",
    arguments: [
      ("a.jpg", ["a.jpg"]), ("cookie_1.jpg; cookie_2.jpg", ["cookie_1.jpg", "cookie_2.jpg"]),
      ("a.jpg, b.jpg", ["a.jpg", "b.jpg"]), ("a.jpg\nb.mp4\n", ["a.jpg", "b.mp4"]),
      ("a b.jpg | c.PNG", ["a b.jpg", "c.PNG"]),
      ("https://fournil.example/a,b.jpg", ["https://fournil.example/a,b.jpg"]),
      (
        "https://fournil.example/a.jpg, https://fournil.example/b.jpg",
        ["https://fournil.example/a.jpg", "https://fournil.example/b.jpg"]
      ),
    ])
  func files(_ cell: String, _ expected: [String]) {
    let plan = Self.plan(cell)
    #expect(plan.leftOut.isEmpty && plan.rejected.isEmpty)
    #expect(Self.files(plan) == [expected, ["b.jpg"]])
  }

  @Test(
    "never become a file if they are words",
    arguments: ["visuel recrutement", "visuel recrutement, a.jpg", "voir M. Durand", "v2.0", "à faire."])
  func words(_ cell: String) {
    let plan = Self.plan(cell)
    #expect(Self.files(plan) == [[], ["b.jpg"]])
    #expect(
      plan.leftOut.map(\.issue.reason.english) == ["“\(cell)” is neither a file name nor a URL"]
        && plan.leftOut.map(\.issue.reason.french) == [
          "«\u{202F}\(cell)\u{202F}» n’est ni un nom de fichier ni une adresse web"
        ])
  }

  @Test("are not read if no cell of the column names a file")
  func column() {
    let plan = RoundTripTests.plan(
      "title,text,Visuel\nA,Some words,visuel recrutement\nB,Other words,photo d'équipe\n",
      into: RoundTripTests.corpus([:]))
    #expect(Self.files(plan) == [[], []] && plan.leftOut.isEmpty)
  }

  @Test("are exact in a column that Edito writes")
  func written() {
    #expect(Self.files(Self.plan("logo, a.jpg", heading: "media · 1 · file")) == [["logo, a.jpg"], ["b.jpg"]])
  }
}
