import Editorial
import Findings
import Localization
import Networks
import Publishing
import Snapshots
import SourceText

/// Off by default: many teams measure visits in another way, or do not want such parameters.
struct MissingUTM: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-utm", .post, .onDemand(.fromReview(.warning)),
    summary: LocalizedText(
      en: "a link to your own site without `utm_…` parameters",
      fr: "un lien vers votre site sans paramètres `utm_…`"),
    rationale: LocalizedText(
      en: "Your site's statistics cannot show which post a visit comes from.",
      fr: "Les statistiques de votre site ne peuvent pas montrer de quelle publication vient une visite."),
    exceptions: LocalizedText(
      en: """
        Your own site is the host of the channels on the network `blog`. A link that several networks share can name only one of them as \
        its source. From `approved` on, the fix is unsafe.
        """,
      fr: """
        Votre site se reconnaît à son domaine : c’est celui des canaux du réseau `blog`. Un lien que plusieurs \
        réseaux partagent ne peut en indiquer qu’un seul comme source. À partir de `approved`, la correction n’est pas sûre.
        """),
    remedy: LocalizedText(
      en: """
        End the URL in `?utm_source=NETWORK&utm_medium=social&utm_campaign=CAMPAIGN`. For several networks, write a separate text for \
        each under `## @channel`.
        """,
      fr: """
        Terminez l’adresse par `?utm_source=RÉSEAU&utm_medium=social&utm_campaign=CAMPAGNE`. Pour plusieurs réseaux, écrivez un texte \
        propre à chacun sous `## @canal`.
        """),
    hasFix: true,
    passing: [
      Example(
        files: settings + [
          .init(
            path: "posts/2026-11-24-rye.md",
            text: """
              ---
              status: review
              channels: [x]
              ---
              https://bakery.example/rye?utm_source=x&utm_medium=social and https://mill.example
              """)
        ]),
      .posting(on: "x", "Off unless turned on: https://bakery.example/rye"),
    ],
    failing: [
      Example(
        files: [
          .init(
            path: "posts/2026-11-24-seigle.md",
            text: """
              ---
              title: Le seigle 🌾
              status: review
              channels: [mastodon]
              campaign: winter
              cta: {text: Lire, url: ↓https://bakery.example/seigle#four}
              ---
              À l’aube : ↓https://www.bakery.example/seigle?page=2.
              """),
          .init(path: "campaigns/winter.md", text: "---\nfrom: 2026-11-01\nuntil: 2026-12-31\n---\n"),
        ] + settings),
      Example(
        files: [
          .init(
            path: "posts/2026-11-24-rye.md",
            text: """
              ---
              status: review
              channels: [x, mastodon]
              ---
              ↓[Rye](https://bakery.example/rye) takes its time.
              """)
        ] + settings),
    ])

  private static var settings: [Example.File] {
    [
      .init(
        path: "edito.md",
        text: "---\nedito: 1\nlocale: en-GB\ntimezone: UTC\nlint: {rules: {missing-utm: on}}\n---\n"),
      .init(
        path: "strategy/channels.md",
        text:
          "---\nquestion: audiences\nchannels: {journal: {network: blog, url: https://bakery.example/journal}}\n---\n"),
    ]
  }

  private var ownHosts: Set<String> = []

  func prepared(for snapshot: Snapshot) -> Self {
    var rule = self
    rule.ownHosts = Set(snapshot.corpus.blogPages.map(Self.host))
    return rule
  }

  /// The values that are the same for all channels of one finding.
  private struct Place: Hashable {
    let range: ByteRange
    let address: [UInt8]
    let addressRange: ByteRange?
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard !ownHosts.isEmpty, let post = document.post else { return [] }
    var bare = FindingsByChannel<Place>()
    let channels = renditions.filter { !$0.isArticle }
    let isOnOneNetwork = Set(channels.map(\.profile.id)).count == 1
    for rendition in channels {
      // If several networks show the URL of the call to action within their own texts, those texts are checked instead.
      if let url = post.callToAction?.value.url, isOnOneNetwork || rendition.profile.links == .inField {
        let place = Place(
          range: url.range, address: Array(url.value.utf8), addressRange: document.verbatimRange(of: url))
        if isBare(place.address) { bare.add(place, rendition) }
      }
      guard rendition.profile.links == .inText else { continue }
      for link in rendition.source?.webLinks(in: document.markdown) ?? [] where isBare(Array(link.address)) {
        let place = Place(range: link.range, address: Array(link.address), addressRange: link.addressRange)
        bare.add(place, rendition)
      }
    }
    return bare.groups.map { place, uses in
      let networks = Set(uses.map(\.rendition.profile.id))
      let parameters = Self.parameters(
        source: networks.count == 1 ? networks.first : nil, campaign: post.campaign?.value)
      let fix = networks.count == 1 ? fix(place, parameters, in: document) : nil
      return RuleFinding(
        in: document, at: document.firstLine(of: place.range), .bare(uses.names),
        help: .append(parameters, isShared: networks.count > 1), fix: fix)
    }
  }

  /// Whether a URL leads to the team's own site and has no utm_ parameter.
  private func isBare(_ address: [UInt8]) -> Bool {
    guard let page = WebURL.page(of: address), ownHosts.contains(Self.host(of: page)) else { return false }
    return !String(decoding: address, as: UTF8.self).contains("utm_")
  }

  private static func host(of page: String) -> String { String(page.prefix { $0 != "/" }) }

  private static func parameters(source: String?, campaign: String?) -> String {
    let campaign =
      campaign.map { "&utm_campaign=" + PercentEncoding.encoded($0, keeping: PercentEncoding.isUnreserved) } ?? ""
    return "utm_source=\(source ?? "…")&utm_medium=social\(campaign)"
  }

  /// Returns the fix that adds the parameters before the fragment; `nil` if the source does not contain the URL unchanged.
  ///
  /// The fix is unsafe from `approved` on, because it changes approved text.
  private func fix(_ place: Place, _ parameters: String, in document: Document) -> Fix? {
    guard let range = place.addressRange, range.count == place.address.count, place.range.contains(range.lowerBound)
    else { return nil }
    let end = place.address.firstIndex(of: .numberSign) ?? place.address.count
    let separator = place.address[..<end].contains(.questionMark) ? "&" : "?"
    let edit = Edit(replacing: document.place(ByteRange(at: range.lowerBound + end)), with: separator + parameters)
    return Fix(isSafe: !(document.post?.state.isCommitted ?? false), edits: [edit])
  }
}

extension LocalizedText {
  fileprivate static func bare(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the link has no utm_ parameters, so visits from \(channels) cannot be identified",
      fr: "le lien n’a pas de paramètres utm_ : impossible de reconnaître les visites qui viennent de \(channels)")
  }

  fileprivate static func append(_ parameters: String, isShared: Bool) -> LocalizedText {
    isShared
      ? LocalizedText(
        en: "write a separate text for each network under `## @channel`, with `\(parameters)` in its link",
        fr: "écrivez un texte par réseau sous `## @canal`, avec `\(parameters)` dans son lien")
      : LocalizedText(en: "add `\(parameters)` to the URL", fr: "ajoutez `\(parameters)` à l’adresse")
  }
}
