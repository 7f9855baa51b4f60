import CivilTime
import Editorial
import Findings
import MediaFiles
import Snapshots
import Testing

@testable import Lint

/// Limits that do not apply everywhere: content that only the app or newer servers of a network accept is a warning, content that none
/// accepts is an error.
@Suite("Limits of single apps and servers")
struct AppLimitTests {
  private static func severities(of rule: String, _ example: Example) throws -> [Severity] {
    let day = try DateSyntax.timestamp(example.today).get().day
    let snapshot = Snapshot(example.corpus, now: Moment(day: day, time: .midnight))
    return Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot).findings.filter { $0.rule == rule }.map(
      \.severity)
  }

  private static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  @Test("Bluesky's app shortens links, other programs may not")
  func unshortenedLinks() throws {
    let link = "https://bread.example.org/2026/11/how-we-bake-our-rye"
    func severities(_ text: String) throws -> [Severity] {
      try Self.severities(of: "text-too-long", .posting(on: "bluesky", text))
    }
    // The link has 53 characters; the app shortens it to 33.
    #expect(try severities("\(link) " + Self.letters(246)) == [])
    #expect(try severities("\(link) " + Self.letters(247)) == [.warning])
    #expect(try severities("\(link) " + Self.letters(266)) == [.warning])
    #expect(try severities("\(link) " + Self.letters(267)) == [.error])
    #expect(try severities(Self.letters(301)) == [.error])
  }

  @Test("Mastodon's newer servers accept longer alt texts")
  func olderServers() throws {
    func severities(_ count: Int) throws -> [Severity] {
      let keys = "media: [{file: a.jpg, alt: \(Self.letters(count))}]\n"
      return try Self.severities(of: "alt-text-too-long", .posting(on: "mastodon", "Bread.", keys: keys))
    }
    #expect(try severities(1_500) == [])
    #expect(try severities(1_501) == [.warning])
    #expect(try severities(10_000) == [.warning])
    #expect(try severities(10_001) == [.error])
  }

  @Test("Instagram's app accepts PNG")
  func kindsOfApp() throws {
    func severities(_ kind: MediaKind, _ network: String) throws -> [Severity] {
      let file = "media/oven.\(kind.fileExtensions[0])"
      return try Self.severities(
        of: "invalid-media",
        .posting(
          on: network, "Bread.", keys: "media: [{file: \(file), alt: The oven}]\n",
          with: [.media(file, MediaFacts(kind: kind, byteCount: 90_000))]))
    }
    #expect(try severities(.jpeg, "instagram") == [])
    #expect(try severities(.png, "instagram") == [.warning])
    #expect(try severities(.webp, "instagram") == [.error])
    for kind in [MediaKind.mp4, .mov, .webm, .mpeg] { #expect(try severities(kind, "bluesky") == []) }
    #expect(try severities(.avi, "bluesky") == [.error])
  }

  @Test("Bluesky accepts ten pictures or one animated picture, YouTube a thumbnail of 50 MB")
  func media() throws {
    func severities(_ count: Int) throws -> [Severity] {
      let files = (0..<count).map { "{file: \($0).jpg, alt: A loaf}" }.joined(separator: ", ")
      return try Self.severities(of: "too-many-media", .posting(on: "bluesky", "Bread.", keys: "media: [\(files)]\n"))
    }
    #expect(try severities(10) == [])
    #expect(try severities(11) == [.error])
    func animations(_ count: Int) throws -> [Severity] {
      let names = (0..<count).map { "\($0).gif" }
      let files = names.map { "{file: \($0), alt: Steam}" }.joined(separator: ", ")
      return try Self.severities(
        of: "too-many-media",
        .posting(
          on: "bluesky", "Bread.", keys: "media: [\(files)]\n",
          with: names.map { .media($0, MediaFacts(kind: .gif, byteCount: 90_000, frameCount: 9)) }))
    }
    #expect(try animations(1) == [])
    #expect(try animations(2) == [.error])
    func thumbnail(_ megabytes: Int) throws -> [Severity] {
      try Self.severities(
        of: "invalid-media",
        .posting(
          on: "youtube", "Bread.", keys: "media: [{file: a.mp4, alt: A}, {file: a.jpg, alt: A loaf}]\n",
          with: [.media("a.jpg", MediaFacts(kind: .jpeg, byteCount: megabytes * 1_000_000))]))
    }
    #expect(try thumbnail(50) == [])
    #expect(try thumbnail(51) == [.error])
  }
}
