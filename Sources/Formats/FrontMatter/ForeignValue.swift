import SourceText

/// A value of TOML or JSON, with its place in the file.
enum ForeignValue: Sendable {
  /// A number, a truth value, a date or `null`, as it is written in the file. YAML writes it in the same way.
  case literal(String, ByteRange)
  /// A text. Its place includes the quotes.
  case text(String, ByteRange)
  case list([ForeignValue], ByteRange)
  case map(ForeignMap)

  /// A key, with its place in the file.
  struct Key: Sendable {
    let name: String
    let range: ByteRange
  }

  private static let empty = ForeignValue.list([], ByteRange(at: 0))

  /// The value's place. That of a table without brackets begins at its first key and ends with its last value.
  var range: ByteRange {
    switch self {
    case .literal(_, let range), .text(_, let range), .list(_, let range): range
    case .map(let map): map.range
    }
  }

  /// The keys and values of a map as lines of YAML, without fences; `nil` if the value is not a map.
  var yaml: String? {
    guard case .map(let map) = self else { return nil }
    return map.entries.map { "\(YAMLScalar.text($0.key.name)): \($0.value.flow(inFlow: false))\n" }.joined()
  }

  private func flow(inFlow: Bool) -> String {
    switch self {
    case .literal(let text, _): text
    case .text(let text, _): YAMLScalar.text(text, inFlow: inFlow)
    case .list(let items, _): "[\(items.map { $0.flow(inFlow: true) }.joined(separator: ", "))]"
    case .map(let map):
      "{\(map.entries.map { "\(YAMLScalar.text($0.key.name, inFlow: true)): \($0.value.flow(inFlow: true))" }.joined(separator: ", "))}"
    }
  }

  /// Inserts a value at a path of keys. A list on the path is represented by its last item. If `appends` is true, the value becomes the
  /// last item of the list at the path, and the list is created if it is missing. The time does not depend on the size of the map.
  ///
  /// - Returns: `false` if another value already has this path, or if the path leads through a value that is neither a map nor a list of
  ///   maps. An empty map may be inserted at the path of an existing map.
  mutating func insert(_ value: ForeignValue, at path: ArraySlice<Key>, appends: Bool = false) -> Bool {
    switch self {
    case .map(var map):
      // This assignment empties `self`, so the map has a single reference and is changed in place, without a copy.
      self = Self.empty
      defer { self = .map(map) }
      return map.insert(value, at: path, appends: appends)
    case .list(var items, let range):
      guard !items.isEmpty else { return false }
      self = Self.empty
      defer { self = .list(items, range) }
      return items[items.count - 1].insert(value, at: path, appends: appends)
    default: return false
    }
  }

  /// Appends an item to a list; `false` if the value is not a list.
  fileprivate mutating func append(_ item: ForeignValue) -> Bool {
    guard case .list(var items, let range) = self else { return false }
    self = Self.empty
    items.append(item)
    self = .list(items, ByteRange(range.lowerBound, max(range.upperBound, item.range.upperBound)))
    return true
  }
}

/// The keys and values of a table or an object, in order.
struct ForeignMap: Sendable {
  private(set) var entries: [(key: ForeignValue.Key, value: ForeignValue)] = []
  private var positions: [String: Int] = [:]
  /// The place of the map in its braces; `nil` for a table.
  var braces: ByteRange?
  /// The place at which a table is declared, if it has no keys.
  private let start: ByteRange

  /// - Parameter start: the place at which the map is declared.
  init(at start: ByteRange) { self.start = start }

  var range: ByteRange {
    if let braces { return braces }
    guard let first = entries.first, let last = entries.last else { return start }
    return ByteRange(first.key.range.lowerBound, max(last.key.range.upperBound, last.value.range.upperBound))
  }

  fileprivate mutating func insert(_ value: ForeignValue, at path: ArraySlice<ForeignValue.Key>, appends: Bool) -> Bool
  {
    guard let key = path.first else { return false }
    if path.count > 1 {
      let position = positions[key.name] ?? append(key, .map(ForeignMap(at: key.range)))
      return entries[position].value.insert(value, at: path.dropFirst(), appends: appends)
    }
    guard let position = positions[key.name] else {
      append(key, appends ? .list([value], value.range) : value)
      return true
    }
    if appends { return entries[position].value.append(value) }
    // The header of a table may come after keys of the table, as `[a]` after `[a.b]`.
    guard case .map = entries[position].value, case .map(let new) = value else { return false }
    return new.entries.isEmpty
  }

  @discardableResult
  private mutating func append(_ key: ForeignValue.Key, _ value: ForeignValue) -> Int {
    positions[key.name] = entries.count
    entries.append((key, value))
    return entries.count - 1
  }
}
