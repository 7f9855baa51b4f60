import Editorial
import ForeignFiles
import MarkdownSyntax
import Publishing

/// The texts of a post as plain words, for sheets without Markdown: the words that a channel shows.
struct WordsOfTexts {
  private let document: Document
  private let lineBreaks: LineBreakPolicy
  private let form: WordsForm

  /// - Parameter corpus: the workspace, whose settings give the default treatment of line ends.
  init(of document: Document, in corpus: Corpus, _ form: WordsForm = .plain) {
    self.document = document
    self.form = form
    lineBreaks = document.post.map(corpus.lineBreaks) ?? .keep
  }

  /// The words of a channel's own text, or of the common text for `nil`, in UTF-8; empty if the post does not have that text.
  subscript(channel: String?) -> [UInt8] { words(of: channel, lineBreaks) }

  private func words(of channel: String?, _ lineBreaks: LineBreakPolicy) -> [UInt8] {
    guard let text = document.post?.texts.first(where: { $0.channel?.value == channel }) else { return [] }
    switch form {
    case .plain: return PlainWords.bytes(of: text, in: document, lineBreaks)
    case .parts: return form.joined(PlainWords.parts(of: text, in: document, lineBreaks))
    }
  }

  /// Whether the Markdown of a text contains marks besides its words and line breaks. If such a text is edited, a mark could be confused
  /// with a word.
  func haveMarks(in channel: String?, _ markdown: String) -> Bool {
    let written = markdown.withLineFeeds
    return !LineBreakPolicy.allCases.contains { lineBreaks in
      let plain = words(of: channel, lineBreaks)
      return MarkdownText.Manner.allCases.contains {
        form.markdown(plain, joinsLines: lineBreaks == .join, $0).utf8.elementsEqual(written)
      }
    }
  }

  /// Returns a post whose texts show some words, with as few Markdown marks as possible; `nil` if `write` never returns a post.
  ///
  /// - Parameters:
  ///   - words: the words, by the channels of the texts; `nil` is the channel of the common text.
  ///   - write: returns a post with the given Markdown; `nil` if that is impossible.
  /// - Throws: ``NotShown`` with the first channel whose words would not be shown exactly.
  static func write(
    _ words: [String?: String], _ lineBreaks: LineBreakPolicy, in corpus: Corpus, _ form: WordsForm = .plain,
    _ write: (_ markdown: [String?: String]) -> Document?
  ) throws(NotShown) -> Document? {
    var lost: String??
    // The order is fixed, because the error names the first lost text.
    let channels = words.keys.sorted { ($0 ?? "") < ($1 ?? "") }
    for manner in MarkdownText.Manner.allCases {
      let markdown = words.mapValues { form.markdown(Array($0.utf8), joinsLines: lineBreaks == .join, manner) }
      guard let document = write(markdown) else { continue }
      let shown = WordsOfTexts(of: document, in: corpus, form)
      lost = channels.first { !shown[$0].elementsEqual(words[$0, default: ""].utf8) }
      if lost == nil { return document }
    }
    if let lost { throw NotShown(channel: lost) }
    return nil
  }

  /// The error for a text that no Markdown reproduces.
  struct NotShown: Error {
    let channel: String?
  }
}

/// The form of the words of a text.
enum WordsForm {
  /// One text, as in the cell of a sheet. The breaks between the parts of a thread are not among the words.
  case plain
  /// The parts of a thread, with ``ForeignPosts/partBreak`` between them.
  case parts

  private static let separator = ForeignPosts.partBreak.asciiValue ?? 0x1E

  func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined(separator: [Self.separator])) }

  /// Returns the words as Markdown, with a thematic break between two parts.
  func markdown(_ words: [UInt8], joinsLines: Bool, _ manner: MarkdownText.Manner) -> String {
    let parts = self == .plain ? [words[...]] : words.split(separator: Self.separator)
    return parts.map { MarkdownText($0, joinsLines: joinsLines).markdown(manner) }.joined(separator: "\n\n---\n\n")
  }
}
