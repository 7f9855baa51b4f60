import CivilTime
import Findings
import Localization
import Schema
import SourceText

/// The reason for which a person may not approve a post.
public enum ApprovalObjection: Sendable {
  /// The person is the author of the post.
  case author
  case left(CalendarDay, Place)
  /// On some channels, the strategy makes other people responsible for approving posts, or explicitly no one.
  case withoutResponsibility(channels: [String], ResponsibilityIndex.ResponsibilityHolders)

  /// Returns the objection in words.
  ///
  /// - Parameter name: the name of the person.
  public func words(for name: String) -> LocalizedText {
    switch self {
    case .author:
      LocalizedText(
        en: "\(name) is the author: another person has to approve the post",
        fr: "\(name) a écrit la publication : une autre personne doit la valider")
    case .left(let day, _):
      LocalizedText(
        en: "\(name) has left the team: \(DateNames.day(day)) was the last day",
        fr: "\(name) a quitté l’équipe : son dernier jour était le \(DateNames.day(day))")
    case .withoutResponsibility(let channels, _):
      LocalizedText(
        en: "\(name) is not responsible for approving posts on \(.list(channels))",
        fr: "la validation des publications sur \(.list(channels)) ne revient pas à \(name)")
    }
  }
}

/// The people who may approve posts.
public struct Approvers: Sendable {
  private let corpus: Corpus
  private let responsibilities: ResponsibilityIndex

  public init(_ corpus: Corpus) {
    self.corpus = corpus
    responsibilities = corpus.responsibilities
  }

  /// Returns the reasons for which a person may not approve a post; empty if the person may.
  ///
  /// - Parameter day: the day of the approval; `nil` if it is unknown.
  public func objections(to person: String, approving post: Post, on day: CalendarDay?) -> [ApprovalObjection] {
    var objections: [ApprovalObjection] = []
    if post.author?.value == person { objections.append(.author) }
    if let day, let kept = corpus.person(person), kept.content.hasLeft(by: day), let until = kept.content.until {
      objections.append(.left(until.value, Place(path: kept.document.path, range: until.range)))
    }
    var missing: [(channels: [String], holders: ResponsibilityIndex.ResponsibilityHolders)] = []
    for channel in post.pendingChannels {
      guard let holders = responsibilities.holders(of: .approve, on: channel), !holders.people.contains(person) else {
        continue
      }
      if let index = missing.firstIndex(where: { $0.holders.place == holders.place }) {
        missing[index].channels.append(channel)
      } else {
        missing.append(([channel], holders))
      }
    }
    return objections + missing.map { .withoutResponsibility(channels: $0.channels, $0.holders) }
  }

  /// Returns the people who may approve a post on a day. They are chosen, in the order of the strategy, from the approvers whom it names
  /// for the first pending channel for which it declares approvers. If no such channel exists, they are chosen from the team's members.
  public func candidates(for post: Post, on day: CalendarDay) -> [String] {
    let named = post.pendingChannels.lazy.compactMap { responsibilities.holders(of: .approve, on: $0)?.people }
    return (named.first ?? members).filter { person in
      corpus.declarations[.person, person] != nil && objections(to: person, approving: post, on: day).isEmpty
    }
  }

  /// Whether the strategy names approvers, or explicitly none, for a channel on which a post is not yet published.
  public func areDeclared(for post: Post) -> Bool {
    post.pendingChannels.contains { responsibilities.holders(of: .approve, on: $0) != nil }
  }

  private var members: [String] {
    corpus.people.compactMap { $0.content.role?.value == .member ? $0.document.id : nil }
  }
}

extension Corpus {
  /// Returns the title of a person's document, which is usually the name; the id if the person is not declared.
  public func name(ofPerson id: String) -> String { declarations[.person, id]?.title ?? id }

  /// Returns the id of the first person with an email address; `nil` if there is none. Upper and lower case are treated alike.
  public func person(withEmail email: String) -> String? {
    let wanted = email.lowercased()
    return people.first { $0.content.email?.value.lowercased() == wanted }?.document.id
  }
}

extension Post {
  /// The channels on which the post is not yet published, in the order of the source.
  public var pendingChannels: [String] {
    (self.channels?.value ?? []).map(\.id.value).filter { !isOut(on: $0) }
  }

  /// The slots on the channels where the post is not yet published; the post's own slot if it names no channels. The post's own slot is
  /// listed once, even if several channels use it.
  public var pendingSlots: [Located<Slot>] {
    guard let uses = self.channels?.value, !uses.isEmpty else { return [self.slot].compactMap(\.self) }
    return uses.reduce(into: []) { slots, use in
      guard !isOut(on: use.id.value), let slot = use.slot ?? self.slot,
        !slots.contains(where: { $0.range == slot.range })
      else { return }
      slots.append(slot)
    }
  }
}
