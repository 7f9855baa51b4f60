import EditoCommands
import Localization
import Testing

/// The argument parser's errors are known by their English messages: a version that words them otherwise must be noticed.
@Suite("A command line that cannot be read")
struct UsageMessageTests {
  @Test(
    "is refused in the reader's language",
    arguments: [
      ("lint --blah", "il n’y a pas d’option --blah"),
      ("lint --formt json", "il n’y a pas d’option --formt|vouliez-vous dire « --format » ?"),
      ("lint --workspace", "il manque la valeur de --workspace <dir>"),
      ("new", "il manque <kind>"),
      ("calendar 2026 a", "« a » est un mot de trop"),
      ("calendar 2026 a b", "« a b » sont des mots de trop"),
      ("lint --fix=3", "--fix ne prend pas de valeur comme « 3 »"),
      ("lint --jobs x", "--jobs ne peut pas valoir « x »"),
      ("lint --format l'autre", "--format ne peut pas valoir « l'autre »|au choix : full, concise, json, github"),
      ("lint --fail-on erreur", "--fail-on ne peut pas valoir « erreur »|vouliez-vous dire « error » ?"),
      ("bla", "il n’y a pas de commande « bla »"),
      ("lnt", "il n’y a pas de commande « lnt »|vouliez-vous dire « lint » ?"),
    ])
  func frenchMessages(line: String, expected: String) throws {
    let result = try TemporaryFolder().edito(line.split(separator: " ").map(String.init), language: .french)
    #expect(result.outcome == .couldNotRun)
    #expect(result.output.isEmpty)
    for part in expected.split(separator: "|") {
      let spaced = LocalizedText(en: "", fr: FrenchText(stringLiteral: String(part)))[.french]
      #expect(result.notices.contains(spaced), "\(line): \(result.notices)")
    }
    for english in ["Usage", "Help:", "Error", "invalid"] { #expect(!result.notices.contains(english)) }
  }
}
