import SourceText

/// A date's numbers, words and marks.
struct DateParts {
  enum Part: Equatable {
    case number(Int, digits: Int)
    /// In lower case, without accents.
    case word(String)
    case mark(Character)
  }

  private var parts: ArraySlice<(part: Part, isApart: Bool)>

  /// - Parameter text: what is too long for a date has no parts.
  init(_ text: String) {
    guard text.utf8.count <= Self.limit else {
      parts = []
      return
    }
    parts = (Self.ofASCII(text) ?? Self.ofCharacters(text))[...]
  }

  private static let limit = 160

  private static func ofCharacters(_ text: String) -> [(part: Part, isApart: Bool)] {
    var parts: [(part: Part, isApart: Bool)] = []
    var isApart = true
    var rest = text[...]
    while let character = rest.first {
      if character.isWhitespace {
        isApart = true
        rest = rest.dropFirst()
        continue
      }
      if character.isASCII, character.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        parts.append((.number(Int(digits) ?? -1, digits: digits.count), isApart))
        rest = rest.dropFirst(digits.count)
      } else if character.isLetter {
        let word = rest.prefix { $0.isLetter }
        parts.append((.word(HeadingText.folded(String(word))), isApart))
        rest = rest.dropFirst(word.count)
      } else {
        parts.append((.mark(character), isApart))
        rest = rest.dropFirst()
      }
      isApart = false
    }
    return parts
  }

  /// The same for a text of ASCII, as nearly every date is one; `nil` for any other.
  private static func ofASCII(_ text: String) -> [(part: Part, isApart: Bool)]? {
    // A carriage return and a line feed are one character.
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else { return nil }
    var parts: [(part: Part, isApart: Bool)] = []
    var isApart = true
    var rest = Substring(text).utf8
    while let byte = rest.first {
      var run = rest.prefix(1)
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isApart = true
      } else {
        if byte.isASCIIDigit {
          run = rest.prefix(while: \.isASCIIDigit)
          parts.append((.number(Int(Substring(run)) ?? -1, digits: run.count), isApart))
        } else if byte.isASCIILetter {
          run = rest.prefix(while: \.isASCIILetter)
          parts.append((.word(HeadingText.folded(String(Substring(run)))), isApart))
        } else {
          parts.append((.mark(Character(Unicode.Scalar(byte))), isApart))
        }
        isApart = false
      }
      rest = rest[run.endIndex...]
    }
    return parts
  }

  // MARK: Taking parts

  var isAtEnd: Bool { parts.isEmpty }
  /// Whether white space stands before the next part.
  var isApart: Bool { parts.first?.isApart ?? false }
  var word: String? { if case .word(let word)? = parts.first?.part { word } else { nil } }
  var isAtNumber: Bool { if case .number? = parts.first?.part { true } else { false } }

  mutating func removeFirst() { parts.removeFirst() }

  mutating func number() -> (value: Int, digits: Int)? {
    guard case .number(let number, let digits)? = parts.first?.part else { return nil }
    removeFirst()
    return (number, digits)
  }

  mutating func number(digits wanted: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let digits)? = parts.first?.part, wanted.contains(digits) else { return nil }
    removeFirst()
    return number
  }

  @discardableResult
  mutating func skip(_ marks: Character...) -> Bool {
    guard case .mark(let mark)? = parts.first?.part, marks.contains(mark) else { return false }
    removeFirst()
    return true
  }

  @discardableResult
  mutating func skipWord(_ words: String...) -> Bool {
    guard let word, words.contains(word) else { return false }
    removeFirst()
    return true
  }

  mutating func separator() -> Bool { skip("/", "-", ".") }

  /// Skips words in brackets up to the end.
  mutating func skipComment() {
    guard parts.first?.part == .mark("("), parts.last?.part == .mark(")"), parts.count > 2,
      parts.dropFirst().dropLast().allSatisfy({ if case .word = $0.part { true } else { false } })
    else { return }
    parts = []
  }
}
