import CivilTime
import Editorial
import Findings
import Localization
import Schema
import Snapshots

struct AmbiguousTime: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "ambiguous-time", formerly: ["shifted-time"], .document, .always(.error),
    summary: LocalizedText(
      en: "a local time that daylight saving skips or repeats",
      fr: "une heure locale que le changement d’heure saute ou répète"),
    rationale: LocalizedText(
      en: "A scheduler would publish the post at a different time from the one planned.",
      fr: "Un outil de programmation publierait à une autre heure que prévu."),
    exceptions: LocalizedText(
      en: "A skipped time is an error, a repeated time a warning.",
      fr: "Une heure sautée donne une erreur, une heure répétée un avertissement."),
    remedy: LocalizedText(
      en: "Choose another time. You can keep a repeated time if you add its offset from UTC.",
      fr: "Choisissez une autre heure. Une heure répétée peut rester si vous ajoutez son décalage avec UTC."),
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

  /// Returns a hint with both offsets for a time that occurs twice; `nil` if the time cannot be read.
  private func offsets(of time: String, in zone: TimeZoneRules) -> LocalizedText? {
    guard case .success(let stamp) = DateSyntax.timestamp(time), let clock = stamp.time else { return nil }
    let moment = Moment(day: stamp.day, time: clock)
    // A day before or after the change, the offset is certain.
    let written = [-1440, 1440].map { distance in
      "\(moment)\(TimeZoneRules.notation(ofOffset: zone.offset(atUTCMinute: moment.minutes + distance)))"
    }
    return LocalizedText(
      en: "write \(written[0]) for the first, \(written[1]) for the second",
      fr: "écrivez \(written[0]) pour la première fois, \(written[1]) pour la seconde")
  }
}

extension TimeZoneRules {
  /// The clock changes of 2026 in Paris, for examples: 29 March and 25 October at 01:00 UTC.
  fileprivate static let paris2026 = TimeZoneRules(
    identifier: "Europe/Paris", firstOffset: 60,
    transitions: [
      Transition(minute: 29_579_100, offset: 120), Transition(minute: 29_881_500, offset: 60),
    ])
}

extension LocalizedText {
  fileprivate static func skipped(_ time: String) -> LocalizedText {
    LocalizedText(
      en: "\(time) does not exist because the clocks go forward over that hour",
      fr: "\(time) n’existe pas, car les horloges sautent cette heure")
  }

  fileprivate static func nextTime(_ next: String) -> LocalizedText {
    LocalizedText(en: "choose another time, such as \(next)", fr: "choisissez une autre heure, par exemple \(next)")
  }

  fileprivate static func repeated(_ time: String) -> LocalizedText {
    LocalizedText(
      en: "\(time) occurs twice because the clocks go back over that hour",
      fr: "\(time) existe deux fois, car les horloges reculent d’une heure")
  }
}
