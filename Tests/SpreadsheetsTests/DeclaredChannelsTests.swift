import Editorial
import SourceText
import Spreadsheets
import TestSupport
import Testing

@Suite("Channels that an import declares")
struct DeclaredChannelsTests {
  private static let settings = "---\nedito: 1\nname: A\n---\n\nOur team.\n"

  /// Returns the workspace with the channels that a sheet names.
  private static func target(
    _ sheet: String, into settings: String = settings, _ files: [String: String] = [:]
  ) -> ImportTarget {
    var target = ImportTarget(Corpus.reading(files.merging(["edito.md": settings]) { $1 }))
    if let everywhere = target.onEveryNetwork {
      target.declare(everywhere.networks(namedIn: SheetTable(Array(sheet.utf8), for: everywhere)))
    }
    return target
  }

  private static func channels(
    _ sheet: String, into settings: String = settings, _ files: [String: String] = [:]
  ) -> [String] {
    target(sheet, into: settings, files).declaredChannels?.networks.map(\.rawValue) ?? []
  }

  @Test(
    "are those of the networks that cells name",
    arguments: [
      ("LinkedIn", ["linkedin"]), ("X (Twitter)", ["x"]), ("Insta", ["instagram"]),
      ("LinkedIn / FB", ["linkedin", "facebook"]),
      ("twitter and mastodon", ["x", "mastodon"]), ("Pinboard", []), ("All", []), ("Instagram stories", []), ("", []),
    ])
  func cells(_ cell: String, _ expected: [String]) {
    let sheet = "Date,Platform,Text\n2026-12-01,\(cell),Some words here\n"
    #expect(Self.channels(sheet) == expected)
  }

  @Test("are those of the networks that headers of texts name")
  func headers() {
    let text = "Date,LinkedIn copy,Instagram copy,X copy\n2026-12-01,Good words for work,,x\n"
    #expect(Self.channels(text) == ["linkedin"])
  }

  @Test("are written into the settings, one on each line")
  func settings() throws {
    let sheet = "Date,Platform,Text\n2026-12-01,Insta,Some words\n2026-12-02,X; Insta,Other words\n"
    let target = Self.target(sheet)
    let channels = try #require(target.declaredChannels)
    #expect(
      String(decoding: channels.newSettings.bytes, as: UTF8.self)
        == """
        ---
        edito: 1
        name: A
        channels:
          - {id: instagram, network: instagram}
          - {id: x, network: x}
        ---

        Our team.

        """)
    #expect(channels.change.changes.map(\.path) == ["edito.md"])
    #expect(target.corpus.declarations.channels == ["instagram", "x"])
    // A second import has nothing to add.
    let written = String(decoding: channels.newSettings.bytes, as: UTF8.self)
    #expect(Self.channels(sheet, into: written).isEmpty)
  }

  @Test(
    "join the channels of the settings",
    arguments: [
      "channels:\n  - {id: blog, network: blog}\n", "channels: [{id: blog, network: blog}]\n",
      "channels: {blog: {network: blog}}\n", "channels:\n  blog:\n    network: blog\n",
    ])
  func existing(_ key: String) {
    let target = Self.target(
      "Date,Platform,Text\n2026-12-01,\"Insta, Blog\",Some words\n", into: "---\nedito: 1\n\(key)---\n")
    #expect(target.declaredChannels?.networks.map(\.rawValue) == ["instagram"])
    #expect(target.corpus.declarations.channels == ["blog", "instagram"])
  }

  @Test(
    "are not declared where a channel may be meant that the workspace has",
    arguments: [
      "channels: {team: {network: instagram}}", "channels: {team: {title: Our pictures}}",
      "channels: {instagram: {network: x}}",
    ])
  func known(_ key: String) {
    let sheet = "Date,Platform,Text\n2026-12-01,Insta,Some words\n"
    #expect(Self.channels(sheet, ["strategy/m.md": "---\nquestion: medium\n\(key)\n---\n"]).isEmpty)
  }

  private static func channels(_ sheet: String, _ files: [String: String]) -> [String] {
    channels(sheet, into: settings, files)
  }

  @Test("need settings that can be changed")
  func unchangeable() {
    let sheet = "Date,Platform,Text\n2026-12-01,Insta,Some words\n"
    #expect(Self.channels(sheet, into: "---\nedito: 1\nchannels: soon\n---\n").isEmpty)
  }
}
