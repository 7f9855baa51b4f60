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

  /// The largest file that is read, in bytes. Exports of a year are a few MiB, so a much larger file is something else.
  static let sizeLimit = 256 << 20

  /// Reads standard input if it is one of the files. This happens before the workspace is locked, because the other program may be
  /// slow.
  static func readAhead(_ names: [String], on console: Console) {
    if names.contains("-") { console.readAhead(sizeLimit) }
  }

  /// The bytes of a file.
  static func bytes(of name: String, on console: Console) -> Result<[UInt8], Failure> {
    if name == "-" { return .success(console.read(sizeLimit)) }
    let path = console.environment.resolve(name)
    if FileSystem.entry(at: path) == nil {
      return .failure(Failure(message: LocalizedText(en: "file not found", fr: "fichier introuvable")))
    }
    switch FileSystem.read(path, limit: sizeLimit) {
    case .failure(let failure):
      return .failure(
        Failure(message: LocalizedText(en: "cannot be read: \(failure.reason)", fr: "illisible : \(failure.reason)")))
    case .success(.tooLarge):
      return .failure(
        Failure(
          message: LocalizedText(
            en: "file larger than \(.size(sizeLimit))", fr: "fichier de plus de \(.size(sizeLimit))")))
    case .success(.bytes(let bytes)): return isSpreadsheet(bytes) ? .failure(spreadsheet) : .success(bytes)
    }
  }

  /// Whether a file has a spreadsheet program's own format: zipped, or the older one.
  private static func isSpreadsheet(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static let spreadsheet = Failure(
    message: LocalizedText(en: "spreadsheet file, not CSV", fr: "fichier d’un tableur, et non CSV"),
    hint: LocalizedText(
      en: "save it as CSV and import the CSV file", fr: "enregistrez-le en CSV, et importez ce CSV"))
}
