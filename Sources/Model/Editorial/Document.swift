import CivilTime
import Findings
import FrontMatter
import Localization
import MarkdownSyntax
import Schema
import SourceText

/// A Markdown file of the workspace after reading: its content, and the issues found while reading.
public final class Document: Sendable {
  public let source: SourceFile
  /// The kind of the document; `nil` for a file that is not read as a document, such as a README or prose outside the folders of all kinds.
  public let kind: DocumentKind?
  public let content: Content
  /// The content, if the document is a post.
  public let post: Post?
  public let markdown: MarkdownTree
  /// The byte offset at which the body begins.
  public let bodyStart: Int
  public let problems: [ReadIssue]
  public let references: References
  /// The source of another program that contains the file; `nil` for nearly all documents.
  public let origin: DocumentSource?

  /// The content of a document. Nearly all documents are posts, so the content of other kinds is stored indirectly to keep posts small.
  public enum Content: Sendable {
    case prose
    indirect case workspace(Settings)
    indirect case strategy(StrategyAnswer)
    case post(Post)
    indirect case checklist(Checklist)
    indirect case run(Run)
    indirect case idea(Idea)
    indirect case campaign(Campaign)
    indirect case person(Person)
    indirect case process(Process)
    indirect case mentions(MentionsLog)
    indirect case metrics(MetricsLog)
    indirect case report(Report)
  }

  init(
    source: SourceFile, kind: DocumentKind?, content: Content, markdown: MarkdownTree, bodyStart: Int,
    problems: [ReadIssue], references: References, origin: DocumentSource? = nil
  ) {
    self.source = source
    self.kind = kind
    self.content = content
    if case .post(let post) = content { self.post = post } else { post = nil }
    self.markdown = markdown
    self.bodyStart = bodyStart
    self.problems = problems
    self.references = references
    self.origin = origin
  }

  public var path: String { source.path }

  public var header: Header {
    switch content {
    case .prose: Header()
    case .workspace(let content): content.header
    case .strategy(let content): content.header
    case .post(let content): content.frontMatter.header
    case .checklist(let content): content.header
    case .run(let content): content.header
    case .idea(let content): content.header
    case .campaign(let content): content.header
    case .person(let content): content.header
    case .process(let content): content.header
    case .mentions(let content): content.header
    case .metrics(let content): content.header
    case .report(let content): content.header
    }
  }

  /// The id by which other documents refer to this document: `id:`, otherwise the file name without its extension.
  public var id: String { givenID?.value ?? String(source.stem) }

  /// The id in the front matter; `nil` without one.
  public var givenID: Located<String>? {
    // For a post, this avoids a copy of the rest of the header.
    post.map { $0.frontMatter.header.id } ?? header.id
  }

  /// The title in the front matter, otherwise the name of a person, otherwise the first heading, otherwise the id.
  ///
  /// If the first heading is empty or a channel heading, such as `@mastodon`, the title is the id.
  public var title: String {
    if let title = header.title?.value { return title }
    if case .person(let person) = content, let name = person.name?.value { return name }
    if let heading = markdown.nodes.firstIndex(where: { $0.kind == .heading }) {
      let text = markdown.plainText(of: markdown.descendants(of: heading))
      if !text.isEmpty, !text.hasPrefix("@") { return text }
    }
    return id
  }

  /// Whether the front matter could not be read, so its content is unknown.
  public var isFrontMatterLost: Bool {
    !problems.isEmpty && problems.contains { $0.kind.losesFrontMatter }
  }

  /// Whether the text of the file was read. It was not if the file is too large, or if a ``FileReadFailure`` left no text.
  public var isRead: Bool {
    !problems.contains { problem in
      switch problem.kind {
      case .unreadable(let readFailure): !readFailure.leavesText
      case .tooLarge: true
      default: false
      }
    }
  }

  /// Whether a sparse checkout excludes the file.
  public var isLeftOut: Bool { problems.contains { $0.kind == .unreadable(.leftOut) } }

  /// The facts that the document declares; `nil` if its kind does not declare facts, or if its ``content`` is `prose`.
  public var facts: Facts? {
    switch content {
    case .workspace(let settings): settings.facts
    case .strategy(let answer): answer.facts
    default: nil
    }
  }

  /// The range of the first line, without a byte-order mark: the place of findings about the whole document.
  public var start: ByteRange {
    let start = source.byteOrderMarkLength
    return ByteRange(start, source.bytes.lineEnd(from: start))
  }

  /// Returns the place of a range of this document, for related places and edits.
  public func place(_ range: ByteRange) -> Place { Place(path: path, range: range) }
}
