import Localization
import MediaFiles
import TextCounting

/// The features and limits of a network. Plain data: one file for each network in `Profiles`.
public struct NetworkProfile: Sendable {
  /// The id of the network, for channels.
  public let id: String
  /// The name of the network, as people write it.
  public let name: String
  /// The limits of a text, or of each part of a thread. All of them apply at once.
  public var text: [TextLimit] = []
  /// The limits of a text whose links are not shortened. The network's own app shortens links, other programs may send them whole.
  /// Exceeding only one of these is a warning.
  public var unshortenedText: [TextLimit] = []
  /// The limit of a text with a picture or a video, if it differs.
  public var caption: TextLimit?
  /// The limit of a text with only pictures, if it differs from ``caption``.
  public var pictureText: TextLimit?
  /// The limit of each paragraph.
  public var block: TextLimit?
  /// The characters that a text must not contain.
  public var forbidden: [Character] = []
  /// The limit of the title; `nil` if posts have no separate title.
  public var title: TextLimit?
  /// The limit of the description; `nil` if posts have no separate description.
  public var summary: TextLimit?
  public var altText: TextLimit?
  /// The limit of alt texts on servers with older software. Exceeding only this one is a warning.
  public var olderAltText: TextLimit?
  public var markup = Markup.plain
  public var links = Links.inText
  /// Whether a URL in the text becomes a link only if it begins with its scheme.
  public var linksNeedScheme = false
  /// Whether posts are web pages of the team, with a title, a description, headings and files beside them.
  public var holdsArticles = false
  /// Whether a post can continue in further posts.
  public var hasThreads = false
  public var tags = Tags()
  public var media = MediaRules()

  public init(_ id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether the network reads Markdown itself. Pictures in the text are then shown at their places, not as attachments.
  public var showsPicturesInText: Bool { markup == .markdown }

  /// The treatment of formatting.
  public enum Markup: String, Sendable {
    /// Only the words are shown.
    case plain
    /// Markdown, as blogs and Reddit read it.
    case markdown
    /// The marks of Telegram's own Markdown, version 2.
    case telegram
  }

  /// The places where a URL is clickable.
  public enum Links: String, Sendable {
    /// In the text.
    case inText
    /// In a separate field. In the text, a URL is not clickable.
    case inField
    /// Nowhere.
    case nowhere
  }

  /// The form of a hashtag, handle or link on a network, as a phrase after “a handle is”, with its evidence.
  public struct Form: Sendable {
    public let words: LocalizedText
    public let evidence: Evidence

    init(en english: EnglishText, fr french: FrenchText, _ evidence: Evidence) {
      words = LocalizedText(en: english, fr: french)
      self.evidence = evidence
    }
  }

  /// The rules of a network for hashtags, mentions and links in a text.
  public struct Tags: Sendable {
    public var syntax = EntitySyntax.generic
    /// The forms of a hashtag, a handle and a URL, in words; `nil` if the network does not document them.
    public var hashtag: Form?
    public var handle: Form?
    public var address: Form?
    /// The maximum numbers. If several limits are known, the most reliable comes last.
    public var hashtags: [Limit] = []
    public var mentions: [Limit] = []
    public var links: [Limit] = []

    public init() {}
  }
}

/// The pictures and videos that a network accepts.
public struct MediaRules: Sendable {
  /// The evidence that every post needs a picture or a video; `nil` if posts without one are possible.
  public var required: Evidence?
  /// Whether every post needs a video: a picture may accompany it, and is never enough.
  public var requiresVideo = false
  /// The maximum number of pictures and videos together.
  public var total: Limit?
  public var pictures: Limit?
  public var animations: Limit?
  public var videos: Limit?
  /// Whether a sound is accepted without pictures.
  public var takesSound = false
  /// Whether a post may contain both pictures and videos.
  public var mayMix = true
  public var picture: FileRules?
  public var animation: FileRules?
  public var video: FileRules?

  public init() {}
}

/// The requirements for a file.
public struct FileRules: Sendable {
  /// The accepted file formats; empty if they are not known.
  public var kinds: [MediaKind] = []
  public var kindsEvidence: Evidence?
  /// Further formats that the network's own app accepts, and its API does not. One of these is a warning.
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
