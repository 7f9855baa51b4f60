import CivilTime

extension Post {
  /// The last day among the dates of the post, its channels and its publications; `nil` if it has no date.
  public var lastDay: CalendarDay? {
    let slots = [self.slot?.value] + (self.channels?.value ?? []).map { $0.slot?.value }
    let times = (self.publications?.value ?? []).map { $0.value?.value.at?.value }
    return (slots + times).compactMap { $0?.day }.max()
  }

  /// Whether the post was published before a day: it is published on one or more channels, and each of its dates is before that day. A post
  /// without a date is not known to be that old.
  public func isPublished(before day: CalendarDay) -> Bool {
    isOutSomewhere && lastDay.map { $0 < day } ?? false
  }
}

extension Corpus {
  /// Whether a document is a post of the archive: one that was published before the day in `since:`. Without `since:`, there is no archive.
  public func isInArchive(_ document: Document) -> Bool {
    guard let since = settings.since?.value, let post = document.post else { return false }
    return post.isPublished(before: since)
  }
}
