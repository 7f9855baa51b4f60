import SourceText

/// A translation of libyaml's errors into the user's mistake and the part of the text to show.
///
/// libyaml reports the state of its parser. This state and the line together show the mistake.
struct YAMLError {
  let bytes: [UInt8]
  /// The front matter.
  let range: ByteRange
  let problem: String
  let offset: Int
  /// The construct that libyaml was reading; empty if libyaml does not name it. In that case, ``contextOffset`` equals ``offset``.
  let context: String
  let contextOffset: Int
  let isReaderError: Bool

  var failure: YAMLFailure {
    if isReaderError { return YAMLFailure(reason: .controlCharacter, range: character(at: offset)) }
    if let tab { return YAMLFailure(reason: .tab, range: tab) }
    let slips = YAMLMistakes(bytes: bytes, range: range)
    if let quote = slips.runawayQuote(upTo: offset) { return YAMLFailure(reason: .unclosedQuote, range: quote) }
    if offset < range.upperBound, problem.contains("escape") || problem.contains("hexdecimal") { return unknownEscape }
    if context == "while scanning a quoted scalar" {
      return YAMLFailure(reason: .unclosedQuote, range: character(at: contextOffset))
    }
    if let spaces = noBreakSpaces(slips) { return YAMLFailure(reason: .noBreakSpace, range: spaces) }
    let failure = scanningFailure ?? parsingFailure
    guard failure.reason == .badIndentation, let key = keyAfterExtraSpace else { return failure }
    return YAMLFailure(reason: .extraSpace, range: key)
  }

  /// The mistake behind certain errors of libyaml's scanner, or behind a missing value; `nil` for other errors.
  private var scanningFailure: YAMLFailure? {
    switch (problem, context) {
    case ("mapping values are not allowed in this context", _): unexpectedColon
    case ("could not find expected ':'", _):
      missingColon(in: lineContent(at: contextOffset))
    case ("found character that cannot start any token", _),
      ("block sequence entries are not allowed in this context", _),
      ("mapping keys are not allowed in this context", _):
      reserved(at: offset)
    case ("did not find expected node content", _): missingContent
    case (_, "while scanning an alias"), (_, "while scanning an anchor"), (_, "while scanning a block scalar"),
      (_, "while scanning a directive"):
      reserved(at: contextOffset)
    default: nil
    }
  }

  /// The mistake if libyaml expected a value and found none. In brackets, a comment may hide the value.
  private var missingContent: YAMLFailure {
    let end = min(offset, range.upperBound)
    if let bracket = bytes[range.lowerBound..<end].lastIndex(where: { $0 == .leftBracket || $0 == .leftBrace }),
      let hash = YAMLBrackets(bytes: bytes, from: bracket, to: end).hash
    {
      return YAMLFailure(reason: .hashInBrackets, range: ByteRange(hash, hash + 1))
    }
    return reserved(at: offset)
  }

  private var parsingFailure: YAMLFailure {
    if context.contains("flow") {
      let brackets = YAMLBrackets(bytes: bytes, from: contextOffset, to: min(offset, range.upperBound))
      if let hash = brackets.hash { return YAMLFailure(reason: .hashInBrackets, range: ByteRange(hash, hash + 1)) }
      if let quote = brackets.openQuote {
        return YAMLFailure(reason: .unclosedQuote, range: ByteRange(quote, quote + 1))
      }
      if isSecondColon(offset) { return YAMLFailure(reason: .unquotedColon, range: character(at: offset)) }
      return YAMLFailure(reason: .unclosedBracket(byte(at: contextOffset)), range: character(at: contextOffset))
    }
    switch problem {
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      let isAfterValue =
        lastByteBefore(offset).map { [.quotationMark, .apostrophe, .rightBracket, .rightBrace].contains($0) } ?? false
      return YAMLFailure(reason: isAfterValue ? .textAfterValue : .badIndentation, range: character(at: offset))
    default:
      let words = context.isEmpty ? problem : "\(problem) (\(context))"
      return YAMLFailure(reason: .other(words), range: character(at: offset))
    }
  }

  /// Returns the no-break spaces that explain the error, in a line that libyaml names or in the line above the error; `nil` if there are
  /// none.
  private func noBreakSpaces(_ slips: YAMLMistakes) -> ByteRange? {
    if let spaces = slips.noBreakSpaces(inLineAt: contextOffset) ?? slips.noBreakSpaces(inLineAt: offset) {
      return spaces
    }
    return lineAbove(lineContent(at: offset)).flatMap { slips.noBreakSpaces(inLineAt: $0.lowerBound) }
  }

  /// Whether there is a colon at an offset within brackets, and before it another colon, followed by a space, on the same line and within
  /// the same brackets.
  private func isSecondColon(_ offset: Int) -> Bool {
    guard offset < range.upperBound, bytes[offset] == .colon else { return false }
    return hasColon(from: max(lineStart(at: offset), contextOffset), to: offset)
  }

  private func hasColon(from start: Int, to end: Int) -> Bool {
    start < end && bytes[start..<end].indices.contains { bytes[$0] == .colon && bytes[$0 + 1] == .space }
  }

  private func reserved(at offset: Int) -> YAMLFailure {
    YAMLFailure(reason: .reservedCharacter(byte(at: offset)), range: character(at: offset))
  }

  private var unknownEscape: YAMLFailure {
    // libyaml reports the position of the backslash, or the position after the characters `\x`, `\u` or `\U`.
    var start = offset
    while start > max(range.lowerBound, offset - 2), bytes[start] != .backslash { start -= 1 }
    return YAMLFailure(reason: .unknownEscape, range: character(at: bytes[start] == .backslash ? start : offset))
  }

  /// The mistake behind an unexpected colon. A second colon in one line needs quotes. If the colon is the first in its line, the line
  /// should not have been read as part of the value above: either the line is indented too far, or the line above has lost its colon.
  private var unexpectedColon: YAMLFailure {
    let line = lineContent(at: offset)
    if hasColon(from: line.lowerBound, to: offset) {
      return YAMLFailure(reason: .unquotedColon, range: character(at: offset))
    }
    guard let above = lineAbove(line), indentation(of: above) >= indentation(of: line) else {
      return YAMLFailure(reason: .badIndentation, range: ByteRange(line.lowerBound, offset))
    }
    return missingColon(in: above)
  }

  /// Returns the mistake in a line whose key is not ended by a colon and a space: the space is missing, or the colon itself.
  private func missingColon(in line: ByteRange) -> YAMLFailure {
    if let colon = YAMLMistakes(bytes: bytes, range: range).tightColon(in: line) {
      return YAMLFailure(reason: .missingSpace, range: ByteRange(colon, colon + 1))
    }
    return YAMLFailure(reason: .missingColon, range: line)
  }

  // MARK: Indentation

  /// The key that has exactly one space too many before it; `nil` if another mistake explains the error in the indentation.
  ///
  /// The error is reported either in this key's line, or in the first line without the space, if lines with the space begin the front
  /// matter. Below a key without a value, a line may be indented on purpose.
  private var keyAfterExtraSpace: ByteRange? {
    let line = lineContent(at: offset)
    let depth = indentation(of: line)
    var above = lineAbove(line)
    var first = line
    while let next = above, isComment(next) || indentation(of: next) >= max(depth, 1) {
      if !isComment(next) { first = next }
      above = lineAbove(next)
    }
    if let parent = above {
      guard indentation(of: parent) == depth - 1,
        key(in: parent).map({ $0.upperBound + 1 < parent.upperBound }) ?? false
      else { return nil }
      return key(in: line)
    }
    return depth == 0 && indentation(of: first) == 1 ? key(in: first) : nil
  }

  private func isComment(_ line: ByteRange) -> Bool {
    line.lowerBound < line.upperBound && bytes[line.lowerBound] == .numberSign
  }

  /// Returns the key at the start of a line, without its colon; `nil` if the line does not begin with a plain key.
  private func key(in line: ByteRange) -> ByteRange? {
    guard let colon = bytes[line.indices].firstIndex(of: .colon), colon > line.lowerBound,
      colon + 1 == line.upperBound || bytes[colon + 1] == .space, bytes[line.lowerBound] != .hyphen
    else { return nil }
    return ByteRange(line.lowerBound, colon)
  }

  // MARK: Places

  private func byte(at offset: Int) -> Character {
    Character(Unicode.Scalar(offset < range.upperBound ? bytes[offset] : .questionMark))
  }

  /// Returns the range of the whole character at an offset; empty at the end of the front matter.
  private func character(at offset: Int) -> ByteRange {
    guard offset < range.upperBound else { return ByteRange(at: range.upperBound) }
    var end = offset + 1
    while end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ByteRange(offset, end)
  }

  /// The tab in the indentation of the line at which the parser stopped; `nil` if there is none.
  private var tab: ByteRange? {
    var index = lineStart(at: offset)
    while index < range.upperBound, bytes[index] == .space { index += 1 }
    return index < range.upperBound && bytes[index] == .tab ? ByteRange(index, index + 1) : nil
  }

  private func lineStart(at offset: Int) -> Int { bytes.lineStart(of: offset, notBefore: range.lowerBound) }

  /// Returns the line at an offset, without the whitespace around it.
  private func lineContent(at offset: Int) -> ByteRange {
    var start = lineStart(at: offset)
    var end = bytes.lineEnd(from: start, notAfter: range.upperBound)
    while start < end, bytes[start] <= .space { start += 1 }
    while end > start, bytes[end - 1] <= .space { end -= 1 }
    return ByteRange(start, end)
  }

  private func indentation(of line: ByteRange) -> Int { line.lowerBound - lineStart(at: line.lowerBound) }

  /// Returns the nearest line that is not blank above a given line; `nil` if there is none.
  private func lineAbove(_ line: ByteRange) -> ByteRange? {
    var index = lineStart(at: line.lowerBound)
    while index > range.lowerBound, bytes[index - 1] <= .space { index -= 1 }
    return index > range.lowerBound ? lineContent(at: index - 1) : nil
  }

  /// Returns the last byte before an offset, on the same line, that is not whitespace; `nil` if there is none.
  private func lastByteBefore(_ offset: Int) -> UInt8? {
    var index = offset
    while index > range.lowerBound, bytes[index - 1].isBlank { index -= 1 }
    return index > range.lowerBound && !bytes[index - 1].isLineEnd ? bytes[index - 1] : nil
  }
}
