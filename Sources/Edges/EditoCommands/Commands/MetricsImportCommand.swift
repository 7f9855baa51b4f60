import Actions
import ArgumentParser
import ChangePlans
import CivilTime
import Editorial
import ForeignFiles
import Lint
import Localization
import Metrics
import Presentation
import Rendering
import Schema
import SourceText
import WorkspaceFiles

struct MetricsImportCommand: EditoCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Note the figures of platforms' exports in the pages of metrics/.",
    discussion: """
      FILE is the CSV of a platform or a spreadsheet; - is standard input. A column feeds the indicator whose `columns:` \
      list its heading, or whose id or title it is. Rows of days are added up into months, or into --per's periods; rows of \
      posts are known by their address, or by their words and their day. Figures that are there already stay as they are; a \
      second run adds nothing.

      EXAMPLES:
        edito metrics import export.csv --channel instagram
        edito metrics import posts.csv --column visits="Link clicks" --dry-run
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The exports.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The period of all figures, such as 2026-10; by default, that of each row's date.", valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp("Into which periods days are added up: day, week, month, quarter or year.", valueName: "unit"))
  var per: String?

  @Option(help: ArgumentHelp("The channel of rows that do not name one.", valueName: "id"))
  var channel: String?

  @Option(
    help: ArgumentHelp("What a row is about: channel or post; by default, as its columns suggest.", valueName: "what"))
  var by: Subject?

  @Option(
    help: ArgumentHelp(
      "The heading that feeds an indicator, or date, channel, permalink or title; may be repeated.",
      valueName: "id=heading"))
  var column: [String] = []

  @Flag(help: "Write over figures that differ.")
  var replace = false

  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Option(help: "text or json.")
  var format: ListFormat = .text

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case channel, post
  }

  func run(on console: Console) throws -> ExitStatus {
    ImportedFile.readAhead(files, on: console)
    let session = try Session(options, on: console, writes: !dryRun)
    let corpus = session.workspace.corpus
    let book = session.snapshot.metrics
    let reading = try reading(session, book)
    let read = files.map { MetricsImportOutput.File(name: $0, result: export($0, session, book, reading, on: console)) }
    let figures = read.flatMap { (try? $0.result.get())?.figures ?? [] }
    let drafter = session.drafter(on: console)
    let plan = try FigurePlan(figures, in: corpus, book, replaces: replace) { period, subject in
      let draft = try drafter.draft(
        DocumentRequest(kind: .metrics, slug: subject == .post ? "posts" : nil, period: period))
      return SourceFile(path: draft.path, text: draft.text)
    }
    try requireReadable(plan, in: corpus)
    if !dryRun { try write(plan, in: session) }
    let output = MetricsImportOutput(
      read, plan, in: corpus, isDryRun: dryRun, language: session.language)
    console.write(format == .json ? output.json : output.text(session.style))
    if format == .text {
      for notice in output.notices { console.notify(notice[session.language] + "\n") }
    }
    let isLost = read.contains { if case .failure = $0.result { true } else { false } }
    return isLost ? .couldNotRun : output.hasFindings ? .findings : .clean
  }

  // MARK: What is asked for

  private func reading(_ session: Session, _ book: FigureBook) throws -> ExportReading {
    var reading = ExportReading()
    try session.requireDeclared([channel].compactMap(\.self), as: .channel)
    reading.channel = channel
    reading.period = try session.period(period)
    reading.subject = by.map { $0 == .post ? .post : .channel }
    if let per {
      guard let unit = PeriodUnit(parsing: per) else {
        throw UsageError(
          LocalizedText(
            en: "--per takes day, week, month, quarter or year, not “\(per)”",
            fr: "--per attend jour, semaine, mois, trimestre ou an, et non « \(per) »"))
      }
      reading.unit = unit
    }
    let indicators = book.indicators.compactMap { $0.id?.value }
    for text in column {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let field = ExportField(named: parts[0], indicators: indicators) else {
        let known = indicators + ["date", "channel", "permalink", "title"]
        let nearest = parts.first.flatMap { Spelling.nearest(to: $0, among: known) }
        throw UsageError(
          LocalizedText(en: "--column does not take “\(text)”", fr: "--column ne peut être « \(text) »"),
          hint: parts.count == 2
            ? nearest.map(LocalizedText.didYouMean)
              ?? LocalizedText(en: "there are: \(.list(known))", fr: "il y a : \(.list(known))")
            : LocalizedText(en: "write it like views=Impressions", fr: "écrivez par exemple vues=Impressions"))
      }
      reading.columns[field] = parts[1]
    }
    return reading
  }

  // MARK: Files

  private func export(
    _ name: String, _ session: Session, _ book: FigureBook, _ reading: ExportReading, on console: Console
  ) -> Result<FigureExport, FigureExport.Fault> {
    switch ImportedFile.bytes(of: name, on: console) {
    case .failure(let fault): .failure(FigureExport.Fault(message: fault.message, hint: fault.hint))
    case .success(let bytes): export(bytes, session, book, reading)
    }
  }

  private func export(
    _ bytes: [UInt8], _ session: Session, _ book: FigureBook, _ reading: ExportReading
  ) -> Result<FigureExport, FigureExport.Fault> {
    guard let decoded = TextDecoding.utf8(bytes) else {
      return .failure(.init(message: LocalizedText(en: "is no text", fr: "ce n’est pas du texte")))
    }
    return Result { () throws(FigureExport.Fault) in
      try FigureExport(
        DelimitedText(decoded.bytes), into: session.workspace.corpus, book, reading: reading, today: session.now.day)
    }
  }

  /// Makes sure that every figure is read as it is meant once it is written.
  private func requireReadable(_ plan: FigurePlan, in corpus: Corpus) throws {
    guard !plan.pages.isEmpty else { return }
    let pages = plan.pages.map { Document.read(SourceFile(path: $0.path, bytes: $0.bytes), zone: corpus.zone) }
    let paths = Set(pages.map(\.path))
    let documents = corpus.documents.filter { !paths.contains($0.path) } + pages
    let read = FigureBook(of: Corpus(documents: documents, files: corpus.files, zone: corpus.zone))
    let problems = plan.misread(in: read)
    guard let first = problems.first else { return }
    throw UsageError(
      LocalizedText(
        en: "\(first.path): nothing can be written into a table of this form",
        fr: "\(first.path) : rien ne peut être écrit dans un tableau de cette forme"),
      hint: LocalizedText(
        en: "`edito lint \(first.path)` says what is wrong with it",
        fr: "`edito lint \(first.path)` dit ce qui ne va pas"))
  }

  private func write(_ plan: FigurePlan, in session: Session) throws {
    for page in plan.pages where page.oldBytes == nil {
      let draft = Draft(path: page.path, text: String(decoding: page.bytes, as: UTF8.self))
      if let conflict = DocumentConflict.of(draft, in: session.workspace) { throw conflict }
    }
    let new = plan.pages.filter { $0.oldBytes == nil }
    try session.writer.write(
      ChangePlan(plan.edits, in: session.workspace.corpus), creating: new.map { ($0.path, $0.bytes) })
  }
}
