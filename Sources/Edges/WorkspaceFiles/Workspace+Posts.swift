import CivilTime
import Editorial
import Parallelism

extension Workspace {
  /// Reads a workspace without keeping its posts: what is needed of a post is made of it when it is read. Of a hundred thousand, that
  /// may be much less than all that is known of them.
  ///
  /// - Parameters:
  ///   - jobs: how many threads read files; it has no influence on the result.
  ///   - git: how git is found and run.
  ///   - prepare: what to make of a post, by the zone of the workspace's clock. It is asked in several threads.
  /// - Returns: a workspace in which there are no posts, and what was made of them, in the order of their paths.
  public static func load<Value: Sendable>(
    _ root: String, jobs: Int, git: GitEnvironment,
    makingOfPosts prepare: (TimeZoneRules) throws -> (@Sendable (Document) -> Value)
  ) throws -> (workspace: Workspace, posts: [Value]) {
    let walk = Walk(root: root, ignore: try GitIgnore(root: root, git), jobs: jobs)
    if let closed = walk.rootFailure { throw notReadable(root, closed) }
    let settings = settings(of: root)
    let zone = TimeZoneRules.ofWorkspace(settings)
    let make = try prepare(zone.rules)
    let read = Parallel.map(walk.documents, jobs: jobs, tools: { DocumentLoader(root: root) }) {
      path, loader -> Part<Value> in
      let document = loader.read(path, zone: zone.rules, settings: settings)
      return document.kind == .post ? .post(make(document)) : .other(document)
    }
    let others = read.compactMap { part -> Document? in if case .other(let document) = part { document } else { nil } }
    let workspace = assembled(
      others, of: walk, files: FileIndex(sorted: walk.files), zone: zone, in: root, jobs: jobs,
      media: { _ in [:] }, approvals: { _ in ApprovalEvidence() })
    return (workspace, read.compactMap { part in if case .post(let value) = part { value } else { nil } })
  }

  private enum Part<Value: Sendable>: Sendable {
    case post(Value)
    case other(Document)
  }
}
