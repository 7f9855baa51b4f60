import Editorial
import MarkdownSyntax
import Networks
import SourceText
import TextCounting

/// What a channel would get of a post. A class, since every rule about channels meets every one.
public final class Rendition: Sendable {
  /// The channel's id.
  public let channel: String
  private let networkChannel: NetworkChannel
  /// The text in parts: one, or those of a thread.
  public let parts: [Part]
  /// The title, where the network has one apart from the text.
  public let title: String?
  /// The address in a field of its own, where the network has one.
  public let link: String?
  public let media: [Medium]
  public let losses: [Loss]
  /// Where the text is written: the channel's own, or the common one.
  public let source: PostText?

  /// What the channel's network shows, counts and refuses, with the channel's own limits.
  public var profile: NetworkProfile { networkChannel.profile }

  init(
    channel: String, _ networkChannel: NetworkChannel, parts: [Part], title: String?, link: String?, media: [Medium],
    losses: [Loss], source: PostText?
  ) {
    self.channel = channel
    self.networkChannel = networkChannel
    self.parts = parts
    self.title = title
    self.link = link
    self.media = media
    self.losses = losses
    self.source = source
  }

  /// One post of a thread, or the whole post.
  public struct Part: Sendable {
    /// Exactly what is posted.
    public private(set) var text: MappedText
    /// What is counted: the same, but for marks that the network does not count.
    public private(set) var counted: MappedText
    public let losses: [Loss]

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

  /// A picture, a video or a sound.
  public struct Medium: Sendable {
    /// The path from the workspace's root; the address of a picture that is on the web.
    public let path: String
    public let alternativeText: String?
    public let range: ByteRange
  }
}

extension Rendition {
  /// One part of a thread alone, counted from 0.
  public func only(part: Int) -> Rendition? {
    guard parts.indices.contains(part) else { return nil }
    return Rendition(
      channel: channel, networkChannel, parts: [parts[part]], title: part == 0 ? title : nil, link: link,
      media: part == 0 ? media : [], losses: parts[part].losses, source: source)
  }

  /// The limits that hold for the text of each part.
  public var textLimits: [TextLimit] {
    if let caption = profile.caption, !media.isEmpty { return [caption] }
    return profile.text
  }

  /// What the channels of a post would get that it is not out on yet. Channels whose network is not known are left out.
  public static func upcoming(of document: Document, in corpus: Corpus) -> [Rendition] {
    guard let post = document.post, post.state != .published else { return [] }
    return all(of: document, in: corpus, channels: (post.channels?.value ?? []).lazy.map(\.id.value), where: post.isOut)
  }

  /// What some channels would get of a post, whether it is out there or not.
  public static func all(
    of document: Document, in corpus: Corpus, channels: some Sequence<String>,
    where isLeftOut: (_ channel: String) -> Bool = { _ in false }
  ) -> [Rendition] {
    guard let post = document.post else { return [] }
    var renderer = Renderer(document: document, post: post)
    return channels.compactMap { channel in
      guard !isLeftOut(channel), let network = corpus.declarations.networkChannels[channel] else { return nil }
      return renderer.rendition(of: channel, network)
    }
  }
}

/// Turns one post into what networks would show. Texts that several of them share are made once.
private struct Renderer {
  let document: Document
  let post: Post
  private var made: [(key: Key, parts: [Made])] = []

  init(document: Document, post: Post) {
    self.document = document
    self.post = post
  }

  /// What a text depends on.
  private struct Key: Equatable {
    let start: Int
    let end: Int
    let markup: NetworkProfile.Markup
    let writesAddresses: Bool
    let hasThreads: Bool
    let keepsImages: Bool
  }

  private struct Made {
    let part: Rendition.Part
    let images: [Int]
    let firstLink: Int?
  }

  mutating func rendition(of channel: String, _ network: NetworkChannel) -> Rendition {
    let text = post.text(for: channel)
    let texts = text.map { render($0, for: network.profile) } ?? []
    var parts = texts.map(\.part).filter { !$0.text.isEmpty }
    if network.numbersParts, parts.count > 1 {
      for index in parts.indices { parts[index].append(" (\(index + 1)/\(parts.count))") }
    }
    return Rendition(
      channel: channel, network, parts: parts,
      title: network.profile.title == nil ? nil : post.header.title?.value,
      link: network.profile.links == .inField ? address(texts.lazy.compactMap(\.firstLink).first) : nil,
      media: media(texts.flatMap(\.images)), losses: texts.flatMap(\.part.losses), source: text)
  }

  private mutating func render(_ text: PostText, for profile: NetworkProfile) -> [Made] {
    let key = Key(
      start: text.nodes.lowerBound, end: text.nodes.upperBound, markup: profile.markup,
      writesAddresses: profile.links != .inField, hasThreads: profile.hasThreads, keepsImages: profile.keepsImages)
    if let known = made.first(where: { $0.key == key }) { return known.parts }
    // The parts of a thread, or the whole text where the network has none.
    let ranges = profile.hasThreads ? text.parts(in: document.markdown) : [text.nodes]
    let parts = ranges.map { render($0, key) }
    made.append((key, parts))
    return parts
  }

  private func render(_ nodes: Range<Int>, _ key: Key) -> Made {
    let (markdown, source) = (document.markdown, document.source.bytes)
    let plain = FlowText(nodes, of: markdown, in: source, writesAddresses: key.writesAddresses)
    switch key.markup {
    case .plain:
      let part = Rendition.Part(text: plain.text, counted: plain.text, losses: plain.losses)
      return Made(part: part, images: plain.images, firstLink: plain.firstLink)
    case .markdown:
      let kept = KeptMarkup.text(nodes, of: markdown, in: source, keepsImages: key.keepsImages)
      return Made(
        part: Rendition.Part(text: kept, counted: kept), images: plain.images, firstLink: plain.firstLink)
    case .telegram:
      let marked = FlowText(nodes, of: markdown, in: source, marks: .telegram, writesAddresses: true)
      // Addresses stand behind the words, and are not counted.
      let counted = FlowText(nodes, of: markdown, in: source, writesAddresses: false)
      return Made(
        part: Rendition.Part(text: marked.text, counted: counted.text, losses: marked.losses), images: plain.images,
        firstLink: plain.firstLink)
    }
  }

  private func address(_ link: Int?) -> String? {
    post.callToAction?.value.url?.value ?? link.map { document.markdown.text(of: $0) }
  }

  /// The files named in the front matter, then the images of the text.
  private func media(_ images: [Int]) -> [Rendition.Medium] {
    let named = (post.media?.value ?? []).compactMap { medium in
      medium.value.file.map {
        Rendition.Medium(path: $0.value, alternativeText: medium.value.alternativeText?.value, range: $0.range)
      }
    }
    let markdown = document.markdown
    let inText = images.compactMap { image -> Rendition.Medium? in
      // A picture of the web has its address for a path.
      let path = document.path(linkedAt: image) ?? markdown.text(of: image)
      guard !named.contains(where: { $0.path == path }) else { return nil }
      let words = markdown.plainText(of: markdown.descendants(of: image))
      return Rendition.Medium(
        path: path, alternativeText: words.isEmpty ? nil : words, range: markdown.nodes[image].range)
    }
    return named + inText
  }
}
