import Foundation

/// A process that runs cases. An error in Swift ends a process, so the campaign itself runs none.
final class Worker {
  let journal: Journal
  private let options: FuzzOptions
  private var process: Process?
  private var lastStep = ""
  private var lastChange = ContinuousClock.now

  /// The way in which the process ended.
  enum Ending {
    case done
    case tooLarge
    case died(Issue.Kind, String)
  }

  init(_ options: FuzzOptions, in folder: URL) throws {
    self.options = options
    journal = Journal(folder: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Whether it waits for work.
  var isIdle: Bool { process == nil }

  /// - Parameter isExplained: whether a crash reports its place, which takes a second.
  func start(_ range: Range<Int>, more arguments: [String] = [], isExplained: Bool = false) throws {
    journal.clear()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let bounds = "\(range.lowerBound),\(range.upperBound)"
    process.arguments =
      [
        "--root", options.root, "--seed", "\(options.seed)", "--range", bounds, "--scratch", journal.folder.path,
        "--seconds", "\(options.secondsOfStep)", "--megabytes", "\(options.megabytes)",
      ] + (options.isStrict ? ["--strict"] : []) + (options.isProof ? ["--prove"] : []) + arguments
    // Nothing from this machine: no git configuration, user, place or language.
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": journal.folder.path, "TZ": "UTC",
      "LC_ALL": "C", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "SWIFT_BACKTRACE": isExplained ? "enable=yes,color=no,threads=crashed,limit=40" : "enable=no",
    ]
    try Data().write(to: URL(fileURLWithPath: journal.noticeFile))
    process.standardError = FileHandle(forWritingAtPath: journal.noticeFile)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    self.process = process
    lastChange = .now
  }

  /// The way in which the process ended; `nil` if it still runs.
  func ending() -> Ending? {
    guard let process else { return nil }
    if process.isRunning {
      endIfStuck(process)
      return nil
    }
    process.waitUntilExit()
    self.process = nil
    let status = process.terminationStatus
    guard process.terminationReason == .uncaughtSignal else {
      return status == 0 ? .done : status == FuzzOptions.tooLarge ? .tooLarge : .died(.crash, "ended with \(status)")
    }
    let isHang = status == SIGXCPU || status == SIGKILL
    return .died(isHang ? .hang : .crash, isHang ? "no end in sight" : "signal \(status): \(journal.lastWords)")
  }

  /// Ends a process that waits for something. Such a process uses no processor time, so the time limit would never end it.
  private func endIfStuck(_ process: Process) {
    let progress = journal.progress
    let step = "\(progress.number) \(progress.step)"
    if step != lastStep { (lastStep, lastChange) = (step, .now) }
    if lastChange.duration(to: .now) > .seconds(300) { kill(process.processIdentifier, SIGKILL) }
  }
}
