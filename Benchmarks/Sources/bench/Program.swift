import Foundation

/// The resources that one run of a program used.
struct Run {
  /// Seconds from before the start of the process until its end.
  let wall: Double
  /// Seconds of processor time, in user and system mode, over all threads.
  let processor: Double
  /// Largest resident set, in bytes.
  ///
  /// Linux includes the process before it became the program, so this is never less than our own peak.
  let peakMemory: Int
}

extension Run {
  /// The mean times of two runs, and the larger of their peaks.
  init(meanOf first: Run, _ second: Run) {
    self.init(
      wall: (first.wall + second.wall) / 2, processor: (first.processor + second.processor) / 2,
      peakMemory: max(first.peakMemory, second.peakMemory))
  }
}

/// A program under measurement.
struct Program {
  enum Failure: Error, CustomStringConvertible {
    case notStarted(String, reason: String)
    case failed(String, ending: String)

    var description: String {
      switch self {
      case .notStarted(let command, let reason): "Cannot start “\(command)”: \(reason)."
      case .failed(let command, let ending): "This ended with \(ending): \(command)"
      }
    }
  }

  let name: String
  let executable: String
  /// The arguments for a given folder.
  let arguments: (_ folder: String) -> [String]
  /// Whether an exit status other than zero means findings rather than a failure.
  var mayExitWithFindings = false

  /// Runs the program in a new process and discards its output.
  func run(on folder: String) throws -> Run {
    let command = [executable] + arguments(folder)
    let clock = ContinuousClock()
    let start = clock.now
    let child = try Self.spawn(command)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = clock.now - start
    // As the macros of <sys/wait.h> read it, which Swift does not import.
    let (signal, exitCode) = (status & 0x7F, status >> 8 & 0xFF)
    guard signal == 0, exitCode == 0 || mayExitWithFindings else {
      let ending = signal == 0 ? "exit code \(exitCode)" : "signal \(signal)"
      throw Failure.failed(command.joined(separator: " "), ending: ending)
    }
    return Run(
      wall: wall / .seconds(1), processor: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakMemory: usage.peakMemory)
  }

  private static func spawn(_ command: [String]) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    var child: pid_t = 0
    let failure = withCStrings(command) { arguments in
      withCStrings(environment) { posix_spawn(&child, command[0], &actions, nil, arguments, $0) }
    }
    guard failure == 0 else {
      throw Failure.notStarted(command.joined(separator: " "), reason: String(cString: strerror(failure)))
    }
    return child
  }

  /// Returns the path of a program with this name on the search path.
  static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.lazy.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

/// Calls `body` with the strings in C's form: an array that ends with a null pointer.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}

extension rusage {
  /// The peak memory in bytes; the field has another unit on each system.
  var peakMemory: Int {
    #if canImport(Darwin)
      ru_maxrss
    #else
      ru_maxrss * 1024
    #endif
  }

  /// The resources that this process itself has used so far.
  static var own: rusage {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    return usage
  }
}
