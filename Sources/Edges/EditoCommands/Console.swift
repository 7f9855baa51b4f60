import CivilTime
import Localization
import Presentation
import Rendering
import WorkspaceFiles

/// A command's output, input and environment.
///
/// Commands use the terminal, the clock and the environment only through this value. This lets tests run commands in the tests' own
/// process.
public final class Console {
  private let output: (String) -> Void
  private let notices: (String) -> Void
  /// The random text that marks the styles of this run. No file can contain it, so a file's text cannot act on the terminal.
  let seal = String(UInt64.random(in: .min ... .max), radix: 36)
  private let readInput: (_ limit: Int) -> [UInt8]
  private var input: [UInt8]?
  public let environment: CommandEnvironment
  /// The command line without the program's name.
  var arguments: [String] = []
  /// The language of notices.
  ///
  /// A command that reads a workspace sets the language. Until then, the first use derives it from the arguments and the environment.
  lazy var language = CommandLineLanguage.language(of: arguments, in: environment)
  /// Returns whether the user or the system has asked the program to end. A command that runs until then, such as `serve`, calls it
  /// repeatedly.
  let isInterrupted: () -> Bool
  /// Returns a line that the user types, without its end; `nil` at the end of standard input.
  private let readLine: () -> String?
  /// Opens a URL in the browser.
  let open: (_ address: String) -> Void
  /// Values kept until the process ends: freeing a large workspace piece by piece would only cost time.
  private var kept: [Any] = []

  func keep(_ value: Any) { kept.append(value) }

  /// The line that says how far a long command has come; `nil` unless standard error is a terminal.
  let progress: ProgressLine?

  /// Says how far a long command has come. The next output erases it.
  func show(progress text: LocalizedText) { progress?.set(TerminalText.shown(text[language], seal: seal)) }

  /// Writes a result for people to standard output. Nothing in the text acts on a terminal except the console's own styles.
  public func write(_ text: String) {
    progress?.end()
    output(TerminalText.shown(text, seal: seal))
  }

  /// Writes a result for programs to standard output: unchanged, unless standard output is a terminal that could act on the text.
  public func write(data text: String) {
    if environment.isOutputTerminal { return write(text) }
    progress?.end()
    output(text)
  }

  /// Writes a notice to standard error.
  public func notify(_ text: String) {
    progress?.end()
    notices(TerminalText.shown(text, seal: seal))
  }

  /// Writes a notice to standard error, in the language of notices: on one line, for programs that search in it, unless standard output is
  /// a terminal. There, it is wrapped, and further lines are indented; after a label such as `  help: `, to the start of the words.
  func note(_ text: LocalizedText) {
    let line = text[language]
    guard environment.isOutputTerminal else { return notify(line + "\n") }
    let isLabelled = line.hasPrefix(" ")
    let label = isLabelled ? line.firstRange(of: ": ").map { line[..<$0.upperBound] } ?? "" : ""
    let words = line[label.endIndex...]
    let indentation = isLabelled ? DisplayWidth.of(label) : 2
    let lines = words.filled(
      to: max(40, environment.width) - DisplayWidth.of(label), indentation: isLabelled ? 0 : indentation)
    notify(label + lines.joined(separator: "\n" + String(repeating: " ", count: indentation)) + "\n")
  }

  /// The writer for the workspace; `nil` unless the command holds the workspace's lock.
  private(set) var writer: FolderWriter?

  /// Reads standard input up to a limit in bytes, and keeps the bytes for ``read(_:)``.
  func readAhead(_ limit: Int) { input = readInput(limit) }

  /// Returns standard input up to a limit in bytes.
  ///
  /// If ``readAhead(_:)`` was called, returns its bytes once, whatever the limit.
  func read(_ limit: Int) -> [UInt8] {
    defer { input = nil }
    return input ?? readInput(limit)
  }

  /// Whether the console can ask the user a question: standard input and standard output are terminals.
  var canAsk: Bool { environment.isInputTerminal && environment.isOutputTerminal }

  /// Asks the user for a line; `nil` at the end of standard input.
  func ask(_ prompt: String) -> String? {
    write(prompt)
    return readLine()
  }

  /// Acquires a workspace's lock. Call this before the command reads anything that it may change.
  func openWriter(_ root: String) throws { writer = try FolderWriter(root, patience: environment.patience) }

  /// Releases the workspace's lock.
  func closeWriter() { writer = nil }

  public init(
    _ environment: CommandEnvironment, write: @escaping (String) -> Void, notify: @escaping (String) -> Void,
    read: @escaping (_ limit: Int) -> [UInt8] = { _ in [] }, readLine: @escaping () -> String? = { nil },
    isInterrupted: @escaping () -> Bool = { false },
    open: @escaping (_ address: String) -> Void = { _ in },
    writeProgress: (@Sendable (String) -> Void)? = nil
  ) {
    self.environment = environment
    readInput = read
    self.readLine = readLine
    self.isInterrupted = isInterrupted
    self.open = open
    progress = writeProgress.map { ProgressLine(width: environment.width, write: $0) }
    output = write
    notices = notify
  }
}

/// The current folder, clock, terminal and settings of the system in which a command runs.
public struct CommandEnvironment: Sendable {
  public var currentFolder: String
  /// The current minute. It has no default, because only ``EntryPoint`` reads the system's clock.
  public var clock: @Sendable () -> Instant
  /// The way to find and run git. Only ``EntryPoint`` passes on the process's own environment.
  public var git: GitEnvironment
  /// The language of messages outside a workspace, and in a workspace whose settings name no locale.
  public var language: Language
  /// The user's locale, such as `fr-CA`; `nil` if the environment names no valid one.
  public var locale: String?
  /// The system's time zone, such as `Europe/Paris`; `nil` if it is unknown.
  public var timeZone: String?
  public var isOutputTerminal: Bool
  public var isInputTerminal = false
  /// The folder of the repository in a job of GitHub Actions (`GITHUB_WORKSPACE`), as an absolute path; otherwise `nil`.
  public var jobFolder: String?
  /// The terminal's width in columns.
  public var width: Int
  /// Whether `NO_COLOR` is set and not empty, which asks for text without colours, or the terminal has no colours (`TERM=dumb`).
  public var refusesColor: Bool
  /// The number of threads, unless `--jobs` is given.
  public var jobs: Int
  /// The longest time that a command waits for another command that is writing.
  public var patience: Duration = .seconds(10)

  public init(
    currentFolder: String, clock: @escaping @Sendable () -> Instant, git: GitEnvironment = .isolated,
    language: Language = .english, locale: String? = nil, timeZone: String? = nil, isOutputTerminal: Bool = false,
    width: Int = 80,
    refusesColor: Bool = false, jobs: Int = 2
  ) {
    self.currentFolder = currentFolder
    self.clock = clock
    self.git = git
    self.language = language
    self.locale = locale
    self.timeZone = timeZone
    self.isOutputTerminal = isOutputTerminal
    self.width = width
    self.refusesColor = refusesColor
    self.jobs = jobs
  }
}

/// The exit status of the program.
public enum ExitStatus: Int32, Sendable {
  case clean = 0
  case findings = 1
  case couldNotRun = 2
}
