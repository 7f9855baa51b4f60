import Editorial
import ForeignFiles
import Localization
import Networks

/// The columns of a row whose values belong to several places of a post: the link and the hashtags.
extension RowReader {
  private static let call = (text: SheetColumn.field(["cta", "text"]), url: SheetColumn.field(["cta", "url"]))

  private typealias Cells = [(column: SheetColumn, cell: String)]
  /// An existing post, with the words of its texts.
  typealias ExistingPost = (cells: PostCells, words: WordsOfTexts)

  /// Returns the cells of a row, with its hashtags and its link where readers find them. Records the problems of the two cells.
  ///
  /// - Parameter post: the existing post; `nil` for a new one.
  mutating func cells(
    of row: PostRow, over post: ExistingPost? = nil
  ) -> [(column: SheetColumn, cell: String)] {
    var cells = row.values
    if self.cells.examinesMedia { Self.separateFiles(in: &cells) }
    if let link = link(of: row) { add(link, to: &cells, of: row, over: post) }
    if let cell = row[.hashtags] { addHashtags(of: cell, to: &cells, over: post) }
    return cells
  }

  /// Gives each file that the cell of media names its own column.
  private static func separateFiles(in cells: inout Cells) {
    guard let index = cells.firstIndex(where: { $0.column == MediaCells.column }),
      let files = MediaCells.files(in: cells[index].cell)
    else { return }
    let columns = files.indices.map { SheetColumn.field(["media", String($0 + 1), "file"]) }
    // A sheet with a column for the second file has a column for each.
    guard !cells.contains(where: { columns.dropFirst().contains($0.column) }) else { return }
    cells.replaceSubrange(
      index...index, with: zip(columns, files).prefix(SheetColumns.itemLimit).map { (column: $0, cell: $1) })
  }

  /// Adds a link at the end of each text for a network whose texts contain links. It is the address of the call to action if there is
  /// one, if a network has a field for the link, or if no text contains it. An existing post keeps the link in the place where it already
  /// has it.
  private func add(_ link: String, to cells: inout Cells, of row: PostRow, over post: ExistingPost?) {
    let texts = Self.texts(of: cells)
    let address = post?.cells[Self.call.url] ?? ""
    let isAddress = AddedWords.isSame(address[...], link[...])
    let isShown = shownTexts(of: post).contains { AddedWords.contains(link, in: $0) }
    let own = texts.compactMap { cells[$0].column.channel }
    let known = channels(of: row, over: post)
    let channels = known.isEmpty ? own : known
    var isInText = texts.isEmpty && isShown
    for index in texts {
      let channel = cells[index].column.channel
      let readers = channel.map { [$0] } ?? channels.filter { !own.contains($0) }
      guard channels.isEmpty || readers.contains(where: { places(of: $0) == .inText }) else { continue }
      if isAddress, !AddedWords.contains(link, in: Self.shown(channel, of: post)) { continue }
      cells[index].cell = AddedWords.adding(link: link, to: cells[index].cell)
      isInText = true
    }
    let isCalled = row[Self.call.text] != nil || !(post?.cells[Self.call.text] ?? "").isEmpty
    let isOfCall = isCalled || !isInText || channels.contains { places(of: $0) == .inField }
    // A team may give the call another address than the text.
    let hasOwnAddress = isShown && !address.isEmpty && !isAddress
    guard isOfCall, !hasOwnAddress, row[Self.call.url] == nil else { return }
    cells.append((Self.call.url, link))
    if !isCalled { cells.append((Self.call.text, LocalizedText.learnMore[readersLanguage])) }
  }

  /// Adds the hashtags of a cell at the end of each text.
  private mutating func addHashtags(of cell: String, to cells: inout Cells, over post: ExistingPost?) {
    let hashtags = AddedWords.hashtags(in: cell)
    let texts = Self.texts(of: cells)
    let areShown = shownTexts(of: post).contains { AddedWords.missing(hashtags, in: $0).isEmpty }
    if texts.isEmpty, !areShown, !hashtags.isEmpty { lose(.hashtagsAlone, in: .hashtags) }
    for index in texts { cells[index].cell = AddedWords.adding(hashtags: hashtags, to: cells[index].cell) }
  }

  /// Returns the channels of a row's post; empty if they are not known.
  private func channels(of row: PostRow, over post: ExistingPost?) -> [String] {
    let column = SheetColumn.field(["channels"])
    if let named = row[column].flatMap({ try? cells.reading($0, in: column).value }) { return CellList.items(named) }
    return post.map { CellList.items($0.cells[column]) } ?? cells.mapping.channels
  }

  private static func texts(of cells: Cells) -> [Int] {
    cells.indices.filter { if case .text = cells[$0].column { true } else { false } }
  }

  /// Returns the words that a channel's own text shows, or the common text for `nil`; empty if the post does not have it.
  private static func shown(_ channel: String?, of post: ExistingPost?) -> String {
    post.map { String(decoding: $0.words[channel], as: UTF8.self) } ?? ""
  }

  /// Returns the words of all texts of a post; empty without a post.
  private func shownTexts(of post: ExistingPost?) -> [String] {
    post == nil ? [] : ([nil] + cells.corpus.declarations.channels).map { Self.shown($0, of: post) }
  }

  /// Returns the link of a row; `nil` if it has none, or none that is a URL.
  private mutating func link(of row: PostRow) -> String? {
    guard let cell = row[.link] else { return nil }
    do throws(CellIssue) {
      let link = try cells.value(cell, in: Self.call.url)
      return link.isEmpty ? nil : link
    } catch {
      lose(error, in: .link)
      return nil
    }
  }

  /// The language of the workspace's readers; English if its settings name no locale.
  private var readersLanguage: Language { cells.corpus.settings.locale.map { Language(locale: $0.value) } ?? .english }

  /// Returns the places where the network of a channel shows a link. A channel on an unknown network shows it in the text.
  private func places(of channel: String) -> NetworkProfile.Links {
    cells.corpus.declarations.networkChannels[channel]?.profile.links ?? .inText
  }
}

extension LocalizedText {
  /// The words of a call to action of which a sheet gives only the address.
  fileprivate static let learnMore = LocalizedText(en: "Learn more", fr: "En savoir plus")
}

extension CellIssue {
  fileprivate static let hashtagsAlone = CellIssue(
    LocalizedText(
      en: "hashtags belong at the end of a text, and the row has no text",
      fr: "les mots-dièse se placent à la fin d’un texte, et la ligne n’a pas de texte"),
    hint: LocalizedText(
      en: "write the text of the post, then import the sheet again",
      fr: "écrivez le texte de la publication, puis relancez l’import"), costsOnlyCell: true)
}
