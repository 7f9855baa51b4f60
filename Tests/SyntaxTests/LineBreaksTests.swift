import SourceText
import Testing

@Suite("Line ends")
struct LineBreaksTests {
  private let bytes = Array("ab\r\nc\rd\n\ne".utf8)

  @Test("a line starts after the line end before it, but not before a bound")
  func starts() {
    #expect((0...bytes.count).map { bytes.lineStart(of: $0) } == [0, 0, 0, 3, 4, 4, 6, 6, 8, 9, 9])
    #expect((0...bytes.count).map { bytes.lineStart(of: $0, notBefore: 5) } == [5, 5, 5, 5, 5, 5, 6, 6, 8, 9, 9])
    #expect([UInt8]().lineStart(of: 0) == 0)
  }

  @Test("a line ends at the next line end, but not after a bound")
  func ends() {
    #expect((0...bytes.count).map { bytes.lineEnd(from: $0) } == [2, 2, 2, 3, 5, 5, 7, 7, 8, 10, 10])
    #expect((0...bytes.count).map { bytes.lineEnd(from: $0, notAfter: 4) } == [2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4])
    #expect([UInt8]().lineEnd(from: 0) == 0)
    // Longer than the eight bytes that are tested at once.
    let long = [UInt8](repeating: .hyphen, count: 100) + [.carriageReturn] + [UInt8](repeating: .hyphen, count: 30)
    #expect(long.lineEnd(from: 3) == 100 && long.lineEnd(from: 3, notAfter: 99) == 99 && long.lineEnd(from: 101) == 131)
  }

  @Test("a file's line end is the first that it has")
  func breaks() {
    #expect(bytes.lineBreak() == "\r\n" && bytes.lineBreak(from: 4) == "\r" && bytes.lineBreak(from: 6) == "\n")
    #expect(Array("a".utf8).lineBreak() == "\n")
  }
}

@Suite("ASCII")
struct ASCIITests {
  @Test("bytes have the names of their characters")
  func names() {
    let named: [(UInt8, Character)] = [
      (.tab, "\t"), (.lineFeed, "\n"), (.carriageReturn, "\r"), (.space, " "), (.exclamationMark, "!"),
      (.quotationMark, "\""), (.numberSign, "#"), (.dollarSign, "$"), (.percentSign, "%"), (.ampersand, "&"),
      (.apostrophe, "'"), (.leftParenthesis, "("), (.rightParenthesis, ")"), (.asterisk, "*"), (.plusSign, "+"),
      (.comma, ","), (.hyphen, "-"), (.fullStop, "."), (.slash, "/"), (.colon, ":"), (.semicolon, ";"),
      (.lessThanSign, "<"), (.equalsSign, "="), (.greaterThanSign, ">"), (.questionMark, "?"), (.atSign, "@"),
      (.leftBracket, "["), (.backslash, "\\"), (.rightBracket, "]"), (.caret, "^"), (.underscore, "_"),
      (.backtick, "`"), (.leftBrace, "{"), (.verticalBar, "|"), (.rightBrace, "}"), (.tilde, "~"),
      (.formFeed, "\u{C}"), (.escape, "\u{1B}"),
    ]
    for (byte, character) in named { #expect(byte == character.asciiValue, "\(character)") }
    #expect(Set(named.map(\.0)).count == named.count)
    #expect(UInt8.digits.contains(UInt8(ascii: "0")) && UInt8.digits.count == 10 && UInt8.digits.upperBound == 0x39)
    #expect(UInt8.capitals == UInt8(ascii: "A")...UInt8(ascii: "Z"))
    #expect(UInt8.smallLetters == UInt8(ascii: "a")...UInt8(ascii: "z"))
  }
}
