import Editorial
import MarkdownSyntax
import Publishing

/// The texts of a post as sheets have them that know nothing of Markdown: the words that a channel shows.
struct WordsOfTexts {
  private let document: Document
  private let lineBreaks: LineBreakPolicy

  /// - Parameter corpus: its settings say what becomes of line ends where the post does not.
  init(of document: Document, in corpus: Corpus) {
    self.document = document
    lineBreaks = document.post.map(corpus.lineBreaks) ?? .keep
  }

  /// The words of a channel's own text, or of the common one; empty where there is none.
  subscript(channel: String?) -> [UInt8] { words(of: channel, lineBreaks) }

  private func words(of channel: String?, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    guard let text = document.post?.texts.first(where: { $0.channel?.value == channel }) else { return [] }
    return PlainWords.bytes(of: text, in: document, lineBreaks)
  }

  /// Whether a text's Markdown says more than its words, wrapped or not: who changes these may take a mark for a word.
  func haveMarks(in channel: String?, _ markdown: String) -> Bool {
    let written = markdown.withLineFeeds
    return !LineBreakPolicy.allCases.contains { lineBreaks in
      let plain = MarkdownText(words(of: channel, lineBreaks), joinsLines: lineBreaks == .join)
      return MarkdownText.Manner.allCases.contains { plain.markdown($0).utf8.elementsEqual(written) }
    }
  }

  /// Writes a post so that its texts read as some words, with as few marks as that takes.
  ///
  /// - Parameters:
  ///   - words: by the channels whose texts they are.
  ///   - write: makes a post of the Markdown that is to be in it; `nil` where it cannot be written so.
  /// - Throws: the first channel whose words would not come back.
  static func write(
    _ words: [String?: String], _ lineBreaks: LineBreakPolicy, in corpus: Corpus,
    _ write: (_ markdown: [String?: String]) -> Document?
  ) throws(NotShown) -> Document? {
    var lost: String??
    // In one order, since the first that is lost is named.
    let channels = words.keys.sorted { ($0 ?? "") < ($1 ?? "") }
    let texts = words.mapValues { MarkdownText($0.utf8, joinsLines: lineBreaks == .join) }
    for manner in MarkdownText.Manner.allCases {
      guard let document = write(texts.mapValues { $0.markdown(manner) }) else { continue }
      let shown = WordsOfTexts(of: document, in: corpus)
      lost = channels.first { !shown[$0].elementsEqual(words[$0, default: ""].utf8) }
      if lost == nil { return document }
    }
    if let lost { throw NotShown(channel: lost) }
    return nil
  }

  /// A text that no Markdown gives back as it is.
  struct NotShown: Error {
    let channel: String?
  }
}
