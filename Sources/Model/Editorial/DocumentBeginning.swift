import FrontMatter
import SourceText

/// The beginning of a file that may have been meant as a document, whatever its name.
public enum DocumentBeginning {
  /// How many bytes of a file are looked at.
  public static let length = 4096

  /// Whether a file begins with front matter: keys between two lines `---` or `+++`, or a JSON object whose keys are those of a
  /// document. What begins with `---` and is cut off within the keys counts as well.
  ///
  /// - Parameter kind: the kind of which documents are kept where the file lies.
  static func isFound(in beginning: [UInt8], at path: String, of kind: DocumentKind) -> Bool {
    // Hardly any file begins so.
    guard let first = beginning.first,
      first == .hyphen || first == 0xEF || first == .plusSign || first <= .space || first == .leftBrace
    else { return false }
    let source = SourceFile(path: path, bytes: beginning)
    let fence = FrontMatterFence(of: source)
    if let yaml = fence.yaml { return beginsWithKey(beginning[yaml.indices]) }
    if let unclosed = fence.unclosed {
      return beginning.count >= length && beginsWithKey(beginning[beginning.nextLine(from: unclosed.lowerBound)...])
    }
    guard let foreign = ForeignFrontMatter(of: source) else { return false }
    return foreign.form == .toml || tree(of: foreign).map { isDocument($0, of: kind) } ?? false
  }

  /// The front matter of a file that begins so, as far as it was read; `nil` if there is none.
  static func tree(of beginning: [UInt8], at path: String) -> YAMLTree? {
    let source = SourceFile(path: path, bytes: beginning)
    let fence = FrontMatterFence(of: source)
    if let yaml = fence.yaml { return YAMLParser.parse(beginning, in: yaml).tree }
    if let unclosed = fence.unclosed {
      guard beginning.count >= length, let end = beginning.lastIndex(of: .lineFeed) else { return nil }
      let start = beginning.nextLine(from: unclosed.lowerBound)
      return start < end ? YAMLParser.parse(beginning, in: ByteRange(start, end + 1)).tree : nil
    }
    return ForeignFrontMatter(of: source).flatMap(tree)
  }

  /// The keys of front matter that is in another language than YAML; `nil` if they cannot be told.
  static func tree(of foreign: ForeignFrontMatter) -> YAMLTree? {
    foreign.yaml.map { yaml in
      let bytes = Array(yaml.utf8)
      return YAMLParser.parse(bytes, in: ByteRange(0, bytes.count)).tree
    }
  }

  /// Whether the first of some lines that is neither blank nor a comment holds a key.
  private static func beginsWithKey(_ lines: ArraySlice<UInt8>) -> Bool {
    let line = lines.split(whereSeparator: { $0.isLineEnd }).first { line in
      line.first { $0 > .space }.map { $0 != .numberSign } ?? false
    }
    guard let line, let colon = line.firstIndex(of: .colon) else { return false }
    let isKey = line[..<colon].allSatisfy {
      $0.isASCIILetterOrDigit || $0 >= 0x80 || [.space, .quotationMark, .apostrophe, .hyphen, .underscore].contains($0)
    }
    return isKey && colon > line.startIndex && (colon + 1 == line.endIndex || line[colon + 1] <= .space)
  }

  /// Whether the keys of a JSON object tell a kind of document, or are all of them keys of one: a file of data has others.
  private static func isDocument(_ tree: YAMLTree, of kind: DocumentKind) -> Bool {
    tree.fittingKind != nil || tree.hasKeysAlone(of: kind)
  }
}
