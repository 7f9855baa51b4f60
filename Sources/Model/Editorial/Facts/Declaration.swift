import Localization
import Schema
import SourceText

/// A thing that the strategy declares under an id, to which other documents refer.
public protocol Declaration: Sendable {
  var id: Located<String>? { get set }
  var title: Located<String>? { get }
  init()
  static var schema: RecordSchema<Self> { get }
}

extension ValueType {
  /// Returns the type of a list of declarations. Authors may write a list of maps with an `id`, a list of ids, or a map from ids to maps.
  static func declarations<Item: Declaration>(_: Item.Type) -> ValueType where Value == [Located<Item>] {
    let shape = Shape.either(
      .list(.either(.text, Item.schema.shape)), .map(key: .text, value: Item.schema.shapeByID))
    return ValueType(shape) { node, reader in
      if reader.tree.nodes[node].kind == .mapping { return readMap(node, &reader) }
      let items = ValueType<[Located<Item>]>.list(of: declaration(Item.self)).read(node, &reader)
      return items?.filter { $0.value.id != nil }
    }
  }

  private static func declaration<Item: Declaration>(_: Item.Type) -> ValueType<Item> {
    .init(Item.schema.shape) { node, reader in
      if reader.tree.nodes[node].kind == .scalar {
        var item = Item()
        item.id = Located(reader.tree.text(of: node), at: reader.range(of: node))
        return item
      }
      return Item.schema.type.read(node, &reader)
    }
  }

  private static func readMap<Item: Declaration>(_ node: Int, _ reader: inout Reader) -> [Located<Item>]? {
    let body = ValueType<Item>(Item.schema.shape) { node, reader in
      guard reader.tree.nodes[node].kind == .mapping else {
        reader.mismatch(node, expected: Item.schema.shape)
        return nil
      }
      return Item.schema.read(node, &reader, idIsKey: true)
    }
    return ValueType<[MapEntry<String, Item>]>.map(from: .text, to: body).read(node, &reader)?.map { entry in
      var item = entry.value?.value ?? Item()
      item.id = entry.key
      return Located(item, at: entry.key.range)
    }
  }
}

/// A declaration that consists only of an id and a title, such as a pillar or a format.
public struct Theme: Declaration {
  public var id: Located<String>?
  public var title: Located<String>?

  public init() {}

  public static let schema = RecordSchema(
    { Theme() },
    [
      Field(
        "id", .text, \.id, required: true, en: "The id by which posts refer to it",
        fr: "L’identifiant à citer dans les publications"),
      Field("title", .text, \.title, en: "The name that people read", fr: "Le nom affiché"),
    ])
}
