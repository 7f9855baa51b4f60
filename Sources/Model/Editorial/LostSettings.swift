import FrontMatter
import Schema
import SourceText

extension Corpus {
  /// The problems for which a setting is not what `edito.md` says: without them, a default would take its place unnoticed.
  ///
  /// How lint is set is lint's own business, and facts are as incomplete here as in any other document. Costs nothing if the
  /// settings have no problem.
  public var lostSettings: [ReadIssue] { settingsDocument.map(Self.lostSettings) ?? [] }

  private static func lostSettings(of document: Document) -> [ReadIssue] {
    let problems = document.problems.filter { !$0.kind.keepsValue }
    if problems.isEmpty || document.isFrontMatterLost { return problems.filter(\.kind.losesFrontMatter) }
    let known = Set(Settings.fields.flatMap(\.description.readKeys)).subtracting(Facts.fields.map(\.description.key))
      .subtracting(["lint"])
    let values = values(of: known, in: document)
    return problems.filter { problem in
      switch problem.kind {
      case .unknownKey(_, let nearest?, _) where known.contains(nearest): true
      case .duplicateKey(let key, _) where known.contains(key): true
      default:
        values.contains { $0.lowerBound <= problem.range.lowerBound && problem.range.upperBound <= $0.upperBound }
      }
    }
  }

  /// The places of the values of some keys of the front matter.
  private static func values(of keys: Set<String>, in document: Document) -> [ByteRange] {
    guard let yaml = FrontMatterFence(of: document.source).yaml else { return [] }
    let (tree, _) = YAMLParser.parse(document.source.bytes, in: yaml)
    guard let root = tree.root, tree.nodes[root].kind == .mapping else { return [] }
    let children = Array(tree.children(of: root))
    return zip(children, children.dropFirst()).enumerated().compactMap { position, pair in
      position.isMultiple(of: 2) && keys.contains(tree.text(of: pair.0)) ? tree.nodes[pair.1].range : nil
    }
  }
}
