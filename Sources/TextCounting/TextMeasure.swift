public enum TextMeasure: Hashable, Sendable {
  case weighted, rewrittenGraphemes, graphemes, emojiBytes, utf16, codePoints, utf8
  public func length(of text: [UInt8]) -> Int { String(decoding: text, as: UTF8.self).utf16.count }
  public func lengthBound(of text: [UInt8]) -> Int { text.count * 23 }
  public func overflow(of text: [UInt8], limit: Int) -> Int? { length(of: text) > limit ? limit : nil }
}
public struct TextEntity: Sendable { public enum Kind: Sendable { case url, hashtag, mention }; public let kind: Kind; public let range: Range<Int> }
public enum EntitySyntax: Sendable { case x, mastodon, bluesky, threads, instagram, generic
  public func entities(in text: [UInt8]) -> [TextEntity] { [] }
}
