/// One thing of a post that changed, its place in the calendar apart.
public struct PostChange: Sendable {
  /// What changed.
  public enum Subject: Hashable, Sendable {
    case title
    case status
    /// The text for every channel that has none of its own.
    case text
    /// A channel's own text.
    case channelText(String)
    /// Comments in the body, which nobody gets to see.
    case comments
    /// A picture, a video or a sound, by its path.
    case media(String)
    case alternativeText(of: String)
    case mediaOrder
    /// A key of the front matter; those within it come after a dot: `cta.url`.
    case key(String)
  }

  public enum Kind: String, Sendable {
    case added, changed, removed
  }

  public let subject: Subject
  public let kind: Kind
  /// What is written in the front matter before and after; `nil` for texts and files, which are too long to show.
  public let before: String?
  public let after: String?

  init(_ subject: Subject, _ kind: Kind, before: String? = nil, after: String? = nil) {
    (self.subject, self.kind) = (subject, kind)
    (self.before, self.after) = (before, after)
  }

  /// A value that was added, changed or removed; `nil` where it stayed.
  init?(_ subject: Subject, from before: String?, to after: String?) {
    if before == after { return nil }
    self.init(
      subject, before == nil ? .added : after == nil ? .removed : .changed, before: before, after: after)
  }
}
