import CivilTime
import Editorial
import Findings
import Snapshots
import TestSupport
import Testing

@testable import Lint

/// Behaviour that the rules' own examples do not cover: severities, wording, and exceptions.
@Suite("The cadence rules")
struct CadenceRuleTests {
  func findings(_ rule: String, _ workshop: Workshop) throws -> [Finding] {
    let snapshot = try Snapshot(Corpus.reading(workshop.files), now: moment(workshop.now))
    return Linter(Configuration(settingsOf: snapshot.corpus, select: [rule])).lint(snapshot).findings.filter {
      $0.rule == rule
    }
  }

  @Test("report a current shortage as an error, a future one as a warning")
  func shortageSeverity() throws {
    let posts = [post("2026-11-24", "[x]", "draft")]
    #expect(
      try findings("below-target", Workshop("{channel: x, target: 2 per week}", posts: posts)).map(\.severity) == [
        .error
      ])
    #expect(
      try findings("below-target", Workshop("{channel: x, target: 1 per week}", posts: posts)).map(\.severity) == [
        .warning
      ])
  }

  @Test("name the short periods")
  func shortageWording() throws {
    let posts = [post("2026-11-24", "[x]", "draft")]
    let one = try findings("below-target", Workshop("{channel: x, target: 1 per week}", posts: posts)).first
    #expect(
      one?.message.english == "x: 1 post missing in week 49 (30 November – 6 December); target: at least 1 per week")
    #expect(
      one?.message.french
        == "x\u{A0}: il manque 1\u{A0}publication en semaine\u{A0}49 (du 30\u{A0}novembre au 6\u{A0}décembre)\u{202F}; cible\u{A0}: au moins 1 par semaine"
    )
    let daily = try findings("below-target", Workshop("{channel: x, target: 2 per day, on: weekdays}", posts: posts))
      .first
    #expect(
      daily?.message.english
        == "x: 19 posts missing: 2 on 23 November 2026, 1 on 24 November 2026, 2 on 25 November 2026 and 14 more until 4 December 2026; target: at least 2 per day, weekdays"
    )
    let quarter = try findings("below-target", Workshop("{pillar: backstage, target: 7 per quarter}")).first
    #expect(
      quarter?.message.english
        == "pillar backstage: 5 posts missing in Q4 2026 to be on track by 6 December 2026; target: at least 7 per quarter"
    )
  }

  @Test("ignore targets that are invalid, not in force, or not due now")
  func leftAlone() throws {
    for target in [
      "{channel: y, target: 9 per week}", "{channel: x, target: 9-1 per week}",
      "{channel: x, target: 1 per week, until: 2026-W47}",
      "{channel: x, target: 1 per week, from: 2026-W50}", "{channel: x, target: at most 3 per week}",
      "{channel: x, target: 1 per month, from: 2026-12}",
    ] {
      #expect(try findings("below-target", Workshop(target)).isEmpty, "\(target)")
      #expect(try findings("above-target", Workshop(target)).isEmpty, "\(target)")
    }
  }

  @Test("mark the last movable posts beyond a maximum")
  func excess() throws {
    let workshop = Workshop(
      "{channel: x, target: at most 1 per week}",
      posts: [
        post("2026-11-27", "[x]", "published"), post("2026-11-24", "[x]", "approved"),
        post("2026-11-25", "[x]", "draft"), post("2027-02-02", "[x]", "draft"),
        post("2027-02-04", "[x]", "review"), post("2026-11-18", "[x]", "published"),
        post("2026-11-19", "[x]", "published"),
      ])
    let found = try findings("above-target", workshop)
    #expect(found.map(\.place.path) == ["posts/1001.md", "posts/1002.md", "posts/1004.md"])
    #expect(found.map(\.severity) == [.error, .warning, .error])
    #expect(
      found.first?.message.english == "x: 3 posts in week 48 (23–29 November), 2 too many; target: at most 1 per week")
    #expect(found.first?.related.map(\.place.path) == ["strategy/frequency.md"])
    #expect(found.last?.help?.french == "déplacez la publication vers une autre semaine, ou relevez la cible")
  }

  @Test("accept dates at the end of the calendar")
  func farDates() throws {
    let workshop = Workshop(
      "{channel: x, target: at most 0 per day}", posts: [post("9999-12-31", "[x]", "draft")],
      settings: "closures: [0001-01-01/9999-12-31]", facts: "embargo: [{from: 0001-01-01, until: 9999-12-31}]")
    #expect(try findings("above-target", workshop).count == 1)
    #expect(try findings("posting-gap", workshop).isEmpty)
  }

  @Test("let a workspace set the longest gap")
  func gapOption() throws {
    let posts = [post("2026-11-16", "[x]", "published")]
    #expect(try findings("posting-gap", Workshop(posts: posts)).isEmpty)
    let strict = Workshop(posts: posts, settings: "lint: {rules: {posting-gap: {days: 5}}}")
    let found = try findings("posting-gap", strict)
    #expect(found.map(\.message.english) == ["no post has been published on x for 7 days, since 16 November 2026"])
    #expect(found.map(\.place.path) == ["strategy/common.md"])
  }
}
