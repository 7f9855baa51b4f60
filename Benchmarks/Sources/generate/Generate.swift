import ArgumentParser
import Foundation
import SyntheticWorkspace

@main
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a workspace of realistic posts for measurements.",
    discussion: "The same number and seed give the same bytes.")

  @Option(help: "The number of posts.")
  var posts: Int

  @Option(help: "The seed of the texts, dates and errors.")
  var seed: UInt64 = 1

  @Flag(help: "Leave every post unpublished.")
  var allToCome = false

  @Option(help: "An empty or new folder.", completion: .directory)
  var output: String

  func run() throws {
    let workspace = try SyntheticWorkspace(postCount: posts, seed: seed, isAllToCome: allToCome)
    try workspace.write(to: URL(filePath: output, directoryHint: .isDirectory))
  }
}
