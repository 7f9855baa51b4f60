import Editorial
import FrontMatter
import SourceText

/// The keys of each map and the items of each list of a front matter, for fixes that must write none of them twice.
///
/// First every fix says what it would write, then each asks whether it is the only one to write that.
struct SiblingTexts {
  private var groups: [Group] = []
  private var groupsByPlace: [ByteRange: Int] = [:]

  private struct Group {
    /// The number of siblings with each text.
    var counts: [String: Int] = [:]
    /// The number of siblings that are to become each text.
    var wanted: [String: Int] = [:]
  }

  /// Linear.
  init(of document: Document) {
    guard let yaml = FrontMatterFence(of: document.source).yaml else { return }
    let (tree, _) = YAMLParser.parse(document.source.bytes, in: yaml)
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

  /// Notes that the sibling at a place is meant to be another text.
  mutating func want(_ text: String, at place: ByteRange) {
    if let group = groupsByPlace[place] { groups[group].wanted[text, default: 0] += 1 }
  }

  /// Whether a text can stand at a place, instead of the one that is there, without standing twice among its siblings. True
  /// for what has no siblings.
  func hasRoom(for text: String, insteadOf written: String, at place: ByteRange) -> Bool {
    guard let group = groupsByPlace[place].map({ groups[$0] }) else { return true }
    return group.counts[text] == nil && group.wanted[text, default: 0] <= 1 && group.counts[written, default: 0] <= 1
  }
}
