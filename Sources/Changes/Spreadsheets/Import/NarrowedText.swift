/// Texts that a spreadsheet converted to Windows-1252, as Excel does when it saves CSV on a French Windows: each character that the code
/// page lacks became one or more question marks.
enum NarrowedText {
  /// Whether a cell is a text after a conversion to Windows-1252 that lost characters. A run of lost characters, with the question marks
  /// beside them, matches one or more question marks. Always `false` for a text that loses nothing.
  static func isSame(_ cell: String, asNarrowing text: String) -> Bool {
    let text = Array(String(decoding: text.withLineFeeds, as: UTF8.self).unicodeScalars)
    guard !text.allSatisfy(isKept) else { return false }
    let cell = Array(String(decoding: cell.withLineFeeds, as: UTF8.self).unicodeScalars)
    var (index, position) = (0, 0)
    while index < text.count {
      var end = index
      while end < text.count, text[end] == "?" || !isKept(text[end]) { end += 1 }
      if text[index..<end].allSatisfy(isKept) {
        // A part without lost characters stays unchanged, even if it consists of question marks.
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

  /// The characters of Windows-1252 with the hexadecimal codes 80 to 9F (https://encoding.spec.whatwg.org/index-windows-1252.txt, read
  /// 2026-11-22).
  private static let others = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)
}
