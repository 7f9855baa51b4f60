import ArgumentParser
import Foundation
import Testing

@testable import EditoCommands

/// Messages name commands to run. Each of them must exist.
@Suite("Commands in messages")
struct NamedCommandsTests {
  @Test("exist")
  func namedCommandsExist() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let commands: [any ParsableCommand.Type] = Edito.configuration.groupedSubcommands.flatMap { $0.subcommands }
    let known = Set(commands.map { $0.configuration.commandName ?? "" }).union(["help"])
    let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
    for file in files where file.hasSuffix(".swift") && !file.contains("Generated") {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for rest in text.components(separatedBy: "`edito ").dropFirst() {
        let name = String(rest.prefix { $0.isLetter })
        #expect(name.isEmpty || known.contains(name), "\(file) names `edito \(name)`")
      }
    }
  }
}
