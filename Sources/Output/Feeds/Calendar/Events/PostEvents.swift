import CivilTime
import Editorial
import Localization
import Publishing
import Wording

/// The events of posts, one for each channel.
extension FeedContext {
  func event(of appearance: FeedEntry) -> CalendarEvent {
    let post = appearance.post
    var event = CalendarEvent(
      appearance.name, appearance.time,
      words(
        EventStrings.summary(
          of: appearance.document.title, on: appearance.channel.map(corpus.channelName), appearance.state)))
    switch appearance.stage {
    case .planned: event.status = .tentative
    case .ready, .published: event.status = .confirmed
    case nil: event.status = .cancelled
    }
    event.description = [appearance.rendition(in: corpus)?.text(upTo: Self.longestText) ?? "", facts(of: appearance)]
    event.categories =
      [words(EventStrings.post)] + [appearance.channel.flatMap(corpus.network)?.name].compactMap(\.self)
      + (corpus.declarations.pillar(of: post).map { [corpus.declarations[.pillar, $0]?.title ?? $0] } ?? [])
    event.url = appearance.permalink
    return event
  }

  /// Returns the status, author, objective and file, line by line.
  private func facts(of appearance: FeedEntry) -> String {
    var lines = [LocalizedText.labelled(EventStrings.status, words(StatusStrings.name(of: appearance.state)))]
    if let author = appearance.post.author {
      lines.append(LocalizedText.labelled(EventStrings.author, corpus.personName(author.value)))
    }
    if let objective = corpus.declarations.objective(of: appearance.post) {
      lines.append(
        LocalizedText.labelled(EventStrings.objective, corpus.declarations[.objective, objective]?.title ?? objective))
    }
    lines.append(LocalizedText.labelled(EventStrings.file, appearance.document.path))
    return lines.map(words).joined(separator: "\n")
  }

  /// The maximum length in scalars.
  private static let longestText = 1000
}

extension FeedEntry {
  var time: CalendarEvent.Time {
    slot.time.map { .slot(Moment(day: slot.day, time: $0), minutes: Self.slotMinutes) } ?? .days(slot.day, slot.day)
  }

  /// The duration of a post's event.
  private static let slotMinutes = 15
}
