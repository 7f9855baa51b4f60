import Foundation
import Networks
import Testing

/// The catalogue of networks.
@Suite("Network profiles")
struct ProfileTests {
  @Test("are all listed")
  func allAreListed() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Model/Networks/Profiles")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "Catalogue.swift" }
    let declared = try files.map { file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return try #require(text.firstMatch(of: /declare\("([a-z-]+)"/)).1
    }
    #expect(Set(declared.map(String.init)) == Set(NetworkProfile.all.map(\.id)))
    #expect(declared.count == NetworkProfile.all.count)
  }

  @Test("name the source of each limit", arguments: NetworkProfile.all.map(\.id))
  func evidence(id: String) throws {
    let profile = try #require(Network(rawValue: id)?.profile)
    let limits =
      (profile.text + profile.unshortenedText
      + [profile.title, profile.summary, profile.altText, profile.olderAltText, profile.caption, profile.block]
      .compactMap { $0 }).map(\.limit) + profile.tags.hashtags + profile.tags.mentions + profile.tags.links
    for form in [profile.tags.hashtag, profile.tags.handle, profile.tags.address].compactMap({ $0 }) {
      #expect(form.evidence.readOn != nil && !form.words.french.isEmpty)
    }
    for limit in limits {
      #expect(limit.value > 0)
      #expect(limit.evidence.readOn != nil)
      #expect(!limit.evidence.source.english.isEmpty)
      #expect(limit.evidence.provenance != .team)
    }
  }
}
