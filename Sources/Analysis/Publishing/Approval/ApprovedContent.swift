import Editorial
import MarkdownSyntax
import Networks
import Schema
import SourceText

/// The content that an approval of a post covers: the published text for each channel, and the media for all of them.
///
/// Slots, status, pillar, tags, the networks' counting and the notation of the Markdown are not part of the content; see ``MeantText``.
public struct ApprovedContent: Sendable {
  /// The content for each channel, sorted by the channels' ids.
  public let channels: [Channel]
  /// Whether the front matter lists media for the post.
  public let hasMedia: Bool
  /// The hash of the media; `nil` without media, or if a file could not be read.
  public let mediaHash: String?
  /// The paths of the files whose hashes are unknown, each once.
  public let unknownFiles: [String]

  public struct Channel: Sendable {
    public let id: String
    /// The hash of the channel's content; `nil` if a picture in the text could not be read.
    public let hash: String?
    fileprivate let fingerprints: Fingerprints

    /// The hash as earlier versions of Edito computed it, from the author's Markdown; `nil` if a picture in the text could not be read.
    public var formerHash: String? { fingerprints.formerWords(for: id) }
  }

  /// - Parameter fileHashes: the SHA-256 of the files, by path.
  public init(of document: Document, channels ids: [String], in corpus: Corpus, fileHashes: [String: String]) {
    let fingerprints = Fingerprints(document: document, corpus: corpus, fileHashes: fileHashes)
    var unknown: [String] = []
    channels = Set(ids).sorted().map {
      Channel(id: $0, hash: fingerprints.words(for: $0, &unknown), fingerprints: fingerprints)
    }
    hasMedia = !(document.post?.media?.value ?? []).isEmpty
    mediaHash = hasMedia ? fingerprints.media(&unknown) : nil
    unknownFiles = unknown.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// A calculator of the hashes of one post.
private struct Fingerprints: Sendable {
  let document: Document
  let corpus: Corpus
  let fileHashes: [String: String]

  /// Returns the hash of the published text, and of other content that the network shows with it. `nil` if a picture could not be read;
  /// its path is then added to `unknown`.
  func words(for channel: String, _ unknown: inout [String]) -> String? {
    guard let post = document.post else { return nil }
    let markup = corpus.declarations.networkChannels[channel]?.profile.markup ?? .plain
    let joinsLines = corpus.lineBreaks(of: post) == .join
    var fields = Fields("text")
    let count = unknown.count
    if let text = post.text(for: channel) {
      fields.add("text", MeantText(text.nodes, of: document, .init(markup), joinsLines: joinsLines).bytes)
      addPictures(of: text, to: &fields, &unknown)
    }
    addWhatStandsBeside(post, on: channel, to: &fields)
    return unknown.count == count ? fields.hash : nil
  }

  /// Returns the hash of the Markdown as its author wrote it, and of other content that the network shows with it. `nil` if a picture
  /// could not be read.
  func formerWords(for channel: String) -> String? {
    guard let post = document.post else { return nil }
    var fields = Fields("words")
    var unknown: [String] = []
    if let text = post.text(for: channel) {
      fields.add("text", AuthoredText.bytes(of: text, in: document))
      addTargets(of: text, to: &fields, &unknown)
    }
    addWhatStandsBeside(post, on: channel, to: &fields)
    return unknown.isEmpty ? fields.hash : nil
  }

  private func addWhatStandsBeside(_ post: Post, on channel: String, to fields: inout Fields) {
    if let profile = corpus.declarations.networkChannels[channel]?.profile {
      if profile.title != nil, let title = post.header.title { fields.add("title", title.value) }
      if profile.summary != nil, let summary = post.summary { fields.add("description", summary.value) }
      if profile.links == .inField, let address = post.callToAction?.value.url { fields.add("link", address.value) }
    }
  }

  /// Adds the hashes of the text's picture files.
  private func addPictures(of text: PostText, to fields: inout Fields, _ unknown: inout [String]) {
    for node in text.nodes where document.markdown.nodes[node].kind == .image {
      if let path = document.path(linkedAt: node) { add(file: path, to: &fields, &unknown) }
    }
  }

  /// Adds the targets of the text's links and pictures, which may be defined outside of the text, and the hashes of the picture files.
  private func addTargets(of text: PostText, to fields: inout Fields, _ unknown: inout [String]) {
    let markdown = document.markdown
    for node in text.nodes {
      switch markdown.nodes[node].kind {
      case .link: fields.add("target", markdown.literal(of: node))
      case .image:
        fields.add("target", markdown.literal(of: node))
        if let path = document.path(linkedAt: node) { add(file: path, to: &fields, &unknown) }
      default: break
      }
    }
  }

  func media(_ unknown: inout [String]) -> String? {
    var fields = Fields("media")
    let count = unknown.count
    for medium in document.post?.media?.value ?? [] {
      guard let path = medium.value.file?.value else { continue }
      fields.add("path", path)
      fields.add("alt", medium.value.alternativeText?.value ?? "")
      add(file: path, to: &fields, &unknown)
    }
    return unknown.count == count ? fields.hash : nil
  }

  private func add(file path: String, to fields: inout Fields, _ unknown: inout [String]) {
    if let hash = fileHashes[path] { fields.add("bytes", hash) } else { unknown.append(path) }
  }
}

/// A list of named fields to hash. The length of each value is included, so two different lists never have the same bytes.
private struct Fields {
  private var sha = SHA256()

  init(_ kind: String) { add("kind", kind) }

  mutating func add(_ name: String, _ value: String) { add(name, Array(value.utf8)) }

  mutating func add(_ name: String, _ value: some Collection<UInt8>) {
    sha.update(Array("\(name) \(value.count)\n".utf8))
    sha.update(Array(value))
  }

  /// The first 64 bits of the SHA-256 hash, in hexadecimal digits.
  var hash: String { SHA256.hexadecimal(sha.finished().prefix(ApprovalDigest.hashLength / 2)) }
}
