import Findings
import Localization
import Schema
import SourceText

/// An activity on a channel for which people are responsible (question 9 of the strategy).
public enum ResponsibilityKind: String, CaseIterable, Sendable {
  case publish, reply, approve, advertise

  /// The infinitive, for the middle of a sentence.
  public var name: LocalizedText {
    switch self {
    case .publish: LocalizedText(en: "publish", fr: "publier")
    case .reply: LocalizedText(en: "reply", fr: "répondre")
    case .approve: LocalizedText(en: "approve", fr: "valider")
    case .advertise: LocalizedText(en: "advertise", fr: "faire de la publicité")
    }
  }
}

extension Responsibility {
  /// The people with one responsibility; `nil` if the entry does not mention the responsibility.
  public subscript(duty: ResponsibilityKind) -> Located<[Located<String>]>? {
    switch duty {
    case .publish: publish
    case .reply: reply
    case .approve: approve
    case .advertise: advertise
    }
  }
}

/// The responsibilities from all documents that declare them.
///
/// For each responsibility, the entry of a channel replaces the entry of `all`. The first declaration counts.
public struct ResponsibilityIndex: Sendable {
  /// The people with a responsibility, and the place of the declaration.
  public struct ResponsibilityHolders: Sendable {
    /// The ids of people, in the order of the strategy; may be empty.
    public let people: [String]
    public let place: Place
  }

  private var byChannel: [String: [ResponsibilityKind: ResponsibilityHolders]] = [:]

  init(_ documents: some Sequence<Document>) {
    for document in documents {
      for entry in document.facts?.responsibilities?.value ?? [] {
        for duty in ResponsibilityKind.allCases {
          guard let holders = entry.value?.value[duty], byChannel[entry.key.value]?[duty] == nil else { continue }
          byChannel[entry.key.value, default: [:]][duty] = ResponsibilityHolders(
            people: holders.value.map(\.value), place: Place(path: document.path, range: holders.range))
        }
      }
    }
  }

  /// Returns the people with a responsibility on a channel; `nil` if the strategy declares none for the channel or for `all`.
  public func holders(of duty: ResponsibilityKind, on channel: String) -> ResponsibilityHolders? {
    byChannel[channel]?[duty] ?? byChannel[Responsibility.everyChannel.word]?[duty]
  }
}

extension Corpus {
  /// The responsibilities that all documents declare. Each access builds the index again.
  public var responsibilities: ResponsibilityIndex {
    ResponsibilityIndex(declarations.factDocuments.map { documents[$0] })
  }
}
