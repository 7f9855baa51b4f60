import SourceText

/// The words of a body in which no marks are read: URLs, mentions, hashtags and email addresses in the text, and the keycap emoji of `*`.
///
/// A URL ends like the extended autolinks of GitHub Flavored Markdown (section 6.9). A URL without a scheme counts if it begins with `www.`
/// or if a path follows its domain. Without these ranges, the parser would read the `_` and `*` in the words as marks, and break the words.
public struct UnmarkedWords {
  /// The ranges of the words in the source, in order.
  private(set) var ranges: [Range<Int>] = []
  /// The ranges of the words in which the parser has read a mark, so no single text node contains them unchanged.
  private(set) var torn: [Range<Int>] = []

  private let bytes: [UInt8]
  /// The end of the current block's inlines, or of the current link's words.
  private var end = 0
  /// The start of each emphasis and of its closing marks, by the end of these marks.
  private var emphasisByEnd: [Int: (start: Int, closing: Int)] = [:]
  /// The start of an emphasis's closing marks, by the start of the emphasis.
  private var closingByStart: [Int: Int] = [:]

  init(in tree: MarkdownTree) {
    bytes = tree.source
    guard Self.areNeeded(in: tree) else { return }
    for node in tree.nodes where node.kind == .emphasis || node.kind == .strong {
      let range = node.range.indices
      let length = min(range.count, node.kind == .strong ? 2 : 1)
      emphasisByEnd[range.upperBound] = (range.lowerBound, range.upperBound - length)
      closingByStart[range.lowerBound] = max(closingByStart[range.lowerBound] ?? 0, range.upperBound - length)
    }
    var blockEnd = 0
    var link: (end: Int, words: Int)?
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if let open = link, open.end <= index { link = nil }
      if node.kind.isBlock { blockEnd = node.range.upperBound }
      if node.kind == .link || node.kind == .image, link == nil {
        let last = tree.children(of: index).last.map { tree.nodes[$0].range.upperBound }
        link = (Int(node.subtreeEnd), last ?? node.range.lowerBound)
      }
      guard node.kind == .text else { continue }
      end = min(link?.words ?? blockEnd, bytes.count)
      let known = ranges.count
      find(in: node.range.indices)
      torn += ranges[known...].filter { tree.isDecoded(index) || $0 != $0.clamped(to: node.range.indices) }
    }
  }

  /// A word that will be written as Markdown, and in which the parser will read no mark. Nothing in the word may be escaped.
  struct Bare {
    let range: Range<Int>
    let isAddress: Bool
  }

  /// Returns the URLs, mentions, hashtags and email addresses in words that will be written as Markdown, in order.
  static func bare(inWords bytes: [UInt8]) -> [Bare] {
    let signs: Set<UInt8> = [.slash, UInt8(ascii: "w"), .atSign, .numberSign]
    guard bytes.contains(where: signs.contains) else { return [] }
    var words = UnmarkedWords(bytes)
    words.find(in: bytes.indices)
    return words.ranges.map { range in
      let isAddress =
        bytes[range].contains { $0 == .slash || $0 == .fullStop } && bytes[range.lowerBound] != .atSign
        && bytes[range.lowerBound] != .numberSign && !bytes[range].prefix { $0 != .slash }.contains(.atSign)
      return Bare(range: range, isAddress: isAddress)
    }
  }

  /// Returns the end of the characters from the start of a URL up to whitespace or `<`. An escape before that end would become part of
  /// the URL.
  static func runEnd(from start: Int, in bytes: [UInt8]) -> Int {
    bytes[start...].firstIndex { $0 <= .space || $0 == .lessThanSign } ?? bytes.count
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  /// Whether a body has marks that could be in a URL, a mention or a hashtag. Most bodies have none.
  private static func areNeeded(in tree: MarkdownTree) -> Bool {
    if tree.hasDecodedTexts { return true }
    if tree.nodes.contains(where: { [.emphasis, .strong, .code, .link].contains($0.kind) }) { return true }
    let start = tree.nodes.first?.range.lowerBound ?? tree.source.count
    return tree.source.withUnsafeBufferPointer { bytes in
      [.tilde, .caret].contains { ByteSearch.first($0, in: bytes, from: start) != nil }
    }
  }

  private mutating func find(in text: Range<Int>) {
    var index = max(text.lowerBound, ranges.last?.upperBound ?? 0)
    while true {
      index = bytes.withUnsafeBufferPointer { Self.marks.first(in: $0, from: index, to: text.upperBound) }
      guard index < text.upperBound else { return }
      var found: Range<Int>?
      switch bytes[index] {
      case UInt8(ascii: ":"): found = address(atColon: index, notBefore: text.lowerBound)
      case UInt8(ascii: "w"): found = address(atW: index)
      case UInt8(ascii: "/"): found = address(atSlash: index, notBefore: text.lowerBound)
      case UInt8(ascii: "@"): found = mention(at: index) ?? email(at: index)
      case UInt8(ascii: "#"): found = hashtag(at: index)
      case 0xEF, 0xE2: found = keycap(behindStarAt: index - 1)
      default: break
      }
      if let found, !found.isEmpty, found.lowerBound >= ranges.last?.upperBound ?? 0 {
        ranges.append(found)
        index = max(index + 1, found.upperBound)
      } else {
        index += 1
      }
    }
  }

  /// The bytes to search for. Each of the words contains one of them; in a keycap emoji, the byte directly follows the star.
  private static let marks = ByteSet(":w/@#") { $0 == 0xEF || $0 == 0xE2 }

  // MARK: Addresses

  private func address(atColon colon: Int, notBefore first: Int) -> Range<Int>? {
    guard colon + 3 < end, bytes[colon + 1] == .slash, bytes[colon + 2] == .slash, isHost(at: colon + 3) else {
      return nil
    }
    var start = colon
    while start > first, bytes[start - 1].isASCIILetter { start -= 1 }
    let scheme = bytes[start..<colon].map { $0 | 0x20 }
    guard ["http", "https", "ftp"].contains(where: { scheme.elementsEqual($0.utf8) }) else { return nil }
    return start..<addressEnd(from: start)
  }

  private func address(atW start: Int) -> Range<Int>? {
    guard start + 4 < end, bytes[start..<end].starts(with: "www.".utf8), isHost(at: start + 4),
      start == 0 || !isInWord(bytes[start - 1])
    else { return nil }
    return start..<addressEnd(from: start)
  }

  /// Returns the URL whose domain ends before a slash; `nil` if there is none. A domain consists of letters, digits, `-` and `.`, with at
  /// least two letters in its last label.
  private func address(atSlash slash: Int, notBefore first: Int) -> Range<Int>? {
    var start = slash
    while start > first,
      bytes[start - 1].isASCIILetterOrDigit || bytes[start - 1] == .hyphen || bytes[start - 1] == .fullStop
    {
      start -= 1
    }
    let host = bytes[start..<slash]
    guard let dot = host.lastIndex(of: .fullStop), dot > start, host.first != .fullStop, slash - dot > 2,
      host[(dot + 1)...].allSatisfy(\.isASCIILetter), start == 0 || !isInWord(bytes[start - 1])
    else { return nil }
    return start..<addressEnd(from: start)
  }

  private func isInWord(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte >= 0x80 || byte == .atSign || byte == .slash || byte == .colon
  }

  private func isHost(at index: Int) -> Bool { bytes[index].isASCIILetterOrDigit || bytes[index] >= 0x80 }

  /// Returns the end of a URL, which is before whitespace or `<`. The URL does not include the sentence's marks at its end, an entity
  /// there, or closing parentheses that it does not open itself.
  private func addressEnd(from start: Int) -> Int {
    let limit = bytes[start..<end].firstIndex { $0 <= .space || $0 == .lessThanSign } ?? end
    var unpaired = bytes[start..<limit].reduce(0) {
      $0 + ($1 == .rightParenthesis ? 1 : $1 == .leftParenthesis ? -1 : 0)
    }
    var last = limit
    while last > start {
      switch bytes[last - 1] {
      case .rightParenthesis:
        guard unpaired > 0 else { return last }
        unpaired -= 1
        last -= 1
      case .semicolon: last = entityStart(endingAt: last, notBefore: start) ?? last - 1
      case let byte where Self.marksOfSentence.contains(byte): last -= 1
      default: return last
      }
    }
    return last
  }

  private static let marksOfSentence = Set("?!.,:*_~'\"".utf8)

  /// Returns the start of an entity `&name;` that ends at an index; `nil` if there is none. At the end of a URL, an entity is not part of
  /// the URL.
  private func entityStart(endingAt end: Int, notBefore start: Int) -> Int? {
    var index = end - 2
    while index > start, bytes[index].isASCIILetter { index -= 1 }
    return index < end - 2 && bytes[index] == .ampersand ? index : nil
  }

  // MARK: Mentions, hashtags and email addresses

  private func keycap(behindStarAt star: Int) -> Range<Int>? {
    guard star >= 0, bytes[star] == UInt8(ascii: "*"), star == 0 || bytes[star - 1] != UInt8(ascii: "\\") else {
      return nil
    }
    return Keycap.end(in: bytes, at: star).map { star..<$0 }
  }

  private func mention(at start: Int) -> Range<Int>? {
    guard start + 1 < end, isName(bytes[start + 1]), start == 0 || !isName(bytes[start - 1]) else { return nil }
    var last = nameEnd(from: start + 1)
    if last + 1 < end, bytes[last] == .atSign, isName(bytes[last + 1]) { last = nameEnd(from: last + 1) }
    return start..<withoutClosingMarks(start, last)
  }

  private func isName(_ byte: UInt8) -> Bool { byte.isASCIILetterOrDigit || byte == .underscore }

  /// Returns the end of a name, of a domain, or of several names joined by dots or hyphens. Dots and hyphens at the end belong to the
  /// sentence.
  private func nameEnd(from start: Int) -> Int {
    var last = start
    while last < end, isName(bytes[last]) || bytes[last] == .hyphen || bytes[last] == .fullStop { last += 1 }
    while last > start, bytes[last - 1] == .hyphen || bytes[last - 1] == .fullStop { last -= 1 }
    return last
  }

  private func email(at sign: Int) -> Range<Int>? {
    var start = sign
    while start > 0, isName(bytes[start - 1]) || [.hyphen, .fullStop, .plusSign].contains(bytes[start - 1]) {
      start -= 1
    }
    var last = sign + 1
    while last < end, bytes[last].isASCIILetterOrDigit || bytes[last] == .hyphen || bytes[last] == .fullStop {
      last += 1
    }
    guard start < sign, bytes[sign + 1..<last].dropLast().contains(.fullStop) else { return nil }
    // Marks that open before the name and close after the address are around it.
    while start < sign, let closing = closingByStart[start], closing >= last { start += 1 }
    return start..<last
  }

  private func hashtag(at start: Int) -> Range<Int>? {
    guard start == 0 || !isInWord(bytes[start - 1]) && bytes[start - 1] != .numberSign else { return nil }
    var last = start + 1
    while last < end {
      if isName(bytes[last]) {
        last += 1
      } else if bytes[last] >= 0x80, let length = letterLength(at: last) {
        last += length
      } else {
        break
      }
    }
    return last > start + 1 ? start..<withoutClosingMarks(start, last) : nil
  }

  /// Returns the number of bytes of a letter, mark or digit beyond ASCII; `nil` for any other character.
  private func letterLength(at index: Int) -> Int? {
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    guard index + length <= end,
      let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
    else { return nil }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return length
    default: return nil
    }
  }

  /// Returns the end of a word without the marks that close an earlier opening mark: `_@ada_` is `@ada` in italics, `@ada_` is an account.
  private func withoutClosingMarks(_ start: Int, _ end: Int) -> Int {
    var last = end
    while let emphasis = emphasisByEnd[last], emphasis.start < start, emphasis.closing > start {
      last = emphasis.closing
    }
    return last
  }
}
