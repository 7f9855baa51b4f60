import MarkdownSyntax
import SourceText

/// Footnotes as plain text has them: `[^source]` becomes ¹, and so does the mark before the note.
///
/// The parser leaves them as they are written. A mark without a note is no footnote, and stays as it is written.
struct Footnotes {
  /// The numbers of the notes by their labels, in the order in which they are first referred to.
  private let numbers: [[UInt8]: Int]
  /// Whether there may be marks.
  private let mayBeMarked: Bool

  /// None.
  init() { (numbers, mayBeMarked) = ([:], false) }

  /// Linear.
  init(in nodes: Range<Int>, of markdown: MarkdownTree) {
    mayBeMarked = true
    let notes = Set(
      nodes.compactMap { index in
        markdown.footnoteMark(ofNoteAt: index).map { Array(markdown.literal(of: index)[$0.label]) }
      })
    var numbers: [[UInt8]: Int] = [:]
    for index in nodes where !notes.isEmpty && markdown.nodes[index].kind == .text {
      let literal = markdown.literal(of: index)
      for mark in FootnoteMark.all(in: literal) {
        let label = Array(literal[mark.label])
        if notes.contains(label), numbers[label] == nil { numbers[label] = numbers.count + 1 }
      }
    }
    self.numbers = numbers
  }

  /// The marks in a text, in order, and what they read as; `nil` for one that has no note in these nodes.
  func marks(in literal: ArraySlice<UInt8>) -> [(range: Range<Int>, text: String?)] {
    guard mayBeMarked else { return [] }
    return FootnoteMark.all(in: literal).map { mark in
      guard let number = numbers[Array(literal[mark.label])] else { return (mark.range, nil) }
      // Before a note, the colon goes with the mark.
      let isNote = mark.range.lowerBound == literal.startIndex && literal[mark.range.upperBound...].first == .colon
      return (mark.range.lowerBound..<mark.range.upperBound + (isNote ? 1 : 0), Self.superscript(number))
    }
  }

  private static func superscript(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
