import CivilTime
import Editorial
import Localization
import Mentions
import Schema
import Snapshots

/// A mention to log. Its default time is the current minute.
public struct NewMention: Sendable {
  public var mention: IncomingMention

  /// - Parameters:
  ///   - address: the URL of the mention.
  ///   - person: the id of the person who should reply; by default, the one responsible for replies on the mention's network.
  /// - Throws: ``UsageError`` if the URL is invalid, or if the person is not declared.
  public init(_ address: String, answeredBy person: String?, in snapshot: Snapshot) throws {
    guard let permalink = Permalink(address) else {
      throw UsageError(
        LocalizedText(en: "“\(address)” is not a valid URL", fr: "« \(address) » n’est pas une adresse web valide"),
        hint: AddressForm.issue(in: address)
          ?? LocalizedText(
            en: "write a URL such as https://m.example/@bo/1", fr: "écrivez par exemple https://m.example/@bo/1"))
    }
    try snapshot.corpus.requireDeclared([person].compactMap(\.self), as: .person)
    mention = IncomingMention(row: 1, permalink: permalink, at: Slot(day: snapshot.today, time: snapshot.now.time))
    mention.person = person
  }

  /// The result of logging a mention.
  public enum Result: Sendable {
    case added(MentionPlan)
    /// The existing mention with the same URL; nothing changes.
    case known(LoggedMention)
  }

  /// Returns the changes that log the mention, or the existing mention with the same URL.
  ///
  /// - Throws: ``UsageError`` if the mentions log of the mention's day cannot be created.
  public func log(by creator: DocumentCreator) throws -> Result {
    var arrivals = MentionImport(creator.corpus, on: creator.snapshot.today)
    if let known = arrivals.logged(mention.permalink) { return .known(known) }
    _ = arrivals.take([mention], isAsked: true)
    return .added(try MentionPlan(arrivals.added, by: creator))
  }
}
