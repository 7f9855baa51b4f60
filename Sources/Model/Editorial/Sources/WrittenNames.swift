import FrontMatter
import SourceText

/// The names under which a file of a source writes the keys of Edito.
struct WrittenNames {
  private let source: DocumentSource
  private let translated: TranslatedTree
  /// The keys of the top-level map in the file.
  private let written: Set<String>

  init(_ tree: YAMLTree, of source: DocumentSource, at path: String, place: ByteRange) {
    self.source = source
    translated = TranslatedTree(tree, of: source, at: path, place: place)
    written = Set(tree.topEntries.map { tree.text(of: $0.key) })
  }

  /// Returns the path of a key in the file, or the path at which it would be added; `nil` if its name has another meaning in the file.
  func path(of field: String) -> [String]? {
    if let path = translated.writtenPaths[field] { return path }
    if isOwn(field), written.contains(field) { return [field] }
    if let key = source.keys.first(where: { $0.field == field && source.words(for: field) == nil }) { return key.path }
    return isOwn(field) ? [field] : nil
  }

  /// Whether a key has its meaning in Edito.
  private func isOwn(_ field: String) -> Bool { !source.keys.contains { $0.path.first == field && $0.field != field } }

  /// Returns a value of a key that only the other program reads. A number or a truth value stays one.
  private func unquoted(_ value: String, of keys: [String]) -> String {
    guard keys.count == 1, keys[0].hasPrefix("x-"), let entry = translated.tree.entry(at: keys),
      translated.tree.nodes[entry.value].isPlain, Self.isLiteral(translated.tree.text(of: entry.value)),
      value.hasPrefix("\""), value.hasSuffix("\""), Self.isLiteral(value.dropFirst().dropLast())
    else { return value }
    return String(value.dropFirst().dropLast())
  }

  private static func isLiteral(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.first == .hyphen ? text.utf8.dropFirst() : text.utf8[...]
    return text == "true" || text == "false" || !digits.isEmpty && digits.allSatisfy(\.isASCIIDigit)
  }

  /// Returns the paths at which a value is set, with the value as the file writes it; `nil` if there is none.
  ///
  /// A value without a word in the file is written under Edito's own key. If the file has both keys, both are set. A status without a word
  /// also sets the key of the file to a word that prevents the publication.
  func targets(of keys: [String], value: String) -> [(keys: [String], value: String)]? {
    guard let field = keys.first else { return nil }
    guard keys.count == 1, let words = source.words(for: field),
      let key = source.keys.first(where: { $0.field == field })
    else { return path(of: field).map { [($0 + keys.dropFirst(), unquoted(value, of: keys))] } }
    let hasOwn = isOwn(field) && written.contains(field)
    var targets: [(keys: [String], value: String)] = []
    if let word = words.first(where: { $0.value == value }) {
      targets.append((translated.wordPaths[field] ?? key.path, word.written))
    } else if !isOwn(field) {
      return nil
    } else if field == "status", let word = wordOfUnpublished(words) {
      targets.append((translated.wordPaths[field] ?? key.path, word.written))
    }
    if hasOwn || !words.contains(where: { $0.value == value }) { targets.append(([field], value)) }
    return targets
  }

  /// Returns the word with which the other program does not publish the file: that of a draft, otherwise that of another unfinished post.
  ///
  /// - Returns: `nil` if there is none, or if the file needs none: it does not have the key, and the program publishes it only with it.
  private func wordOfUnpublished(_ words: [DocumentSource.Word]) -> DocumentSource.Word? {
    if translated.wordPaths["status"] == nil, source.status.map(Self.isUnpublished) ?? false { return nil }
    return words.first { $0.value == PostStatus.draft.rawValue }
      ?? words.first { Self.isUnpublished($0.value) }
  }

  private static func isUnpublished(_ status: String) -> Bool {
    PostStatus(rawValue: status).map { !$0.isCommitted } ?? false
  }
}
