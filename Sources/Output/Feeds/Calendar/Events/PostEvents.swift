import CivilTime
import Editorial
import Localization
import Publishing
import Wording

/// The events of posts, one for each channel.
extension FeedContext {
  func event(of entry: FeedEntry) -> CalendarEvent {
    let post = entry.post
    var event = CalendarEvent(
      entry.name, entry.time,
      words(
        EventStrings.summary(
          of: entry.document.title, on: entry.channel.map(corpus.channelName), entry.state)))
    switch entry.stage {
    case .planned: event.status = .tentative
    case .ready, .published: event.status = .confirmed
    case nil: event.status = .cancelled
    }
    event.description = [entry.rendition(in: corpus)?.text(upTo: Self.longestText) ?? "", facts(of: entry)]
    event.categories =
      [words(EventStrings.post)] + [entry.channel.flatMap(corpus.network)?.name].compactMap(\.self)
      + (corpus.declarations.pillar(of: post).map { [corpus.declarations[.pillar, $0]?.title ?? $0] } ?? [])
    event.url = entry.permalink
    return event
  }

  /// Returns the status, author, objective and file, line by line.
  private func facts(of entry: FeedEntry) -> String {
    var lines = [LocalizedText.labelled(EventStrings.status, words(StatusStrings.name(of: entry.state)))]
    if let author = entry.post.author {
      lines.append(LocalizedText.labelled(EventStrings.author, corpus.personName(author.value)))
    }
    if let objective = corpus.declarations.objective(of: entry.post) {
      lines.append(
        LocalizedText.labelled(EventStrings.objective, corpus.declarations[.objective, objective]?.title ?? objective))
    }
    lines.append(LocalizedText.labelled(EventStrings.file, entry.document.path))
    return lines.map(words).joined(separator: "\n")
  }

  /// The maximum length of a post's text, in scalars.
  private static let longestText = 1000
}

extension FeedEntry {
  var time: CalendarEvent.Time {
    slot.time.map { .slot(Moment(day: slot.day, time: $0), minutes: Self.slotMinutes) } ?? .days(slot.day, slot.day)
  }

  /// The duration of a post's event.
  private static let slotMinutes = 15
}
