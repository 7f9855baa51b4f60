import CivilTime
import Editorial
import Findings
import Mentions
import Publishing
import Schema
import Snapshots
import SourceText

/// The data that a source of agenda items reads.
public struct AgendaContext: Sendable {
  let snapshot: Snapshot
  /// The planned day: today, or a later one.
  public let day: CalendarDay

  public var corpus: Corpus { snapshot.corpus }
  public var now: Moment { snapshot.now }
  public var today: CalendarDay { now.day }
  var isToday: Bool { day == today }

  /// Whether an item due on a day belongs in the plan. Late items belong in today's plan.
  func isDue(_ due: CalendarDay) -> Bool { isToday ? due <= day : due == day }
}

/// A source of agenda items other than tasks. To add a source, define it here and add it to ``all``. If its items are of a new kind, also
/// add a case to ``AgendaItem/Kind``.
struct AgendaSource: Sendable {
  /// Returns the items of a day, in any order.
  let items: @Sendable (AgendaContext) -> [AgendaItem]

  static let all = [mentions, posts, reviews, contacts, answers, processes]

  /// The mentions that are not handled yet, the most urgent first. Only today's plan contains them.
  static let mentions = AgendaSource { context in
    guard context.isToday else { return [] }
    let waiting = context.snapshot.mentions.unanswered(at: context.now)
    return waiting.enumerated().map { rank, logged in
      let mention = logged.mention
      return AgendaItem(
        .mention, mention.summary, at: logged.document.place(mention.line),
        due: logged.deadline.map { Slot(day: $0.day, time: $0.time) },
        people: mention.person.map { [$0.value] } ?? [], channels: mention.network.map { [$0.value] } ?? [],
        urgency: rank)
    }
  }

  /// The posts with an unpublished entry on the day; in the plan for today, also those with an earlier unpublished entry. All such
  /// entries of a post with the same slot form one item.
  ///
  /// Ideas and cancelled posts have no entries.
  static let posts = AgendaSource { context in
    let corpus = context.corpus
    let first = context.isToday ? 0 : corpus.firstEntry(onOrAfter: context.day)
    let end = corpus.firstEntry(onOrAfter: context.day + 1)
    var channels: [Key: [String]] = [:]
    var order: [Key] = []
    for entry in corpus.entries[first..<end] where entry.stage != .published {
      let key = Key(document: entry.document, slot: entry.slot)
      if channels[key] == nil { order.append(key) }
      channels[key, default: []] += entry.channel.map { [$0] } ?? []
    }
    return order.compactMap { key in
      let document = corpus.documents[Int(key.document)]
      guard let post = document.post else { return nil }
      let range = post.pendingSlots.first { $0.value == key.slot }?.range ?? document.start
      return AgendaItem(
        .post, document.title, at: document.place(range), due: key.slot,
        people: post.author.map { [$0.value] } ?? [],
        channels: channels[key] ?? [])
    }
  }

  private struct Key: Hashable {
    let document: Int32
    let slot: Slot
  }

  /// The posts that wait for approval, if their earliest slot is at most a week after today, or if they have no slot. Only today's plan
  /// contains them.
  static let reviews = AgendaSource { context in
    guard context.isToday else { return [] }
    return ReviewQueue(context.corpus, today: context.today).items.filter { ($0.daysLeft ?? 0) <= reviewDays }.map {
      item in
      AgendaItem(
        .review, item.document.title,
        at: item.document.place(item.post.pendingSlots.first?.range ?? item.document.start), due: item.slot,
        people: item.approvers, channels: item.channels)
    }
  }

  /// The number of days before a post's slot at which the review of the post enters the plan.
  private static let reviewDays = 7

  /// The people to contact on the day; in the plan for today, also those whose contact is overdue.
  ///
  /// The day of an arranged contact counts if it is at most one interval after today; otherwise the due day counts. Without a past
  /// contact, contact is due today.
  static let contacts = AgendaSource { context in
    context.corpus.people.compactMap { person in
      guard let rhythm = person.content.contact, !person.content.hasLeft(by: context.day) else { return nil }
      let history = ContactHistory(person.document)
      let day =
        history.arranged(rhythm.value, on: context.today) ?? history.due(rhythm.value, on: context.today)
        ?? context.today
      guard context.isDue(day) else { return nil }
      return AgendaItem(
        .person, person.document.title, at: person.document.place(rhythm.range), due: Slot(day: day))
    }
  }

  /// The strategy's answers that are due for review. Open answers and drafts are excluded.
  static let answers = AgendaSource { context in
    context.corpus.answers.compactMap { answer in
      let status = answer.content.status?.value
      guard status != .open, status != .draft else { return nil }
      return context.review(answer.document, on: answer.content.reviewBy, by: answer.content.owner)
    }
  }

  /// The processes that are due for review.
  static let processes = AgendaSource { context in
    context.corpus.processes.compactMap { context.review($0.document, on: $0.content.reviewBy, by: $0.content.owner) }
  }
}

extension AgendaContext {
  fileprivate func review(
    _ document: Document, on day: Located<CalendarDay>?, by owner: Located<String>?
  ) -> AgendaItem? {
    guard let day, isDue(day.value) else { return nil }
    return AgendaItem(
      .answer, document.title, at: document.place(day.range), due: Slot(day: day.value),
      people: owner.map { [$0.value] } ?? [])
  }
}

extension Mention {
  /// The mention's author and text on one line, separated by a dash. A missing part is omitted.
  fileprivate var summary: String {
    [author.isEmpty ? nil : author, text?.value].compactMap(\.self).joined(separator: " — ")
  }
}
