import Foundation

/// A distributor that hands out cases to processes and collects the failures.
final class Campaign {
  private let options: FuzzOptions
  private let materials: Materials
  private let scratch: URL
  private var next: Int
  private var totals = Progress()
  private var counts: [Issue.Kind: Int] = [:]
  private var seen: [String: Int] = [:]

  /// A small number of cases per batch, so memory that one of them leaves behind does not matter.
  private static let chunk = 100

  init(_ options: FuzzOptions, _ materials: Materials) {
    (self.options, self.materials) = (options, materials)
    next = options.number ?? 0
    // In memory if possible, because files are written and removed all the time.
    let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    scratch = URL(fileURLWithPath: base).appending(path: "edito-fuzz-\(ProcessInfo.processInfo.processIdentifier)")
    // A stopped campaign left its folder.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: base)) ?? [] {
      guard let owner = name.wholeMatch(of: /edito-fuzz-(\d+)/).flatMap({ Int32($0.1) }), kill(owner, 0) != 0 else {
        continue
      }
      try? FileManager.default.removeItem(atPath: base + "/" + name)
    }
  }

  /// Runs the cases and prints the result.
  ///
  /// - Returns: the number of failures of each kind.
  func run() throws -> [Issue.Kind: Int] {
    defer { try? FileManager.default.removeItem(at: scratch) }
    let count = options.number == nil ? options.jobs : 1
    let workers = try (0..<count).map { try Worker(options, in: scratch.appending(path: "\($0)")) }
    var ranges = [Range<Int>](repeating: 0..<0, count: count)
    while true {
      for (index, worker) in workers.enumerated() where worker.isIdle {
        if ranges[index].isEmpty { ranges[index] = nextRange() }
        if !ranges[index].isEmpty { try worker.start(ranges[index]) }
      }
      if workers.allSatisfy(\.isIdle) { break }
      usleep(20_000)
      for (index, worker) in workers.enumerated() {
        guard let ending = worker.ending() else { continue }
        let rest = try collect(from: worker, ending)
        ranges[index] = rest.map { $0..<max($0, ranges[index].upperBound) } ?? 0..<0
      }
    }
    return counts
  }

  private func nextRange() -> Range<Int> {
    if let number = options.number {
      defer { next = number + 1 }
      return next..<number + 1
    }
    guard totals.files < options.files else { return 0..<0 }
    defer { next += Self.chunk }
    return next..<next + Self.chunk
  }

  /// Records the progress and the failures of a process.
  ///
  /// - Returns: the next case; `nil` if none is left.
  private func collect(from worker: Worker, _ ending: Worker.Ending) throws -> Int? {
    let progress = worker.journal.progress
    totals.files += progress.files
    totals.commands += progress.commands
    for issue in worker.journal.issues { try note(issue) }
    switch ending {
    case .done: return nil
    case .tooLarge: return progress.number + 1
    case .died(let kind, let message):
      try note(
        Issue(kind: kind, number: progress.number, step: progress.step, label: progress.label, message: message))
      return progress.number + 1
    }
  }

  private func note(_ found: Issue) throws {
    var issue = found
    if !options.isProof {
      issue = try Reduction(found, options, materials, in: scratch.appending(path: "reduction")).explained()
    }
    counts[issue.kind, default: 0] += 1
    seen[issue.signature, default: 0] += 1
    guard seen[issue.signature, default: 0] <= 2, !options.isProof else { return }
    let folder = URL(fileURLWithPath: options.failures).appending(path: "\(options.seed)-\(issue.number)-\(issue.step)")
    say("\(issue.kind.rawValue): \(issue.label)\n  \(issue.message)")
    say("  again: fuzz --seed \(options.seed) --case \(issue.number)")
    let spoilt = try Reduction(issue, options, materials, in: scratch.appending(path: "reduction")).keep(in: folder)
    say("  kept: \(folder.path)\(spoilt.isEmpty ? "" : ", spoilt: \(spoilt.joined(separator: ", "))")")
  }

  /// The progress in one line.
  func summary(_ counts: [Issue.Kind: Int]) -> String {
    let figures = [Issue.Kind.crash, .hang, .memory, .wrong].map { "\($0.rawValue): \(counts[$0] ?? 0)" }
    return "fuzz: \(totals.files) files spoilt, \(totals.commands) commands run, "
      + figures.joined(separator: ", ") + ", \(ProcessorUse.secondsOfOthers) s of processor time"
  }
}
