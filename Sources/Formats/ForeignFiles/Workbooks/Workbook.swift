import Localization
import SourceText

/// A workbook of a spreadsheet program: Office Open XML (`.xlsx`, ECMA-376) or OpenDocument (`.ods`), recognised by its content.
///
/// Its bytes come from strangers: what a file may expand to is limited, nothing is run, and nothing outside the file is read.
final class Workbook {
  struct Sheet {
    let name: String
    let isHidden: Bool
    fileprivate let content: Content
  }

  fileprivate enum Content {
    case grid(CellGrid)
    /// The name of the sheet's part; `nil` if the workbook does not have it.
    case part(String?)
  }

  /// The maximum number of cells of the sheets that are read. Empty cells before the last filled cell of a row count too.
  static let cellLimit = 20_000_000

  private(set) var sheets: [Sheet] = []
  private let archive: ZipArchive
  private var context = OpenXMLContext()
  private var placesLeft = Workbook.cellLimit

  /// Whether a file is a ZIP archive or an OLE file, which may be a workbook.
  static func isArchive(_ bytes: [UInt8]) -> Bool { isZip(bytes) || isOLE(bytes) }

  private static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), 3, 4])
      || bytes.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), 5, 6])
  }

  /// Whether a file has the container of the older binary formats, which also holds encrypted workbooks.
  private static func isOLE(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Reads the list of sheets.
  init(_ bytes: [UInt8]) throws(FileFailure) {
    if Self.isOLE(bytes) { throw Self.failure(ofOLE: bytes) }
    do throws(ZipArchive.Failure) { archive = try ZipArchive(bytes) } catch { throw FileFailure(error) }
    if archive.contains("content.xml") {
      try readOpenDocument()
    } else if archive.contains("_rels/.rels") {
      try readOpenXML()
    } else {
      throw archive.contains("[Content_Types].xml") ? .damaged : Self.failure(ofArchive: archive)
    }
  }

  /// Returns the cells of a sheet.
  func grid(of sheet: Sheet) throws(FileFailure) -> CellGrid {
    switch sheet.content {
    case .grid(let grid): return grid
    case .part(let part):
      let reader = OpenXMLSheetReader(context, places: placesLeft)
      guard let part, try read(part, reader, until: { reader.isDone }) else { throw .missing(sheet.name) }
      if let cell = reader.brokenCell { throw .broken(cell, in: sheet.name) }
      let grid = reader.finish()
      guard !reader.isDone else { throw .tooLarge }
      placesLeft = reader.placesLeft
      return grid
    }
  }

  // MARK: Formats

  private func readOpenXML() throws(FileFailure) {
    let main = try relationships(of: "").first { $0.kind == "officeDocument" }
    guard let name = main.map({ PartRelationship.resolve($0.target, in: "") }) else { throw .notWorkbook }
    if name.lowercased().hasSuffix(".bin") { throw .binary }
    let workbook = WorkbookReader()
    guard try read(name, workbook) else { throw .damaged }
    guard workbook.root == "workbook" else { throw .notWorkbook }
    context.is1904 = workbook.is1904
    let relationships = try relationships(of: name)
    func part(_ kind: String) -> String? {
      relationships.first { $0.kind == kind }.map { PartRelationship.resolve($0.target, in: name) }
    }
    let (styles, strings) = (StylesReader(), SharedStrings.Reader())
    if let part = part("styles") { _ = try read(part, styles) }
    if let part = part("sharedStrings") { _ = try read(part, strings) }
    (context.formats, context.strings) = (styles.formats, strings.strings)
    sheets = workbook.sheets.compactMap { sheet in
      let target = relationships.first { $0.id == sheet.relationship }
      // A sheet with only a chart, a dialog or a macro has no cells.
      if let target, target.kind != "worksheet" { return nil }
      let part = target.map { PartRelationship.resolve($0.target, in: name) }
      return Sheet(name: sheet.name, isHidden: sheet.isHidden, content: .part(part))
    }
  }

  private func relationships(of name: String) throws(FileFailure) -> [PartRelationship] {
    let reader = PartRelationship.Reader()
    _ = try read(PartRelationship.part(of: name), reader)
    return reader.relationships
  }

  private func readOpenDocument() throws(FileFailure) {
    let manifest = ManifestReader()
    _ = try read("META-INF/manifest.xml", manifest)
    guard !manifest.isEncrypted else { throw .encrypted }
    let reader = OpenDocumentReader(places: placesLeft)
    guard try read("content.xml", reader, until: { reader.isTooLarge }) else { throw .damaged }
    guard !reader.isTooLarge else { throw .tooLarge }
    guard reader.isSpreadsheet else { throw .notWorkbook }
    sheets = reader.sheets.map { Sheet(name: $0.name, isHidden: $0.isHidden, content: .grid($0.grid)) }
  }

  /// Reads a part of the archive as XML. Returns whether the archive has it.
  private func read(
    _ name: String, _ receiver: some XMLReceiver, until isDone: () -> Bool = { false }
  ) throws(FileFailure) -> Bool {
    guard let events = XMLEvents(for: receiver) else { throw .damaged }
    let isThere: Bool
    do throws(ZipArchive.Failure) {
      isThere = try archive.read(name) { part, isLast in events.read(part, isLast: isLast) && !isDone() }
    } catch {
      throw FileFailure(error)
    }
    switch events.issue {
    case nil: return isThere
    case .documentType: throw .documentType(name)
    case .malformed, .oversizedTag: throw .malformed(name)
    }
  }

  /// Returns the failure for a file of an older binary format.
  private static func failure(ofOLE bytes: [UInt8]) -> FileFailure {
    // The names of the streams in the container are in UTF-16.
    func has(_ name: String) -> Bool {
      let wide = Array(name.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.joined())
      return bytes.withUnsafeBufferPointer { ByteSearch.first(of: wide, by: 0, in: $0, from: 0) != nil }
    }
    return has("EncryptedPackage")
      ? .encrypted : has("WordDocument") || has("PowerPoint Document") ? .notWorkbook : .xls
  }

  /// Returns the failure for an archive without a workbook that can be read.
  private static func failure(ofArchive archive: ZipArchive) -> FileFailure {
    if archive.contains("encrypted-package") { return .encrypted }
    let isNumbers = archive.names.contains { $0.hasSuffix(".iwa") || $0.hasSuffix("index.zip") }
    return isNumbers ? .numbers : .notWorkbook
  }
}

/// A reader of the manifest of an OpenDocument file, which says whether its parts are encrypted.
private final class ManifestReader: XMLReceiver {
  private(set) var isEncrypted = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "encryption-data" { isEncrypted = true }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension FileFailure {
  fileprivate init(_ failure: ZipArchive.Failure) {
    switch failure {
    case .damaged: self = .damaged
    case .encrypted: self = .encrypted
    case .tooLarge: self = .tooLarge
    }
  }

  private static let saveAgain = LocalizedText(
    en: "open it in the program that made it, save it again as .xlsx or .ods, and import the new file",
    fr: "ouvrez-le dans le programme qui l’a créé, enregistrez-le de nouveau en .xlsx ou .ods, puis importez ce fichier"
  )

  fileprivate static let damaged = FileFailure(
    LocalizedText(en: "the workbook is damaged or incomplete", fr: "le classeur est endommagé ou incomplet"),
    hint: LocalizedText(
      en: "copy or download it again, or open it in its program and save it again",
      fr: "copiez-le ou téléchargez-le de nouveau, ou ouvrez-le dans son programme et enregistrez-le de nouveau"))
  fileprivate static let encrypted = FileFailure(
    LocalizedText(en: "the workbook is protected by a password", fr: "le classeur est protégé par un mot de passe"),
    hint: LocalizedText(
      en: "save a copy without the password, and import the copy",
      fr: "enregistrez-en une copie sans mot de passe, et importez cette copie"))
  fileprivate static let tooLarge = FileFailure(
    LocalizedText(
      en: "the workbook is too large: at most \(Workbook.cellLimit) cells and 1 GB are read",
      fr: "le classeur est trop grand : \(Workbook.cellLimit) cellules et 1 Go sont lus au plus"),
    hint: LocalizedText(
      en: "copy the rows that you need to a new workbook, and import it",
      fr: "copiez les lignes voulues dans un nouveau classeur, et importez-le"))
  fileprivate static let notWorkbook = FileFailure(
    LocalizedText(en: "the file is not a workbook or a text", fr: "le fichier n’est ni un classeur ni un texte"),
    hint: LocalizedText(
      en: "import a .csv, .tsv, .xlsx or .ods file; unpack other archives first",
      fr: "importez un fichier .csv, .tsv, .xlsx ou .ods ; décompressez d’abord toute autre archive"))
  fileprivate static let xls = FileFailure(
    LocalizedText(en: "old binary Excel workbook (.xls)", fr: "ancien classeur Excel binaire (.xls)"), hint: saveAs)
  fileprivate static let binary = FileFailure(
    LocalizedText(en: "binary Excel workbook (.xlsb)", fr: "classeur Excel binaire (.xlsb)"), hint: saveAs)
  fileprivate static let numbers = FileFailure(
    LocalizedText(en: "Numbers document, not a workbook", fr: "document Numbers, et non un classeur"),
    hint: LocalizedText(
      en: "in Numbers, export it as Excel or CSV, and import that file",
      fr: "dans Numbers, exportez-le au format Excel ou CSV, et importez ce fichier"))
  private static let saveAs = LocalizedText(
    en: "save it as .xlsx and import that file", fr: "enregistrez-le en .xlsx, et importez ce fichier")

  fileprivate static func documentType(_ part: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "the workbook declares XML entities (\(part.excerpt)), which are not read",
        fr: "le classeur déclare des entités XML (\(part.excerpt)), qui ne sont pas lues"), hint: saveAgain)
  }

  fileprivate static func malformed(_ part: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "the workbook is damaged: \(part.excerpt) is not well-formed XML",
        fr: "le classeur est endommagé : \(part.excerpt) n’est pas du XML bien formé"), hint: saveAgain)
  }

  fileprivate static func missing(_ sheet: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "the workbook is damaged: the cells of its sheet “\(sheet.excerpt)” are missing",
        fr: "le classeur est endommagé : les cellules de son onglet « \(sheet.excerpt) » manquent"), hint: saveAgain)
  }

  fileprivate static func broken(_ cell: String, in sheet: String) -> FileFailure {
    FileFailure(
      LocalizedText(
        en: "the workbook is damaged: the text of cell \(cell) in the sheet “\(sheet.excerpt)” is missing",
        fr: "le classeur est endommagé : le texte de la cellule \(cell) de l’onglet « \(sheet.excerpt) » manque"),
      hint: saveAgain)
  }
}
