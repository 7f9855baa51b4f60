import CivilTime
import Editorial
import Findings
import ForeignFiles
import Localization
import Parallelism
import SourceText
import Synchronization

/// The posts of a workspace as a table: one row for each post, one column for each value and each text.
public struct PostSheet: Sendable {
  /// The selection of posts. A criterion that is empty or `nil` selects all posts.
  public struct Selection: Sendable {
    public var period: Period?
    public var channels: Set<String> = []
    public var states: Set<PostStatus> = []
    /// The ids of authors.
    public var people: Set<String> = []

    public init() {}

    /// Whether a post is selected, according to its channels, its status, its author, and its slots or publication days.
    func accepts(_ post: Post) -> Bool {
      guard states.isEmpty || states.contains(post.state),
        people.isEmpty || post.author.map({ people.contains($0.value) }) ?? false
      else { return false }
      let uses = post.channels?.value ?? []
      let wanted = channels.isEmpty ? uses : uses.filter { channels.contains($0.id.value) }
      if wanted.isEmpty, !channels.isEmpty { return false }
      guard let period else { return true }
      let slots = wanted.map { use in
        post.publication(on: use.id.value)?.at?.value ?? use.slot?.value ?? post.slot?.value
      }
      return (uses.isEmpty ? [post.slot?.value] : slots).contains { $0.map { period.contains($0.day) } ?? false }
    }
  }

  public let columns: [SheetColumn]
  public let entries: [Entry]
  /// The paths of the posts whose front matter cannot be read.
  public let unreadable: [String]

  /// A post that has a row. Its cells are read from its text on demand: keeping all of them would need many times the memory of the posts
  /// themselves.
  public struct Entry: Sendable {
    public let source: SourceFile
    /// The source of another program that contains the file; `nil` for nearly all posts.
    let origin: DocumentSource?
    /// The parts of the post that a sheet cannot contain.
    public let remainders: [PostCells.Remainder]
    /// The columns whose text is longer than the limit of an Excel cell.
    public let longColumns: Set<SheetColumn>

    /// - Parameter schemas: the schemas of the calling thread.
    func cells(_ schemas: DocumentSchemas) -> PostCells? {
      PostCells(
        of: Document.read(source, schemas: schemas, rules: ReadingRules(sources: DocumentSources(only: origin))))
    }
  }

  public init(_ corpus: Corpus, _ selection: Selection = Selection()) {
    let survey = PostSurvey(selection)
    self.init(corpus.documents.filter { $0.kind == .post }.map(survey.look), survey, in: corpus)
  }

  /// - Parameters:
  ///   - results: the results of the survey, in the order of the rows.
  ///   - corpus: the rest of the workspace.
  public init(_ results: [PostSurvey.Result], _ survey: PostSurvey, in corpus: Corpus) {
    entries = results.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    unreadable = results.compactMap { if case .unreadable(let path) = $0 { path } else { nil } }
    columns = Self.columns(survey.columns, in: corpus)
  }

  /// The cells of all posts, read again on each access.
  public var posts: [PostCells] {
    let schemas = DocumentSchemas()
    return entries.compactMap { $0.cells(schemas) }
  }

  /// Returns the columns that every sheet has, and further columns that some posts need.
  private static func columns(_ used: Set<SheetColumn>, in corpus: Corpus) -> [SheetColumn] {
    let channels = channels(
      of: corpus,
      named: used.compactMap { column in
        switch column {
        case .text(let channel): channel
        case .field(let keys) where keys.count > 1 && ["channels", "published"].contains(keys[0]): keys[1]
        default: nil
        }
      })
    let items = used.compactMap { column in
      if case .field(let keys) = column, keys.count == 3 { Int(keys[1]) } else { nil }
    }
    let declared = Set(corpus.declarations.channels)
    let all = SheetColumns.all(channels: channels, items: items.max() ?? 1).filter { column in
      switch column {
      case .text(let channel?): declared.contains(channel) || used.contains(column)
      // Columns that hardly any post needs, and those that exist once for each channel, are added only if a post uses them.
      case .field(let keys) where keys == ["kind"] || keys.count > 1 && channels.contains(keys[1]):
        used.contains(column)
      default: true
      }
    }
    // The user's own keys precede the texts, which are long.
    let own = used.subtracting(all).sorted { $0.name < $1.name }
    let texts = all.firstIndex(of: .text(channel: nil)) ?? all.endIndex
    return Array(all[..<texts]) + own + all[texts...]
  }

  /// Returns the channels that a sheet of a workspace may name: declared ones, and those that only posts name.
  static func channels(of corpus: Corpus, named: some Sequence<String>) -> [String] {
    let declared = corpus.declarations.channels
    return declared + Set(named).subtracting(declared).filter { !$0.hasPrefix("x-") }.sorted()
  }

  /// Returns the rows with their header row. Cells that a spreadsheet would run as formulas are guarded, and can be read back exactly.
  public func rows(in language: Language) -> [[String]] { [headings(in: language)] + posts.map(row) }

  private func headings(in language: Language) -> [String] { columns.map { $0.writtenHeading(in: language) } }

  private func row(of post: PostCells) -> [String] { columns.map { SpreadsheetCell.guarded(post[$0]) } }

  /// Returns the header row and the rows as the text of a file.
  public func text(_ form: DelimitedForm, in language: Language) -> String {
    var text = ""
    write(form, in: language) { text += $0 }
    return text
  }

  /// Writes the header row and the rows, piece by piece.
  ///
  /// - Parameter jobs: the number of threads; it has no influence on the result.
  public func write(_ form: DelimitedForm, in language: Language, jobs: Int = 1, _ write: (String) -> Void) {
    write(form.start + form.line(headings(in: language)))
    for start in stride(from: 0, to: entries.count, by: Self.rowsAtOnce) {
      let part = entries[start..<min(entries.count, start + Self.rowsAtOnce)]
      let lines = Parallel.map(part, jobs: jobs, tools: { DocumentSchemas() }) { entry, schemas in
        entry.cells(schemas).map { form.line(row(of: $0)) } ?? ""
      }
      write(lines.joined())
    }
  }

  private static let rowsAtOnce = 2_048

  /// The maximum length of the text in an Excel cell, in UTF-16 units (according to “Excel specifications and limits”).
  public static let excelCellLimit = 32_767
}

/// A survey of posts, which it receives one at a time and on any thread. It selects posts, and collects the columns that the selected
/// posts need.
public final class PostSurvey: Sendable {
  public enum Result: Sendable {
    case entry(PostSheet.Entry)
    /// The path of a post whose front matter cannot be read.
    case unreadable(String)
    case unwanted
  }

  private let selection: PostSheet.Selection
  private let used = Mutex<Set<SheetColumn>>([])

  public init(_ selection: PostSheet.Selection) { self.selection = selection }

  /// The columns that are not empty in at least one selected post.
  var columns: Set<SheetColumn> { used.withLock { $0 } }

  public func look(at document: Document) -> Result {
    guard let post = document.post, !document.isFrontMatterLost else { return .unreadable(document.path) }
    guard selection.accepts(post), let cells = PostCells(of: document) else { return .unwanted }
    used.withLock { $0.formUnion(cells.values.keys) }
    let limit = PostSheet.excelCellLimit
    let long = cells.values.filter { $0.value.utf8.count > limit && $0.value.utf16.count > limit }
    return .entry(

      PostSheet.Entry(
        source: document.source, origin: document.origin, remainders: cells.remainders, longColumns: Set(long.keys)))
  }
}
