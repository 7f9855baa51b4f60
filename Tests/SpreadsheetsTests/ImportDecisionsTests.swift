import CivilTime
import Editorial
import ForeignFiles
import SourceText
import Spreadsheets
import Testing

/// What a user decides about a calendar is kept in the settings.
@Suite("Decisions about columns and dates")
struct ImportDecisionsTests {
  private static func decisions(
    _ columns: [SheetColumn: String] = [:], ignored: [String] = [], order: WrittenDate.Order? = nil,
    values: [SheetColumn: [String: String]] = [:]
  ) -> ImportDecisions {
    var decisions = ImportDecisions()
    (decisions.columns, decisions.ignored, decisions.order, decisions.values) = (columns, ignored, order, values)
    return decisions
  }

  /// Returns the new lines of the settings; `nil` if the settings do not change.
  private static func kept(
    _ decisions: ImportDecisions, in lines: String, for names: [String] = ["plan.csv"]
  ) throws -> String? {
    let file = SourceFile(path: "edito.md", text: "---\nedito: 1\n\(lines)---\n\nOur desk.\n")
    let corpus = RoundTripTests.corpus([:])
    func matches(_ pattern: String, _ name: String) -> Bool { pattern == name || pattern == "*" }
    guard let kept = try decisions.kept(in: file, of: corpus, for: names, matches: matches) else { return nil }
    let text = kept.file.text
    #expect(text.hasPrefix("---\nedito: 1\n") && text.hasSuffix("---\n\nOur desk.\n"))
    // A second import has nothing to add.
    #expect(try decisions.kept(in: kept.file, of: corpus, for: names, matches: matches) == nil)
    return String(text.dropFirst("---\nedito: 1\n".count).dropLast("---\n\nOur desk.\n".count))
  }

  private static let title = SheetColumn.field(["title"])
  private static let all = decisions(
    [title: "Subject: A", .text(channel: "x"): "Tweet"], ignored: ["Type", "a, b"], order: .monthFirst)

  @Test(
    "are added to the settings, and everything else stays",
    arguments: [
      (
        "", "import: {columns: {\"@x\": Tweet, title: \"Subject: A\"}, ignore: [Type, \"a, b\"], dates: mdy}\n"
      ),
      (
        "import:\n  # ours\n  values: {status: {Geplant: draft}}\nname: A\n",
        "import:\n  # ours\n  values: {status: {Geplant: draft}}\n  columns: {\"@x\": Tweet, title: \"Subject: A\"}\n  ignore: [Type, \"a, b\"]\n  dates: mdy\nname: A\n"
      ),
      (
        "import:\n  columns:\n    titre: 'subject a' # the same\n  ignore:\n    - Other # why\n    - type\n",
        "import:\n  columns:\n    titre: 'subject a' # the same\n    \"@x\": Tweet\n  ignore:\n    - Other # why\n    - type\n    - \"a, b\"\n  dates: mdy\n"
      ),
      (
        "import: {ignore: Other, dates: mdy}\n",
        "import: {ignore: [Other, Type, \"a, b\"], dates: mdy, columns: {\"@x\": Tweet, title: \"Subject: A\"}}\n"
      ),
    ])
  func added(before: String, after: String) throws {
    #expect(try Self.kept(Self.all, in: before) == after)
  }

  private static let status = SheetColumn.field(["status"])
  private static let words = decisions(values: [
    status: ["Ready: A": "approved", "on hold": ""], .field(["channels"]): ["The gram": "insta"],
  ])

  @Test(
    "about words are added to the settings, and everything else stays",
    arguments: [
      (
        "",
        "import: {values: {channels: {The gram: insta}, status: {\"Ready: A\": approved, on hold: \"\"}}}\n"
      ),
      (
        "import:\n  values:\n    status:\n      # ours\n      Geplant: draft\n      READY: A: x\n      On Hold: ''\n",
        nil
      ),
      (
        "import:\n  values:\n    status:\n      # ours\n      Geplant: draft\n      On Hold: ''\n",
        "import:\n  values:\n    status:\n      # ours\n      Geplant: draft\n      On Hold: ''\n      \"Ready: A\": approved\n    channels: {The gram: insta}\n"
      ),
      (
        "import: {values: {status: {ON HOLD: idea, \"ready: a\": approved}, channels: {the gram: insta}}}\n",
        "import: {values: {status: {ON HOLD: idea, \"ready: a\": approved}, channels: {the gram: insta}}, files: {plan.csv: {values: {status: {on hold: \"\"}}}}}\n"
      ),
    ] as [(String, String?)])
  func words(before: String, after: String?) throws {
    guard let after else {
      #expect(throws: ImportDecisions.NotKept.self) { try Self.kept(Self.words, in: before) }
      return
    }
    #expect(try Self.kept(Self.words, in: before) == after)
  }

  @Test("are written only once")
  func once() throws {
    let settings =
      "import: {columns: {title: Subject A, \"@x\": Tweet}, files: {\"*\": {ignore: [type, \"A, b\"], dates: mdy}}}\n"
    #expect(try Self.kept(Self.all, in: settings) == nil)
    #expect(try Self.kept(Self.decisions(), in: "") == nil)
  }

  @Test(
    "hold for the file alone if the settings say something else",
    arguments: [
      (decisions([title: "Copy"]), "columns: {title: Subject}", "columns: {title: Copy}"),
      (decisions([title: "Copy"]), "ignore: [Copy]", "columns: {title: Copy}"),
      (decisions(ignored: ["Subject"]), "columns: {title: Subject}", "ignore: [Subject]"),
      (decisions(order: .dayFirst), "dates: mdy", "dates: dmy"),
      (decisions(order: .dayFirst), "files: {\"*\": {dates: mdy}}", "dates: dmy"),
    ])
  func contradicted(decisions: ImportDecisions, before: String, own: String) throws {
    let after = try #require(try Self.kept(decisions, in: "import: {\(before)}\n"))
    #expect(after.hasPrefix("import: {\(before.replacing("}}", with: ""))") && after.contains("plan.csv: {\(own)}"))
  }

  @Test("are not written if the settings cannot be edited")
  func notKept() {
    let file = SourceFile(path: "edito.md", text: "---\nedito: 1\nimport: [\n---\n")
    #expect(throws: ImportDecisions.NotKept.self) {
      try Self.all.kept(in: file, of: RoundTripTests.corpus([:]), for: ["plan.csv"]) { $0 == $1 }
    }
  }

  @Test("of the later settings count: a header is read or ignored")
  func precedence() throws {
    let text =
      "---\nedito: 1\nimport: {columns: {title: A, text: B}, files: {\"*\": {ignore: [a], columns: {cta.text: C}}}}\n---\n"
    guard case .workspace(let settings) = Document.read(SourceFile(path: "edito.md", text: text)).content else {
      Issue.record("no settings")
      return
    }
    var mapping = try SheetMapping(settings.importing?.value, in: RoundTripTests.corpus([:])) { _ in true }
    #expect(mapping.columns == [.text(channel: nil): "B", .field(["cta", "text"]): "C"] && mapping.ignored == ["a"])
    mapping.ignore(["b"])
    #expect(mapping.columns[.text(channel: nil)] == nil)
  }
}
