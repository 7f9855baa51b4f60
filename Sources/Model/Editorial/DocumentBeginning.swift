import FrontMatter
import SourceText

/// The beginning of a file. It shows whether the file may be intended as a document, regardless of its name.
public enum DocumentBeginning {
  /// The number of bytes to read from the start of a file.
  public static let length = 4096

  /// Whether a file begins with front matter: keys between two lines `---` or `+++`, or a JSON object with the keys of a document. Front
  /// matter that opens with `---` counts even if the bytes end before its closing line.
  ///
  /// - Parameter kind: the kind that the folder of the file determines.
  static func isFound(in beginning: [UInt8], at path: String, of kind: DocumentKind) -> Bool {
    // Few files that are not documents begin with one of these bytes.
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
    return foreign.form == .toml || foreign.tree.map { isDocument($0, of: kind) } ?? false
  }

  /// Returns the front matter at the beginning of a file; `nil` if there is none, or if it is not understood. If its closing line was not
  /// read, the result covers the complete lines that were read.
  static func tree(of beginning: [UInt8], at path: String) -> YAMLTree? {
    let source = SourceFile(path: path, bytes: beginning)
    let fence = FrontMatterFence(of: source)
    if let yaml = fence.yaml { return YAMLParser.parse(beginning, in: yaml).tree }
    if let unclosed = fence.unclosed {
      guard beginning.count >= length, let end = beginning.lastIndex(of: .lineFeed) else { return nil }
      let start = beginning.nextLine(from: unclosed.lowerBound)
      return start < end ? YAMLParser.parse(beginning, in: ByteRange(start, end + 1)).tree : nil
    }
    return ForeignFrontMatter(of: source)?.tree
  }

  /// Whether the first line that is neither empty nor a comment begins with a key.
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

  /// Whether the keys of a JSON object identify it as a document: they determine a kind, or all of them belong to the given kind. The
  /// keys of data files do neither.
  private static func isDocument(_ tree: YAMLTree, of kind: DocumentKind) -> Bool {
    tree.fittingKind != nil || tree.hasKeysAlone(of: kind)
  }
}
