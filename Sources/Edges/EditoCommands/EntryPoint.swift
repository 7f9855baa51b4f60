import CivilTime
import Dispatch
import Editorial
import Foundation
import Lint
import Localization
import Synchronization
import SystemLibrary
import WorkspaceFiles

/// The connection to the process: its streams, environment and terminal. No other code uses them.
public enum EntryPoint {
  /// Runs the process's command line and ends the process with the command's exit status.
  public static func run() -> Never {
    // A closed pipe and a file that reaches its size limit are handled by the code that writes.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    keepStreams()
    // Another thread prepares what nearly every command needs, while this one parses the arguments.
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first != CompletionScript.request {
      DispatchQueue.global().async {
        DocumentSchemas.prepare()
        _ = Catalogue.rules
      }
    }
    let variables = ProcessInfo.processInfo.environment
    let environment = environment(variables)
    let language = environment.language
    let writeProgress: @Sendable (String) -> Void = { write($0, to: STDERR_FILENO, language) }
    let console = Console(
      environment, write: { write($0, to: STDOUT_FILENO, language) },
      notify: { write($0, to: STDERR_FILENO, language) }, read: { read(STDIN_FILENO, limit: $0) },
      readLine: { readLine() },
      isInterrupted: { Interruption.isWanted }, open: open,
      writeProgress: canReplaceLines(variables) ? writeProgress : nil)
    let outcome = Program.run(arguments, on: console)
    exit(outcome.rawValue)
  }

  /// Opens `/dev/null` for each closed standard stream. Otherwise the next opened file would get the stream's number, and messages
  /// would be written into that file.
  ///
  /// In place of standard output, `/dev/null` is open only for reading, so writing results fails. In place of standard error, it is open
  /// for writing, so notices are lost.
  private static func keepStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      // The system assigns the lowest free number, which is this stream's.
      _ = Foundation.open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Whether the user wants no colours (no-color.org), or the terminal has none. `TERM=dumb` names a terminal without control sequences.
  static func refusesColor(_ variables: [String: String]) -> Bool {
    variables["NO_COLOR"].map { !$0.isEmpty } ?? false || variables["TERM"] == "dumb"
  }

  /// Whether standard error is a terminal that can erase a line.
  private static func canReplaceLines(_ variables: [String: String]) -> Bool {
    isatty(STDERR_FILENO) == 1 && variables["TERM", default: "dumb"] != "dumb"
  }

  private static func environment(_ variables: [String: String]) -> CommandEnvironment {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first { !$0.isEmpty }
    var environment = CommandEnvironment(
      currentFolder: FileSystem.currentFolder, clock: currentMinute, git: GitEnvironment(variables),
      language: Language(locale: locale ?? "en"),
      locale: locale.flatMap(LocaleName.init).map(\.text), timeZone: TimeZoneRules.systemIdentifier,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1, width: terminalWidth(variables),
      refusesColor: refusesColor(variables),
      jobs: ProcessInfo.processInfo.activeProcessorCount)
    environment.jobFolder = variables["GITHUB_WORKSPACE"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    environment.isInputTerminal = isatty(STDIN_FILENO) == 1
    return environment
  }

  @Sendable private static func currentMinute() -> Instant {
    Instant(utcMinute: Int((Date().timeIntervalSince1970 / 60).rounded(.down)))
  }

  private static let usualWidth = 80

  /// Returns the output width in columns: the terminal's, otherwise the value of `COLUMNS`, otherwise 80. The maximum is 1,000; a value
  /// of 0 or less counts as 80.
  private static func terminalWidth(_ variables: [String: String]) -> Int {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let width = isKnown ? Int(size.ws_col) : variables["COLUMNS"].flatMap(Int.init) ?? usualWidth
    return width > 0 ? min(width, 1000) : usualWidth
  }

  /// Opens a URL in the desktop's default browser, without waiting for the browser. Errors are ignored.
  ///
  /// Searches only the absolute folders of `PATH` for the opening program. Relative folders depend on the current folder, whose files may
  /// be untrusted.
  private static func open(_ address: String) {
    #if os(Linux)
      let opener = "xdg-open"
    #else
      let opener = "open"
    #endif
    let process = Foundation.Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [opener, address]
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = environment["PATH"].map { path in
      path.split(separator: ":").filter { $0.hasPrefix("/") }.joined(separator: ":")
    }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }

  private static func read(_ descriptor: Int32, limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func write(_ text: String, to descriptor: Int32, _ language: Language) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        // A reader that stops reading is not an error; a full disk is.
        if errno == EPIPE { exit(0) }
        let failure = PosixFailure(errno)
        if descriptor != STDERR_FILENO {
          let message =
            failure.code == EBADF
            ? LocalizedText(
              en: "cannot write the result: standard output is closed",
              fr: "le résultat ne peut pas être affiché : la sortie standard est fermée")
            : LocalizedText(
              en: "cannot write the result: \(failure.reason)",
              fr: "le résultat ne peut pas être écrit : \(failure.reason)")
          write("edito: \(message[language])\n", to: STDERR_FILENO, language)
        }
        exit(ExitStatus.couldNotRun.rawValue)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// Requests to end the program: Ctrl-C, a closed terminal, or a signal from the system.
private enum Interruption {
  private static let isRequested = Atomic(false)

  /// Always `true`. The first read of this value installs the signal handlers.
  ///
  /// A signal handler may do very little, but it may set an existing atomic value.
  private static let isNoticed: Bool = {
    isRequested.store(false, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.isRequested.store(true, ordering: .relaxed) }
    }
    return true
  }()

  /// Whether the program should end. After the first read of this value, signals no longer end the program by themselves.
  static var isWanted: Bool { isNoticed && isRequested.load(ordering: .relaxed) }
}
