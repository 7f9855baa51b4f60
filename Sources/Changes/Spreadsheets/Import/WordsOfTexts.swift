import Editorial
import MarkdownSyntax
import Publishing

/// The texts of a post as plain words, for sheets without Markdown: the words that a channel shows.
struct WordsOfTexts {
  private let document: Document
  private let lineBreaks: LineBreakPolicy

  /// - Parameter corpus: the workspace, whose settings give the default treatment of line ends.
  init(of document: Document, in corpus: Corpus) {
    self.document = document
    lineBreaks = document.post.map(corpus.lineBreaks) ?? .keep
  }

  /// The words of a channel's own text, otherwise of the common one; empty if both are missing.
  subscript(channel: String?) -> [UInt8] { words(of: channel, lineBreaks) }

  private func words(of channel: String?, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    guard let text = document.post?.texts.first(where: { $0.channel?.value == channel }) else { return [] }
    return PlainWords.bytes(of: text, in: document, lineBreaks)
  }

  /// Whether a text's Markdown contains more than its words, wrapped or not: in an edit of such a text, a mark and a word could be
  /// confused.
  func haveMarks(in channel: String?, _ markdown: String) -> Bool {
    let written = markdown.withLineFeeds
    return !LineBreakPolicy.allCases.contains { lineBreaks in
      let plain = MarkdownText(words(of: channel, lineBreaks), joinsLines: lineBreaks == .join)
      return MarkdownText.Manner.allCases.contains { plain.markdown($0).utf8.elementsEqual(written) }
    }
  }

  /// Writes a post whose texts read as some words, with as few marks as possible.
  ///
  /// - Parameters:
  ///   - words: the words by the channels of their texts.
  ///   - write: returns a post with the given Markdown; `nil` if that is impossible.
  /// - Throws: the first channel whose words would not be reproduced.
  static func write(
    _ words: [String?: String], _ lineBreaks: LineBreakPolicy, in corpus: Corpus,
    _ write: (_ markdown: [String?: String]) -> Document?
  ) throws(NotShown) -> Document? {
    var lost: String??
    // In a fixed order, since the first lost one is named.
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

  /// A text that no Markdown reproduces.
  struct NotShown: Error {
    let channel: String?
  }
}
