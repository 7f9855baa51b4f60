import SourceText
import Testing

@Suite("Folded text")
struct FoldedTextTests {
  @Test(
    "has plain letters and digits in lower case, in words",
    arguments: [
      ("Café crème", ["cafe", "creme"]), ("L’Œuf, l'ÆUVRE", ["l", "oeuf", "l", "aeuvre"]),
      ("e\u{301}te\u{301}", ["ete"]), ("pain\u{A0}:\u{202F}levain", ["pain", "levain"]), ("co\u{AD}op", ["coop"]),
      ("ﬁn ﬂeur aﬃche", ["fin", "fleur", "affiche"]), ("Łódź Straße", ["lodz", "strasse"]), ("ДОМ №5", ["дом", "5"]),
      ("2026-11-24-rye", ["2026", "11", "24", "rye"]), ("« ! »", []), ("", []),
    ])
  func words(_ text: String, _ words: [String]) {
    #expect(FoldedText.words(of: text) == words)
    #expect(FoldedText.of(text) == words.joined())
    #expect(Slug.of(text) == words.joined(separator: "-"))
  }
}
