import SourceText

/// The numbers, words and marks of a date.
struct DateParts {
  enum Part: Equatable {
    case number(Int, digits: Int)
    /// A word in lower case, without accents.
    case word(String)
    case mark(Character)
  }

  /// A part, whether it begins the text or follows whitespace, and its place in the text.
  private typealias Piece = (part: Part, isApart: Bool, range: Range<String.Index>)

  private let text: String
  private var parts: ArraySlice<Piece>

  /// - Parameter text: the text of a date. A text of more than 160 bytes is too long for a date, and has no parts.
  init(_ text: String) {
    self.text = text
    guard text.utf8.count <= Self.limit else {
      parts = []
      return
    }
    parts = (Self.ofASCII(text) ?? Self.ofCharacters(text))[...]
  }

  private static let limit = 160

  private static func ofCharacters(_ text: String) -> [Piece] {
    var parts: [Piece] = []
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
        parts.append((.number(Int(digits) ?? -1, digits: digits.count), isApart, digits.startIndex..<digits.endIndex))
        rest = rest.dropFirst(digits.count)
      } else if character.isLetter {
        let word = rest.prefix { $0.isLetter }
        parts.append((.word(FoldedText.of(String(word))), isApart, word.startIndex..<word.endIndex))
        rest = rest.dropFirst(word.count)
      } else {
        parts.append((.mark(character), isApart, rest.startIndex..<rest.index(after: rest.startIndex)))
        rest = rest.dropFirst()
      }
      isApart = false
    }
    return parts
  }

  /// Returns the parts of an ASCII text without carriage returns, in a faster way; `nil` for any other text. Nearly every date is ASCII.
  private static func ofASCII(_ text: String) -> [Piece]? {
    // A carriage return and a line feed are one character.
    guard text.utf8.allSatisfy({ $0 < 0x80 && $0 != .carriageReturn }) else { return nil }
    var parts: [Piece] = []
    var isApart = true
    var rest = Substring(text).utf8
    while let byte = rest.first {
      var run = rest.prefix(1)
      if byte == .space || (0x09...0x0D).contains(byte) {
        isApart = true
      } else {
        if byte.isASCIIDigit {
          run = rest.prefix(while: \.isASCIIDigit)
          let number = Part.number(Int(Substring(run)) ?? -1, digits: run.count)
          parts.append((number, isApart, run.startIndex..<run.endIndex))
        } else if byte.isASCIILetter {
          run = rest.prefix(while: \.isASCIILetter)
          parts.append((.word(FoldedText.of(String(Substring(run)))), isApart, run.startIndex..<run.endIndex))
        } else {
          parts.append((.mark(Character(Unicode.Scalar(byte))), isApart, run.startIndex..<run.endIndex))
        }
        isApart = false
      }
      rest = rest[run.endIndex...]
    }
    return parts
  }

  // MARK: Taking parts

  var isAtEnd: Bool { parts.isEmpty }
  /// Whether the next part begins the text or follows whitespace; `false` if no part is left.
  var isApart: Bool { parts.first?.isApart ?? false }
  var word: String? { if case .word(let word)? = parts.first?.part { word } else { nil } }
  var isAtNumber: Bool { if case .number? = parts.first?.part { true } else { false } }
  /// Whether only a year of four digits is left.
  var isAtYear: Bool { if parts.count == 1, case .number(_, digits: 4)? = parts.first?.part { true } else { false } }

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

  var isAtSeparator: Bool {
    var rest = self
    return rest.separator()
  }

  mutating func separator() -> Bool { skip("/", "-", ".") }

  /// Skips the parts of another text if they come next, and returns whether they did.
  mutating func skip(_ other: DateParts) -> Bool {
    guard parts.count >= other.parts.count, zip(parts, other.parts).allSatisfy({ $0.part == $1.part }) else {
      return false
    }
    parts = parts.dropFirst(other.parts.count)
    return true
  }

  /// Skips all remaining parts if they are words in brackets.
  mutating func skipComment() {
    guard parts.first?.part == .mark("("), parts.last?.part == .mark(")"), parts.count > 2,
      parts.dropFirst().dropLast().allSatisfy({ if case .word = $0.part { true } else { false } })
    else { return }
    parts = []
  }

  // MARK: Naming parts

  /// Returns the next words as written, for a message that they are not understood. After an opening bracket, they end with the closing
  /// one. If the next part is a word, they end before a known word, a number or a mark. Otherwise, they end before the next whitespace.
  func nextWords(upTo isKnown: (String) -> Bool) -> String {
    guard let first = parts.first else { return "" }
    var end = parts.startIndex
    if first.part == .mark("(") {
      end = parts.firstIndex { $0.part == .mark(")") } ?? parts.endIndex - 1
    } else if word == nil {
      while end + 1 < parts.endIndex, !parts[end + 1].isApart { end += 1 }
    } else {
      end = endOfWord(at: end)
      while end + 1 < parts.endIndex, parts[end + 1].isApart, case .word(let next) = parts[end + 1].part, !isKnown(next)
      {
        end = endOfWord(at: end + 1)
      }
    }
    return String(text[first.range.lowerBound..<parts[end].range.upperBound])
  }

  /// Returns the index of the last part of a word. Digits may belong to the word, and so may other words after a mark, as in `W48` or
  /// `peut-être`.
  private func endOfWord(at start: Int) -> Int {
    var end = start
    while end + 1 < parts.endIndex, !parts[end + 1].isApart {
      if case .number = parts[end + 1].part {
        end += 1
      } else if case .mark(let mark) = parts[end + 1].part, "/-_'’.&".contains(mark), end + 2 < parts.endIndex,
        !parts[end + 2].isApart, case .word = parts[end + 2].part
      {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}
