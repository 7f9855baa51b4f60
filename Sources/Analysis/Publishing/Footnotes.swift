import MarkdownSyntax

/// Footnotes as plain text has them: `[^source]` becomes ¹, and so does the mark before the note.
///
/// The parser leaves them as they are written. A mark without a note is no footnote, and stays as it is written.
struct Footnotes {
  /// The labels of the notes, in the order in which they are first referred to.
  private let labels: [[UInt8]]
  /// Whether there may be marks.
  private let mayBeMarked: Bool

  /// None.
  init() { (labels, mayBeMarked) = ([], false) }

  init(in nodes: Range<Int>, of markdown: MarkdownTree) {
    mayBeMarked = true
    let notes = nodes.compactMap { index -> [UInt8]? in
      markdown.footnoteMark(ofNoteAt: index).map { Array(markdown.literal(of: index)[$0.label]) }
    }
    guard !notes.isEmpty else {
      labels = []
      return
    }
    var ordered: [[UInt8]] = []
    for index in nodes where markdown.nodes[index].kind == .text {
      let literal = markdown.literal(of: index)
      var start = literal.startIndex
      while let mark = FootnoteMark(in: literal, from: start) {
        let label = Array(literal[mark.label])
        if notes.contains(label), !ordered.contains(label) { ordered.append(label) }
        start = mark.range.upperBound
      }
    }
    labels = ordered
  }

  /// The marks of footnotes in a text, in order, and what they read as.
  func marks(in literal: ArraySlice<UInt8>) -> [(range: Range<Int>, text: String)] {
    guard !labels.isEmpty else { return [] }
    var found: [(range: Range<Int>, text: String)] = []
    while let mark = next(in: literal, from: found.last?.range.upperBound ?? literal.startIndex) { found.append(mark) }
    return found
  }

  /// The marks in a text that have no note in these nodes, in order.
  func openMarks(in literal: ArraySlice<UInt8>) -> [Range<Int>] {
    guard mayBeMarked else { return [] }
    var found: [Range<Int>] = []
    var start = literal.startIndex
    while let mark = FootnoteMark(in: literal, from: start) {
      if !labels.contains(where: { $0.elementsEqual(literal[mark.label]) }) { found.append(mark.range) }
      start = mark.range.upperBound
    }
    return found
  }

  /// The next mark of a footnote, what it reads as, and its place.
  private func next(in literal: ArraySlice<UInt8>, from start: Int) -> (range: Range<Int>, text: String)? {
    var start = start
    while let mark = FootnoteMark(in: literal, from: start) {
      if let number = labels.firstIndex(where: { $0.elementsEqual(literal[mark.label]) }) {
        // Before a note, the colon goes with the mark.
        let isNote = mark.range.lowerBound == literal.startIndex && literal[mark.range.upperBound...].first == 0x3A
        return (mark.range.lowerBound..<mark.range.upperBound + (isNote ? 1 : 0), Self.superscript(number + 1))
      }
      start = mark.range.upperBound
    }
    return nil
  }

  private static func superscript(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
