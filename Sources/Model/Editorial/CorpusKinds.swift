import Schema

/// A document with typed content: either its front matter, or an item in the document such as a mention.
public struct TypedDocument<Content: Sendable>: Sendable {
  public let document: Document
  public let content: Content
}

/// The documents of some kinds other than posts, in the order of their paths. Each list needs one pass over all documents other than posts.
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

  /// Returns the documents of a kind other than posts, in the order of their paths, including documents that could not be read.
  public func documents(of kind: DocumentKind) -> [Document] {
    declarations.otherDocuments.compactMap { documents[$0].kind == kind ? documents[$0] : nil }
  }

  /// Returns the person with an id; `nil` if no person has this id, or if the person's document could not be read.
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
