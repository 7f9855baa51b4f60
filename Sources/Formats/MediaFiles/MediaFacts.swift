/// A width and a height in pixels.
public struct PixelSize: Hashable, Sendable {
  public let width: Int
  public let height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The width divided by the height.
  public var ratio: Double { Double(width) / Double(height) }

  public var shorterSide: Int { min(width, height) }
  public var longerSide: Int { max(width, height) }

  /// The size after a quarter turn.
  var turned: PixelSize { PixelSize(width: height, height: width) }
}

/// The kinds of tracks in a video or audio file.
public struct MediaTracks: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let video = MediaTracks(rawValue: 1)
  public static let sound = MediaTracks(rawValue: 2)
}

/// Facts about a picture, a video, an audio file or a document. They are read from the bytes of the file; the file's name has no
/// influence.
public struct MediaFacts: Hashable, Sendable {
  public let kind: MediaKind
  /// The length of the file in bytes.
  public let byteCount: Int
  /// The displayed size, with square pixels. A photograph is turned according to its orientation, a video according to its matrix. `nil`
  /// if the file has no pictures, or if Edito does not read the size of files of its kind.
  public let pixelSize: PixelSize?
  /// The number of frames in a JPEG, PNG, GIF or WebP file: 1 for a still picture. `nil` for other kinds.
  public let frameCount: Int?
  /// The duration of one playback in milliseconds. `nil` for a still picture, if the file does not state its duration, or if Edito does
  /// not read the duration of files of its kind.
  public let milliseconds: Int?
  /// The kinds of tracks in an MP4, QuickTime or M4A file; `nil` for other kinds.
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

  /// The category of the file. A file in a video format counts as audio if it is known to have no video track.
  public var category: MediaCategory {
    if let tracks, kind.category == .video, !tracks.contains(.video) { return .sound }
    return kind.category
  }

  /// Whether the file is an animated picture.
  public var isAnimated: Bool { (frameCount ?? 1) > 1 }

  /// Returns an issue if the extension of a file's name belongs to another kind; otherwise `nil`. An MP4 file that contains only audio
  /// may have the extension `.m4a`.
  public func disagreement(withName path: String) -> MediaIssue? {
    guard let promised = MediaKind(promisedBy: path), promised != kind else { return nil }
    // An MP4 file that contains only audio is a valid `.m4a`, regardless of its brand.
    if promised == .m4a, kind == .mp4, category == .sound { return nil }
    return .extensionDisagrees(name: promised, true: kind)
  }
}

extension MediaKind {
  /// Recognises the kind of a file by its first bytes; `nil` for any other file.
  public init?(of bytes: some Collection<UInt8>) {
    var window = ByteWindow(WholeFile(bytes: Array(bytes.prefix(Signature.reach))))
    guard let kind = try? Signature.kind(of: &window) else { return nil }
    self = kind
  }
}

extension MediaFacts {
  /// Reads the facts of a file. Only the parts that contain them are read, and at most ``ByteWindow/readLimit`` bytes.
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

  /// Reads the facts of a file whose bytes are all in memory.
  public static func read(_ bytes: [UInt8]) -> Result<MediaFacts, MediaIssue> {
    read(from: WholeFile(bytes: bytes))
  }
}
