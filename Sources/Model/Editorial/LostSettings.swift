import FrontMatter
import Schema
import SourceText

extension Corpus {
  /// The issues that would silently give a setting its default value instead of the value in `edito.md`.
  ///
  /// The settings of lint are excluded, because lint reports them itself; facts are excluded, because they may be incomplete in any
  /// document. If the settings have no such issue, they are not parsed again.
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

  /// Returns the ranges of the values of some keys in the front matter.
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
