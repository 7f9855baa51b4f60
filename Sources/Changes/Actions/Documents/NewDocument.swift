import ChangePlans
import Editorial
import Findings
import FrontMatter
import SourceText

/// A new document, ready to be written. If it comes from an idea, the idea is marked as used.
public struct NewDocument {
  public let changes: ChangePlan
  /// The path of the idea that is marked as used; `nil` if no idea is given, or if the idea is unknown, already marked, or cannot be
  /// edited.
  public let usedIdea: String?

  /// - Parameters:
  ///   - draft: the document, made by the creator.
  ///   - idea: the id of the idea that the document comes from; `nil` if it comes from none.
  /// - Throws: ``UsageError`` if the document's path or id already exists, or if the front matter of the idea is in a language that Edito
  ///   does not write.
  public init(_ draft: SourceFile, from idea: String? = nil, by creator: DocumentCreator) throws {
    try creator.requireFree(draft)
    if let obstacle = idea.flatMap({ creator.corpus.document($0, of: .idea)?.obstacleToWriting }) {
      throw UsageError(obstacle.message, hint: obstacle.hint)
    }
    let used = idea.flatMap { creator.corpus.edits(markingUsed: $0) }
    usedIdea = used?.path
    changes = ChangePlan(used?.edits ?? [], in: creator.corpus, creating: [draft])
  }
}

extension Corpus {
  /// Returns the edits that mark an idea as used, with its path; `nil` if the idea is unknown, already marked, or cannot be edited.
  fileprivate func edits(markingUsed id: String) -> (path: String, edits: [Edit])? {
    guard let document = document(id, of: .idea), case .idea(let idea) = document.content, idea.status?.value != .used,
      let edits = FrontMatterEditor(document)?.setting(
        ["status"], to: Idea.Status.used.rawValue, behind: ["title"])
    else { return nil }
    return (document.path, edits)
  }
}
