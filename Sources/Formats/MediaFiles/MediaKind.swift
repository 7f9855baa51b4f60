import Localization

/// What people take a file for, whatever its format.
public enum MediaCategory: String, CaseIterable, Hashable, Sendable {
  case picture, video, sound, document

  /// One of the category, in the middle of a sentence.
  public var name: LocalizedText {
    switch self {
    case .picture: LocalizedText(en: "picture", fr: "image")
    case .video: LocalizedText(en: "video", fr: "vidéo")
    case .sound: LocalizedText(en: "sound", fr: "son")
    case .document: LocalizedText(en: "document", fr: "document")
    }
  }
}

/// A format of pictures, videos, sounds or documents, as a file's own bytes tell it.
///
/// The facts of JPEG, PNG, GIF, WebP, MP4, QuickTime and M4A files are read; the others are told apart, so that they can
/// be named.
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

  /// The extensions that promise the kind, without dot, in lower case; the most usual one first.
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

  /// The kind that a file's name promises, or `nil` where it promises none of them.
  public init?(promisedBy path: String) {
    let bytes = path.utf8
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    // A dot in a folder's name is followed by a slash, which no extension holds.
    let promised = String(decoding: bytes[bytes.index(after: dot)...], as: UTF8.self).lowercased()
    guard let kind = Self.byExtension[promised] else { return nil }
    self = kind
  }

  private static let byExtension = Dictionary(
    allCases.flatMap { kind in kind.fileExtensions.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first })
}
