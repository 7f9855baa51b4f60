import CivilTime
import Editorial
import MediaFiles
import Parallelism
import Schema
import SystemLibrary

/// A workspace on disk that is updated as its files change. Only changed files are read again. For one thread.
///
/// Applies file-system events immediately, and regularly checks the sizes and times of all files, because network and container folders
/// may send no events.
public final class LiveWorkspace {
  /// The workspace as last read, or the error if it could not be read.
  public private(set) var state: Result<Workspace, WorkspaceError>

  private let root: String
  private let jobs: Int
  private let readsApproved: Bool
  private let git: GitEnvironment
  private var watch: FolderWatch?
  private var memory: Memory?
  /// The earliest time of the next check of all files.
  private var nextLook = ContinuousClock.now

  /// Reads a workspace and starts to watch it.
  ///
  /// - Parameters:
  ///   - root: the absolute path of the folder that contains `edito.md`.
  ///   - jobs: the number of threads that read files. It does not change the result.
  ///   - readsApproved: whether to read the files that approvals cover.
  ///   - git: the environment of git.
  ///   - isWatching: whether to use the system's events, if it has them.
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

  /// Waits until the workspace has changed, or until a number of milliseconds has passed. Returns whether it has changed.
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

  /// Reads the files whose changes the system reported, or checks all files if others may have changed. Returns whether the workspace has
  /// changed.
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

  /// Walks through the workspace, and reads the files that have changed. Returns whether the workspace has changed.
  ///
  /// - Parameter forced: the files to read even if their stamps are the same.
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
    let settings = Workspace.settings(of: root)
    let rules = ReadingRules(settings)
    var next = Memory(
      walk.adding(rules.sources), zone: TimeZoneRules.ofWorkspace(settings), rules: rules, in: root, jobs: jobs,
      before: memory, forced: forced)
    let isNew = memory.map { next.isOther(than: $0) } ?? true
    guard isNew || next.hasOtherMedia(in: root) else {
      memory = next
      return false
    }
    assemble(&next)
    return true
  }

  /// Walks through the workspace, and repeats the walk until all its folders were watched before it began, but walks at most nine times.
  /// If the system cannot watch all folders, stops watching.
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
