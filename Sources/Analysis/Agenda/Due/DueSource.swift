import Cadence
import Checklists
import CivilTime
import Editorial
import Localization
import Schema
import SourceText

/// A source of due items. To add a source, define it here and add it to ``all``. If its items are of a new kind, also add a case to
/// ``DueItem/Kind``.
struct DueSource: Sendable {
  /// Returns the items that fall due after ``DueContext/after``, in any order.
  let items: @Sendable (DueContext) -> [DueItem]

  static let all = [posts, checklists, answers, processes, contacts, embargoes, campaigns, targets]

  /// The slots of the entries that are not published yet.
  static let posts = DueSource { context in
    let corpus = context.corpus
    // If the clocks change, a slot on the previous day may still be later than the instant.
    let first = corpus.firstEntry(onOrAfter: corpus.zone.local(utcMinute: context.after.utcMinute).day - 1)
    return corpus.entries[first...].compactMap { entry in
      let document = corpus.document(of: entry)
      guard entry.stage != .published, let post = document.post else { return nil }
      let own = post.channels?.value.first { $0.id.value == entry.channel }?.slot
      return context.item(
        .post, at: entry.slot, LocalizedText(verbatim: document.title), in: document,
        own?.range ?? post.slot?.range ?? document.start, channel: entry.channel, person: post.author?.value)
    }
  }

  /// The days up to the horizon on which checklists are due. Occurrences that are done or skipped are omitted. For each checklist, the
  /// first remaining occurrence is listed even if it is after the horizon.
  static let checklists = DueSource { context in
    let corpus = context.corpus
    let start = corpus.zone.local(utcMinute: context.after.utcMinute).day - 1
    return ChecklistLedger.all(in: corpus, today: start).flatMap { ledger -> [DueItem] in
      var items: [DueItem] = []
      var day = start
      while items.isEmpty || day < context.ledger.horizon && items.count < context.limit {
        guard let occurrence = ledger.timetable.next(after: day) else { break }
        day = occurrence.due
        if day > context.ledger.horizon, !items.isEmpty { break }
        let entry = ledger.entry(for: occurrence)
        guard entry.state != .done, entry.state != .skipped else { continue }
        let item = context.item(
          .checklist, at: Slot(day: day), LocalizedText(verbatim: ledger.document.title), in: ledger.document,
          ledger.checklist.every?.range ?? ledger.document.start, person: ledger.checklist.owner?.value)
        items += item.map { [$0] } ?? []
      }
      return items
    }
  }

  /// The days on which strategy answers are due for review.
  static let answers = DueSource { context in
    context.corpus.answers.compactMap {
      context.review(.answer, $0.content.reviewBy, of: $0.document, by: $0.content.owner)
    }
  }

  /// The days on which processes are due for review.
  static let processes = DueSource { context in
    context.corpus.processes.compactMap {
      context.review(.process, $0.content.reviewBy, of: $0.document, by: $0.content.owner)
    }
  }

  /// The next day on which the team must contact each person: the due day, counted from the last contact, or the day of the next arranged
  /// contact, whichever is earlier. A day up to that of ``DueContext/after`` does not count.
  static let contacts = DueSource { context in
    let today = context.corpus.zone.local(utcMinute: context.after.utcMinute).day
    return context.corpus.people.compactMap { person in
      guard let rhythm = person.content.contact, !person.content.hasLeft(by: today) else { return nil }
      let history = ContactHistory(person.document)
      let days = [history.due(rhythm.value, on: today), history.next(after: today)?.value].compactMap(\.self)
      guard let day = days.filter({ $0 > today }).min() else { return nil }
      return context.item(
        .contact, at: Slot(day: day), LocalizedText(verbatim: person.document.title), in: person.document, rhythm.range)
    }
  }

  /// The starts and ends of embargoes: a pair for each channel that an embargo names, or a single pair if it names no channel. A start is
  /// omitted if the channel is under embargo just before it, and an end if the channel is under embargo just after it. Without a channel,
  /// this applies if all channels are under embargo.
  static let embargoes = DueSource { context in
    let embargoed = EmbargoedTime(context.corpus)
    return context.corpus.facts(\.embargo).flatMap { document, embargo -> [DueItem] in
      let reason = embargo.value.reason.map(\.value) ?? document.title
      let bound = embargo.value.channels?.value.map { Optional($0.value) } ?? [nil]
      return bound.flatMap { channel -> [DueItem] in
        let begin = embargo.value.from.flatMap { from in
          embargoed.forbids(from.value.start, on: channel, isEnd: true)
            ? nil
            : context.item(
              .embargoBegin, at: from.value, LocalizedText(verbatim: reason), in: document, from.range, channel: channel
            )
        }
        let end = embargo.value.until.flatMap { until in
          embargoed.forbids(until.value.end, on: channel)
            ? nil
            : context.item(
              .embargoEnd, at: Slot(until.value.end), LocalizedText(verbatim: reason), in: document, until.range,
              channel: channel)
        }
        return [begin, end].compactMap(\.self)
      }
    }
  }

  /// The first and the last days of campaigns whose status is neither cancelled nor over.
  static let campaigns = DueSource { context in
    context.corpus.campaigns.flatMap { kept -> [DueItem] in
      let (document, campaign) = (kept.document, kept.content)
      guard campaign.status?.value != .cancelled, campaign.status?.value != .over else { return [] }
      let days = [(DueItem.Kind.campaignBegin, campaign.from), (.campaignEnd, campaign.until)]
      return days.compactMap { kind, day in
        day.flatMap { day in
          context.item(
            kind, at: Slot(day: day.value), LocalizedText(verbatim: document.title), in: document, day.range,
            person: campaign.owner?.value)
        }
      }
    }
  }

  /// The ends of the periods from today to the horizon in which a target is not met yet. The last of these periods may end after the
  /// horizon. Targets that are not sound are omitted.
  static let targets = DueSource { context in
    let ledger = context.ledger
    return ledger.targets.filter(\.isSound).flatMap { target -> [DueItem] in
      let owner = target.document.owner
      return ledger.report(on: target, from: ledger.today, through: ledger.horizon).periods.compactMap { count in
        guard count.missing > 0 else { return nil }
        let title = LocalizedText(
          en: "\(target.selection): \(count.missing) missing \(count.period.locative)",
          fr: "\(target.selection) : il en manque \(count.missing) \(count.period.locative)")
        return context.item(
          .target, at: Slot(day: count.period.last + 1), title, in: target.document, target.goal.range,
          channel: target.target.channel?.value, person: owner)
      }
    }
  }
}

extension DueContext {
  fileprivate func review(
    _ kind: DueItem.Kind, _ day: Located<CalendarDay>?, of document: Document, by owner: Located<String>?
  ) -> DueItem? {
    day.flatMap { day in
      item(
        kind, at: Slot(day: day.value), LocalizedText(verbatim: document.title), in: document, day.range,
        person: owner?.value)
    }
  }
}

extension Slot {
  fileprivate init(_ moment: Moment) { self.init(day: moment.day, time: moment.time) }
}

extension Document {
  /// The id of the person responsible for a strategy answer; `nil` if the answer names no such person, and for other documents.
  fileprivate var owner: String? {
    if case .strategy(let answer) = content { answer.owner?.value } else { nil }
  }
}
