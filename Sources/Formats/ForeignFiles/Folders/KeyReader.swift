import FrontMatter
import SourceText

/// A reader of the keys of a front matter, which remembers the keys that are read. A key within a map has a dotted name, such as
/// `cover.image`. Case, hyphens and underscores of names do not matter.
struct KeyReader {
  private struct Leaf {
    let name: String
    let folded: String
    let value: FrontMatterValue
    var isRead = false
  }

  private var leaves: [Leaf] = []
  private var positions: [String: Int] = [:]
  /// The name in the file of the key that was taken last; `nil` if none had an accepted value.
  private(set) var lastTaken: String?

  /// The maps whose keys count as keys of the front matter itself.
  private static let transparent: Set = ["params", "extra", "taxonomies"]

  init(_ values: FrontMatterValue) { add(values, below: "", "") }

  private mutating func add(_ values: FrontMatterValue, below name: String, _ folded: String) {
    for entry in values.entries {
      let isTransparent = name.isEmpty && Self.transparent.contains(entry.key.lowercased())
      let ownName = name + entry.key
      let ownKey = isTransparent ? "" : folded + Self.folded(entry.key)
      switch entry.value {
      case .none: continue
      case .map: add(entry.value, below: ownName + ".", isTransparent ? "" : ownKey + ".")
      case .text, .list:
        positions[ownKey] = leaves.count
        leaves.append(Leaf(name: ownName, folded: ownKey, value: entry.value))
      }
    }
  }

  static func folded(_ key: String) -> String {
    String(String.UnicodeScalarView(key.lowercased().unicodeScalars.filter { !"-_ ".unicodeScalars.contains($0) }))
  }

  /// Returns the value of the first of some names whose value is accepted, and marks it as read. Other names with the same value are
  /// marked, too.
  mutating func take(_ names: [String], where accepts: (FrontMatterValue) -> Bool = { _ in true }) -> FrontMatterValue?
  {
    var taken: FrontMatterValue?
    lastTaken = nil
    for name in names {
      guard let position = positions[name], !leaves[position].isRead, accepts(leaves[position].value) else { continue }
      if let taken, taken != leaves[position].value { continue }
      leaves[position].isRead = true
      lastTaken = lastTaken ?? leaves[position].name
      taken = leaves[position].value
    }
    return taken
  }

  /// Returns the text of the first of some names that has one; `nil` if none has.
  mutating func text(_ names: [String]) -> String? {
    take(names) { $0.text?.contains { !$0.isWhitespace } ?? false }?.text.map { String($0.trimmed) }
  }

  /// Returns the truth value of the first of some names that has one; `nil` if none has.
  mutating func flag(_ names: [String]) -> Bool? { take(names) { $0.flag != nil }?.flag }

  /// All keys with their folded names and their values, in the order of the file.
  var all: [(name: String, folded: String, value: FrontMatterValue)] { leaves.map { ($0.name, $0.folded, $0.value) } }

  /// The keys that were not read, with their values, in the order of the file.
  var rest: [(name: String, value: FrontMatterValue)] {
    leaves.filter { !$0.isRead }.map { ($0.name, $0.value) }
  }
}
