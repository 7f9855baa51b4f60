import Presentation
import Rendering

/// A validator of JSON Schema for the keywords that Edito's own schemas use. Any other keyword is a violation.
struct JSONSchemaValidator {
  private let root: JSONValue

  init(_ schema: JSONValue) { root = schema }

  /// Returns the violations in a value, each with its path.
  func violations(in value: JSONValue) -> [String] { violations(in: value, of: root, at: "") }

  private func violations(in value: JSONValue, of schema: JSONValue, at path: String) -> [String] {
    guard let keywords = schema.fields else { return schema.flag == true ? [] : ["\(path): nothing may stand here"] }
    return keywords.flatMap { keyword, argument in
      violations(in: value, keyword: keyword, argument, of: schema, at: path)
    }
  }

  private func violations(
    in value: JSONValue, keyword: String, _ argument: JSONValue, of schema: JSONValue, at path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$defs", "title", "description", "examples", "enumDescriptions", "properties", "patternProperties":
      // Properties are checked together, at `additionalProperties`.
      return []
    case "$ref":
      guard let name = argument.string?.split(separator: "/").last, let target = root["$defs"]?[String(name)] else {
        return ["\(path): $ref leads nowhere"]
      }
      return violations(in: value, of: target, at: path)
    case "type":
      let names = argument.items ?? [argument]
      return names.contains { value.isOf(type: $0.string ?? "") } ? [] : ["\(path): type is not \(names)"]
    case "enum":
      return argument.items?.contains { $0.text == value.text } == true ? [] : ["\(path): \(value) is not allowed"]
    case "anyOf":
      let all = (argument.items ?? []).map { violations(in: value, of: $0, at: path) }
      return all.contains(where: \.isEmpty) ? [] : ["\(path): none of \(all)"]
    case "items":
      return (value.items ?? []).enumerated().flatMap { violations(in: $1, of: argument, at: "\(path)/\($0)") }
    case "required":
      guard value.fields != nil else { return [] }
      return (argument.items ?? []).compactMap(\.string).filter { value[$0] == nil }.map { "\(path): no \($0)" }
    case "additionalProperties":
      return (value.fields ?? []).flatMap { key, inner in
        violations(in: inner, of: subschema(for: key, in: schema) ?? argument, at: "\(path)/\(key)")
      }
    default: return ["\(path): the schema uses \(keyword)"]
    }
  }

  private func subschema(for key: String, in schema: JSONValue) -> JSONValue? {
    if let own = schema["properties"]?[key] { return own }
    let patterns = schema["patternProperties"]?.fields ?? []
    return patterns.first { pattern, _ in
      (try? Regex(pattern)).map { key.firstMatch(of: $0) != nil } ?? false
    }?.1
  }
}

extension JSONValue {
  var fields: [(String, JSONValue)]? { if case .object(let fields) = self { fields } else { nil } }
  var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  var string: String? { if case .string(let string) = self { string } else { nil } }
  var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
  subscript(key: String) -> JSONValue? { fields?.first { $0.0 == key }?.1 }

  fileprivate func isOf(type: String) -> Bool {
    switch self {
    case .null: type == "null"
    case .bool: type == "boolean"
    case .int: type == "integer" || type == "number"
    case .double: type == "number"
    case .string: type == "string"
    case .array: type == "array"
    case .object: type == "object"
    }
  }
}
