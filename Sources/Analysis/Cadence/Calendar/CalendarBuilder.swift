import CivilTime
import Editorial

/// A collector of the content of a calendar.
struct CalendarBuilder {
  private let corpus: Corpus
  private let filter: CalendarFilter
  private let now: Moment

  init(_ corpus: Corpus, filter: CalendarFilter, now: Moment) {
    self.corpus = corpus
    self.filter = filter
    self.now = now
  }

  /// Returns the days of a range, with their items, closures and embargoes.
  ///
  /// The time is linear in the number of days and of their entries, and logarithmic in the number of all entries. Ideas and cancelled posts
  /// have no entries: if the filter includes them, all posts are examined.
  func days(_ range: ClosedRange<CalendarDay>) -> [EditorialCalendar.Day] {
    var days = (0...range.upperBound - range.lowerBound).map { EditorialCalendar.Day(day: range.lowerBound + $0) }
    for item in items(of: range) { days[item.slot.day - range.lowerBound].items.append(item) }
    if filter.includesIdeas || filter.includesCancelled {
      for item in unsortedItems() where range.contains(item.slot.day) {
        days[item.slot.day - range.lowerBound].items.append(item)
      }
      for index in days.indices { days[index].items.sort { ($0.slot, $0.path) < ($1.slot, $1.path) } }
    }
    let closures = closures()
    let embargoes = embargoes()
    let embargoedDays = EmbargoedTime(corpus).wholeDays(on: filter.channels.isEmpty ? nil : filter.channels.sorted())
    for index in days.indices {
      let day = days[index].day
      days[index].closures = closures.filter { $0.first <= day && day <= $0.last }
      days[index].embargoes = embargoes.filter { $0.touches(day) }
      days[index].isClosed = !days[index].closures.isEmpty || embargoedDays.contains(day)
    }
    return days
  }

  /// Returns the items of a range of days, sorted by slot and path. The entries of one post with the same slot and status are combined
  /// into one item.
  ///
  /// - Parameter isWanted: whether to include an entry that the filter accepts.
  func items(
    of range: ClosedRange<CalendarDay>, where isWanted: (Entry) -> Bool = { _ in true }
  ) -> [CalendarItem] {
    var items: [CalendarItem] = []
    for entry in corpus.entries[corpus.firstEntry(onOrAfter: range.lowerBound)...] {
      guard entry.slot.day <= range.upperBound else { break }
      guard isWanted(entry) else { continue }
      let document = corpus.document(of: entry)
      guard filter.accepts(channel: entry.channel), filter.accepts(entry.state), let post = document.post,
        filter.accepts(author: post.author?.value)
      else { continue }
      let channelEntry = entry.channel.map { self.channelEntry(of: post, on: $0) }
      if let channelEntry, let index = Self.index(of: entry, at: document.path, in: items) {
        // A channel that is listed twice counts once.
        if items[index].entries.last != channelEntry { items[index].entries.append(channelEntry) }
        continue
      }
      items.append(
        CalendarItem(
          document, post: post, slot: entry.slot, state: entry.state, entries: channelEntry.map { [$0] } ?? [],
          now: now))
    }
    return items
  }

  /// Returns the index of the item that an entry joins; `nil` if the entry needs a new item. Entries are sorted by slot and post, so the
  /// item is among the last ones.
  private static func index(of entry: Entry, at path: String, in items: [CalendarItem]) -> Int? {
    var index = items.count - 1
    while index >= 0, items[index].slot == entry.slot, items[index].path == path {
      if items[index].state == entry.state { return index }
      index -= 1
    }
    return nil
  }

  private func channelEntry(of post: Post, on channel: String) -> CalendarItem.ChannelEntry {
    CalendarItem.ChannelEntry(
      channel: channel, network: corpus.network(of: channel), url: post.publication(on: channel)?.url?.value)
  }

  /// Returns the items of the ideas and cancelled posts that the filter includes. The corpus has no entries for them.
  private func unsortedItems() -> [CalendarItem] {
    let wanted = posts { $0 == .idea && filter.includesIdeas || $0 == .cancelled && filter.includesCancelled }
    return wanted.flatMap { document, post -> [CalendarItem] in
      var slots: [Slot: [CalendarItem.ChannelEntry]] = [:]
      for use in post.channels?.value ?? [] where filter.accepts(channel: use.id.value) {
        guard let slot = use.slot?.value ?? post.slot?.value else { continue }
        slots[slot, default: []].append(channelEntry(of: post, on: use.id.value))
      }
      if post.channels?.value.isEmpty ?? true, filter.accepts(channel: nil), let slot = post.slot?.value {
        slots[slot] = []
      }
      return slots.map { slot, entries in
        CalendarItem(
          document, post: post, slot: slot, state: post.state,
          entries: entries.sorted { $0.channel < $1.channel }, now: now)
      }
    }
  }

  /// Returns the posts that the filter accepts and that lack a date on some or all of their channels, sorted by path. A post without
  /// channels is included if it has no date. Cancelled posts are excluded, and ideas unless the filter includes them.
  func undated() -> [UndatedPost] {
    posts { $0 == .idea ? filter.includesIdeas : $0 != .cancelled }.compactMap { document, post in
      guard post.slot == nil else { return nil }
      let uses = post.channels?.value ?? []
      let lacking = uses.filter { use in
        use.slot == nil && post.publication(on: use.id.value)?.at == nil
      }.map(\.id.value)
      guard uses.isEmpty || !lacking.isEmpty else { return nil }
      let wanted = lacking.filter { filter.accepts(channel: $0) }
      guard !wanted.isEmpty || (uses.isEmpty && filter.accepts(channel: nil)) else { return nil }
      return UndatedPost(
        state: post.state, post: document.id, path: document.path, title: document.title, author: post.author?.value,
        channels: wanted)
    }
  }

  private func posts(in isWanted: (PostStatus) -> Bool) -> [(document: Document, post: Post)] {
    corpus.posts.compactMap { index in
      let document = corpus.documents[index]
      guard let post = document.post, isWanted(post.state), filter.accepts(post.state),
        filter.accepts(author: post.author?.value)
      else { return nil }
      return (document, post)
    }
  }

  /// Returns the declared channels, then the undeclared ones that the shown posts use, the latter sorted by id.
  func channels(of days: [EditorialCalendar.Day], _ undated: [UndatedPost]) -> [String] {
    let declared = corpus.declarations.channels
    let used = days.flatMap { $0.items.flatMap { $0.entries.map(\.channel) } } + undated.flatMap(\.channels)
    return declared + Set(used).subtracting(declared).sorted()
  }

  private func closures() -> [EditorialCalendar.ClosedInterval] {
    corpus.closures.compactMap { closure in
      closure.value.days.map {
        .init(first: $0.lowerBound, last: $0.upperBound, reason: closure.value.reason?.value)
      }
    }
  }

  private func embargoes() -> [EditorialCalendar.EmbargoedInterval] {
    corpus.facts(\.embargo).compactMap { _, embargo in
      guard let from = embargo.value.from?.value, let until = embargo.value.until?.value else { return nil }
      let channels = embargo.value.channels?.value.map(\.value) ?? []
      guard channels.isEmpty || filter.channels.isEmpty || channels.contains(where: filter.channels.contains) else {
        return nil
      }
      return EditorialCalendar.EmbargoedInterval(
        from: from, until: until, channels: channels, reason: embargo.value.reason?.value)
    }
  }
}
