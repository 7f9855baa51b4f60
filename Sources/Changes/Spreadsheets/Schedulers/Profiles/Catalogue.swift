import CivilTime
import Localization
import Networks

extension SchedulerProfile {
  /// Every scheduler that Edito writes files for.
  public static let all: [SchedulerProfile] = [buffer, sprout, publer, highLevel]
}

extension Evidence {
  /// The day on which the schedulers' own pages were read.
  private static let schedulersReadOn = CalendarDay(year: 2026, month: 11, day: 22)

  /// The scheduler's own page.
  static func schedulerHelp(_ page: String) -> Evidence {
    Evidence(.official, LocalizedText(verbatim: page), readOn: schedulersReadOn)
  }

  /// The scheduler's own words in somebody's quotation.
  static func quotedOfScheduler(_ page: LocalizedText) -> Evidence {
    Evidence(.quoted, page, readOn: schedulersReadOn)
  }

  /// Somebody else's page.
  static func reportedOfScheduler(_ page: LocalizedText) -> Evidence {
    Evidence(.reported, page, readOn: schedulersReadOn)
  }

  /// What is commonly known, and was not looked up.
  static let notLookedUp = Evidence(
    .reported, LocalizedText(en: "commonly known, not looked up", fr: "connu, non vérifié"), readOn: nil)
}
