import CivilTime
import Editorial
import Mentions
import Testing

@Suite("The due date of a reply")
struct AnsweringTimeTests {
  static func corpus(_ listening: String, closures: String = "[]") -> Corpus {
    Corpus.reading([
      "edito.md": "---\nedito: 1\nclosures: \(closures)\n---\n",
      "strategy/listening.md": "---\nquestion: monitoring\nlistening: {\(listening)}\n---\n",
    ])
  }

  static func slot(_ text: String) throws -> Slot {
    let stamp = try DateSyntax.timestamp(text).get()
    return Slot(day: stamp.day, time: stamp.time)
  }

  @Test(
    "counts only the hours in which the team replies",
    arguments: [
      // Friday 20 November; Monday is the 23rd.
      ("response-time: 4h", "2026-11-20 18:22", "2026-11-20 22:22"),
      ("response-time: 4h, hours: 09:00-19:00, on: weekdays", "2026-11-20 18:22", "2026-11-23 12:22"),
      ("response-time: 4h, hours: 9h-19h, on: weekdays", "2026-11-20 10:00", "2026-11-20 14:00"),
      ("response-time: 4h, hours: 9h-19h, on: weekdays", "2026-11-20 15:00", "2026-11-20 19:00"),
      ("response-time: 4h, hours: 9h-19h, on: weekdays", "2026-11-21 23:00", "2026-11-23 13:00"),
      ("response-time: 4h, hours: [14:00-16:00, 09:00-10:00]", "2026-11-20 08:00", "2026-11-21 10:00"),
      ("response-time: 4h, hours: [9h-12h, 11h-13h]", "2026-11-20 08:00", "2026-11-20 13:00"),
      ("response-time: 30 min, hours: 22h-24h", "2026-11-20 23:50", "2026-11-21 22:20"),
      ("response-time: 4h, hours: 9h-19h", "2026-11-20", "2026-11-21 13:00"),
    ])
  func counted(_ listening: String, _ said: String, _ due: String) throws {
    let time = try #require(AnsweringTime(Self.corpus(listening)))
    #expect(try time.deadline(of: Self.slot(said))?.description == due)
  }

  @Test("skips an hour that the clock skips, and counts a repeated one twice")
  func clockChanges() throws {
    let first = try Self.slot("2026-03-29").end.minutes - 1440
    let paris = TimeZoneRules(
      identifier: "Europe/Paris", firstOffset: 60, transitions: [.init(minute: first + 60, offset: 120)])
    let corpus = Corpus.reading(
      ["strategy/listening.md": "---\nquestion: monitoring\nlistening: {response-time: 4h}\n---\n"], zone: paris)
    let time = try #require(AnsweringTime(corpus))
    #expect(try time.deadline(of: Self.slot("2026-03-29 00:30"))?.description == "2026-03-29 05:30")
  }

  @Test("skips closures")
  func closures() throws {
    let corpus = Self.corpus("response-time: 4h, hours: 9h-19h", closures: "[2026-11-21/2026-11-22]")
    let time = try #require(AnsweringTime(corpus))
    #expect(try time.deadline(of: Self.slot("2026-11-20 17:00"))?.description == "2026-11-23 11:00")
  }

  @Test("does not exist if the team never replies or promises no reply time")
  func never() throws {
    let time = try #require(AnsweringTime(Self.corpus("response-time: 4h", closures: "[2026-01-01/2036-01-01]")))
    #expect(try time.deadline(of: Self.slot("2026-11-20 17:00")) == nil)
    #expect(AnsweringTime(Self.corpus("hours: 9h-19h")) == nil)
  }

  @Test(
    "rejects hours that end before they begin, or are empty", arguments: ["19:00-09:00", "9h", "25h-26h", "soon"])
  func rejected(_ hours: String) { #expect(HourRange(parsing: hours) == nil) }

  @Test("sorts the most urgent first")
  func order() throws {
    let page = """
      ---
      period: 2026-11-23
      ---

      - [ ] [Pleased](https://a.example/1) on x, 11:30 — “Nice” #positive
      - [ ] [Asking](https://a.example/2) on x, 11:40 — “When?” #neutral #question
      - [ ] [Angry](https://a.example/3) on x, 11:50 — “Bad” #negative
      - [ ] [Late](https://a.example/4) on x, 08:00 — “Hello” #neutral
      - [x] [Done](https://a.example/5) on x, 08:00 — “Bye” #negative
      - [ ] [Answered](https://a.example/6) on x, 08:00 — “Bye” #negative
        - [reply](https://a.example/7), 08:10
      """
    let corpus = Corpus.reading([
      "edito.md": "---\nedito: 1\n---\n", "mentions/a.md": page,
      "strategy/a.md": "---\nquestion: monitoring\nlistening: {response-time: 2h}\n---\n",
    ])
    let stamp = try DateSyntax.timestamp("2026-11-23 12:00").get()
    let now = Moment(day: stamp.day, time: try #require(stamp.time))
    let index = MentionIndex(corpus)
    #expect(index.unanswered(at: now).map(\.mention.author) == ["Late", "Angry", "Asking", "Pleased"])
    let permalink = try #require(Permalink("http://a.example/4"))
    #expect(index[permalink].map(\.mention.author) == ["Late"])
  }
}
