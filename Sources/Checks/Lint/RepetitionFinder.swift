import CivilTime
import Editorial

/// An entry whose text was published or planned on the same channel before.
struct Repetition {
  let later: Entry
  let laterText: PostText
  /// The latest of the earlier entries with an equal or similar text.
  let earlier: Entry
  let earlierText: PostText
  /// The share of shingles, or runs of four words, that the two texts have in common: 1 for equal texts.
  let resemblance: Double
}

/// A search for texts that are repeated on a channel within some days. It does not compare all pairs.
///
/// Two equal texts repeat each other if they have at least ``leastEqualWords`` words. Two different texts need at least
/// ``leastSimilarWords`` words each. They repeat each other if their sketches agree in at least three quarters of the lanes that are not
/// empty, and if they share at least ``leastResemblance`` of their shingles.
///
/// Fifteen of the sixteen lanes of a sketch form five bands of three. If at most a quarter of the lanes differ, which means at most four,
/// at least one band agrees, so only texts that share a band are compared.
struct RepetitionFinder {
  static let leastEqualWords = 4
  static let leastSimilarWords = 8
  static let leastEqualLanes = 0.75
  static let leastResemblance = 0.7

  private static let bandCount = 5
  private static let bandWidth = 3
  /// The maximum number of candidates of a chain with which one candidate is compared. It is reached only if thousands of different texts
  /// share a phrase.
  private static let chainLimit = 256

  /// An entry with enough words to be compared.
  private struct Candidate {
    let entry: Int32
    let channel: Int32
    let text: Int32
    let day: Int32
  }

  /// The signature of a text, which is compared first. All entries with this text share it.
  private struct Sketch {
    let document: Int32
    let signature: TextSignature
  }

  private let corpus: Corpus
  private let days: Int
  private var candidates: [Candidate] = []
  private var sketches: [Sketch] = []
  /// The texts of the sketches, in a separate array to keep the sketches close together in memory.
  private var texts: [PostText] = []
  /// The last candidate of each chain, -1 for an empty chain: a table per band, indexed by a hash of the channel and the lanes of the
  /// band. Candidates with different hashes may share a chain.
  private var heads: [Int32] = []
  /// The number of chains per band, a power of two.
  private var tableSize = 64
  /// The previous candidate in the chain, per candidate and band; -1 at the end of a chain.
  private var previous: [Int32] = []
  private var shingles = ShingleCache()

  init(_ corpus: Corpus, days: Int) {
    self.corpus = corpus
    self.days = days
    collectCandidates()
  }

  /// Returns the repetitions, in the order of the later entries.
  ///
  /// The search takes nearly linear time: each entry is compared with few others, newest first.
  mutating func repetitions() -> [Repetition] {
    while tableSize < candidates.count * 2 { tableSize *= 2 }
    heads = [Int32](repeating: -1, count: tableSize * Self.bandCount)
    previous = [Int32](repeating: -1, count: candidates.count * Self.bandCount)
    var found: [Repetition] = []
    var chains = [Int?](repeating: nil, count: Self.bandCount)
    for index in candidates.indices {
      for band in 0..<Self.bandCount { chains[band] = chain(of: candidates[index], band: band) }
      // Published texts can no longer change, but later posts are compared with them.
      if corpus.entries[Int(candidates[index].entry)].stage != .published,
        let repetition = lastRepetition(of: index, in: chains)
      {
        found.append(repetition)
      }
      for band in 0..<Self.bandCount {
        guard let chain = chains[band] else { continue }
        previous[index * Self.bandCount + band] = heads[chain]
        heads[chain] = Int32(index)
      }
    }
    return found
  }

  // MARK: Candidates

  private mutating func collectCandidates() {
    var channels: [String: Int32] = [:]
    var document: Int32 = -1
    var postTexts: [PostText] = []
    var numbers: [Int32] = []
    for index in compared {
      let entry = corpus.entries[index]
      guard entry.state.isFinished, let channel = entry.channel else { continue }
      if entry.document != document {
        document = entry.document
        postTexts = corpus.document(of: entry).post?.texts ?? []
        numbers = [Int32](repeating: Self.unread, count: postTexts.count)
      }
      guard
        let position = postTexts.firstIndex(where: { $0.channel?.value == channel })
          ?? postTexts.firstIndex(where: { $0.channel == nil })
      else { continue }
      if numbers[position] == Self.unread { numbers[position] = sketch(postTexts[position], of: document) }
      guard numbers[position] != Self.tooShort else { continue }
      let number = channels[channel] ?? Int32(channels.count)
      channels[channel] = number
      candidates.append(
        Candidate(entry: Int32(index), channel: number, text: numbers[position], day: entry.slot.day.number))
    }
  }

  private static let unread: Int32 = -1
  private static let tooShort: Int32 = -2

  /// The indices of the entries to compare: all entries from the first finished but unpublished one on, and those of the ``days`` days
  /// before it, in which a repetition counts.
  ///
  /// The texts of older entries are never read, so a long history takes hardly any time.
  private var compared: Range<Int> {
    let entries = corpus.entries
    guard let open = entries.firstIndex(where: { $0.stage != .published && $0.state.isFinished }) else { return 0..<0 }
    let earliest = entries[open].slot.day - days
    var start = open
    while start > 0, entries[start - 1].slot.day >= earliest { start -= 1 }
    return start..<entries.count
  }

  private mutating func sketch(_ text: PostText, of document: Int32) -> Int32 {
    let markdown = corpus.documents[Int(document)].markdown
    guard let signature = TextSignature(of: text.nodes, in: markdown), signature.wordCount >= Self.leastEqualWords
    else {
      return Self.tooShort
    }
    sketches.append(Sketch(document: document, signature: signature))
    texts.append(text)
    return Int32(texts.count - 1)
  }

  /// Returns the chain of a candidate in the table of a band; `nil` for a band with only empty lanes, because thousands of short texts
  /// share it.
  private func chain(of candidate: Candidate, band: Int) -> Int? {
    let lanes = sketches[Int(candidate.text)].signature.lanes
    var hash = UInt64(truncatingIfNeeded: Int(candidate.channel)) &* 0x9E37_79B9_7F4A_7C15
    let members = band * Self.bandWidth..<(band + 1) * Self.bandWidth
    guard members.contains(where: { lanes[$0] != TextSignature.emptyLane }) else { return nil }
    for lane in members {
      hash = (hash ^ UInt64(lanes[lane])) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return band * tableSize + (Int(truncatingIfNeeded: hash) & (tableSize - 1))
  }

  // MARK: Comparison

  private mutating func lastRepetition(of index: Int, in chains: [Int?]) -> Repetition? {
    var best: (index: Int, resemblance: Double)?
    for band in 0..<Self.bandCount {
      guard let chain = chains[band] else { continue }
      var other = Int(heads[chain])
      var steps = 0
      while other >= 0, other > best?.index ?? -1, steps < Self.chainLimit {
        guard Int(candidates[index].day) - Int(candidates[other].day) <= days else { break }
        if let resemblance = resemblance(index, other) {
          best = (other, resemblance)
          break
        }
        other = Int(previous[other * Self.bandCount + band])
        steps += 1
      }
    }
    return best.map { best in
      let (later, earlier) = (candidates[index], candidates[best.index])
      return Repetition(
        later: corpus.entries[Int(later.entry)], laterText: texts[Int(later.text)],
        earlier: corpus.entries[Int(earlier.entry)], earlierText: texts[Int(earlier.text)],
        resemblance: best.resemblance)
    }
  }

  /// Returns the resemblance of the texts of two candidates; `nil` if they do not repeat each other.
  private mutating func resemblance(_ index: Int, _ other: Int) -> Double? {
    let (later, earlier) = (candidates[index], candidates[other])
    guard later.channel == earlier.channel else { return nil }
    let (text, before) = (sketches[Int(later.text)], sketches[Int(earlier.text)])
    guard text.document != before.document else { return nil }
    if text.signature.digest == before.signature.digest, text.signature.wordCount == before.signature.wordCount {
      return 1
    }
    guard text.signature.wordCount >= Self.leastSimilarWords, before.signature.wordCount >= Self.leastSimilarWords,
      text.signature.resemblance(to: before.signature) >= Self.leastEqualLanes
    else { return nil }
    let resemblance = ShingleCache.resemblance(shingles(of: later.text), shingles(of: earlier.text))
    return resemblance >= Self.leastResemblance ? resemblance : nil
  }

  private mutating func shingles(of text: Int32) -> [UInt64] {
    let corpus = corpus
    let (document, nodes) = (sketches[Int(text)].document, texts[Int(text)].nodes)
    return shingles.shingles(of: text) { WordTokenizer.words(of: nodes, in: corpus.documents[Int(document)].markdown) }
  }
}

/// A cache of the shingles of texts, because every channel compares the same few texts.
private struct ShingleCache {
  private var kept: [Int32: [UInt64]] = [:]

  /// Returns the hashes of the distinct four-word shingles of a text, in ascending order.
  mutating func shingles(of text: Int32, words: () -> [Word]) -> [UInt64] {
    if let shingles = kept[text] { return shingles }
    let hashes = words().map(\.hash)
    var all: [UInt64] = []
    all.reserveCapacity(hashes.count)
    for start in 0..<max(0, hashes.count - 3) {
      var value: UInt64 = 0
      for hash in hashes[start..<start + 4] { value = (value.rotatedLeft(by: 17) ^ hash) &* 0x9E37_79B9_7F4A_7C15 }
      all.append(value)
    }
    all.sort()
    var shingles: [UInt64] = []
    shingles.reserveCapacity(all.count)
    for value in all where value != shingles.last { shingles.append(value) }
    if kept.count > 4096 { kept.removeAll(keepingCapacity: true) }
    kept[text] = shingles
    return shingles
  }

  /// Returns the share of common elements of two sorted sets (Jaccard index).
  static func resemblance(_ first: [UInt64], _ second: [UInt64]) -> Double {
    var (i, j, common) = (0, 0, 0)
    while i < first.count, j < second.count {
      if first[i] == second[j] {
        common += 1
        i += 1
        j += 1
      } else if first[i] < second[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let union = first.count + second.count - common
    return union == 0 ? 0 : Double(common) / Double(union)
  }
}

extension UInt64 {
  fileprivate func rotatedLeft(by count: UInt64) -> UInt64 { self << count | self >> (64 - count) }
}
