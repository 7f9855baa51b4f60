import Foundation
import Testing

/// The no-break spaces of French typography in complete outputs, including text that code composes.
@Suite("French outputs")
struct FrenchSpacingTests {
  /// Commands on a copy of the sample workspace. They share the copy because they only read it.
  static let commands = [
    "lint", "lint --format concise", "lint --fix --diff", "today", "today --week", "today --format md", "checklists",
    "checklists quotidien", "review", "mentions", "mentions --all", "strategy",
    "strategy --trace", "strategy --missing", "strategy --format md", "calendar month", "calendar week",
    "calendar quarter",
    "calendar year", "calendar month --format md", "cadence", "cadence month", "cadence --format md", "slots", "next",
    "next --limit 40", "metrics", "metrics --format md", "metrics --indicator abonnes", "report week --print",
    "report month --print", "report quarter --print", "export buffer --dry-run", "export --list", "networks",
    "networks instagram", "lint --jobs 0", "calendar 2026-99", "calendar week --channel nowhere", "nothing", "new",
    "preview nowhere", "tick nowhere nothing", "build --output out",
  ]

  @Test("have no breakable space before a mark or inside quotation marks", arguments: commands)
  func commandsAreSpaced(_ command: String) throws {
    let sandbox = try Self.sandbox()
    let arguments = command.split(separator: " ").map(String.init)
    let result = sandbox.edito(arguments + ["--today", "2026-11-23 12:00", "--language", "fr"], language: .french)
    let plain = sandbox.edito(arguments, language: .french)
    for transcript in [result.transcript, plain.transcript] {
      #expect(Self.breakingSpaces(in: transcript).isEmpty, "edito \(command)")
    }
  }

  @Test("have correct spaces in the error gallery")
  func galleryIsSpaced() throws {
    let files = FileManager.default.enumerator(at: GalleryTests.folder, includingPropertiesForKeys: nil)
    for case let url as URL in try #require(files) where url.lastPathComponent == "expected.fr.txt" {
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(Self.breakingSpaces(in: text).isEmpty, "\(url.deletingLastPathComponent().lastPathComponent)")
    }
  }

  @Test("are recognised by their spaces")
  func spacesAreFound() {
    #expect(Self.breakingSpaces(in: "aide : non ; « ici », 5 %").count == 1)
    #expect(Self.breakingSpaces(in: "aide\u{A0}: `a : b` «\u{202F}ici\u{202F}», 5\u{A0}%\n  3 │ a : b\n").isEmpty)
  }

  /// The lines with a plain space before `;` `:` `!` `?` `%` `»`, or after `«`, without code and quoted lines.
  static func breakingSpaces(in text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { line in
      guard line.firstMatch(of: /^\s*\d*\s*[│┌|]|^[-+ ]{0,2}@@|^[-+]/) == nil else { return false }
      return line.replacing(/`[^`]*`/, with: "").firstMatch(of: /\S\x20([;!?»%]($|[\s.,)])|:($|\s))|«\x20/) != nil
    }
  }

  /// The sample workspace with no-break spaces in the team's own texts, so only Edito's spaces can be wrong.
  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let files = FileManager.default.enumerator(at: sandbox.folder, includingPropertiesForKeys: nil)
    for case let url as URL in try #require(files) where url.pathExtension == "md" {
      let text = try String(contentsOf: url, encoding: .utf8)
      let spaced = text.replacing(/\x20(?=[;!?»%:](\s|$|[.,)]))/, with: "\u{A0}").replacing("« ", with: "«\u{A0}")
      if spaced != text { try Data(spaced.utf8).write(to: url) }
    }
    return sandbox
  }
}
