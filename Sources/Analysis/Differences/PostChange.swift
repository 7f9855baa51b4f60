/// A change of a post other than a move in the calendar.
public struct PostChange: Sendable {
  /// The changed part.
  public enum Subject: Hashable, Sendable {
    case title
    case status
    /// The common text, which is published on every channel without a text of its own.
    case text
    /// A channel's own text.
    case channelText(String)
    /// Comments in the body, which are never published.
    case comments
    /// A picture, video or audio file, by its path.
    case media(String)
    case alternativeText(of: String)
    case mediaOrder
    /// A key of the front matter. In a mapping, the inner key follows the outer key and a dot, as in `cta.url`.
    case key(String)
  }

  public enum Kind: String, Sendable {
    case added, changed, removed
  }

  public let subject: Subject
  public let kind: Kind
  /// The values in the front matter before and after; `nil` if there is no value. Always `nil` for texts, comments, media files and the
  /// order of media, which are not shown.
  public let before: String?
  public let after: String?

  init(_ subject: Subject, _ kind: Kind, before: String? = nil, after: String? = nil) {
    (self.subject, self.kind) = (subject, kind)
    (self.before, self.after) = (before, after)
  }

  /// Creates the change of an added, changed or removed value; `nil` if the value is unchanged.
  init?(_ subject: Subject, from before: String?, to after: String?) {
    if before == after { return nil }
    self.init(
      subject, before == nil ? .added : after == nil ? .removed : .changed, before: before, after: after)
  }
}
