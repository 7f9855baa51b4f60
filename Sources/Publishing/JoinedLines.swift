import MarkdownSyntax

extension MarkdownTree {
  /// Whether the words on both sides of a line end are Chinese or Japanese: there, no blank parts words.
  func joinsWithoutBlank(at lineEnd: Int) -> Bool {
    guard lineEnd > 0, nodes[lineEnd - 1].kind == .text, literal(of: lineEnd - 1).last.map({ $0 > 0x7F }) ?? false
    else { return false }
    var next = lineEnd + 1
    while next < nodes.count, [.emphasis, .strong, .link].contains(nodes[next].kind) { next += 1 }
    guard next < nodes.count, nodes[next].kind == .text else { return false }
    let before = String(decoding: literal(of: lineEnd - 1).suffix(4), as: UTF8.self).unicodeScalars.last
    let after = String(decoding: literal(of: next).prefix(4), as: UTF8.self).unicodeScalars.first
    return before?.standsWithoutBlanks ?? false && after?.standsWithoutBlanks ?? false
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a writing whose words no blanks part, Chinese or Japanese, or to its punctuation.
  ///
  /// By blocks of Unicode 17: radicals to Bopomofo, ideographs, forms of full width and Katakana of half width, and what the
  /// planes beyond the first have of them. Korean parts its words.
  fileprivate var standsWithoutBlanks: Bool {
    switch value {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0x3300...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF9F, 0x1AFF0...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
