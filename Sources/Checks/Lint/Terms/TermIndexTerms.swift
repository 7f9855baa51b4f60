import Editorial
import SourceText

extension TermIndex {
  /// The terms of a workspace, with the words that point to them.
  struct Terms: Sendable {
    /// The terms by their first word, those with the most words first.
    private(set) var byFirstWord: [UInt64: [Term]] = [:]
    /// The terms without letters and digits: emoji and punctuation.
    private(set) var symbols: [Term] = []
    /// The words that point to terms.
    private(set) var noticed: [UInt64: Notice] = [:]
    private(set) var noticedWords: [String] = []
    private(set) var filter = WordFilter()
    private(set) var prefilter = TermPrefilter()
    /// The first words of all terms.
    private(set) var firstWords = WordFilter()

    init(of corpus: Corpus) {
      for index in corpus.declarations.factDocuments {
        let document = corpus.documents[index]
        guard let tone = document.facts?.tone?.value else { continue }
        for name in tone.names?.value ?? [] { add(Term(name.value, .name, at: document.place(name.range))) }
        for avoided in tone.avoid?.value ?? [] {
          guard let term = avoided.value.term else { continue }
          let place = document.place(term.range)
          add(Term(term.value, .avoid(use: avoided.value.use?.value), at: place))
          if let use = avoided.value.use { add(Term(use.value, .allowed, at: place)) }
        }
      }
      prefilter = TermPrefilter(noticedWords)
      // The standard library does not guarantee a stable sort, so terms of the same length are ordered by their index.
      byFirstWord = byFirstWord.mapValues { terms in
        terms.enumerated().sorted { ($0.element.words.count, $1.offset) > ($1.element.words.count, $0.offset) }
          .map(\.element)
      }
    }

    /// Adds a term. If terms have the same text, the first one wins, but a name or a term to avoid takes precedence over a replacement.
    private mutating func add(_ term: Term) {
      guard let first = term.words.first else {
        guard !term.normalized.isEmpty else { return }
        if let index = symbols.firstIndex(where: { $0.normalized == term.normalized }) {
          if case .allowed = symbols[index].rule { symbols[index] = term }
        } else {
          symbols.append(term)
        }
        return
      }
      func isSame(_ other: Term) -> Bool { other.words == term.words && other.gaps == term.gaps }
      var terms = byFirstWord[first] ?? []
      if let index = terms.firstIndex(where: isSame) {
        if case .allowed = terms[index].rule { terms[index] = term }
      } else {
        terms.append(term)
      }
      byFirstWord[first] = terms
      firstWords.insert(first)
      if case .allowed = term.rule { return }
      let bytes = Array(term.text.utf8)
      let word = longestWord(of: bytes)
      if case .name = term.rule {
        noticed[word.hash, default: Notice()].names.append((bytes, word.start))
      } else {
        noticed[word.hash, default: Notice()].isAvoided = true
      }
      filter.insert(word.hash)
      noticedWords.append(String(decoding: bytes[word.start..<word.end], as: UTF8.self))
    }

    /// The terms that an indexed word may be part of.
    struct Notice: Sendable {
      var isAvoided = false
      /// The names, with the position of the word in each.
      var names: [(bytes: [UInt8], start: Int)] = []
    }

    /// Returns the word that points to a term: the longest one, because it is likely to be the rarest.
    private func longestWord(of term: [UInt8]) -> (hash: UInt64, start: Int, end: Int) {
      var longest: (hash: UInt64, start: Int, end: Int) = (0, 0, 0)
      WordTokenizer.forEachWord(in: term[...]) { hash, start, end in
        if end - start > longest.end - longest.start { longest = (hash, start, end) }
      }
      return longest
    }
  }
}

/// A set of word hashes that answers “surely not” or “maybe” without a look-up. Each word sets one of 1024 bits.
struct WordFilter: Sendable {
  private var bits = SIMD16<UInt64>(repeating: 0)

  mutating func insert(_ hash: UInt64) { bits[Int(hash >> 6 & 15)] |= 1 << (hash & 63) }
  func mayContain(_ hash: UInt64) -> Bool { bits[Int(hash >> 6 & 15)] & 1 << (hash & 63) != 0 }
}
