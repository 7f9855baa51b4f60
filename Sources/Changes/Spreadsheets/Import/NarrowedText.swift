/// Texts whose characters a spreadsheet put through Windows-1252, as Excel does where it saves CSV on a French Windows: each one
/// that the code page does not have became one or more question marks.
enum NarrowedText {
  /// Whether a cell is a text after such a passage. A run of characters that are lost, with the question marks beside them,
  /// counts as any number of question marks; a text that loses nothing is only the same as itself.
  static func isSame(_ cell: String, asNarrowing text: String) -> Bool {
    let text = Array(String(decoding: text.withLineFeeds, as: UTF8.self).unicodeScalars)
    guard !text.allSatisfy(isKept) else { return false }
    let cell = Array(String(decoding: cell.withLineFeeds, as: UTF8.self).unicodeScalars)
    var (index, position) = (0, 0)
    while index < text.count {
      var end = index
      while end < text.count, text[end] == "?" || !isKept(text[end]) { end += 1 }
      if text[index..<end].allSatisfy(isKept) {
        // Question marks that people wrote, or none: as they are.
        end = max(end, index + 1)
        guard cell[position...].starts(with: text[index..<end]) else { return false }
        position += end - index
      } else {
        let marks = cell[position...].prefix { $0 == "?" }.count
        guard marks > 0 else { return false }
        position += marks
      }
      index = end
    }
    return position == cell.count
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) || others.contains(scalar)
  }

  /// What Windows-1252 has from 80 to 9F (https://encoding.spec.whatwg.org/index-windows-1252.txt, read 2026-11-22).
  private static let others = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)
}
