import Actions
import ChangePlans
import CivilTime
import Diagnostics
import Editorial
import Lint
import Localization
import Mentions
import Rendering
import SourceText
import WorkspaceFiles

/// The pages that new mentions go into, as they will be: those that are there get edits, the others are made.
struct MentionWriting {
  /// In the order of their days.
  let pages: [MentionImportOutput.Page]
  private let session: Session
  private let language: Language
  private var edits: [Edit] = []
  private var newFiles: [(path: String, bytes: [UInt8])] = []

  /// - Throws: ``UsageError`` where a page's name is taken by a file that is no page of that day.
  init(_ mentions: [IncomingMention], in session: Session, on console: Console) throws {
    self.session = session
    let corpus = session.workspace.corpus
    language = session.readersLanguage
    var pages: [MentionImportOutput.Page] = []
    for batch in PageInsertion.batches(mentions, in: corpus) {
      if let document = batch.document {
        edits += PageInsertion.edits(adding: batch.mentions, to: document, language: language)
        pages.append(MentionImportOutput.Page(path: document.path, isNew: false, mentions: batch.mentions))
      } else {
        let draft = try session.mentionsPage(of: batch.day, on: console)
        let document = Document.read(SourceFile(path: draft.path, text: draft.text), zone: corpus.zone)
        let added = PageInsertion.edits(adding: batch.mentions, to: document, language: language)
        newFiles.append((draft.path, ChangePlan.apply(added, to: document.source.bytes)))
        pages.append(MentionImportOutput.Page(path: draft.path, isNew: true, mentions: batch.mentions))
      }
    }
    self.pages = pages
  }

  /// Writes everything, each page whole or not at all. Pages that were changed meanwhile stop it before anything is written.
  func write() throws {
    try session.writer.write(ChangePlan(edits, in: session.workspace.corpus), creating: newFiles)
  }

  /// The lines that a page gets, without the marks of its list.
  func lines(of page: MentionImportOutput.Page) -> [String] {
    PageInsertion.lines(page.mentions, language: language)
  }
}

extension Session {
  /// The page for a day as `edito new mentions` makes it, but for the hint how to write an item.
  func mentionsPage(of day: CalendarDay, on console: Console) throws -> Draft {
    var request = DocumentRequest(kind: .mentions)
    request.period = Period(.day, containing: day)
    let draft = try drafter(on: console).draft(request)
    if let conflict = DocumentConflict.of(draft, in: workspace) { throw conflict }
    return Draft(path: draft.path, text: draft.text.withoutHints)
  }
}

extension String {
  /// The text without the comments in which a template explains itself.
  fileprivate var withoutHints: String {
    var text = self
    for opening in ["<!-- hint", "<!-- conseil"] {
      while let start = text.firstRange(of: opening),
        let end = text[start.upperBound...].firstRange(of: "-->")
      {
        let rest = text[end.upperBound...].drop { $0.isNewline }
        text = String(text[..<start.lowerBound] + rest)
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }
}
