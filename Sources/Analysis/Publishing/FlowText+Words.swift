import MarkdownSyntax
import SourceText

/// Words with their places in the source, and replacements for marks that the parser leaves in them.
extension FlowText {
  /// Writes words of a node. If the source contains the words unchanged, each byte is mapped to its own offset in the source; otherwise
  /// all bytes are mapped to the node's start.
  mutating func words(_ literal: ArraySlice<UInt8>, at index: Int, isCode: Bool = false) {
    words(literal, at: index, from: markdown.literalRange(of: index)?.lowerBound, isCode: isCode)
  }

  /// - Parameter place: the offset of the words in the source if the source contains them unchanged; otherwise `nil`.
  mutating func words(_ literal: ArraySlice<UInt8>, at index: Int, from place: Int?, isCode: Bool = false) {
    var (literal, place) = (literal, place)
    if dropsBlank, literal.first == .space {
      literal = literal.dropFirst()
      place = place.map { $0 + 1 }
    }
    guard !literal.isEmpty else { return }
    beginWords(at: place ?? markdown.nodes[index].range.lowerBound)
    dropsBlank = false
    if manner.marks == .telegram {
      escape(literal, at: index, from: place, isCode: isCode)
    } else if let place {
      text.append(literal, from: place)
    } else {
      text.append(literal, for: markdown.nodes[index].range.lowerBound)
    }
  }

  /// Writes words with a backslash before each character that Telegram would otherwise read as a mark.
  mutating func escape(_ literal: ArraySlice<UInt8>, at index: Int, from place: Int?, isCode: Bool) {
    guard let place else {
      text.append(TelegramMarks.escaped(literal, isCode: isCode), for: markdown.nodes[index].range.lowerBound)
      return
    }
    func source(_ index: Int) -> Int { place + index - literal.startIndex }
    var start = literal.startIndex
    while let mark = literal[start...].firstIndex(where: { TelegramMarks.isMark($0, inCode: isCode) }) {
      if start < mark { text.append(literal[start..<mark], from: source(start)) }
      text.append([.backslash, literal[mark]], for: source(mark))
      start = mark + 1
    }
    if start < literal.endIndex { text.append(literal[start...], from: source(start)) }
  }

  /// Writes a text node: its words, and replacements for marks of footnotes and strikethrough, which the parser leaves in the words.
  mutating func text(at index: Int) {
    let literal = markdown.literal(of: index)
    var cuts: [(range: Range<Int>, text: String, strike: Strikethrough.Mark?)] = []
    for mark in footnotes.marks(in: literal) where isFootnote(mark.range, at: index) {
      if let text = mark.text {
        cuts.append((mark.range, text, nil))
      } else {
        losses.append(Loss(kind: .note, range: markdown.place(of: mark.range, inLiteralOf: index)))
      }
    }
    for mark in strikes.marks(in: index) {
      let start = literal.startIndex + mark.offset
      cuts.append((start..<start + 2, "", mark))
    }
    if cuts.isEmpty { return piecewise(literal, at: index) }
    var start = literal.startIndex
    for cut in cuts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where cut.range.lowerBound >= start {
      piecewise(literal[start..<cut.range.lowerBound], at: index)
      if let strike = cut.strike {
        if strike.isOpening { loseStrike(strike, in: index) }
        mark("~", at: index, isOpening: strike.isOpening)
      } else {
        let place = markdown.nodes[index].range.lowerBound
        beginWords(at: place)
        text.append(cut.text.utf8, for: place)
      }
      start = cut.range.upperBound
    }
    piecewise(literal[start...], at: index)
  }

  /// Whether text that looks like a footnote's mark is really such a mark. An escaped bracket does not begin a footnote's mark.
  private func isFootnote(_ mark: Range<Int>, at index: Int) -> Bool {
    let start = mark.lowerBound
    let place = markdown.sourceRange(of: start..<start + 2, inLiteralOf: index)
    return place.map { !markdown.isInUnmarkedWord($0.lowerBound) } ?? false
  }

  /// Writes a part of a text node's literal, each piece with its own place in the source.
  mutating func piecewise(_ part: ArraySlice<UInt8>, at index: Int) {
    let literal = markdown.literal(of: index)
    if let range = markdown.literalRange(of: index) {
      return words(part, at: index, from: range.lowerBound + part.startIndex - literal.startIndex)
    }
    let pieces = markdown.pieces(of: index)
    guard pieces.count > 1 || pieces.first?.isVerbatim == true else { return words(part, at: index, from: nil) }
    for (number, piece) in pieces.enumerated() {
      let end = number + 1 < pieces.count ? pieces[number + 1].start : literal.count
      let range = (literal.startIndex + piece.start..<literal.startIndex + end).clamped(to: part.indices)
      guard !range.isEmpty else { continue }
      if piece.isVerbatim {
        words(literal[range], at: index, from: piece.source + range.lowerBound - literal.startIndex - piece.start)
      } else {
        let place = piece.source
        beginWords(at: place)
        dropsBlank = false
        let shown =
          manner.marks == .telegram ? TelegramMarks.escaped(literal[range], isCode: false) : Array(literal[range])
        text.append(shown, for: place)
      }
    }
  }

  /// Skips an omitted node, so only one of the spaces around the node is kept.
  mutating func leaveOut() {
    dropsBlank = text.bytes.last.map { $0 == .space || $0 == .lineFeed } ?? true || lineEnds > 0
    leavesOut = true
  }

  private mutating func loseStrike(_ mark: Strikethrough.Mark, in index: Int) {
    guard manner.marks != .telegram else { return }
    let literal = markdown.literal(of: index)
    let struck = literal.startIndex + mark.offset..<literal.startIndex + (mark.end ?? mark.offset + 2)
    let place = markdown.place(of: struck, inLiteralOf: index)
    // If another text node contains the closing mark, the rest of this node is struck through.
    let end = mark.end == nil ? markdown.nodes[index].range.upperBound : place.upperBound
    losses.append(Loss(kind: .strikethrough, range: ByteRange(place.lowerBound, max(place.lowerBound, end))))
  }
}
