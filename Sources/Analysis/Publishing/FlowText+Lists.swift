import MarkdownSyntax
import SourceText

/// List items, with the marks before their words.
extension FlowText {
  /// Writes the mark before an item's words, unless all the item's content before its first nested list is omitted. An item without such
  /// content has a mark.
  mutating func mark(_ item: Int) {
    let node = markdown.nodes[item]
    if markdown.hasNoMark(item) { return }
    words(Array(repeating: .space, count: 2 * min(max(0, listDepth - 1), 8))[...], at: item, from: nil)
    let number = ListNumbers.place(ofNumberOf: item, in: markdown, source)
    let list = open.count - 2
    if number.isEmpty || list < 0 {
      if node.kind != .taskItem { words(Array("• ".utf8)[...], at: item, from: nil) }
    } else if let next = open[list].nextNumber {
      words(Array("\(next)".utf8)[...], at: item, from: nil)
      words(source[(number.upperBound - 1)..<number.upperBound], at: item, from: number.upperBound - 1)
      words([.space], at: item, from: nil)
      open[list].nextNumber = next + 1
    } else {
      words(source[number], at: item, from: number.lowerBound)
      words([.space], at: item, from: nil)
    }
    if node.kind == .taskItem { words(Array((node.isTicked ? "☑ " : "☐ ").utf8)[...], at: item, from: nil) }
    lineStart = text.count
  }

  /// Whether a block is the first shown block of an item, so it is on the line of the item's mark.
  func followsMark(_ block: Int) -> Bool {
    guard let item = open.last?.node else { return false }
    return markdown.followsMark(block, of: item)
  }
}

extension MarkdownTree {
  /// Whether networks that show only words show nothing of some nodes, because the nodes contain only spaces, comments, and pictures,
  /// which are attached to the text.
  ///
  /// - Parameter range: the indices of the nodes, which form whole subtrees.
  func leavesNothing(of range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      switch nodes[index].kind {
      case .image: index = Int(nodes[index].subtreeEnd) - 1
      case .paragraph, .thematicBreak, .table, .tableRow, .tableCell, .softBreak, .lineBreak, .emphasis, .strong: break
      case .text: guard literal(of: index).allSatisfy({ $0 == .space }) else { return false }
      default: guard isComment(index) else { return false }
      }
      index += 1
    }
    return true
  }

  /// Whether an item has no mark, because it has content before its first nested list, and all this content is omitted.
  func hasNoMark(_ item: Int) -> Bool {
    let inside = children(of: item).prefix { nodes[$0].kind != .list }
    guard let first = inside.first, let last = inside.last else { return false }
    return leavesNothing(of: first..<Int(nodes[last].subtreeEnd))
  }

  /// Whether a block is the first shown block of an item.
  func followsMark(_ block: Int, of item: Int) -> Bool {
    [.item, .taskItem].contains(nodes[item].kind) && leavesNothing(of: item + 1..<block)
  }
}
