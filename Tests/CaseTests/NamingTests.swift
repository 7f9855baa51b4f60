import Localization
import Testing

/// Things of the sample workspace, named by what people remember of them.
@Suite("A word on a command line")
struct NamingTests {
  @Test(
    "names a post, a person, a channel, a checklist, a rule, a network or a kind",
    arguments: [
      (["preview", "ble de marc"], "2026-11-24-le-ble-de-marc.md"),
      (["preview", "LE BLÉ DE MARC EST EN TERRE"], "2026-11-24-le-ble-de-marc.md"),
      (["preview", "c'est vote"], "2026-11-20-le-mercredi-c-est-vote.md"),
      (["preview", "croutons soupe"], "2026-11-13-soupe-et-croutons.md"),
      (["preview", "merci-aux-douze", "--channel", "masto"], "mastodon  "),
      (["preview", "merci-aux-douze", "--channel", "Bsky"], "bluesky  "),
      (["today", "--for", "le goff"], "Camille"), (["today", "--for", "theo"], "Théo"),
      (["review", "--for", "benali"], "par nadia"), (["checklists", "journee"], "quotidien"),
      (["tick", "semaine"], "hebdo"), (["start", "trimestre"], "trimestriel"),
      (["networks", "Fediverse"], "Mastodon"), (["rule", "posts close"], "posts-too-close"),
      (["schema", "campagn"], "json-schema.org"),
      (["lint", "pesee aube", "--format", "concise"], "2026-11-30-pesee-a-l-aube.md"),
    ])
  func found(_ words: [String], _ expected: String) throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let result = sandbox.edito(words + ["--today", "2026-11-23"].filter { _ in !Self.readsNothing(words) })
    #expect(result.transcript.contains(expected), "\(result.transcript)")
    #expect(result.exitCode != 2, "\(result.transcript)")
  }

  /// Whether a command reads no workspace, so it has no date.
  private static func readsNothing(_ words: [String]) -> Bool { ["networks", "rule", "schema"].contains(words[0]) }

  @Test(
    "changes nothing if it names several posts or none, and says what to type",
    arguments: [
      (["approve", "georgette"], LocalizedText(en: "", fr: "« georgette » correspond à plusieurs publications")),
      (
        ["approve", "georgette"],
        LocalizedText(en: "", fr: "    2026-11-02-georgette-se-reveille : « Georgette se réveille », 2")
      ),
      (
        ["record", "atelier", "--url", "https://fournil.example/1"],
        LocalizedText(en: "", fr: "    2026-11-28-jour-d-atelier : « Jour d’atelier »")
      ),
      (["approve", "geogrette"], LocalizedText(en: "", fr: "publication inconnue : « geogrette »")),
      (["approve", "jour d'atelier", "--by", "e"], LocalizedText(en: "", fr: "personne inconnue : « e »")),
      (["tick", "quotidien", "zzz"], LocalizedText(en: "", fr: "tâche inconnue")),
    ])
  func notTaken(_ words: [String], _ expected: LocalizedText) throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let result = sandbox.edito(words + ["--today", "2026-11-23"])
    #expect(result.exitCode == 2)
    #expect(result.notices.contains(expected.french), "\(result.notices)")
  }

  @Test("that completes an id is explained where the output does not show the id")
  func completed() throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let month = sandbox.edito(["calendar", "2026-11", "--channel", "insta", "--format", "csv", "--today", "2026-11-23"])
    #expect(month.notices == "\(LocalizedText(en: "", fr: "« insta » désigne instagram").french)\n", "\(month.notices)")
    let exact = sandbox.edito([
      "calendar", "2026-11", "--channel", "instagram", "--format", "csv", "--today", "2026-11-23",
    ])
    #expect(exact.notices.isEmpty && exact.output == month.output)
    let sheet = sandbox.edito(["export", "csv", "--channel", "insta", "--for", "LE GOFF", "--today", "2026-11-23"])
    #expect(
      sheet.output
        == sandbox.edito(["export", "csv", "--channel", "instagram", "--for", "camille", "--today", "2026-11-23"])
        .output)
  }
}
