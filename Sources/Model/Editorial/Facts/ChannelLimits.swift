import Localization
import Networks
import Schema
import SourceText

/// The limits of a channel that differ from those of its network, because of the channel's server or account.
public struct ChannelLimits: Sendable {
  public var text: Located<Int>?
  public var caption: Located<Int>?
  public var title: Located<Int>?
  public var summary: Located<Int>?
  public var altText: Located<Int>?
  public var hashtags: Located<Int>?
  public var mentions: Located<Int>?
  public var links: Located<Int>?
  public var pictures: Located<Int>?
  public var videos: Located<Int>?

  public init() {}

  public static let schema = RecordSchema(
    { ChannelLimits() },
    [
      Field("text", .count, \.text, en: "The maximum length of a text", fr: "La longueur maximale d’un texte"),
      Field(
        "caption", .count, \.caption, en: "The maximum length of a text with a picture or a video",
        fr: "La longueur maximale d’un texte avec une image ou une vidéo"),
      Field("title", .count, \.title, en: "The maximum length of a title", fr: "La longueur maximale d’un titre"),
      Field(
        "description", .count, \.summary, en: "The maximum length of a description",
        fr: "La longueur maximale d’une description"),
      Field(
        "alt", .count, \.altText, en: "The maximum length of an alt text",
        fr: "La longueur maximale d’un texte alternatif"),
      Field(
        "hashtags", .count, \.hashtags, en: "The maximum number of hashtags", fr: "Le nombre maximal de mots-dièse"),
      Field("mentions", .count, \.mentions, en: "The maximum number of mentions", fr: "Le nombre maximal de mentions"),
      Field("links", .count, \.links, en: "The maximum number of links", fr: "Le nombre maximal de liens"),
      Field("pictures", .count, \.pictures, en: "The maximum number of pictures", fr: "Le nombre maximal d’images"),
      Field("videos", .count, \.videos, en: "The maximum number of videos", fr: "Le nombre maximal de vidéos"),
    ])

  /// Returns the profile of the channel's network with these limits.
  ///
  /// - Parameter source: the path of the document that declares the limits.
  public func applied(to profile: NetworkProfile, source: String) -> NetworkProfile {
    let evidence = Evidence(.team, LocalizedText(verbatim: source), readOn: nil)
    func limit(_ value: Located<Int>?) -> Limit? { value.map { Limit($0.value, evidence) } }
    var profile = profile
    if let text {
      let own = (profile.text.first ?? TextLimit(0, profile.isOpen ? .graphemes : .codePoints, evidence))
        .with(text.value, evidence)
      // Limits in another unit, such as bytes, remain those of the network.
      let usual = profile.text.first?.limit.value
      profile.unshortenedText = profile.unshortenedText.map {
        $0.limit.value == usual ? $0.with(text.value, evidence) : $0
      }
      profile.text = [own] + profile.text.filter { $0.measure != own.measure }
    }
    if let caption { profile.caption = (profile.caption ?? profile.text.first)?.with(caption.value, evidence) }
    let unknown = profile.isOpen ? TextLimit(0, .graphemes, evidence) : nil
    if let title { profile.title = (profile.title ?? unknown)?.with(title.value, evidence) }
    if let summary { profile.summary = (profile.summary ?? unknown)?.with(summary.value, evidence) }
    if let altText {
      profile.altText = (profile.altText ?? TextLimit(0, .utf16, evidence)).with(altText.value, evidence)
      profile.olderAltText = nil
    }
    if let hashtags = limit(hashtags) { profile.tags.hashtags = [hashtags] }
    if let mentions = limit(mentions) { profile.tags.mentions = [mentions] }
    if let links = limit(links) { profile.tags.links = [links] }
    if let pictures = limit(pictures) { profile.media.pictures = pictures }
    if let videos = limit(videos) { profile.media.videos = videos }
    if pictures != nil || videos != nil { profile.media.total = nil }
    return profile
  }
}
