import CivilTime
import Findings
import FrontMatter
import Localization
import MarkdownSyntax
import Schema
import SourceText

/// One Markdown file of the workspace, read: what it holds, and what is wrong with how it is written.
public final class Document: Sendable {
  public let source: SourceFile
  /// `nil` for prose: a file without front matter, or one outside of the folders that Edito knows.
  public let kind: DocumentKind?
  public let content: Content
  /// The content of a post.
  public let post: Post?
  public let markdown: MarkdownTree
  /// The offset at which the body starts.
  public let bodyStart: Int
  public let problems: [ReadIssue]
  public let references: References

  /// What a document holds. Nearly all documents are posts: what others hold is kept apart, so that posts stay small.
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
    problems: [ReadIssue], references: References
  ) {
    self.source = source
    self.kind = kind
    self.content = content
    if case .post(let post) = content { self.post = post } else { post = nil }
    self.markdown = markdown
    self.bodyStart = bodyStart
    self.problems = problems
    self.references = references
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

  /// The id by which others refer to the document: `id:`, or the file's name without its extension.
  public var id: String { givenID?.value ?? String(source.stem) }

  /// The id in the front matter.
  public var givenID: Located<String>? {
    // Of a post, the rest of the header need not be copied.
    post.map { $0.frontMatter.header.id } ?? header.id
  }

  /// The title in the front matter, or the first heading, or the id.
  public var title: String {
    if let title = header.title?.value { return title }
    if case .person(let person) = content, let name = person.name?.value { return name }
    if let heading = markdown.nodes.firstIndex(where: { $0.kind == .heading }) {
      let text = markdown.plainText(of: markdown.descendants(of: heading))
      if !text.isEmpty, !text.hasPrefix("@") { return text }
    }
    return id
  }

  /// Whether the front matter could not be read, so that nothing is known of what it says.
  public var isFrontMatterLost: Bool {
    !problems.isEmpty && problems.contains { $0.kind.losesFrontMatter }
  }

  /// Whether the file was read at all: whether anything can be said of what it holds.
  public var isRead: Bool {
    !problems.contains { problem in
      switch problem.kind {
      case .unreadable(let obstacle): !obstacle.leavesText
      case .tooLarge: true
      default: false
      }
    }
  }

  /// Whether a sparse checkout leaves the file out.
  public var isLeftOut: Bool { problems.contains { $0.kind == .unreadable(.leftOut) } }

  /// The facts that the document declares.
  public var facts: Facts? {
    switch content {
    case .workspace(let settings): settings.facts
    case .strategy(let answer): answer.facts
    default: nil
    }
  }

  /// A small range at the document's start, for findings about it as a whole.
  public var start: ByteRange {
    let start = source.byteOrderMarkLength
    return ByteRange(start, source.bytes.lineEnd(from: start))
  }

  /// A place in this document, for related places and edits.
  public func place(_ range: ByteRange) -> Place { Place(path: path, range: range) }
}
