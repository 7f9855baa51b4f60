import Localization
import SourceText

/// A file with sheets, recognised by its content: a workbook, or rows of text in any encoding.
public struct SheetFile {
  private enum Content {
    case text(DecodedSheet)
    case workbook(Workbook)
  }

  private let content: Content

  /// Reads a file.
  ///
  /// - Parameter encoding: the IANA name of the encoding of a text; `nil` to recognise it.
  public init(_ bytes: [UInt8], encoding: String? = nil) throws(FileFailure) {
    if let other = OtherFormat(of: bytes) { throw other.failure }
    if Workbook.isArchive(bytes) {
      content = .workbook(try Workbook(bytes))
    } else {
      content = .text(try DecodedSheet(bytes, encoding: encoding))
    }
  }

  /// A sheet that an import may read: its rows, and its name.
  public struct Sheet: Sendable {
    fileprivate enum Content: Sendable {
      case text([UInt8])
      case grid(CellGrid)
    }

    /// The sheet's name; `nil` if the file has no other sheet with content.
    public let name: String?
    fileprivate let content: Content

    /// Creates a sheet from a text in UTF-8 without a byte order mark.
    public init(_ text: [UInt8]) {
      name = nil
      content = .text(text)
    }

    /// Creates a sheet from posts of another origin.
    ///
    /// - Parameter channels: the ids of the channels by the ids of the networks on which the posts were published.
    public init(_ posts: ForeignPosts, on channels: [String: String] = [:]) throws(FileFailure) {
      name = nil
      content = .grid(try posts.grid(on: channels))
    }

    fileprivate init(_ name: String?, _ content: Content) { (self.name, self.content) = (name, content) }

    /// Whether the sheet is of a workbook, so its cells have certain places.
    public var isOfWorkbook: Bool { if case .grid = content { true } else { false } }

    /// Returns the rows of the sheet.
    ///
    /// - Parameters:
    ///   - separator: the separator of the cells of a text; if `nil`, it is guessed.
    ///   - isExact: whether cells keep the whitespace at their ends. In a text, this applies to quoted cells.
    ///   - rowLimit: the maximum number of rows of a text to read, not counting empty ones.
    public func table(
      separatedBy separator: Separator? = nil, isExact: Bool = false, rowLimit: Int = .max
    ) -> DelimitedText {
      switch content {
      case .text(let bytes): DelimitedText(bytes, separatedBy: separator, isExact: isExact, rowLimit: rowLimit)
      case .grid(let grid): DelimitedText(grid, isExact: isExact)
      }
    }
  }

  /// The likelihood that a sheet is one of those to import.
  public enum Likelihood: Int, Comparable, Sendable {
    case none, possible, certain

    public static func < (left: Likelihood, right: Likelihood) -> Bool { left.rawValue < right.rawValue }
  }

  /// The sheets to import, and notes about the file.
  public struct Choice: Sendable {
    public fileprivate(set) var sheets: [Sheet] = []
    public fileprivate(set) var notes: [LocalizedText] = []
  }

  /// Returns the sheets that the user names. If the user names none, returns the visible sheet that is most likely meant.
  ///
  /// - Parameters:
  ///   - names: the names of sheets, or their numbers counted from 1; `*` alone for all visible sheets that are most likely meant.
  ///   - likelihood: the likelihood that a sheet is meant.
  /// - Throws: if a name is unknown, if the sheets that are most likely meant are several, or if several sheets are equally unlikely.
  public func choose(
    _ names: [String], _ likelihood: (Sheet) -> Likelihood
  ) throws(FileFailure) -> Choice {
    switch content {
    case .text(let text):
      guard names.isEmpty else { throw .noSheets }
      return Choice(sheets: [Sheet(nil, .text(text.bytes))], notes: [text.note].compactMap(\.self))
    case .workbook(let workbook):
      let readsAll = names == ["*"]
      guard names.isEmpty || readsAll else { return try named(names, in: workbook) }
      return try likely(in: workbook, readsAll: readsAll, likelihood)
    }
  }

  private func named(_ names: [String], in workbook: Workbook) throws(FileFailure) -> Choice {
    var choice = Choice()
    for name in names {
      guard let sheet = workbook.sheet(named: name) else { throw .unknown(name, among: workbook.sheets.map(\.name)) }
      choice.sheets.append(Sheet(sheet.name, .grid(try workbook.grid(of: sheet))))
    }
    return choice
  }

  private func likely(
    in workbook: Workbook, readsAll: Bool, _ likelihood: (Sheet) -> Likelihood
  ) throws(FileFailure) -> Choice {
    var found: [(sheet: Sheet, likelihood: Likelihood)] = []
    for sheet in workbook.sheets where !sheet.isHidden {
      let grid = try workbook.grid(of: sheet)
      guard !grid.rows.isEmpty else { continue }
      let candidate = Sheet(sheet.name, .grid(grid))
      found.append((candidate, likelihood(candidate)))
    }
    let hidden = workbook.sheets.filter(\.isHidden).map(\.name)
    guard let best = found.map(\.likelihood).max() else { throw .empty(hidden: hidden) }
    let meant = found.filter { $0.likelihood == best }.map(\.sheet)
    guard meant.count == 1 || readsAll && best > .none else {
      let names = meant.compactMap(\.name)
      throw best == .none ? .unlikely(names) : .ambiguous(names)
    }
    let others = found.filter { $0.likelihood != best }.compactMap(\.sheet.name)
    let isAlone = others.isEmpty && hidden.isEmpty && meant.count == 1
    return Choice(
      sheets: isAlone ? [Sheet(nil, meant[0].content)] : meant,
      notes: others.isEmpty && hidden.isEmpty ? [] : [.notRead(others, hidden: hidden)])
  }
}

extension Workbook {
  /// Returns the sheet with a name, regardless of case, accents and punctuation if no other has the exact name; otherwise the sheet with
  /// a number counted from 1. `nil` if there is none.
  fileprivate func sheet(named name: String) -> Sheet? {
    if let exact = sheets.first(where: { $0.name == name }) { return exact }
    let folded = FoldedText.of(name)
    let similar = sheets.filter { !folded.isEmpty && FoldedText.of($0.name) == folded }
    if similar.count == 1 { return similar[0] }
    return Int(name).flatMap { sheets.indices.contains($0 - 1) ? sheets[$0 - 1] : nil }
  }
}

extension FileFailure {
  fileprivate static let noSheets = FileFailure(
    LocalizedText(
      en: "the file is not a workbook, so it has no sheets", fr: "le fichier n’est pas un classeur et n’a pas d’onglets"
    ),
    hint: LocalizedText(en: "leave out --sheet", fr: "omettez --sheet"))

  /// - Parameter hidden: the names of the hidden sheets.
  fileprivate static func empty(hidden: [String]) -> FileFailure {
    FileFailure(
      LocalizedText(en: "no visible sheet has cells with content", fr: "aucun onglet visible n’a de contenu"),
      hint: hidden.isEmpty
        ? nil
        : LocalizedText(
          en: "to read a hidden sheet, pass --sheet: \(.quoted(hidden))",
          fr: "pour lire un onglet masqué, indiquez --sheet : \(.quoted(hidden))"))
  }

  fileprivate static func unknown(_ name: String, among names: [String]) -> FileFailure {
    FileFailure(
      LocalizedText(en: "unknown sheet “\(name.excerpt)”", fr: "onglet inconnu : « \(name.excerpt) »"),
      hint: Spelling.nearest(to: name, among: names).map(LocalizedText.didYouMean)
        ?? LocalizedText(
          en: "sheets of this workbook: \(.quoted(names))", fr: "onglets de ce classeur : \(.quoted(names))"))
  }

  fileprivate static func ambiguous(_ names: [String]) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "several sheets have known column headers: \(.quoted(names))",
        fr: "plusieurs onglets ont des titres de colonne connus : \(.quoted(names))"),
      hint: LocalizedText(
        en: "choose with --sheet NAME, or read them all with --sheet \"*\"",
        fr: "choisissez avec --sheet NOM, ou lisez-les tous avec --sheet \"*\""))
  }

  fileprivate static func unlikely(_ names: [String]) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "no sheet has known column headers: \(.quoted(names))",
        fr: "aucun onglet n’a de titres de colonne connus : \(.quoted(names))"),
      hint: LocalizedText(
        en: "choose one with --sheet NAME to see its columns",
        fr: "choisissez-en un avec --sheet NOM pour voir ses colonnes"))
  }
}

extension LocalizedText {
  /// The maximum number of sheets that a message names.
  private static let sheetLimit = 12

  /// Returns a list of the names of sheets.
  fileprivate static func quoted(_ names: [String]) -> LocalizedText {
    let shown = names.prefix(sheetLimit).map(\.excerpt)
    let more = names.count > sheetLimit ? ", …" : ""
    return LocalizedText(
      en: "\(shown.map { "“\($0)”" }.joined(separator: ", "))\(more)",
      fr: "\(shown.map { "«\u{A0}\($0)\u{A0}»" }.joined(separator: ", "))\(more)")
  }

  /// - Parameters:
  ///   - others: the names of the visible sheets that are not read.
  ///   - hidden: the names of the hidden sheets.
  fileprivate static func notRead(_ others: [String], hidden: [String]) -> LocalizedText {
    let visible = LocalizedText(en: "sheets not read: \(quoted(others))", fr: "onglets non lus : \(quoted(others))")
    let rest = LocalizedText(
      en: "hidden sheets not read: \(quoted(hidden))", fr: "onglets masqués non lus : \(quoted(hidden))")
    return [others.isEmpty ? nil : visible, hidden.isEmpty ? nil : rest].compactMap(\.self).joined(by: .semicolon)
  }
}
