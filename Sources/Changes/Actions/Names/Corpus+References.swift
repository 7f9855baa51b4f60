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

  /// Returns the declared id that a word names.
  ///
  /// - Throws: ``UsageError`` if the word names no declared id or several.
  public func declaredID(_ name: DocumentDesignation, of kind: ReferenceKind) throws -> NamedThing<String> {
    if declarations[kind, name.word] != nil { return NamedThing(thing: name.word, isExact: true) }
    let named = try NameSearch(declaredNames(of: kind)).thing(name, of: kind.pluralName) { nearest in
      UsageError(kind.unknown(name.word), hint: .didYouMean(nearest) ?? known(kind))
    }
    return NamedThing(thing: named.thing.nameID, isExact: named.isExact)
  }

  /// Returns the error about an id that no document declares. Its hint has similar ids, otherwise all ids, or how to declare the first one.
  public func unknown(_ kind: ReferenceKind, _ id: String) -> UsageError {
    let near =
      switch NameSearch(declaredNames(of: kind)).match(DocumentDesignation(id)) {
      case .exact(let name), .completed(let name): [name]
      case .several(let names): Array(names.prefix(3))
      case .none(let nearest): nearest
      }
    return UsageError(kind.unknown(id), hint: .didYouMean(near) ?? known(kind))
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
}
