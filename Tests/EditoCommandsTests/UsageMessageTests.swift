import EditoCommands
import Foundation
import Localization
import TestSupport
import Testing

/// The argument parser's errors are recognised by their English messages. This test notices a version with other messages.
@Suite("An invalid command line")
struct UsageMessageTests {
  @Test(
    "is reported in the reader's language",
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

  @Test(
    "is reported if an argument is empty, and nothing is written",
    arguments: [
      (["new", "post", "Rye", "--channel", ""], "--channel cannot be “”"),
      (["new", "post", "Rye", "--channel="], "--channel cannot be “”"),
      (["new", "post", "Rye", "--channel", ","], "--channel cannot be “,”"),
      (["new", "post", "Rye", "--date", " "], "--date cannot be “ ”"),
      (["new", "post", "Rye", "--author", "\u{A0}"], "--author cannot be “\u{A0}”"),
      (["new", "post", "Rye", "--slug", ""], "--slug cannot be “”"), (["new", "post", ""], "“” names nothing"),
      (["new", "run", "--checklist", ""], "--checklist cannot be “”"),
      (["approve", "rye", "--by", ""], "--by cannot be “”"), (["approve", ""], "“” names nothing"),
      (["published", "rye", "--channel", "", "--url", "https://x.example/1"], "--channel cannot be “”"),
      (["published", "rye", "--url", ""], "--url cannot be “”"), (["today", "--for", ""], "--for cannot be “”"),
      (["calendar", "--channel", ""], "--channel cannot be “”"),
      (["metrics", "--indicator", ""], "--indicator cannot be “”"),
      (["mentions", "add", "https://m.example/1", "--author", ""], "--author cannot be “”"),
      (["mentions", "import", "a.csv", "--network", ""], "--network cannot be “”"),
      (["lint", "--select", ""], "--select cannot be “”"), (["lint", ""], "“” names nothing"),
      (["lint", "-o", ""], "-o cannot be “”"), (["lint", "--workspace", ""], "--workspace cannot be “”"),
      (["lint", "--today", ""], "--today cannot be “”"), (["init", ""], "“” names nothing"),
      (["init", "other", "--name", ""], "--name cannot be “”"), (["diff", ""], "“” names nothing"),
      (["diff", "--", ""], "“” names nothing"),
    ])
  func emptyWords(words: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
    let result = folder.edito(words)
    #expect(result.outcome == .couldNotRun)
    #expect(result.notices.contains(message), "\(result.notices)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["edito.md"])
  }

  @Test("does not include an empty text")
  func emptyText() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\nedito: 1\n---\n", to: "edito.md")
    let words = ["mentions", "add", "https://m.example/1", "--today", "2026-11-23"]
    #expect(folder.edito(words + ["--text", ""]).outcome == .clean)
  }
}
