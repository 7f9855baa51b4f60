import SourceText

/// Front matter in a language other than YAML, as other programs write it: TOML between two lines `+++`, or a JSON object.
public struct ForeignFrontMatter: Sendable {
  public enum Form: String, Hashable, Sendable {
    case toml = "TOML"
    case json = "JSON"
  }

  public let form: Form
  public let firstLine: ByteRange
  /// The same keys and values as lines of YAML; `nil` if a part of the front matter is not understood, or if the front matter is not
  /// closed.
  public let yaml: String?

  /// Finds TOML or JSON at the start of a file without YAML front matter; `nil` if there is neither.
  public init?(of source: SourceFile) {
    let bytes = source.bytes
    var start = source.byteOrderMarkLength
    while start < bytes.count, bytes[start] <= .space { start += 1 }
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
    return text.starts(with: [.plusSign, .plusSign, .plusSign])
      && text.dropFirst(3).allSatisfy { $0.isBlank }
  }

  private static func closingFence(in bytes: [UInt8], after offset: Int) -> Int? {
    var line = bytes.nextLine(from: offset)
    while line < bytes.count {
      if isFence(bytes, ByteRange(line, bytes.lineEnd(from: line))) { return line }
      line = bytes.nextLine(from: line)
    }
    return nil
  }

  /// Whether a JSON object seems to start at an index: with an opening brace, then a quotation mark or a closing brace. Other braces
  /// belong to templates.
  private static func opensObject(_ bytes: [UInt8], at start: Int) -> Bool {
    guard start < bytes.count, bytes[start] == .leftBrace else { return false }
    return bytes[(start + 1)...].first { $0 > .space }.map { $0 == .quotationMark || $0 == .rightBrace } ?? false
  }
}
