import Localization
import SourceText

/// A search for the thing that a user means by a word.
///
/// An exact id or path names the thing at once. Otherwise, names are compared without case, accents, ligatures and punctuation, and the first
/// of these levels with a match decides: the word is a whole name, or an id without its date; it consists of the beginnings of words, in any
/// order; it is a part of a name. The thing is found only if it is the only one on its level. A similar spelling is never taken.
public struct NameSearch<Thing: Nameable> {
  /// The result of a search.
  public enum Match {
    /// The thing with this id or path.
    case exact(Thing)
    /// The only thing that the word describes.
    case completed(Thing)
    /// All things that the word may mean.
    case several([Thing])
    /// No thing. The nearest ones have names that are spelled in a similar way, at most ``nearestLimit``.
    case none(nearest: [Thing])
  }

  private let things: [Thing]
  private let prefersBeginnings: Bool

  /// - Parameter prefersBeginnings: whether a name that begins with the word comes before names that contain its words elsewhere.
  public init(_ things: [Thing], prefersBeginnings: Bool = false) {
    self.things = things
    self.prefersBeginnings = prefersBeginnings
  }

  public func match(_ designation: DocumentDesignation) -> Match {
    let word = designation.word
    let exact = things.filter { thing in
      thing.nameID == word || thing.namePath.map { $0 == word || $0 == designation.path } ?? false
    }
    if exact.count > 1, let named = exact.first(where: { $0.namePath == word || $0.namePath == designation.path }),
      named.namePath != nil
    {
      return .exact(named)
    }
    if let only = exact.first { return exact.count == 1 ? .exact(only) : .several(exact) }
    let text = NameQuery(word)
    let found = best(text)
    if found.isEmpty { return .none(nearest: nearest(to: text)) }
    // A path shows exactly what is meant. If there is no such file, a file with the same name in another folder may only be proposed.
    if text.isPath { return .none(nearest: Array(found.prefix(nearestLimit))) }
    return found.count == 1 ? .completed(found[0]) : .several(found)
  }

  /// Returns the things on the first level that has any.
  private func best(_ text: NameQuery) -> [Thing] {
    guard !text.letters.isEmpty else { return [] }
    var level = NameLevel.allCases.endIndex
    var found: [Thing] = []
    for thing in things {
      let names = FoldedNames(of: thing)
      for (index, candidate) in NameLevel.allCases.enumerated().prefix(level + 1) {
        if candidate == .beginning, !prefersBeginnings { continue }
        guard candidate.holds(of: names, text) else { continue }
        if index < level { found = [] }
        level = index
        found.append(thing)
        break
      }
    }
    return found
  }

  // MARK: Similar spellings

  /// The largest number of things to propose.
  private var nearestLimit: Int { 3 }

  private func nearest(to text: NameQuery) -> [Thing] {
    guard text.letters.count >= 3 else { return [] }
    let names = things.map { FoldedNames(of: $0) }
    for measure in [NameQuery.distanceOfWhole, NameQuery.distanceOfWords] {
      let distances = names.map { measure(text)($0) }
      guard let least = distances.compactMap(\.self).min() else { continue }
      return zip(things, distances).lazy.filter { $0.1 == least }.prefix(nearestLimit).map(\.0)
    }
    return []
  }
}

/// The ways in which a word may describe a thing, the closest first.
private enum NameLevel: CaseIterable {
  case name, otherName, beginning, words, otherWords, part, otherPart

  func holds(of names: FoldedNames, _ text: NameQuery) -> Bool {
    switch self {
    case .name: names.own.contains { $0.hasLetters(text.letters) } || names.undated.hasLetters(text.letters)
    case .otherName: names.other.contains { $0.hasLetters(text.letters) }
    case .beginning: names.own.contains { $0.starts(with: text.spaced) }
    case .words: text.hasWords(in: names.own)
    case .otherWords: text.hasWords(in: names.own + names.other)
    case .part: text.isPart(ofAny: names.own)
    case .otherPart: text.isPart(ofAny: names.other)
    }
  }
}

/// The names of a thing in the form of ``FoldedText/spaced(_:)``.
private struct FoldedNames {
  /// The id, then the thing's other own names.
  let own: [[UInt8]]
  /// The id without the date or period at its start.
  let undated: ArraySlice<UInt8>
  private let otherNames: () -> [String]

  init(of thing: some Nameable) {
    let id = FoldedText.spaced(thing.nameID)
    own = [id] + thing.names.map(FoldedText.spaced)
    undated = Self.withoutDate(id)
    otherNames = { thing.otherNames }
  }

  var other: [[UInt8]] { otherNames().map(FoldedText.spaced) }

  /// Returns an id without the date or period at its start: `2026-11-24-rye`, `2026-W48-rye` and `2026-Q4-rye` become `rye`.
  private static func withoutDate(_ id: [UInt8]) -> ArraySlice<UInt8> {
    let words = id.split(separator: .space)
    guard let year = words.first, year.count == 4, year.allSatisfy(\.isASCIIDigit) else { return id[...] }
    let parts = words.dropFirst().prefix(2).prefix { part in
      part.count <= 3 && part.dropFirst().allSatisfy(\.isASCIIDigit) && part.contains(where: \.isASCIIDigit)
    }
    guard words.count > 1 + parts.count, let first = words.dropFirst(1 + parts.count).first else { return id[...] }
    return id[(first.startIndex - 1)...]
  }
}

/// A word of a user, ready to be compared with names.
private struct NameQuery {
  /// Whether the word is a path of a document in a folder.
  let isPath: Bool
  /// The words in the form of ``FoldedText/spaced(_:)``.
  let spaced: [UInt8]
  /// The letters and digits without spaces.
  let letters: [UInt8]
  /// The words, each with a space before it.
  private let words: [ArraySlice<UInt8>]

  init(_ word: String) {
    let isFile = word.hasSuffix(".md")
    isPath = isFile && word.contains("/")
    spaced = FoldedText.spaced(isFile ? String(word.dropLast(3).split(separator: "/").last ?? "") : word)
    letters = spaced.filter { $0 != .space }
    words = spaced.split(separator: .space).map { [.space] + $0 }
  }

  /// Whether the letters are enough to find a part of a name: three of the Latin alphabet, two of another, or one ideograph.
  private var isLong: Bool { letters.count >= 3 }

  /// Whether each word is the beginning of a word in the names. Fewer than three letters must be whole words.
  func hasWords(in names: [[UInt8]]) -> Bool {
    guard letters.count >= 2 else { return false }
    return words.allSatisfy { word in names.contains { $0.hasWord(word, isWhole: !isLong) } }
  }

  /// Whether the letters occur in a name, regardless of its spaces.
  func isPart(ofAny names: [[UInt8]]) -> Bool {
    isLong && names.contains { $0.filter { $0 != .space }.firstPart(letters, from: 0) != nil }
  }

  // MARK: Similar spellings

  /// Returns the distance of the word from the most similar name; `nil` if more than a third of the letters differ.
  func distanceOfWhole(_ names: FoldedNames) -> Int? {
    let all = names.own + [Array(names.undated)] + names.other
    return all.compactMap { distance(of: spaced.dropFirst(), from: $0.dropFirst()) }.min()
  }

  /// Returns the sum of the distances of each word from the most similar word of the names; `nil` if a word is not similar to any.
  func distanceOfWords(_ names: FoldedNames) -> Int? {
    let known = (names.own + names.other).flatMap { $0.split(separator: .space) }
    var sum = 0
    for word in words {
      let plain = word.dropFirst()
      if known.contains(where: { $0.starts(with: plain) }) { continue }
      guard plain.count >= 3, let least = known.compactMap({ distance(of: plain, from: $0) }).min() else { return nil }
      sum += least
    }
    return sum
  }

  private func distance(of word: some Collection<UInt8>, from name: some Collection<UInt8>) -> Int? {
    let limit = word.count / 3
    guard abs(word.count - name.count) <= limit else { return nil }
    let distance = Spelling.distance(String(decoding: word, as: UTF8.self), String(decoding: name, as: UTF8.self))
    return distance <= limit ? distance : nil
  }
}

extension Collection<UInt8> where Index == Int {
  /// Whether the bytes without spaces are these letters.
  fileprivate func hasLetters(_ letters: [UInt8]) -> Bool {
    var next = letters.startIndex
    for byte in self where byte != .space {
      guard next < letters.endIndex, letters[next] == byte else { return false }
      next += 1
    }
    return next == letters.endIndex
  }
}

extension [UInt8] {
  /// Whether a word with a space before it begins a word of this text.
  fileprivate func hasWord(_ word: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    var start = 0
    while let found = firstPart(word, from: start) {
      let end = found + word.count
      if !isWhole || end == count || self[end] == .space { return true }
      start = found + 1
    }
    return false
  }

  /// Returns the index of the first occurrence of some bytes from an index on; `nil` if there is none.
  fileprivate func firstPart(_ part: some Collection<UInt8>, from start: Int) -> Int? {
    guard let first = part.first else { return nil }
    var index = start
    while index + part.count <= count {
      if self[index] == first, self[index..<index + part.count].elementsEqual(part) { return index }
      index += 1
    }
    return nil
  }
}
