import CivilTime
import Editorial
import Testing

@testable import Lint

@Suite("What to write instead of a hashtag that is cut")
struct HashtagAdviceTests {
  @Test(
    "is one that the network takes",
    arguments: [
      ("bluesky", "#_advent_", "#_advent"), ("bluesky", "#foo_bar_", "#foo_bar"), ("x", "#slow-bread", "#SlowBread"),
      ("x", "#l’atelier", "#Atelier"), ("x", "#slow_-bread", "#SlowBread"),
    ])
  func advice(_ network: String, _ written: String, _ proposal: String) throws {
    func help(_ text: String) throws -> [String?] {
      let example = Example.posting(on: network, text)
      let day = try DateSyntax.timestamp(example.today).get().day
      let desk = Desk(example.corpus, now: Moment(day: day, time: .midnight))
      return Linter(Configuration(settingsOf: desk.corpus)).lint(desk).findings
        .filter { $0.rule == "invalid-hashtag" }.map { $0.help?.english }
    }
    #expect(try help("Bread \(written) here.") == ["write it in one word: \(proposal)"])
    #expect(try help("Bread \(proposal) here.") == [])
  }
}
