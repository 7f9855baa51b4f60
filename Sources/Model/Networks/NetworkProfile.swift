import Localization
import MediaFiles
import TextCounting

/// The features and limits of a network, as plain data. Each network has a file in `Profiles`.
public struct NetworkProfile: Sendable {
  /// The id of the network, as declared in the `network:` of a channel.
  public let id: String
  /// The name of the network, as people write it.
  public var name: String
  /// Whether nothing is known about the network. Then each channel has its own name and limits.
  public var isOpen = false
  /// The other names of the network in spreadsheets and exports: former names and abbreviations.
  public var otherNames: [String] = []
  /// The limits of a text, or of each part of a thread. All of them apply at once.
  public var text: [TextLimit] = []
  /// The limits of a text whose links are not shortened. The network's own app shortens links, but other programs may send them whole. A
  /// text that exceeds only these limits gets a warning.
  public var unshortenedText: [TextLimit] = []
  /// The limit of a text with a picture or a video; `nil` if it is that of other texts.
  public var caption: TextLimit?
  /// The limit of a text with pictures and no other media; `nil` if it is that of texts with any media.
  public var pictureText: TextLimit?
  /// The limit of each paragraph; `nil` if paragraphs have no limit of their own.
  public var block: TextLimit?
  /// The characters that a text must not contain.
  public var forbidden: [Character] = []
  /// The limit of the title; `nil` if posts have no separate title.
  public var title: TextLimit?
  /// The limit of the description; `nil` if posts have no separate description.
  public var summary: TextLimit?
  public var altText: TextLimit?
  /// The limit of alt texts on servers with older software. An alt text that exceeds only this limit gets a warning.
  public var olderAltText: TextLimit?
  public var markup = Markup.plain
  public var links = Links.inText
  /// Whether a URL in the text becomes a link only if it begins with a scheme, such as `https://`.
  public var linksNeedScheme = false
  /// Whether posts are web pages of the team, with a title, a description, headings, and pictures that the pages include.
  public var holdsArticles = false
  /// Whether a post can continue in further posts.
  public var hasThreads = false
  public var tags = Tags()
  public var media = MediaRules()

  public init(_ id: String, name: String) {
    self.id = id
    self.name = name
  }

  /// Whether pictures in the text are shown there, and not as attachments. This is so on networks that read Markdown themselves.
  public var showsPicturesInText: Bool { markup == .markdown }

  /// The treatment of Markdown formatting in a text.
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
    /// In no place.
    case nowhere
  }

  /// The form of a hashtag, handle or link on a network, as a phrase after words such as “a handle is”, with its evidence.
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
    /// The forms of a hashtag, a handle and a URL, in words; `nil` if they are not known.
    public var hashtag: Form?
    public var handle: Form?
    public var address: Form?
    /// The maximum numbers of hashtags, mentions and links in a text. If several limits are known, the most reliable comes last.
    public var hashtags: [Limit] = []
    public var mentions: [Limit] = []
    public var links: [Limit] = []

    public init() {}
  }
}

/// The pictures and videos that a network accepts.
public struct MediaRules: Sendable {
  /// The evidence that every post needs a picture or a video; `nil` if posts without media are possible.
  public var required: Evidence?
  /// Whether every post needs a video. A picture may accompany the video, but cannot replace it.
  public var requiresVideo = false
  /// The maximum number of pictures and videos together in one post.
  public var total: Limit?
  public var pictures: Limit?
  public var animations: Limit?
  public var videos: Limit?
  /// Whether audio files are accepted.
  public var takesSound = false
  /// Whether a post may contain both pictures and videos.
  public var mayMix = true
  public var picture: FileRules?
  public var animation: FileRules?
  public var video: FileRules?

  public init() {}
}

/// The requirements for a picture, an animated picture or a video.
public struct FileRules: Sendable {
  /// The accepted file formats; empty if they are not known.
  public var kinds: [MediaKind] = []
  public var kindsEvidence: Evidence?
  /// Further formats that the network's own app accepts, but its API does not. A file in such a format gets a warning.
  public var appKinds: [MediaKind] = []
  public var appKindsEvidence: Evidence?
  /// The maximum size, in bytes.
  public var size: Limit?
  /// The minimum width, in pixels.
  public var leastWidth: Limit?
  /// The maximum width, in pixels.
  public var greatestWidth: Limit?
  /// The minimum length of the shorter side, in pixels.
  public var leastEdge: Limit?
  /// The minimum ratio of width to height, in thousandths: 800 is 4:5.
  public var leastRatio: Limit?
  /// The maximum ratio of width to height, in thousandths.
  public var greatestRatio: Limit?
  /// The minimum duration, in milliseconds.
  public var leastDuration: Limit?
  /// The maximum duration, in milliseconds.
  public var greatestDuration: Limit?

  public init() {}
}
