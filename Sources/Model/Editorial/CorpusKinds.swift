import Schema

/// A document with what its front matter holds.
public struct TypedDocument<Content: Sendable>: Sendable {
  public let document: Document
  public let content: Content
}

/// The documents of the smaller kinds, in the order of their paths. Each list costs as many steps as there are documents
/// other than posts.
extension Corpus {
  public var answers: [TypedDocument<StrategyAnswer>] {
    kept { if case .strategy(let answer) = $0 { answer } else { nil } }
  }

  public var people: [TypedDocument<Person>] {
    kept { if case .person(let person) = $0 { person } else { nil } }
  }

  public var processes: [TypedDocument<Process>] {
    kept { if case .process(let process) = $0 { process } else { nil } }
  }

  public var checklists: [TypedDocument<Checklist>] {
    kept { if case .checklist(let checklist) = $0 { checklist } else { nil } }
  }

  public var runs: [TypedDocument<Run>] {
    kept { if case .run(let run) = $0 { run } else { nil } }
  }

  public var campaigns: [TypedDocument<Campaign>] {
    kept { if case .campaign(let campaign) = $0 { campaign } else { nil } }
  }

  /// The documents of a kind other than posts, those that could not be read included.
  public func documents(of kind: DocumentKind) -> [Document] {
    declarations.otherDocuments.compactMap { documents[$0].kind == kind ? documents[$0] : nil }
  }

  /// The person whom an id names, or `nil` where nobody declares it.
  public func person(_ id: String) -> TypedDocument<Person>? {
    guard let place = declarations[.person, id]?.place, let document = document(at: place.path),
      case .person(let person) = document.content
    else { return nil }
    return TypedDocument(document: document, content: person)
  }

  func kept<Content>(_ content: (Document.Content) -> Content?) -> [TypedDocument<Content>] {
    declarations.otherDocuments.compactMap { index in
      content(documents[index].content).map { TypedDocument(document: documents[index], content: $0) }
    }
  }
}
