import Localization
import MediaFiles

/// A file that is neither a workbook nor a text, whatever its name says. It is recognised so that a message can say what it is.
enum OtherFormat {
  case media(MediaKind)
  /// A compressed file or an archive, with the name of its format.
  case archive(String)
  case database
  /// The place of a file that Git LFS keeps elsewhere.
  case pointer

  /// The first bytes of archives. ZIP is not among them, because workbooks are ZIP archives.
  private static let archives: [(bytes: [UInt8], name: String)] = [
    ([0x1F, 0x8B], "gzip"), (Array("BZh".utf8), "bzip2"), ([0xFD] + "7zXZ".utf8, "xz"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"), (Array("7z".utf8) + [0xBC, 0xAF], "7z"), (Array("Rar!".utf8), "RAR"),
  ]

  /// Recognises the format of a file; `nil` for any other file, which may be text.
  init?(of bytes: [UInt8]) {
    let start = bytes.prefix(1 << 10)
    // A text may begin with the same letters as a binary file.
    let isBinary = start.contains { $0 < .tab }
    if let kind = MediaKind(of: start), isBinary || kind == .pdf || kind == .svg {
      self = .media(kind)
    } else if isBinary, let archive = Self.archives.first(where: { start.starts(with: $0.bytes) }) {
      self = .archive(archive.name)
    } else if start.starts(with: "SQLite format 3\0".utf8) {
      self = .database
    } else if start.starts(with: "version https://git-lfs.github.com/spec/".utf8) {
      self = .pointer
    } else {
      return nil
    }
  }

  var failure: FileFailure {
    switch self {
    case .media(let kind):
      let name: LocalizedText =
        switch kind.category {
        case .picture: LocalizedText(en: "a picture (\(kind.name))", fr: "une image (\(kind.name))")
        case .video: LocalizedText(en: "a video (\(kind.name))", fr: "une vidéo (\(kind.name))")
        case .sound: LocalizedText(en: "a sound (\(kind.name))", fr: "un son (\(kind.name))")
        case .document: LocalizedText(en: "a document (\(kind.name))", fr: "un document (\(kind.name))")
        }
      return Self.failure(
        name,
        hint: kind.category == .document
          ? LocalizedText(
            en: "copy its table to a spreadsheet, and import that file",
            fr: "copiez son tableau dans un tableur, et importez ce fichier") : .importSheet)
    case .archive(let name):
      return Self.failure(
        LocalizedText(en: "an archive (\(name))", fr: "une archive (\(name))"),
        hint: LocalizedText(
          en: "unpack it, and import the file in it", fr: "décompressez-la, et importez le fichier qu’elle contient"))
    case .database:
      return Self.failure(
        LocalizedText(en: "a database (SQLite)", fr: "une base de données (SQLite)"),
        hint: LocalizedText(en: "export its table as CSV", fr: "exportez sa table en CSV"))
    case .pointer:
      return FileFailure(
        LocalizedText(
          en: "the file itself is missing: Git LFS keeps it elsewhere",
          fr: "le fichier lui-même manque : Git LFS le garde ailleurs"),
        hint: LocalizedText(en: "run `git lfs pull`", fr: "lancez `git lfs pull`"))
    }
  }

  private static func failure(_ name: LocalizedText, hint: LocalizedText) -> FileFailure {
    FileFailure(
      LocalizedText(en: "the file is \(name), not a sheet", fr: "le fichier est \(name), et non un tableau"), hint: hint
    )
  }
}

extension LocalizedText {
  static let importSheet = LocalizedText(
    en: "import a .csv, .tsv, .xlsx or .ods file", fr: "importez un fichier .csv, .tsv, .xlsx ou .ods")
}
