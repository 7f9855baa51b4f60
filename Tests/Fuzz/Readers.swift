import CivilTime
import Editorial
import ForeignFiles
import FrontMatter
import Localization
import MarkdownSyntax
import MediaFiles
import Mentions
import Metrics
import Reports
import Schema
import SourceText
import Templates
import TestSupport
import TextCounting
import WorkspaceFiles

/// A reader of the project, with the conditions that its results must meet.
struct FuzzedReader: Sendable {
  let name: String
  /// Reads the bytes of a file at a path.
  ///
  /// - Returns: the violated conditions.
  let read: @Sendable (_ path: String, _ bytes: [UInt8]) -> String?

  /// The readers for a file. One in eight files goes to all readers.
  static func all(for file: SeedFile) -> [FuzzedReader] {
    let texts = [document, yaml, markdown, counting, entities, template]
    let foreign = [sheet, workbook, feed, mentions]
    let values = [values, words]
    if file.bytes.count % 8 == 0 { return texts + foreign + values + [media] }
    return file.isMarkdown ? texts + values : file.isForeign ? foreign + values : [document, media]
  }

  private static let document = FuzzedReader(name: "Document.read") { path, bytes in
    let document = Document.read(SourceFile(path: path, bytes: bytes), zone: .utc)
    let tables = document.tables
    let ranges =
      document.problems.map(\.range) + document.references.map(\.range) + tables.map(\.range)
      + tables.flatMap { table in table.rows.flatMap { row in table.columns.map(row.place(of:)) } }
    _ = (document.title, document.id, document.facts, document.isFrontMatterLost)
    do throws(ReportMarks.Failure) {
      let marks = try ReportMarks(of: document, parts: ReportPart.all.map(\.name))
      return issue(in: ranges + marks.enclosures.flatMap { [$0.mark, $0.body] }, of: bytes)
    } catch {
      return issue(in: ranges + [error.range], of: bytes)
    }
  }

  private static let yaml = FuzzedReader(name: "YAMLParser") { path, bytes in
    let whole = ByteRange(0, bytes.count)
    let fence = FrontMatterFence(of: SourceFile(path: path, bytes: bytes))
    for range in [fence.yaml ?? whole, whole] where String(validating: bytes, as: UTF8.self) != nil {
      let (tree, failure) = YAMLParser.parse(bytes, in: range)
      for index in tree.nodes.indices { _ = (tree.text(of: index), tree.children(of: index), tree.isNull(index)) }
      let ranges = tree.nodes.map(\.range) + [failure?.range].compactMap { $0 }
      if let issue = issue(in: ranges, of: bytes) { return issue }
    }
    return nil
  }

  private static let markdown = FuzzedReader(name: "MarkdownParser") { _, bytes in
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let tree = MarkdownParser.parse(bytes)
    for index in tree.nodes.indices { _ = (tree.text(of: index), tree.pieces(of: index), tree.children(of: index)) }
    _ = tree.plainText(of: 0..<tree.nodes.count)
    let literals = tree.nodes.indices.compactMap(tree.literalRange(of:))
    return issue(in: tree.nodes.map(\.range) + literals, of: bytes)
  }

  private static let sheet = FuzzedReader(name: "DelimitedText") { _, bytes in
    guard let decoded = TextDecoding.utf8(bytes) else { return nil }
    guard String(validating: decoded.bytes, as: UTF8.self) != nil else { return "the decoded text is not UTF-8" }
    let table = DelimitedText(decoded.bytes)
    _ = DelimitedText(decoded.bytes, separatedBy: .semicolon, isExact: true)
    var dates = DateColumn(default: .dayFirst, today: CalendarDay(number: 20_780), in: .utc)
    for row in table.rows.prefix(50) { for cell in row.cells { dates.look(at: cell, line: row.line, isOver: true) } }
    for row in table.rows.prefix(50) { for cell in row.cells { _ = dates.read(cell) } }
    // Written rows read back unchanged if none is empty.
    let rows = table.rows.prefix(200).map(\.cells)
    let again = DelimitedText(Array(DelimitedForm().text(rows).utf8), separatedBy: .comma, isExact: true)
    let isNamed = rows.first?.first?.lowercased().hasPrefix("sep=") ?? false
    return isNamed || again.rows.map(\.cells) == rows ? nil : "rows differ after they were written and read again"
  }

  /// Reads the bytes as a file, and as the cells of a sheet in a workbook of each kind.
  private static let workbook = FuzzedReader(name: "SheetFile") { _, bytes in
    let cells = String(decoding: bytes, as: UTF8.self)
    let files = [
      bytes, WorkbookFile.openXML(["A": cells], strings: cells, formats: ["d/m/y h:m:s", "0%"]),
      WorkbookFile.openDocument(["A": cells]),
    ]
    for file in files {
      guard let choice = try? SheetFile(file).choose(["*"], { _ in .certain }) else { continue }
      for sheet in choice.sheets {
        let rows = sheet.table(isExact: true).rows
        var last = 0
        for row in rows.prefix(200) {
          if row.number <= last, sheet.isOfWorkbook { return "the rows of a workbook are not in order" }
          if row.cells.allSatisfy(\.isEmpty) { return "a row is empty" }
          last = row.number
        }
      }
    }
    return nil
  }

  private static let feed = FuzzedReader(name: "Feed") { _, bytes in
    let feed = Feed(bytes)
    for item in feed?.items ?? [] { _ = HTMLText.words(of: "\(item)") }
    if bytes.count < 20_000 { _ = HTMLText.words(of: String(decoding: bytes, as: UTF8.self)) }
    return nil
  }

  private static let mentions = FuzzedReader(name: "MentionFile") { _, bytes in
    guard let today = CalendarDay(year: 2026, month: 11, day: 23) else { return nil }
    _ = MentionFile(bytes, MentionFile.Context(zone: .utc, today: today))
    return nil
  }

  private static let media = FuzzedReader(name: "MediaFacts") { _, bytes in
    _ = MediaFacts.read(bytes)
    return nil
  }

  private static let counting = FuzzedReader(name: "TextMeasure") { _, bytes in
    let text = Array(String(decoding: bytes.prefix(4_000), as: UTF8.self).utf8)
    for measure in TextMeasure.allCases {
      let length = measure.length(of: text)
      if length > measure.lengthBound(of: text) { return "\(measure): longer than its bound" }
      for limit in [0, 1, 140, 500, Int.max] {
        let overflow = measure.overflow(of: text, limit: limit)
        if let overflow, !(0...text.count).contains(overflow) { return "\(measure): overflow outside of the text" }
        if (overflow == nil) != (length <= limit) { return "\(measure): overflow and length disagree at \(limit)" }
      }
    }
    return nil
  }

  private static let entities = FuzzedReader(name: "EntitySyntax") { _, bytes in
    let text = Array(String(decoding: bytes.prefix(4_000), as: UTF8.self).utf8)
    for syntax in EntitySyntax.allCases {
      var end = 0
      for entity in syntax.entities(in: text) {
        guard entity.range.lowerBound >= end, entity.range.upperBound <= text.count else {
          return "\(syntax): an entity outside of its place"
        }
        end = entity.range.upperBound
      }
      _ = syntax.hashtagIssues(in: text)
    }
    return nil
  }

  private static let values = FuzzedReader(name: "values") { _, bytes in
    for text in pieces(of: bytes) {
      _ = (DateSyntax.timestamp(text), DateSyntax.day(text), DateSyntax.period(text), DateSyntax.leadingDay(of: text))
      _ = (WrittenDate.parse(text), WrittenDate.parse(text, order: .monthFirst))
      if let issue = writtenDateIssue(text) { return issue }
      _ = (Money(parsing: text), Budget(parsing: text), WorkingTime(parsing: text), Rhythm(parsing: text))
      _ = (Currency(parsing: text), Weekday(parsing: text), PeriodUnit(parsing: text), AddressForm.issue(in: text))
      for style in [NumberStyle.data, NumberStyle(locale: "fr-FR"), NumberStyle(locale: "en-US")] {
        _ = (ReadingSyntax.number(text, style), ReadingSyntax.leadingNumber(text, style))
        _ = ReadingSyntax.cell(text, unit: "%", style)
      }
      if let span = Span(parsing: text), let day = CalendarDay(year: 2026, month: 11, day: 23) {
        _ = span.lastDay(from: day)
      }
      if let link = Permalink(text), Permalink(text) != link { return "a permalink differs from itself" }
    }
    return nil
  }

  /// Returns what is wrong with the reading of a date or a period; `nil` if nothing is. A value that is read must have an ISO form that is
  /// read as the same value.
  private static func writtenDateIssue(_ text: String) -> String? {
    let now = CalendarDay(year: 2026, month: 12, day: 2).map { Moment(day: $0) }
    for order in [WrittenDate.Order.dayFirst, .monthFirst, nil] {
      for context in [WrittenDate.Context(order: order), WrittenDate.Context(now: now, order: order)] {
        if case .success(let reading) = WrittenDate.read(text, in: context),
          (try? DateSyntax.timestamp("\(reading.value)").get()).map(WrittenDate.Stamp.init) != reading.value
        {
          return "“\(text)” is read as \(reading.value), which is read as another date"
        }
        if case .success(let reading) = WrittenDate.period(text, in: context),
          (try? DateSyntax.period("\(reading.value)").get()) != reading.value
        {
          return "“\(text)” is read as \(reading.value), which is read as another period"
        }
      }
    }
    return nil
  }

  private static let template = FuzzedReader(name: "Template") { _, bytes in
    let template = Template(String(decoding: bytes, as: UTF8.self))
    let odd = TemplateValue.text("a: \"b\" # {{title}}\n---\n")
    _ = (template.unknownVariables, template.filled(with: [.title: odd, .date: .plain("2026-11-23"), .id: odd]))
    return nil
  }

  private static let words = FuzzedReader(name: "words") { _, bytes in
    for text in pieces(of: bytes) {
      let slug = Slug.of(text)
      guard slug.unicodeScalars.allSatisfy(isOfSlug), !slug.contains("--"), slug.utf8.count <= Slug.limit else {
        return "slug “\(slug)”"
      }
      _ = Spelling.nearest(to: text, among: ["mastodon", "linkedin", "x", ""])
      _ = LanguageGuess.language(of: text, usual: "fr")
      _ = (SpreadsheetCell.plain(SpreadsheetCell.guarded(text)), FoldedText.of(text))
      let scalar = YAMLScalar.text(text)
      let line = Array("k: \(scalar)\n".utf8)
      let (tree, failure) = YAMLParser.parse(line, in: ByteRange(0, line.count))
      // Bytes that libyaml rejects as characters are not scalars either.
      guard failure == nil, let last = tree.nodes.indices.last else { continue }
      if tree.text(of: last) != text { return "YAML of “\(text)” reads “\(tree.text(of: last))”" }
    }
    return nil
  }

  private static func isOfSlug(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let isMark = [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    let isWordPart = properties.isAlphabetic || properties.generalCategory == .decimalNumber || isMark
    return scalar == "-" || isWordPart && !properties.isDefaultIgnorableCodePoint
  }

  /// Some lines, and the text after a colon in them.
  private static func pieces(of bytes: [UInt8]) -> [String] {
    let lines = bytes.split(separator: 0x0A)
    return stride(from: 0, to: lines.count, by: 1 + lines.count / 16).flatMap { index -> [String] in
      let line = lines[index].prefix(400)
      let behind = line.split(separator: 0x3A, maxSplits: 1).last ?? line
      let words = behind.split(separator: 0x20).prefix(4)
      return ([line, behind.drop { $0 == 0x20 }] + words).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private static func issue(in ranges: [ByteRange], of bytes: [UInt8]) -> String? {
    ranges.first { $0.start > $0.end || $0.upperBound > bytes.count }
      .map { "range \($0.start)..<\($0.end) of \(bytes.count) bytes" }
  }
}
