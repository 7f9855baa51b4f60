import Editorial
import SourceText

/// The digest of an approval, as written in the front matter: `blog=91c2… bluesky+x=3f2a… media=07be…`.
///
/// A hash for each channel shows which text was changed; channels with the same text share a hash. An approval stays valid if a channel
/// is removed from the post, or after the post is published on a channel.
public struct ApprovalDigest: Hashable, Sendable {
  /// The number of hexadecimal digits of a hash.
  static let hashLength = 16
  private static let mediaName = "media"

  private struct Entry: Hashable {
    let names: [String]
    let hash: String
  }

  private let entries: [Entry]

  /// Creates the digest of a post's content; `nil` if one of the content's files could not be read.
  public init?(of content: ApprovedContent) {
    var entries: [(names: [String], hash: String)] = []
    for channel in content.channels {
      guard let hash = channel.hash else { return nil }
      if let index = entries.firstIndex(where: { $0.hash == hash }) {
        entries[index].names.append(Self.name(of: channel.id))
      } else {
        entries.append(([Self.name(of: channel.id)], hash))
      }
    }
    if content.hasMedia {
      guard let hash = content.mediaHash else { return nil }
      entries.append(([Self.mediaName], hash))
    }
    self.entries = entries.map { Entry(names: $0.names, hash: $0.hash) }
  }

  /// Parses a digest; `nil` if the text is not in the form of a digest.
  public init?(parsing text: String) {
    entries = text.split(separator: " ").compactMap { word in
      let parts = word.split(separator: "=", omittingEmptySubsequences: false)
      let names = parts.first?.split(separator: "+", omittingEmptySubsequences: false).map(String.init) ?? []
      guard parts.count == 2, !names.contains(""), parts[1].utf8.count == Self.hashLength,
        parts[1].utf8.allSatisfy({ UInt8.digits.contains($0) || (0x61...0x66).contains($0) })
      else { return nil }
      return Entry(names: names, hash: String(parts[1]))
    }
    guard !entries.isEmpty, entries.count == text.split(separator: " ").count else { return nil }
  }

  public var text: String {
    entries.map { "\($0.names.joined(separator: "+"))=\($0.hash)" }.joined(separator: " ")
  }

  /// Returns the changes of the content since the digest was made. Unreadable content counts as unchanged, because it is reported
  /// separately.
  public func changes(in content: ApprovedContent) -> [ApprovalChange] {
    var changes: [ApprovalChange] = []
    for channel in content.channels {
      let name = Self.name(of: channel.id)
      guard entries.contains(where: { $0.names.contains(name) }) else {
        changes.append(.addedChannel(channel.id))
        continue
      }
      guard let hash = channel.hash, !has(name, hash) else { continue }
      if let former = channel.formerHash, has(name, former) { continue }
      changes.append(.words(channel.id))
    }
    if content.hasMedia {
      if let hash = content.mediaHash, !has(Self.mediaName, hash) { changes.append(.media) }
    } else if entries.last?.names == [Self.mediaName], !content.channels.contains(where: { $0.id == Self.mediaName }) {
      changes.append(.media)
    }
    return changes
  }

  private func has(_ name: String, _ hash: String) -> Bool {
    entries.contains { $0.hash == hash && $0.names.contains(name) }
  }

  /// Returns a channel's id, with `_` instead of each character that has a meaning in a digest.
  private static func name(of channel: String) -> String {
    channel.unicodeScalars.reduce(into: "") { name, scalar in
      let hasMeaning = scalar.properties.isWhitespace || scalar == "+" || scalar == "="
      name.unicodeScalars.append(hasMeaning ? "_" : scalar)
    }
  }
}

/// A change after an approval.
public enum ApprovalChange: Hashable, Sendable {
  /// The text for a channel, or other content that the network shows with it.
  case words(String)
  case addedChannel(String)
  case media
}
