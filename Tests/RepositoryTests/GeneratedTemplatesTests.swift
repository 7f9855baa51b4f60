import Foundation
import Localization
import Templates
import Testing

/// The folder `templates/` and the Swift files that embed it in the program.
@Suite("The templates in the program")
struct GeneratedTemplatesTests {
  @Test("match the folder", arguments: Language.allCases)
  func areCurrent(_ language: Language) throws {
    let files = try Self.files(in: "templates/\(language.code)")
    #expect(!files.isEmpty)
    let name = "\(language)"
    let path = "Sources/Changes/Templates/Generated/\(name.prefix(1).uppercased() + name.dropFirst())Templates.swift"
    try GeneratedFile(path: path, content: Self.source(of: files, name: name, language)).verify()
  }

  @Test("are the same in the generated source as on disk", arguments: Language.allCases)
  func survivesQuoting(_ language: Language) throws {
    let files = try Self.files(in: "templates/\(language.code)")
    let carried = BuiltInTemplates.files(in: language)
    #expect(carried.map(\.path) == files.map(\.path))
    for (file, other) in zip(files, carried) {
      #expect(Array(file.text.utf8) == Array(other.text.utf8), "\(file.path)")
    }
  }

  @Test("have the same kinds in every language")
  func languagesMatch() {
    let kinds = Language.allCases.map { language in
      BuiltInTemplates.files(in: language).map(\.path).filter { $0.hasPrefix("new/") }
    }
    #expect(kinds.allSatisfy { $0 == kinds[0] })
    let counts = Language.allCases.map { BuiltInTemplates.files(in: $0).count }
    #expect(Set(counts).count == 1)
  }

  @Test("use only placeholders that are filled in", arguments: Language.allCases)
  func variablesAreKnown(_ language: Language) {
    for file in BuiltInTemplates.files(in: language) {
      #expect(Template(file.text).unknownVariables.isEmpty, "\(file.path)")
    }
  }

  // MARK: The generator

  static func files(in folder: String) throws -> [(path: String, text: String)] {
    let root = GeneratedFile.root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted().map { path in
      (path, try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8))
    }
  }

  static func source(of files: [(path: String, text: String)], name: String, _ language: Language) -> String {
    let entries = files.map { file in
      let mark = mark(for: file.text)
      return
        "    TemplateFile(\n      path: \"\(file.path)\",\n      text: \(mark)\"\"\"\n\(file.text)\n\"\"\"\(mark)),\n"
    }
    return """
      // swift-format-ignore-file
      // Made from templates/\(language.code): change that folder, then run `make update`.

      extension BuiltInTemplates {
        static let \(name): [TemplateFile] = [
      \(entries.joined())  ]
      }

      """
  }

  /// Returns the `#` signs that a literal needs. With them, the text neither ends the literal nor interpolates.
  static func mark(for text: String) -> String {
    var count = 1
    while text.contains("\"\"\"" + String(repeating: "#", count: count))
      || text.contains("\\" + String(repeating: "#", count: count))
    { count += 1 }
    return String(repeating: "#", count: count)
  }
}
