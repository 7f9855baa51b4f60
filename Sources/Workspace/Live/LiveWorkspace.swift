import CivilTime
import Editorial
import MediaFiles
import Parallel
import Schema

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A workspace on disk that is read again as its files change, and of which only what changed is read again. For one thread.
///
/// What the system tells of changes is followed at once. All files are looked at every few seconds as well, since folders that
/// come by way of a network or a container tell nothing; that finds out by size and time what is to be read.
public final class LiveWorkspace {
  /// The workspace as it was read last, or why there is none.
  public private(set) var state: Result<Workspace, WorkspaceError>

  private let root: String
  private let jobs: Int
  private let inquiry: ApprovalInquiry
  private let gitFolders: [String]
  private var watch: FolderWatch?
  private var memory: Memory?
  /// When all files are to be looked at again.
  private var nextLook = ContinuousClock.now

  /// Reads a workspace and begins to watch it.
  ///
  /// - Parameters:
  ///   - root: the absolute path of the folder that holds `edito.md`.
  ///   - jobs: how many threads read files; it has no influence on the result.
  ///   - approvals: what is found out about approvals.
  ///   - isWatching: whether to listen to the system, where it tells of changes.
  public init(_ root: String, jobs: Int, approvals: ApprovalInquiry = .none, isWatching: Bool = true) {
    self.root = root
    self.jobs = jobs
    inquiry = approvals
    gitFolders = approvals >= .contentsAndWriters ? Git.folders(of: root) : []
    watch = isWatching ? FolderWatch() : nil
    state = .failure(Workspace.noWorkspace(in: root, named: nil))
    lookAtAll(forced: [])
  }

  /// Waits until the workspace has another state than before, but no longer than so many milliseconds; whether it has one.
  public func waitForChange(milliseconds: Int) -> Bool {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    repeat {
      let pause = max(.zero, ContinuousClock.now.duration(to: min(end, nextLook)))
      let changes = wait(milliseconds: Int(pause / Duration.milliseconds(1)) + 1)
      if !changes.isEmpty, follow(changes) { return true }
      if ContinuousClock.now >= nextLook, lookAtAll(forced: []) { return true }
    } while ContinuousClock.now < end
    return false
  }

  private func wait(milliseconds: Int) -> FolderChanges {
    if let watch { return watch.wait(milliseconds: milliseconds) }
    usleep(UInt32(clamping: milliseconds * 1000))
    return FolderChanges()
  }

  /// Reads what the system told of; whether the workspace is another one now.
  private func follow(_ changes: FolderChanges) -> Bool {
    guard !changes.areMore, !changes.concernGit, var memory,
      case .known(let documents, let isMore) = memory.effect(of: changes.paths, in: root)
    else { return lookAtAll(forced: changes.paths, asksForWriters: changes.concernGit) }
    let loader = DocumentLoader(root: root)
    let before = documents.map { memory.documents[$0].value }
    let changed = zip(documents, before).filter { memory.reread($0.0, loader, in: root) }
    guard !changed.isEmpty || (isMore && memory.hasOtherMedia(in: root)) else {
      self.memory = memory
      return false
    }
    let after = changed.map { memory.documents[$0.0].value }
    assemble(&memory, asksForWriters: (changed.map(\.1) + after).contains(where: \.concernsWriters))
    return true
  }

  /// Walks through the workspace and reads what is not as it was; whether the workspace is another one now.
  ///
  /// - Parameters:
  ///   - forced: files that are read whatever their stamps say.
  ///   - asksForWriters: whether who wrote approvals may have changed.
  @discardableResult
  private func lookAtAll(forced: Set<String>, asksForWriters: Bool = false) -> Bool {
    let start = ContinuousClock.now
    defer {
      let cost = ContinuousClock.now - start
      nextLook = .now + max(watch == nil ? .milliseconds(500) : .seconds(2), cost * 20)
    }
    guard FileSystem.isFile(root + "/" + DocumentKind.settingsFileName) else {
      return fail(Workspace.noWorkspace(in: root, named: nil))
    }
    let walk = walk()
    if let closed = walk.rootFailure { return fail(Workspace.notReadable(root, closed)) }
    var next = Memory(walk, zone: Workspace.zone(of: root), in: root, jobs: jobs, before: memory, forced: forced)
    let isNew = memory.map { next.isOther(than: $0) } ?? true
    // Programs that show what git knows touch its notes all the time.
    let areOthers = asksForWriters && !isNew && next.findsOtherWriters(in: root, jobs: jobs)
    guard isNew || areOthers || next.hasOtherMedia(in: root) else {
      memory = next
      return false
    }
    assemble(&next, asksForWriters: isNew)
    return true
  }

  /// Walks through the workspace until no folder has come that is not watched.
  private func walk() -> Walk {
    var walk = Walk(root: root, ignore: GitIgnore(root: root), jobs: jobs)
    for _ in 0..<8 {
      switch watch?.follow(walk.folders, in: root, gitFolders: gitFolders) {
      case .asBefore, nil: return walk
      case .more: walk = Walk(root: root, ignore: walk.ignore, jobs: jobs)
      case .failed:
        watch = nil
        return walk
      }
    }
    return walk
  }

  private func fail(_ error: WorkspaceError) -> Bool {
    if case .failure(let known) = state, memory == nil, known.message == error.message { return false }
    memory = nil
    state = .failure(error)
    return true
  }

  private func assemble(_ memory: inout Memory, asksForWriters: Bool) {
    state = .success(memory.assembled(in: root, jobs: jobs, inquiry, asksForWriters: asksForWriters))
    self.memory = memory
  }
}

extension Document {
  /// Whether who wrote approvals is to be asked anew when the document changes.
  fileprivate var concernsWriters: Bool {
    if case .person = content { return true }
    return pendingApproval != nil
  }
}
