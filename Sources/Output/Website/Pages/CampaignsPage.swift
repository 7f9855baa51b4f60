import CivilTime
import Editorial
import Localization
import Schema
import Wording

/// The page of campaigns: a timeline, then each campaign with its objective, money and posts.
struct CampaignsPage: SitePage {
  var path: String { Section.campaigns.path }
  var section: Section { .campaigns }

  func title(_ context: SiteContext) -> String { Section.campaigns.name[context.language] }

  /// The maximum number of campaigns of each status that are shown in full.
  private static let limit = 30

  func content(_ context: SiteContext) -> PageContent {
    let campaigns = context.campaigns
    let costs = CampaignCosts(context.corpus)
    let groups = Dictionary(grouping: campaigns) { $0.content.standing(on: context.now.day) }
    let order: [Campaign.Status] = [.running, .planned, .over, .cancelled]
    let timeline = Timeline(campaigns.filter { $0.content.status?.value != .cancelled }, today: context.now.day)?
      .drawn(context)
    return PageContent(
      main: context.templates.render(
        "campaigns",
        [
          "title": title(context), "hasCampaigns": !campaigns.isEmpty,
          "hasTimeline": timeline != nil, "timeline": timeline?.view ?? View(),
          "groups": order.compactMap { status -> View? in
            guard let group = groups[status] else { return nil }
            return self.group(group, status, costs, context)
          },
        ]), styles: timeline?.styles ?? .empty)
  }

  private func group(
    _ campaigns: [TypedDocument<Campaign>], _ status: Campaign.Status, _ costs: CampaignCosts, _ context: SiteContext
  ) -> View {
    // Future campaigns start with the next one, past campaigns with the latest.
    let sorted = status == .over || status == .cancelled ? campaigns.reversed() : campaigns
    let shown = sorted.prefix(Self.limit)
    let rest = sorted.dropFirst(Self.limit)
    return [
      "id": "g-\(status.rawValue)", "standing": status.rawValue,
      "name": CampaignStrings.heading(status)[context.language],
      "campaigns": shown.map { card($0, status, costs, context) }, "hasRest": !rest.isEmpty,
      "rest": rest.prefix(500).map { campaign -> View in
        ["title": campaign.document.title, "href": SitePath.reference(SitePath.page(of: campaign.document.path))]
      },
    ]
  }

  // MARK: One campaign

  private func card(
    _ campaign: TypedDocument<Campaign>, _ status: Campaign.Status, _ costs: CampaignCosts, _ context: SiteContext
  ) -> View {
    let content = campaign.content
    let posts = context.posts(of: .campaign, campaign.document.id)
    var view: View = [
      "title": campaign.document.title, "href": SitePath.reference(SitePath.page(of: campaign.document.path)),
      "standing": status.rawValue, "when": when(content, context), "facts": facts(of: content, context),
      "leadHTML": lead(of: campaign.document, context), "hasMoney": false, "hasPosts": !posts.isEmpty,
      "noPosts": CampaignStrings.noPosts[context.language], "paid": CampaignStrings.paid[context.language],
      "isPaid": content.paid?.value == true,
    ]
    let progress = progress(of: content, status, context)
    view["hasProgress"] = progress != nil
    view["progress"] = progress?[context.language] ?? ""
    if !posts.isEmpty { view["posts"] = posts.view(on: path, limit: 4, context) }
    if let money = costs.words(of: campaign.document.id, content) {
      view["hasMoney"] = true
      view["money"] = money.words[context.language]
      view["moneyBarHTML"] = money.bar
      view["isOver"] = money.isOver
    }
    return view
  }

  private func when(_ campaign: Campaign, _ context: SiteContext) -> String {
    switch (campaign.from?.value, campaign.until?.value) {
    case (let from?, let until?) where from <= until: context.names.interval(from: from, to: until)
    case (let from?, _):
      CadencePageStrings.dates(from: from, until: nil)?[context.language] ?? ""
    case (nil, let until?):
      CadencePageStrings.dates(from: nil, until: until)?[context.language] ?? ""
    case (nil, nil): CampaignStrings.undated[context.language]
    }
  }

  /// Returns the number of the current day of a running campaign, or the number of days until a planned campaign starts: `day 3 of 10`,
  /// `starts in 5 days`. Returns `nil` for other campaigns and those without both dates.
  private func progress(of campaign: Campaign, _ status: Campaign.Status, _ context: SiteContext) -> LocalizedText? {
    guard let from = campaign.from?.value, let until = campaign.until?.value, from <= until else { return nil }
    let today = context.now.day
    return switch status {
    case .running where campaign.contains(today): CampaignStrings.day(today - from + 1, of: until - from + 1)
    case .planned where today < from: CampaignStrings.begins(in: from - today)
    default: nil
    }
  }

  private func facts(of campaign: Campaign, _ context: SiteContext) -> [View] {
    var facts: [View] = []
    func add(_ name: LocalizedText, _ kind: ReferenceKind, _ ids: [String]) {
      guard !ids.isEmpty else { return }
      facts.append([
        "name": name[context.language].capitalizedFirst,
        "values": ids.enumerated().map { position, id -> View in
          let declared = context.corpus.declarations[kind, id]
          // People know a channel by its id.
          let title = kind == .channel ? id : declared?.title ?? id
          let href = declared.flatMap { context.reference(to: $0.place.path) }
          return ["value": title, "hasHref": href != nil, "href": href ?? "", "isFirst": position == 0]
        },
      ])
    }
    add(SiteStrings.objective, .objective, campaign.objective.map { [$0.value] } ?? [])
    add(CampaignStrings.channels, .channel, campaign.channels?.value.map(\.value) ?? [])
    add(CampaignStrings.owner, .person, campaign.owner.map { [$0.value] } ?? [])
    add(CampaignStrings.whole, .campaign, campaign.whole.map { [$0.value] } ?? [])
    return facts
  }

  /// Returns the first paragraph of a document; empty if it has none.
  private func lead(of document: Document, _ context: SiteContext) -> HTML {
    let markdown = document.markdown
    guard
      let first = markdown.siblings(in: markdown.nodes.indices).first(where: { markdown.nodes[$0].kind == .paragraph })
    else { return .empty }
    return DocumentHTML.render(document, nodes: first..<Int(markdown.nodes[first].subtreeEnd), on: path, context)
  }
}

extension Campaign {
  /// Returns the declared status; without one, the status that follows from the dates.
  func standing(on day: CalendarDay) -> Status {
    if let status { return status.value }
    if let from, day < from.value { return .planned }
    if let until, until.value < day { return .over }
    return .running
  }
}

/// The costs of campaigns, including the costs of campaigns that are parts of them.
private struct CampaignCosts {
  private let tree: CampaignTree
  /// For each campaign, the amount that it and its parts have cost, in each currency.
  private var spent: [[Currency: Int]]

  init(_ corpus: Corpus) {
    tree = CampaignTree(of: corpus)
    spent = tree.campaigns.map { campaign in
      (campaign.content.spending?.value ?? []).reduce(into: [:]) { sums, expense in
        if let amount = expense.value.amount?.value { sums[amount.currency, default: 0] += amount.minorUnits }
      }
    }
    for index in tree.partsFirst {
      if let whole = tree.wholes[index] { spent[whole].merge(spent[index], uniquingKeysWith: +) }
    }
  }

  /// Returns the money spent and the budget in words, with a bar, and whether the budget is exceeded; `nil` if there is neither.
  ///
  /// Without a budget, the bar is empty. A budget per period, and one in another currency than the costs, is not compared with them.
  func words(of id: String, _ campaign: Campaign) -> (words: LocalizedText, bar: HTML, isOver: Bool)? {
    let sums = tree.index(of: id).map { spent[$0] } ?? [:]
    guard let budget = campaign.budget?.value else {
      let amounts = sums.map { Money(minorUnits: $1, $0).name }.sorted { $0.english < $1.english }
      guard !amounts.isEmpty else { return nil }
      return (CampaignStrings.spent(amounts), .empty, false)
    }
    guard budget.period == nil, let cost = sums[budget.amount.currency] else {
      return (CampaignStrings.budget(budget.name), .empty, false)
    }
    let left = budget.amount.minorUnits - cost
    return (
      CampaignStrings.spent(
        Money(minorUnits: cost, budget.amount.currency).name, of: budget.amount.name,
        left: Money(minorUnits: abs(left), budget.amount.currency).name, isOver: left < 0),
      Bars.share(Double(cost), of: Double(budget.amount.minorUnits)), left < 0
    )
  }
}

/// Campaigns on a timeline of months.
private struct Timeline {
  private let campaigns: [(campaign: TypedDocument<Campaign>, from: CalendarDay, until: CalendarDay)]
  private let first: CalendarDay
  private let last: CalendarDay
  private let today: CalendarDay

  /// The maximum number of months before and after the current one, and of campaigns.
  private static let (before, after, limit) = (5, 9, 40)

  /// Creates the timeline of the campaigns near the current month that have both dates; `nil` if there are none.
  init?(_ campaigns: [TypedDocument<Campaign>], today: CalendarDay) {
    let present = Period(.month, containing: today)
    let earliest = present.first.adding(months: -Self.before)
    let latest = present.first.adding(months: Self.after + 1) - 1
    let near = campaigns.compactMap {
      campaign -> (campaign: TypedDocument<Campaign>, from: CalendarDay, until: CalendarDay)? in
      guard let from = campaign.content.from?.value, let until = campaign.content.until?.value, from <= until,
        from <= latest, earliest <= until
      else { return nil }
      return (campaign, max(from, earliest), min(until, latest))
    }
    guard !near.isEmpty else { return nil }
    self.campaigns = Array(
      near.sorted { ($0.from, $0.until, $0.campaign.document.path) < ($1.from, $1.until, $1.campaign.document.path) }
        .prefix(Self.limit))
    self.today = today
    let start = min(near.map(\.from).min() ?? today, today)
    let end = max(near.map(\.until).max() ?? today, today)
    first = Period(.month, containing: start).first
    last = Period(.month, containing: end).last
  }

  /// Returns the months and the bars, and the CSS rules for their positions.
  func drawn(_ context: SiteContext) -> (view: View, styles: HTML) {
    var rules: [String] = []
    var months: [View] = []
    var month = Period(.month, containing: first)
    while month.first <= last {
      rules.append(".tl .m\(months.count){left:\(share(month.first - first));width:\(share(month.dayCount))}")
      let isNewYear = months.isEmpty || month.first.month == 1
      months.append([
        "classes": "m\(months.count)", "name": ShortDates.month(month.first.month)[context.language],
        "year": isNewYear ? String(month.first.year) : "", "hasYear": isNewYear,
        "hasHref": context.hasPage(month), "href": SitePath.page(of: month),
      ])
      month = month.next
    }
    let bars = campaigns.enumerated().map { index, item -> View in
      // The name of a short bar goes to the side with more room.
      let isLate = 2 * (item.from - first) > last - first
      let place =
        isLate
        ? "right:\(share(last - item.until));left:auto;max-width:\(share(item.until - first + 1))"
        : "left:\(share(item.from - first));right:auto;max-width:\(share(last - item.from))"
      rules.append(".tl .b\(index){margin-left:\(share(item.from - first));width:\(share(item.until - item.from + 1))}")
      rules.append(".tl .n\(index){\(place)}")
      return [
        "bar": "b\(index)", "label": "n\(index)", "title": item.campaign.document.title,
        "href": SitePath.reference(SitePath.page(of: item.campaign.document.path)),
        "standing": item.campaign.content.standing(on: today).rawValue,
        "when": context.names.interval(from: item.from, to: item.until),
      ]
    }
    rules.append(".tl .now{left:\(share(today - first))}")
    return (["months": months, "bars": bars], HTML(trusted: rules.joined(separator: "\n")))
  }

  /// Returns a number of days as a share of all days, as a percentage with two decimals, rounded down.
  private func share(_ days: Int) -> String {
    let share = days * 10_000 / (last - first + 1)
    let rest = share % 100
    return "\(share / 100).\(rest < 10 ? "0" : "")\(rest)%"
  }
}

/// The labels and sentences about a campaign.
enum CampaignStrings {
  static let owner = LocalizedText(en: "owner", fr: "responsable")
  static let channels = LocalizedText(en: "channels", fr: "canaux")
  static let whole = LocalizedText(en: "part of", fr: "fait partie de")
  static let undated = LocalizedText(en: "no dates", fr: "sans dates")
  static let paid = LocalizedText(en: "paid reach", fr: "portée payante")
  static let noPosts = LocalizedText(
    en: "No posts yet.", fr: "Pas encore de publication.")

  static func heading(_ status: Campaign.Status) -> LocalizedText {
    switch status {
    case .running: LocalizedText(en: "Under way", fr: "En cours")
    case .planned: LocalizedText(en: "Planned", fr: "Prévues")
    case .over: LocalizedText(en: "Over", fr: "Terminées")
    case .cancelled: LocalizedText(en: "Cancelled", fr: "Annulées")
    }
  }

  static func day(_ day: Int, of days: Int) -> LocalizedText {
    LocalizedText(en: "day \(day) of \(days)", fr: "jour \(day) sur \(days)")
  }

  static func begins(in days: Int) -> LocalizedText {
    LocalizedText(en: "starts in \(days, "day", "days")", fr: "commence dans \(days, "jour", "jours")")
  }

  static func budget(_ budget: LocalizedText) -> LocalizedText {
    LocalizedText(en: "Budget: \(budget)", fr: "Budget : \(budget)")
  }

  static func spent(_ amounts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      en: "\(amounts.map(\.english).joined(separator: ", ")) spent",
      fr: "\(amounts.map(\.french).joined(separator: ", ")) dépensés")
  }

  static func spent(_ cost: LocalizedText, of budget: LocalizedText, left: LocalizedText, isOver: Bool) -> LocalizedText
  {
    isOver
      ? LocalizedText(
        en: "\(cost) spent of \(budget), \(left) over budget", fr: "\(cost) dépensés sur \(budget), \(left) de trop")
      : LocalizedText(
        en: "\(cost) spent of \(budget), \(left) left", fr: "\(cost) dépensés sur \(budget), il reste \(left)")
  }
}

extension SiteStrings {
  /// The labels of the campaigns page.
  static let campaigns: [String: LocalizedText] = [
    "timeline": LocalizedText(en: "Timeline", fr: "Au fil des mois"),
    "noCampaigns": LocalizedText(
      en:
        "No campaigns yet. `edito new campaign` creates one in campaigns/, with its dates, objective and budget.",
      fr:
        "Pas encore de campagne. `edito new campaign` en crée une dans campaigns/, avec ses dates, son objectif et son budget."
    ),
    "olderCampaigns": LocalizedText(en: "Earlier:", fr: "Avant :"),
    "campaignsHere": LocalizedText(en: "Campaigns", fr: "Campagnes"),
  ]
}
