/// Suggestions for misspelt words.
public enum Spelling {
  /// Returns the candidate nearest to a word; `nil` if every candidate differs in more than a third of the word's letters.
  ///
  /// A word of one or two letters gets no suggestion.
  ///
  /// - Parameter mayBeOther: whether the word may be correct without being a candidate, such as the header of an unknown column. If so,
  ///   only one difference is allowed, or two in a word of nine or more letters. In a word of three or four letters, no letter may be
  ///   replaced by another.
  public static func nearest(
    to word: String, among candidates: some Sequence<String>, mayBeOther: Bool = false
  ) -> String? {
    let letters = word.lowercased()
    let count = letters.count
    guard count >= 3 else { return nil }
    let limit = mayBeOther ? (count < 9 ? 1 : 2) : count / 3
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = candidate.lowercased()
      let found = distance(letters, other)
      guard found <= limit else { continue }
      if mayBeOther, count < 5, found > 0, other.count == count, letters.sorted() != other.sorted() { continue }
      if let current = best, (current.distance, current.candidate) <= (found, candidate) { continue }
      best = (found, candidate)
    }
    return best?.candidate
  }

  /// Returns the number of insertions, deletions, replacements and swaps of adjacent letters that turn one word into another (optimal
  /// string alignment distance).
  ///
  /// This takes quadratic time. It is meant for keys and ids, so only the first 64 scalars of each word count.
  public static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.unicodeScalars.prefix(64))
    let b = Array(second.unicodeScalars.prefix(64))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
      var current = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        let replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        current[j] = min(replaced, previous[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          current[j] = min(current[j], older[j - 2] + 1)
        }
      }
      (older, previous) = (previous, current)
    }
    return previous[b.count]
  }
}

extension LocalizedText {
  /// Returns a suggestion of a likely spelling.
  public static func didYouMean(_ word: String) -> LocalizedText {
    didYouMean([word])
  }

  /// Returns a suggestion of likely spellings: `did you mean “a”, “b” or “c”?`
  public static func didYouMean(_ words: [String]) -> LocalizedText {
    let quoted = alternatives(words.map { LocalizedText(en: "“\($0)”", fr: "« \($0) »") })
    return LocalizedText(en: "did you mean \(quoted)?", fr: "vouliez-vous dire \(quoted) ?")
  }
}
