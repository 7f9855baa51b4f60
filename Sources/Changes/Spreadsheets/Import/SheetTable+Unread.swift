import Editorial
import ForeignFiles
import Localization
import SourceText

extension SheetTable {
  /// A column that is not read.
  public struct Unused: Sendable {
    public let column: UnreadColumn
    /// A known header with a similar spelling, as a suggestion; `nil` if there is no suggestion.
    public let nearest: String?
    /// The different columns that the header names as alternatives; empty if it names none or one.
    public let alternatives: [SheetColumn]
    /// The column that the header means, if the cells cannot be its values; otherwise `nil`.
    public let unfit: SheetColumn?
    /// The way to declare the cells as values of ``unfit``, if its values are declared ids; otherwise `nil`.
    public let declaration: LocalizedText?
    /// What the cells seem to be, if they seem to belong into posts; otherwise `nil`.
    public let content: Content?
    /// The first different cells, if ``content`` is known; otherwise empty.
    public let examples: [String]

    public var heading: String { column.heading }
  }

  /// What the cells of a column that is not read seem to be.
  public enum Content: Sendable { case dates, texts, titles }

  /// The columns that are not read although they seem to contain dates or texts of posts. The import must not leave them out without the
  /// user's consent.
  public var contested: [Unused] { unused.filter { $0.content == .dates || $0.content == .texts } }

  /// The column that is not read although it seems to contain the titles of posts; `nil` if there is none, or if titles are read.
  public var possibleTitle: Unused? { unused.first { $0.content == .titles } }

  /// The maximum number of unknown headers that are compared with the known ones. An unrelated export may have any number of headers.
  private static let suggestionLimit = 8

  /// The maximum number of unread columns whose cells are examined. Only exports of programs have more.
  private static let contentLimit = 100

  /// Returns the columns of a sheet that are not read, except those that the user ignores.
  static func unused(
    _ header: [String], _ assignment: ColumnAssignment, _ evidence: ColumnEvidence, _ ignored: Set<String>,
    among known: KnownColumns, _ columns: [Column<SheetColumn>]
  ) -> [Unused] {
    let used = Set(assignment.positions.values)
    let unread = header.indices.filter {
      !used.contains($0) && !header[$0].isEmpty && !ignored.contains(FoldedText.of(header[$0]))
    }
    let plain = unused(
      unread.map { position in
        let twin = assignment.twins[position].map { UnreadColumn.Twin(number: $0 + 1, heading: header[$0]) }
        return UnreadColumn(number: position + 1, heading: header[position], twin: twin)
      }, among: columns)
    var mayHoldTitles = assignment.positions[.field(["title"])] == nil
    return zip(unread, plain).enumerated().map { index, pair in
      let (position, column) = pair
      let unfit = assignment.unfit[position]
      // Words about pictures are no texts of posts.
      let isNote = index >= contentLimit || HeadingWords.isSideNote(header[position]) || unfit == MediaCells.column
      var content: Content? =
        isNote ? nil : evidence.holdsDates(at: position) ? .dates : evidence.holdsTexts(at: position) ? .texts : nil
      let isUnknown = unfit == nil && column.column.twin == nil && column.nearest == nil
      if content == nil, !isNote, mayHoldTitles, isUnknown, evidence.holdsTitles(at: position) {
        (content, mayHoldTitles) = (.titles, false)
      }
      return Unused(
        column: column.column, nearest: column.nearest,
        alternatives: index < suggestionLimit ? known.alternatives(in: header[position]) : [], unfit: unfit,
        declaration: unfit.flatMap(SheetColumns.reference(_:)).flatMap { kind in
          kind.declaration(of: evidence.words(at: position))
        }, content: content, examples: content == nil ? [] : evidence.examples(at: position))
    }
  }

  static func unused(_ unread: [UnreadColumn], among columns: [Column<SheetColumn>]) -> [Unused] {
    guard !unread.isEmpty else { return [] }
    // Edito's own names are better suggestions than words of other calendars.
    let names = [columns.flatMap { $0.field.ownNames }, columns.flatMap { $0.field.properNames }]
    let folded = Set(columns.flatMap { $0.field.names }.map(FoldedText.of))
    return unread.enumerated().map { index, column in
      // A repeated header gets no suggestion.
      let isKnown = index >= suggestionLimit || folded.contains(FoldedText.of(column.heading))
      let nearest =
        isKnown
        ? nil : names.lazy.compactMap { Spelling.nearest(to: column.heading, among: $0, mayBeOther: true) }.first
      return Unused(
        column: column, nearest: nearest, alternatives: [], unfit: nil, declaration: nil, content: nil, examples: [])
    }
  }
}
