/// A width and a height in pixels.
public struct PixelSize: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The width for a height of one.
  public var ratio: Double { Double(width) / Double(height) }

  public var shorterSide: Int { min(width, height) }
  public var longerSide: Int { max(width, height) }

  /// The same picture, turned by a quarter.
  var turned: PixelSize { PixelSize(width: height, height: width) }
}

/// What a film or a sound consists of.
public struct MediaTracks: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let video = MediaTracks(rawValue: 1)
  public static let sound = MediaTracks(rawValue: 2)
}

/// What a picture, a film, a sound or a document is, by its own bytes: its name has no say.
public struct MediaFacts: Hashable, Sendable {
  public let kind: MediaKind
  /// The length of the file.
  public let byteCount: Int
  /// How large it is shown: turned as a photograph's orientation or a film's matrix wants it, with square pixels.
  /// `nil` where the kind has none or it is not read.
  public let pixelSize: PixelSize?
  /// How many pictures follow each other in a GIF, PNG or WebP file: 1 in one that stands still. `nil` for other kinds.
  public let frameCount: Int?
  /// How long it plays once, in milliseconds. `nil` for what stands still, and where the file does not say.
  public let milliseconds: Int?
  /// What an MP4, QuickTime or M4A file consists of; `nil` for other kinds.
  public let tracks: MediaTracks?

  public init(
    kind: MediaKind, byteCount: Int, pixelSize: PixelSize? = nil, frameCount: Int? = nil, milliseconds: Int? = nil,
    tracks: MediaTracks? = nil
  ) {
    self.kind = kind
    self.byteCount = byteCount
    self.pixelSize = pixelSize
    self.frameCount = frameCount
    self.milliseconds = milliseconds
    self.tracks = tracks
  }

  /// What people take the file for. A film without pictures is a sound.
  public var category: MediaCategory {
    if let tracks, kind.category == .video, !tracks.contains(.video) { return .sound }
    return kind.category
  }

  /// Whether it is a picture that moves.
  public var isAnimated: Bool { (frameCount ?? 1) > 1 }

  /// What a file's name promises, where it is something else.
  public func disagreement(withName path: String) -> MediaIssue? {
    guard let promised = MediaKind(promisedBy: path), promised != kind else { return nil }
    // Sound alone in an MP4 file is what `.m4a` stands for, whatever the brand within.
    if promised == .m4a, kind == .mp4, category == .sound { return nil }
    return .extensionDisagrees(name: promised, true: kind)
  }
}

extension MediaFacts {
  /// Reads what a file is. Only the parts that say so are read, and of no file more than ``ByteWindow/readLimit``.
  public static func read(from source: some ByteSource) -> Result<MediaFacts, MediaIssue> {
    Result { () throws(MediaIssue) in
      guard source.byteCount > 0 else { throw MediaIssue.empty }
      var window = ByteWindow(source)
      let kind = try Signature.kind(of: &window)
      window.kind = kind
      switch kind {
      case .jpeg: return try JPEGReader.facts(of: &window)
      case .png: return try PNGReader.facts(of: &window)
      case .gif: return try GIFReader.facts(of: &window)
      case .webp: return try WebPReader.facts(of: &window)
      case .mp4, .mov, .m4a: return try MovieReader.facts(of: &window)
      default: return MediaFacts(kind: kind, byteCount: source.byteCount)
      }
    }
  }

  /// Reads what a file is whose bytes are all at hand.
  public static func read(_ bytes: [UInt8]) -> Result<MediaFacts, MediaIssue> {
    read(from: WholeFile(bytes: bytes))
  }
}
