import Editorial
import FrontMatter
import SourceText

/// The keys of each map and the items of each list of a front matter, for fixes that must not write one of them twice.
///
/// Every fix first announces the text that it would write. Then each fix asks whether it is the only one for that text.
struct SiblingTexts {
  private var groups: [Group] = []
  private var groupsByPlace: [ByteRange: Int] = [:]

  private struct Group {
    /// The number of siblings with each text.
    var counts: [String: Int] = [:]
    /// The number of siblings that fixes would change to each text.
    var wanted: [String: Int] = [:]
  }

  /// Collects the keys and items of a document's front matter. Takes linear time.
  init(of document: Document) {
    guard let tree = document.frontMatter?.tree else { return }
    for (index, node) in tree.nodes.enumerated() where node.kind == .mapping || node.kind == .sequence {
      var group = Group()
      for (position, child) in tree.children(of: index).enumerated()
      where node.kind == .sequence || position.isMultiple(of: 2) {
        let target = tree.nodes[child].kind == .alias ? Int(tree.nodes[child].target) : child
        guard tree.nodes[target].kind == .scalar else { continue }
        group.counts[tree.text(of: target), default: 0] += 1
        groupsByPlace[tree.nodes[child].range] = groups.count
      }
      groups.append(group)
    }
  }

  /// Announces that a fix would replace the sibling at a place with another text.
  mutating func want(_ text: String, at place: ByteRange) {
    if let group = groupsByPlace[place] { groups[group].wanted[text, default: 0] += 1 }
  }

  /// Whether a text can replace the one at a place without being a duplicate among its siblings. `true` for a place that is neither a key
  /// nor an item; `false` if the written text itself occurs more than once.
  func hasRoom(for text: String, insteadOf written: String, at place: ByteRange) -> Bool {
    guard let group = groupsByPlace[place].map({ groups[$0] }) else { return true }
    return group.counts[text] == nil && group.wanted[text, default: 0] <= 1 && group.counts[written, default: 0] <= 1
  }
}
