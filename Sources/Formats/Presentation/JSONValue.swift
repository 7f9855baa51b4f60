/// A JSON value. The fields of an object keep their given order, so the same value always gives the same bytes.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// Returns a JSON string; null if the text is `nil`.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// Returns a number, or null if it is absent.
  public static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }

  /// Returns a number, or null if it is absent.
  public static func optional(_ number: Double?) -> JSONValue { number.map(JSONValue.double) ?? .null }

  /// Returns the result of a command as an object. Its first field, `schemaVersion`, is the version of the schema of the fields: 1.
  public static func document(_ fields: [(String, JSONValue)]) -> JSONValue {
    .object([("schemaVersion", .int(1))] + fields)
  }

  /// The value as JSON text, with two spaces of indentation at each level and a final line feed.
  public var text: String {
    var text = ""
    write(to: &text, indentation: 0)
    return text + "\n"
  }

  /// Returns functions that create the text of an object piece by piece, in UTF-8. The object's last field is a long list.
  ///
  /// The items are created only when the function for their piece is called, so they are never all in memory. Joined, the pieces equal
  /// the ``text`` of the whole object.
  ///
  /// - Parameters:
  ///   - fields: all fields except the list.
  ///   - list: the key of the list.
  ///   - count: the number of items.
  ///   - item: a function that returns the item at a position, counted from 0.
  public static func pieces(
    _ fields: [(String, JSONValue)], list: String, count: Int, item: @escaping @Sendable (Int) -> JSONValue
  ) -> [@Sendable () -> [UInt8]] {
    var opening = "{"
    for (key, value) in fields {
      opening += "\n" + indent(1)
      write(key, to: &opening)
      opening += ": "
      value.write(to: &opening, indentation: 1)
      opening += ","
    }
    opening += "\n" + indent(1)
    write(list, to: &opening)
    let start = Array((opening + ": [").utf8)
    let end = Array(((count == 0 ? "" : "\n" + indent(1)) + "]\n}\n").utf8)
    let items = stride(from: 0, to: count, by: itemsAtOnce).map { first -> @Sendable () -> [UInt8] in
      {
        var text = ""
        for place in first..<min(count, first + itemsAtOnce) {
          text += (place == 0 ? "\n" : ",\n") + indent(2)
          item(place).write(to: &text, indentation: 2)
        }
        return Array(text.utf8)
      }
    }
    return [{ start }] + items + [{ end }]
  }

  private static let itemsAtOnce = 256

  private static func indent(_ level: Int) -> String { String(repeating: " ", count: level * 2) }

  private func write(to text: inout String, indentation: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .double(let number): text += number.isFinite ? Self.shortest(number) : "null"
    case .string(let string): Self.write(string, to: &text)
    case .array(let items):
      Self.writeList(items.map { (nil, $0) }, "[", "]", to: &text, indentation: indentation)
    case .object(let fields):
      Self.writeList(fields.map { ($0.0, $0.1) }, "{", "}", to: &text, indentation: indentation)
    }
  }

  private static func writeList(
    _ items: [(String?, JSONValue)], _ open: String, _ close: String, to text: inout String, indentation: Int
  ) {
    guard !items.isEmpty else {
      text += open + close
      return
    }
    text += open
    let inner = indent(indentation + 1)
    for (index, (key, value)) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      if let key {
        write(key, to: &text)
        text += ": "
      }
      value.write(to: &text, indentation: indentation + 1)
    }
    text += "\n" + indent(indentation) + close
  }

  private static func shortest(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // A character that acts on a terminal is escaped too. JSON readers decode the escape to the same character.
      case _ where TerminalText.isActive(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
