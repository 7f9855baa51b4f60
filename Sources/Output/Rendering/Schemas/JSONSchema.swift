import Editorial
import Localization
import Presentation
import Schema

/// A JSON Schema (draft 2020-12) of front matter, for editors and other programs.
///
/// The schema accepts everything that Edito reads without a finding. In Edito, the type of a value depends on its key, not on YAML:
/// `title: 2026` is a text, and `expect: 1 200` is a number. A key without a value counts as absent, and a single value can replace a
/// list of one.
public struct JSONSchema {
  private let language: Language
  /// The schemas of the maps in lists, each with the path of the list's key. A list refers to its schema twice: for its items, and for a
  /// single value in place of the list.
  private var definitions: [(String, JSONValue)] = []

  /// Returns the schema of a kind's front matter.
  public static func document(of kind: DocumentKind, in language: Language) -> JSONValue {
    var schema = JSONSchema(language: language)
    let record = schema.record(kind.keys, path: "")
    var fields: [(String, JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(kind.rawValue)), ("description", .string(kind.documentation[language])),
      ("type", .string("object")),
    ]
    fields += record
    if !schema.definitions.isEmpty { fields.append(("$defs", .object(schema.definitions))) }
    return .object(fields)
  }

  private init(language: Language) { self.language = language }

  private typealias Keywords = [(String, JSONValue)]

  /// Returns the keywords of a map with known keys, except its type.
  private mutating func record(_ keys: [KeyDescription], path: String) -> Keywords {
    var properties: Keywords = []
    var former: Keywords = []
    for key in keys {
      let keywords =
        [("description", .string(description(of: key)))]
        + schema(of: key.shape, path: path.isEmpty ? key.key : "\(path).\(key.key)", mayBeNull: !key.isRequired)
      properties.append((key.key, .object(keywords)))
      if let name = key.formerKey { former.append((name, .object(keywords + [("deprecated", .bool(true))]))) }
    }
    properties += former
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.key) }
    var keywords: Keywords = [("properties", .object(properties))]
    if !required.isEmpty { keywords.append(("required", .array(required))) }
    // Keys that begin with `x-` are free for the user's own data.
    return keywords + [("patternProperties", .object([("^x-", .bool(true))])), ("additionalProperties", .bool(false))]
  }

  private func description(of key: KeyDescription) -> String {
    guard case .reference = key.shape else { return key.documentation[language] }
    return LocalizedText(
      en: "\(key.documentation): \(key.shape.expectation)", fr: "\(key.documentation) : \(key.shape.expectation)")[
        language]
  }

  private mutating func schema(of shape: Shape, path: String, mayBeNull: Bool) -> Keywords {
    func type(_ names: String...) -> Keywords { Self.type(names, mayBeNull: mayBeNull) }
    switch shape {
    case .text, .reference: return type("string", "number", "boolean")
    case .number: return type("number", "string")
    case .integer: return type("integer")
    case .flag:
      let words = [JSONValue.bool(true), .bool(false)] + ["yes", "no", "oui", "non"].map(JSONValue.string)
      return [("enum", .array(words + (mayBeNull ? [.null] : [])))]
    case .pattern(_, let examples):
      // A year is a period, but YAML reads it as a number. An example in brackets shows a list, which the enclosing shape allows.
      let single = examples.all.filter { !$0.hasPrefix("[") }
      return type("string", "integer") + [("examples", .array(single.map(JSONValue.string)))]
    case .choice(let choices): return self.choice(choices, mayBeNull: mayBeNull)
    case .list(let item): return list(of: item, path: path, mayBeNull: mayBeNull)
    case .map(let key, let value):
      var keywords = type("object")
      if case .choice(let choices) = key {
        keywords.append(("propertyNames", .object(self.choice(choices, mayBeNull: false))))
      }
      return keywords + [("additionalProperties", .object(schema(of: value, path: path, mayBeNull: true)))]
    case .record(let keys): return type("object") + record(keys, path: path)
    case .either(let first, let second):
      let schemas = [first, second].flatMap {
        Self.alternatives(in: schema(of: $0, path: path, mayBeNull: mayBeNull))
      }
      return [("anyOf", .array(schemas))]
    }
  }

  private func choice(_ choices: [Shape.Choice], mayBeNull: Bool) -> Keywords {
    let absent = LocalizedText(en: "Not specified", fr: "Non précisé")[language]
    let words = choices.map { JSONValue.string($0.word) } + (mayBeNull ? [.null] : [])
    let texts = choices.map { $0.documentation[language] } + (mayBeNull ? [absent] : [])
    return [("enum", .array(words)), ("enumDescriptions", .array(texts.map(JSONValue.string)))]
  }

  /// Returns the keywords of a schema that accepts a list, or a single item in place of the list.
  private mutating func list(of item: Shape, path: String, mayBeNull: Bool) -> Keywords {
    var keywords = schema(of: item, path: path, mayBeNull: true)
    if !item.innerKeys.isEmpty {
      definitions.append((path, .object(keywords)))
      keywords = [("$ref", .string("#/$defs/\(path)"))]
    }
    let many = Self.type(["array"], mayBeNull: mayBeNull) + [("items", .object(keywords))]
    return [("anyOf", .array(Self.alternatives(in: keywords) + [.object(many)]))]
  }

  private static func type(_ names: [String], mayBeNull: Bool) -> Keywords {
    let names = (names + (mayBeNull ? ["null"] : [])).map(JSONValue.string)
    return [("type", names.count == 1 ? names[0] : .array(names))]
  }

  /// Returns a schema as parts of `anyOf`: the parts of its own `anyOf` if it is nothing else, otherwise the schema itself.
  private static func alternatives(in keywords: Keywords) -> [JSONValue] {
    if keywords.count == 1, case ("anyOf", .array(let parts)) = keywords[0] { return parts }
    return [.object(keywords)]
  }
}
