import Editorial
import ForeignFiles
import Findings
import FrontMatter
import Schema
import SourceText

/// A post as cells: its path and id, the values of its front matter, and the texts of its body. Parts without a cell are remainders.
public struct PostCells: Sendable {
  /// A part of a post that has no cell, such as an unknown key, a value whose form does not fit its key, or a second text of one channel.
  public struct Remainder: Sendable {
    public let key: String
    public let place: Place
  }

  /// The cells by column. A column without a value has no cell.
  public private(set) var values: [SheetColumn: String] = [:]
  /// The parts of the post that a sheet cannot contain.
  public private(set) var remainders: [Remainder] = []
  public let source: SourceFile
  private let tree: YAMLTree

  /// - Returns: `nil` for a document that is not a post, or whose front matter is missing or cannot be read.
  public init?(of document: Document) {
    guard let post = document.post, !document.isFrontMatterLost,
      let (tree, failure) = document.frontMatter, failure == nil
    else { return nil }
    source = document.source
    self.tree = tree
    values[.file] = document.path
    values[.id] = document.id
    if let root = tree.root, tree.nodes[root].kind == .mapping {
      add(root, .record(keys: SheetColumns.keys), [])
    }
    var seen: Set<String?> = []
    for section in PostBody(of: document).sections {
      let text = document.source.text(in: section.range)
      if seen.insert(section.channel).inserted {
        if !text.isEmpty { values[.text(channel: section.channel)] = text }
      } else {
        remainders.append(Remainder(key: "@\(section.channel ?? "")", place: document.place(section.range)))
      }
    }
    // A channel's heading with an empty text would be lost on import.
    for text in post.texts where text.range.isEmpty {
      if let channel = text.channel {
        remainders.append(Remainder(key: "@\(channel.value)", place: document.place(channel.range)))
      }
    }
  }

  /// The value in a column; an empty text if the post has no value there.
  public subscript(column: SheetColumn) -> String { values[column] ?? "" }

  /// Whether a part of a key's value has no cell, so the key cannot be rewritten from cells.
  func hasRemainder(below key: String) -> Bool {
    remainders.contains { $0.key == key || $0.key.hasPrefix(key + ".") }
  }

  // MARK: Front matter

  private mutating func add(_ node: Int, _ shape: Shape, _ path: [String]) {
    let node = target(of: node)
    if tree.isNull(node) { return }
    let kind = tree.nodes[node].kind
    switch (shape, kind) {
    case (.record(let keys), .mapping):
      forEachEntry(of: node) { key, value, cells in cells.add(value, of: key, in: keys, path) }
    case (.map(_, let item), .mapping), (.either(.list, .map(_, let item)), .mapping):
      if case .either = shape { values[.field(path)] = CellList.text(names(of: node)) }
      forEachEntry(of: node) { key, value, cells in cells.add(value, item, path + [cells.tree.text(of: key)]) }
    case (.list(.record), _):
      let items = kind == .sequence ? tree.children(of: node) : [node]
      for (index, item) in items.enumerated() {
        if index < SheetColumns.itemLimit, case .list(let shape) = shape {
          add(item, shape, path + ["\(index + 1)"])
        } else {
          leaveOut(item, path)
        }
      }
    case (.list, _), (.either(.list, _), _): addList(node, path)
    case (.record, _), (.map, _): leaveOut(node, path)
    case (_, .scalar): values[.field(path)] = tree.text(of: node)
    default: leaveOut(node, path)
    }
  }

  private mutating func add(_ value: Int, of key: Int, in keys: [KeyDescription], _ path: [String]) {
    let name = tree.text(of: key)
    if path.isEmpty, name == "id" { return }
    if let known = path.isEmpty ? SheetColumns.keysByName[name] : keys.first(where: { $0.key == name }) {
      add(value, known.shape, path + [name])
    } else if name.hasPrefix("x-") {
      let node = target(of: value)
      if tree.isNull(node) { return }
      if let cell = OwnValue.cell(of: node, in: tree) {
        values[.field(path + [name])] = cell
      } else {
        leaveOut(key, path + [name])
      }
    } else {
      leaveOut(key, path + [name])
    }
  }

  private mutating func addList(_ node: Int, _ path: [String]) {
    let items = (tree.nodes[node].kind == .sequence ? tree.children(of: node) : [node]).map(target)
    var texts: [String] = []
    for item in items where !tree.isNull(item) {
      if tree.nodes[item].kind == .scalar { texts.append(tree.text(of: item)) } else { leaveOut(item, path) }
    }
    if !texts.isEmpty { values[.field(path)] = CellList.text(texts) }
  }

  private mutating func leaveOut(_ node: Int, _ path: [String]) {
    remainders.append(
      Remainder(key: path.joined(separator: "."), place: Place(path: source.path, range: tree.nodes[node].range)))
  }

  private func target(of node: Int) -> Int {
    tree.nodes[node].kind == .alias ? Int(tree.nodes[node].target) : node
  }

  private func names(of mapping: Int) -> [String] {
    var names: [String] = []
    for (index, key) in tree.children(of: mapping).enumerated() where index.isMultiple(of: 2) {
      if tree.nodes[key].kind == .scalar, !names.contains(tree.text(of: key)) { names.append(tree.text(of: key)) }
    }
    return names
  }

  /// Visits the entries of a mapping. If a key is written twice, only its first entry is visited, and the other is a remainder; so is an
  /// entry whose key is not a scalar.
  private mutating func forEachEntry(of mapping: Int, _ visit: (_ key: Int, _ value: Int, _ cells: inout Self) -> Void)
  {
    let children = tree.children(of: mapping)
    var seen: Set<String> = []
    for index in stride(from: 0, to: children.count - 1, by: 2) {
      let key = children[index]
      guard tree.nodes[key].kind == .scalar, seen.insert(tree.text(of: key)).inserted else {
        remainders.append(Remainder(key: "?", place: Place(path: source.path, range: tree.nodes[key].range)))
        continue
      }
      visit(key, children[index + 1], &self)
    }
  }
}

/// The values of the user's own keys, whose types are unknown.
enum OwnValue {
  /// The number of nested values and keys that one cell must not reach: YAML aliases can expand to any number.
  private static let limit = 2_000

  /// Returns the text of a scalar unchanged, or quoted if it is empty or begins like a list, a map or a quoted text. A list or a map
  /// becomes YAML on one line.
  ///
  /// - Returns: `nil` for a value with too many parts for a cell.
  static func cell(of node: Int, in tree: YAMLTree) -> String? {
    guard tree.nodes[node].kind == .scalar else {
      var room = limit
      let text = flow(node, tree, &room)
      return room > 0 ? text : nil
    }
    let text = tree.text(of: node)
    let isPlain = text.unicodeScalars.first.map { !"[{\"".unicodeScalars.contains($0) } ?? false
    return isPlain ? text : YAMLScalar.doubleQuoted(text)
  }

  private static func flow(_ node: Int, _ tree: YAMLTree, _ room: inout Int) -> String {
    room -= 1
    if room <= 0 { return "" }
    let kind = tree.nodes[node].kind
    if kind == .alias { return flow(Int(tree.nodes[node].target), tree, &room) }
    if kind == .scalar { return scalar(node, tree) }
    var parts: [String] = []
    for child in tree.children(of: node) { parts.append(flow(child, tree, &room)) }
    if kind == .sequence { return "[" + parts.joined(separator: ", ") + "]" }
    let entries = stride(from: 0, to: parts.count - 1, by: 2).map { "\(parts[$0]): \(parts[$0 + 1])" }
    return "{" + entries.joined(separator: ", ") + "}"
  }

  private static func scalar(_ node: Int, _ tree: YAMLTree) -> String {
    if tree.isNull(node) { return "null" }
    let text = tree.text(of: node)
    // A number stays a number.
    let isSimple =
      text.utf8.first != .hyphen
      && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == .hyphen || $0 == .fullStop }
    return tree.nodes[node].isPlain && isSimple ? text : YAMLScalar.text(text, inFlow: true)
  }

  /// Returns the YAML of a cell's value, valid within brackets.
  static func yaml(of cell: String) -> String {
    guard let first = cell.unicodeScalars.first, "[{\"".unicodeScalars.contains(first),
      !cell.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" })
    else { return YAMLScalar.text(cell, inFlow: true) }
    let bytes = Array("v: \(cell)\n".utf8)
    let (tree, failure) = YAMLParser.parse(bytes, in: ByteRange(0, bytes.count))
    guard failure == nil, let root = tree.root, tree.nodes[root].kind == .mapping, tree.childCount(of: root) == 2,
      self.cell(of: tree.children(of: root)[1], in: tree)?.utf8.elementsEqual(cell.utf8) ?? false
    else { return YAMLScalar.text(cell, inFlow: true) }
    return cell
  }
}
