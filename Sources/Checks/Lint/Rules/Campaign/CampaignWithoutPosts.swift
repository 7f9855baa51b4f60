import CivilTime
import Editorial
import Localization
import Snapshots

struct CampaignWithoutPosts: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "campaign-without-posts", .campaign, .always(.warning),
    summary: LocalizedText(
      en: "a current or upcoming campaign without posts",
      fr: "une campagne en cours ou à venir, sans publication"),
    rationale: LocalizedText(
      en: "A campaign without posts publishes nothing.",
      fr: "Une campagne sans publication ne fait rien paraître."),
    exceptions: LocalizedText(
      en: """
        Drafts count; ideas and cancelled posts do not. Posts of the campaign's parts count as well. A \
        campaign that is over, cancelled or still an empty template is not reported.
        """,
      fr: """
        Les brouillons comptent ; les idées et les publications annulées, non. Les publications des parties \
        de la campagne comptent aussi. Une campagne terminée, annulée ou pas encore décrite n’est pas \
        signalée.
        """),
    remedy: LocalizedText(
      en:
        "Plan posts with the id of the campaign in `campaign:`, change the dates of the campaign, or set `status: cancelled`.",
      fr: """
        Prévoyez des publications avec `campaign:` et l’identifiant de la campagne, changez ses dates, ou mettez `status: \
        cancelled`.
        """),
    options: [
      RuleOption(
        "days", \.days,
        LocalizedText(
          en: "days before the start from which posts are required",
          fr: "nombre de jours avant le début où il faut déjà des publications"))
    ],
    passing: [
      Example([
        "campaigns/advent.md": campaign("from: 2026-11-29\nuntil: 2026-12-24"),
        "campaigns/sundays.md": campaign("from: 2026-11-29\nuntil: 2026-12-20\npart-of: advent"),
        "posts/2026-11-29-candle.md": "---\nstatus: draft\ncampaign: sundays\n---\nThe first candle.\n",
      ]),
      Example(["campaigns/easter.md": campaign("from: 2026-12-08\nuntil: 2027-04-05")]),
      Example(["campaigns/advent.md": campaign("from: 2026-11-01\nuntil: 2026-11-30\nstatus: cancelled")]),
      Example(["campaigns/advent.md": campaign("from: 2026-11-01\nuntil: 2026-11-22")]),
      Example(["campaigns/advent.md": "---\nfrom: 2026-11-29\nuntil: 2026-12-24\n---\n\n<!-- hint: the aim -->\n"]),
    ],
    failing: [
      Example([
        "campaigns/advent.md": campaign("title: L’Avent 🕯️\nfrom: ↓2026-12-07\nuntil: 2026-12-24"),
        "posts/2026-12-07-candle.md": "---\nstatus: idea\ncampaign: advent\n---\nA candle?\n",
      ]),
      Example([
        "campaigns/advent.md": campaign("from: ↓2026-11-01\nuntil: 2026-11-23\nstatus: running"),
        "posts/2026-11-02-candle.md": "---\nstatus: cancelled\ncampaign: advent\n---\nA candle.\n",
      ]),
    ])

  var days = 14

  private static func campaign(_ keys: String) -> String { "---\n\(keys)\n---\nOne window a day.\n" }

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let tree = CampaignTree(of: snapshot.corpus)
    let due = tree.campaigns.indices.filter { isDue(tree.campaigns[$0], today: snapshot.now.day) }
    guard !due.isEmpty else { return [] }
    let busy = campaignsWithPosts(tree, in: snapshot.corpus)
    return due.compactMap { index in
      guard !busy[index], let from = tree.campaigns[index].content.from else { return nil }
      return RuleFinding(
        in: tree.campaigns[index].document, at: from.range,
        from.value > snapshot.now.day ? .beginsWithoutPosts(from.value) : .runsWithoutPosts(from.value),
        help: .planPosts(tree.campaigns[index].document.id))
    }
  }

  private func isDue(_ campaign: TypedDocument<Campaign>, today: CalendarDay) -> Bool {
    let status = campaign.content.status?.value
    guard let from = campaign.content.from?.value, status != .over, status != .cancelled,
      !campaign.document.isStillTemplate
    else { return false }
    return from - today <= days && today <= campaign.content.until?.value ?? today
  }

  /// Returns, for each campaign, whether a post belongs to it or to one of its parts. Ideas and cancelled posts do not count.
  private func campaignsWithPosts(_ tree: CampaignTree, in corpus: Corpus) -> [Bool] {
    var busy = [Bool](repeating: false, count: tree.campaigns.count)
    for post in corpus.posts.lazy.compactMap({ corpus.documents[$0].post }) {
      guard let campaign = post.campaign, post.state != .idea, post.state != .cancelled,
        let index = tree.index(of: campaign.value)
      else { continue }
      busy[index] = true
    }
    for index in tree.partsFirst where busy[index] {
      if let whole = tree.wholes[index] { busy[whole] = true }
    }
    return busy
  }
}

extension LocalizedText {
  fileprivate static func beginsWithoutPosts(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "this campaign begins on \(DateNames.day(day)), but has no posts",
      fr: "cette campagne commence le \(DateNames.day(day)), mais n’a aucune publication")
  }

  fileprivate static func runsWithoutPosts(_ day: CalendarDay) -> LocalizedText {
    LocalizedText(
      en: "this campaign has been running since \(DateNames.day(day)), but has no posts",
      fr: "cette campagne a commencé le \(DateNames.day(day)), mais n’a aucune publication")
  }

  fileprivate static func planPosts(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "plan posts with `campaign: \(id)`, change its dates, or set `status: cancelled`",
      fr:
        "prévoyez des publications avec `campaign: \(id)`, changez les dates de la campagne, ou mettez `status: cancelled`"
    )
  }
}
