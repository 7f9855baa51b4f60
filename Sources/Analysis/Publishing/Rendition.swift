import Editorial
import MarkdownSyntax
import MediaFiles
import Networks
import SourceText
import TextCounting

/// The exact content of a post for one channel. It is a class, because it is passed to every rule about channels.
public final class Rendition: Sendable {
  /// The channel's id.
  public let channel: String
  private let networkChannel: NetworkChannel
  /// The text in parts: one, or those of a thread; empty if the post has no text for the channel.
  public let parts: [Part]
  /// The number of parts of the whole post, even if only one part is included.
  public let partCount: Int
  /// The title; `nil` if the post has none, or if the network has no title apart from the text.
  public let title: String?
  /// The description; `nil` if the post has none, or if the network has no description apart from the text.
  public let summary: String?
  /// The URL in a separate field; `nil` if the post has none, or if the network has no such field.
  public let link: String?
  /// The attached files: those of `media:` that the text itself does not show, and the text's pictures if the text cannot show them.
  public let media: [Medium]
  /// The pictures that the text itself shows, on a network that reads Markdown; they are not attachments.
  public let pictures: [Medium]
  public let losses: [Loss]
  /// The source of the text: the channel's own text or the common one; `nil` if there is neither.
  public let source: PostText?

  /// The rules of the channel's network for display, counting and rejection, with the channel's own limits.
  public var profile: NetworkProfile { networkChannel.profile }

  init(
    channel: String, _ networkChannel: NetworkChannel, parts: [Part], title: String?, summary: String?, link: String?,
    media: [Medium], pictures: [Medium], losses: [Loss], source: PostText?, partCount: Int? = nil
  ) {
    self.channel = channel
    self.networkChannel = networkChannel
    self.parts = parts
    self.partCount = partCount ?? parts.count
    self.title = title
    self.summary = summary
    self.link = link
    self.media = media
    self.pictures = pictures
    self.losses = losses
    self.source = source
  }

  /// A part of a thread, or the whole post.
  public struct Part: Sendable {
    /// The exact text to post.
    public private(set) var text: MappedText
    /// The counted text: ``text`` without the marks and the URLs that the network does not count.
    public private(set) var counted: MappedText
    public let losses: [Loss]
    /// The index of the part, counted from 0.
    public internal(set) var number = 0

    init(text: MappedText, counted: MappedText, losses: [Loss] = []) {
      self.text = text
      self.counted = counted
      self.losses = losses
    }

    mutating func append(_ words: String) {
      text.appendAtEnd(words)
      counted.appendAtEnd(words)
    }
  }

  /// The files that readers see or listen to: attachments, then the files shown by the text.
  public var shownFiles: [Medium] { media + pictures }

  /// A picture, a video or an audio file.
  public struct Medium: Sendable {
    /// The path from the workspace's root; for a picture on the web, its URL.
    public let path: String
    public let alternativeText: String?
    public let range: ByteRange
    /// The index of the thread part to which the file belongs, counted from 0; 0 for files named in the front matter.
    public let part: Int
  }
}

extension Rendition {
  /// Returns the content of a single part of a thread, counted from 0; `nil` if there is no such part.
  public func only(part: Int) -> Rendition? {
    guard parts.indices.contains(part) else { return nil }
    return Rendition(
      channel: channel, networkChannel, parts: [parts[part]], title: part == 0 ? title : nil,
      summary: part == 0 ? summary : nil, link: link, media: media.filter { $0.part == part },
      pictures: pictures.filter { $0.part == part }, losses: parts[part].losses, source: source, partCount: partCount)
  }

  /// The limits for the text of each part. If files are attached and the network has a separate limit for a caption, or for a text with
  /// pictures only, that limit applies.
  public var textLimits: [TextLimit] {
    guard !media.isEmpty else { return profile.text }
    if let limit = profile.pictureText, hasOnlyPictures { return [limit] }
    return profile.caption.map { [$0] } ?? profile.text
  }

  /// Returns the limit that a part exceeds, and the length of the part as this limit counts it. If the part exceeds several limits, the
  /// limit with the firmest evidence is returned; if the part exceeds no limit, the first limit is returned. `nil` if the network has no
  /// limit.
  public func governingLimit(of part: Part) -> (limit: TextLimit, length: Int)? {
    let lengths = textLimits.map { (limit: $0, length: $0.measure.length(of: part.counted.bytes)) }
    let broken = lengths.filter { $0.length > $0.limit.limit.value }
    return broken.firmest(by: \.limit.limit.evidence) ?? lengths.first
  }

  private var hasOnlyPictures: Bool { media.allSatisfy { MediaKind(promisedBy: $0.path)?.category == .picture } }

  /// Returns the offset, in the part's text, of the first byte that no longer fits; `nil` if the whole part fits.
  public func overflow(of part: Part) -> Int? {
    guard let (limit, length) = governingLimit(of: part), length > limit.limit.value,
      let overflow = limit.measure.overflow(of: part.counted.bytes, limit: limit.limit.value)
    else { return nil }
    if part.text.bytes == part.counted.bytes { return overflow }
    return part.text.offset(ofSource: part.counted.sourceOffset(of: overflow))
  }

  /// Returns the content for the channels on which a post is not published yet. Channels on an unknown network are omitted.
  public static func upcoming(of document: Document, in corpus: Corpus) -> [Rendition] {
    guard let post = document.post, post.state != .published else { return [] }
    return all(of: document, in: corpus, channels: (post.channels?.value ?? []).lazy.map(\.id.value), where: post.isOut)
  }

  /// Returns the content for some channels, whether or not the post is published there. Channels on an unknown network are omitted, and
  /// so are those for which `isLeftOut` returns `true`.
  public static func all(
    of document: Document, in corpus: Corpus, channels: some Sequence<String>,
    where isLeftOut: (_ channel: String) -> Bool = { _ in false }
  ) -> [Rendition] {
    guard let post = document.post else { return [] }
    var renderer = Renderer(document: document, post: post, corpus: corpus)
    return channels.compactMap { channel in
      guard !isLeftOut(channel), let network = corpus.declarations.networkChannels[channel] else { return nil }
      return renderer.rendition(of: channel, network)
    }
  }
}

/// A renderer of one post for networks. Texts shared by several networks are rendered once.
private struct Renderer {
  let document: Document
  let post: Post
  let corpus: Corpus
  private let lineBreaks: LineBreakPolicy
  private var made: [(key: Key, parts: [Made])] = []

  init(document: Document, post: Post, corpus: Corpus) {
    self.document = document
    self.post = post
    self.corpus = corpus
    lineBreaks = corpus.lineBreaks(of: post)
  }

  /// The text of a post, and the options on which its rendering depends.
  private struct Key: Equatable {
    let start: Int
    let end: Int
    let markup: NetworkProfile.Markup
    let manner: FlowText.Manner
    let hasThreads: Bool
    let holdsArticles: Bool
  }

  private struct Made {
    let part: Rendition.Part
    let images: [Int]
    let firstLink: String?
  }

  mutating func rendition(of channel: String, _ network: NetworkChannel) -> Rendition {
    let text = post.text(for: channel)
    let texts = text.map { render($0, for: network.profile) } ?? []
    let shown = texts.filter { !$0.part.text.isEmpty || texts.count > 1 && !$0.images.isEmpty }
    var parts = shown.map(\.part)
    for index in parts.indices { parts[index].number = index }
    if network.numbersParts, parts.count > 1 {
      for index in parts.indices { parts[index].append(" (\(index + 1)/\(parts.count))") }
    }
    let images = (shown.isEmpty ? texts : shown).enumerated().flatMap { part, made in
      made.images.map { (node: $0, part: shown.isEmpty ? 0 : part) }
    }
    let profile = network.profile
    let firstLink = texts.lazy.compactMap(\.firstLink).first
    let ofText = pictures(images)
    let named = namedMedia
    return Rendition(
      channel: channel, network, parts: parts, title: profile.title == nil ? nil : post.header.title?.value,
      summary: profile.summary == nil ? nil : post.summary?.value,
      link: profile.links == .inField ? post.callToAction?.value.url?.value ?? firstLink : nil,
      media: profile.showsPicturesInText ? named.without(ofText) : named + ofText.without(named),
      pictures: profile.showsPicturesInText ? ofText : [],
      losses: texts.flatMap(\.part.losses) + (text.map { lostLines(of: $0, profile.markup) } ?? []), source: text)
  }

  /// Returns the thematic breaks that are not shown and do not begin a part of a thread either.
  private func lostLines(of text: PostText, _ markup: NetworkProfile.Markup) -> [Loss] {
    guard markup != .markdown else { return [] }
    return text.idleBreaks(in: document.markdown).map { Loss(kind: .line, range: document.markdown.nodes[$0].range) }
  }

  private mutating func render(_ text: PostText, for profile: NetworkProfile) -> [Made] {
    let key = Key(
      start: text.nodes.lowerBound, end: text.nodes.upperBound, markup: profile.markup,
      manner: FlowText.Manner(
        marks: profile.markup == .telegram ? .telegram : .none, writesAddresses: profile.links != .inField,
        needsScheme: profile.linksNeedScheme, joinsLines: lineBreaks == .join), hasThreads: profile.hasThreads,
      holdsArticles: profile.holdsArticles)
    if let known = made.first(where: { $0.key == key }) { return known.parts }
    // The parts of a thread, or the whole text if the network has no threads.
    let ranges = profile.hasThreads ? text.parts(in: document.markdown) : [text.nodes]
    let parts = ranges.map { render($0, key) }
    made.append((key, parts))
    return parts
  }

  private func render(_ nodes: Range<Int>, _ key: Key) -> Made {
    let (markdown, source) = (document.markdown, document.source.bytes)
    var manner = key.manner
    manner.marks = .none
    // Telegram hides the URLs of links behind their words, and does not count these URLs.
    if key.markup == .telegram { manner.writesAddresses = false }
    let plain = FlowText(nodes, of: markdown, in: source, manner, permalink: permalink)
    switch key.markup {
    case .plain:
      let part = Rendition.Part(text: plain.text, counted: plain.text, losses: plain.losses)
      return Made(part: part, images: plain.images, firstLink: plain.firstLink)
    case .markdown:
      let kept = KeptMarkup.text(nodes, of: markdown, in: source, permalink: permalink)
      var losses = plain.losses.filter(\.kind.isLostInMarkdown)
      // The team's own web pages include their pictures; on other networks, a picture's file has no URL yet.
      if !key.holdsArticles {
        losses += plain.images.filter { document.path(linkedAt: $0) != nil }.map {
          Loss(kind: .pictureFile, range: markdown.nodes[$0].range)
        }
      }
      return Made(
        part: Rendition.Part(text: kept, counted: kept, losses: losses), images: plain.images,
        firstLink: plain.firstLink)
    case .telegram:
      let marked = FlowText(nodes, of: markdown, in: source, key.manner, permalink: permalink)
      return Made(
        part: Rendition.Part(text: marked.text, counted: plain.text, losses: marked.losses), images: plain.images,
        firstLink: plain.firstLink)
    }
  }

  /// Returns a permalink of the post that a link to a file refers to: the one on a blog, or otherwise the first. `nil` if there is none.
  private func permalink(_ link: Int) -> String? {
    guard let path = document.path(linkedAt: link), let publications = corpus.document(at: path)?.post?.publications
    else { return nil }
    let urls = publications.value.compactMap { entry in
      entry.value?.value.url.map { (channel: entry.key.value, url: $0.value) }
    }
    return
      (urls.first { corpus.declarations.networkChannels[$0.channel]?.profile.holdsArticles ?? false } ?? urls.first)?
      .url
  }

  /// The files that the front matter names.
  private var namedMedia: [Rendition.Medium] {
    (post.media?.value ?? []).compactMap { medium in
      medium.value.file.map {
        Rendition.Medium(
          path: $0.value, alternativeText: medium.value.alternativeText?.value, range: $0.range, part: 0)
      }
    }
  }

  /// Returns the pictures of the text, as media.
  private func pictures(_ images: [(node: Int, part: Int)]) -> [Rendition.Medium] {
    let markdown = document.markdown
    return images.map { image, part in
      // The path of a picture on the web is its URL.
      let path = document.path(linkedAt: image) ?? markdown.text(of: image)
      let words = markdown.plainText(of: markdown.descendants(of: image))
      return Rendition.Medium(
        path: path, alternativeText: words.isEmpty ? nil : words, range: markdown.nodes[image].range, part: part)
    }
  }
}

extension [Rendition.Medium] {
  /// Returns the files without those whose paths are among other files.
  fileprivate func without(_ others: [Rendition.Medium]) -> [Rendition.Medium] {
    filter { medium in !others.contains { $0.path == medium.path } }
  }
}
