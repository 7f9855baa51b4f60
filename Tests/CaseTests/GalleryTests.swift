import CivilTime
import Editorial
import Findings
import Foundation
import Lint
import Localization
import Rendering
import Snapshots
import Testing

/// The error gallery: the output for each rule and each kind of bad input, in English and in French.
///
/// A rule's folder holds its first failing example and the expected outputs, which follow from the rule's declaration.
@Suite("Error gallery")
struct GalleryTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Gallery")

  @Test("shows a finding of every rule", arguments: Catalogue.rules.map(\.name))
  func rulesAreShown(_ name: String) throws {
    let rule = try #require(Catalogue.rule(named: name))
    let example = try #require(rule.failing.first)
    for file in example.files where file.path.hasSuffix(".md") {
      let text = example.corpus.document(at: file.path)?.source.bytes ?? []
      try Self.compare(Data(text), with: Self.folder.appending(path: "rules/\(name)/\(file.path)"))
    }
    let stamp = try DateSyntax.timestamp(example.today).get()
    let snapshot = Snapshot(example.corpus, now: Moment(day: stamp.day, time: stamp.time ?? .midnight))
    // Some rules are about what others find: all run, and one is shown.
    let whole = Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot)
    let report = LintReport(findings: whole.findings.filter { $0.rule == name }, fileCount: whole.fileCount)
    for language in Language.allCases {
      let output = FindingsOutput(report, in: snapshot.corpus, language: language)
      let text = output.rendered(as: .full) + output.summary(.plain) + "\n"
      let url = Self.folder.appending(path: "rules/\(name)/expected.\(language.code).txt")
      try Self.compare(Data(text.utf8), with: url)
    }
  }

  @Test("contains nothing else")
  func galleryIsCurrent() throws {
    let shown = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "rules").path)
    #expect(Set(shown) == Set(Catalogue.rules.map(\.name)))
    let inputs = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "bad-input").path)
    #expect(Set(inputs) == Set(BadInput.all.map(\.name)))
  }

  @Test("shows the answer to every kind of bad input", arguments: BadInput.all)
  func badInputIsAnswered(_ input: BadInput) throws {
    let sandbox = try Sandbox()
    try input.build(sandbox)
    try Self.compareOutputs(of: ["lint", "--today", "2026-11-23"], in: sandbox, folder: "bad-input/\(input.name)")
  }

  /// Runs a command in both languages and compares the output with the gallery.
  static func compareOutputs(of arguments: [String], in sandbox: Sandbox, folder: String) throws {
    for language in ["en", "fr"] {
      let result = sandbox.edito(arguments + ["--language", language], language: language == "fr" ? .french : .english)
      let text = result.transcript + "[exit \(result.exitCode)]\n"
      try compare(Data(text.utf8), with: Self.folder.appending(path: "\(folder)/expected.\(language).txt"))
    }
  }

  static func compare(_ data: Data, with url: URL) throws {
    let expected = try? Data(contentsOf: url)
    if updates, data != expected {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
      Issue.record("\(url.lastPathComponent) of \(url.deletingLastPathComponent().lastPathComponent) was rewritten")
    } else {
      let text = String(decoding: data, as: UTF8.self)
      #expect(text == expected.map { String(decoding: $0, as: UTF8.self) }, "if this is right, run `make update`")
    }
  }
}
