import SourceText

/// The definitions of links, `[shop]: https://bakery.example`, which are not part of the tree.
///
/// A definition to which nothing refers does not count: an author who writes such a line for a network means the line itself. The mark of
/// a footnote, `[^1]: …`, does not count either. If a label is defined twice in the same words, as in each part of a thread, both
/// definitions count; if the words differ, only the first counts.
struct LinkDefinitions {
  /// The ranges of the definitions to which a link or an image refers, by label: for each label, the first definition. Labels are in
  /// lower case, with single spaces.
  private(set) var used: [String: Range<Int>] = [:]
  /// The offsets of the brackets that begin lines which look like definitions but do not count.
  private(set) var unused: [Int] = []

  init(in tree: MarkdownTree, from offset: Int) {
    let bytes = tree.source
    guard Self.mayBe(in: bytes, from: offset) else { return }
    let leaves = tree.nodes.filter { $0.kind.isLeaf || $0.kind == .image || $0.kind == .link }.map(\.range)
    let labels = Set(tree.nodes.compactMap { Self.label(of: $0, in: tree) })
    var next = 0
    var index = offset
    while index < bytes.count {
      var start = index
      index = Self.afterLine(index, in: bytes)
      start = Self.afterMarks(start, in: bytes)
      guard start < bytes.count, bytes[start] == .leftBracket, let label = Self.label(in: bytes, at: start) else {
        continue
      }
      while next < leaves.count, leaves[next].upperBound <= start { next += 1 }
      if next < leaves.count, leaves[next].lowerBound <= start { continue }
      guard !label.hasPrefix("^"), labels.contains(label) else {
        unused.append(start)
        continue
      }
      let limit = next < leaves.count ? leaves[next].lowerBound : bytes.count
      let range = start..<Self.end(from: start, before: limit, in: bytes)
      if let first = used[label] {
        if bytes[first] != bytes[range] { unused.append(start) }
      } else {
        used[label] = range
      }
    }
  }

  private static func mayBe(in bytes: [UInt8], from offset: Int) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = offset
      while let bracket = ByteSearch.first(.rightBracket, in: buffer, from: index) {
        if bracket + 1 < buffer.count, buffer[bracket + 1] == .colon { return true }
        index = bracket + 1
      }
      return false
    }
  }

  /// Returns the position after the whitespace and the marks of block quotes and list items at the start of a line.
  private static func afterMarks(_ start: Int, in bytes: [UInt8]) -> Int {
    func isBlank(_ index: Int) -> Bool { index < bytes.count && bytes[index].isBlank }
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case .space, .tab, .greaterThanSign: index += 1
      case .hyphen, .asterisk,
        .plusSign where isBlank(index + 1):
        index += 2
      case UInt8.digits:
        var end = index
        while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
        guard end - index < 10, end < bytes.count, bytes[end] == .fullStop || bytes[end] == .rightParenthesis,
          isBlank(end + 1)
        else {
          return index
        }
        index = end + 2
      default: return index
      }
    }
    return index
  }

  private static func afterLine(_ start: Int, in bytes: [UInt8]) -> Int {
    bytes.lineEnd(from: start) + 1
  }

  /// Returns the end of a definition: before a line that is blank, indented or begins with `[`, or before the next node, whichever comes
  /// first.
  private static func end(from start: Int, before limit: Int, in bytes: [UInt8]) -> Int {
    var end = start
    repeat {
      end = min(afterLine(end, in: bytes), limit)
    } while end < limit && bytes[end] > .space && bytes[end] != .leftBracket
    while end > start, bytes[end - 1] <= .space || bytes[end - 1] == .greaterThanSign { end -= 1 }
    return end
  }

  /// Returns the label, in lower case with single spaces, of `[label]:` at an index; `nil` if there is none.
  private static func label(in bytes: [UInt8], at start: Int) -> String? {
    var index = start + 1
    while index < bytes.count, bytes[index] != .rightBracket {
      if bytes[index] == .leftBracket || bytes[index].isLineEnd { return nil }
      index += bytes[index] == .backslash ? 2 : 1
    }
    guard index + 1 < bytes.count, bytes[index + 1] == .colon, index > start + 1 else { return nil }
    return normalized(bytes[start + 1..<index])
  }

  /// Returns the label to which a link or an image refers, as in `[words][label]`, `[label][]` or `[label]`; `nil` for a link with a
  /// destination of its own, and for any other node.
  static func label(of node: MarkdownNode, in tree: MarkdownTree) -> String? {
    guard node.kind == .link || node.kind == .image else { return nil }
    let written = tree.source[node.range.indices]
    guard written.last == .rightBracket, let open = written.dropLast().lastIndex(of: .leftBracket) else { return nil }
    let last = written[open + 1..<written.endIndex - 1]
    return normalized(last.isEmpty ? written[..<open].dropLast().drop { $0 == .exclamationMark }.dropFirst() : last)
  }

  private static func normalized(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split { $0 == " " || $0 == "\t" || $0.isNewline }
      .joined(separator: " ")
  }
}
