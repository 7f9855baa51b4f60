import CivilTime
import Localization
import MediaFiles

extension NetworkProfile {
  /// The supported networks, in the order in which lists show them.
  public static let all: [NetworkProfile] = [
    x, mastodon, bluesky, threads, linkedin, facebook, instagram, tiktok, youtube, pinterest, reddit, tumblr, telegram,
    googleBusiness, blog, other,
  ]

  /// Returns a profile that a closure fills, so one expression can declare a network.
  static func declare(_ id: String, _ name: String, _ fill: (inout NetworkProfile) -> Void) -> NetworkProfile {
    var profile = NetworkProfile(id, name: name)
    fill(&profile)
    return profile
  }
}

extension Evidence {
  /// The days on which sources were read.
  enum ReadingDay {
    case november22, november29

    fileprivate var day: CalendarDay? { CalendarDay(year: 2026, month: 11, day: self == .november22 ? 22 : 29) }
  }

  /// - Parameter source: a URL.
  static func official(_ source: String, readOn day: ReadingDay = .november22) -> Evidence {
    Evidence(.official, LocalizedText(verbatim: source), readOn: day.day)
  }

  static func official(
    en english: EnglishText, fr french: FrenchText, readOn day: ReadingDay = .november22
  ) -> Evidence {
    Evidence(.official, LocalizedText(en: english, fr: french), readOn: day.day)
  }

  /// - Parameter source: a URL.
  static func quoted(_ source: String, readOn day: ReadingDay = .november22) -> Evidence {
    Evidence(.quoted, LocalizedText(verbatim: source), readOn: day.day)
  }

  static func quoted(
    en english: EnglishText, fr french: FrenchText, readOn day: ReadingDay = .november22
  ) -> Evidence {
    Evidence(.quoted, LocalizedText(en: english, fr: french), readOn: day.day)
  }

  static func reported(
    en english: EnglishText, fr french: FrenchText, readOn day: ReadingDay = .november22
  ) -> Evidence {
    Evidence(.reported, LocalizedText(en: english, fr: french), readOn: day.day)
  }

  /// The evidence for limits that the documentation of many schedulers states.
  static let manyTools = Evidence.reported(
    en: "documentation of many schedulers", fr: "la documentation de nombreux outils de programmation")
}

extension NetworkProfile.Form {
  /// The form of handles on Instagram and on Threads.
  static let metaHandle = NetworkProfile.Form(
    en: "letters, digits, `_` and `.`", fr: "des lettres, des chiffres, `_` et `.`",
    .reported(en: "tried out in the app", fr: "constaté à l’usage de l’application"))
}

extension MediaRules {
  /// Declares the maximum number of pictures, and the rules for each picture.
  mutating func pictures(_ most: Int, _ evidence: Evidence, _ fill: (inout FileRules) -> Void = { _ in }) {
    pictures = Limit(most, evidence)
    var rules = FileRules()
    fill(&rules)
    picture = rules
  }

  /// Declares the maximum number of animated pictures, and the rules for each of them. On a network for which this is not declared,
  /// animated pictures count as pictures.
  mutating func animations(_ most: Int, _ evidence: Evidence, _ fill: (inout FileRules) -> Void = { _ in }) {
    animations = Limit(most, evidence)
    var rules = FileRules()
    fill(&rules)
    animation = rules
  }

  /// Declares the maximum number of videos, and the rules for each video.
  mutating func videos(_ most: Int, _ evidence: Evidence, _ fill: (inout FileRules) -> Void = { _ in }) {
    videos = Limit(most, evidence)
    var rules = FileRules()
    fill(&rules)
    video = rules
  }
}

extension FileRules {
  mutating func kinds(_ kinds: [MediaKind], _ evidence: Evidence) {
    self.kinds = kinds
    kindsEvidence = evidence
  }

  mutating func appKinds(_ kinds: [MediaKind], _ evidence: Evidence) {
    appKinds = kinds
    appKindsEvidence = evidence
  }

  mutating func size(megabytes: Int, _ evidence: Evidence) { size = Limit(megabytes * 1_000_000, evidence) }
  mutating func size(mebibytes: Int, _ evidence: Evidence) { size = Limit(mebibytes << 20, evidence) }

  /// Sets the minimum and maximum durations, given in seconds.
  mutating func duration(_ least: Double?, _ most: Double?, _ evidence: Evidence) {
    leastDuration = least.map { Limit(Int($0 * 1000), evidence) }
    greatestDuration = most.map { Limit(Int($0 * 1000), evidence) }
  }
}
