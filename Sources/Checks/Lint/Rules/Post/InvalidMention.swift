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
    summary: LocalizedText(
      en: "a mention that tags another account, or no account",
      fr: "une mention qui désigne un autre compte, ou aucun"),
    rationale: LocalizedText(
      en: "The person is not notified, and the post may tag a stranger.",
      fr: "La personne n’est pas avertie, et la publication peut désigner une autre personne."),
    exceptions: LocalizedText(
      en: """
        Each network has its own form of handle. `@rye.example` is a handle on Bluesky, but on X it tags `@rye`. `@ada@bakery.example` \
        is a handle on Mastodon, but tags no account on other networks. An English compound such as “the @acme-led plan” is not \
        reported on X.
        """,
      fr: """
        Chaque réseau a sa propre forme de nom de compte. `@seigle.example` est un nom de compte sur Bluesky, mais désigne `@seigle` sur X. \
        `@ada@fournil.example` est un nom de compte sur Mastodon, mais ne désigne aucun compte ailleurs. Un mot composé anglais comme « \
        the @acme-led plan » n’est pas signalé sur X.
        """),
    remedy: LocalizedText(
      en: """
        Write a separate text for the channel under `## @channel`, with the handle that its network uses. If the tagged part is the \
        right handle, put a space after it.
        """,
      fr: """
        Écrivez un texte propre au canal sous `## @canal`, avec le nom du compte sur ce réseau. Si la partie reconnue est le bon \
        compte, mettez une espace après.
        """),
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

  /// The values that are the same for all channels of one finding.
  private struct Issue: Hashable {
    let range: ByteRange
    let written: String
    /// The handle that the network tags; `nil` if it tags none.
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
    var issues = FindingsByChannel<Issue>()
    for rendition in renditions where rendition.profile.markup == .plain {
      for part in rendition.parts {
        for issue in rendition.profile.tags.syntax.mentionIssues(in: part.text.bytes) {
          func string(_ range: Range<Int>) -> String { String(decoding: part.text.bytes[range], as: UTF8.self) }
          let key = Issue(
            range: part.text.sourceRange(of: issue.range), written: string(issue.range),
            found: issue.recognized.map(string))
          issues.add(key, rendition)
        }
      }
    }
    return issues.groups.map { issue, uses in
      RuleFinding(
        in: document, at: issue.range, .tags(issue.written, issue.found, uses.names),
        help: .orWriteFor(uses.channelsToWriteFor(in: document), .handle(uses, unless: issue.nameBeforeHyphen)))
    }
  }
}

extension LocalizedText {
  fileprivate static func tags(_ written: String, _ found: String?, _ channels: LocalizedText) -> LocalizedText {
    guard let found else {
      return LocalizedText(
        en: "\(written) tags no account on \(channels)", fr: "\(written) ne désigne aucun compte sur \(channels)")
    }
    return LocalizedText(
      en: "\(written) tags \(found) on \(channels)", fr: "\(written) désigne \(found) sur \(channels)")
  }

  /// Returns a hint with the form of a handle, for the first channel whose network documents it; a general hint if no network does.
  ///
  /// - Parameter found: the tagged handle, if it may be the intended one.
  fileprivate static func handle(_ uses: [AffectedChannel], unless found: String?) -> LocalizedText {
    let ownForm = handle(uses)
    guard let found else { return ownForm }
    return LocalizedText(
      en: "if you mean \(found), put a space after it; otherwise \(ownForm)",
      fr: "s’il s’agit de \(found), mettez une espace après ; sinon, \(ownForm)")
  }

  private static func handle(_ uses: [AffectedChannel]) -> LocalizedText {
    guard let profile = uses.lazy.map(\.rendition.profile).first(where: { $0.tags.handle != nil }),
      let form = profile.tags.handle
    else {
      return LocalizedText(
        en: "use the person's handle on this network", fr: "employez le nom du compte de la personne sur ce réseau")
    }
    return LocalizedText(
      en: "use the person's handle on this network; on \(profile.name), a handle is \(form.words)",
      fr:
        "employez le nom du compte de la personne sur ce réseau ; chez \(profile.name), il a cette forme : \(form.words)"
    )
  }
}
