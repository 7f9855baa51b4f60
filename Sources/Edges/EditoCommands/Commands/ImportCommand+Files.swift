import Actions
import Editorial
import ForeignFiles
import Localization
import Networks
import Rendering
import Spreadsheets
import WorkspaceFiles

/// The files of the command as tables of posts.
extension ImportCommand {
  typealias Found = (file: ImportOutput.File, questions: [ImportQuestion])

  /// Returns the tables of a file, with the questions about their columns.
  func importedTables(
    _ name: String, _ sheets: [ImportedFile.Sheet], _ target: ImportTarget, _ decisions: ImportDecisions
  ) throws -> [Found] {
    let mapping = try mapping(of: name, in: target.corpus, decisions)
    return sheets.map { sheet in
      var survey: ColumnSurvey?
      var questions: [ImportQuestion] = []
      let table = sheet.content.mapError { CellIssue($0.message, hint: $0.hint) }.flatMap { content in
        let table = self.table(content, target, decisions, mapping)
        questions = Self.questions(about: table, in: sheet.name, target.corpus)
        guard let issue = table.issue else { return Result<SheetTable, CellIssue>.success(table) }
        survey = ColumnSurvey(of: table, in: target)
        return .failure(issue)
      }
      return (ImportOutput.File(name: sheet.name, result: table, notes: sheet.notes, survey: survey), questions)
    }
  }

  private func table(
    _ content: SheetFile.Sheet, _ target: ImportTarget, _ decisions: ImportDecisions, _ mapping: SheetMapping
  ) -> SheetTable {
    SheetTable(content, for: target, named: decisions.columns, mapping: mapping, holdsMarkdown: markdown)
  }

  /// Adds channels on the networks that sheets name and on which the workspace has none.
  func declareChannels(
    of sheets: [[ImportedFile.Sheet]], in target: inout ImportTarget, _ decisions: ImportDecisions
  ) throws {
    guard let everywhere = target.onEveryNetwork else { return }
    for (name, sheets) in zip(files, sheets) {
      let mapping = try mapping(of: name, in: everywhere.corpus, decisions)
      for content in sheets.compactMap({ try? $0.content.get() }) {
        target.declare(everywhere.networks(namedIn: table(content, everywhere, decisions, mapping)))
      }
    }
  }

  private static func questions(
    about table: SheetTable, in file: String, _ corpus: Corpus
  ) -> [ImportQuestion] {
    guard table.unknown.isEmpty, table.hasHeadings else { return [] }
    let columns = table.contested.isEmpty ? [table.possibleTitle].compactMap(\.self) : table.contested
    return columns.map {
      ImportQuestion(about: $0, in: table, of: file, channels: corpus.declarations.channels)
    }
  }

  /// Returns the sheets of a file, or the posts of a network's export as a sheet.
  func importedSheets(
    _ name: String, _ target: inout ImportTarget, _ named: [SheetColumn: String], _ session: Session,
    on console: Console
  ) -> [ImportedFile.Sheet] {
    let path = console.environment.resolve(name)
    if name != "-", FileSystem.isFolder(path) {
      return ImportedFolder(name: name, channels: channel, keepsUnknown: keepUnknown).sheets(
        for: session, into: &target, path: path)
    }
    do throws(FileFailure) {
      let bytes = try ImportedFile.bytes(of: name, on: console).get()
      if let posts = try ForeignPosts.read(bytes, readsTables: named.isEmpty) {
        guard !posts.posts.isEmpty else {
          return [ImportedFile.Sheet(name: name, content: .failure(.emptyExport), notes: posts.notes)]
        }
        if channel.isEmpty { target.declare(posts.networks.compactMap(Network.init(called:))) }
        let sheet = try posts.sheet(in: target.corpus, given: channel)
        return [ImportedFile.Sheet(name: name, content: .success(sheet), notes: posts.notes)]
      }
      let target = target
      return ImportedFile.sheets(in: bytes, name, sheets) {
        SheetTable.likelihood(of: $0, for: target, named: named)
      }
    } catch {
      return [ImportedFile.Sheet(name: name, content: .failure(error))]
    }
  }

  /// Returns what the settings say about a file.
  private func mapping(of name: String, in corpus: Corpus, _ decisions: ImportDecisions) throws -> SheetMapping {
    let file = Self.fileName(name)
    do {
      var mapping = try SheetMapping(corpus.settings.importing?.value, in: corpus) { PathPattern($0).matches(file) }
      mapping.channels = channel
      mapping.ignore(decisions.ignored)
      mapping.read(decisions.values)
      return mapping
    } catch {
      throw UsageError(
        LocalizedText(
          en: "unknown field “\(error.name)” in `import:` of edito.md",
          fr: "champ inconnu : « \(error.name) », sous `import:` dans edito.md"),
        hint: error.nearest.map(LocalizedText.didYouMean))
    }
  }

  /// Returns the name of a file without its folders.
  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  func namedColumns(_ corpus: Corpus) throws -> [SheetColumn: String] {
    try ColumnArgument.headings(
      column, field: { SheetColumn(named: $0, in: corpus) }, known: { SheetColumn.known(in: corpus).map(\.name) },
      example: LocalizedText(en: "title=Subject", fr: "titre=Sujet"),
      remedy: Self.remedy(forKey:_:))
  }

  /// Returns the hint for a key of the user's own that no front matter can have; `nil` for any other name.
  private static func remedy(forKey name: String, _ heading: String) -> LocalizedText? {
    guard name.hasPrefix("x-"), let option = ImportDecisions.optionKeeping(heading) else { return nil }
    return LocalizedText(
      en: "a key of your own consists of x- and letters, digits, - or _: `\(option)`",
      fr: "une clé à vous se compose de x- et de lettres, de chiffres, de - ou de _ : `\(option)`")
  }
}
