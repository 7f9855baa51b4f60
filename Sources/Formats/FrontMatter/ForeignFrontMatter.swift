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
  /// The byte offset at which the body starts; the end of the file if ``yaml`` is `nil`.
  public let bodyStart: Int
  /// The byte offset of the first part that is not understood; that of the first line if the front matter is not closed, and `nil` if
  /// all of it is understood.
  public let failure: Int?

  /// The keys and values with their places in the file; `nil` if ``yaml`` is.
  public let tree: YAMLTree?

  /// The keys and values; `nil` if ``yaml`` is.
  public var value: FrontMatterValue? { yaml.flatMap(FrontMatterValue.init(yaml:)) }

  /// The front matter without its fences, or the JSON object and the rest of its last line.
  public var range: ByteRange {
    ByteRange(form == .toml ? min(firstLine.upperBound, bodyStart) : firstLine.lowerBound, bodyStart)
  }

  /// Finds TOML or JSON at the start of a file without YAML front matter; `nil` if there is neither.
  public init?(of source: SourceFile) {
    let bytes = source.bytes
    var start = source.byteOrderMarkLength
    while start < bytes.count, bytes[start] <= .space { start += 1 }
    let lineEnd = bytes.lineEnd(from: start)
    firstLine = ByteRange(start, lineEnd)
    let isTOML = Self.isFence(bytes, firstLine)
    guard isTOML || Self.opensObject(bytes, at: start) else { return nil }
    form = isTOML ? .toml : .json
    do throws(ForeignSyntaxError) {
      let (value, end) =
        isTOML ? try Self.table(in: bytes, after: firstLine) : try ForeignReader.object(in: bytes[start...])
      (yaml, tree) = (value.yaml, YAMLTree(value, in: bytes))
      (bodyStart, failure) = (bytes.nextLine(from: end), nil)
    } catch {
      (yaml, tree, bodyStart, failure) = (nil, nil, bytes.count, error.offset)
    }
  }

  /// Returns the TOML after an opening fence, and the offset of the closing one.
  private static func table(
    in bytes: [UInt8], after opening: ByteRange
  ) throws(ForeignSyntaxError) -> (value: ForeignValue, end: Int) {
    guard let end = closingFence(in: bytes, after: opening.upperBound) else {
      throw ForeignSyntaxError(offset: opening.lowerBound)
    }
    return (try TOMLReader.read(bytes[bytes.nextLine(from: opening.lowerBound)..<end]), end)
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
