import EditoCommands
import Foundation
import TestSupport
import Testing

@Suite("edito schema")
struct SchemaCommandTests {
  @Test(
    "prints JSON without a workspace", arguments: ["post", "workspace", "publications", "réglages", "people"])
  func printsJSON(_ kind: String) throws {
    let result = try TemporaryFolder().edito("schema", kind)
    #expect(result.outcome == .clean)
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("describes keys in the reader's language, or in the requested one")
  func speaksBothLanguages() throws {
    let folder = try TemporaryFolder()
    #expect(folder.edito("schema", "post").output.contains("The status of the post"))
    #expect(folder.edito("schema", "post", language: .french).output.contains("Le statut de la publication"))
    #expect(folder.edito("schema", "post", "--language", "fr").output.contains("Le statut de la publication"))
  }

  @Test("lists the kinds")
  func rejectsUnknownKinds() throws {
    let result = try TemporaryFolder().edito("schema", "pots")
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices == "edito: unknown kind “pots”\n  help: did you mean “post”?\n")
    #expect(try TemporaryFolder().edito("schema", "zzz").notices.contains("known kinds: workspace, post, strategy"))
  }
}
