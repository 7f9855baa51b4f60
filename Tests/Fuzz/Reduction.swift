import Foundation

/// A search for the corrupted files that cause a failure. It saves the workspace as it is just before the failure.
struct Reduction {
  private let issue: Issue
  private let options: FuzzOptions
  private let fuzzed: FuzzCase
  private let worker: Worker

  init(_ issue: Issue, _ options: FuzzOptions, _ materials: Materials, in folder: URL) throws {
    (self.issue, self.options) = (issue, options)
    fuzzed = FuzzCase(seed: options.seed, number: issue.number, of: materials)
    worker = try Worker(options, in: folder)
  }

  /// The failure with the place of a crash.
  func explained() throws -> Issue {
    guard issue.kind == .crash else { return issue }
    try worker.start(issue.number..<issue.number + 1, isExplained: true)
    guard case .died(.crash, let message) = wait() else { return issue }
    var explained = issue
    explained.message = message
    return explained
  }

  private func wait() -> Worker.Ending {
    while true {
      if let ending = worker.ending() { return ending }
      usleep(5_000)
    }
  }

  /// Writes the workspace to a folder, with the command in a file `COMMAND`.
  ///
  /// - Returns: the paths of its corrupted files.
  func keep(in folder: URL) throws -> [String] {
    try FileManager.default.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard case .working(let work) = fuzzed.plan else {
      _ = try runs(leaving: [], more: ["--keep", folder.path])
      // A crash in a reader ends its process before anything is saved.
      if case .reading(let file) = fuzzed.plan { try TestWorkspace.write([fuzzed.mutated(file)], to: folder.path) }
      return []
    }
    let unspoilt = issue.kind == .hang ? [] : try needless(of: work.spoilt)
    _ = try runs(leaving: unspoilt, more: ["--keep", folder.path, "--step", "\(issue.step)"])
    return work.spoilt.filter { !unspoilt.contains($0) }.map { work.files[$0].path }
  }

  /// The files without which the failure still occurs: halves first, then smaller parts.
  private func needless(of spoilt: [Int]) throws -> Set<Int> {
    var (needed, size) = (spoilt, spoilt.count)
    while size > 1 {
      size = (size + 1) / 2
      var start = 0
      while start < needed.count {
        let part = Set(needed[start..<min(needed.count, start + size)])
        let rest = needed.filter { !part.contains($0) }
        if try runs(leaving: Set(spoilt).subtracting(rest)) { needed = rest } else { start += size }
      }
    }
    return Set(spoilt).subtracting(needed)
  }

  /// Whether the failure occurs if some files are not corrupted.
  private func runs(leaving unspoilt: Set<Int>, more: [String] = []) throws -> Bool {
    let places = unspoilt.sorted().map(String.init).joined(separator: ",")
    try worker.start(
      issue.number..<issue.number + 1, more: (unspoilt.isEmpty ? [] : ["--leave", places]) + more)
    let ending = wait()
    let progress = worker.journal.progress
    if case .died(let kind, _) = ending { return kind == issue.kind && progress.step == issue.step }
    return worker.journal.issues.contains { $0.step == issue.step && $0.signature == issue.signature }
  }
}
