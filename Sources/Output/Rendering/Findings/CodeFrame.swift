import Editorial
import Findings
import Localization
import Presentation
import SourceText

/// A renderer of findings with their source lines, in which the text of the finding and the related places are underlined.
struct CodeFrame {
  let style: Style
  let language: Language
  /// The line tables of the files shown so far.
  private var tables = LineTables()

  init(style: Style, language: Language) {
    self.style = style
    self.language = language
  }

  /// A marked range within one line. Lines are counted from 1, columns from 0.
  private struct Mark {
    let line: Int
    /// The offset of the first marked byte.
    let offset: Int
    let columns: Range<Int>
    /// The severity of the finding; `nil` for a related place.
    let severity: Severity?
    let label: String
  }

  mutating func text(of finding: Finding, in corpus: Corpus) -> String {
    let path = finding.place.path
    var lines = headline(of: finding)
    let table = tables.table(at: path, in: corpus)
    let position = table.position(at: finding.place.range.lowerBound)
    var marks = [mark(finding.place, label: finding.label?[language] ?? "", finding.severity, in: table)]
    var others: [RelatedPlace] = []
    for related in finding.related {
      if related.place.path == path {
        marks.append(mark(related.place, label: related.message[language], nil, in: table))
      } else {
        others.append(related)
      }
    }
    let otherTables = others.map { tables.table(at: $0.place.path, in: corpus) }
    let lastLine =
      (marks.map(\.line) + zip(others, otherTables).map { $1.position(at: $0.place.range.lowerBound).line }).max() ?? 1
    let gutter = String(lastLine).count
    let isEmpty = table.starts.count <= 1 && table.contentRange(ofLine: 1).isEmpty
    lines.append(style(.frame, "\(pad(gutter)) ┌─ ") + Self.place(path, position))
    if !isEmpty { lines += frame(marks, path, corpus, table, gutter) }
    for (related, otherTable) in zip(others, otherTables) {
      let place = otherTable.position(at: related.place.range.lowerBound)
      lines.append(style(.frame, "\(pad(gutter)) ├─ ") + Self.place(related.place.path, place))
      let other = mark(related.place, label: related.message[language], nil, in: otherTable)
      lines += frame([other], related.place.path, corpus, otherTable, gutter)
    }
    if let help = finding.help { lines += advice(help[language], gutter) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the severity, the rule and the message, wrapped to the terminal's width.
  private func headline(of finding: Finding) -> [String] {
    let indent = 4
    let name = "\(finding.severity.name[language])[\(finding.rule)]"
    let lines = "\(name): \(TerminalText.line(finding.message[language]))".filled(to: style.width, indentation: indent)
    return lines.enumerated().map { index, line in
      guard index == 0 else { return pad(indent) + style(.strong, line) }
      let message = line.dropFirst(name.count + 1).drop { $0 == " " }
      return style.severity(finding.severity, name) + ":"
        + (message.isEmpty ? "" : " " + style(.strong, String(message)))
    }
  }

  /// Returns the help, wrapped to the terminal's width. Further lines are indented to the start of the text.
  private func advice(_ text: String, _ gutter: Int) -> [String] {
    let word = language == .french ? "aide\u{A0}: " : "help: "
    let indent = gutter + 3 + DisplayWidth.of(word)
    return TerminalText.line(text).filled(to: style.width - indent).enumerated().map { index, line in
      index == 0 ? style(.frame, "\(pad(gutter)) = ") + style(.success, word) + line : pad(indent) + line
    }
  }

  private static func place(_ path: String, _ position: LineTable.Position) -> String {
    "\(TerminalText.line(path)):\(position.line):\(position.column)"
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: count) }

  private func mark(_ place: Place, label: String, _ severity: Severity?, in table: LineTable) -> Mark {
    let start = table.position(at: place.range.lowerBound)
    let content = table.contentRange(ofLine: start.line)
    let end = table.position(at: min(place.range.upperBound, max(content.upperBound, place.range.lowerBound)))
    let first = start.column - 1
    return Mark(
      line: start.line, offset: place.range.lowerBound, columns: first..<max(first + 1, end.column - 1),
      severity: severity, label: TerminalText.line(label))
  }

  private func frame(_ marks: [Mark], _ path: String, _ corpus: Corpus, _ table: LineTable, _ gutter: Int) -> [String] {
    let blank = style(.frame, "\(pad(gutter)) │")
    var lines = [blank]
    var previous: Int?
    let byLine = Dictionary(grouping: marks, by: \.line)
    for line in byLine.keys.sorted() {
      if let previous, line > previous + 1 { lines.append(style(.frame, "\(pad(gutter)) ·")) }
      previous = line
      let number = String(line)
      let lineMarks = (byLine[line] ?? []).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
      let window = Window(
        corpus.document(at: path)?.source, line: table.contentRange(ofLine: line), around: lineMarks[0].columns,
        from: lineMarks[0].offset, width: style.width - gutter - 4)
      lines.append(style(.frame, "\(pad(gutter - number.count))\(number) │ ") + window.text)
      for mark in lineMarks {
        lines += underline(mark, in: window, room: style.width - gutter - 3).map { "\(blank) \($0)" }
      }
    }
    return lines
  }

  /// Returns the underline of a mark with its label. If the label does not fit beside the underline, it follows below.
  private func underline(_ mark: Mark, in window: Window, room: Int) -> [String] {
    func dressed(_ text: String) -> String {
      mark.severity.map { style.severity($0, text) } ?? style(.frame, text)
    }
    let indent = window.column(of: mark.columns.lowerBound)
    let width = max(1, window.column(of: mark.columns.upperBound) - indent)
    let line = String(repeating: mark.severity == nil ? "-" : "^", count: width)
    let labelWidth = DisplayWidth.of(mark.label)
    if mark.label.isEmpty { return [pad(indent) + dressed(line)] }
    if indent + width + 1 + labelWidth <= room { return [pad(indent) + dressed("\(line) \(mark.label)")] }
    let labelIndent = min(indent, max(0, room - labelWidth))
    return [pad(indent) + dressed(line)]
      + mark.label.filled(to: room - labelIndent).map { pad(labelIndent) + dressed($0) }
  }
}

/// The part of a line that fits the terminal, with the start of the marked text. A short line is shown whole.
private struct Window {
  let text: String
  private let widths: [Int]
  private let start: Int
  private let lead: Int

  /// - Parameters:
  ///   - line: The byte range of the line. Only the bytes near the mark are read.
  ///   - columns: The marked columns, counted in scalars from 0.
  ///   - offset: The offset of the first marked byte in the file.
  init(_ source: SourceFile?, line: ByteRange, around columns: Range<Int>, from offset: Int, width: Int) {
    let room = max(20, width)
    let near = source.map { Self.bytes(of: $0, line, near: offset, reach: 2 * room) }
    let scalars = near.flatMap { near in source.map { Array($0.text(in: near.range).unicodeScalars) } } ?? []
    // The number of columns before the bytes that are read.
    let base = near.map { columns.lowerBound - $0.scalarsBefore } ?? 0
    let first = columns.lowerBound - base
    let total = scalars.count
    var start = 0
    if total > room, first > room * 2 / 3 { start = max(0, min(first - room / 3, total - 1)) }
    let end = min(total, start + room - (start > 0 ? 1 : 0))
    var shown = String.UnicodeScalarView()
    for scalar in scalars[start..<max(start, end)] { shown.append(Self.visible(scalar)) }
    lead = start > 0 ? 1 : 0
    text = (start > 0 ? "…" : "") + String(shown) + (end < total ? "…" : "")
    self.start = base + start
    widths = Self.widths(of: scalars, in: start..<max(start, end))
  }

  /// Returns the part of a line within `reach` scalars before and after an offset, and the number of scalars in it before the offset.
  private static func bytes(
    of source: SourceFile, _ line: ByteRange, near offset: Int, reach: Int
  ) -> (range: ByteRange, scalarsBefore: Int) {
    // A byte order mark is not a column of the first line.
    let first = line.lowerBound == 0 ? min(source.byteOrderMarkLength, line.upperBound) : line.lowerBound
    func isStart(_ index: Int) -> Bool { source.bytes[index] & 0xC0 != 0x80 }
    let offset = max(first, offset)
    var lower = min(offset, source.bytes.count)
    var before = 0
    while lower > first, before < reach {
      lower -= 1
      if isStart(lower) { before += 1 }
    }
    var upper = min(offset, line.upperBound)
    var after = 0
    while upper < line.upperBound {
      if isStart(upper) { after += 1 }
      if after > reach { break }
      upper += 1
    }
    return (ByteRange(lower, max(lower, upper)), before)
  }

  /// Returns the column of a scalar in the window, given its column in the source line. Both are counted from 0. A scalar after the
  /// window is in the column of the ellipsis.
  func column(of scalarColumn: Int) -> Int {
    let count = max(0, min(scalarColumn - start, widths.count))
    let beyond = max(0, scalarColumn - start - widths.count)
    return lead + widths[..<count].reduce(0, +) + min(beyond, 1)
  }

  /// Returns the scalar to show for a scalar of the line: the scalar itself, or a visible one in its place. The result is always one
  /// scalar, so the columns do not shift.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\t" ? " " : TerminalText.visible(scalar)
  }

  /// Returns the width of each scalar in a range. The first scalar of a character has the character's whole width, the others have 0.
  private static func widths(of scalars: [Unicode.Scalar], in range: Range<Int>) -> [Int] {
    var text = String.UnicodeScalarView()
    for scalar in scalars[range] { text.append(visible(scalar)) }
    return String(text).flatMap { character in
      [DisplayWidth.of(character)] + [Int](repeating: 0, count: character.unicodeScalars.count - 1)
    }
  }
}
