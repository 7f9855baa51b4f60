import Findings
import Localization
import Schema
import SourceText

/// What somebody may be responsible for on a channel (question 9).
public enum ResponsibilityKind: String, CaseIterable, Sendable {
  case publish, reply, approve, advertise

  /// The infinitive, in the middle of a sentence.
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
  /// The people of one duty; `nil` where the entry does not speak of it.
  public subscript(duty: ResponsibilityKind) -> Located<[Located<String>]>? {
    switch duty {
    case .publish: publish
    case .reply: reply
    case .approve: approve
    case .advertise: advertise
    }
  }
}

/// Who is responsible for what, over all documents that say so.
///
/// What a channel's own entry says of a duty takes the place of what `all` says of it; of the other duties, `all` holds.
public struct ResponsibilityIndex: Sendable {
  /// Who has a duty, and where that is said.
  public struct ResponsibilityHolders: Sendable {
    /// Ids of people, in the order of the strategy; may be empty.
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

  /// Who has a duty on a channel; `nil` where nobody says.
  public func holders(of duty: ResponsibilityKind, on channel: String) -> ResponsibilityHolders? {
    byChannel[channel]?[duty] ?? byChannel["all"]?[duty]
  }
}

extension Corpus {
  /// Who is responsible for what.
  public var duties: ResponsibilityIndex { ResponsibilityIndex(declarations.factDocuments.map { documents[$0] }) }
}
