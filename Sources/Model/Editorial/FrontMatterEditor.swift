import CivilTime
import Findings
import FrontMatter
import SourceText

/// An editor for single values in the front matter of a document. The bytes around these values stay unchanged.
public struct FrontMatterEditor: Sendable {
  private let source: SourceFile
  private let yaml: ByteRange
  private let tree: YAMLTree
  /// The names of the keys in the file of another program; `nil` for a file of Edito.
  private let names: WrittenNames?

  /// - Returns: `nil` for a document without front matter, or with front matter that is not valid YAML.
  public init?(_ source: SourceFile) { self.init(source, of: nil) }

  /// Creates an editor that takes the keys of Edito and writes those of the document's file.
  ///
  /// - Returns: `nil` for a document without front matter, or with front matter that is not valid YAML.
  public init?(_ document: Document) { self.init(document.source, of: document.origin) }

  private init?(_ source: SourceFile, of origin: DocumentSource?) {
    guard let yaml = FrontMatterFence(of: source).yaml else { return nil }
    let (tree, failure) = YAMLParser.parse(source.bytes, in: yaml)
    guard failure == nil else { return nil }
    self.source = source
    self.yaml = yaml
    self.tree = tree
    names = origin.map { WrittenNames(tree, of: $0, at: source.path, place: ByteRange(at: yaml.lowerBound)) }
  }

  /// Whether the front matter has a key, with or without a value.
  public func hasKey(_ key: String) -> Bool { tree.root.map { entry(key, in: $0) != nil } ?? false }

  /// Returns the edits that set the value of a key; `nil` if the keys lead through a value that is neither a map nor a list, to a missing
  /// list item, or to a list item itself, or if the key has another meaning in the file.
  ///
  /// - Parameters:
  ///   - keys: a key of the front matter, then a key within its map, and so on. An item of a list is given by its number, from 1. Missing
  ///     keys are added, missing items are not.
  ///   - value: YAML on one line that is valid within brackets.
  ///   - neighbours: the keys of the front matter after which a new key is added: after the last of those that exist, or at the end if
  ///     none exists.
  public func setting(_ keys: [String], to value: String, behind neighbours: [String] = []) -> [Edit]? {
    guard let names else { return settingWritten(keys, to: value, behind: neighbours) }
    guard let targets = names.targets(of: keys, value: value) else { return nil }
    let written = neighbours.flatMap { [$0] + (names.path(of: $0)?.prefix(1) ?? []) }
    var edits: [Edit] = []
    for target in targets {
      guard let own = settingWritten(target.keys, to: target.value, behind: written) else { return nil }
      edits += own
    }
    return edits
  }

  /// Sets a key by its path in the file.
  private func settingWritten(_ keys: [String], to value: String, behind neighbours: [String]) -> [Edit]? {
    guard let root = tree.root else {
      return keys.first.map { [insertion(at: yaml.upperBound, line($0, Self.nested(keys.dropFirst(), value), ""))] }
    }
    var map = root
    var keys = keys[...]
    while let key = keys.popFirst() {
      if tree.nodes[map].kind == .sequence, !keys.isEmpty {
        let items = tree.children(of: map)
        guard let number = Int(key), items.indices.contains(number - 1) else { return nil }
        map = items[number - 1]
        continue
      }
      guard tree.nodes[map].kind == .mapping else { return nil }
      guard let entry = entry(key, in: map) else {
        return [adding(key, Self.nested(keys, value), to: map, behind: map == root ? neighbours : [])]
      }
      if keys.isEmpty || tree.isNull(entry.value) { return replacing(entry, with: Self.nested(keys, value)) }
      map = entry.value
    }
    return nil
  }

  /// Returns a slot as it is written for a key: in the form of the date that it replaces, if that has seconds or an offset.
  ///
  /// In a file of another program, a time for the key `date` is otherwise written in the form of RFC 3339, which each program reads.
  ///
  /// - Parameter zone: the workspace's time zone, which gives the offset.
  public func text(of slot: Slot, for keys: [String], in zone: TimeZoneRules) -> String {
    form(for: keys)?.text(of: slot, in: zone) ?? "\(slot)"
  }

  /// Returns an ISO 8601 date as ``text(of:for:in:)`` writes it; the text itself for another text, and if the file needs no other form.
  public func text(ofDate text: String, for keys: [String], in zone: TimeZoneRules) -> String {
    guard let form = form(for: keys), case .success(let stamp) = DateSyntax.timestamp(text, in: zone) else {
      return text
    }
    let local = WrittenDate.Stamp(stamp).slot(in: zone)
    return form.text(of: Slot(day: local.day, time: local.time), in: zone)
  }

  private func form(for keys: [String]) -> TimestampForm? {
    let present = writtenPath(of: keys).flatMap(scalar).flatMap(TimestampForm.init(of:))
    return present ?? (names != nil && keys.count == 1 ? .internet : nil)
  }

  /// Returns the text of a scalar by its path in the file; `nil` if there is none.
  private func scalar(at keys: [String]) -> String? {
    var node = tree.root
    for key in keys {
      guard let map = node, tree.nodes[map].kind == .mapping else { return nil }
      node = entry(key, in: map)?.value
    }
    return node.flatMap { tree.nodes[$0].kind == .scalar ? tree.text(of: $0) : nil }
  }

  /// Returns the edits that add an item at the end of a list, which is added if it is missing; `nil` if the keys lead to a map, or through
  /// a value that is not a map.
  ///
  /// - Parameter item: YAML on one line that is valid within brackets.
  public func appending(_ item: String, to keys: [String]) -> [Edit]? {
    guard let keys = writtenPath(of: keys) else { return nil }
    var node = tree.root
    for key in keys {
      guard let map = node, tree.nodes[map].kind == .mapping, let entry = entry(key, in: map),
        !tree.isNull(entry.value)
      else { return settingWritten(keys, to: "[\(item)]", behind: []) }
      node = entry.value
    }
    guard let list = node else { return nil }
    let range = tree.nodes[list].range
    switch tree.nodes[list].kind {
    case .scalar: return settingWritten(keys, to: "[\(source.text(in: range)), \(item)]", behind: [])
    case .sequence:
      guard let last = tree.children(of: list).last else { return [insertion(at: range.lowerBound + 1, item)] }
      let end = tree.nodes[last].range.upperBound
      if tree.nodes[list].isFlow { return [insertion(at: end, ", \(item)")] }
      let start = source.text(
        in: ByteRange(
          source.bytes.lineStart(of: tree.nodes[last].range.lowerBound, notBefore: yaml.lowerBound),
          tree.nodes[last].range.lowerBound))
      guard let dash = start.firstIndex(of: "-"), start[..<dash].allSatisfy({ $0 == " " }) else { return nil }
      return [insertion(at: nextLine(from: end), "\(start[...dash]) \(item)\(source.bytes.lineBreak())")]
    default: return nil
    }
  }

  /// Returns the edits that delete a key: no edits if the key does not exist; `nil` if the key cannot be deleted without its surroundings.
  public func removing(_ keys: [String]) -> [Edit]? {
    guard let keys = writtenPath(of: keys) else { return nil }
    guard var map = tree.root else { return [] }
    for key in keys.dropLast() {
      if tree.nodes[map].kind == .sequence {
        let items = tree.children(of: map)
        guard let number = Int(key), items.indices.contains(number - 1) else { return [] }
        map = items[number - 1]
      } else {
        guard tree.nodes[map].kind == .mapping, let entry = entry(key, in: map) else { return [] }
        map = entry.value
      }
    }
    guard let key = keys.last, tree.nodes[map].kind == .mapping, let entry = entry(key, in: map) else { return [] }
    return tree.nodes[map].isFlow ? removingInBrackets(entry, from: map) : removingLines(of: entry, from: map)
  }

  /// Returns the path of a key in the file; `nil` if the key has another meaning there.
  private func writtenPath(of keys: [String]) -> [String]? {
    guard let names, let first = keys.first else { return keys }
    return names.path(of: first).map { $0 + keys.dropFirst() }
  }

  // MARK: Search

  private struct Entry {
    let key: Int
    let value: Int
  }

  private func entries(of map: Int) -> [Entry] {
    let children = tree.children(of: map)
    return stride(from: 0, to: children.count - 1, by: 2).map { Entry(key: children[$0], value: children[$0 + 1]) }
  }

  /// Returns the first entry with a key, which is the only one that Edito reads; `nil` if there is none.
  private func entry(_ key: String, in map: Int) -> Entry? {
    let entries = entries(of: map).filter { tree.nodes[$0.key].kind == .scalar }
    // Programs that read YAML 1.1 write `true` for the key `on`.
    return entries.first { tree.text(of: $0.key) == key }
      ?? (key == "on" ? entries.first { tree.text(of: $0.key).lowercased() == "true" } : nil)
  }

  /// Returns the offset after the colon of a key; `nil` if there is no colon.
  private func colonEnd(after key: Int) -> Int? {
    var index = tree.nodes[key].range.upperBound
    while index < yaml.upperBound, source.bytes[index] == .space { index += 1 }
    return index < yaml.upperBound && source.bytes[index] == .colon ? index + 1 : nil
  }

  /// Returns the offset after the last byte of an entry; for an entry without a value, the offset after its colon.
  private func end(of entry: Entry) -> Int {
    max(tree.nodes[entry.value].range.upperBound, tree.nodes[entry.key].range.upperBound)
  }

  private func lineEnd(from offset: Int) -> Int {
    source.bytes.lineEnd(from: offset, notAfter: yaml.upperBound)
  }

  private func nextLine(from offset: Int) -> Int {
    let end = lineEnd(from: offset)
    guard end < yaml.upperBound else { return end }
    let isPair =
      source.bytes[end] == .carriageReturn && end + 1 < source.bytes.count && source.bytes[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
  }

  // MARK: Writing

  private func replacing(_ entry: Entry, with value: String) -> [Edit] {
    let node = tree.nodes[entry.value]
    let isBlock = (node.kind == .mapping || node.kind == .sequence) && !node.isFlow
    guard isBlock || node.range.isEmpty else { return [edit(node.range, value)] }
    guard let colonEnd = colonEnd(after: entry.key) else {
      return [insertion(at: tree.nodes[entry.key].range.upperBound, ": \(value)")]
    }
    let written = insertion(at: colonEnd, " \(value)")
    guard isBlock else { return [written] }
    // A comment after the key stays; the lines below the key are deleted.
    return [written, edit(ByteRange(lineEnd(from: colonEnd), node.range.upperBound), "")]
  }

  private func adding(_ key: String, _ value: String, to map: Int, behind neighbours: [String]) -> Edit {
    let entries = entries(of: map)
    if tree.nodes[map].isFlow { return addingInBrackets(key, value, to: map, after: entries.last) }
    let indentation = entries.first.map { self.indentation(before: tree.nodes[$0.key].range.lowerBound) } ?? ""
    let line = line(key, value, indentation)
    let neighbour = entries.filter { neighbours.contains(tree.text(of: $0.key)) }.map { end(of: $0) }.max()
    if let neighbour { return insertion(at: nextLine(from: neighbour), line) }
    guard map != tree.root, let last = entries.last else { return insertion(at: yaml.upperBound, line) }
    return insertion(at: nextLine(from: end(of: last)), line)
  }

  private func addingInBrackets(_ key: String, _ value: String, to map: Int, after last: Entry?) -> Edit {
    let written = "\(Self.text(ofKey: key, inFlow: true)): \(value)"
    let range = tree.nodes[map].range
    guard let last else { return insertion(at: range.lowerBound + 1, written) }
    // After a key without a value, a comma could be read as a part of the key.
    let isBare = tree.nodes[last.value].range.isEmpty
    return insertion(at: isBare ? range.upperBound - 1 : tree.nodes[last.value].range.upperBound, ", \(written)")
  }

  private func removingLines(of removed: Entry, from map: Int) -> [Edit]? {
    let start = tree.nodes[removed.key].range.lowerBound
    // The first key of a list item follows the dash on the same line, and a map without its only key would be empty. Neither of these
    // keys can be deleted alone.
    guard indentation(before: start).allSatisfy({ $0 == " " }), map == tree.root || entries(of: map).count > 1 else {
      return nil
    }
    let line = start - indentation(before: start).utf8.count
    return [edit(ByteRange(line, nextLine(from: end(of: removed))), "")]
  }

  private func removingInBrackets(_ removed: Entry, from map: Int) -> [Edit]? {
    let entries = entries(of: map)
    guard let index = entries.firstIndex(where: { $0.key == removed.key }) else { return nil }
    let start = tree.nodes[removed.key].range.lowerBound
    if index + 1 < entries.count {
      return [edit(ByteRange(start, tree.nodes[entries[index + 1].key].range.lowerBound), "")]
    }
    return [edit(ByteRange(index > 0 ? end(of: entries[index - 1]) : start, end(of: removed)), "")]
  }

  private func indentation(before offset: Int) -> String {
    source.text(in: ByteRange(source.bytes.lineStart(of: offset, notBefore: yaml.lowerBound), offset))
  }

  private func line(_ key: String, _ value: String, _ indentation: String) -> String {
    "\(indentation)\(Self.text(ofKey: key)): \(value)\(source.bytes.lineBreak())"
  }

  private static func nested(_ keys: some BidirectionalCollection<String>, _ value: String) -> String {
    keys.reversed().reduce(value) { "{\(text(ofKey: $1, inFlow: true)): \($0)}" }
  }

  /// Returns the spelling of a key. `on` is a key of the format and is never quoted, although YAML 1.1 reads it as a Boolean.
  private static func text(ofKey key: String, inFlow: Bool = false) -> String {
    key == "on" ? key : YAMLScalar.text(key, inFlow: inFlow)
  }

  private func insertion(at offset: Int, _ text: String) -> Edit { edit(ByteRange(at: offset), text) }

  private func edit(_ range: ByteRange, _ text: String) -> Edit {
    Edit(replacing: Place(path: source.path, range: range), with: text)
  }
}
