import CivilTime
import Editorial
import ForeignFiles
import Foundation
import FrontMatter
import Localization
import MarkdownSyntax
import Presentation
import SourceText
import Templates
import Testing

@testable import Spreadsheets
@testable import Feeds
@testable import Metrics
@testable import Mentions
@testable import SiteServer
@testable import Rendering
@testable import Website

/// Texts in which a character with a meaning in some format is joined to another one. Swift sees one `Character`, and every other
/// program sees two.
private enum HardText {
  static let specials = "|\"',:;.()<>=#*_`\\[]{}&@%-+~!?$/ \t".unicodeScalars
  /// Accents, a stroke, a keycap, a joiner.
  static let joined: [Unicode.Scalar] = ["\u{301}", "\u{338}", "\u{20E3}", "\u{200D}"]
  static let controls = [
    "\r\n", "\r", "\n", "\u{0}", "\u{1B}[2K", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{202E}",
  ]

  static let all: [String] = {
    var parts = controls
    for special in specials {
      parts.append(String(special))
      parts += joined.map { String(String.UnicodeScalarView([special, $0])) }
    }
    return parts.flatMap { ["a\($0)b", "\($0)b", "a\($0)", "a \($0) b", "\($0)\($0)"] } + ["e\u{301}", "\u{E9}"]
  }()

  /// The text after line ends and control characters become spaces, and spaces at the ends are removed.
  static func onOneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\u{2028}", "\u{2029}": result.append(" ")
      default: result.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
      previous = scalar
    }
    return String(String(result).trimmed)
  }
}

/// A way to write a text into a format, and a check that it reads back as that text.
private enum Escaper: String, CaseIterable, CustomTestStringConvertible {
  case yaml, yamlInBrackets, yamlOfTemplates, json, delimited, cellList, spreadsheet
  case markdown, markdownLink, markdownItem, markdownParagraph, mention, figureTable, calendar, html, xml, notice, path,
    permalink, permalinkHost

  var testDescription: String { rawValue }

  func keeps(_ text: String) -> Bool {
    switch self {
    case .yaml: return Self.scalars(in: "k: \(YAMLScalar.text(text))\n").map(Self.bytes) == ["k", text].map(Self.bytes)
    case .yamlInBrackets:
      return Self.scalars(in: "[\(YAMLScalar.text(text, inFlow: true)), x]\n").map(Self.bytes)
        == [text, "x"].map(Self.bytes)
    case .yamlOfTemplates: return Self.templateKeeps(text)
    case .json: return Self.jsonKeeps(text)
    case .delimited: return Separator.allCases.allSatisfy { Self.delimitedKeeps(text, $0) }
    case .cellList: return CellList.items(CellList.text([text, "x"])).map(Self.bytes) == [text, "x"].map(Self.bytes)
    case .spreadsheet:
      let cell = SpreadsheetCell.guarded(text)
      return !SpreadsheetCell.isFormula(cell) && Self.bytes(SpreadsheetCell.plain(cell)) == Self.bytes(text)
    case .markdown: return Self.markdownKeeps(text)
    case .markdownLink: return Self.linkKeeps(text)
    case .markdownItem: return Self.blockKeeps(text, Markdown.list(["\(text)"]), in: [.list, .item, .paragraph])
    case .markdownParagraph: return Self.blockKeeps(text, Markdown.paragraph("\(text)"), in: [.paragraph])
    case .mention: return Self.mentionKeeps(text)
    case .figureTable: return Self.tableKeeps(text)
    case .calendar: return Self.calendarKeeps(text)
    case .html: return Self.isInert(HTML.escaped(text))
    case .xml: return Self.isInert(XMLText.escaped(text))
    case .notice:
      let page = ErrorPage(LocalizedText(verbatim: "x"), lines: [text], language: .english).html
      let plain = ErrorPage(LocalizedText(verbatim: "x"), lines: ["x"], language: .english).html
      return page.utf8.count { $0 == 0x3C } == plain.utf8.count { $0 == 0x3C }
    case .path:
      return PercentEncoding.path(text).utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C }
    case .permalink:
      let address = "https://a.example/\(text)x"
      return Permalink(address).map { Self.reads($0) } ?? address.unicodeScalars.contains("\0")
    case .permalinkHost: return Permalink("https://a\(text)b.example/x").map { Self.reads($0) } ?? true
    }
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func scalars(in yaml: String) -> [String] {
    let bytes = Array(yaml.utf8)
    let (tree, failure) = YAMLParser.parse(bytes, in: ByteRange(0, bytes.count))
    guard failure == nil else { return ["?"] }
    return tree.nodes.indices.filter { tree.nodes[$0].kind == .scalar }.map(tree.text)
  }

  private static func templateKeeps(_ text: String) -> Bool {
    let template = Template(
      "---\na: {{title}} # {{title}}\nb: \"{{title}}\" # x\nc: '{{title}}'\nd: [{{title}}, x]\n---\n")
    let filled = template.filled(with: [.title: .text(text)]).text
    let values = scalars(in: String(filled.dropFirst(4).dropLast(4)))
    // Between single quotes, nothing can be escaped.
    guard values.count == 9, values[4] == "c" else { return false }
    return [values[0], values[1], values[2], values[3], values[6], values[7], values[8]].map(bytes)
      == ["a", text, "b", text, "d", text, "x"].map(bytes)
  }

  private static func jsonKeeps(_ text: String) -> Bool {
    let json = JSONValue.object([(text, .string(text))]).text
    let read = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
    return read.map { $0.map { [bytes($0.key), bytes($0.value)] } } == [[bytes(text), bytes(text)]]
      && TerminalText.shown(json) == json
  }

  private static func delimitedKeeps(_ text: String, _ separator: Separator) -> Bool {
    let written = DelimitedForm(separator: separator).text([["x", text, "y"], ["1", "2", "3"]])
    let read = DelimitedText(bytes(written), separatedBy: separator, isExact: true)
    return read.rows.map { $0.cells.map(bytes) } == [["x", text, "y"].map(bytes), ["1", "2", "3"].map(bytes)]
  }

  // MARK: Markdown

  private static func markdownKeeps(_ text: String) -> Bool {
    // A text is escaped on every way into Markdown: by name, by interpolation, in a column header.
    let table = Markdown.table(header: ["x", "y"], rows: [[Markdown.escaped(text), "z"]])
    guard table == Markdown.table(header: ["x", "y"], rows: [["\(text)", "z"]]) else { return false }
    let tree = MarkdownParser.parse(bytes(table.text))
    let cells = tree.nodes.indices.filter { tree.nodes[$0].kind == .tableCell }
    let kinds: Set<MarkdownNode.Kind> = [.table, .tableRow, .tableCell, .text]
    guard cells.count == 4, tree.nodes.allSatisfy({ kinds.contains($0.kind) }) else { return false }
    let read = tree.plainText(of: tree.descendants(of: cells[2]))
    return bytes(read) == bytes(HardText.onOneLine(text))
  }

  /// Whether a text with any first characters begins no block of its own.
  private static func blockKeeps(_ text: String, _ block: Markdown, in blocks: [MarkdownNode.Kind]) -> Bool {
    let tree = MarkdownParser.parse(bytes(block.text))
    let isBlank = HardText.onOneLine(text).isEmpty
    guard tree.nodes.filter({ $0.kind.isBlock }).map(\.kind) == (isBlank ? blocks.filter { $0 != .paragraph } : blocks),
      tree.nodes.allSatisfy({ $0.kind.isBlock || $0.kind == .text })
    else { return false }
    return bytes(String(tree.plainText(of: tree.nodes.indices).trimmed)) == bytes(HardText.onOneLine(text))
  }

  private static func linkKeeps(_ text: String) -> Bool {
    let link = Markdown.link("x", toPath: text, base: "y/").text
    let tree = MarkdownParser.parse(bytes("| a |\n|---|\n| \(link) |\n"))
    let links = tree.nodes.indices.filter { tree.nodes[$0].kind == .link }
    guard links.count == 1, tree.nodes.count(where: { $0.kind == .tableCell }) == 2 else { return false }
    return bytes(PercentEncoding.decoded(tree.literal(of: links[0]))) == bytes("y/" + text)
  }

  private static func mentionKeeps(_ text: String) -> Bool {
    let tree = MarkdownParser.parse(bytes("- [ ] [\(MentionLine.escaped(text))x](https://a.example/)\n"))
    let links = tree.nodes.indices.filter { tree.nodes[$0].kind == .link }
    guard links.count == 1 else { return false }
    let read = tree.plainText(of: tree.descendants(of: links[0]))
    return tree.descendants(of: links[0]).allSatisfy { tree.nodes[$0].kind == .text } && read.hasSuffix("x")
  }

  private static func tableKeeps(_ text: String) -> Bool {
    // An id is one line, without spaces at its ends.
    let id = HardText.onOneLine("a\(text)b")
    var draft = TableDraft(of: .post, hasChannels: false, isAligned: false)
    draft.set(.post(id, channel: nil), "visits", to: "1")
    let table = draft.text(lineEnd: "\n") { _ in nil }
    let document = Document.read(SourceFile(path: "metrics/m.md", text: "---\nperiod: 2026-11\n---\n\(table)\n"))
    return document.tables.count == 1
      && document.tables[0].rows.map { $0.cells.map(\.text).map(bytes) } == [
        [bytes(id), bytes("1")]
      ]
  }

  /// Whether a URL reads back as itself at its place in a page.
  private static func reads(_ permalink: Permalink) -> Bool {
    let tree = MarkdownParser.parse(bytes("- [ ] [x](\(permalink.address)) on x\n"))
    let links = tree.nodes.indices.filter { tree.nodes[$0].kind == .link }
    return links.count == 1 && Permalink(tree.text(of: links[0])) == permalink
  }

  // MARK: Others

  private static func calendarKeeps(_ text: String) -> Bool {
    var lines = ContentLines()
    lines.append(CalendarProperty("X", .text(text)))
    let rows = lines.text.utf8.split(separator: 0x0A).map { Array($0) }
    // Each line ends with CRLF, and all lines except the first continue the one before.
    guard rows.allSatisfy({ $0.last == 0x0D && $0.count { $0 < 0x20 } == 1 }),
      rows.dropFirst().allSatisfy({ $0[0] == 0x20 })
    else { return false }
    let unfolded = rows.enumerated().flatMap { $0 == 0 ? $1.dropLast() : $1.dropFirst().dropLast() }
    var read: [UInt8] = []
    var rest = unfolded.dropFirst(2)
    while let byte = rest.popFirst() {
      if byte == 0x2C || byte == 0x3B { return false }
      read.append(byte == 0x5C ? rest.popFirst().map { $0 == 0x6E ? 0x20 : $0 } ?? 0 : byte)
    }
    func words(_ text: String) -> [UInt8] { bytes(text).filter { $0 != 0x20 } }
    let shown = text.unicodeScalars.filter { $0.properties.generalCategory != .control && $0 != "\u{2028}" }
    return words(String(decoding: read, as: UTF8.self)) == words(String(String.UnicodeScalarView(shown)))
  }

  private static func isInert(_ markup: String) -> Bool {
    !markup.utf8.contains { $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0 || $0 == 0x1B }
      && markup.utf8.split(separator: 0x26, omittingEmptySubsequences: false).dropFirst().allSatisfy {
        $0.contains(0x3B)
      }
  }
}

@Suite("Text written into a format")
struct EscapingTests {
  @Test("reads back unchanged, whatever marks are joined to its characters", arguments: Escaper.allCases)
  private func roundTrip(_ escaper: Escaper) {
    for text in HardText.all {
      #expect(escaper.keeps(text), "\(text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined())")
    }
  }

  @Test("takes the counted number of columns on screen")
  func widths() {
    for text in HardText.all where !text.contains(where: \.isNewline) && !text.contains("\t") {
      #expect(DisplayWidth.of(text) == DisplayWidth.of(TerminalText.shown(text)))
      #expect(StyledText(text).width == DisplayWidth.of(text))
      #expect(DisplayWidth.of(StyledText(text).dressed(in: .plain)) == StyledText(text).width)
    }
  }

  @Test("shows only the program's own sequences as they are")
  func seals() {
    let style = Style(isColored: true, seal: "s1")
    let text = style(.error, "a\u{1B}[32mb\u{1B}s2[0m")
    #expect(TerminalText.shown(text, seal: "s1") == "\u{1B}[1;38;5;160ma␛[32mb␛s2[0m\u{1B}[0m")
    #expect(TerminalText.shown("\u{1B}[0m") == "␛[0m")
    #expect(TerminalText.shown("a\r\nb\rc\td") == "a\nb␍c\td")
    #expect(TerminalText.line("a\r\nb\rc\td\u{2028}e") == "a b c d e")
  }
}
