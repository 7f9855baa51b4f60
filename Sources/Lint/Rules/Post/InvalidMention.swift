import Diagnostics
import Editorial
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

struct InvalidMention: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-mention", .post, .fromReview(.warning),
    summary: "a mention that the network takes for somebody else's, or for nobody's",
    rationale: """
      Each network has handles of its own form. `@rye.example` is a handle on Bluesky, and tags `@rye` on X, who is a stranger; \
      `@ada@bakery.example` is one on Mastodon, and tags nobody elsewhere.
      """,
    remedy: "Write a text for the channel alone under `## @channel`, with the handle that its network knows.",
    passing: [
      .posting(on: "x", "Thanks to @ada_1, @ben and (@cleo). Write to flour@mill.example."),
      .posting(on: "mastodon", "Thanks to @ada and @ben@mill.example."),
      .posting(on: "bluesky", "Thanks to @ada.example.org. Doors @8pm."),
      .posting(on: "instagram", "Thanks to @ada.bakes."),
      .posting(on: "linkedin", "Thanks to @Élise."),
    ],
    failing: [
      .posting(on: "x", "Thanks to ↓@rye-and.example.org and ↓@ada@mill.example."),
      .posting(on: "mastodon", "Thanks to ↓@ada.example.org."),
      .posting(on: "bluesky", "Thanks to ↓@ada and ↓@ben@example.org."),
      .posting(on: "instagram", "Thanks to ↓@rye-mill."),
      .posting(on: "linkedin", "Thanks to ↓@ada@mill.example."),
    ])

  /// What the channels of one finding share.
  private struct Fault: Hashable {
    let range: ByteRange
    let written: String
    /// Whom the network tags.
    let found: String?
  }

  func check(_ renditions: [Rendition], of document: Document, on desk: Desk) -> [Finding] {
    var faults = ByRendition<Fault>()
    for rendition in renditions where rendition.profile.markup == .plain {
      for part in rendition.parts {
        for fault in rendition.profile.tags.syntax.mentionFaults(in: part.text.bytes) {
          func string(_ range: Range<Int>) -> String { String(decoding: part.text.bytes[range], as: UTF8.self) }
          let key = Fault(
            range: part.text.sourceRange(of: fault.range), written: string(fault.range),
            found: fault.recognized.map(string))
          faults.add(key, rendition)
        }
      }
    }
    return faults.groups.map { fault, uses in
      Finding(
        in: document, at: fault.range, .tags(fault.written, fault.found, uses.names),
        help: .orWriteFor(uses.channelsToWriteFor(in: document), .handle(uses)))
    }
  }
}

extension LocalizedText {
  fileprivate static func tags(_ written: String, _ found: String?, _ channels: LocalizedText) -> LocalizedText {
    guard let found else {
      return LocalizedText(
        en: "\(written) tags nobody on \(channels)", fr: "\(written) ne mentionne personne sur \(channels)")
    }
    return LocalizedText(
      en: "\(written) tags \(found) on \(channels)", fr: "\(written) mentionne \(found) sur \(channels)")
  }

  /// What a handle is like on the first channel whose network says so.
  fileprivate static func handle(_ uses: [ConcernedChannel]) -> LocalizedText {
    guard let profile = uses.lazy.map(\.rendition.profile).first(where: { $0.tags.handle != nil }),
      let form = profile.tags.handle
    else {
      return LocalizedText(en: "use the handle of this network", fr: "employez l’identifiant de ce réseau")
    }
    return LocalizedText(
      en: "use the handle of this network; on \(profile.name), \(form.words)",
      fr: "employez l’identifiant de ce réseau ; chez \(profile.name), \(form.words)")
  }
}
