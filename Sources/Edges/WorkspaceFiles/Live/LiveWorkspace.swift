import CivilTime
import Editorial
import MediaFiles
import Parallelism
import Schema
import SystemLibrary

/// A workspace on disk that is read again as its files change, and of which only what changed is read again. For one thread.
///
/// What the system tells of changes is followed at once. All files are looked at every few seconds as well, since folders that
/// come by way of a network or a container tell nothing; that finds out by size and time what is to be read.
public final class LiveWorkspace {
  /// The workspace as it was read last, or why there is none.
  public private(set) var state: Result<Workspace, WorkspaceError>

  private let root: String
  private let jobs: Int
  private let readsApproved: Bool
  private let git: GitEnvironment
  private var watch: FolderWatch?
  private var memory: Memory?
  /// When all files are to be looked at again.
  private var nextLook = ContinuousClock.now

  /// Reads a workspace and begins to watch it.
  ///
  /// - Parameters:
  ///   - root: the absolute path of the folder that holds `edito.md`.
  ///   - jobs: how many threads read files; it has no influence on the result.
  ///   - readsApproved: whether the files that approvals cover are read.
  ///   - git: how git is found and run.
  ///   - isWatching: whether to listen to the system, where it tells of changes.
  public init(
    _ root: String, jobs: Int, readsApproved: Bool = false, git: GitEnvironment, isWatching: Bool = true
  ) {
    self.git = git
    self.root = root
    self.jobs = jobs
    self.readsApproved = readsApproved
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
    guard !changes.areMore, var memory,
      case .known(let documents, let isMore) = memory.effect(of: changes.paths, in: root)
    else { return lookAtAll(forced: changes.paths) }
    let loader = DocumentLoader(root: root)
    let changed = documents.filter { memory.reread($0, loader, in: root) }
    guard !changed.isEmpty || (isMore && memory.hasOtherMedia(in: root)) else {
      self.memory = memory
      return false
    }
    assemble(&memory)
    return true
  }

  /// Walks through the workspace and reads what is not as it was; whether the workspace is another one now.
  ///
  /// - Parameter forced: files that are read whatever their stamps say.
  @discardableResult
  private func lookAtAll(forced: Set<String>) -> Bool {
    let start = ContinuousClock.now
    defer {
      let cost = ContinuousClock.now - start
      nextLook = .now + max(watch == nil ? .milliseconds(500) : .seconds(2), cost * 20)
    }
    guard FileSystem.isFile(root + "/" + DocumentKind.settingsFileName) else {
      return fail(Workspace.noWorkspace(in: root, named: nil))
    }
    let walk: Walk
    do {
      walk = try self.walk()
    } catch {
      return fail(error)
    }
    if let closed = walk.rootFailure { return fail(Workspace.notReadable(root, closed)) }
    var next = Memory(walk, zone: Workspace.zone(of: root), in: root, jobs: jobs, before: memory, forced: forced)
    let isNew = memory.map { next.isOther(than: $0) } ?? true
    guard isNew || next.hasOtherMedia(in: root) else {
      memory = next
      return false
    }
    assemble(&next)
    return true
  }

  /// Walks through the workspace until no folder has come that is not watched.
  private func walk() throws(WorkspaceError) -> Walk {
    var walk = Walk(root: root, ignore: try GitIgnore(root: root, git), jobs: jobs)
    for _ in 0..<8 {
      switch watch?.follow(walk.folders, in: root) {
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

  private func assemble(_ memory: inout Memory) {
    state = .success(memory.assembled(in: root, jobs: jobs, readsApproved: readsApproved))
    self.memory = memory
  }
}
