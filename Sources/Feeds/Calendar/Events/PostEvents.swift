import CivilTime
import Editorial
import Publishing

/// Posts, one event for each channel.
extension FeedContext {
  /// The events of one post.
  func events(of appearances: [Appearance]) -> [CalendarEvent] {
    guard let first = appearances.first else { return [] }
    let renditions = Rendition.all(of: first.document, in: corpus, channels: appearances.compactMap(\.channel))
    return appearances.map { appearance in
      event(of: appearance, renditions.first { $0.channel == appearance.channel })
    }
  }

  private func event(of appearance: Appearance, _ rendition: Rendition?) -> CalendarEvent {
    let (post, slot) = (appearance.post, appearance.slot)
    var event = CalendarEvent(
      appearance.name,
      slot.time.map { .slot(Moment(day: slot.day, time: $0), minutes: Self.slotMinutes) } ?? .days(slot.day, slot.day),
      words(
        EventWords.summary(
          of: appearance.document.title, on: appearance.channel.map(corpus.channelName), appearance.state)))
    switch appearance.stage {
    case .planned: event.status = .tentative
    case .ready, .published: event.status = .confirmed
    case nil: event.status = .cancelled
    }
    event.description = [rendition?.text(upTo: Self.longestText) ?? "", facts(of: appearance)]
    event.categories =
      [words(EventWords.post)] + [appearance.channel.flatMap(corpus.network)?.name].compactMap(\.self)
      + (corpus.declarations.pillar(of: post).map { [corpus.declarations[.pillar, $0]?.title ?? $0] } ?? [])
    event.url = appearance.permalink
    event.channels = .only(appearance.channel.map { [$0] } ?? [])
    event.people = .only(post.author.map { [$0.value] } ?? [])
    event.state = appearance.state
    return event
  }

  /// State, author, objective and file, line by line.
  private func facts(of appearance: Appearance) -> String {
    var lines = [EventWords.field(EventWords.status, words(appearance.state.name))]
    if let author = appearance.post.author {
      lines.append(EventWords.field(EventWords.author, corpus.personName(author.value)))
    }
    if let objective = corpus.declarations.objective(of: appearance.post) {
      lines.append(
        EventWords.field(EventWords.objective, corpus.declarations[.objective, objective]?.title ?? objective))
    }
    lines.append(EventWords.field(EventWords.file, appearance.document.path))
    return lines.map(words).joined(separator: "\n")
  }

  /// How long publishing a post takes in a calendar.
  private static let slotMinutes = 15
  /// In scalars.
  private static let longestText = 1000
}
