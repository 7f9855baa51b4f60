/// Writes words as one line of Markdown in which none of them is read as a mark: names, titles, texts of strangers.
public struct MarkdownLine: Sendable {
  private let marks: Set<Unicode.Scalar>
  private let entities: [Unicode.Scalar: String]
  private let keepsAddresses: Bool
  private let keepsUnderscoresInWords: Bool

  /// - Parameters:
  ///   - marks: the characters that get a backslash.
  ///   - entities: what is written in place of other characters.
  ///   - keepsAddresses: whether addresses stand as they are, since Edito's parser reads no marks in them.
  ///   - keepsUnderscoresInWords: whether `_` between letters and digits stands as it is: it emphasizes nothing there.
  public init(
    escaping marks: String, entities: [Unicode.Scalar: String] = [:], keepsAddresses: Bool = false,
    keepsUnderscoresInWords: Bool = false
  ) {
    self.marks = Set(marks.unicodeScalars)
    self.entities = entities
    self.keepsAddresses = keepsAddresses
    self.keepsUnderscoresInWords = keepsUnderscoresInWords
  }

  /// The words on one line: a line end and any other control character become a blank.
  public func text(_ words: String) -> String {
    let bytes = Array(words.utf8)
    var addresses = addresses(in: bytes)[...]
    // By scalars: a bar with an accent is another character, and the end of a cell all the same.
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var index = 0
    for scalar in words.unicodeScalars {
      defer {
        previous = scalar
        index += UTF8.width(scalar)
      }
      while let first = addresses.first, first.upperBound <= index { addresses.removeFirst() }
      let isInAddress = addresses.first?.contains(index) ?? false
      if scalar == "\n", previous == "\r" { continue }
      if Self.endsLine(scalar) {
        result.append(" ")
      } else if isInAddress {
        result.append(scalar)
      } else if let entity = entities[scalar] {
        result += entity.unicodeScalars
      } else if marks.contains(scalar), !(scalar == "_" && keepsUnderscoresInWords && bytes.isWithinWord(index)) {
        result += ["\\", scalar]
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a scalar is a control character, or one of Unicode's own line ends.
  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
  }

  private func addresses(in bytes: [UInt8]) -> [Range<Int>] {
    guard keepsAddresses else { return [] }
    return UnmarkedWords.bare(inWords: bytes).filter(\.isAddress).map { word in
      word.range.lowerBound..<UnmarkedWords.runEnd(from: word.range.lowerBound, in: bytes)
    }
  }
}

extension [UInt8] {
  /// Whether a letter or digit of ASCII stands on either side of an index.
  func isWithinWord(_ index: Int) -> Bool {
    index > 0 && index + 1 < count && self[index - 1].isASCIILetterOrDigit && self[index + 1].isASCIILetterOrDigit
  }
}
