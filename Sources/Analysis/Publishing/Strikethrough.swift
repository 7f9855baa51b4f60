import MarkdownSyntax
import SourceText

/// Words that are struck through: `~~old price~~`. The parser leaves the marks unchanged.
///
/// Two tildes before a visible character begin struck-through words, and two tildes after a visible character end them, within one block.
struct Strikethrough {
  /// The marks in each text node, in order.
  private var marks: [Int: [Mark]] = [:]

  struct Mark {
    /// The offset from the start of the literal.
    let offset: Int
    let isOpening: Bool
    /// The offset after the closing mark that belongs to an opening mark; `nil` for a closing mark, or if another literal contains the
    /// closing mark.
    var end: Int?
  }

  /// Creates an empty collection of marks.
  init() {}

  init(in nodes: Range<Int>, of markdown: MarkdownTree) {
    var open: (node: Int, offset: Int)?
    for node in nodes {
      let kind = markdown.nodes[node].kind
      if kind.isBlock { open = nil }
      guard kind == .text else { continue }
      let literal = markdown.literal(of: node)
      for offset in Self.pairs(in: literal) {
        let start = literal.startIndex + offset
        // An escaped tilde is not a mark.
        guard let place = markdown.sourceRange(of: start..<start + 2, inLiteralOf: node),
          !markdown.isInUnmarkedWord(place.lowerBound)
        else { continue }
        let before = offset > 0 ? literal[literal.startIndex + offset - 1] : nil
        let after = offset + 2 < literal.count ? literal[literal.startIndex + offset + 2] : nil
        if let start = open, before.map({ $0 > .space }) ?? true {
          let end = start.node == node ? offset + 2 : nil
          marks[start.node, default: []].append(Mark(offset: start.offset, isOpening: true, end: end))
          marks[node, default: []].append(Mark(offset: offset, isOpening: false))
          open = nil
        } else if after.map({ $0 > .space }) ?? true {
          open = (node, offset)
        }
      }
    }
  }

  func marks(in node: Int) -> [Mark] { marks.isEmpty ? [] : marks[node] ?? [] }

  /// Returns the offsets of all runs of exactly two tildes.
  private static func pairs(in literal: ArraySlice<UInt8>) -> [Int] {
    var found: [Int] = []
    var index = literal.startIndex
    while let start = literal[index...].firstIndex(of: .tilde) {
      index = literal[start...].firstIndex { $0 != .tilde } ?? literal.endIndex
      if index - start == 2 { found.append(start - literal.startIndex) }
    }
    return found
  }
}
