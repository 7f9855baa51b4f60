import CivilTime
import Editorial
import Foundation
import FrontMatter
import Lint
import Localization
import Presentation
import Rendering
import Schema
import SourceText
import Testing

/// Compares the JSON Schemas, which are made from the declarations of keys, with the results of reading documents.
@Suite("JSON Schema")
struct JSONSchemaTests {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Markdown files below a folder of the repository, with their paths in a workspace.
  static func sources(in folder: String) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".md") }.sorted()
    return try paths.map { SourceFile(path: $0, bytes: Array(try Data(contentsOf: base.appending(path: $0)))) }
  }

  static func violations(in source: SourceFile, of kind: DocumentKind) -> [String] {
    guard let yaml = FrontMatterFence(of: source).yaml else { return [] }
    let tree = YAMLParser.parse(source.bytes, in: yaml).tree
    let value = tree.root.map { tree.json(at: $0) } ?? .object([])
    return JSONSchemaValidator(JSONSchema.document(of: kind, in: .english)).violations(in: value)
  }

  @Test(
    "accepts every document of the templates and the sample",
    arguments: ["sample-workspace", "templates/en/workspace", "templates/fr/workspace"])
  func acceptsGoodDocuments(_ folder: String) throws {
    let documents = try Self.sources(in: folder).map { Document.read($0) }
    #expect(documents.contains { $0.kind != nil })
    // A template's placeholders are not YAML.
    for document in documents where document.problems.isEmpty {
      guard let kind = document.kind else { continue }
      #expect(Self.violations(in: document.source, of: kind) == [], "\(document.path)")
    }
  }

  /// The documents of all rule examples, good and bad.
  static let examples: [Document] = Catalogue.rules.flatMap { rule in
    (rule.passing + rule.failing).flatMap(\.corpus.documents)
  }

  @Test("accepts everything that Edito reads without a finding")
  func acceptsWhatIsRead() {
    // Files of another program have that program's keys.
    for document in Self.examples where document.problems.isEmpty && document.origin == nil {
      guard let kind = document.kind else { continue }
      let text = String(decoding: document.source.bytes, as: UTF8.self)
      #expect(Self.violations(in: document.source, of: kind) == [], "\(document.path):\n\(text)")
    }
  }

  @Test("rejects unknown keys, missing keys and unknown words, as Edito does")
  func rejectsWhatIsNotRead() {
    for document in Self.examples {
      guard let kind = document.kind, document.problems.contains(where: \.isTypical),
        FrontMatterFence(of: document.source).yaml != nil
      else { continue }
      let text = String(decoding: document.source.bytes, as: UTF8.self)
      #expect(Self.violations(in: document.source, of: kind) != [], "\(document.path):\n\(text)")
    }
  }

  @Test("has the keys of the declarations, and requires the same ones", arguments: DocumentKind.allCases)
  func agreesWithDeclarations(_ kind: DocumentKind) throws {
    let schema = JSONSchema.document(of: kind, in: .english)
    let properties = try #require(schema["properties"]?.fields)
    #expect(properties.map(\.0) == kind.keys.map(\.key) + kind.keys.compactMap(\.formerKey))
    let deprecated = properties.filter { $0.1["deprecated"]?.flag == true }
    #expect(deprecated.map(\.0) == kind.keys.compactMap(\.formerKey))
    let required = schema["required"]?.items?.compactMap(\.string) ?? []
    #expect(required == kind.keys.filter(\.isRequired).map(\.key))
    #expect(schema["additionalProperties"]?.flag == false)
  }

  @Test("describes every key in the requested language", arguments: DocumentKind.allCases, Language.allCases)
  func isTranslated(_ kind: DocumentKind, _ language: Language) throws {
    let schema = JSONSchema.document(of: kind, in: language)
    #expect(schema["description"]?.string == kind.documentation[language])
    for key in kind.keys {
      let description = try #require(schema["properties"]?[key.key]?["description"]?.string)
      #expect(description.hasPrefix(key.documentation[language]))
    }
  }
}

extension ReadIssue {
  /// Whether a JSON Schema can detect an issue. It cannot detect an impossible value such as 31 February.
  fileprivate var isTypical: Bool {
    switch kind {
    // `timezone` is checked with the system's own list.
    case .unknownKey, .missingKey: true
    case .unknownValue(let key, _, _, _): key != "timezone" && key != "edito"
    default: false
    }
  }
}

extension YAMLTree {
  /// Returns a value as the core schema of YAML 1.2 reads it.
  func json(at node: Int) -> JSONValue {
    switch nodes[node].kind {
    case .alias: return json(at: Int(nodes[node].target))
    case .sequence: return .array(children(of: node).map { json(at: $0) })
    case .mapping:
      let children = children(of: node)
      return .object(
        stride(from: 0, to: children.count - 1, by: 2).map { index in
          (text(of: children[index]), json(at: children[index + 1]))
        })
    case .scalar:
      let text = text(of: node)
      if !nodes[node].isPlain { return .string(text) }
      if isNull(node) { return .null }
      if text == "true" || text == "false" { return .bool(text == "true") }
      if let number = Int(text) { return .int(number) }
      return text.wholeMatch(of: /[-+]?[0-9]*\.?[0-9]+(e[-+]?[0-9]+)?/) != nil
        ? .double(Double(text) ?? 0) : .string(text)
    }
  }
}
