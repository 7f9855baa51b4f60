import Localization
import Schema
import SourceText

/// How the team speaks (question 6).
public struct Tone: Sendable {
  public var prefer: Located<[Located<String>]>?
  public var avoid: Located<[Located<TermToAvoid>]>?
  public var names: Located<[Located<String>]>?

  public init() {}

  public static let schema = RecordSchema(
    { Tone() },
    [
      Field("prefer", .list(of: .text), \.prefer, en: "What the voice is like", fr: "Ce à quoi la voix ressemble"),
      Field(
        "avoid", .list(of: TermToAvoid.type), \.avoid,
        en: "Terms that no post uses: a text, or {term, use}",
        fr: "Les termes qu’on n’emploie pas : un texte, ou {term, use}"),
      Field(
        "names", .list(of: .text), \.names, en: "Own names, spelled exactly",
        fr: "Les noms propres à l’équipe, dans leur graphie exacte"
      ),
    ])
}

/// A term that no post uses, and what to say instead.
public struct TermToAvoid: Sendable {
  public var term: Located<String>?
  public var use: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { TermToAvoid() },
    [
      Field("term", .text, \.term, required: true, en: "The term to avoid", fr: "Le terme à éviter"),
      Field("use", .text, \.use, en: "What to write instead", fr: "Ce qu’on écrit à la place"),
    ])

  static let type: ValueType<TermToAvoid> = ValueType(.either(.text, schema.shape)) { node, reader in
    guard reader.tree.nodes[node].kind == .scalar else { return schema.type.read(node, &reader) }
    var avoided = TermToAvoid()
    avoided.term = Located(reader.tree.text(of: node), at: reader.range(of: node))
    return avoided
  }
}
