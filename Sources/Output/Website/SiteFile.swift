/// A file of the site.
public struct SiteFile: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    /// The bytes of a large file in pieces. Each piece is made when it is needed, so the whole file need not be in memory.
    case pieces([@Sendable () -> [UInt8]])
    /// A copy of a workspace file, by its path from the root.
    case workspaceFile(String)
  }

  /// The path from the site's root, such as `calendar/2026-11.html`.
  public let path: String
  public let content: Content

  init(_ path: String, _ content: Content) {
    self.path = path
    self.content = content
  }

  init(_ path: String, text: String) { self.init(path, .bytes(Array(text.utf8))) }

  /// Creates a file that only `edito serve` adds: the script that updates open pages, or the style of notices. `nil` if neither is at the
  /// path.
  public init?(ofServer path: String) {
    guard let file = SiteFiles.served.first(where: { $0.name == path }) else { return nil }
    self.init(path, text: file.text)
  }

  /// The bytes of a file that Edito makes; `nil` for a copy of a workspace file.
  public var bytes: [UInt8]? {
    switch content {
    case .bytes(let bytes): bytes
    case .pieces(let pieces): pieces.reduce(into: []) { $0 += $1() }
    case .workspaceFile: nil
    }
  }

  /// The media type with which the file is served.
  public var contentType: String { Self.contentType(of: path) }

  /// Returns the media type of a file by its name (IANA).
  public static func contentType(of path: String) -> String {
    let ending = path.split(separator: "/").last?.split(separator: ".").last ?? ""
    switch ending.lowercased() {
    case "html": return "text/html; charset=utf-8"
    case "css": return "text/css; charset=utf-8"
    case "js": return "text/javascript; charset=utf-8"
    case "json": return "application/json; charset=utf-8"
    case "ics": return "text/calendar; charset=utf-8"
    case "xml": return "application/rss+xml; charset=utf-8"
    case "svg": return "image/svg+xml"
    case "jpg", "jpeg": return "image/jpeg"
    case "png": return "image/png"
    case "gif": return "image/gif"
    case "webp": return "image/webp"
    case "avif": return "image/avif"
    case "mp4", "m4v": return "video/mp4"
    case "mov": return "video/quicktime"
    case "webm": return "video/webm"
    case "mp3": return "audio/mpeg"
    case "m4a": return "audio/mp4"
    case "wav": return "audio/wav"
    case "ogg": return "audio/ogg"
    case "pdf": return "application/pdf"
    default: return "application/octet-stream"
    }
  }
}
