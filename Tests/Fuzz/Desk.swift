import CivilTime
import EditoCommands
import Foundation

/// The folder in which commands are run.
enum Desk {
  static func write(_ files: [SeedFile], to folder: String) throws {
    var made: Set<String> = []
    for file in files {
      let path = folder + "/" + file.path
      let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
      if made.insert(parent).inserted {
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      // A name that the system does not take is no case.
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      guard descriptor >= 0 else { continue }
      file.bytes.withUnsafeBytes { _ = Foundation.write(descriptor, $0.baseAddress, $0.count) }
      close(descriptor)
    }
  }

  /// Makes the folder a repository with one commit of everything.
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

  /// Runs a command. One that serves is asked for something before it is ended.
  static func run(
    _ line: [String], in folder: String, isTerminal: Bool = false, asking requests: Requests? = nil
  ) -> RunResult {
    var result = RunResult()
    // Of 23 November 2026, the day that most command lines name as well.
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
        wrongAnswer = requests.fault(at: port)
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

/// What a command printed and how it ended.
struct RunResult {
  var output = ""
  var notices = ""
  var status: Int32 = 0
  /// What does not hold of what a server answered.
  var wrongAnswer: String?

  /// What does not hold of it.
  ///
  /// - Parameter isStrict: whether control characters are looked for in what people read.
  func fault(of line: [String], isStrict: Bool) -> String? {
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
    // What goes on to another program is left as it is.
    let isData =
      ["csv", "ics", "json"].contains(format ?? "") || ["--diff", "--print", "csv"].contains(where: line.contains)
    let text = format == "md" ? output.replacing("\t", with: "") : output
    if !isData, let bad = Self.firstControl(in: text) { return "the output holds U+\(bad)" }
    return Self.firstControl(in: notices).map { "the notices hold U+\($0)" }
  }

  /// Characters that steer a terminal or turn text around.
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
