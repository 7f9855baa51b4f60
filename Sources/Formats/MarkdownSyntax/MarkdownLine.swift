import SourceText

/// A writer of words as one line of Markdown in which nothing is read as a mark. The words are names, titles or texts that other people
/// wrote.
public struct MarkdownLine: Sendable {
  /// The replacement for each ASCII character; empty if the character stays unchanged.
  private let replacements: [[UInt8]]
  private let keepsAddresses: Bool
  private let keepsUnderscoresInWords: Bool

  /// - Parameters:
  ///   - marks: the ASCII characters that get a backslash.
  ///   - entities: replacements for other ASCII characters.
  ///   - keepsAddresses: whether URLs stay unchanged, since Edito's parser reads no marks in them.
  ///   - keepsUnderscoresInWords: whether `_` between ASCII letters and digits stays unchanged, since it emphasises nothing there.
  public init(
    escaping marks: StaticString, entities: [Character: String] = [:], keepsAddresses: Bool = false,
    keepsUnderscoresInWords: Bool = false
  ) {
    var replacements = [[UInt8]](repeating: [], count: 128)
    for control in [0x7F] + Array(0..<0x20) { replacements[control] = [.space] }
    marks.withUTF8Buffer { for mark in $0 { replacements[Int(mark)] = [.backslash, mark] } }
    for (character, entity) in entities {
      if let byte = character.asciiValue { replacements[Int(byte)] = Array(entity.utf8) }
    }
    self.replacements = replacements
    self.keepsAddresses = keepsAddresses
    self.keepsUnderscoresInWords = keepsUnderscoresInWords
  }

  /// Returns the words on one line: each line end and each other control character becomes a space.
  ///
  /// The method works on bytes, not characters: a `|` with a combining accent is a different `Character`, but still ends a table cell.
  public func text(_ words: String) -> String {
    let bytes = Array(words.utf8)
    var addresses = addresses(in: bytes)[...]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      while let first = addresses.first, first.upperBound <= index { addresses.removeFirst() }
      if let length = Self.lengthOfLineEnd(in: bytes, at: index) {
        result.append(.space)
        index += length
        continue
      }
      let isKept =
        byte > 0x7F || replacements[Int(byte)].isEmpty
        || byte > .space && byte < 0x7F && addresses.first?.contains(index) ?? false
        || byte == UInt8(ascii: "_") && keepsUnderscoresInWords && bytes.isWithinWord(index)
      if isKept { result.append(byte) } else { result += replacements[Int(byte)] }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Returns the number of bytes of a character that becomes a space although no replacement covers it; `nil` for any other character.
  /// There are three kinds: a carriage return, with the line feed if one follows; a control character beyond ASCII; and a line or
  /// paragraph separator of Unicode.
  private static func lengthOfLineEnd(in bytes: [UInt8], at index: Int) -> Int? {
    func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    switch bytes[index] {
    case .carriageReturn: return byte(1) == .lineFeed ? 2 : 1
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : nil
    case 0xE2: return byte(1) == 0x80 && (0xA8...0xA9).contains(byte(2)) ? 3 : nil
    default: return nil
    }
  }

  private func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    guard keepsAddresses else { return [] }
    return UnmarkedWords.bare(inWords: bytes).filter(\.isAddress).map { word in
      word.range.lowerBound..<UnmarkedWords.runEnd(from: word.range.lowerBound, in: bytes)
    }
  }
}

extension [UInt8] {
  /// Whether an ASCII letter or digit is on each side of an index.
  func isWithinWord(_ index: Int) -> Bool {
    index > 0 && index + 1 < count && self[index - 1].isASCIILetterOrDigit && self[index + 1].isASCIILetterOrDigit
  }
}
