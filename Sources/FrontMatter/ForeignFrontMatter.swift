import SourceText

/// Front matter in another language than YAML, as other programs write it: TOML between two lines `+++`, or a JSON object.
public struct ForeignFrontMatter: Sendable {
  public enum Form: String, Hashable, Sendable {
    case toml = "TOML"
    case json = "JSON"
  }

  public let form: Form
  public let firstLine: ByteRange
  /// The same keys and values as lines of YAML; `nil` if not all of it is understood, or nothing closes it.
  public let yaml: String?

  /// Finds such front matter at the start of a file that has none in YAML.
  public init?(of source: SourceFile) {
    let bytes = source.bytes
    var start = source.byteOrderMarkLength
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let lineEnd = bytes.lineEnd(from: start)
    firstLine = ByteRange(start, lineEnd)
    if Self.isFence(bytes, firstLine) {
      form = .toml
      yaml = Self.closingFence(in: bytes, after: lineEnd).flatMap { end in
        TOMLReader.read(bytes[bytes.nextLine(from: start)..<end])?.yaml
      }
    } else if Self.opensObject(bytes, at: start) {
      form = .json
      yaml = ForeignReader.object(in: bytes[start...])?.yaml
    } else {
      return nil
    }
  }

  private static func isFence(_ bytes: [UInt8], _ line: ByteRange) -> Bool {
    let text = bytes[line.indices]
    return text.starts(with: [0x2B, 0x2B, 0x2B]) && text.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func closingFence(in bytes: [UInt8], after offset: Int) -> Int? {
    var line = bytes.nextLine(from: offset)
    while line < bytes.count {
      if isFence(bytes, ByteRange(line, bytes.lineEnd(from: line))) { return line }
      line = bytes.nextLine(from: line)
    }
    return nil
  }

  /// Whether a brace is followed by a key between quotes, or by nothing at all: other braces belong to templates.
  private static func opensObject(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == 0x7B else { return false }
    return bytes[(start + 1)...].first { $0 > 0x20 }.map { $0 == 0x22 || $0 == 0x7D } ?? false
  }
}

/// A value of TOML or JSON.
enum ForeignValue {
  /// A number, a truth value or a date: YAML writes them alike.
  case literal(String)
  case text(String)
  case list([ForeignValue])
  case map([(key: String, value: ForeignValue)])

  /// The keys and values of a map as lines of YAML, without its fences.
  var yaml: String? {
    guard case .map(let entries) = self else { return nil }
    return entries.map { "\(YAMLScalar.text($0.key)): \($0.value.flow(inFlow: false))\n" }.joined()
  }

  private func flow(inFlow: Bool) -> String {
    switch self {
    case .literal(let text): text
    case .text(let text): YAMLScalar.text(text, inFlow: inFlow)
    case .list(let items): "[\(items.map { $0.flow(inFlow: true) }.joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\(YAMLScalar.text($0.key, inFlow: true)): \($0.value.flow(inFlow: true))" }.joined(separator: ", "))}"
    }
  }

  /// Puts a value into a map, or into the last map of a list of maps.
  ///
  /// - Returns: whether there was room for it: no value stands in its way.
  mutating func insert(_ value: ForeignValue, at path: ArraySlice<String>, appends: Bool = false) -> Bool {
    guard let key = path.first else { return false }
    switch self {
    case .map(var entries):
      let index = entries.firstIndex { $0.key == key }
      if path.count > 1 {
        var inner = index.map { entries[$0].value } ?? .map([])
        guard inner.insert(value, at: path.dropFirst(), appends: appends) else { return false }
        if let index { entries[index].value = inner } else { entries.append((key, inner)) }
      } else if appends {
        guard case .list(let items) = index.map({ entries[$0].value }) ?? .list([]) else { return false }
        if let index { entries[index].value = .list(items + [value]) } else { entries.append((key, .list([value]))) }
      } else if let index {
        // A table may be opened after its first keys.
        guard case .map = entries[index].value, case .map(let new) = value, new.isEmpty else { return false }
      } else {
        entries.append((key, value))
      }
      self = .map(entries)
      return true
    case .list(var items):
      guard var last = items.popLast(), last.insert(value, at: path, appends: appends) else { return false }
      self = .list(items + [last])
      return true
    default: return false
    }
  }
}
