import SourceText

/// A writer of several lines of words as Markdown that reads as exactly these words, byte by byte.
///
/// Line ends and the spaces at the ends of a line are kept. In the manner ``Manner/readable``, URLs, mentions and hashtags stay
/// unchanged, since Edito's parser reads no marks in them.
public struct MarkdownText: Sendable {
  /// The amount of escaping. A text written as ``readable`` is read as intended unless it was crafted to be misread.
  public enum Manner: CaseIterable, Sendable {
    /// Escapes only what would be read as a mark.
    case readable
    /// Escapes all ASCII punctuation, except in URLs with a scheme, which are put in angle brackets.
    case bracketed
    /// Escapes all ASCII punctuation, including that of URLs.
    case escaped
  }

  private let bytes: [UInt8]
  private let bare: [UnmarkedWords.Bare]
  private let joinsLines: Bool

  /// - Parameters:
  ///   - words: the words in UTF-8, with line feeds as line ends.
  ///   - joinsLines: whether readers of the Markdown join the lines of a paragraph, so each line end needs a mark.
  public init(_ words: some Sequence<UInt8>, joinsLines: Bool) {
    bytes = Array(words)
    bare = UnmarkedWords.bare(inWords: bytes)
    self.joinsLines = joinsLines
  }

  /// Returns the words as Markdown.
  public func markdown(_ manner: Manner = .readable) -> String {
    var writer = Writer(bytes, bare, manner)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      writer.line(start..<end)
      start = bytes[end...].firstIndex { $0 != .lineFeed } ?? bytes.count
      writer.lineEnds(start - end, joinsLines: joinsLines)
    }
    return String(decoding: writer.result, as: UTF8.self)
  }

  private struct Writer {
    private(set) var result: [UInt8] = []
    private let bytes: [UInt8]
    private let manner: Manner
    /// The ranges of words that are not escaped.
    private var kept: ArraySlice<Range<Int>> = []
    /// Whether the line ends with a word that is not escaped. If that is a URL, a backslash after it would become part of it.
    private var endsWithAddress = false

    init(_ bytes: [UInt8], _ bare: [UnmarkedWords.Bare], _ manner: Manner) {
      (self.bytes, self.manner) = (bytes, manner)
      result.reserveCapacity(bytes.count + 16)
      switch manner {
      case .readable:
        kept =
          bare.map { word in
            let start = word.range.lowerBound
            return word.isAddress ? start..<UnmarkedWords.runEnd(from: start, in: bytes) : word.range
          }[...]
      case .bracketed: kept = bare.filter { $0.isAddress && Self.hasScheme(bytes[$0.range]) }.map(\.range)[...]
      case .escaped: break
      }
    }

    private static func hasScheme(_ address: ArraySlice<UInt8>) -> Bool {
      address.prefix { $0.isASCIILetter }.count > 2 && address.contains(.colon)
    }

    // MARK: Lines

    mutating func line(_ line: Range<Int>) {
      guard let last = line.last else { return }
      let mark = manner == .readable ? blockMark(of: line) : nil
      var index = line.lowerBound
      endsWithAddress = false
      while index <= last {
        while let first = kept.first, first.upperBound <= index { kept.removeFirst() }
        if let word = kept.first, word.lowerBound <= index {
          write(word: index..<word.upperBound)
          index = word.upperBound
          endsWithAddress = true
          continue
        }
        endsWithAddress = false
        let byte = bytes[index]
        if byte.isBlankOfLine, index == line.lowerBound || index == last {
          // Markdown drops the spaces at the ends of a line.
          result += "&#\(byte);".utf8
        } else {
          if index == mark || isMark(index, in: line) { result.append(.backslash) }
          result.append(byte)
        }
        index += 1
      }
    }

    private mutating func write(word: Range<Int>) {
      if manner == .bracketed { result.append(.lessThanSign) }
      result += bytes[word]
      if manner == .bracketed { result.append(.greaterThanSign) }
    }

    /// Writes the line ends after a line. Two line ends are one blank line, which needs no mark. More blank lines need marks, and so does
    /// a single line end if lines would be joined.
    mutating func lineEnds(_ count: Int, joinsLines: Bool) {
      switch count {
      case 0: break
      case 1 where !joinsLines: result.append(.lineFeed)
      case 2: result += [.lineFeed, .lineFeed]
      default:
        result += endsWithAddress && manner == .readable ? [.space, .space] : [.backslash]
        for _ in 1..<count { result += [.lineFeed, .backslash] }
        result.append(.lineFeed)
      }
    }

    // MARK: Marks

    /// Whether a byte within a line gets a backslash: in the manner `readable`, only if it would be read as a mark; otherwise, if it is
    /// ASCII punctuation.
    private func isMark(_ index: Int, in line: Range<Int>) -> Bool {
      let byte = bytes[index]
      guard byte.isASCIIPunctuation else { return false }
      guard manner == .readable else { return true }
      let next = index + 1 < line.upperBound ? bytes[index + 1] : nil
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["): return true
      case UInt8(ascii: "_"): return !bytes.isWithinWord(index)
      case UInt8(ascii: "\\"): return next?.isASCIIPunctuation ?? true
      case UInt8(ascii: "<"):
        return next.map { $0.isASCIILetter || [.slash, .exclamationMark, .questionMark].contains($0) } ?? false
      case UInt8(ascii: "~"): return next == byte || index > line.lowerBound && bytes[index - 1] == byte
      case UInt8(ascii: "&"):
        let name = bytes[(index + 1)..<line.upperBound].prefix { $0.isASCIILetterOrDigit || $0 == .numberSign }
        return !name.isEmpty && name.endIndex < line.upperBound && bytes[name.endIndex] == .semicolon
      default: return false
      }
    }

    /// Returns the position of the mark with which a line would begin a block or the row below a table's header row; `nil` if there is
    /// none. The block may be a heading, a list, a quotation or a break.
    private func blockMark(of line: Range<Int>) -> Int? {
      let start = line.lowerBound
      func ends(_ index: Int) -> Bool { index >= line.upperBound || bytes[index].isBlankOfLine }
      switch bytes[start] {
      case UInt8(ascii: ">"): return start
      case UInt8(ascii: "+"): return ends(start + 1) ? start : nil
      case UInt8(ascii: "#"):
        let count = bytes[line].prefix { $0 == .numberSign }.count
        return count <= 6 && ends(start + count) ? start : nil
      case UInt8(ascii: "="): return bytes[line].allSatisfy { $0 == .equalsSign || $0.isBlankOfLine } ? start : nil
      case UInt8(ascii: "-") where ends(start + 1): return start
      case UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ":"):
        let marks: Set<UInt8> = [.hyphen, .verticalBar, .colon]
        return bytes[line].allSatisfy { marks.contains($0) || $0.isBlankOfLine } ? start : nil
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let count = bytes[line].prefix(while: \.isASCIIDigit).count
        let mark = start + count
        guard count < 10, mark < line.upperBound, bytes[mark] == .fullStop || bytes[mark] == .rightParenthesis else {
          return nil
        }
        return ends(mark + 1) ? mark : nil
      default: return nil
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte is whitespace that can occur within a line: a space, a tab, a vertical tab or a form feed.
  fileprivate var isBlankOfLine: Bool { self.isBlank || self == 0x0B || self == .formFeed }

  fileprivate var isASCIIPunctuation: Bool { InlineCursor.isPunctuation(self) }
}
