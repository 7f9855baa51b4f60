import Cadence
import CivilTime
import Editorial
import Localization

/// A small bakery's workspace, and ways to inspect it.
public enum Bakery {
  public static let settings = """
    ---
    edito: 1
    locale: fr-FR
    closures:
      - {from: 2026-11-26, until: 2026-11-27, reason: Inventaire}
    embargo:
      - {from: 2026-11-24, until: 2026-11-25 12:00, channels: [x], reason: Annonce du 25}
    channels:
      blog: {network: blog}
      bluesky: {network: bluesky}
      mastodon: {network: mastodon}
      x: {network: x}
    ---
    """

  public static let files: [String: String] = [
    "edito.md": settings,
    "posts/levain.md": post(
      "Le levain se réveille", "published", "2026-11-23 09:00", "[mastodon, bluesky]", author: "camille",
      more: "published: {mastodon: {url: 'https://pouet.example/1', at: 2026-11-23 09:00}}"),
    "posts/miche.md": post("La miche", "scheduled", "2026-11-24 12:30", "{x: {date: 2026-11-24 18:00}, blog: {}}"),
    "posts/four.md": post("Le four, mode d’emploi", "approved", "2026-11-24", "[mastodon]", author: "hugo"),
    "posts/farine.md": post("Farine | « T80 »", "review", "2026-11-23 17:00", "[x]", author: "hugo"),
    "posts/sans-canal.md": post("Sans canal", "draft", "2026-11-28 10:00", "[]"),
    "posts/sans-date.md": post("Sans date", "draft", nil, "[mastodon]", author: "camille"),
    "posts/idee.md": post("Une idée", "idea", "2026-11-24 10:00", "[x]"),
    "posts/annulee.md": post("Annulée", "cancelled", "2026-11-24 10:00", "[x, blog]"),
    "posts/decembre.md": post("Décembre", "draft", "2026-12-01 08:00", "[blog]"),
  ]

  public static func post(
    _ title: String, _ status: String, _ date: String?, _ channels: String, author: String? = nil, more: String = ""
  ) -> String {
    let lines = [
      "---", "title: \"\(title)\"", "status: \(status)", date.map { "date: \($0)" }, "channels: \(channels)",
      author.map { "author: \($0)" }, more.isEmpty ? nil : more, "---", "Bonjour.",
    ]
    return lines.compactMap(\.self).joined(separator: "\n") + "\n"
  }

  public static func period(_ text: String) throws -> Period { try DateSyntax.period(text).get() }

  public static func calendar(
    _ period: String = "2026-11", files: [String: String] = files, filter: CalendarFilter = CalendarFilter(),
    gaps: [CalendarGap] = [], firstWeekday: Weekday = .monday, now: String = "2026-11-24 08:00"
  ) throws -> EditorialCalendar {
    try EditorialCalendar(
      Corpus.reading(files), period: self.period(period), filter: filter, gaps: gaps, firstWeekday: firstWeekday,
      now: moment(now))
  }

  public static func gap(_ period: String, _ label: String, missing: Int = 0, excess: Int = 0) throws -> CalendarGap {
    try CalendarGap(
      period: self.period(period), label: LocalizedText(verbatim: label), missing: missing, excess: excess)
  }

  public static let gaps: [CalendarGap] = {
    let all = [
      ("2026-W48", "blog", 1, 0), ("2026-11-24", "mastodon", 1, 0), ("2026-11-27", "mastodon", 1, 0),
      ("2026-W47", "x", 0, 2), ("2026-11", "coulisses", 3, 0), ("2026-Q4", "levain", 2, 0), ("2026-W46", "blog", 0, 0),
    ]
    return all.compactMap { try? gap($0, $1, missing: $2, excess: $3) }
  }()
}
