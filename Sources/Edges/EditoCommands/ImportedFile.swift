import Localization
import Networks
import SourceText
import WorkspaceFiles

/// A file to import, named on a command line; `-` is standard input.
enum ImportedFile {
  /// The reason why a file cannot be imported, shown after the file's name.
  struct Failure: Error {
    let message: LocalizedText
    var hint: LocalizedText?
  }

  /// The maximum size of a file in bytes. A year's export is a few MiB, so a much larger file is not an export.
  static let sizeLimit = 256 << 20

  /// Reads standard input if it is one of the files. Call this before the workspace is locked, because the program that writes to standard
  /// input may be slow.
  static func readAhead(_ names: [String], on console: Console) {
    if names.contains("-") { console.readAhead(sizeLimit + 1) }
  }

  /// Returns the bytes of a file, or the reason why it cannot be imported.
  static func bytes(of name: String, on console: Console) -> Result<[UInt8], Failure> {
    if name == "-" {
      // One byte more than the limit shows that the input is larger.
      let bytes = console.read(sizeLimit + 1)
      return bytes.count > sizeLimit ? .failure(tooLarge) : .success(bytes)
    }
    let path = console.environment.resolve(name)
    if FileSystem.entry(at: path) == nil {
      return .failure(Failure(message: LocalizedText(en: "file not found", fr: "fichier introuvable")))
    }
    switch FileSystem.read(path, limit: sizeLimit) {
    case .failure(let failure):
      return .failure(
        Failure(message: LocalizedText(en: "cannot be read: \(failure.reason)", fr: "illisible : \(failure.reason)")))
    case .success(.tooLarge): return .failure(tooLarge)
    case .success(.bytes(let bytes)): return isSpreadsheet(bytes) ? .failure(spreadsheet) : .success(bytes)
    }
  }

  private static let tooLarge = Failure(
    message: LocalizedText(en: "file larger than \(.size(sizeLimit))", fr: "fichier de plus de \(.size(sizeLimit))"))

  /// Whether a file has a format of spreadsheet programs: a ZIP archive (XLSX, ODS) or the older binary format (XLS).
  private static func isSpreadsheet(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static let spreadsheet = Failure(
    message: LocalizedText(en: "spreadsheet file, not CSV", fr: "fichier d’un tableur, et non CSV"),
    hint: LocalizedText(
      en: "save it as CSV and import the CSV file", fr: "enregistrez-le en CSV, et importez ce CSV"))
}
