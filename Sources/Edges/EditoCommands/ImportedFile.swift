import Localization
import Networks
import SourceText
import WorkspaceFiles

/// A file that another program wrote, named on a command line; `-` is standard input.
enum ImportedFile {
  /// Why a file cannot be imported, as what is said of it: “does not exist”.
  struct Fault: Error {
    let message: LocalizedText
    var hint: LocalizedText?
  }

  /// Exports of a year are a few MiB; what is much larger is something else.
  static let sizeLimit = 256 << 20

  /// Reads standard input if a file is named so, before the workspace is locked: whatever fills it may take its time.
  static func readAhead(_ names: [String], on console: Console) {
    if names.contains("-") { console.readAhead(sizeLimit) }
  }

  /// The bytes of a file.
  static func bytes(of name: String, on console: Console) -> Result<[UInt8], Fault> {
    if name == "-" { return .success(console.read(sizeLimit)) }
    let path = console.environment.resolve(name)
    if FileSystem.entry(at: path) == nil {
      return .failure(Fault(message: LocalizedText(en: "does not exist", fr: "n’existe pas")))
    }
    switch FileSystem.read(path, limit: sizeLimit) {
    case .failure(let failure):
      return .failure(
        Fault(message: LocalizedText(en: "cannot be read: \(failure.reason)", fr: "illisible : \(failure.reason)")))
    case .success(.tooLarge):
      return .failure(
        Fault(message: LocalizedText(en: "is larger than \(.size(sizeLimit))", fr: "dépasse \(.size(sizeLimit))")))
    case .success(.bytes(let bytes)): return isSpreadsheet(bytes) ? .failure(spreadsheet) : .success(bytes)
    }
  }

  /// Whether a file is one of a spreadsheet program's own: zipped, or of the older kind.
  private static func isSpreadsheet(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [UInt8(ascii: "P"), UInt8(ascii: "K"), 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static let spreadsheet = Fault(
    message: LocalizedText(en: "is a spreadsheet's own file", fr: "c’est le fichier propre à un tableur"),
    hint: LocalizedText(
      en: "save it as CSV, and import that", fr: "enregistrez-le au format CSV, puis importez celui-ci"))
}
