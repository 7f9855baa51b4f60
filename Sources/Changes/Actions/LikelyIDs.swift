import Editorial
import Localization
import Schema
import SourceText

/// The ids that a person probably means by a word.
public enum LikelyIDs {
  /// Something with an id that people also know by its title.
  public struct Candidate: Sendable {
    let id: String
    let title: String

    public init(id: String, title: String = "") {
      self.id = id
      self.title = title
    }
  }

  /// The largest number of ids to suggest.
  private static let limit = 3

  /// Returns the likely ids, the best first; empty if none is similar.
  ///
  /// A word means an id by its title, by the beginning of one of its words, by a similar spelling, or by words in any order. Case, accents,
  /// folders and the extension `.md` do not matter, and neither does the date at the start of an id.
  public static func ids(for word: String, among candidates: [Candidate]) -> [String] {
    let wanted = Set([word, String(name(of: word))].map { Slug.of($0) }).filter { $0.count > 2 }
    guard !wanted.isEmpty else { return [] }
    let known = candidates.map { candidate in
      (
        id: candidate.id,
        names: [Slug.of(String(name(of: candidate.id))), Slug.of(candidate.title)].filter { !$0.isEmpty }
      )
    }
    let equal = known.filter { !wanted.isDisjoint(with: $0.names) }
    if !equal.isEmpty { return equal.prefix(limit).map(\.id) }
    let begun = known.filter { known in
      known.names.contains { name in wanted.contains { "-\(name)".contains("-\($0)") } }
    }
    if !begun.isEmpty { return begun.prefix(limit).map(\.id) }
    let spellings = known.flatMap { known in
      (known.names + [known.id] + known.names.map(withoutDate)).map { (name: $0, id: known.id) }
    }
    for word in [word] + wanted.sorted() {
      if let nearest = Spelling.nearest(to: word, among: spellings.lazy.map(\.name)) {
        return spellings.first { $0.name == nearest }.map { [$0.id] } ?? []
      }
    }
    let words = wanted.map { $0.split(separator: "-") }
    let scattered = known.filter { known in
      let parts = known.names.flatMap { $0.split(separator: "-") }
      return words.contains { $0.allSatisfy { word in parts.contains { $0.hasPrefix(word) } } }
    }
    return scattered.prefix(limit).map(\.id)
  }

  /// Returns the last component of a path, without the extension `.md`.
  private static func name(of path: String) -> Substring {
    let last = path.split(separator: "/").last ?? ""
    return last.hasSuffix(".md") ? last.dropLast(3) : last
  }

  /// Returns a name without the date at its start: `2026-11-24-rye` becomes `rye`.
  private static func withoutDate(_ name: String) -> String {
    String(name.trimmingPrefix(/[0-9]{4}(?:-[0-9]{2}){1,2}-/))
  }
}

extension LocalizedText {
  /// Returns the hint “did you mean …?” with the ids that a word probably means; `nil` if none is similar.
  public static func likely(_ word: String, among candidates: [LikelyIDs.Candidate]) -> LocalizedText? {
    let ids = LikelyIDs.ids(for: word, among: candidates)
    return ids.isEmpty ? nil : didYouMean(ids)
  }
}

extension Corpus {
  /// Returns the declared ids of a kind with their titles.
  func candidates(of kind: ReferenceKind) -> [LikelyIDs.Candidate] {
    declarations.ids(of: kind).map { LikelyIDs.Candidate(id: $0, title: declarations[kind, $0]?.title ?? "") }
  }
}

extension LikelyIDs.Candidate {
  public init(_ document: Document) { self.init(id: document.id, title: document.title) }
}
