import CivilTime
import Editorial
import Localization

/// The import of mentions into a workspace. It selects new mentions, and completes them: their networks, authors, sentiments and labels,
/// and the people responsible.
public struct MentionImport: Sendable {
  /// The results for the mentions of one file.
  public struct Tally: Sendable {
    public var added = 0
    /// The number of mentions that are already logged, or that occur earlier in the import.
    public var known = 0
    /// The number of mentions without any of the strategy's keywords.
    public var unmatched = 0
    /// The number of mentions written by the team itself.
    public var own = 0

    public init() {}
  }

  private let index: MentionIndex
  private let classifier: SentimentClassifier
  private let whereabouts: PermalinkSource
  private let keywords: KeywordMatch?
  private var seen: Set<Permalink> = []
  /// The new mentions, in the order of the files.
  public private(set) var added: [IncomingMention] = []

  /// - Parameter isMatching: whether only mentions with one of the strategy's keywords are imported.
  public init(_ corpus: Corpus, on day: CalendarDay, isMatching: Bool = false) {
    index = MentionIndex(corpus)
    classifier = SentimentClassifier(index.mentions, language: corpus.languageCode)
    whereabouts = PermalinkSource(corpus, on: day)
    keywords = isMatching ? KeywordMatch(Self.keywords(of: corpus)) : nil
  }

  /// Returns the strategy's listening keywords.
  public static func keywords(of corpus: Corpus) -> [String] {
    corpus.declarations.factDocuments.flatMap { index in
      corpus.documents[index].facts?.listening?.value.keywords?.value.map(\.value) ?? []
    }
  }

  /// Returns the first logged mention with a permalink; `nil` if no mention is logged with this permalink yet.
  public func logged(_ permalink: Permalink) -> LoggedMention? { index[permalink].first }

  /// Imports the mentions of one file, and returns the results.
  ///
  /// - Parameter isAsked: whether the user named each mention. If so, no mention is omitted because of its words or its author.
  public mutating func take(_ mentions: [IncomingMention], isAsked: Bool = false) -> Tally {
    var tally = Tally()
    for mention in mentions {
      if let keywords, !isAsked, !keywords.isIn(mention.text) {
        tally.unmatched += 1
      } else if seen.contains(mention.permalink) || !index[mention.permalink].isEmpty {
        tally.known += 1
      } else {
        let complete = completed(mention)
        if !isAsked, whereabouts.isOwn(mention.permalink, author: mention.author, on: complete.network) {
          tally.own += 1
          continue
        }
        seen.insert(mention.permalink)
        added.append(complete)
        tally.added += 1
      }
    }
    return tally
  }

  private func completed(_ mention: IncomingMention) -> IncomingMention {
    var mention = mention
    let network = mention.network ?? whereabouts.network(of: mention.permalink)
    mention.network = network ?? mention.permalink.host
    if mention.author.isEmpty { mention.author = mention.permalink.account ?? mention.permalink.host }
    if !mention.isConfirmed { mention.sentiment = classifier.guess(mention.text)?.sentiment ?? mention.sentiment }
    mention.tags += whereabouts.labels(mention.permalink, author: mention.author, on: network)
    if mention.text.isQuestion, !mention.tags.contains(.question) { mention.tags.insert(.question, at: 0) }
    if mention.person == nil, let network { mention.person = whereabouts.responder(on: network) }
    return mention
  }
}

extension Corpus {
  /// The language code of the workspace's locale, without the region: `fr` for `fr-CA`. By default, `en`.
  public var languageCode: String {
    (settings.locale?.value ?? "en").prefix { $0 != "-" && $0 != "_" }.lowercased()
  }
}

extension String {
  /// Whether a word that is not a URL ends with a question mark. Exclamation marks, closing quotation marks and closing parentheses may
  /// follow the question mark.
  fileprivate var isQuestion: Bool {
    // Most texts contain no question mark, which a search of the bytes finds out faster.
    utf8.contains(UInt8(ascii: "?"))
      && split(whereSeparator: \.isWhitespace).contains { word in
        word.reversed().drop { "!\"»”)".contains($0) }.first == "?" && !word.contains("://")
      }
  }
}
