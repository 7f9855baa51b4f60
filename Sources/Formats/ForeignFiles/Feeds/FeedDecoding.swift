import Localization
import SourceText

/// The text of a feed in UTF-8, whatever its encoding.
///
/// The encoding is that of the byte order mark or of the first bytes, otherwise the declared one, otherwise UTF-8. A few bytes that are not
/// valid UTF-8 become U+FFFD and do not change the encoding of the rest.
struct FeedDecoding {
  private(set) var bytes: [UInt8]
  /// The replaced bytes.
  private(set) var flaws = FeedFlaws()
  /// Notes for the user about an encoding that is not the declared one.
  private(set) var notes: [LocalizedText] = []

  /// - Complexity: linear in the number of bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if let (count, encoding) = Self.mark(of: bytes) {
      decode(bytes.dropFirst(count), from: encoding)
    } else {
      var declared = XMLFeedReader.declaredEncoding(of: bytes)?.lowercased() ?? "utf-8"
      // GB 18030 contains GB 2312, and feeds that declare the latter often use characters of the former.
      if declared == "gb2312" { declared = "gb18030" }
      // The declaration could be read as single bytes, so the text is not UTF-16, whatever it declares.
      let isUTF8 = ["utf-8", "utf8", "us-ascii", "ascii"].contains(declared) || declared.hasPrefix("utf-16")
      decode(bytes[...], from: isUTF8 ? "utf-8" : declared)
    }
  }

  /// Returns the length of a byte order mark and its encoding; for a text without a mark in UTF-16 or UTF-32, 0 and the encoding that the
  /// zero bytes of its first two characters show. `nil` for any other text.
  private static func mark(of bytes: [UInt8]) -> (count: Int, encoding: String)? {
    for (mark, encoding) in marks where bytes.starts(with: mark) { return (mark.count, encoding) }
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (0, 0, 0, 1...): return (0, "utf-32be")
    case (1..., 0, 0, 0): return (0, "utf-32le")
    case (1..., 0, 1..., 0): return (0, "utf-16le")
    case (0, 1..., 0, 1...): return (0, "utf-16be")
    default: return nil
    }
  }

  private static let marks: [([UInt8], String)] = [
    ([0xEF, 0xBB, 0xBF], "utf-8"), ([0, 0, 0xFE, 0xFF], "utf-32be"), ([0xFF, 0xFE, 0, 0], "utf-32le"),
    ([0xFF, 0xFE], "utf-16le"), ([0xFE, 0xFF], "utf-16be"),
  ]

  private mutating func decode(_ text: ArraySlice<UInt8>, from encoding: String) {
    if encoding == "utf-8" { return decodeUTF8(text) }
    if Self.western.contains(encoding) {
      let (sequences, invalid) = Self.scan(text)
      // A Western text that is valid UTF-8 beyond ASCII by chance is next to impossible.
      if sequences > 0, invalid == 0 {
        bytes = Array(text)
        notes.append(.isUTF8(encoding))
        return
      }
    }
    if let decoded = TextDecoding.converted(text, from: encoding) {
      bytes = decoded.bytes
    } else {
      notes.append(.unknown(encoding))
      decodeUTF8(text)
    }
  }

  private mutating func decodeUTF8(_ text: ArraySlice<UInt8>) {
    let (sequences, invalid) = Self.scan(text)
    if invalid == 0 {
      bytes = Array(text)
    } else if sequences < invalid, let decoded = TextDecoding.converted(text, from: "windows-1252") {
      // More bytes speak against UTF-8 than for it.
      bytes = decoded.bytes
      notes.append(.isWestern)
    } else {
      replaceInvalid(in: text)
    }
  }

  private mutating func replaceInvalid(in text: ArraySlice<UInt8>) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count + 64)
    var places = TextPlaces()
    Self.visit(text) { piece, isValid in
      if !isValid {
        places.advance(to: decoded.count, in: decoded)
        flaws.add(.byteOutsideUTF8, line: places.line, column: places.column(of: decoded.count, in: decoded))
      }
      decoded += isValid ? piece : [0xEF, 0xBF, 0xBD]
    }
    bytes = decoded
  }

  /// Returns the number of valid UTF-8 sequences of several bytes, and that of invalid bytes or truncated sequences.
  private static func scan(_ text: ArraySlice<UInt8>) -> (sequences: Int, invalid: Int) {
    var count = (sequences: 0, invalid: 0)
    visit(text) { piece, isValid in
      if !isValid {
        count.invalid += 1
      } else if piece.count > 1, piece[piece.startIndex] >= 0x80 {
        count.sequences += 1
      }
    }
    return count
  }

  /// Visits runs of ASCII, valid sequences of several bytes, and invalid bytes or truncated sequences.
  private static func visit(_ text: ArraySlice<UInt8>, _ body: (_ piece: ArraySlice<UInt8>, _ isValid: Bool) -> Void) {
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      if text[index] < 0x80 {
        repeat { index += 1 } while index < text.endIndex && text[index] < 0x80
        body(text[start..<index], true)
        continue
      }
      let length = sequenceLength(text[index])
      index += 1
      while index < text.endIndex, index - start < length,
        isContinuation(text[index], at: index - start, of: text[start])
      { index += 1 }
      body(text[start..<index], index - start == length)
    }
  }

  /// Returns the length of a sequence by its first byte; 0 for a byte that begins none (Unicode Standard, table 3-7).
  private static func sequenceLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func isContinuation(_ byte: UInt8, at position: Int, of first: UInt8) -> Bool {
    guard position == 1 else { return 0x80...0xBF ~= byte }
    return switch first {
    case 0xE0: 0xA0...0xBF ~= byte
    case 0xED: 0x80...0x9F ~= byte
    case 0xF0: 0x90...0xBF ~= byte
    case 0xF4: 0x80...0x8F ~= byte
    default: 0x80...0xBF ~= byte
    }
  }

  private static let western: Set = [
    "iso-8859-1", "iso8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252",
  ]
}

/// The line of an offset in a text that is read from its start to its end.
struct TextPlaces {
  private(set) var line = 1
  private var lineStart = 0
  private var counted = 0

  /// Counts the lines up to an offset. Offsets must not decrease.
  ///
  /// - Complexity: linear in the distance from the previous offset.
  mutating func advance(to offset: Int, in bytes: [UInt8]) {
    while counted < offset {
      let byte = bytes[counted]
      counted += 1
      // CRLF is one line end.
      if byte == .lineFeed || byte == .carriageReturn && !(counted < bytes.count && bytes[counted] == .lineFeed) {
        line += 1
        lineStart = counted
      }
    }
  }

  /// Returns the column of an offset on the current line, in Unicode scalars, counted from 1.
  func column(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes[lineStart..<max(lineStart, offset)].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}

extension LocalizedText {
  fileprivate static func isUTF8(_ encoding: String) -> LocalizedText {
    LocalizedText(
      en: "the file declares \(encoding.excerpt) but is in UTF-8, and is read as such",
      fr: "le fichier déclare \(encoding.excerpt) mais est en UTF-8 : il est lu ainsi")
  }

  fileprivate static func unknown(_ encoding: String) -> LocalizedText {
    LocalizedText(
      en: "the encoding “\(encoding.excerpt)” is unknown: the file is read as UTF-8",
      fr: "l’encodage « \(encoding.excerpt) » est inconnu : le fichier est lu comme de l’UTF-8")
  }

  fileprivate static let isWestern = LocalizedText(
    en: "the file is not valid UTF-8: it is read as windows-1252",
    fr: "le fichier n’est pas de l’UTF-8 valide : il est lu comme du windows-1252")
}
