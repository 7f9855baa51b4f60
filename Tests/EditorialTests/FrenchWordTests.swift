import Editorial
import Schema
import SourceText
import Testing

@Suite("French words for English keys and values are understood")
struct FrenchWordTests {
  private func problem(_ yaml: String, path: String = "posts/a.md") -> ReadIssue.Kind? {
    Document.read(SourceFile(path: path, text: "---\n\(yaml)\n---\nBread.\n")).problems.first?.kind
  }

  @Test(
    "for values",
    arguments: [
      ("idée", "idea"), ("brouillon", "draft"), ("Brouilon", "draft"), ("relecture", "review"),
      ("en relecture", "review"),
      ("à relire", "review"),
      ("validé", "approved"), ("validée", "approved"), ("VALIDEE", "approved"), ("programmé", "scheduled"),
      ("prévu", nil), ("prévue", nil), ("publié", "published"), ("publiée", "published"),
      ("annulé", "cancelled"), ("annulée", "cancelled"), ("reviw", "review"), ("gelé", nil),
    ] as [(String, String?)])
  func values(_ french: String, _ english: String?) throws {
    guard case .unknownValue(_, let found, let allowed, let nearest) = problem("status: \(french)") else {
      Issue.record("\(french) is no unknown value")
      return
    }
    #expect(found == french && nearest?.word == english && allowed.count == PostStatus.allCases.count)
  }

  @Test(
    "for keys, among the known keys of that place",
    arguments: [
      ("canaux: x", "channels"), ("Titre: x", "title"), ("auteur: x", "author"), ("étiquettes: x", "tags"),
      ("cta: {text: x, lien: y}", "url"), ("media: [{fichier: a.jpg, alt: x}]", "file"), ("statut: draft", "status"),
      ("couleur: x", nil), ("ids: x", "id"), ("idée: x", "idea"),
    ] as [(String, String?)])
  func keys(_ yaml: String, _ english: String?) {
    guard case .unknownKey(_, let nearest, _) = problem(yaml) else {
      Issue.record("\(yaml) has no unknown key")
      return
    }
    #expect(nearest == english)
  }

  @Test("for the kind of a document, and for choices of the strategy")
  func otherChoices() {
    for (yaml, path, word) in [
      ("kind: publication", "posts/a.md", "post"), ("question: fréquence", "strategy/a.md", "frequency"),
      ("role: partenaires", "people/a.md", "partner"), ("edito: 1\napproval: obligatoire", "edito.md", "required"),
    ] {
      guard case .unknownValue(_, _, _, let nearest) = problem(yaml, path: path) else {
        Issue.record("\(yaml) has no unknown value")
        continue
      }
      #expect(nearest?.word == word)
    }
  }
}
