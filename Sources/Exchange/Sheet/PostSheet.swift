import CivilTime
import Diagnostics
import Editorial
import Interchange
import Localization

/// The posts of a workspace as a table: one row for each, one column for each value and each text.
public struct PostSheet: Sendable {
  /// Which posts there are to be.
  public struct Selection: Sendable {
    public var period: Period?
    public var channels: Set<String> = []
    public var states: Set<PostState> = []
    /// The ids of authors.
    public var people: Set<String> = []

    public init() {}

    /// Whether a post is wanted: by its channels, its state, its author, and its slots or the days on which it came out.
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
  public let posts: [PostCells]
  /// The posts whose front matter cannot be read.
  public let unreadable: [Document]

  public init(_ corpus: Corpus, _ selection: Selection = Selection()) {
    let documents = corpus.documents.filter { $0.kind == .post }
    let (posts, unreadable) = documents.reduce(into: ([PostCells](), [Document]())) { parts, document in
      guard let post = document.post else {
        parts.1.append(document)
        return
      }
      if document.isFrontMatterLost {
        parts.1.append(document)
      } else if selection.accepts(post), let cells = PostCells(of: document) {
        parts.0.append(cells)
      }
    }
    self.posts = posts
    self.unreadable = unreadable
    columns = Self.columns(of: posts, in: corpus)
  }

  /// What every sheet has columns for, and what some post needs besides.
  private static func columns(of posts: [PostCells], in corpus: Corpus) -> [SheetColumn] {
    let used = posts.reduce(into: Set<SheetColumn>()) { $0.formUnion($1.values.keys) }
    let channels = channels(of: corpus, used)
    let items = used.compactMap { column in
      if case .field(let keys) = column, keys.count == 3 { Int(keys[1]) } else { nil }
    }
    let declared = Set(corpus.declarations.channels)
    let all = SheetColumns.all(channels: channels, items: items.max() ?? 1).filter { column in
      switch column {
      case .text(let channel?): declared.contains(channel) || used.contains(column)
      // What hardly any post has, and what is there once for each channel.
      case .field(let keys) where keys == ["kind"] || keys.count > 1 && channels.contains(keys[1]):
        used.contains(column)
      default: true
      }
    }
    // Own keys stand before the texts, which are long.
    let own = used.subtracting(all).sorted { $0.name < $1.name }
    let texts = all.firstIndex(of: .text(channel: nil)) ?? all.endIndex
    return Array(all[..<texts]) + own + all[texts...]
  }

  /// The channels that a sheet of a workspace may speak of: those declared, and those that only posts name.
  static func channels(of corpus: Corpus, _ used: some Sequence<SheetColumn> = []) -> [String] {
    let declared = corpus.declarations.channels
    let others = used.compactMap { column -> String? in
      switch column {
      case .text(let channel): channel
      case .field(let keys) where keys.count > 1 && ["channels", "published"].contains(keys[0]): keys[1]
      default: nil
      }
    }
    return declared + Set(others).subtracting(declared).filter { !$0.hasPrefix("x-") }.sorted()
  }

  /// The rows with their headings. Cells that a spreadsheet would run are kept from it, and can be read back exactly.
  public func rows(in language: Language) -> [[String]] {
    [columns.map { $0.heading(in: language) }]
      + posts.map { post in columns.map { SpreadsheetCell.guarded(post[$0]) } }
  }

  /// The rows as a text.
  public func text(_ form: DelimitedForm, in language: Language) -> String { form.text(rows(in: language)) }

  /// The longest text that a cell of Excel holds, in UTF-16 units (Excel specifications and limits).
  public static let excelCellLimit = 32_767
}
