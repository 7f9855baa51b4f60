import Localization
import Schema
import SourceText

/// The tone of the team (question 6 of the strategy).
public struct Tone: Sendable {
  public var prefer: Located<[Located<String>]>?
  public var avoid: Located<[Located<TermToAvoid>]>?
  public var names: Located<[Located<String>]>?

  public init() {}

  public static let schema = RecordSchema(
    { Tone() },
    [
      Field(
        "prefer", .list(of: .text), \.prefer, en: "The turns of phrase to prefer", fr: "Les tournures à privilégier"),
      Field(
        "avoid", .list(of: TermToAvoid.type), \.avoid,
        en: "The terms to avoid in posts: text, or `{term, use}`",
        fr: "Les termes à éviter dans les publications : un texte, ou `{term, use}`"),
      Field(
        "names", .list(of: .text), \.names, en: "The names of the team, in their exact spelling",
        fr: "Les noms à écrire dans leur graphie exacte"
      ),
    ])
}

/// A term to avoid in posts, and its replacement.
public struct TermToAvoid: Sendable {
  public var term: Located<String>?
  public var use: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { TermToAvoid() },
    [
      Field("term", .text, \.term, required: true, en: "The term to avoid", fr: "Le terme à éviter"),
      Field("use", .text, \.use, en: "The term to write instead", fr: "Le terme à écrire à la place"),
    ])

  static let type: ValueType<TermToAvoid> = ValueType(.either(.text, schema.shape)) { node, reader in
    guard reader.tree.nodes[node].kind == .scalar else { return schema.type.read(node, &reader) }
    var avoided = TermToAvoid()
    avoided.term = Located(reader.tree.text(of: node), at: reader.range(of: node))
    return avoided
  }
}
