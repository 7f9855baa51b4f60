import Actions
import Testing

@Suite("An unknown name")
struct LikelyIDTests {
  private static let posts = [
    LikelyIDs.Candidate(id: "2026-11-24-sourdough", title: "The sourdough is back"),
    LikelyIDs.Candidate(id: "2026-11-25-rye", title: "Rye & spelt"),
    LikelyIDs.Candidate(id: "2026-11-26-rye-again", title: "Du seigle, encore"),
    LikelyIDs.Candidate(id: "camille-roy", title: "Camille Roy"),
    LikelyIDs.Candidate(id: "posts/2026/2026-12-01-été.md", title: ""),
  ]

  @Test(
    "leads to the ids that it probably means",
    arguments: [
      // A title, also without accents or with other punctuation.
      ("The sourdough is back", ["2026-11-24-sourdough"]), ("rye + spelt", ["2026-11-25-rye"]),
      ("Camille Roy", ["camille-roy"]), ("CAMILLE ROY", ["camille-roy"]),
      // The beginning of an id, of a title or of a word in them.
      ("2026-11-24", ["2026-11-24-sourdough"]), ("rye", ["2026-11-25-rye", "2026-11-26-rye-again"]),
      ("sourd", ["2026-11-24-sourdough"]), ("roy", ["camille-roy"]), ("Du seigle", ["2026-11-26-rye-again"]),
      // A file in another folder.
      ("posts/2026-11-24-sourdough.md", ["2026-11-24-sourdough"]), ("ete.md", ["posts/2026/2026-12-01-été.md"]),
      // A typing mistake, with or without the date.
      ("2026-11-24-sourdouhg", ["2026-11-24-sourdough"]), ("sourduogh", ["2026-11-24-sourdough"]),
      ("camile-roy", ["camille-roy"]), ("camille.roi", ["camille-roy"]),
      // Words in any order.
      ("again rye", ["2026-11-26-rye-again"]),
      // Something else, or too little to go by.
      ("cake", []), ("", []), ("a", []), ("!?", []), (".md", []),
    ])
  func suggestions(_ word: String, _ ids: [String]) {
    #expect(LikelyIDs.ids(for: word, among: Self.posts) == ids)
  }

  @Test("leads to three ids at most")
  func limit() {
    let many = (1...9).map { LikelyIDs.Candidate(id: "rye-\($0)") }
    #expect(LikelyIDs.ids(for: "rye", among: many) == ["rye-1", "rye-2", "rye-3"])
  }
}
