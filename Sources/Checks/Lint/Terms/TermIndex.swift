import Editorial
import Findings
import Schema
import SourceText

/// The names and the terms to avoid from the team's `tone:`, indexed once for a whole workspace.
///
/// Terms are found by the hashes of their words, which ignore case. Then the characters between and around the words are compared.
final class TermIndex: Sendable {
  struct Term: Sendable {
    enum TermRule: Sendable {
      case avoid(use: String?)
      /// A name that must be spelled exactly as declared.
      case name
      /// The replacement for a term to avoid; it may contain that term.
      case allowed
    }

    let text: String
    let rule: TermRule
    let place: Place
    let words: [UInt64]
    /// The normalized characters before, between and after the words. There is one gap more than there are words.
    let gaps: [[UInt8]]
    let normalized: [UInt8]

    init(_ text: String, _ rule: TermRule, at place: Place) {
      self.text = text
      self.rule = rule
      self.place = place
      normalized = TermIndex.normalized(Array(text.utf8)[...])
      var words: [UInt64] = []
      var gaps: [[UInt8]] = []
      var end = 0
      let normalized = normalized
      WordTokenizer.forEachWord(in: normalized[...]) { hash, start, wordEnd in
        words.append(hash)
        gaps.append(Array(normalized[end..<start]))
        end = wordEnd
      }
      gaps.append(Array(normalized[end...]))
      (self.words, self.gaps) = (words, gaps)
    }
  }

  struct Match {
    let term: Term
    /// The range in the passage.
    let range: Range<Int>
  }

  private let terms: Terms

  var isEmpty: Bool { terms.byFirstWord.isEmpty && terms.symbols.isEmpty }

  init(of corpus: Corpus) { terms = Terms(of: corpus) }

  /// Whether a text contains a symbol that is a term, or a word that points to a term. Words in correctly spelled names do not count,
  /// because teams name themselves in most of their posts.
  ///
  /// The search allocates no memory.
  func mayOccur(in text: ArraySlice<UInt8>) -> Bool { text.withUnsafeBufferPointer(mayOccur) }

  /// Whether bytes in memory contain a symbol that is a term, or a word that points to a term outside a correctly spelled name.
  func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    if terms.symbols.contains(where: { Self.offset(of: $0.normalized, in: text, from: 0) != nil }) { return true }
    return terms.prefilter.containsCandidate(in: text) { start in
      guard let hash = WordTokenizer.firstWordHash(in: UnsafeBufferPointer(rebasing: text[start...])),
        terms.filter.mayContain(hash),
        let notice = terms.noticed[hash]
      else { return false }
      return notice.isAvoided || !notice.names.contains { Self.matches($0, around: start, in: text) }
    }
  }

  /// Whether a name is in a text, letter for letter, with its indexed word at a given place.
  private static func matches(
    _ name: (bytes: [UInt8], start: Int), around place: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = place - name.start
    let end = start + name.bytes.count
    return start >= 0 && end <= text.count && text[start..<end].elementsEqual(name.bytes)
  }

  /// Returns the places where the passage violates a term rule, in order. The longest term wins, and a correctly spelled name hides the
  /// terms within it.
  func matches(in passage: Passage) -> [Match] {
    var words: [(hash: UInt64, range: Range<Int>)] = []
    WordTokenizer.forEachWord(in: passage.bytes[...]) { hash, start, end in words.append((hash, start..<end)) }
    var found: [Match] = []
    var index = 0
    while index < words.count {
      guard terms.firstWords.mayContain(words[index].hash), let match = longestMatch(at: index, of: words, in: passage)
      else {
        index += 1
        continue
      }
      index += match.term.words.count
      if isIssue(match, in: passage) { found.append(match) }
    }
    for symbol in terms.symbols {
      guard case .avoid = symbol.rule else { continue }
      var start = 0
      while let offset = passage.bytes.withUnsafeBufferPointer({ bytes in
        Self.offset(of: symbol.normalized, in: bytes, from: start)
      }) {
        start = offset + symbol.normalized.count
        found.append(Match(term: symbol, range: offset..<start))
      }
    }
    return terms.symbols.isEmpty ? found : found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Returns a replacement in which terms to avoid and misspelt names are replaced in turn; `nil` if this never ends, or if one of the
  /// terms has no replacement.
  func settled(_ replacement: String) -> String? {
    var (text, seen) = (replacement, Set<String>())
    while true {
      let passage = Passage(text: text)
      let matches = matches(in: passage)
      if matches.isEmpty { return text }
      // A text that recurs, or only grows, never settles.
      guard seen.insert(text).inserted, text.utf8.count < 1_000 else { return nil }
      var result: [UInt8] = []
      var position = 0
      for match in matches where match.range.lowerBound >= position {
        let use: String? =
          switch match.term.rule {
          case .avoid(let use): use
          case .name: match.term.text
          case .allowed: nil
          }
        guard let use else { return nil }
        result += passage.bytes[position..<match.range.lowerBound] + Array(use.utf8)
        position = match.range.upperBound
      }
      text = String(decoding: result + passage.bytes[position...], as: UTF8.self)
    }
  }

  private func longestMatch(at index: Int, of words: [(hash: UInt64, range: Range<Int>)], in passage: Passage) -> Match?
  {
    for term in terms.byFirstWord[words[index].hash] ?? [] {
      let count = term.words.count
      guard index + count <= words.count, (1..<count).allSatisfy({ words[index + $0].hash == term.words[$0] }) else {
        continue
      }
      let start = words[index].range.lowerBound - term.gaps[0].count
      let end = words[index + count - 1].range.upperBound + term.gaps[count].count
      guard start >= 0, end <= passage.bytes.count else { continue }
      let fits = (0...count).allSatisfy { position in
        let from = position == 0 ? start : words[index + position - 1].range.upperBound
        let to = position == count ? end : words[index + position].range.lowerBound
        return Self.normalized(passage.bytes[from..<to]) == term.gaps[position]
      }
      guard fits, !Self.isCombining(passage.bytes[end...]) else { continue }
      // A term that begins with its own mark, such as a hashtag or a handle, is compared as it is.
      if term.gaps[0].isEmpty, passage.isAddress(start..<end) { continue }
      return Match(term: term, range: start..<end)
    }
    return nil
  }

  private func isIssue(_ match: Match, in passage: Passage) -> Bool {
    let written = Self.normalized(passage.bytes[match.range])
    return switch match.term.rule {
    case .allowed: false
    case .name: written != match.term.normalized
    case .avoid(let use): use.map { written != Self.normalized(Array($0.utf8)[...]) } ?? true
    }
  }

  // MARK: Bytes

  /// Returns the text with a single space for each run of whitespace, and with plain apostrophes and hyphens.
  static func normalized(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.first {
      switch (byte, rest.dropFirst().first, rest.dropFirst(2).first) {
      case (0x09...0x0D, _, _), (.space, _, _):
        rest = rest.dropFirst()
        if result.last != .space { result.append(.space) }
      case (0xC2, 0xA0?, _):
        rest = rest.dropFirst(2)
        if result.last != .space { result.append(.space) }
      // U+2009, thin space; U+202F, narrow no-break space.
      case (0xE2, 0x80?, 0x89?), (0xE2, 0x80?, 0xAF?):
        rest = rest.dropFirst(3)
        if result.last != .space { result.append(.space) }
      // U+2019, apostrophe.
      case (0xE2, 0x80?, 0x99?):
        rest = rest.dropFirst(3)
        result.append(.apostrophe)
      // U+2010, hyphen; U+2011, no-break hyphen.
      case (0xE2, 0x80?, 0x90?), (0xE2, 0x80?, 0x91?):
        rest = rest.dropFirst(3)
        result.append(.hyphen)
      default:
        rest = rest.dropFirst()
        result.append(byte)
      }
    }
    return result
  }

  /// Whether bytes begin with a combining mark (U+0300 to U+036F), which would change the letter before them.
  private static func isCombining(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, let second = bytes.dropFirst().first else { return false }
    return first == 0xCC || (first == 0xCD && second < 0xB0)
  }

  private static func offset(of wanted: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    wanted.isEmpty ? nil : ByteSearch.first(of: wanted, by: 0, in: bytes, from: start)
  }
}
