import CivilTime
import Editorial
import Localization
import Mentions
import Metrics
import Presentation
import Schema
import Wording

extension ReportPart {
  static let mentions = ReportPart(
    name: "mentions",
    documentation: LocalizedText(
      en: "Mentions by sentiment, compared with the four periods before, and those still waiting for a reply",
      fr: "Les mentions par tonalité, comparées aux quatre périodes précédentes, et celles qui attendent une réponse")
  ) { context in
    let counts = context.counts(in: context.period)
    let before = context.averageBefore
    guard counts.all > 0 else {
      return context.sentence(MentionStrings.none)
    }
    let name = context.names.name(of: context.period, in: context.language).capitalizedFirst
    var rows = [[Markdown.escaped(name)] + counts.figures.map(context.number)]
    if let before {
      rows.append(
        ([context.beforeName[context.language].capitalizedFirst] + before.map(context.decimal)).map(Markdown.escaped))
    }
    let table = context.table(
      [LocalizedText(verbatim: "")] + MentionCounts.headings, numbersFrom: 1, rows)
    return ([table] + context.waiting).joined(separator: "\n\n")
  }

  static let said = ReportPart(
    name: "said",
    documentation: LocalizedText(
      en: "Every mention with its link, its sentiment and the reply or the person who replies",
      fr: "Chaque mention avec son lien, sa tonalité et la réponse ou la personne qui répond")
  ) { context in
    let mentions = context.mentions(in: context.period)
    guard !mentions.isEmpty else {
      return context.sentence(MentionStrings.none)
    }
    return context.table(
      [
        LocalizedText(en: "When", fr: "Quand"), LocalizedText(en: "Who", fr: "Qui"),
        LocalizedText(en: "Where", fr: "Où"), LocalizedText(en: "What they said", fr: "Ce qui est dit"),
        LocalizedText(en: "Sentiment", fr: "Tonalité"), LocalizedText(en: "Reply", fr: "Réponse"),
      ], mentions.map(context.row))
  }

  static let trend = ReportPart(
    name: "trend",
    documentation: LocalizedText(
      en: "The last four weeks and this one: number of mentions, sentiment, median time to reply",
      fr: "Les quatre dernières semaines et celle-ci : nombre de mentions, tonalité, délai médian de réponse")
  ) { context in
    let last = Period(.week, containing: context.period.last)
    let weeks = (0..<4).reduce(into: [last]) { weeks, _ in weeks.insert(weeks[0].previous, at: 0) }
    let rows = weeks.map { week in
      // A report does not include mentions after its period.
      let mentions = context.mentions(from: week.first, through: min(week.last, context.period.last))
      let counts = MentionCounts(mentions, now: context.now)
      let delay = context.medianDelay(of: mentions)?.name[context.language] ?? "—"
      return [
        Markdown.escaped(context.names.name(of: week, in: context.language).capitalizedFirst),
        context.number(counts.all), context.number(counts.positive), context.number(counts.negative),
        Markdown.escaped(delay),
      ]
    }
    return context.table(
      [
        LocalizedText(en: "Week", fr: "Semaine"), LocalizedText(en: "Mentions", fr: "Mentions"),
        LocalizedText(en: "Positive", fr: "Positives"), LocalizedText(en: "Negative", fr: "Négatives"),
        LocalizedText(en: "Median time to reply", fr: "Délai médian de réponse"),
      ], numbersFrom: 1, rows)
  }
}

/// The numbers of mentions: all, by sentiment, questions and unanswered ones.
struct MentionCounts {
  let all: Int
  let positive: Int
  let neutral: Int
  let negative: Int
  let questions: Int
  let unanswered: Int

  init(_ mentions: [LoggedMention], now: Moment) {
    func count(_ sentiment: Mention.Sentiment) -> Int { mentions.count { $0.mention.sentiment?.value == sentiment } }
    all = mentions.count
    (positive, neutral, negative) = (count(.positive), count(.neutral), count(.negative))
    questions = mentions.count { $0.mention.labels.contains(.question) }
    unanswered = mentions.count { !$0.mention.isAnswered }
  }

  var figures: [Int] { [all, positive, neutral, negative, questions, unanswered] }

  static let headings = [
    LocalizedText(en: "Mentions", fr: "Mentions"), LocalizedText(en: "Positive", fr: "Positives"),
    LocalizedText(en: "Neutral", fr: "Neutres"), LocalizedText(en: "Negative", fr: "Négatives"),
    LocalizedText(en: "Questions", fr: "Questions"), LocalizedText(en: "Unanswered", fr: "Sans réponse"),
  ]
}

extension ReportContext {
  /// Returns the mentions of some days, in order of time. Mentions without a date are omitted.
  func mentions(from first: CalendarDay, through last: CalendarDay) -> [LoggedMention] {
    mentionIndex.mentions.filter { logged in
      logged.mention.at.map { first <= $0.day && $0.day <= last } ?? false
    }.enumerated().sorted { left, right in
      (left.element.mention.at ?? Slot(day: first), left.offset) < (
        right.element.mention.at ?? Slot(day: first), right.offset
      )
    }.map(\.element)
  }

  func mentions(in period: Period) -> [LoggedMention] { mentions(from: period.first, through: period.last) }

  func counts(in period: Period) -> MentionCounts { MentionCounts(mentions(in: period), now: now) }

  /// The average counts of the four periods before, or of the 28 days before a day, in the order of the headings. Periods in which no
  /// mentions log begins are omitted; `nil` if no period is left.
  fileprivate var averageBefore: [Double]? {
    var periods: [Period] = []
    var period = period
    for _ in 0..<(period.unit == .day ? 28 : 4) {
      period = period.previous
      if corpus.mentionPages.contains(where: { $0.content.period.map { period.contains($0.value.first) } ?? false }) {
        periods.append(period)
      }
    }
    guard !periods.isEmpty else { return nil }
    let figures = periods.map { counts(in: $0).figures }
    return MentionCounts.headings.indices.map { column in
      Double(figures.reduce(0) { $0 + $1[column] }) / Double(figures.count)
    }
  }

  fileprivate var beforeName: LocalizedText {
    switch period.unit {
    case .day:
      LocalizedText(en: "daily mean of the last four weeks", fr: "moyenne par jour des quatre dernières semaines")
    case .week: LocalizedText(en: "mean of the four weeks before", fr: "moyenne des quatre semaines précédentes")
    case .month: LocalizedText(en: "mean of the four months before", fr: "moyenne des quatre mois précédents")
    case .quarter: LocalizedText(en: "mean of the four quarters before", fr: "moyenne des quatre trimestres précédents")
    case .year: LocalizedText(en: "mean of the four years before", fr: "moyenne des quatre années précédentes")
    }
  }

  /// A sentence and a list with the mentions up to the end of the period that still wait for a reply; empty if there are none.
  fileprivate var waiting: [Markdown] {
    let waiting = mentionIndex.unanswered(at: now).filter { logged in
      logged.mention.at.map { $0.day <= period.last } ?? false
    }
    guard !waiting.isEmpty else { return [] }
    let items = waiting.map { logged -> Markdown in
      let who = person(of: logged).map { LocalizedText(en: " — \($0)", fr: " — \($0)")[language] } ?? ""
      return "\(author(of: logged)), \(logged.mention.at.map(date) ?? "?")\(who)"
    }
    let head = LocalizedText(en: "Still waiting for a reply:", fr: "Encore sans réponse :")
    return [sentence(head), Markdown.list(items)]
  }

  /// Returns the name of the person who handles a mention; `nil` if it is not assigned.
  private func person(of logged: LoggedMention) -> String? {
    logged.mention.person.map { corpus.name(ofPerson: $0.value) }
  }

  private func author(of logged: LoggedMention) -> Markdown {
    let name = logged.mention.author.isEmpty ? "?" : logged.mention.author
    return logged.permalink.flatMap { Markdown.link(name, to: $0.address) } ?? Markdown.escaped(name)
  }

  fileprivate func row(of logged: LoggedMention) -> [Markdown] {
    let mention = logged.mention
    let tone =
      mention.sentiment.map { sentiment -> String in
        let word = sentiment.value.word
        return (mention.isConfirmed ? word : LocalizedText(en: "\(word)?", fr: "\(word) ?"))[language]
      } ?? "—"
    let time = mention.at.map { period.unit == .day ? $0.time.map { "\($0)" } ?? "—" : date($0) } ?? "—"
    return [
      Markdown.escaped(time), author(of: logged), Markdown.escaped(mention.network?.value ?? "—"),
      Markdown.escaped(mention.text?.value ?? ""), Markdown.escaped(tone), answer(to: logged),
    ]
  }

  private func answer(to logged: LoggedMention) -> Markdown {
    let mention = logged.mention
    if let reply = mention.replies.first {
      let words = reply.at?.time.map { "\($0)" } ?? LocalizedText(en: "replied", fr: "réponse donnée")[language]
      return reply.url.flatMap { Markdown.link(words, to: $0.value) } ?? Markdown.escaped(words)
    }
    if mention.isHandled { return Markdown.escaped(LocalizedText(en: "handled", fr: "traitée")[language]) }
    let who = person(of: logged) ?? LocalizedText(en: "not assigned", fr: "pas encore attribuée")[language]
    guard let deadline = logged.deadline else { return Markdown.escaped(who) }
    let isToday = period.unit == .day && period.contains(deadline.day)
    return Markdown.escaped(
      LocalizedText(
        en: "\(who), by \(isToday ? "" : names.day(deadline.day) + ", ")\(DateNames.time(deadline.time))",
        fr: "\(who), avant \(isToday ? "" : "le \(names.day(deadline.day)) à ")\(DateNames.time(deadline.time))")[
          language])
  }

  /// Returns the median time from a mention to its first dated reply. Mentions without a time are ignored, and so are those whose reply
  /// has no time or is earlier than the mention. Returns `nil` if no mention is left.
  fileprivate func medianDelay(of mentions: [LoggedMention]) -> WorkingTime? {
    let delays = mentions.compactMap { logged -> Double? in
      guard let at = logged.mention.at, let time = at.time,
        let reply = logged.mention.replies.lazy.compactMap({ $0.at }).first, let replyTime = reply.time
      else { return nil }
      let minutes = corpus.zone.minutes(
        from: Moment(day: at.day, time: time), to: Moment(day: reply.day, time: replyTime))
      return minutes < 0 ? nil : Double(minutes)
    }
    return Median.of(delays).map { WorkingTime(minutes: Int($0)) }
  }
}
