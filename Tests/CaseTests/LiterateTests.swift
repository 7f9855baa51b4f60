import Foundation
import Testing

/// Stories of the command line: Markdown files that tell what somebody writes, which command they run, and what they see.
///
/// A fence ```` ```file PATH ```` writes a file. A fence ```` ```console ```` holds commands after `$ ` and what each prints;
/// `[exit N]` follows where a command does not end with 0. Besides `edito` there are `cat FILE`, `rm FILE`, `mv A B` and
/// `use sample`, which copies the sample workspace. `make update` rewrites what is printed.
@Suite("Literate cases")
struct LiterateTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test("tell the truth", arguments: names)
  func caseHolds(_ name: String) throws {
    let url = Self.folder.appending(path: name)
    let written = try String(contentsOf: url, encoding: .utf8)
    let actual = try Transcript(written).replayed(in: Sandbox())
    if updates, actual != written {
      try actual.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(name) was rewritten: read the difference, then run the tests again without EDITO_UPDATE")
    } else {
      #expect(actual == written, "if the new output is right, run `make update`")
    }
  }
}

/// A literate case, cut into its lines.
struct Transcript {
  private let lines: [String]

  init(_ text: String) { lines = text.components(separatedBy: "\n") }

  /// Runs the case in a sandbox and returns it with what was really printed.
  func replayed(in sandbox: Sandbox) throws -> String {
    var result: [String] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      result.append(line)
      index += 1
      guard line.hasPrefix("```"), let end = lines[index...].firstIndex(where: { $0 == Self.fence(of: line) }) else {
        continue
      }
      let body = Array(lines[index..<end])
      let label = line.drop { $0 == "`" }
      if label.hasPrefix("file ") {
        try sandbox.write(body.joined(separator: "\n") + "\n", to: String(label.dropFirst(5)))
        result += body
      } else if label == "console" {
        for command in body where command.hasPrefix("$ ") {
          result.append(command)
          result += try Self.run(String(command.dropFirst(2)), in: sandbox)
        }
      } else {
        result += body
      }
      result.append(lines[end])
      index = end + 1
    }
    return result.joined(separator: "\n")
  }

  private static func fence(of line: String) -> String { String(line.prefix { $0 == "`" }) }

  private static func run(_ command: String, in sandbox: Sandbox) throws -> [String] {
    var words = split(command)
    let files = FileManager.default
    switch words.removeFirst() {
    case "edito":
      let result = sandbox.edito(words)
      var lines = result.transcript.components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      return result.exitCode == 0 ? lines : lines + ["[exit \(result.exitCode)]"]
    case "cat":
      var lines = try sandbox.text(of: words[0]).components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      return lines
    case "rm": try files.removeItem(at: sandbox.folder.appending(path: words[0]))
    case "mv":
      try files.moveItem(at: sandbox.folder.appending(path: words[0]), to: sandbox.folder.appending(path: words[1]))
    case "use": try sandbox.copySample()
    case let unknown: throw UnknownCommand(name: unknown)
    }
    return []
  }

  struct UnknownCommand: Error {
    let name: String
  }

  /// Splits a command line at spaces outside of quotes.
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
