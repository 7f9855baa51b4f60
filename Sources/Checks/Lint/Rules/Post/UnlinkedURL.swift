import Editorial
import Findings
import Localization
import Networks
import Publishing
import Schema
import Snapshots
import SourceText
import TextCounting

struct UnlinkedURL: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "unlinked-url", formerly: ["unlinked-address"], .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a URL that the network does not make clickable",
      fr: "une adresse web que le réseau ne rend pas cliquable"),
    rationale: LocalizedText(en: "Readers cannot follow the URL.", fr: "On ne peut pas suivre l’adresse."),
    exceptions: LocalizedText(
      en: """
        The networks differ:

        - X turns every domain that it knows into a link.
        - Mastodon needs `https://` before the domain, and so does Bluesky if the domain has a hyphen.
        - Bluesky also needs a space or `(` before `https://`, and needs `https://` in lower case.
        - If the top-level domain does not exist, X and Mastodon make no link or a link that ends too early, and count every \
        character.

        Reserved domains such as `.example` are not reported if the workspace's own channels use them.
        """,
      fr: """
        Chaque réseau a ses règles :

        - X fait un lien de tout domaine qu’il connaît.
        - Mastodon veut `https://` devant le domaine, et Bluesky aussi si le domaine a un trait d’union.
        - Bluesky veut encore une espace ou `(` devant `https://`, et `https://` en minuscules.
        - Si le domaine de premier niveau n’existe pas, X et Mastodon ne font pas de lien, ou font un lien trop court, et comptent chaque \
        caractère.

        Les domaines réservés comme `.example` ne sont pas signalés si les canaux de l’espace de travail en ont un.
        """),
    remedy: LocalizedText(
      en: "Start the URL with `https://`, put a space before it, or correct its domain.",
      fr: "Commencez l’adresse par `https://`, mettez une espace avant, ou corrigez le domaine."),
    passing: [
      .posting(on: "x", "Our rye: my-bakery.org/rye"),
      .posting(on: "mastodon", "Our rye: https://my-bakery.org/rye. Notes in rye.md, by mill.Ada and flour@mill.org."),
      .posting(on: "bluesky", "Our rye: bakery.org/rye, with @ada-mill.org."),
      .posting(on: "instagram", "Our rye: bakery.org"),
      Example([
        "strategy/channels.md": """
        ---
        question: audiences
        channels: {x: {network: x, url: "https://x.example/bakery"}}
        ---
        """,
        "posts/2026-11-24-example.md":
          "---\nstatus: review\nchannels: [x]\n---\nOur rye: https://bakery.example/rye\n",
      ]),
    ],
    failing: [
      .posting(on: "mastodon", "Our rye: ↓bakery.org/rye, or ↓www.bakery.org."),
      .posting(on: "bluesky", "Our rye: ↓my-bakery.org"),
      .posting(on: "bluesky", "Our rye 👉↓https://bakery.org, “↓https://bakery.org/rye”, ↓HTTPS://BAKERY.ORG"),
      .posting(on: "x", "Our rye: ↓https://bakery.exmaple/rye, or ↓bakery.example."),
      .posting(on: "x", "Our rye: ↓https://bakery.co.exmaple/rye, or ↓https://our_bakery.org."),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Issue: Hashable {
    let range: ByteRange
    let reason: URLIssue.Reason
    let written: String
    let topLevelDomain: String
    /// The part that the network makes a link; empty if it makes none.
    let linked: String
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var issues = FindingsByChannel<Issue>()
    for rendition in renditions where rendition.profile.markup == .plain && rendition.profile.links == .inText {
      for part in rendition.parts {
        for address in rendition.profile.tags.syntax.urlIssues(in: part.text.bytes) {
          func string(_ range: Range<Int>) -> String { String(decoding: part.text.bytes[range], as: UTF8.self) }
          let issue = Issue(
            range: part.text.sourceRange(of: address.range), reason: address.reason, written: string(address.range),
            topLevelDomain: string(address.topLevelDomain), linked: address.linked.map(string) ?? "")
          issues.add(issue, rendition)
        }
      }
    }
    return issues.groups.filter { issue, _ in !Self.isOfExample(issue, snapshot.corpus) }.map { issue, uses in
      switch issue.reason {
      case .withoutScheme:
        RuleFinding(
          in: document, at: issue.range, .unlinked(issue.written, uses.names), help: .beginWithScheme(issue.written))
      case .unknownDomain:
        RuleFinding(
          in: document, at: issue.range, .unknown(issue.topLevelDomain, in: issue.written, uses.names),
          help: .correctDomain)
      case .linkedInPart:
        RuleFinding(
          in: document, at: issue.range, .inPart(issue.linked, of: issue.written, issue.topLevelDomain, uses.names),
          help: .correctEnd)
      case .invalidDomain:
        RuleFinding(in: document, at: issue.range, .invalid(issue.written, uses.names), help: .writeDomain)
      case .glued(let isBehindToo):
        RuleFinding(
          in: document, at: issue.range, .glued(issue.written, uses.names),
          help: isBehindToo ? .putSpacesAround : .putSpaceBefore)
      case .inCapitals:
        RuleFinding(in: document, at: issue.range, .inCapitals(issue.written, uses.names), help: .writeSmall)
      }
    }
  }

  /// The top-level domains that are reserved and never resolve (RFC 2606).
  private static let reserved: Set<String> = ["example", "invalid", "localhost", "test"]

  /// Whether a URL belongs to an example workspace: its top-level domain is reserved, and a channel's URL has the same one.
  private static func isOfExample(_ issue: Issue, _ corpus: Corpus) -> Bool {
    let domain = issue.topLevelDomain.lowercased()
    guard issue.reason == .unknownDomain || issue.reason == .linkedInPart, reserved.contains(domain) else {
      return false
    }
    return corpus.facts(\.channels).contains { channel in
      channel.item.value.url.flatMap { AddressForm.host(of: $0.value) }?.hasSuffix(".\(domain)") ?? false
    }
  }
}

extension LocalizedText {
  fileprivate static func unlinked(_ written: String, _ channels: LocalizedText) -> LocalizedText {
    // The URL is not the first word, because pages begin messages with a capital.
    LocalizedText(
      en: "the URL \(written) is not a link on \(channels)",
      fr: "l’adresse \(written) n’est pas un lien sur \(channels)")
  }

  fileprivate static func unknown(
    _ domain: String, in written: String, _ channels: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      en: "the URL \(written) is not a link on \(channels), because the top-level domain .\(domain) does not exist",
      fr:
        "l’adresse \(written) n’est pas un lien sur \(channels), car le domaine de premier niveau .\(domain) n’existe pas"
    )
  }

  fileprivate static func inPart(
    _ linked: String, of written: String, _ domain: String, _ channels: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      en:
        "only \(linked) of the URL \(written) is a link on \(channels), because the top-level domain .\(domain) does not exist",
      fr:
        "seule la partie \(linked) de l’adresse \(written) est un lien sur \(channels), car le domaine de premier niveau .\(domain) n’existe pas"
    )
  }

  fileprivate static func invalid(_ written: String, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the URL \(written) is not a link on \(channels), because its domain is malformed",
      fr: "l’adresse \(written) n’est pas un lien sur \(channels), car son domaine est mal formé")
  }

  fileprivate static func glued(_ written: String, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the URL \(written) is not a link on \(channels), because it has no space before it",
      fr: "l’adresse \(written) n’est pas un lien sur \(channels), car il n’y a pas d’espace devant")
  }

  fileprivate static func inCapitals(_ written: String, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the URL \(written) is not a link on \(channels), because it starts with capitals",
      fr: "l’adresse \(written) n’est pas un lien sur \(channels), car elle commence par des majuscules")
  }

  fileprivate static let putSpaceBefore = LocalizedText(en: "put a space before it", fr: "mettez une espace avant")

  fileprivate static let putSpacesAround = LocalizedText(
    en: "put a space before and after it", fr: "mettez une espace avant et après")

  fileprivate static let writeSmall = LocalizedText(
    en: "write https:// in lower case", fr: "écrivez https:// en minuscules")

  fileprivate static let correctEnd = LocalizedText(
    en: "correct the end of the domain", fr: "corrigez la fin du domaine")

  fileprivate static let writeDomain = LocalizedText(
    en: "write the domain in letters and digits, with hyphens only between them; until then, every character counts",
    fr:
      "écrivez le domaine en lettres et en chiffres, avec des traits d’union seulement entre eux ; d’ici là, chaque caractère compte"
  )

  fileprivate static func beginWithScheme(_ written: String) -> LocalizedText {
    LocalizedText(en: "write https://\(written)", fr: "écrivez https://\(written)")
  }

  fileprivate static let correctDomain = LocalizedText(
    en: "correct the end of the domain; until then, every character of the URL counts",
    fr: "corrigez la fin du domaine ; d’ici là, chaque caractère de l’adresse compte")
}
