import Agenda
import CivilTime
import Editorial
import Localization
import Schema
import SourceText

/// The events of campaigns, closures, embargoes, reviews, contacts and unmet targets.
extension FeedContext {
  /// Returns the events of campaigns, from the first to the last day. A campaign with only one of these days is an event on that day. A
  /// campaign that has neither day, or that ends before it begins, has no event.
  func campaigns(_ names: inout EntryNames) -> [CalendarEvent] {
    corpus.campaigns.compactMap { kept -> CalendarEvent? in
      let (document, campaign) = (kept.document, kept.content)
      guard let from = campaign.from ?? campaign.until, !campaign.isReversed else { return nil }
      var event = CalendarEvent(
        names.name("campaign", document.id), .days(from.value, campaign.until?.value ?? from.value),
        words(LocalizedText.labelled(EventStrings.campaign, document.title)))
      switch campaign.status?.value {
      case .planned: event.status = .tentative
      case .cancelled: event.status = .cancelled
      case .running, .over, nil: event.status = .confirmed
      }
      let channels = campaign.channels?.value.map(\.value) ?? []
      event.channels = channels.isEmpty ? .everywhere : .only(channels)
      event.people = .only(campaign.owner.map { [$0.value] } ?? [])
      event.categories = [words(EventStrings.campaign)]
      let status = campaign.status.map { LocalizedText.labelled(EventStrings.status, words($0.value.label)) }
      let objective = campaign.objective.map {
        LocalizedText.labelled(EventStrings.objective, corpus.declarations[.objective, $0.value]?.title ?? $0.value)
      }
      event.description = [
        facts([status, owner(campaign.owner), objective, self.channels(channels), file(document)])
      ]
      return event
    }
  }

  /// Returns the events of closures.
  func closures(_ names: inout EntryNames) -> [CalendarEvent] {
    var events: [CalendarEvent] = []
    for (index, closure) in corpus.closures.enumerated() {
      guard let days = closure.value.days else { continue }
      var event = CalendarEvent(
        names.name("closure", String(index + 1)), .days(days.lowerBound, days.upperBound),
        explained(EventStrings.closed, closure.value.reason?.value))
      event.channels = .everywhere
      event.people = .everywhere
      event.categories = [words(EventStrings.closure)]
      events.append(event)
    }
    return events
  }

  /// Returns the events of embargoes.
  func embargoes(_ names: inout EntryNames) -> [CalendarEvent] {
    var counts: [String: Int] = [:]
    var events: [CalendarEvent] = []
    for (document, item) in corpus.facts(\.embargo) {
      counts[document.path, default: 0] += 1
      let embargo = item.value
      guard let from = embargo.from?.value, let until = embargo.until?.value, let span = embargo.span else { continue }
      let isOfDays = from.time == nil && until.time == nil
      var event = CalendarEvent(
        names.name("embargo", document.id, String(counts[document.path] ?? 0)),
        isOfDays ? .days(from.day, until.day) : .span(span.lowerBound, span.upperBound),
        explained(EventStrings.embargo, embargo.reason?.value))
      let channels = embargo.channels?.value.map(\.value) ?? []
      event.channels = channels.isEmpty ? .everywhere : .only(channels)
      event.people = .everywhere
      event.categories = [words(EventStrings.embargo)]
      event.description = [facts([self.channels(channels), file(document)])]
      events.append(event)
    }
    return events
  }

  /// Returns the events of the days on which strategy answers and processes are due for review.
  func reviews(_ names: inout EntryNames) -> [CalendarEvent] {
    let answers = corpus.answers.map { ("answer", $0.document, $0.content.reviewBy, $0.content.owner) }
    let processes = corpus.processes.map { ("process", $0.document, $0.content.reviewBy, $0.content.owner) }
    return (answers + processes).compactMap { kind, document, review, owner -> CalendarEvent? in
      guard let day = review?.value else { return nil }
      var event = CalendarEvent(
        names.name(kind, document.id), .days(day, day), words(EventStrings.readAgain(document.title)))
      event.people = .only(owner.map { [$0.value] } ?? [])
      event.categories = [words(EventStrings.review)]
      event.description = [facts([self.owner(owner), file(document)])]
      return event
    }
  }

  /// Returns the events of days on which a contact is due, and of the last days of periods with an unmet target.
  func deadlines(_ names: inout EntryNames) -> [CalendarEvent] {
    let midnight = corpus.zone.instant(of: Moment(day: now.day))
    let due = DueContext(snapshot, after: Instant(utcMinute: midnight.utcMinute - 1))
    return due.next.flatMap(\.items).compactMap { item -> CalendarEvent? in
      guard item.kind == .contact || item.kind == .target, let document = corpus.document(at: item.place.path) else {
        return nil
      }
      let moment = corpus.zone.local(utcMinute: item.instant.utcMinute)
      var event: CalendarEvent
      if item.kind == .contact {
        event = CalendarEvent(
          names.name("contact", document.id), .days(moment.day, moment.day),
          words(EventStrings.getInTouch(words(item.title))))
        event.categories = [words(EventStrings.contact)]
      } else {
        // A period ends at midnight after its last day.
        let last = moment.day - 1
        let number = document.facts?.cadence?.value.firstIndex { $0.value.target?.range == item.place.range } ?? 0
        event = CalendarEvent(
          names.name("target", document.id, String(number + 1), "\(last)"), .days(last, last),
          words(LocalizedText.labelled(EventStrings.target, words(item.title))))
        event.categories = [words(EventStrings.target)]
      }
      event.channels = .only(item.channel.map { [$0] } ?? [])
      event.people = .only(item.person.map { [$0] } ?? [])
      event.description = [facts([file(document)])]
      return event
    }
  }

  // MARK: Words

  func facts(_ lines: [LocalizedText?]) -> String { lines.compactMap { $0.map(words) }.joined(separator: "\n") }

  func owner(_ owner: Located<String>?) -> LocalizedText? {
    owner.map { LocalizedText.labelled(EventStrings.owner, corpus.personName($0.value)) }
  }

  func file(_ document: Document) -> LocalizedText { LocalizedText.labelled(EventStrings.file, document.path) }

  private func channels(_ ids: [String]) -> LocalizedText? {
    ids.isEmpty
      ? nil : LocalizedText.labelled(EventStrings.channels, ids.map(corpus.channelName).joined(separator: ", "))
  }

  private func explained(_ what: LocalizedText, _ reason: String?) -> String {
    words(reason.map { LocalizedText.labelled(what, $0) } ?? what)
  }
}
