import CivilTime
import EditoCommands
import Foundation

/// The folder in which commands run.
enum TestWorkspace {
  static func write(_ files: [SeedFile], to folder: String) throws {
    var made: Set<String> = []
    for file in files {
      let path = folder + "/" + file.path
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      if made.insert(parent).inserted {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      // A name that the system rejects is not a case.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else { continue }
      file.bytes.withUnsafeBytes { _ = Foundation.write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
    }
  }

  /// Makes the folder a repository with one commit of all files.
  static func commit(_ folder: String) throws {
    for arguments in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@bakery.example"] + arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
    }
  }

  /// Runs a command. A server gets requests before it is stopped.
  static func run(
    _ line: [String], in folder: String, isTerminal: Bool = false, asking requests: Requests? = nil
  ) -> RunResult {
    var result = RunResult()
    // Dated 23 November 2026, like most command lines.
    let noon = Instant(utcMinute: 29_923_920)
    let environment = CommandEnvironment(
      currentFolder: folder, clock: { noon }, isOutputTerminal: isTerminal, width: 80, refusesColor: true, jobs: 1)
    var wrongAnswer: String?
    let console = Console(
      environment, write: { result.output += $0 }, notify: { result.notices += $0 },
      isInterrupted: {
        guard let requests else { return true }
        guard let port = result.notices.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap({ UInt16($0.1) }) else {
          return false
        }
        wrongAnswer = requests.issue(at: port)
        return true
      })
    result.status = Program.run(line, on: console).rawValue
    result.wrongAnswer = wrongAnswer
    return result
  }

  static func snapshot(of folder: String) -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let texts = paths.filter { $0.hasSuffix(".md") }
    return Dictionary(
      texts.map { ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data()) }, uniquingKeysWith: { $1 })
  }
}

/// The output of a command and its exit status.
struct RunResult {
  var output = ""
  var notices = ""
  var status: Int32 = 0
  /// The violation in a server's responses; `nil` without one.
  var wrongAnswer: String?

  /// Returns the violation in a command's output; `nil` without one.
  ///
  /// - Parameter isStrict: whether to look for control characters in text for people.
  func issue(of line: [String], isStrict: Bool) -> String? {
    if let wrongAnswer { return wrongAnswer }
    if !(0...2).contains(status) { return "ended with \(status)" }
    if status == 2, notices.isEmpty, output.isEmpty { return "could not run, and did not say why" }
    let format = line.firstIndex(of: "--format").map { line[min($0 + 1, line.count - 1)] }
    if format == "json", status < 2, !output.isEmpty, !line.contains("-o") {
      do { _ = try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed) } catch {
        return "JSON that cannot be read: \(error)"
      }
    }
    guard isStrict else { return nil }
    // Output for another program may hold control characters.
    let isData =
      ["csv", "ics", "json"].contains(format ?? "") || ["--diff", "--print", "csv"].contains(where: line.contains)
    let text = format == "md" ? output.replacing("\t", with: "") : output
    if !isData, let bad = Self.firstControl(in: text) { return "the output holds U+\(bad)" }
    return Self.firstControl(in: notices).map { "the notices hold U+\($0)" }
  }

  /// Returns the first character that controls a terminal or changes the direction of text.
  private static func firstControl(in text: String) -> String? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case ..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }.map { String($0.value, radix: 16, uppercase: true) }
  }
}
