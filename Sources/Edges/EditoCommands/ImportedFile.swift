import ArgumentParser
import CivilTime
import ForeignFiles
import Localization
import Networks
import SourceText
import SystemLibrary
import WorkspaceFiles

/// A file to import, named on a command line; `-` is standard input.
enum ImportedFile {
  /// The maximum size of a file in bytes. A year's export is a few MiB, so a much larger file is not an export.
  static let sizeLimit = 256 << 20

  /// Reads standard input if it is one of the files. Call this before the workspace is locked, because the program that writes to standard
  /// input may be slow.
  static func readAhead(_ names: [String], on console: Console) {
    if names.contains("-") { console.readAhead(sizeLimit + 1) }
  }

  /// Returns the bytes of a file, or the reason why it cannot be imported.
  static func bytes(of name: String, on console: Console) -> Result<[UInt8], FileFailure> {
    if name == "-" {
      // One byte more than the limit shows that the input is larger.
      let bytes = console.read(sizeLimit + 1)
      return bytes.count > sizeLimit ? .failure(tooLarge) : .success(bytes)
    }
    let path = console.environment.resolve(name)
    if FileSystem.isSpecial(path) { return .failure(special) }
    switch FileSystem.readUnchanged(path, limit: sizeLimit) {
    case nil: return .failure(changed)
    // A link whose target is missing is found.
    case .failure(let failure) where failure.code == ENOENT && FileSystem.entry(at: path) == nil:
      return .failure(FileFailure(LocalizedText(en: "file not found", fr: "fichier introuvable")))
    case .failure(let failure):
      return .failure(
        FileFailure(LocalizedText(en: "cannot be read: \(failure.reason)", fr: "illisible : \(failure.reason)")))
    case .success(.tooLarge): return .failure(tooLarge)
    case .success(.bytes(let bytes)): return .success(bytes)
    }
  }

  private static let special = FileFailure(
    LocalizedText(en: "is a pipe or a device, not a file", fr: "est un tube ou un périphérique, et non un fichier"),
    hint: LocalizedText(
      en: "pass its content through standard input, with - as the file",
      fr: "transmettez son contenu par l’entrée standard, avec - comme fichier"))

  private static let changed = FileFailure(
    LocalizedText(
      en: "was changed by another program while it was read",
      fr: "a été modifié par un autre programme pendant la lecture"),
    hint: LocalizedText(
      en: "run the command again when the other program has finished",
      fr: "relancez la commande quand l’autre programme aura fini"))

  private static let tooLarge = FileFailure(
    LocalizedText(en: "file larger than \(.size(sizeLimit))", fr: "fichier de plus de \(.size(sizeLimit))"))

  /// A sheet of a file, or the reason why the file has none to import.
  struct Sheet {
    /// The file's name as the user typed it, with the sheet's name in parentheses if the file has several sheets.
    let name: String
    let content: Result<SheetFile.Sheet, FileFailure>
    /// Notes about the file, such as its encoding; the first sheet of a file has them.
    var notes: [LocalizedText] = []
  }

  /// Returns the sheets of a file that the user names or, if the user names none, the one that is most likely meant.
  static func sheets(
    of name: String, _ options: SheetOptions, on console: Console,
    _ likelihood: (SheetFile.Sheet) -> SheetFile.Likelihood
  ) -> [Sheet] {
    switch bytes(of: name, on: console) {
    case .failure(let failure): [Sheet(name: name, content: .failure(failure))]
    case .success(let bytes): sheets(in: bytes, name, options, likelihood)
    }
  }

  /// Returns the sheets in the bytes of a file, as ``sheets(of:_:on:_:)`` does.
  static func sheets(
    in bytes: [UInt8], _ name: String, _ options: SheetOptions, _ likelihood: (SheetFile.Sheet) -> SheetFile.Likelihood
  ) -> [Sheet] {
    do throws(FileFailure) {
      let choice = try SheetFile(bytes, encoding: options.encoding).choose(options.sheet, likelihood)
      return choice.sheets.enumerated().map { index, sheet in
        Sheet(
          name: sheet.name.map { "\(name) (\($0))" } ?? name, content: .success(sheet),
          notes: index == 0 ? choice.notes : [])
      }
    } catch {
      return [Sheet(name: name, content: .failure(error))]
    }
  }
}

extension FileFailure {
  static let emptyExport = FileFailure(
    LocalizedText(en: "the export contains no posts", fr: "l’export ne contient aucune publication"))
}

/// The options of every command that imports sheets.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Sheet of a workbook, by name or number, or * for all; default: the only one with known column headers",
      fr:
        "Onglet du classeur, par nom ou numéro, ou * pour tous ; par défaut, le seul dont les titres de colonne sont connus",
      value: .sheet))
  var sheet: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Encoding of CSV files, such as macintosh; default: recognised",
      fr: "Encodage des fichiers CSV, par exemple macintosh ; par défaut, reconnu", value: .encoding))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      en: "Order of day and month; default: found in the dates",
      fr: "Ordre du jour et du mois ; par défaut, déduit des dates", value: .order))
  var dates: WrittenDate.Order?
}

extension WrittenDate.Order: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }

  public static var allValueStrings: [String] { ["dmy", "mdy"] }
}
