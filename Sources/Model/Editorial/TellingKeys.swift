import FrontMatter
import Schema

extension YAMLTree {
  /// Returns the reason for which a README with the front matter of a document is not read as a document; `nil` if it has no such front
  /// matter.
  func readMeObstacle(at path: String) -> FileReadFailure? {
    let declared = declaredKind
    let place = DocumentKind(path: path) ?? PassedOver.kind(nearFolderOf: path)
    let fitting = fittingKind
    guard let kind = declared ?? place.flatMap({ hasKeysAlone(of: $0) ? $0 : nil }) ?? fitting?.kind else { return nil }
    let isCertain = declared != nil || fitting.map { $0.kind == kind && ($0.isCertain || place == kind) } ?? false
    return .readMe(kind: kind.rawValue, isCertain: isCertain)
  }

  /// Returns the reason for which a file outside the folders of all kinds is not read as a document; `nil` if its keys are not those of a
  /// document.
  func readFailure(anywhereAt path: String) -> FileReadFailure? {
    let declared = declaredKind.map { (kind: $0, isCertain: true) }
    guard let (kind, isCertain) = declared ?? fittingKind, let folder = kind.folder else { return nil }
    let name = PassedOver.name(of: path)
    if name.hasSuffix(".md") { return .elsewhere(kind: kind.rawValue, folder: folder, isCertain: isCertain) }
    return .otherEnding(kind: kind.rawValue, name: FileEnding.markdownName(of: name), isCertain: isCertain)
  }

  /// The kind that `kind:` declares; `nil` if the key is missing or its value is unknown.
  private var declaredKind: DocumentKind? {
    guard let value = topValues["kind"], nodes[value].kind == .scalar else { return nil }
    let known = DocumentKind.allCases.map(\.knownWord)
    return KnownWord.named(text(of: value), among: known).flatMap { DocumentKind(rawValue: $0.word) }
  }

  /// The kind that the keys determine, and whether one key was enough to determine it; `nil` if the keys determine no kind.
  var fittingKind: (kind: DocumentKind, isCertain: Bool)? {
    let values = topValues
    return DocumentKind.fitting(Set(values.keys)) { key in
      values[key].flatMap { nodes[$0].kind == .scalar ? text(of: $0) : nil }
    }
  }

  /// Whether all keys belong to a kind, and at least one of them is not a usual key of web pages.
  func hasKeysAlone(of kind: DocumentKind) -> Bool {
    let keys = topValues.keys
    return keys.allSatisfy(kind.hasKey) && !keys.allSatisfy(Self.keysOfPages.contains)
  }

  private static let keysOfPages = Set(Header.keys.map(\.key) + ["author", "date", "description", "language", "tags"])

  /// The nodes of the values in the top-level map, by key; empty if the root is not a map.
  private var topValues: [String: Int] {
    guard let root, nodes[root].kind == .mapping else { return [:] }
    var values: [String: Int] = [:]
    let children = children(of: root)
    for index in stride(from: 0, to: children.count - 1, by: 2) where nodes[children[index]].kind == .scalar {
      values[text(of: children[index])] = children[index + 1]
    }
    return values
  }
}
