import CivilTime
import Editorial
import Parallelism

extension Workspace {
  /// Reads a workspace without keeping its posts: as soon as a post is read, it is reduced to a value that the caller makes. For a
  /// hundred thousand posts, that saves much memory. Media and the evidence on approvals are not read.
  ///
  /// - Parameters:
  ///   - jobs: the number of threads that read files. It does not change the result.
  ///   - git: the environment of git.
  ///   - prepare: returns the function that reduces a post, given the time zone of the workspace. That function is called in several
  ///     threads.
  /// - Returns: the workspace without posts, and the reduced posts in the order of their paths.
  public static func load<Value: Sendable>(
    _ root: String, jobs: Int, git: GitEnvironment,
    makingOfPosts prepare: (TimeZoneRules) throws -> (@Sendable (Document) -> Value)
  ) throws -> (workspace: Workspace, posts: [Value]) {
    var walk = Walk(root: root, ignore: try GitIgnore(root: root, git), jobs: jobs)
    if let closed = walk.rootFailure { throw notReadable(root, closed) }
    let settings = settings(of: root)
    let zone = TimeZoneRules.ofWorkspace(settings)
    let rules = ReadingRules(settings)
    walk = walk.adding(rules.sources)
    let make = try prepare(zone.rules)
    let read = Parallel.map(walk.documents, jobs: jobs, tools: { DocumentLoader(root: root) }) {
      path, loader -> Part<Value> in
      let document = loader.read(path, zone: zone.rules, rules: rules, settings: settings)
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
