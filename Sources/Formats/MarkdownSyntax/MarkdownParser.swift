import CCMarkGFM
import SourceText

/// A parser from Markdown to a ``MarkdownTree``, which uses cmark-gfm with tables and task lists. No C value leaves this module.
///
/// The `autolink` and `strikethrough` extensions are deliberately not used: while attached, they edit a lookup table that all parsers of
/// the process share, so parsing in several threads gives wrong trees.
public enum MarkdownParser {
  /// Parses the bytes of a file from an offset on. Parsing cannot fail, since every text is Markdown. The time is usually linear in the
  /// number of bytes.
  public static func parse(_ bytes: [UInt8], from offset: Int = 0) -> MarkdownTree {
    guard let nodes = bytes.withUnsafeBufferPointer({ FastMarkdownParser.nodes(of: $0, from: offset) }) else {
      return parseByLibrary(bytes, from: offset)
    }
    return MarkdownTree(source: bytes, nodes: nodes)
  }

  /// Parses any text with cmark-gfm.
  ///
  /// Text that was never meant as markup is covered, and the body is parsed again; see ``Cover``. Covering one mark may uncover another.
  /// Two rounds are enough, except for texts made to be misread; there are at most three.
  static func parseByLibrary(_ bytes: [UInt8], from offset: Int = 0) -> MarkdownTree {
    let swollen = SwollenTables.dashes(in: bytes, from: offset)
    var cover = Cover(ofDashes: swollen, in: bytes)
    var tree = tree(of: bytes, readAs: cover.applied(to: bytes), from: offset)
    var marks = MarkdownTree.Marks(unreadTables: swollen.map(ByteRange.init))
    for _ in 0..<3 {
      let (words, definitions) = (UnmarkedWords(in: tree), LinkDefinitions(in: tree, from: offset))
      (marks.unmarkedWords, marks.definitions) = (words.ranges, definitions.used)
      var wanted = cover
      wanted.formUnion(Cover(of: tree, words, definitions))
      if wanted == cover { break }
      cover = wanted
      tree = self.tree(of: bytes, readAs: cover.applied(to: bytes), from: offset)
    }
    return tree.with(marks)
  }

  /// Parses a body as if its bytes were those of `covered`, which has the same length.
  private static func tree(of bytes: [UInt8], readAs covered: [UInt8], from offset: Int) -> MarkdownTree {
    guard offset < bytes.count, let parser = makeParser() else { return MarkdownTree(source: bytes) }
    defer { cmark_parser_free(parser) }
    covered[offset...].withUnsafeBytes { body in
      cmark_parser_feed(parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
    }
    guard let root = cmark_parser_finish(parser) else { return MarkdownTree(source: bytes) }
    defer { cmark_node_free(root) }
    var copier = TreeCopier(bytes: covered, source: bytes, offset: offset)
    return copier.copy(root)
  }

  /// The extensions, looked up once: the library keeps them, unchanged, until the process ends.
  nonisolated(unsafe) private static let extensions: [OpaquePointer] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "tasklist"].compactMap { (name: String) in cmark_find_syntax_extension(name) }
  }()

  private static func makeParser() -> OpaquePointer? {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    for found in extensions { cmark_parser_attach_syntax_extension(parser, found) }
    return parser
  }
}
