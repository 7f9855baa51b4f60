import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots

struct AmbiguousTime: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "ambiguous-time", formerly: ["shifted-time"], .document, .always(.error),
    summary: "a time that the clock skips or shows twice on that day",
    rationale: """
      When daylight saving time begins, an hour is missing; when it ends, one comes twice. A scheduler would publish at \
      another time than the one that was planned.
      """,
    remedy: "Choose another time; one that comes twice is settled by its offset from UTC.",
    passing: [
      Example(
        [
          "posts/2026-03-29-bread.md": "---\nstatus: draft\ndate: 2026-03-29 03:30\n---\nFresh bread.\n",
          "posts/2026-10-25-bread.md": "---\nstatus: draft\ndate: 2026-10-25 02:30+01:00\n---\nFresh bread.\n",
        ], zone: .paris2026)
    ],
    failing: [
      Example(
        ["posts/2026-03-29-bread.md": "---\nstatus: draft\ndate: ↓2026-03-29 02:30\n---\nFresh bread.\n"],
        zone: .paris2026),
      Example(
        [
          "posts/2026-10-25-bread.md":
            "---\nstatus: draft\nchannels: {x: {date: ↓2026-10-25 02:30}, mastodon: {}}\n---\nFresh bread.\n"
        ], zone: .paris2026),
    ])

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    document.problems.compactMap { problem in
      guard case .shiftedTime(_, let time, let next) = problem.kind else { return nil }
      if let next {
        return RuleFinding(in: document, at: problem.range, .skipped(time), help: .nextTime(next))
      }
      return RuleFinding(
        in: document, at: problem.range, .repeated(time), help: offsets(of: time, in: snapshot.corpus.zone),
        severity: .warning)
    }
  }

  /// The two ways to write a time that comes twice.
  private func offsets(of time: String, in zone: TimeZoneRules) -> LocalizedText? {
    guard case .success(let stamp) = DateSyntax.timestamp(time), let clock = stamp.time else { return nil }
    let moment = Moment(day: stamp.day, time: clock)
    // A day away from the change, the clock is on one side of it for certain.
    let written = [-1440, 1440].map { distance in
      "\(moment)\(TimeZoneRules.notation(ofOffset: zone.offset(atUTCMinute: moment.minutes + distance)))"
    }
    return LocalizedText(
      en: "write \(written[0]) for the first, \(written[1]) for the second",
      fr: "écrivez \(written[0]) pour la première, \(written[1]) pour la seconde")
  }
}

extension TimeZoneRules {
  /// The changes of one year in Paris, for examples: 29 March and 25 October 2026, at 01:00 UTC.
  fileprivate static let paris2026 = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 60,
    transitions: [
      Transition(minute: 29_579_100, offset: 120), Transition(minute: 29_881_500, offset: 60),
    ])
}

extension LocalizedText {
  fileprivate static func skipped(_ time: String) -> LocalizedText {
    LocalizedText(
      en: "\(time) does not exist: the clocks go forward over that hour",
      fr: "\(time) n’existe pas : les horloges sautent cette heure")
  }

  fileprivate static func nextTime(_ next: String) -> LocalizedText {
    LocalizedText(en: "choose another time, such as \(next)", fr: "choisissez une autre heure, par exemple \(next)")
  }

  fileprivate static func repeated(_ time: String) -> LocalizedText {
    LocalizedText(
      en: "\(time) comes twice: the clocks go back over that hour",
      fr: "\(time) arrive deux fois : les horloges repassent par cette heure")
  }
}
