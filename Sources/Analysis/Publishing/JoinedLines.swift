import MarkdownSyntax

extension MarkdownTree {
  /// Whether the words on both sides of a line end are Chinese or Japanese: there, no blank parts words.
  func joinsWithoutBlank(at lineEnd: Int) -> Bool {
    var before = lineEnd - 1
    while before >= 0, isComment(before) { before -= 1 }
    guard before >= 0, nodes[before].kind == .text, literal(of: before).last.map({ $0 > 0x7F }) ?? false else {
      return false
    }
    var after = lineEnd + 1
    while after < nodes.count, [.emphasis, .strong, .link].contains(nodes[after].kind) || isComment(after) {
      after += 1
    }
    guard after < nodes.count, nodes[after].kind == .text,
      let last = String(decoding: literal(of: before).suffix(4), as: UTF8.self).unicodeScalars.last,
      let first = String(decoding: literal(of: after).prefix(4), as: UTF8.self).unicodeScalars.first
    else { return false }
    return last.isUnparted && (first.isUnparted || first.isSharedMark) || last.isSharedMark && first.isUnparted
  }
}

extension Unicode.Scalar {
  /// Whether it belongs to a writing whose words no blanks part, Chinese or Japanese, or to its punctuation.
  ///
  /// By blocks of Unicode 17: radicals to Bopomofo, ideographs, forms of full width and Katakana of half width, and what the
  /// planes beyond the first have of them. Korean parts its words.
  fileprivate var isUnparted: Bool {
    switch value {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0x3300...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF9F, 0x1AFF0...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether it is a dash, a quotation mark or an ellipsis, which Chinese and Japanese share with other writings.
  fileprivate var isSharedMark: Bool {
    switch value {
    case 0x2014, 0x2015, 0x2018...0x201F, 0x2025, 0x2026: true
    default: false
    }
  }
}
