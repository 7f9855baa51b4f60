import CivilTime
import Editorial
import Foundation
import Snapshots
import TestSupport
import Testing
import WorkspaceFiles

@testable import Feeds

/// Complete feeds. `EDITO_UPDATE=1 swift test --filter FeedGolden` rewrites the files, and fails as a reminder to review the diff.
/// `Tests/External` reads them with third-party programs.
@Suite("Complete feeds")
struct FeedGoldenTests {
  static let files = ["channel-linkedin.ics", "blog.xml", "blog-hostile.xml", "plan.json", "plan-hostile.json"]

  @Test("match the expected files", arguments: files)
  func golden(_ file: String) throws {
    let output = try Self.output(file)
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(file)")
    if ProcessInfo.processInfo.environment["EDITO_UPDATE"] != nil {
      try Data(output.utf8).write(to: url)
      Issue.record("\(file) is rewritten: read the difference")
    }
    #expect(try output == String(decoding: Data(contentsOf: url), as: UTF8.self))
  }

  private static func output(_ file: String) throws -> String {
    let now = try moment("2026-11-23")
    let address = "https://fournil.example/edito/"
    let sample = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../sample-workspace")
    let zone = try #require(TimeZoneRules(identifier: "Europe/Paris"))
    func corpus(_ files: [String: String]) -> Corpus { Corpus.reading(files, zone: zone) }
    func sampleCorpus() throws -> Corpus {
      try Workspace.load(sample.standardizedFileURL.path, jobs: 2, git: .isolated).corpus
    }
    switch file {
    case "channel-linkedin.ics":
      return try CalendarFeed(Snapshot(sampleCorpus(), now: now), language: .french, address: address).channel(
        "linkedin")
    case "blog.xml": return try RSSFeed(sampleCorpus(), language: .french, address: address + "blog.xml").text
    case "blog-hostile.xml":
      return RSSFeed(corpus(PublicFeedTests.hostileDesk), language: .english, address: "javascript:alert(1)").text
    case "plan.json":
      return PlanFeed(
        Snapshot(corpus(PublicFeedTests.desk), now: now), language: .english, address: address + "plan.json"
      ).text
    default:
      return PlanFeed(Snapshot(corpus(PublicFeedTests.hostileDesk), now: now), language: .english).text
    }
  }
}
