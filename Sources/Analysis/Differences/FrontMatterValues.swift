import Editorial
import FrontMatter
import SourceText

/// The values of a front matter as text, by key, whatever their notation.
///
/// Mappings are split, so a change is reported at its exact key, such as `cta.url`. An alias of a scalar is compared by the text of the
/// scalar. A list or a mapping that an alias refers to is compared only at its anchor.
struct FrontMatterValues {
  /// The keys in the order of the source. A key in a mapping follows the keys of its outer mappings, joined by dots: `cta.url`. Keys
  /// without a value are omitted.
  private(set) var keys: [String] = []
  private var values: [String: String] = [:]

  subscript(key: String) -> String? { values[key] }

  /// - Parameter omitted: the top-level keys whose values are left out.
  init(of document: Document, omitting omitted: Set<String>) {
    guard let tree = document.frontMatter?.tree, let root = tree.root, tree.nodes[root].kind == .mapping else { return }
    forEachEntry(of: root, in: tree) { key, value in
      if !omitted.contains(key) { add(value, in: tree, as: key) }
    }
  }

  private mutating func add(_ node: Int, in tree: YAMLTree, as key: String) {
    if tree.isNull(node) { return }
    guard tree.nodes[node].kind == .mapping else {
      // If a key is written twice, its first value counts.
      if values[key] != nil { return }
      keys.append(key)
      values[key] = Self.text(of: node, in: tree)
      return
    }
    forEachEntry(of: node, in: tree) { inner, value in add(value, in: tree, as: "\(key).\(inner)") }
  }

  private func forEachEntry(of mapping: Int, in tree: YAMLTree, _ visit: (_ key: String, _ value: Int) -> Void) {
    let children = tree.children(of: mapping)
    for position in stride(from: 0, to: children.count - 1, by: 2) {
      visit(Self.text(of: children[position], in: tree), children[position + 1])
    }
  }

  private static func text(of node: Int, in tree: YAMLTree) -> String {
    switch tree.nodes[node].kind {
    case .scalar: return tree.text(of: node)
    case .alias: return "*\(tree.text(of: Int(tree.nodes[node].target)))"
    case .sequence:
      return tree.children(of: node).map { inner(of: $0, in: tree) }.joined(separator: ", ")
    case .mapping:
      let children = tree.children(of: node)
      let pairs = stride(from: 0, to: children.count - 1, by: 2).map { position in
        "\(inner(of: children[position], in: tree)): \(inner(of: children[position + 1], in: tree))"
      }
      return pairs.joined(separator: ", ")
    }
  }

  /// Returns the text of a value inside another value: a sequence is enclosed in brackets, a mapping in braces.
  private static func inner(of node: Int, in tree: YAMLTree) -> String {
    switch tree.nodes[node].kind {
    case .scalar, .alias: text(of: node, in: tree)
    case .sequence: "[\(text(of: node, in: tree))]"
    case .mapping: "{\(text(of: node, in: tree))}"
    }
  }
}

extension Document {
  /// The values of the front matter, except those that are compared in another way.
  var frontMatterValues: FrontMatterValues {
    FrontMatterValues(of: self, omitting: ["status", "title", "date", "channels", "media"])
  }
}
