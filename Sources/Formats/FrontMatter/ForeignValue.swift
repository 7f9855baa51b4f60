/// A value of TOML or JSON.
enum ForeignValue {
  /// A number, a truth value, a date or `null`, as it is written in the file. YAML writes it in the same way.
  case literal(String)
  case text(String)
  case list([ForeignValue])
  case map(ForeignMap)

  /// The keys and values of a map as lines of YAML, without fences; `nil` if the value is not a map.
  var yaml: String? {
    guard case .map(let map) = self else { return nil }
    return map.entries.map { "\(YAMLScalar.text($0.key)): \($0.value.flow(inFlow: false))\n" }.joined()
  }

  private func flow(inFlow: Bool) -> String {
    switch self {
    case .literal(let text): text
    case .text(let text): YAMLScalar.text(text, inFlow: inFlow)
    case .list(let items): "[\(items.map { $0.flow(inFlow: true) }.joined(separator: ", "))]"
    case .map(let map):
      "{\(map.entries.map { "\(YAMLScalar.text($0.key, inFlow: true)): \($0.value.flow(inFlow: true))" }.joined(separator: ", "))}"
    }
  }

  /// Inserts a value at a path of keys. A list on the path is represented by its last item. If `appends` is true, the value becomes the
  /// last item of the list at the path, and the list is created if it is missing. The time does not depend on the size of the map.
  ///
  /// - Returns: `false` if another value already has this path, or if the path leads through a value that is neither a map nor a list of
  ///   maps. An empty map may be inserted at the path of an existing map.
  mutating func insert(_ value: ForeignValue, at path: ArraySlice<String>, appends: Bool = false) -> Bool {
    switch self {
    case .map(var map):
      // This assignment empties `self`, so the map has a single reference and is changed in place, without a copy.
      self = .list([])
      defer { self = .map(map) }
      return map.insert(value, at: path, appends: appends)
    case .list(var items):
      guard !items.isEmpty else { return false }
      self = .list([])
      defer { self = .list(items) }
      return items[items.count - 1].insert(value, at: path, appends: appends)
    default: return false
    }
  }

  /// Appends an item to a list; `false` if the value is not a list.
  fileprivate mutating func append(_ item: ForeignValue) -> Bool {
    guard case .list(var items) = self else { return false }
    self = .list([])
    items.append(item)
    self = .list(items)
    return true
  }
}

/// The keys and values of a table or an object, in order.
struct ForeignMap {
  private(set) var entries: [(key: String, value: ForeignValue)] = []
  private var positions: [String: Int] = [:]

  fileprivate mutating func insert(_ value: ForeignValue, at path: ArraySlice<String>, appends: Bool) -> Bool {
    guard let key = path.first else { return false }
    if path.count > 1 {
      let position = positions[key] ?? append(key, .map(ForeignMap()))
      return entries[position].value.insert(value, at: path.dropFirst(), appends: appends)
    }
    guard let position = positions[key] else {
      append(key, appends ? .list([value]) : value)
      return true
    }
    if appends { return entries[position].value.append(value) }
    // The header of a table may come after keys of the table, as `[a]` after `[a.b]`.
    guard case .map = entries[position].value, case .map(let new) = value else { return false }
    return new.entries.isEmpty
  }

  @discardableResult
  private mutating func append(_ key: String, _ value: ForeignValue) -> Int {
    positions[key] = entries.count
    entries.append((key, value))
    return entries.count - 1
  }
}
