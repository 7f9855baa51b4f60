import SourceText

/// A value of front matter or of a configuration file, whatever the language in which it is written.
public enum FrontMatterValue: Hashable, Sendable {
  case none
  /// A text, a number, a truth value or a date, as it is written in the file.
  case text(String)
  case list([FrontMatterValue])
  case map([Entry])

  public struct Entry: Hashable, Sendable {
    public let key: String
    public let value: FrontMatterValue
  }

  /// The maximum number of values in a tree. Aliases may make a few lines of YAML stand for any number of values.
  private static let limit = 100_000

  /// Creates the value of a tree; `nil` if the tree has too many values.
  public init?(_ tree: YAMLTree) {
    var count = 0
    guard let root = tree.root else {
      self = .none
      return
    }
    guard let value = Self.value(of: root, in: tree, &count) else { return nil }
    self = value
  }

  private static func value(of index: Int, in tree: YAMLTree, _ count: inout Int) -> FrontMatterValue? {
    count += 1
    guard count <= limit else { return nil }
    let node = tree.nodes[index]
    switch node.kind {
    case .alias: return value(of: Int(node.target), in: tree, &count)
    case .scalar: return tree.isNull(index) ? FrontMatterValue.none : .text(tree.text(of: index))
    case .sequence:
      var items: [FrontMatterValue] = []
      for child in tree.children(of: index) {
        guard let item = value(of: child, in: tree, &count) else { return nil }
        items.append(item)
      }
      return .list(items)
    case .mapping:
      var entries: [Entry] = []
      let children = tree.children(of: index)
      for place in stride(from: 0, to: children.count - 1, by: 2) {
        guard let item = value(of: children[place + 1], in: tree, &count) else { return nil }
        let key = tree.nodes[children[place]].kind == .scalar ? tree.text(of: children[place]) : "?"
        entries.append(Entry(key: key, value: item))
      }
      return .map(entries)
    }
  }

  /// The languages of a file that contains only values.
  public enum Form: Sendable { case yaml, toml, json }

  /// Reads a file that contains only values, such as a configuration file; `nil` if a part of it is not understood.
  public init?(of file: SourceFile, as form: Form) {
    let start = file.byteOrderMarkLength
    guard file.textIssues().illFormed == nil else { return nil }
    guard form != .yaml else {
      let (tree, failure) = YAMLParser.parse(file.bytes, in: ByteRange(start, file.bytes.count))
      guard failure == nil else { return nil }
      self.init(tree)
      return
    }
    let bytes = file.bytes[start...]
    let value =
      form == .toml ? try? TOMLReader.read(bytes) : try? ForeignReader.object(in: bytes.drop { $0 <= .space }).value
    guard let yaml = value?.yaml else { return nil }
    self.init(yaml: yaml)
  }

  /// Creates the value of lines of YAML that ``ForeignFrontMatter`` wrote.
  init?(yaml: String) {
    let bytes = Array(yaml.utf8)
    self.init(YAMLParser.parse(bytes, in: ByteRange(0, bytes.count)).tree)
  }
}

extension FrontMatterValue {
  /// The entries of a map; empty for another value.
  public var entries: [Entry] { if case .map(let entries) = self { entries } else { [] } }

  /// The value of a key of a map, whatever its case; `nil` if there is none. If a key occurs several times, its last value counts.
  public subscript(key: String) -> FrontMatterValue? {
    let key = key.lowercased()
    return entries.last { $0.key.lowercased() == key }?.value
  }

  /// The text of a scalar; `nil` for another value.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The truth value of a scalar; `nil` for another value.
  public var flag: Bool? {
    switch text?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// The items of a list; a single value counts as a list of one.
  public var items: [FrontMatterValue] {
    switch self {
    case .none: []
    case .list(let items): items
    case .text, .map: [self]
    }
  }
}
