import Schema

/// A document with what its front matter holds.
public struct Kept<Content: Sendable>: Sendable {
  public let document: Document
  public let content: Content
}

/// The documents of the smaller kinds, in the order of their paths. Each list costs as many steps as there are documents
/// other than posts.
extension Corpus {
  public var answers: [Kept<StrategyAnswer>] {
    kept { if case .strategy(let answer) = $0 { answer } else { nil } }
  }

  public var people: [Kept<Person>] {
    kept { if case .person(let person) = $0 { person } else { nil } }
  }

  public var processes: [Kept<Process>] {
    kept { if case .process(let process) = $0 { process } else { nil } }
  }

  public var checklists: [Kept<Checklist>] {
    kept { if case .checklist(let checklist) = $0 { checklist } else { nil } }
  }

  public var runs: [Kept<Run>] {
    kept { if case .run(let run) = $0 { run } else { nil } }
  }

  public var campaigns: [Kept<Campaign>] {
    kept { if case .campaign(let campaign) = $0 { campaign } else { nil } }
  }

  /// The documents of a kind other than posts, those that could not be read included.
  public func documents(of kind: DocumentKind) -> [Document] {
    declarations.otherDocuments.compactMap { documents[$0].kind == kind ? documents[$0] : nil }
  }

  /// The person whom an id names, or `nil` where nobody declares it.
  public func person(_ id: String) -> Kept<Person>? {
    guard let place = declarations[.person, id]?.place, let document = document(at: place.path),
      case .person(let person) = document.content
    else { return nil }
    return Kept(document: document, content: person)
  }

  func kept<Content>(_ content: (Document.Content) -> Content?) -> [Kept<Content>] {
    declarations.otherDocuments.compactMap { index in
      content(documents[index].content).map { Kept(document: documents[index], content: $0) }
    }
  }
}
