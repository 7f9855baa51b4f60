import Editorial
import SourceText

/// A language tag for HTML (BCP 47): `fr`, `pt-BR`.
struct LanguageTag {
  let text: String

  /// Reads the `language:` of a post or a channel, in which `_` counts as `-`. Returns `nil` if there is none, or if it is not a tag,
  /// such as `French`.
  init?(_ name: String?) {
    guard let name else { return nil }
    let parts = name.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "-")
      .split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.utf8.count), language.utf8.allSatisfy(Self.isLetter),
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLetterOrDigit) })
    else { return nil }
    text = parts.joined(separator: "-")
  }

  /// Returns the language tags of posts by the posts' paths. A post without a language has the language of its channels, if all of them
  /// have the same one. Posts without a valid tag are omitted.
  static func ofPosts(in corpus: Corpus) -> [String: String] {
    var tags: [String: String] = [:]
    for index in corpus.posts {
      let document = corpus.documents[index]
      guard let post = document.post else { continue }
      let names =
        post.language.map { [$0.value] }
        ?? (post.channels?.value ?? []).map { channel in
          corpus.language(of: post, on: channel.id.value) ?? ""
        }
      guard let name = names.first, names.allSatisfy({ $0 == name }), let tag = LanguageTag(name) else { continue }
      tags[document.path] = tag.text
    }
    return tags
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8.smallLetters.contains(byte | 0x20) }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || UInt8.digits.contains(byte) }
}
