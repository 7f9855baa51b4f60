import Editorial
import Findings
import Localization
import Networks
import Publishing
import Snapshots
import SourceText
import TextCounting

struct InvalidMention: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "invalid-mention", .post, .fromReview(.warning),
    summary: "a mention that the network takes for somebody else's, or for nobody's",
    rationale: """
      Each network has handles of its own form. `@rye.example` is a handle on Bluesky, and tags `@rye` on X, who is a stranger; \
      `@ada@bakery.example` is one on Mastodon, and tags nobody elsewhere. A name that only goes on in the sentence, as in “the \
      @acme-led plan”, is taken for the name before the hyphen.
      """,
    remedy: """
      Write a text for the channel alone under `## @channel`, with the handle that its network knows. If the part that is tagged \
      is the one you mean, put a space after it.
      """,
    passing: [
      .posting(on: "x", "Thanks to @ada_1, @ben and (@cleo). Write to flour@mill.example."),
      .posting(on: "x", "The @mill_lane-led course starts on Monday."),
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

  /// The facts that the channels of one finding share.
  private struct Fault: Hashable {
    let range: ByteRange
    let written: String
    /// The handle that the network tags; `nil` without one.
    let found: String?

    /// The tagged handle, if the rest may belong to the sentence because only a hyphen joins it; otherwise `nil`.
    var nameBeforeHyphen: String? {
      found.flatMap { found in
        let rest = written.dropFirst(found.count)
        return rest.first == "-" && !rest.contains { $0 == "." || $0 == "@" } ? found : nil
      }
    }
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var faults = FindingsByChannel<Fault>()
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
      RuleFinding(
        in: document, at: fault.range, .tags(fault.written, fault.found, uses.names),
        help: .orWriteFor(uses.channelsToWriteFor(in: document), .handle(uses, unless: fault.nameBeforeHyphen)))
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

  /// Returns the form of a handle, for the first channel whose network documents it.
  ///
  /// - Parameter found: the tagged handle, if it may be the intended one.
  fileprivate static func handle(_ uses: [AffectedChannel], unless found: String?) -> LocalizedText {
    let ownForm = handle(uses)
    guard let found else { return ownForm }
    return LocalizedText(
      en: "if you mean \(found), put a space after it; otherwise \(ownForm)",
      fr: "si vous pensez à \(found), mettez une espace après ; sinon, \(ownForm)")
  }

  private static func handle(_ uses: [AffectedChannel]) -> LocalizedText {
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
