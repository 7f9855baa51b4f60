import ArgumentParser
import Foundation
import SyntheticWorkspace

@main
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a workspace of realistic posts, to measure with.",
    discussion: "The same number and seed give the same bytes.")

  @Option(help: "How many posts to write.")
  var posts: Int

  @Option(help: "What the texts, dates and faults follow from.")
  var seed: UInt64 = 1

  @Flag(help: "Leave every post to be published.")
  var allToCome = false

  @Option(help: "An empty or a new folder.", completion: .directory)
  var output: String

  func run() throws {
    let workspace = try SyntheticWorkspace(postCount: posts, seed: seed, isAllToCome: allToCome)
    try workspace.write(to: URL(filePath: output, directoryHint: .isDirectory))
  }
}
