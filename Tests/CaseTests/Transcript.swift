import CivilTime
import Foundation
import Localization

/// A Markdown text with commands and their output, split into lines.
struct Transcript {
  /// The commands of a text that are run.
  enum Scope {
    case everything
    /// Only fences in which every command is a command of `edito` or changes the folder.
    case editoFences
  }

  private let lines: [String]
  private let scope: Scope

  init(_ text: String, scope: Scope = .everything) {
    lines = text.components(separatedBy: "\n")
    self.scope = scope
  }

  /// Runs the commands in a sandbox and returns the text with the actual output.
  func replayed(in sandbox: Sandbox) throws -> String {
    var result: [String] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      result.append(line)
      index += 1
      let fence = String(line.prefix { $0 == "`" })
      guard fence.count >= 3, let end = lines[index...].firstIndex(of: fence) else { continue }
      result += try replayed(Array(lines[index..<end]), label: line.dropFirst(fence.count), in: sandbox)
      result.append(lines[end])
      index = end + 1
    }
    return result.joined(separator: "\n")
  }

  private func replayed(_ body: [String], label: Substring, in sandbox: Sandbox) throws -> [String] {
    if let path = Self.path(in: label) {
      if path.hasSuffix(".jpg") {
        // What stands in the text for a picture.
        try sandbox.write(Data(contentsOf: Sandbox.sample.appending(path: "media/miche.jpg")), to: path)
      } else {
        try sandbox.write(body.joined(separator: "\n") + "\n", to: path)
      }
    }
    let commands = body.filter { $0.hasPrefix("$ ") }
    guard label == "console", scope == .everything || Self.areEditos(commands) else { return body }
    return try commands.flatMap { [$0] + (try Self.run(String($0.dropFirst(2)), in: sandbox)) }
  }

  /// The path in a fence's label `file PATH`, with or without a language before it.
  private static func path(in label: Substring) -> String? {
    label.wholeMatch(of: /(?:\w+ )?file (.+)/).map { String($0.1) }
  }

  private static func areEditos(_ commands: [String]) -> Bool {
    !commands.isEmpty && commands.allSatisfy { $0.hasPrefix("$ edito ") || $0.hasPrefix("$ cd ") }
  }

  private static func run(_ command: String, in sandbox: Sandbox) throws -> [String] {
    var words = split(command)
    var language = Language.english
    if let first = words.first, first.hasPrefix("LANG=") {
      language = Language(locale: String(words.removeFirst().dropFirst(5)))
    }
    guard words.first == "edito" else { return try Shell(sandbox).run(words) }
    let result = sandbox.edito(Array(words.dropFirst()), language: language)
    let lines = Shell.lines(of: result.transcript)
    return result.exitCode == 0 ? lines : lines + ["[exit \(result.exitCode)]"]
  }

  /// Splits a command line at spaces outside quotes.
  static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let finished = word { words.append(finished) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}

/// The few shell commands that cases need, in a sandbox.
struct Shell {
  private let sandbox: Sandbox

  init(_ sandbox: Sandbox) { self.sandbox = sandbox }

  func run(_ words: [String]) throws -> [String] {
    let files = FileManager.default
    switch words.first {
    case "cat": return Self.lines(of: try sandbox.text(of: words[1]))
    case "cd": sandbox.currentFolder = words[1]
    case "clock": sandbox.clock = try instant(words[1])
    case "cp": try sandbox.write(Data(contentsOf: url(words[1])), to: words[2])
    case "git": try git(Array(words.dropFirst()))
    case "ls": return try sandbox.names(in: words[1])
    case "mv": try files.moveItem(at: url(words[1]), to: url(words[2]))
    case "rm": try files.removeItem(at: url(words[1]))
    case "sed": try substitute(words[2], in: words[3])
    case "touch": try sandbox.write("", to: words[1])
    case "use": try sandbox.copySample()
    default: throw Unsupported(command: words.joined(separator: " "))
    }
    return []
  }

  private func url(_ path: String) -> URL { sandbox.folder.appending(path: path) }

  /// A time in UTC, such as `2026-11-26 09:31`.
  private func instant(_ text: String) throws -> Instant {
    let stamp = try DateSyntax.timestamp(text).get()
    return Instant(utcMinute: Moment(day: stamp.day, time: stamp.time ?? .midnight).minutes)
  }

  static func lines(of text: String) -> [String] {
    var lines = text.replacing("\r\n", with: "\n").components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Replaces, as `sed -i 's|old|new|' FILE` does, the first occurrence of a text without special characters, except for `\n` in the
  /// new one.
  private func substitute(_ script: String, in path: String) throws {
    let parts = script.dropFirst(2).components(separatedBy: String(script.dropFirst().prefix(1)))
    let text = try sandbox.text(of: path)
    guard parts.count == 3, let place = text.range(of: parts[0]) else {
      throw Unsupported(command: "sed \(script) \(path)")
    }
    try sandbox.write(text.replacingCharacters(in: place, with: parts[1].replacing("\\n", with: "\n")), to: path)
  }

  /// - Parameter environment: the environment variables for git.
  func git(_ arguments: [String], environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = sandbox.folder
    // Neither the person who runs the tests nor the day on which they do has a part in what is committed.
    let date = "@\(sandbox.clock.utcMinute * 60) +0000"
    let own = [
      "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "HOME": sandbox.folder.path, "TZ": "UTC", "LC_ALL": "C",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ada",
      "GIT_COMMITTER_NAME": "Ada", "EMAIL": "ada@bakery.example", "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date,
    ]
    process.environment = own.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Unsupported(command: "git") }
  }

  struct Unsupported: Error {
    let command: String
  }
}
