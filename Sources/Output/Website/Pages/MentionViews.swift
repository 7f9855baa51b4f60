import CivilTime
import Editorial
import Localization
import Mentions
import Schema
import Wording

/// The views of mentions for templates.
struct MentionViews {
  let context: SiteContext
  /// The prefix of relative URLs that leads from the page to the site's root.
  let root: String

  private var language: Language { context.language }

  /// Returns the view of a mention.
  ///
  /// - Parameter isDated: whether the view shows the day, not only the time.
  func view(of logged: LoggedMention, isDated: Bool) -> View {
    let mention = logged.mention
    var view: View = [
      "author": mention.author.isEmpty ? MentionStrings.nobody[language].capitalizedFirst : mention.author,
      "class": classes(of: logged),
      "labels": Mention.Label.allCases.filter(mention.labels.contains).map { $0.label[language] },
      "replies": mention.replies.map(reply), "page": root + SitePath.reference(SitePath.page(of: logged.document.path)),
      "pageTitle": logged.document.title,
    ]
    if let tone = tone(of: mention) { view["tone"] = tone }
    if let address = mention.url.flatMap({ WebLink($0.value) }) { view["url"] = address.text }
    if let network = mention.network?.value { view["network"] = network }
    if let at = mention.at {
      let day = isDated ? ShortDates.slot(at)[language] : at.time.map { "\($0)" } ?? ""
      if !day.isEmpty { view["when"] = day }
    }
    if let text = mention.text?.value { view["said"] = text }
    if let person = mention.person?.value { view["person"] = context.name(ofPerson: person) }
    if mention.isAnswered {
      view["state"] = MentionStrings.answered[language].capitalizedFirst
    } else if let deadline = logged.deadline {
      let isLate = logged.isOverdue(at: context.now)
      view["state"] =
        (isLate
        ? MentionStrings.late(by: context.corpus.zone.minutes(from: deadline, to: context.now))
        : MentionStrings.due(deadline, context.now))[language].capitalizedFirst
    }
    return view
  }

  private func classes(of logged: LoggedMention) -> String {
    let mention = logged.mention
    var classes = "tone-of-\(mention.sentiment?.value.rawValue ?? "none")"
    if mention.isAnswered { classes += " answered" } else if logged.isOverdue(at: context.now) { classes += " overdue" }
    return classes
  }

  private func tone(of mention: Mention) -> View? {
    guard let sentiment = mention.sentiment?.value else { return nil }
    return [
      "mark": MentionStrings.mark(of: sentiment), "kind": sentiment.rawValue, "isGuess": !mention.isConfirmed,
      "word": SiteStrings.tone(sentiment, isGuess: !mention.isConfirmed)[language],
    ]
  }

  private func reply(_ reply: Mention.Reply) -> View {
    var view: View = [:]
    if let url = reply.url.flatMap({ WebLink($0.value) }) { view["replyURL"] = url.text }
    if let at = reply.at { view["replyWhen"] = at.time.map { "\($0)" } ?? ShortDates.day(at.day)[language] }
    return view
  }

  /// Returns the HTML of mentions one below the other, in the given order.
  func items(_ mentions: some Sequence<LoggedMention>, areDated: Bool) -> HTML {
    context.templates.render("mention", each: mentions.map { view(of: $0, isDated: areDated) })
  }

  /// Returns the HTML of mentions by day, latest first, then those without a date.
  ///
  /// - Parameter areBelow: whether the days are in a section with its own heading, so their headings are one level lower.
  func days(_ mentions: some Sequence<LoggedMention>, areBelow: Bool) -> HTML {
    let byDay = Dictionary(grouping: mentions) { $0.mention.at?.day }
    let dated = byDay.keys.compactMap(\.self).sorted(by: >)
    let days = (dated.map(Optional.some) + (byDay[nil] == nil ? [] : [nil])).enumerated().map { number, day -> View in
      let items = (byDay[day] ?? []).sorted { left, right in
        (left.mention.at ?? .distant) > (right.mention.at ?? .distant)
      }
      return [
        "id": "d\(number)", "isBelow": areBelow,
        "name": day.map { context.names.weekday($0).capitalizedFirst } ?? SiteStrings.undatedMentions[language],
        "count": SiteStrings.mentions(items.count)[language],
        "mentionsHTML": self.items(items, areDated: false),
      ]
    }
    return context.templates.render("mention-day", each: days)
  }
}

extension Slot {
  /// A slot earlier than that of any mention.
  fileprivate static let distant = Slot(day: CalendarDay(number: -1_000_000))
}

/// A web URL that a browser may follow. `mailto:` URLs are not accepted.
private struct WebLink {
  let text: String

  init?(_ text: String) {
    guard let address = WebURL(text), !address.text.lowercased().hasPrefix("mailto:") else { return nil }
    self.text = address.text
  }
}
