import ChangePlans
import CivilTime
import Editorial
import Findings
import Localization
import Mentions
import Snapshots
import SourceText

/// A plan that adds new mentions to the mentions logs of their days. It changes existing logs and creates missing ones.
public struct MentionPlan: Sendable {
  /// A mentions log with new mentions.
  public struct Page: Sendable {
    public let path: String
    public let isNew: Bool
    public let mentions: [IncomingMention]
  }

  /// The changed and new mentions logs, in the order of their days.
  public let pages: [Page]
  public let changes: ChangePlan
  private let language: Language

  /// - Throws: ``UsageError`` if the path or the id of a new mentions log is already used.
  public init(_ mentions: [IncomingMention], by creator: DocumentCreator) throws {
    let corpus = creator.corpus
    language = creator.language
    var pages: [Page] = []
    var edits: [Edit] = []
    var newFiles: [SourceFile] = []
    for batch in PageInsertion.batches(mentions, in: corpus) {
      let document = try batch.document ?? corpus.read(creator.mentionsPage(of: batch.day))
      let added = PageInsertion.edits(adding: batch.mentions, to: document, language: language)
      let isNew = batch.document == nil
      if isNew {
        newFiles.append(
          SourceFile(path: document.path, bytes: ChangePlan.apply(added, to: document.source.bytes)))
      } else {
        edits += added
      }
      pages.append(Page(path: document.path, isNew: isNew, mentions: batch.mentions))
    }
    self.pages = pages
    changes = ChangePlan(edits, in: corpus, creating: newFiles)
  }

  /// Returns the new mentions of a log as lines, without list markers and without dates.
  public func lines(of page: Page) -> [String] { PageInsertion.lines(page.mentions, language: language) }
}

extension MentionImport {
  /// Returns an import that accepts only mentions with at least one of the strategy's keywords.
  ///
  /// - Throws: ``UsageError`` if no keywords are declared.
  public static func matchingKeywords(in snapshot: Snapshot) throws -> MentionImport {
    guard !keywords(of: snapshot.corpus).isEmpty else {
      throw UsageError(
        LocalizedText(en: "no keywords are declared", fr: "aucun mot-clé n’est déclaré"),
        hint: LocalizedText(
          en: "write `listening: {keywords: [our name, our street]}` in a document of strategy/",
          fr: "écrivez `listening: {keywords: [notre nom, notre rue]}` dans un document de strategy/"))
    }
    return MentionImport(snapshot.corpus, on: snapshot.today, isMatching: true)
  }
}

extension DocumentCreator {
  /// Returns a new mentions log for a day from its template, without the template's hints.
  fileprivate func mentionsPage(of day: CalendarDay) throws -> SourceFile {
    let draft = try draft(NewDocumentOptions(kind: .mentions, period: Period(.day, containing: day)))
    try requireFree(draft)
    return SourceFile(path: draft.path, text: draft.text.withoutHints)
  }
}

extension String {
  /// The text without the template's hints, which are comments such as `<!-- hint … -->`, and without empty lines at its end.
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
