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
        en: "The id of the document, if it is not the name of the file",
        fr: "L’identifiant du document, s’il n’est pas le nom du fichier"),
      Field(
        "title", .text, \.title,
        en: "The title of the document", fr: "Le titre du document"),
      Field(
        reserved: "kind", .choice(DocumentKind.allCases.map(Shape.Choice.init)),
        en: "The kind of the document, if its folder does not determine it",
        fr: "Le type du document, si son dossier ne l’indique pas"),
    ]
  }

  /// Descriptions of the keys of the header.
  public static let keys = fields.map(\.description)
}

/// The schemas with which one thread reads documents.
///
/// Nearly all documents are posts. Threads that share one schema would wait for each other at every field to update its reference count, so
/// each thread has its own.
public final class DocumentSchemas: Sendable {
  let post: RecordSchema<PostFrontMatter>
  let kindKey = KeyTable(["kind"])

  public init() { post = PostFrontMatter.declareSchema() }

  /// The schemas that all threads share, for code that reads only a few documents.
  public static let shared = DocumentSchemas()

  /// Creates the schemas of all kinds in advance, so readers need not wait for them.
  public static func prepare() {
    _ = shared
    for kind in DocumentKind.allCases where kind != .post { _ = kind.keys }
  }
}

/// The content of the front matter of one kind of document.
public protocol DocumentContent: Sendable {
  var header: Header { get set }
  init()
  /// The keys of this kind, without those of the header.
  static var fields: [Field<Self>] { get }
  static var schema: RecordSchema<Self> { get }
}

extension DocumentContent {
  static func declareSchema() -> RecordSchema<Self> {
    let property: WritableKeyPath<Self, Header> & Sendable = \Self.header
    return RecordSchema({ Self() }, fields + Header.fields.map { $0.lifted(into: property) })
  }
}
