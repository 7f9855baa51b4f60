import ForeignFiles
import Testing

@Suite("Rows of cells")
struct DelimitedTextTests {
  private func cells(_ text: String) -> [[String]] { DelimitedText(Array(text.utf8)).rows.map(\.cells) }

  @Test(
    "the delimiter is the one that makes rows alike",
    arguments: [
      ("a,b\n1,2\n", ","), ("a;b\n1,5;2,5\n1,0;3\n", ";"), ("a\tb\n1, 2\tx\n", "\t"), ("a|b\n1|2\n", "|"),
      ("sep=;\na;b,c\n", ";"), ("sep=;\ra;b,c\r", ";"), ("sep=\"\na;b\n1;2\n", ";"),
      ("SEP=,\r\na;b;c,d\r\n", ","), ("Report, of November\n\nday;views\n1;2\n3;4\n", ";"),
    ])
  func delimiter(text: String, delimiter: Character) {
    #expect(DelimitedText(Array(text.utf8)).delimiter == delimiter)
  }

  @Test("quotes enclose delimiters, line ends and doubled quotes")
  func quotes() {
    #expect(
      cells("a,b\n\"x, y\",\"two\nlines \"\"so\"\"\"\r\n , \"z\" \n")
        == [["a", "b"], ["x, y", "two\nlines \"so\""], ["", "\"z\""]])
    #expect(
      cells("a,b\n5\" screen,x\n\"say \"hi\" to\",y\n") == [["a", "b"], ["5\" screen", "x"], ["say \"hi\" to", "y"]])
  }

  @Test(
    "quotes after spaces are words, and reject their row if they contain the end of a cell",
    arguments: [
      (" \"q\" ,b\n", [["\"q\"", "b"]], false), ("a,  \"q\" or \"r\"\n", [["a", "\"q\" or \"r\""]], false),
      (" \"\",b\n", [["\"\"", "b"]], false), ("a, \"b, c\",d\n", [["a", "b, c", "d"]], true),
      ("a, \"b\nc\",d\ne,f\n", [["a", "b\nc", "d"], ["e", "f"]], true),
      ("a, \"b\nc,d\n", [["a", "\"b"], ["c", "d"]], true),
    ] as [(String, [[String]], Bool)])
  func quotesBehindBlanks(_ text: String, _ rows: [[String]], _ isInvalid: Bool) {
    let text = DelimitedText(Array(text.utf8), separatedBy: .comma)
    #expect(text.rows.map(\.cells) == rows)
    #expect(text.issues.map(\.row) == (isInvalid ? [1] : []))
  }

  @Test("the spaces before a cell without quotes can be read too")
  func indents() {
    let rows = DelimitedText(Array("a,  b ,\t- c\n\" d\", \"e\",   \n".utf8), separatedBy: .comma, isExact: true).rows
    #expect(rows.map(\.cells) == [["a", "b", "- c"], [" d", "\"e\"", ""]])
    #expect((0..<4).map { rows[0].indentedCell(at: $0) } == ["a", "  b", "\t- c", nil])
    #expect((0..<3).map { rows[1].indentedCell(at: $0) } == [" d", " \"e\"", "   "])
  }

  @Test("rows are numbered as a spreadsheet does, lines as an editor does")
  func numbers() {
    let text = DelimitedText(Array("a,b\n\n\"1\n2\",3\n4,5".utf8))
    #expect(text.rows.map(\.number) == [1, 3, 4])
    #expect(text.rows.map(\.line) == [1, 3, 5])
  }

  @Test("an unclosed quote invalidates its row's quotes, and is reported")
  func unclosedQuote() {
    let text = DelimitedText(Array("a,b\n1,\"two\n3,four\n5,six\n".utf8))
    #expect(text.issues.map(\.row) == [2])
    #expect(text.issues.map(\.line) == [2])
    #expect(text.rows.map(\.cells) == [["a", "b"], ["1", "\"two"], ["3", "four"], ["5", "six"]])
    #expect(text.rows.reversed().map(\.cells) == text.rows.map(\.cells).reversed())
  }

  @Test("a million unclosed quotes are read in one pass")
  func manyQuotes() {
    let text = DelimitedText(Array(String(repeating: "\"a\n", count: 300_000).utf8))
    #expect(text.rows.count == 300_000)
    #expect(text.issues.count == 300_000)
    let indented = DelimitedText(Array(String(repeating: " \"a\n", count: 300_000).utf8))
    #expect(indented.rows.count == 300_000 && indented.issues.count == 300_000)
  }

  @Test(
    "a quote that closes only in another row does not join rows",
    arguments: [
      ("A,\"Open\nB,\"Two\"\nC,three\n", [["A", "\"Open"], ["B", "Two"], ["C", "three"]], [1]),
      (
        "A,\"one\ntwo\nC,\"x\"\nD,\"four\nlines\"\n",
        [["A", "\"one"], ["two"], ["C", "x"], ["D", "four\nlines"]], [1]
      ),
      ("A,\"say \"hi\" and\ngo\"\nB,b\n", [["A", "\"say \"hi\" and"], ["go\""], ["B", "b"]], [1]),
      // A doubled quote is part of the text; on one line, a single one is read as a quote too.
      ("A,\"say \"\"hi\"\" and\ngo\"\nB,b\n", [["A", "say \"hi\" and\ngo"], ["B", "b"]], []),
      ("A,\"5\" pipe\"\nB,\"b\nc\"\n", [["A", "5\" pipe"], ["B", "b\nc"]], [1]),
    ])
  func quoteOfAnotherRow(_ text: String, _ rows: [[String]], _ issues: [Int]) {
    let text = DelimitedText(Array(text.utf8), separatedBy: .comma)
    #expect(text.rows.map(\.cells) == rows)
    #expect(text.rows.reversed().map(\.cells) == rows.reversed())
    #expect(text.issues.map(\.row) == issues)
  }

  @Test(
    "a cell whose quotes break RFC 4180 is reported with its place and the reason",
    arguments: [
      ("a,b\n1,\"say hi\"y\n3,4\n", 2, 1, .textBehind("y")),
      ("a,b\n1,\"He said \"hello\"\n", 2, 1, .textBehind("hello")),
      ("a,b\n\"He said \"hello\", and left\",x\n", 2, 0, .textBehind("hello")),
      ("\"say hi\"y", 1, 0, .textBehind("y")), ("a,b\n\"5\" × 7\" pipe\",y\n", 2, 0, .textBehind("× 7")),
      // The next cell's quote does not close the cell.
      ("a,b\n\"Open,\"Next\"\n", 2, 0, .unclosed), ("a,b\n1,\"two\n3,four\n", 2, 1, .unclosed),
      ("a,b\n1,\"two\n3,\"four\"\n", 2, 1, .unclosedUpTo(line: 3)),
      // Also after a quote that is never closed.
      ("\"a\n\"\"b\"\"\n", 2, 0, .textBehind("b")),
    ] as [(String, Int, Int, QuoteIssue.Kind)])
  func misplacedQuotes(_ text: String, _ row: Int, _ cell: Int, _ kind: QuoteIssue.Kind) {
    let text = DelimitedText(Array(text.utf8), separatedBy: .comma)
    let issue = text.issues.last
    #expect(issue?.row == row && issue?.cell == cell && issue?.kind == kind, "\(issue.debugDescription)")
    #expect(text.rows.filter { text.issue(of: $0) != nil }.map(\.number) == text.issues.map(\.row))
  }

  @Test(
    "correctly written cells have no error",
    arguments: ["\"\",\"\"\"\"\n\"\"\"a\"\"\",b\n", "\"a\"\"\n\"\"b\",c\n", " \"a\" ,b\n", "5\" pipe,a \"b\" c\n"])
  func rightQuotes(_ text: String) { #expect(DelimitedText(Array(text.utf8), separatedBy: .comma).issues.isEmpty) }

  @Test("cells of a single correct line have no error either")
  func manyQuotesOfOneLine() {
    // A row is read up to the cell after the last column of a spreadsheet.
    let text = DelimitedText(Array(String(repeating: "\"a,", count: 300_000).utf8))
    #expect(text.rows.map(\.cells.count) == [16_385])
    #expect(text.issues.count == 1)
  }

  @Test("an empty quoted cell after an unclosed quote is empty")
  func emptyCellBehindUnclosedQuote() {
    let text = DelimitedText(Array("\"a,\"\",\"b\nc,\"\",d\n".utf8))
    #expect(text.issues.count == 1)
    #expect(text.rows.map(\.cells) == [["\"a", "", "\"b"], ["c", "", "d"]])
  }
}

@Suite("Columns by their headers")
struct ColumnMappingTests {
  private enum Field: Hashable { case url, text, date }

  private let columns = [
    Column(Field.url, ["Permalink", "URL"], required: true), Column(Field.text, ["Message", "Texte du message"]),
    Column(Field.date, ["Date", "Créé le"]),
  ]

  private func mapping(_ text: String, _ named: [Field: String] = [:]) -> ColumnMapping<Field> {
    ColumnMapping(columns, in: DelimitedText(Array(text.utf8)), named: named)
  }

  @Test("headers are found without regard to case, accents and marks, whatever is above them")
  func headings() throws {
    let mapping = mapping("Export of 24 November\n\nURL;Cree le;TEXTE DU  MESSAGE;Reach\nhttps://a.example;hier;;7\n")
    #expect(mapping.header?.number == 3)
    #expect(mapping.missing.isEmpty)
    #expect(mapping.unread.map(\.heading) == ["Reach"])
    let row = try #require(mapping.rows.first)
    #expect(mapping.cell(.url, in: row) == "https://a.example")
    #expect(mapping.cell(.date, in: row) == "hier")
    #expect(mapping.cell(.text, in: row) == nil)
  }

  @Test(
    "a row of data with a header's word is not the row of headers",
    arguments: [
      "Titel,Dat,Link\nA,2026,url\nB,2026,url\n", "Titel,Link\nA,url\n", "Titel,Dat,Link\nA,,url\n,,url\n",
      "Bericht\n\nTitel,Dat,Link,Art\nA,2026,Message,url\n",
    ])
  func wordsOfData(text: String) {
    let mapping = mapping(text)
    #expect(mapping.header == nil && mapping.positions.isEmpty && mapping.rows.isEmpty)
    #expect(mapping.unread.map(\.heading).first == "Titel")
  }

  @Test(
    "below other rows, the headers are in a wider row, or mostly known",
    arguments: [
      ("Report of,November\nURL,Message\na,b\n", 2), ("Report,of,November\nURL,Message,Reach\na,b,1\n", 2),
      ("Report,2026\nURL,Reach,Shares,Saves\na,1,2,3\n", 2), ("Reach,URL,Shares\n1,Message,Date\n", 1),
    ])
  func belowOtherRows(text: String, number: Int) { #expect(mapping(text).header?.number == number) }

  @Test("a header given by name is the only one searched for")
  func named() {
    let mapping = mapping("URL,Link\nx,https://a.example\n", [.url: "link", .text: "Caption"])
    #expect(mapping.positions == [.url: 1])
    #expect(mapping.unknown == ["Caption"])
    #expect(mapping.unread.map(\.heading) == ["URL"])
  }

  @Test("of two headers with one meaning, the unread one is reported with the other's place")
  func twins() throws {
    let unread = mapping("Message,URL,Message,texte du message,Reach\na,b,c,d,e\n").unread
    #expect(unread.map(\.number) == [3, 4, 5])
    #expect(unread.map(\.twin?.number) == [1, 1, nil])
    #expect(unread[1].twin?.heading == "Message")
  }

  @Test("a missing required column is reported, even if the file has no headers")
  func missing() {
    #expect(mapping("Date,Message\n").missing.map(\.field) == [.url])
    #expect(mapping("1,2\n3,4\n").header == nil)
    #expect(mapping("").missing.map(\.field) == [.url])
  }
}
