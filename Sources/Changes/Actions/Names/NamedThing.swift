import Localization
import Schema

/// The thing that a word names.
public struct NamedThing<Thing> {
  public let thing: Thing
  /// Whether the word is the id or the path of the thing, so nothing was completed.
  public let isExact: Bool

  public init(thing: Thing, isExact: Bool) {
    self.thing = thing
    self.isExact = isExact
  }
}

extension NamedThing: Sendable where Thing: Sendable {}

extension NameSearch {
  /// Returns the thing that a word names.
  ///
  /// - Parameters:
  ///   - plural: a plural noun for the things.
  ///   - unknown: returns the error about a word that names none, given the nearest things.
  /// - Throws: ``UsageError`` if the word names several, and the caller's error if it names none.
  public func thing(
    _ designation: DocumentDesignation, of plural: LocalizedText, orThrow unknown: (_ nearest: [Thing]) -> any Error
  ) throws -> NamedThing<Thing> {
    try Self.thing(match(designation), of: plural, named: designation.word, orThrow: unknown)
  }

  /// Returns the thing that a search found. See ``thing(_:of:orThrow:)``.
  public static func thing(
    _ match: Match, of plural: LocalizedText, named word: String, orThrow unknown: (_ nearest: [Thing]) -> any Error
  ) throws -> NamedThing<Thing> {
    switch match {
    case .exact(let thing): return NamedThing(thing: thing, isExact: true)
    case .completed(let thing): return NamedThing(thing: thing, isExact: false)
    case .several(let things): throw UsageError.several(word, things, of: plural)
    case .none(let nearest): throw unknown(nearest)
    }
  }
}

extension UsageError {
  /// The largest number of things to list.
  private static let listed = 10

  /// Returns the error about a word that names several things, with the id of each or, if ids are repeated, its path.
  static func several(_ word: String, _ things: [some Nameable], of plural: LocalizedText) -> UsageError {
    let areUnique = Set(things.map(\.nameID)).count == things.count
    var choices = things.prefix(listed).map { thing in
      let typed = areUnique ? thing.nameID : thing.namePath ?? thing.nameID
      guard let detail = thing.nameDetail else { return LocalizedText(en: "\(typed)", fr: "\(typed)") }
      return LocalizedText(en: "\(typed): \(detail)", fr: "\(typed) : \(detail)")
    }
    let more = things.count - choices.count
    if more > 0 { choices.append(LocalizedText(en: "… and \(more) more", fr: "… et \(more) de plus")) }
    return UsageError(
      LocalizedText(
        en: "“\(word.excerpt)” matches several \(plural)", fr: "« \(word.excerpt) » correspond à plusieurs \(plural)"),
      hint: LocalizedText(
        en: "be more specific, or write one of these:", fr: "précisez, ou écrivez l’un de ces noms :"),
      choices: choices)
  }
}

extension LocalizedText {
  /// Returns the hint “did you mean …?” with the ids of the nearest things; `nil` without any.
  public static func didYouMean(_ nearest: [some Nameable]) -> LocalizedText? {
    nearest.isEmpty ? nil : didYouMean(nearest.map(\.nameID))
  }
}
