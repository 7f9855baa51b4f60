import MarkdownSyntax
import SourceText

/// Footnotes in plain text: `[^source]` becomes ¹, and so does the mark before the note.
///
/// The parser leaves footnotes unchanged. A mark without a note is not a footnote, and stays unchanged.
struct Footnotes {
  /// The numbers of the notes, by label. Notes are numbered in the order of the first marks that refer to them.
  private let numbers: [[UInt8]: Int]
  /// Whether the text may contain marks of footnotes.
  private let mayBeMarked: Bool

  /// Creates an empty collection of footnotes.
  init() { (numbers, mayBeMarked) = ([:], false) }

  /// Finds the notes in a range of nodes, in linear time.
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

  /// Returns the marks in a text, in order, with their replacements. The replacement is `nil` if the note of a mark is missing.
  func marks(in literal: ArraySlice<UInt8>) -> [(range: Range<Int>, text: String?)] {
    guard mayBeMarked else { return [] }
    return FootnoteMark.all(in: literal).map { mark in
      guard let number = numbers[Array(literal[mark.label])] else { return (mark.range, nil) }
      // In the mark before a note, the colon is part of the mark.
      let isNote = mark.range.lowerBound == literal.startIndex && literal[mark.range.upperBound...].first == .colon
      return (mark.range.lowerBound..<mark.range.upperBound + (isNote ? 1 : 0), Self.superscript(number))
    }
  }

  private static func superscript(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
