import Editorial
import Schema

/// The columns of the sheet of posts, derived from the schema of posts: a new key becomes a new column.
public enum SheetColumns {
  /// The maximum number of items of a list of maps for which a sheet has columns.
  static let itemLimit = 40

  /// The keys of posts except `id`: `title` first, the others in the order of the schema.
  public static let keys: [KeyDescription] = {
    let all = DocumentKind.post.keys
    return all.filter { $0.key == "title" } + all.filter { $0.key != "title" && $0.key != "id" }
  }()

  /// The keys by their names.
  static let keysByName = Dictionary(uniqueKeysWithValues: keys.map { ($0.key, $0) })

  /// Returns the shape of a column's values; `nil` for a column outside of the front matter, or for a key of the user's own.
  static func shape(of column: SheetColumn) -> Shape? {
    guard case .field(let path) = column, let first = path.first, let key = keysByName[first] else { return nil }
    return path.dropFirst().reduce(Optional(key.shape)) { shape, step in shape.flatMap { self.shape(at: step, in: $0) }
    }
  }

  private static func shape(at step: String, in shape: Shape) -> Shape? {
    switch shape {
    case .record(let keys): keys.first { $0.key == step }?.shape
    case .map(_, let value): value
    case .list(let item): item
    case .either(let first, let second): self.shape(at: step, in: second) ?? self.shape(at: step, in: first)
    default: nil
    }
  }

  /// A step on the path to a value.
  enum Step {
    /// A key of the schema.
    case key
    /// The id of a channel.
    case id
    /// The number of an item, or a key of the user's own.
    case other
  }

  /// Returns the kinds of the steps of a path.
  static func steps(of path: [String]) -> [Step] {
    var shape: Shape? = .record(keys: keys)
    return path.map { name in
      switch shape {
      case .record(let keys)?:
        let key = keys.first { $0.key == name }
        shape = key?.shape
        return key == nil ? .other : .key
      case .map(_, let value)?, .either(.list, .map(_, let value))?:
        shape = value
        return .id
      case .list(let item)?:
        shape = item
        return .other
      default: return .other
      }
    }
  }

  /// Whether a path leads to a list of maps.
  static func isList(_ path: [String]) -> Bool {
    if case .list(.record)? = shape(of: .field(path)) { true } else { false }
  }

  /// Returns the possible columns of a sheet, except the separate time and the user's own keys.
  ///
  /// - Parameters:
  ///   - channels: the ids that distinguish the texts, dates and permalinks of channels.
  ///   - items: the number of items of a list of maps that have columns; at least one item has.
  static func all(channels: [String], items: Int) -> [SheetColumn] {
    [.file, .id]
      + keys.flatMap { columns(below: [$0.key], $0.shape, channels, items) }.map(SheetColumn.field)
      + [.text(channel: nil)] + channels.map { .text(channel: $0) }
  }

  private static func columns(
    below path: [String], _ shape: Shape, _ channels: [String], _ items: Int
  ) -> [[String]] {
    switch shape {
    case .record(let keys): return keys.flatMap { columns(below: path + [$0.key], $0.shape, channels, items) }
    case .map(_, let value): return channels.flatMap { columns(below: path + [$0], value, channels, items) }
    case .list(.record(let keys)):
      return (1...max(1, items)).flatMap { columns(below: path + ["\($0)"], .record(keys: keys), channels, items) }
    // A list, or a map that has more details about each of its items.
    case .either(.list, .map(_, let value)):
      return [path]
        + channels.flatMap {
          columns(below: path + [$0], value, channels, items)
        }
    default: return [path]
    }
  }

  /// Returns the columns whose values mean nothing without another one of the same map, each with the missing column, in the order of
  /// their names.
  static func incomplete(_ values: [SheetColumn: String]) -> [(column: SheetColumn, missing: SheetColumn)] {
    values.keys.sorted { $0.name < $1.name }.compactMap { column in
      guard case .field(let path) = column, path.count > 1, case .record(let keys)? = shape(of: .field(path.dropLast()))
      else { return nil }
      let required = keys.filter(\.isRequired).map { SheetColumn.field(path.dropLast() + [$0.key]) }
      let missing = required.first { required in
        guard case .field(let path) = required else { return false }
        // A required value may be a list or a map of its own.
        return !values.keys.contains { if case .field(let other) = $0 { other.starts(with: path) } else { false } }
      }
      return missing.map { (column, $0) }
    }
  }

  /// Returns the paths of the maps that may contain a user's own keys. The empty path is the front matter itself.
  static func maps(channels: [String], items: Int) -> [[String]] {
    var maps: [[String]] = [[]]
    for column in all(channels: channels, items: items) {
      guard case .field(let path) = column, path.count > 1, case .record? = shape(of: .field(Array(path.dropLast())))
      else { continue }
      let map = Array(path.dropLast())
      if maps.last != map { maps.append(map) }
    }
    return maps
  }
}
