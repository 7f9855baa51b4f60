import Localization
import MediaFiles
import TextCounting

/// What a network shows, counts and refuses. Plain data: one file for each network in `Profiles`.
public struct NetworkProfile: Sendable {
  /// The id by which channels name the network.
  public let id: String
  /// The name that people know it by.
  public let name: String
  /// The limits of a text, or of each part of a thread. They all hold at once.
  public var text: [TextLimit] = []
  /// The limits of a text whose links are not shortened, where the network's own app shortens them: other programs may send them
  /// whole. Breaking one of these alone is a warning.
  public var unshortenedText: [TextLimit] = []
  /// The limit of a text that stands with a picture or a video, where that is another.
  public var caption: TextLimit?
  /// The limit of a text that stands with pictures alone, where that is another still.
  public var pictureText: TextLimit?
  /// The limit of each paragraph.
  public var block: TextLimit?
  /// What a text must not hold.
  public var forbidden: [Character] = []
  /// The title, where a post has one of its own there.
  public var title: TextLimit?
  /// The description apart from the text, where there is one.
  public var summary: TextLimit?
  public var altText: TextLimit?
  /// The limit of alternative texts on servers with older software: breaking it alone is a warning.
  public var olderAltText: TextLimit?
  public var markup = Markup.plain
  public var links = Links.inText
  /// Whether an address in the text is a link only where it begins with its scheme.
  public var linksNeedScheme = false
  /// Whether what is posted are pages of one's own, with a title, a description, headings and files beside them.
  public var holdsArticles = false
  /// Whether a post may go on in further posts.
  public var hasThreads = false
  public var tags = Tags()
  public var media = MediaRules()

  public init(_ id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether the network reads Markdown itself: pictures of the text are shown in their places and are no attachments.
  public var showsPicturesInText: Bool { markup == .markdown }

  /// What becomes of formatting.
  public enum Markup: String, Sendable {
    /// Only the words are shown.
    case plain
    /// Markdown, as blogs and Reddit read it.
    case markdown
    /// The marks of Telegram's own Markdown, version 2.
    case telegram
  }

  /// Where an address can be followed.
  public enum Links: String, Sendable {
    /// In the text.
    case inText
    /// In a field of its own; in the text, it is dead.
    case inField
    /// Nowhere.
    case nowhere
  }

  /// What a part of a text is like of which a network makes a link, after “a handle is”, and how that is known.
  public struct Form: Sendable {
    public let words: LocalizedText
    public let evidence: Evidence

    init(en english: EnglishText, fr french: FrenchText, _ evidence: Evidence) {
      words = LocalizedText(en: english, fr: french)
      self.evidence = evidence
    }
  }

  /// What a network makes of hashtags, mentions and links in a text.
  public struct Tags: Sendable {
    public var syntax = EntitySyntax.generic
    /// What a hashtag, a handle and an address are like, in words; `nil` where the network does not say.
    public var hashtag: Form?
    public var handle: Form?
    public var address: Form?
    /// How many are allowed. Where several limits are known, the firmest comes last.
    public var hashtags: [Limit] = []
    public var mentions: [Limit] = []
    public var links: [Limit] = []

    public init() {}
  }
}

/// The pictures and videos that a network takes.
public struct MediaRules: Sendable {
  /// How it is known that there is no post without a picture or a video; `nil` where there may be.
  public var required: Evidence?
  /// Whether what is required is a video: a picture goes with it, and never alone.
  public var requiresVideo = false
  /// How many pictures and videos there may be together.
  public var total: Limit?
  public var pictures: Limit?
  public var animations: Limit?
  public var videos: Limit?
  /// Whether a sound alone is taken, without pictures.
  public var takesSound = false
  /// Whether pictures and videos may stand side by side.
  public var mayMix = true
  public var picture: FileRules?
  public var animation: FileRules?
  public var video: FileRules?

  public init() {}
}

/// What a file must be like.
public struct FileRules: Sendable {
  /// The kinds that are taken; empty where that is not known.
  public var kinds: [MediaKind] = []
  public var kindsEvidence: Evidence?
  /// Further kinds that the network's own app takes from people, and its interface for programs does not: one of these is a warning.
  public var appKinds: [MediaKind] = []
  public var appKindsEvidence: Evidence?
  /// In bytes.
  public var size: Limit?
  /// In pixels.
  public var leastWidth: Limit?
  public var greatestWidth: Limit?
  public var leastEdge: Limit?
  /// Width to height, in thousandths: 800 is 4:5.
  public var leastRatio: Limit?
  public var greatestRatio: Limit?
  /// In milliseconds.
  public var leastDuration: Limit?
  public var greatestDuration: Limit?

  public init() {}
}
