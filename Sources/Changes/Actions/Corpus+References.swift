import Editorial
import Localization
import Schema

extension Corpus {
  /// Rejects ids that no document declares.
  ///
  /// - Throws: ``UsageError`` for the first undeclared id.
  public func requireDeclared(_ ids: [String], as kind: ReferenceKind) throws {
    for id in ids where declarations[kind, id] == nil { throw unknown(kind, id) }
  }

  /// Returns the error about an id that no document declares. Its hint has similar ids, otherwise all ids, or how to declare the first one.
  public func unknown(_ kind: ReferenceKind, _ id: String) -> UsageError {
    UsageError(kind.unknown(id), hint: .likely(id, among: candidates(of: kind)) ?? known(kind))
  }

  /// Returns the hint with all declared ids of a kind, or how to declare the first one.
  public func known(_ kind: ReferenceKind) -> LocalizedText {
    let ids = kind == .channel ? declarations.channels : declarations.ids(of: kind)
    return ids.isEmpty ? .noneDeclared(kind) : kind.known(ids)
  }
}

extension LocalizedText {
  fileprivate static func noneDeclared(_ kind: ReferenceKind) -> LocalizedText {
    switch kind {
    case .person, .campaign, .checklist, .idea:
      LocalizedText(
        en: "none exists yet: create one with `edito new \(kind.rawValue)`",
        fr: "il n’y en a pas encore : utilisez `edito new \(kind.rawValue)`")
    case .channel, .objective, .pillar, .message, .audience, .format, .indicator:
      LocalizedText(
        en: "no \(kind.name) is declared yet: add `\(kind.rawValue)s:` to a document in strategy/",
        fr:
          "\(kind.isFeminineInFrench ? "aucune" : "aucun") \(kind.name) n’est encore \(kind.isFeminineInFrench ? "déclarée" : "déclaré") : ajoutez `\(kind.rawValue)s:` à un document de strategy/"
      )
    }
  }

  /// Returns the hint “did you mean …?” with the nearest known word; `nil` if no known word is similar.
  static func nearest(to word: String, among known: [String]) -> LocalizedText? {
    Spelling.nearest(to: word, among: known).map(LocalizedText.didYouMean)
  }
}
