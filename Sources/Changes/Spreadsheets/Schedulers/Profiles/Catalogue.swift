import CivilTime
import Localization
import Networks

extension SchedulerProfile {
  /// The schedulers that Edito writes files for.
  public static let all: [SchedulerProfile] = [buffer, sprout, publer, highLevel]
}

extension Evidence {
  /// The day on which the schedulers' own pages were read.
  private static let schedulersReadOn = CalendarDay(year: 2026, month: 11, day: 22)

  /// Returns evidence from a scheduler's own page.
  static func schedulerHelp(_ page: String) -> Evidence {
    Evidence(.official, LocalizedText(verbatim: page), readOn: schedulersReadOn)
  }

  /// Returns evidence from a scheduler's own words, quoted elsewhere.
  static func quotedOfScheduler(_ page: LocalizedText) -> Evidence {
    Evidence(.quoted, page, readOn: schedulersReadOn)
  }

  /// Returns evidence from another website.
  static func reportedOfScheduler(_ page: LocalizedText) -> Evidence {
    Evidence(.reported, page, readOn: schedulersReadOn)
  }

  /// Evidence for common knowledge that was not verified.
  static let notLookedUp = Evidence(
    .reported, LocalizedText(en: "common knowledge, not verified", fr: "connu de tous, non vérifié"), readOn: nil)
}
