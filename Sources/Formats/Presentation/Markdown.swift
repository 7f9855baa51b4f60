import MarkdownSyntax
import SourceText

/// A piece of Markdown. Words of people get into it only escaped: no text becomes Markdown in any other way.
///
/// A literal is Markdown as it stands. What is interpolated into one is escaped, unless it is Markdown itself:
/// `"**\(title)**"` is a title in bold, whatever the title is.
public struct Markdown: Hashable, Sendable {
  public private(set) var text: String

  /// Markdown that was written here.
  fileprivate init(written text: String) { self.text = text }

  public static let empty = Markdown(written: "")

  public var isEmpty: Bool { text.isEmpty }

  public static func + (left: Markdown, right: Markdown) -> Markdown { Markdown(written: left.text + right.text) }

  /// A text as it is, on one line: characters that Markdown, tables or HTML would take for their own are escaped.
  public static func escaped(_ text: String) -> Markdown { Markdown(written: line.text(text)) }

  /// Of `&` and `@`, entities: `@` is a mention of somebody who has nothing to do with it.
  private static let line = MarkdownLine(escaping: "\\`*_[]<>|~#", entities: ["&": "&amp;", "@": "&#64;"])

  /// A sentence of Edito's own in which what stands between backticks is code; everything else is escaped.
  public static func markingCode(in sentence: String) -> Markdown {
    let pieces = sentence.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    // A backtick without its fellow is itself.
    guard pieces.count % 2 == 1 else { return escaped(sentence) }
    let marked = pieces.enumerated().map { $0 % 2 == 0 ? escaped($1).text : "`\($1)`" }
    return Markdown(written: marked.joined())
  }

  /// A paragraph, whatever it begins with: no list, no heading, no line across the page.
  ///
  /// - Parameter content: Markdown on one line.
  public static func paragraph(_ content: Markdown) -> Markdown { Markdown(written: guarded(content.text)) }

  /// A list with a hyphen before each item.
  ///
  /// - Parameter items: Markdown on one line each.
  public static func list(_ items: [Markdown]) -> Markdown {
    Markdown(written: items.map { "- " + guarded($0.text) }.joined(separator: "\n"))
  }

  /// A line that begins no block of its own. Other marks that do are escaped in every text.
  private static func guarded(_ line: String) -> String {
    let start = line.drop { $0 == " " || $0 == "\t" }
    // By scalars: a hyphen with an accent is a hyphen to Markdown.
    let scalars = start.unicodeScalars
    guard let first = scalars.first else { return "" }
    if first == "-" || first == "+" { return "\\" + start }
    let mark = scalars.drop(while: \.isASCIIDigit)
    guard mark.startIndex > scalars.startIndex, mark.first == "." || mark.first == ")" else { return String(start) }
    return String(scalars[..<mark.startIndex]) + "\\" + String(mark)
  }

  /// A link to a web address; `nil` where it is none.
  public static func link(_ text: String, to address: String) -> Markdown? {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
    return Markdown(written: "[\(escaped(text).text)](\(destination(address)))")
  }

  /// A link to a file of the workspace.
  ///
  /// - Parameter base: what stands before the path, as it is: an address or a folder with its slash.
  public static func link(_ text: String, toPath path: String, base: String = "") -> Markdown {
    Markdown(written: "[\(escaped(text).text)](\(base)\(destination(path)))")
  }

  /// A GFM table.
  ///
  /// - Parameter numbers: the positions of the columns that hold numbers.
  public static func table(header: [String], numbers: Set<Int> = [], rows: [[Markdown]]) -> Markdown {
    let rule = header.indices.map { numbers.contains($0) ? "---:" : "---" as Markdown }
    let lines = ([header.map(escaped), rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" as Markdown }
    return lines.joined(separator: "\n")
  }

  /// An address whose special characters are percent-encoded, so that it needs no brackets and ends no table cell.
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
