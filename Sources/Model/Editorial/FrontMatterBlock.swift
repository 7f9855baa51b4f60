import FrontMatter
import Localization
import SourceText

/// The front matter of a document as the file writes it: its place, and its keys and values.
struct FrontMatterBlock {
  let range: ByteRange
  /// The byte offset at which the body begins.
  let bodyStart: Int
  let tree: YAMLTree
  let failure: YAMLFailure?

  /// The place of messages about values that the file does not write.
  var start: ByteRange { ByteRange(at: range.lowerBound) }

  /// Reads YAML, and TOML or JSON in a file of a source; `nil` if the file has no such front matter, or if its TOML or JSON is not
  /// understood.
  ///
  /// - Parameter foreign: the front matter in TOML or JSON, if there is any.
  init?(
    _ source: SourceFile, _ fence: FrontMatterFence, _ foreign: @autoclosure () -> ForeignFrontMatter?,
    of origin: DocumentSource?
  ) {
    if let yaml = fence.yaml {
      (range, bodyStart) = (yaml, fence.bodyStart)
      (tree, failure) = YAMLParser.parse(source.bytes, in: yaml)
    } else if origin != nil, let foreign = foreign(), let tree = foreign.tree {
      (range, bodyStart, self.tree, failure) = (foreign.range, foreign.bodyStart, tree, nil)
    } else {
      return nil
    }
  }
}

extension Document {
  /// The front matter under the keys of Edito, parsed again; `nil` without front matter that can be read.
  public var frontMatter: (tree: YAMLTree, failure: YAMLFailure?)? {
    let block = FrontMatterBlock(source, FrontMatterFence(of: source), ForeignFrontMatter(of: source), of: origin)
    guard let block else { return nil }
    guard let origin else { return (block.tree, block.failure) }
    return (TranslatedTree(block.tree, of: origin, at: path, place: block.start).tree, block.failure)
  }

  /// The language of front matter that Edito reads but does not write; `nil` for YAML, and for a document without front matter.
  public var unwritableForm: ForeignFrontMatter.Form? {
    guard origin != nil, bodyStart > 0, FrontMatterFence(of: source).yaml == nil else { return nil }
    return ForeignFrontMatter(of: source)?.form
  }

  /// The reason for which commands do not change the front matter, and what to do; `nil` if they may.
  public var obstacleToWriting: (message: LocalizedText, hint: LocalizedText)? {
    guard let form = unwritableForm?.rawValue else { return nil }
    return (
      LocalizedText(
        en: "\(path): the front matter is \(form), which Edito reads but does not change",
        fr: "\(path) : l’en-tête est en \(form), qu’Edito lit mais ne modifie pas"),
      LocalizedText(
        en: "change it yourself, or convert the file to YAML, for example with `hugo convert toYAML`",
        fr: "modifiez-le vous-même, ou convertissez le fichier en YAML, par exemple avec `hugo convert toYAML`")
    )
  }
}
