import MarkdownSyntax
import SourceText

/// A link from one file of the workspace to another file or to a heading.
public struct RelativeLink: Hashable, Sendable {
  /// The decoded path, without a query; empty for a heading of the same document.
  public let path: String
  /// The decoded text after `#`; `nil` without `#`.
  public let fragment: String?

  /// Reads the destination of a link; `nil` if it has a scheme or a host, or begins with `/` or `\`.
  public init?(_ destination: ArraySlice<UInt8>) {
    guard destination.first != .slash, destination.first != .backslash, !Self.hasScheme(destination) else { return nil }
    let hash = destination.firstIndex(of: .numberSign)
    var path = destination[..<(hash ?? destination.endIndex)]
    if let query = path.firstIndex(of: .questionMark) { path = path[..<query] }
    self.path = PercentEncoding.decoded(path)
    fragment = hash.map { PercentEncoding.decoded(destination[($0 + 1)...]) }
  }

  /// Whether a destination begins with a scheme as defined in RFC 3986: a letter, then letters, digits, `+`, `-` and `.`.
  public static func hasScheme(_ destination: ArraySlice<UInt8>) -> Bool {
    for (distance, byte) in destination.enumerated() {
      switch byte {
      case UInt8.capitals, UInt8.smallLetters: continue
      case UInt8.digits, .plusSign, .hyphen, .fullStop: if distance == 0 { return false }
      case .colon: return distance > 0
      default: return false
      }
    }
    return false
  }

}

extension Document {
  /// The paths of the files that a post shows: first the media in its front matter, as written there, then the pictures in its body whose
  /// paths are in the workspace. Empty for documents of other kinds.
  public var shownFiles: [String] {
    guard let post else { return [] }
    let images = markdown.nodes.indices.filter { markdown.nodes[$0].kind == .image }
    return (post.media?.value ?? []).compactMap { $0.value.file?.value } + images.compactMap { path(linkedAt: $0) }
  }

  /// Returns the path, relative to the root, of the file to which a link or an image leads; `nil` if the link leads outside the
  /// workspace, or to a heading of the same document.
  public func path(linkedAt node: Int) -> String? {
    guard let link = RelativeLink(markdown.literal(of: node)), !link.path.isEmpty else { return nil }
    return WorkspacePath.resolve(link.path, from: WorkspacePath.folder(of: path))
  }
}
