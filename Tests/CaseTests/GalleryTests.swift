import Foundation
import Lint
import Testing

/// The error gallery: for each rule and each kind of bad input, what people see, in English and in French.
///
/// A rule's folder holds its first failing example and the expected outputs; they follow the rule's declaration.
@Suite("Error gallery")
struct GalleryTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Gallery")

  @Test("shows every rule at work", arguments: Catalogue.rules.map(\.name))
  func rulesAreShown(_ name: String) throws {
    let rule = try #require(Catalogue.rule(named: name))
    let example = try #require(rule.failing.first)
    let sandbox = try Sandbox()
    for (path, text) in example.workspace { try sandbox.write(text, to: path) }
    for file in example.files {
      let text = example.workspace[file.path] ?? ""
      try Self.compare(text, with: Self.folder.appending(path: "rules/\(name)/\(file.path)"))
    }
    let arguments = ["lint", "--select", name, "--today", example.today]
    try Self.compareOutputs(of: arguments, in: sandbox, folder: "rules/\(name)")
  }

  @Test("holds nothing else")
  func galleryIsCurrent() throws {
    let shown = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "rules").path)
    #expect(Set(shown) == Set(Catalogue.rules.map(\.name)))
    let inputs = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "bad-input").path)
    #expect(Set(inputs) == Set(BadInput.all.map(\.name)))
  }

  @Test("shows every kind of bad input answered", arguments: BadInput.all)
  func badInputIsAnswered(_ input: BadInput) throws {
    let sandbox = try Sandbox()
    try input.build(sandbox)
    try Self.compareOutputs(of: ["lint", "--today", "2026-11-23"], in: sandbox, folder: "bad-input/\(input.name)")
  }

  /// Runs a command in both languages and compares what it prints with the gallery.
  static func compareOutputs(of arguments: [String], in sandbox: Sandbox, folder: String) throws {
    for language in ["en", "fr"] {
      let result = sandbox.edito(arguments + ["--language", language], language: language == "fr" ? .french : .english)
      let text = result.transcript + "[exit \(result.exitCode)]\n"
      try compare(text, with: Self.folder.appending(path: "\(folder)/expected.\(language).txt"))
    }
  }

  static func compare(_ text: String, with url: URL) throws {
    let expected = try? String(contentsOf: url, encoding: .utf8)
    if updates, text != expected {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(url.lastPathComponent) of \(url.deletingLastPathComponent().lastPathComponent) was rewritten")
    } else {
      #expect(text == expected, "if the new output is right, run `make update`")
    }
  }
}
