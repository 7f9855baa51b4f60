import CivilTime
import Localization
import Schema
import SourceText

/// What somebody said of the team, as an item of a mentions page tells it:
///
///     - [ ] [Who](https://permalink) on mastodon, 10:32 — “what they said” #negative @person
///       - [reply](https://permalink), 10:50
public struct Mention: Sendable {
  /// How somebody speaks of the team.
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
      case .negative: LocalizedText(en: "They complain", fr: "On se plaint")
      case .neutral: LocalizedText(en: "They ask, or tell", fr: "On demande, ou on raconte")
      case .positive: LocalizedText(en: "They are pleased", fr: "On est content")
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

  /// What else a tag may say of it.
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
      case .question: LocalizedText(en: "They want to know something", fr: "On veut savoir quelque chose")
      case .lead: LocalizedText(en: "They might become a customer", fr: "Un client possible")
      case .advocate: LocalizedText(en: "They speak well of the team", fr: "Dit du bien de l’équipe")
      case .competitor: LocalizedText(en: "They are after the same audience", fr: "Vise le même public")
      }
    }
  }

  /// An answer that somebody of the team gave.
  public struct Reply: Sendable {
    /// Its address, where there is one.
    public let url: Located<String>?
    public let at: Slot?
    public let range: ByteRange
  }

  /// The address of what was said, which is the mention's identity: the item's first link.
  public let url: Located<String>?
  /// Who said it: the words of that link. Empty where nobody is named.
  public let author: String
  /// Where, as it is written: a network's id, mostly.
  public let network: Located<String>?
  /// When it was said: the page's day with the item's time. On a page of a week, the item's own day; one without it may have
  /// been said as late as on the last day. `nil` where the page has no period.
  public let at: Slot?
  /// What was said, on one line; `nil` where the item quotes nothing.
  public let text: Located<String>?
  /// The tag that says how, where there is one; its range holds the `?` of a guess.
  public let sentiment: Located<Sentiment>?
  /// Whether people chose the sentiment, and not the classifier.
  public let isConfirmed: Bool
  /// The other tags in lower case without `#`.
  public let tags: [Located<String>]
  /// Who of the team takes care of it.
  public let person: Located<String>?
  /// Whether the item is ticked.
  public let isHandled: Bool
  public let replies: [Reply]
  /// The whole item with its replies.
  public let range: ByteRange
  /// The item's own paragraph.
  public let line: ByteRange
  /// What stands between the brackets: a blank, or an `x`.
  public let tick: ByteRange

  /// Whether somebody of the team has taken care of it: it is ticked, or there is an answer.
  public var isAnswered: Bool { isHandled || !replies.isEmpty }

  public var labels: Set<Label> { Set(tags.compactMap { Label(parsing: $0.value) }) }

  /// The sentiment that people chose.
  public var confirmedSentiment: Sentiment? { isConfirmed ? sentiment?.value : nil }
}

extension Choice {
  /// Reads a word in any language that Edito speaks, with its accents or without them.
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
  /// Reads `positive`, `positif`, `négatif`, `negatif`, `neutre`…
  public init?(naming word: some StringProtocol) { self.init(parsing: word) }
}

extension String {
  /// The word with `é` and `è` as plain letters, as hashtags often have them.
  fileprivate var withoutAccents: String { String(map { "éèêë".contains($0) ? "e" : $0 }) }
}

extension Document {
  /// The mentions of a page, in the order in which they are written: the task items that stand in no other item. Linear.
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
  /// The pages of mentions.
  public var mentionPages: [TypedDocument<MentionsLog>] {
    kept { if case .mentions(let log) = $0 { log } else { nil } }
  }

  /// All mentions, page by page. Reads every page again.
  public var mentions: [TypedDocument<Mention>] {
    mentionPages.flatMap { page in page.document.mentions.map { TypedDocument(document: page.document, content: $0) } }
  }
}
