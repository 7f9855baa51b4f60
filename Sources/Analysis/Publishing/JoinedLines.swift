import MarkdownSyntax

extension MarkdownTree {
  /// Whether a line end only wraps the author's lines, so it becomes a space or nothing if lines are joined. Blank lines within a
  /// footnote and a line end before a footnote are kept.
  func isWrapped(at lineEnd: Int, of source: [UInt8]) -> Bool {
    nodes[lineEnd].kind == .softBreak && source.lineEnds(from: nodes[lineEnd].range.lowerBound) == 1
      && footnoteMark(ofNoteAt: lineEnd + 1) == nil
  }

  /// Whether the text on both sides of a line end is Chinese or Japanese, which do not separate words by spaces. On one of the two sides,
  /// a punctuation mark shared with other scripts is enough.
  func joinsWithoutBlank(at lineEnd: Int) -> Bool {
    guard let before = wordsBefore(lineEnd), nodes[before].kind == .text,
      literal(of: before).last.map({ $0 > 0x7F }) ?? false
    else { return false }
    let after = wordsBehind(lineEnd)
    guard after < nodes.count, nodes[after].kind == .text,
      let last = String(decoding: literal(of: before).suffix(4), as: UTF8.self).unicodeScalars.last,
      let first = String(decoding: literal(of: after).prefix(4), as: UTF8.self).unicodeScalars.first
    else { return false }
    return last.isUnparted && (first.isUnparted || first.isSharedMark) || last.isSharedMark && first.isUnparted
  }

  /// Returns the last node before a line end that is not a comment, a picture or another line end; `nil` if there is no such node.
  /// Comments and pictures are skipped, because they may have lines of their own.
  private func wordsBefore(_ lineEnd: Int) -> Int? {
    var index = lineEnd - 1
    while index >= 0 {
      if isComment(index) || nodes[index].kind == .softBreak {
        index -= 1
      } else if let image = image(around: index) {
        index = image - 1
      } else {
        return index
      }
    }
    return nil
  }

  /// Returns the picture whose description contains a node, or the node itself if it is a picture; `nil` if there is none. The time is
  /// linear in the number of nodes of the line.
  private func image(around node: Int) -> Int? {
    var index = node
    while index >= 0, !nodes[index].kind.isBlock, nodes[index].kind != .softBreak {
      if nodes[index].kind == .image, nodes[index].subtreeEnd > node { return index }
      index -= 1
    }
    return nil
  }

  /// Returns the first node after a line end that may contain words; the number of nodes if there is no such node. Comments and pictures
  /// are skipped.
  private func wordsBehind(_ lineEnd: Int) -> Int {
    var index = lineEnd + 1
    while index < nodes.count {
      switch nodes[index].kind {
      case .image: index = Int(nodes[index].subtreeEnd)
      case .emphasis, .strong, .link, .softBreak: index += 1
      case .htmlInline where isComment(index): index += 1
      default: return index
      }
    }
    return index
  }
}

extension Unicode.Scalar {
  /// Whether a character belongs to Chinese or Japanese, which do not separate words by spaces, or to their punctuation.
  ///
  /// The ranges follow the blocks of Unicode 17: radicals to Bopomofo, ideographs, full-width forms and half-width Katakana, and the
  /// corresponding blocks of the supplementary planes. Korean is excluded, because it separates words by spaces.
  fileprivate var isUnparted: Bool {
    switch value {
    case 0x2E80...0x312F, 0x31A0...0x31FF, 0x3300...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF9F, 0x1AFF0...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether a character is a dash, a quotation mark or an ellipsis, which Chinese and Japanese share with other scripts.
  fileprivate var isSharedMark: Bool {
    switch value {
    case 0x2014, 0x2015, 0x2018...0x201F, 0x2025, 0x2026: true
    default: false
    }
  }
}
