import MarkdownSyntax
import SourceText

/// A piece of Markdown. A text written by people becomes part of it only after escaping.
///
/// A string literal counts as Markdown. A value interpolated into a literal is escaped, unless it is Markdown itself: `"**\(title)**"` is a
/// title in bold, for any title.
public struct Markdown: Hashable, Sendable {
  public private(set) var text: String

  /// Wraps Markdown that this module wrote.
  fileprivate init(written text: String) { self.text = text }

  public static let empty = Markdown(written: "")

  public var isEmpty: Bool { text.isEmpty }

  public static func + (left: Markdown, right: Markdown) -> Markdown { Markdown(written: left.text + right.text) }

  /// Returns a text on one line. Characters with a meaning in Markdown, tables or HTML are escaped, so the text keeps its meaning.
  public static func escaped(_ text: String) -> Markdown { Markdown(written: line.text(text)) }

  /// The escaping of one line. `@` becomes an entity, because a plain `@` could mention an uninvolved person. So does `&`, because it
  /// could begin an entity.
  private static let line = MarkdownLine(escaping: "\\`*_[]<>|~#", entities: ["&": "&amp;", "@": "&#64;"])

  /// Returns a sentence written by Edito, with the parts between backticks as code. Everything else is escaped.
  public static func markingCode(in sentence: String) -> Markdown {
    let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // If a backtick has no partner, all backticks are ordinary characters.
    guard pieces.count % 2 == 1 else { return escaped(sentence) }
    let marked = pieces.enumerated().map { $0 % 2 == 0 ? escaped($1).text : "`\($1)`" }
    return Markdown(written: marked.joined())
  }

  /// Returns a paragraph. No text in the content can turn it into a list, a heading or a thematic break.
  ///
  /// - Parameter content: Markdown on one line.
  public static func paragraph(_ content: Markdown) -> Markdown { Markdown(written: guarded(content.text)) }

  /// Returns a list with a hyphen before each item.
  ///
  /// - Parameter items: the items, each as Markdown on one line.
  public static func list(_ items: [Markdown]) -> Markdown {
    Markdown(written: items.map { "- " + guarded($0.text) }.joined(separator: "\n"))
  }

  /// Returns a line without the whitespace at its start, with a backslash if it would begin a list or a thematic break. The other marks
  /// that begin a block are escaped in every text.
  private static func guarded(_ line: String) -> String {
    let start = line.drop { $0 == " " || $0 == "\t" }
    // Scalars are compared, because a hyphen with a combining accent is still a hyphen in Markdown.
    let scalars = start.unicodeScalars
    guard let first = scalars.first else { return "" }
    if first == "-" || first == "+" { return "\\" + start }
    let mark = scalars.drop(while: \.isASCIIDigit)
    guard mark.startIndex > scalars.startIndex, mark.first == "." || mark.first == ")" else { return String(start) }
    return String(scalars[..<mark.startIndex]) + "\\" + String(mark)
  }

  /// Returns a link to a URL; `nil` if the URL does not begin with `https://` or `http://`.
  public static func link(_ text: String, to address: String) -> Markdown? {
    guard address.beginsWithWebScheme else { return nil }
    return Markdown(written: "[\(escaped(text).text)](\(destination(address)))")
  }

  /// Returns a link to a file of the workspace.
  ///
  /// - Parameter base: the text before the path, which is not escaped: a URL, or a folder with its final slash.
  public static func link(_ text: String, toPath path: String, base: String = "") -> Markdown {
    Markdown(written: "[\(escaped(text).text)](\(base)\(destination(path)))")
  }

  /// Returns a GFM table.
  ///
  /// - Parameter numbers: the positions of the columns that contain numbers, counted from 0. These columns are aligned on the right.
  public static func table(header: [String], numbers: Set<Int> = [], rows: [[Markdown]]) -> Markdown {
    let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" as Markdown }
    let lines = ([header.map(escaped), rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" as Markdown }
    return lines.joined(separator: "\n")
  }

  /// Returns a URL whose special characters are percent-encoded, so it needs no angle brackets and does not end a table cell.
  private static func destination(_ address: String) -> String {
    PercentEncoding.encoded(address) { byte in
      switch byte {
      case 0...0x20, .leftParenthesis, .rightParenthesis, .lessThanSign, .greaterThanSign, .verticalBar, .backslash,
        .quotationMark,
        .backtick, 0x7F...:
        false
      default: true
      }
    }
  }
}

extension Markdown: ExpressibleByStringInterpolation {
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: String

    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation(_ markdown: Markdown) { text += markdown.text }
    public mutating func appendInterpolation(_ words: String) { text += Markdown.escaped(words).text }
    public mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }

  public init(stringLiteral literal: String) { text = literal }
  public init(stringInterpolation interpolation: StringInterpolation) { text = interpolation.text }
}

extension Sequence<Markdown> {
  public func joined(separator: Markdown = .empty) -> Markdown {
    Markdown(written: map(\.text).joined(separator: separator.text))
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIDigit: Bool { ("0" as Unicode.Scalar)...("9" as Unicode.Scalar) ~= self }
}
