import CivilTime
import Localization
import Presentation
import Rendering
import WorkspaceFiles

/// Where a command's words go, and what is known of who reads them. Commands see no terminal, clock or environment but through
/// this value, so that tests run them in their own process.
public final class Console {
  private let output: (String) -> Void
  private let notices: (String) -> Void
  /// The mark of this run's own styles; another one each time, so that no file can hold it.
  let seal = String(UInt64.random(in: .min ... .max), radix: 36)
  private let readInput: (_ limit: Int) -> [UInt8]
  private var input: [UInt8]?
  public let environment: CommandEnvironment
  /// The language of notices: the environment's, until a workspace says its own.
  var language: Language
  /// Whether somebody wants the program to end; asked by commands that go on until then.
  let isInterrupted: () -> Bool
  /// Shows an address in the browser.
  let open: (_ address: String) -> Void
  /// What is kept until the process ends: taking a large workspace apart piece by piece would only cost time.
  private var kept: [Any] = []

  func keep(_ value: Any) { kept.append(value) }

  /// Writes a result for people to standard output. Nothing in it acts on a terminal but the console's own styles.
  public func write(_ text: String) { output(TerminalText.shown(text, seal: seal)) }

  /// Writes a result for programs to standard output: every byte of it, except where a terminal would act on it.
  public func write(data text: String) {
    if environment.isOutputTerminal { write(text) } else { output(text) }
  }

  /// Writes a notice to standard error.
  public func notify(_ text: String) { notices(TerminalText.shown(text, seal: seal)) }

  /// Writes a notice of one line to standard error, in the language of notices.
  func note(_ text: LocalizedText) { notify(text[language] + "\n") }

  /// What the command writes into a workspace with, from when it has the workspace's lock until it ends.
  private(set) var writer: FolderWriter?

  /// Reads standard input, up to so many bytes, for the first question for it.
  func readAhead(_ limit: Int) { input = readInput(limit) }

  /// What comes in by standard input, up to so many bytes.
  func read(_ limit: Int) -> [UInt8] {
    defer { input = nil }
    return input ?? readInput(limit)
  }

  /// Takes a workspace's lock, before anything in it is read that the command may change.
  func openWriter(_ root: String) throws { writer = try FolderWriter(root, patience: environment.patience) }

  /// Ends the command's lock.
  func closeWriter() { writer = nil }

  public init(
    _ environment: CommandEnvironment, write: @escaping (String) -> Void, notify: @escaping (String) -> Void,
    read: @escaping (_ limit: Int) -> [UInt8] = { _ in [] }, isInterrupted: @escaping () -> Bool = { false },
    open: @escaping (_ address: String) -> Void = { _ in }
  ) {
    self.environment = environment
    readInput = read
    self.isInterrupted = isInterrupted
    self.open = open
    language = environment.language
    output = write
    notices = notify
  }
}

/// The world around a command, as far as commands see it.
public struct CommandEnvironment: Sendable {
  public var currentFolder: String
  /// The current minute. There is no default: only ``EntryPoint`` reads the system's clock.
  public var clock: @Sendable () -> Instant
  /// How git is found and run. Only ``EntryPoint`` passes on the process's own environment.
  public var git: GitEnvironment
  /// The language for messages before a workspace says its own.
  public var language: Language
  /// The reader's locale, such as `fr-CA`, where the environment tells it.
  public var locale: String?
  /// The system's time zone, such as `Europe/Paris`, where it is known.
  public var timeZone: String?
  public var isOutputTerminal: Bool
  /// The terminal's width in columns.
  public var width: Int
  /// Whether `NO_COLOR` asks for plain text.
  public var refusesColor: Bool
  /// How many threads to use.
  public var jobs: Int
  /// How long a command that writes waits for another one.
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

/// The status with which a run ends.
public enum ExitStatus: Int32, Sendable {
  case clean = 0
  case findings = 1
  case couldNotRun = 2
}
