import CivilTime
import ForeignFiles
import FrontMatter
import Schema
import SourceText

/// The conversion of cells to the YAML of a post's front matter.
struct CellYAML {
  let values: [SheetColumn: String]
  /// The ids of channels in the order in which they are written, unless a cell gives an order.
  let channels: [String]

  /// Returns the value of a key of the front matter as YAML on one line; `nil` if all its cells are empty.
  func value(of key: String) -> String? {
    guard let known = SheetColumns.keysByName[key] else {
      return values[.field([key])].map(OwnValue.yaml)
    }
    return value(at: [key], known.shape, inFlow: false)
  }

  /// Returns the lines of a key for a new front matter; empty if all its cells are empty.
  func lines(of key: String) -> [String] {
    guard let shape = SheetColumns.shape(of: .field([key])) else {
      return value(of: key).map { ["\(YAMLScalar.text(key)): \($0)"] } ?? []
    }
    switch shape {
    case .list(.record(let keys)):
      let items = items(below: [key]).compactMap { value(at: [key, $0], .record(keys: keys)) }
      return items.isEmpty ? [] : ["\(key):"] + items.map { "  - \($0)" }
    case .map(_, let item):
      let entries = names(below: [key]).compactMap { name in
        value(at: [key, name], item).map { "  \(YAMLScalar.text(name)): \($0)" }
      }
      return entries.isEmpty ? [] : ["\(key):"] + entries
    default: return value(of: key).map { ["\(key): \($0)"] } ?? []
    }
  }

  private func value(at path: [String], _ shape: Shape, inFlow: Bool = true) -> String? {
    let cell = values[.field(path)] ?? ""
    switch shape {
    case .record(let keys):
      var entries = keys.compactMap { key in value(at: path + [key.key], key.shape).map { "\(key.key): \($0)" } }
      entries += ownKeys(below: path).compactMap { key in
        values[.field(path + [key])].map { "\(YAMLScalar.text(key, inFlow: true)): \(OwnValue.yaml(of: $0))" }
      }
      return entries.isEmpty ? nil : "{\(entries.joined(separator: ", "))}"
    case .map(_, let item):
      let entries = names(below: path).compactMap { name in value(at: path + [name], item).map { (name, $0) } }
      return entries.isEmpty ? nil : Self.map(entries)
    case .either(.list(let element), .map(_, let item)):
      let names = CellList.items(cell)
      if names.isEmpty { return nil }
      if steps(below: path).isEmpty { return Self.list(names, of: element) }
      let values = names.map { value(at: path + [$0], item) }
      if values.contains(where: { $0 != nil }) { return Self.map(Array(zip(names, values.map { $0 ?? "{}" }))) }
      return Self.list(names, of: element)
    case .list(.record(let keys)):
      let items = items(below: path).compactMap { value(at: path + [$0], .record(keys: keys)) }
      return items.isEmpty ? nil : "[\(items.joined(separator: ", "))]"
    case .list(let element): return cell.isEmpty ? nil : Self.list(CellList.items(cell), of: element)
    default: return cell.isEmpty ? nil : Self.scalar(cell, shape, inFlow: inFlow)
    }
  }

  private static func map(_ entries: [(name: String, value: String)]) -> String {
    "{\(entries.map { "\(YAMLScalar.text($0.name, inFlow: true)): \($0.value)" }.joined(separator: ", "))}"
  }

  private static func list(_ items: [String], of element: Shape) -> String {
    "[\(items.map { scalar($0, element, inFlow: true) }.joined(separator: ", "))]"
  }

  /// Returns the YAML of a single value. Dates are not quoted, nor are numbers and Booleans that consist of ASCII letters, digits and
  /// full stops.
  static func scalar(_ text: String, _ shape: Shape?, inFlow: Bool) -> String {
    switch shape {
    case nil: return OwnValue.yaml(of: text)
    case .pattern? where (try? DateSyntax.timestamp(text).get()) != nil && !text.hasPrefix(" "): return text
    case .number?, .integer?, .flag?:
      let isPlain = text.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == .fullStop }
      return isPlain && !text.isEmpty ? text : YAMLScalar.text(text, inFlow: inFlow)
    default: return YAMLScalar.text(text, inFlow: inFlow)
    }
  }

  // MARK: Steps below a path

  private func steps(below path: [String]) -> Set<String> {
    Set(
      values.keys.compactMap { column in
        guard case .field(let keys) = column, keys.count > path.count, keys.starts(with: path) else { return nil }
        return keys[path.count]
      })
  }

  private func ownKeys(below path: [String]) -> [String] { steps(below: path).filter { $0.hasPrefix("x-") }.sorted() }

  private func items(below path: [String]) -> [String] {
    steps(below: path).compactMap(Int.init).sorted().map(String.init)
  }

  private func names(below path: [String]) -> [String] {
    let steps = steps(below: path)
    return channels.filter(steps.contains) + steps.filter { !channels.contains($0) }.sorted()
  }
}
