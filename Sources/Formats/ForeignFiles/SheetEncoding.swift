import Localization
import SourceText

/// The text of a sheet in UTF-8, with the encoding from which it was decoded.
struct DecodedSheet {
  /// Well-formed UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// The IANA name of the original encoding, in lower case.
  let encoding: String
  /// Whether the user named the encoding.
  private let isNamed: Bool

  /// Decodes the text of a sheet.
  ///
  /// Without the name of an encoding, a text that is neither UTF-8 nor UTF-16 is read as Windows-1252, as spreadsheets in Western Europe
  /// and America write it, unless its bytes are evidence against it.
  ///
  /// - Parameter name: the IANA name of the encoding; `nil` to recognise it.
  init(_ bytes: [UInt8], encoding name: String?) throws(FileFailure) {
    let decoded: TextDecoding.Decoded?
    if let name {
      guard let encoding = EncodingName.named(name) else { throw .unknownEncoding(name) }
      decoded = TextDecoding.utf8(bytes, as: encoding)
    } else {
      decoded = TextDecoding.utf8(bytes)
      if decoded?.encoding == "windows-1252" {
        if bytes.contains(0) { throw .notText }
        if let place = BrokenUTF8(bytes)?.firstByte { throw .brokenUTF8(place.byte, line: place.line) }
        if let doubt = WesternText(bytes).doubt { throw .doubtful(doubt) }
      }
    }
    guard let decoded else { throw .notText }
    guard decoded.bytes.contains(where: { $0 > .space }) else { throw .empty }
    if Self.isMarkup(decoded.bytes) { throw .markup }
    (self.bytes, encoding, isNamed) = (decoded.bytes, decoded.encoding, name != nil)
  }

  /// Whether a text is a web page or XML, as some programs export tables.
  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(64), as: UTF8.self).trimmed.lowercased()
    return ["<?xml", "<!doctype", "<html", "<table"].contains(where: start.hasPrefix)
  }

  /// A note that names the encoding; `nil` for UTF-8, and if the user named the encoding.
  var note: LocalizedText? {
    guard encoding != "utf-8", !isNamed else { return nil }
    let name = EncodingName.title(of: encoding)
    return LocalizedText(
      en: "read as \(name), because it is not UTF-8; to name another encoding, pass --encoding",
      fr: "lu comme \(name), car ce n’est pas de l’UTF-8 ; pour indiquer un autre encodage, ajoutez --encoding")
  }
}

/// A text in UTF-8 with a few bytes that are not, for example because the file is cut off within a character.
private struct BrokenUTF8 {
  /// The first byte that is not UTF-8, and its line.
  let firstByte: (byte: UInt8, line: Int)

  /// - Returns: `nil` for a text that is well-formed, or in which characters of several bytes are not the rule.
  init?(_ bytes: [UInt8]) {
    guard let first = EncodingIssues(of: bytes).illFormed else { return nil }
    var (good, bad) = (0, 0)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    guard good > 0, good >= bad else { return nil }
    firstByte = (bytes[first], bytes[..<first].count { $0 == .lineFeed } + 1)
  }
}

/// The names of encodings (IANA, Character Sets).
enum EncodingName {
  /// The names that iconv knows, by the lower-case names that people may write, without punctuation.
  private static let known: [String: String] = {
    let names = [
      "utf-8", "utf-16", "utf-16le", "utf-16be", "utf-32", "us-ascii", "macintosh", "ibm437", "ibm850", "ibm852",
      "ibm858",
      "koi8-r", "koi8-u", "shift_jis", "euc-jp", "iso-2022-jp", "gbk", "gb2312", "gb18030", "big5", "euc-kr", "tis-620",
    ]
    let families = (1...16).filter { $0 != 12 }.map { "iso-8859-\($0)" } + (1250...1258).map { "windows-\($0)" }
    let aliases = [
      "latin1": "iso-8859-1", "latin2": "iso-8859-2", "latin9": "iso-8859-15", "ansi": "windows-1252",
      "mac": "macintosh", "macroman": "macintosh", "xmacroman": "macintosh", "cp437": "ibm437", "cp850": "ibm850",
      "cp852": "ibm852", "cp858": "ibm858", "ascii": "us-ascii", "sjis": "shift_jis", "unicode": "utf-16",
    ]
    let pages = (1250...1258).map { ("cp\($0)", "windows-\($0)") }
    return Dictionary(
      (names + families).map { (key($0), $0) } + aliases.map { ($0.key, $0.value) } + pages,
      uniquingKeysWith: { first, _ in first })
  }()

  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Returns the encoding with a name; `nil` if the name is unknown.
  static func named(_ name: String) -> String? { known[key(name)] }

  /// The names, sorted.
  static var all: [String] { Set(known.values).sorted() }

  /// Returns the usual spelling of a name.
  static func title(of name: String) -> String {
    switch name {
    case "macintosh": "Mac OS Roman"
    case let name where name.hasPrefix("windows"): "W" + name.dropFirst()
    default: name.uppercased()
    }
  }
}

extension TextDecoding {
  /// Decodes a text from an encoding that the user names. A byte order mark of the same encoding is left out.
  static func utf8(_ bytes: [UInt8], as encoding: String) -> Decoded? {
    let marks: [(encodings: [String], mark: [UInt8])] = [
      (["utf-8"], [0xEF, 0xBB, 0xBF]), (["utf-16", "utf-16le"], [0xFF, 0xFE]), (["utf-16", "utf-16be"], [0xFE, 0xFF]),
    ]
    let mark = marks.first { $0.encodings.contains(encoding) && bytes.starts(with: $0.mark) }
    // Without a mark, UTF-16 is little-endian, as on most computers.
    let precise = encoding == "utf-16" ? (mark?.encodings.last ?? "utf-16le") : encoding
    return converted(bytes.dropFirst(mark?.mark.count ?? 0), from: precise)
  }
}

extension FileFailure {
  fileprivate static let notText = FileFailure(
    LocalizedText(en: "the file is not text", fr: "le fichier n’est pas du texte"),
    hint: .importSheet)
  fileprivate static let empty = FileFailure(LocalizedText(en: "the file is empty", fr: "le fichier est vide"))
  fileprivate static let markup = FileFailure(
    LocalizedText(
      en: "the file is a web page or XML, not a sheet", fr: "le fichier est une page web ou du XML, et non un tableau"),
    hint: LocalizedText(
      en: "open it in a spreadsheet program, save it as .xlsx or .ods, and import that file",
      fr: "ouvrez-le dans un tableur, enregistrez-le en .xlsx ou .ods, et importez ce fichier"))

  fileprivate static func unknownEncoding(_ name: String) -> FileFailure {
    FileFailure(
      LocalizedText(en: "unknown encoding “\(name.excerpt)”", fr: "encodage inconnu : « \(name.excerpt) »"),
      hint: Spelling.nearest(to: name, among: EncodingName.all).map(LocalizedText.didYouMean)
        ?? LocalizedText(
          en: "known encodings: \(.list(EncodingName.all))", fr: "encodages connus : \(.list(EncodingName.all))"))
  }

  fileprivate static func brokenUTF8(_ byte: UInt8, line: Int) -> FileFailure {
    let code = "0x" + String(byte, radix: 16, uppercase: true)
    return FileFailure(
      LocalizedText(
        en: "the text is UTF-8, but line \(line) contains the byte \(code), which is not",
        fr: "le texte est de l’UTF-8, mais la ligne \(line) contient l’octet \(code), qui n’en est pas"),
      hint: LocalizedText(
        en: "correct the line, or import the other lines with --encoding utf-8",
        fr: "corrigez cette ligne, ou importez les autres avec --encoding utf-8"))
  }

  fileprivate static func doubtful(_ doubt: WesternText.Doubt) -> FileFailure {
    let reason = LocalizedText(
      en: "the text is not UTF-8, and is not Windows-1252 either: it would contain “\(doubt.word.excerpt)”",
      fr: "le texte n’est pas de l’UTF-8, ni du Windows-1252 : il contiendrait « \(doubt.word.excerpt) »")
    guard let other = doubt.other else {
      return FileFailure(
        reason,
        hint: LocalizedText(
          en: "save the file as UTF-8, or name its encoding with --encoding",
          fr: "enregistrez le fichier en UTF-8, ou indiquez son encodage avec --encoding"))
    }
    return FileFailure(
      reason,
      hint: LocalizedText(
        en: "if “\(other.word.excerpt)” is right, pass --encoding \(other.encoding); otherwise save the file as UTF-8",
        fr:
          "si « \(other.word.excerpt) » est juste, ajoutez --encoding \(other.encoding) ; sinon, enregistrez le fichier en UTF-8"
      ))
  }
}
