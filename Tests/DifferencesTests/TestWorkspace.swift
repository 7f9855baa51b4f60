/// A small bakery's workspace, before and after.
enum TestWorkspace {
  static let settings = "---\nedito: 1\nlocale: en-GB\ntimezone: Europe/Paris\n---\n"

  static func strategy(_ targets: String..., facts: String = "") -> String {
    """
    ---
    question: frequency
    channels:
      mastodon: {network: mastodon}
      x: {network: x}
      blog: {network: blog}
    cadence:
    \(targets.map { "  - \($0)" }.joined(separator: "\n"))
    \(facts)
    ---

    """
  }

  static func post(
    _ title: String, _ date: String, _ channels: String, _ more: String = "status: draft",
    _ text: String = "Fresh bread."
  )
    -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\nchannels: \(channels)\n\(more)\n---\n\(text)\n"
  }

  static let before = [
    "edito.md": settings,
    "strategy/frequency.md": strategy(
      "{channel: mastodon, target: 2-3 per week}", "{channel: blog, target: 1 per week}",
      facts: "embargo: [{from: 2026-12-10, until: 2026-12-11, reason: stocktaking}]"),
    "posts/2026-11-24-rye.md": post(
      "Rye is back", "2026-11-24 09:00", "{mastodon: {}, x: {date: 2026-11-24 12:30}}", "status: approved"),
    "posts/2026-11-25-oven.md": post(
      "The oven", "2026-11-25 08:00", "[mastodon]",
      "status: draft\nauthor: ada\nmedia: [{file: media/oven.jpg, alt: An oven}]\nx-mood: calm",
      "The oven is on.\n\n## @mastodon\nThe oven is on since four."),
    "posts/2026-11-26-mill.md": post("The mill", "2026-11-26 17:00", "[blog]", "status: review", "A day at the mill."),
    "posts/2026-11-27-open-day.md": post(
      "Open day", "2026-11-27 10:00", "[mastodon]", "status: draft", "Come and see."),
    "posts/someday.md": "---\ntitle: Some day\nstatus: draft\nchannels: [x]\n---\nNot yet.\n",
    "media/oven.jpg": "one",
  ]

  static let after = [
    "edito.md": settings,
    "strategy/frequency.md": strategy(
      "{channel: mastodon, target: 3-4 per week}", "{channel: blog, target: 1 per week}"),
    "campaigns/advent.md": "---\ntitle: Advent\nfrom: 2026-12-01\nuntil: 2026-12-24\n---\nA window a day.\n",
    "posts/2026-11-28-rye.md": post(
      "Rye is back", "2026-11-28 09:00", "{mastodon: {}, x: {date: 2026-11-29 12:30}}", "status: approved"),
    "posts/2026-11-25-oven.md": post(
      "The warm oven", "2026-11-25 08:00", "[mastodon]",
      "status: review\nauthor: bob\nmedia: [{file: media/oven.jpg, alt: A warm oven}]\nx-mood: lively\ntags: [oven]",
      "The oven is on.\n\n## @mastodon\nThe oven is on since three."),
    "posts/2026-11-27-open-house.md": post(
      "Open day", "2026-11-27 10:00", "[mastodon]", "status: draft", "Come and see."),
    "posts/2026-11-24-flour.md": post(
      "Flour", "2026-11-24 09:00", "[mastodon, x]", "status: review\nauthor: ada", "Flour."),
    "posts/someday.md": "---\ntitle: Some day\nstatus: idea\nchannels: [x]\n---\nNot yet.\n",
    "media/oven.jpg": "two",
  ]
}
