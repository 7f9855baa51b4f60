import FrontMatter
import Schema
import SourceText

/// The keys that a document of any kind may have.
public struct Header: Sendable {
  @Apart public var id: Located<String>?
  public var title: Located<String>?

  public init() {}

  static var fields: [Field<Header>] {
    [
      Field(
        "id", .text, \.id,
        en: "The document's id, where it is not the file's name", fr: "L’identifiant, s’il n’est pas le nom du fichier"),
      Field(
        "title", .text, \.title,
        en: "The title by which the team knows it", fr: "Le titre sous lequel l’équipe le connaît"),
      Field(
        reserved: "kind", .choice(DocumentKind.allCases.map(Shape.Choice.init)),
        en: "What the document is, where its folder does not say it",
        fr: "La nature du document, si son dossier ne la dit pas"),
    ]
  }

  /// The keys of the header.
  public static let keys = fields.map(\.description)
}

/// The schemas with which one thread reads documents.
///
/// Nearly all documents are posts. Threads that read them by one and the same schema would wait for each other at every field,
/// to count their references to it; so each has its own.
public final class DocumentSchemas: Sendable {
  let post: RecordSchema<PostFrontMatter>
  let kindKey = KeyTable(["kind"])

  public init() { post = PostFrontMatter.declareSchema() }

  /// For reading a document or two.
  public static let shared = DocumentSchemas()

  /// Makes the schemas of all kinds, so that reading need not wait for them.
  public static func prepare() {
    _ = shared
    for kind in DocumentKind.allCases where kind != .post { _ = kind.keys }
  }
}

/// What the front matter of a kind of document holds.
public protocol DocumentContent: Sendable {
  var header: Header { get set }
  init()
  /// The keys of this kind, the common ones apart.
  static var fields: [Field<Self>] { get }
  static var schema: RecordSchema<Self> { get }
}

extension DocumentContent {
  static func declareSchema() -> RecordSchema<Self> {
    let property: WritableKeyPath<Self, Header> & Sendable = \Self.header
    return RecordSchema({ Self() }, fields + Header.fields.map { $0.lifted(into: property) })
  }
}
