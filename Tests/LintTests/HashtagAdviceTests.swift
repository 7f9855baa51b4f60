import CivilTime
import Editorial
import Snapshots
import Testing

@testable import Lint

@Suite("The suggestion for a cut hashtag")
struct HashtagAdviceTests {
  @Test(
    "is a hashtag that the network accepts",
    arguments: [
      ("bluesky", "#_advent_", "#_advent"), ("bluesky", "#foo_bar_", "#foo_bar"), ("x", "#slow-bread", "#SlowBread"),
      ("x", "#l’atelier", "#Atelier"), ("x", "#slow_-bread", "#SlowBread"), ("x", "#l'été", "#Été"),
      ("x", "#rock&roll", "#RockRoll"), ("mastodon", "#AT&T", "#ATT"), ("linkedin", "#foo.bar", "#FooBar"),
      ("x", "#C++", "#CPlusPlus"), ("x", "#C#", "#CSharp"), ("mastodon", "#C#", "#CSharp"),
      ("instagram", "#Canal+", "#CanalPlus"), ("x", "#rock'n'roll", "#RockNRoll"), ("x", "#100%bio", "#100Bio"),
      ("x", "#24-heures", "#24Heures"), ("instagram", "#étudiant·e", "#ÉtudiantE"), ("bluesky", "#C#", "#CSharp"),
    ])
  func advice(_ network: String, _ written: String, _ proposal: String) throws {
    #expect(try Self.help(network, "Bread \(written) here.") == ["write it as one word: \(proposal)"])
    #expect(try Self.help(network, "Bread \(proposal) here.") == [])
  }

  @Test(
    "is a space after a hashtag that continues",
    arguments: [
      ("#rye,#spelt", "#rye,"), ("#rye🥖", "#rye"), ("#Rye’s", "#Rye"), ("#oat/#wheat", "#oat"), ("#foo:bar", "#foo:"),
    ])
  func goingOn(_ written: String, _ beforeBlank: String) throws {
    #expect(try Self.help("bluesky", "Bread \(written) here.") == ["put a space after \(beforeBlank)"])
    let rest = written.dropFirst(beforeBlank.count)
    #expect(try Self.help("bluesky", "Bread \(beforeBlank) \(rest) here.") == [])
  }

  private static func help(_ network: String, _ text: String) throws -> [String?] {
    let example = Example.posting(on: network, text)
    let day = try DateSyntax.timestamp(example.today).get().day
    let snapshot = Snapshot(example.corpus, now: Moment(day: day, time: .midnight))
    return Linter(Configuration(settingsOf: snapshot.corpus)).lint(snapshot).findings
      .filter { $0.rule == "invalid-hashtag" }.map { $0.help?.english }
  }

  @Test("is never the part that is left of the hashtag; otherwise it is missing")
  func noAdvice() throws {
    #expect(try Self.help("x", "Bread #l’2026 here.") == ["write it as one word: #L2026"])
    let help = try #require(try Self.help("x", "Bread #a-_ here.").first)
    #expect(help == "write it as one word, with only letters and digits")
  }
}
