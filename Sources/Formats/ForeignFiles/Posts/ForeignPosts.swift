import Localization
import SourceText

/// The posts of a collection other than a sheet: the export of a network, or a folder of files.
///
/// The importer of sheets reads them: each post is a row, and its values are cells below the columns' own names, such as `title`, `text`
/// or `published.at`. So posts of any origin are matched, reported and written in one way.
public struct ForeignPosts: Sendable {
  /// A post, with its place in the collection.
  public struct Post: Sendable {
    /// The name of the post's file, if the collection has several files; otherwise `nil`.
    public var file: String?
    /// The line on which the post begins, counted from 1.
    public var line: Int
    /// The column in which the post begins, counted from 1 in bytes, if several posts may share a line; otherwise `nil`.
    public var column: Int?
    /// The id of the network on which the post was published; `nil` if the cells name the channels, or if there is none.
    public var network: String?
    /// The values by the names of the columns. In a post of a network, `published.url` and `published.at` are values of its channel.
    ///
    /// A text may have several parts, which ``partBreak`` separates.
    public var cells: [String: String] = [:]
    /// The lines of cells that have a line of their own in the post's file, by the names of the columns.
    public var lines: [String: Int] = [:]
    /// The reason why the post cannot be imported; otherwise `nil`.
    public var issue: FileFailure?

    public init(file: String? = nil, line: Int, column: Int? = nil, network: String? = nil) {
      (self.file, self.line, self.column, self.network) = (file, line, column, network)
    }
  }

  /// The posts, in the order of the collection.
  public var posts: [Post] = []
  /// Notes about the collection, such as the number of reposts that are not imported.
  public var notes: [LocalizedText] = []

  public init() {}

  /// The separator of the parts of a thread in a text. It is a control character, which no post contains.
  public static let partBreak: Character = "\u{1E}"

  /// The ids of the networks on which the posts were published, in the order of their first posts.
  public var networks: [String] { posts.compactMap(\.network).uniqued }

  /// Returns the posts as the rows of a grid, below a row of headers.
  ///
  /// - Parameter channels: the ids of the channels by the ids of the networks.
  /// - Throws: if the posts are too many or too long.
  func grid(on channels: [String: String]) throws(FileFailure) -> CellGrid {
    let rows = posts.map { $0.cells(on: $0.network.flatMap { channels[$0] }) }
    let names = Set(rows.flatMap(\.keys)).sorted()
    var builder = GridBuilder(places: GridBuilder.rowLimit * 16)
    builder.beginRow(1)
    for (column, name) in names.enumerated() { builder.add(column, .text) { $0 += name.utf8 } }
    var origins = [CellGrid.Origin(line: 1)]
    for (index, row) in rows.enumerated() {
      let post = posts[index]
      builder.beginRow(index + 2)
      for (column, name) in names.enumerated() {
        guard let cell = row[name] else { continue }
        builder.add(column, .text) { $0 += cell.utf8 }
      }
      let lines = post.lines.isEmpty ? [] : names.map { post.lines[$0] }
      origins.append(
        CellGrid.Origin(file: post.file, line: post.line, column: post.column, lines: lines, issue: post.issue))
    }
    let grid = builder.finish()
    guard !builder.isTooLarge else { throw .tooManyPosts }
    return grid.with(origins)
  }
}

extension ForeignPosts.Post {
  /// Returns the cells with the channel of the post in the place of its network. A post that cannot be imported keeps a row.
  fileprivate func cells(on channel: String?) -> [String: String] {
    var result: [String: String] = [:]
    for (name, value) in cells where !value.isEmpty {
      switch (name, channel) {
      case ("published.url", let channel?): result["published.\(channel).url"] = value
      case ("published.at", let channel?): result["published.\(channel).at"] = value
      default: result[name] = value
      }
    }
    if let channel { result["channels"] = channel }
    if result.isEmpty, issue != nil { result["status"] = "published" }
    return result
  }
}

extension FileFailure {
  static let tooManyPosts = FileFailure(
    LocalizedText(
      en: "the collection is too large: at most \(GridBuilder.rowLimit) posts and 256 MB of texts are read",
      fr: "la collection est trop grande : \(GridBuilder.rowLimit) publications et 256 Mo de textes sont lus au plus"),
    hint: LocalizedText(en: "import it in several parts", fr: "importez-la en plusieurs parties"))
}
