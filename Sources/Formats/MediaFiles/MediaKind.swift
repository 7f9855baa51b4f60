import Localization

/// The category of a file, regardless of its format.
public enum MediaCategory: String, CaseIterable, Hashable, Sendable {
  case picture, video, sound, document

  /// The name of one item of the category, worded for the middle of a sentence.
  public var name: LocalizedText {
    switch self {
    case .picture: LocalizedText(en: "picture", fr: "image")
    case .video: LocalizedText(en: "video", fr: "vidéo")
    case .sound: LocalizedText(en: "sound", fr: "son")
    case .document: LocalizedText(en: "document", fr: "document")
    }
  }
}

/// A format of pictures, videos, audio files or documents, recognised by a file's bytes.
///
/// Edito reads the facts of JPEG, PNG, GIF, WebP, MP4, QuickTime and M4A files. It only recognises the other formats, so messages can name
/// them.
public enum MediaKind: String, CaseIterable, Hashable, Sendable {
  case jpeg, png, gif, webp, heic, avif, bmp, tiff, svg
  case mp4, mov, webm, mpeg, mkv, avi
  case mp3, m4a, aac, wav, ogg, flac
  case pdf

  public var category: MediaCategory {
    switch self {
    case .jpeg, .png, .gif, .webp, .heic, .avif, .bmp, .tiff, .svg: .picture
    case .mp4, .mov, .webm, .mpeg, .mkv, .avi: .video
    case .mp3, .m4a, .aac, .wav, .ogg, .flac: .sound
    case .pdf: .document
    }
  }

  /// The name of the format, the same in every language.
  public var name: String {
    switch self {
    case .webp: "WebP"
    case .mov: "QuickTime"
    case .webm: "WebM"
    case .mkv: "Matroska"
    case .ogg: "Ogg"
    default: rawValue.uppercased()
    }
  }

  /// The file extensions of the kind, without the dot, in lower case. The most usual extension is first.
  public var fileExtensions: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .png: ["png", "apng"]
    case .heic: ["heic", "heif"]
    case .tiff: ["tif", "tiff"]
    case .mp4: ["mp4", "m4v", "3gp", "3g2"]
    case .mov: ["mov", "qt"]
    case .mpeg: ["mpg", "mpeg", "mpe"]
    case .m4a: ["m4a", "m4b", "m4p"]
    case .ogg: ["ogg", "oga", "ogv", "opus"]
    case .wav: ["wav", "wave"]
    default: [rawValue]
    }
  }

  /// Finds the kind to which the extension of a file's name belongs; `nil` if the extension is missing or unknown.
  public init?(promisedBy path: String) {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    // A dot in a folder's name is followed by a slash, which no extension contains.
    let promised = String(decoding: bytes[bytes.index(after: dot)...], as: UTF8.self).lowercased()
    guard let kind = Self.byExtension[promised] else { return nil }
    self = kind
  }

  private static let byExtension = Dictionary(
    allCases.flatMap { kind in kind.fileExtensions.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first })
}
