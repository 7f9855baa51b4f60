import CivilTime
import Localization
import Schema
import SourceText

/// A mention of the team, read from an item of a mentions log:
///
///     - [ ] [Who](https://permalink) on mastodon, 10:32 — “what they said” #negative @person
///       - [reply](https://permalink), 10:50
public struct Mention: Sendable {
  /// The sentiment of a mention.
  public enum Sentiment: String, Choice, Comparable {
    case negative, neutral, positive

    public var frenchWords: [String] {
      switch self {
      case .negative: ["négatif", "négative"]
      case .neutral: ["neutre"]
      case .positive: ["positif", "positive"]
      }
    }

    public var documentation: LocalizedText {
      switch self {
      case .negative: LocalizedText(en: "The person complains", fr: "La personne se plaint")
      case .neutral: LocalizedText(en: "The person asks or states something", fr: "La personne demande ou raconte")
      case .positive: LocalizedText(en: "The person is pleased", fr: "La personne est contente")
      }
    }

    /// The word of the tag: “negative”, « négatif ».
    public var word: LocalizedText { label }

    public static func < (left: Sentiment, right: Sentiment) -> Bool { left.weight < right.weight }

    private var weight: Int {
      switch self {
      case .negative: -1
      case .neutral: 0
      case .positive: 1
      }
    }
  }

  /// A tag that classifies a mention, but not by its sentiment.
  public enum Label: String, Choice {
    case question, lead, advocate, competitor

    public var frenchWords: [String] {
      switch self {
      case .question: ["question"]
      case .lead: ["prospect", "piste"]
      case .advocate: ["ambassadeur", "ambassadrice"]
      case .competitor: ["concurrent", "concurrente"]
      }
    }

    public var label: LocalizedText {
      switch self {
      case .question: LocalizedText(en: "question", fr: "question")
      case .lead: LocalizedText(en: "lead", fr: "prospect")
      case .advocate: LocalizedText(en: "advocate", fr: "ambassadeur ou ambassadrice")
      case .competitor: LocalizedText(en: "competitor", fr: "concurrent")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .question:
        LocalizedText(en: "The person wants to know something", fr: "La personne veut savoir quelque chose")
      case .lead: LocalizedText(en: "The person might become a customer", fr: "La personne pourrait devenir cliente")
      case .advocate: LocalizedText(en: "The person speaks well of the team", fr: "La personne dit du bien de l’équipe")
      case .competitor:
        LocalizedText(
          en: "The person or company has the same audience", fr: "La personne ou l’entreprise vise le même public")
      }
    }
  }

  /// A reply from the team.
  public struct Reply: Sendable {
    /// The permalink of the reply; `nil` if it is not recorded.
    public let url: Located<String>?
    public let at: Slot?
    public let range: ByteRange
  }

  /// The permalink of the mention, which identifies it: the first link of the item; `nil` if no link precedes the quoted text.
  public let url: Located<String>?
  /// The name of the person: the words of the link, otherwise the words before the network. Without a network, the name ends at the first
  /// comma, dash or colon. Empty if no person is named.
  public let author: String
  /// The words after `on` in lower case, usually the id of a network; `nil` without them.
  public let network: Located<String>?
  /// The day and time of the mention. The day is the date of the item, otherwise the weekday of the item in the log of a week, otherwise
  /// the day of the log.
  ///
  /// In the log of a longer period, an item without a day is dated on the last day, without a time. `nil` if neither the item nor the log
  /// determines a day.
  public let at: Slot?
  /// The text of the mention, on one line: the quotation, otherwise the words between the first dash or colon and the tags; `nil` without
  /// such words.
  public let text: Located<String>?
  /// The sentiment tag; `nil` without one. Its range includes the `?` of a guess.
  public let sentiment: Located<Sentiment>?
  /// Whether a person, not the classifier, chose the sentiment; `false` without a sentiment.
  public let isConfirmed: Bool
  /// The other tags, in lower case without `#`.
  public let tags: [Located<String>]
  /// The id of the team member who handles the mention; `nil` if none is named.
  public let person: Located<String>?
  /// Whether the item is ticked.
  public let isHandled: Bool
  public let replies: [Reply]
  /// The whole item, including its replies.
  public let range: ByteRange
  /// The range of the item's first paragraph, which excludes the replies.
  public let line: ByteRange
  /// The range of the character between the brackets, which is a space, `x` or `X`.
  public let tick: ByteRange

  /// Whether the team has handled the mention: it is ticked, or it has a reply.
  public var isAnswered: Bool { isHandled || !replies.isEmpty }

  public var labels: Set<Label> { Set(tags.compactMap { Label(parsing: $0.value) }) }

  /// The sentiment, if a person chose it.
  public var confirmedSentiment: Sentiment? { isConfirmed ? sentiment?.value : nil }
}

extension Choice {
  /// Reads a word in English or French, with or without the accents on its `e`; `nil` if no choice has this word.
  init?(parsing word: some StringProtocol) {
    let word = word.lowercased().withoutAccents
    let match = Self.allCases.first { choice in
      choice.rawValue == word || choice.frenchWords.contains { $0.withoutAccents == word }
    }
    guard let match else { return nil }
    self = match
  }
}

extension Mention.Sentiment {
  /// Reads a sentiment such as `positive`, `positif`, `négatif`, `negatif` or `neutre`; `nil` for any other word.
  public init?(naming word: some StringProtocol) { self.init(parsing: word) }
}

extension String {
  /// The word with `e` instead of `é`, `è`, `ê` and `ë`, as hashtags often spell it.
  fileprivate var withoutAccents: String { String(map { "éèêë".contains($0) ? "e" : $0 }) }
}

extension Document {
  /// The mentions of a log, in the order of the source: the task items that are not nested in other items; empty for documents of other
  /// kinds. Each access reads the whole document.
  public var mentions: [Mention] {
    guard case .mentions(let log) = content else { return [] }
    return markdown.topLevel.filter { markdown.nodes[$0].kind == .list }.flatMap { list in
      markdown.children(of: list).compactMap { item in
        markdown.nodes[item].kind == .taskItem
          ? MentionReader(item: item, of: self, in: log.period?.value).mention : nil
      }
    }
  }
}

extension Corpus {
  /// The mentions logs whose content was read, in the order of their paths.
  public var mentionPages: [TypedDocument<MentionsLog>] {
    kept { if case .mentions(let log) = $0 { log } else { nil } }
  }

  /// The mentions of all logs, each with its document. Each access reads every log again.
  public var mentions: [TypedDocument<Mention>] {
    mentionPages.flatMap { page in page.document.mentions.map { TypedDocument(document: page.document, content: $0) } }
  }
}
