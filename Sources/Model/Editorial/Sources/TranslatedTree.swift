import CivilTime
import ForeignFiles
import FrontMatter
import Schema
import SourceText

/// The front matter of a file of a source under the keys of Edito. All keys and values keep their places in the file.
///
/// A key of the file that means none of Edito's becomes one of the user's own keys, `x-…`, so it is kept and never reported.
struct TranslatedTree {
  private(set) var tree: YAMLTree
  /// The words that `values:` does not declare.
  private(set) var issues: [ReadIssue] = []
  /// The path of each key of Edito in the file, for keys that the file writes in another way.
  private(set) var writtenPaths: [String: [String]] = [:]
  /// The path of the key whose words mean values of a key of Edito, by that key.
  private(set) var wordPaths: [String: [String]] = [:]
  /// The keys of Edito for which the file has only an unknown word. They get no default value.
  private var misread: Set<String> = []

  /// - Parameter place: the place of messages about values that the file does not write.
  init(_ tree: YAMLTree, of source: DocumentSource, at path: String, place: ByteRange) {
    self.tree = tree
    let written = Dictionary(
      tree.topEntries.map { (tree.text(of: $0.key), $0.key) }, uniquingKeysWith: { first, _ in first })
    let foreign = Set(source.keys.map(\.path.first))
    var values: [String: (path: [String], entry: YAMLTree.TopEntry)] = [:]
    for key in source.keys where values[key.field] == nil {
      guard let entry = tree.entry(at: key.path) else { continue }
      if let words = source.words(for: key.field) {
        wordPaths[key.field] = wordPaths[key.field] ?? key.path
        // A key of Edito says more than a word of the file.
        if written[key.field] != nil, !foreign.contains(key.field) { continue }
        let text = tree.nodes[entry.value].kind == .scalar ? tree.text(of: entry.value) : ""
        guard words.contains(where: { $0.written == text }) else {
          let known = words.map { KnownWord($0.written) }
          misread.insert(key.field)
          issues.append(
            ReadIssue(
              .unknownValue(
                key: key.path.joined(separator: "."), found: text, allowed: known,
                nearest: KnownWord.nearest(to: text, among: known)),
              at: tree.nodes[entry.value].range))
          continue
        }
      }
      values[key.field] = (key.path, entry)
    }
    for entry in tree.topEntries {
      let name = tree.text(of: entry.key)
      if let field = values.first(where: { $0.value.path == [name] })?.key {
        if field != name { self.tree.rename(entry.key, to: field) }
        translate(entry.value, of: field, source)
      } else if values[name] != nil || foreign.contains(name) || !source.kind.hasKey(name) && !name.hasPrefix("x-") {
        self.tree.rename(entry.key, to: "x-" + name)
        writtenPaths["x-" + name] = [name]
      }
    }
    for (field, (path, entry)) in values.sorted(by: { $0.key < $1.key }) {
      writtenPaths[field] = path
      guard path.count > 1 else { continue }
      let copy = self.tree.append(field, writtenAs: path.joined(separator: "."), copyOf: entry)
      translate(copy, of: field, source)
    }
    addDefaults(of: source, path, place)
  }

  private mutating func translate(_ value: Int, of field: String, _ source: DocumentSource) {
    guard let words = source.words(for: field), tree.nodes[value].kind == .scalar else { return }
    let text = tree.text(of: value)
    if let word = words.first(where: { $0.written == text }) { tree.setText(of: value, to: word.value) }
  }

  private mutating func addDefaults(of source: DocumentSource, _ path: String, _ place: ByteRange) {
    func isMissing(_ field: String) -> Bool { tree.entry(at: [field]) == nil }
    let name = String(path.fileStem)
    let folder = path.split(separator: "/").dropLast().last.map(String.init)
    if name == "index" || name.hasPrefix("index."), let folder, isMissing("id") {
      tree.append("id", [name == "index" ? folder : folder + name.dropFirst(5)], asList: false, at: place)
    }
    guard source.kind == .post else { return }
    if isMissing("date"), let date = NameDate(path) {
      tree.append("date", ["\(date.day)"], asList: false, at: place)
    }
    if let status = source.status, isMissing("status"), !misread.contains("status") {
      tree.append("status", [status], asList: false, at: place)
    }
    if !source.channels.isEmpty, isMissing("channels") {
      tree.append("channels", source.channels, asList: true, at: place)
    }
  }
}
