import Localization
import Networks

extension SchedulerProfile {
  static let buffer = SchedulerProfile(
    "buffer", "Buffer", .schedulerHelp("support.buffer.com, bulk upload of posts"), networks: .notLookedUp
  ) { scheduler in
    let help = scheduler.evidence
    scheduler.columns = [
      Column("Text", .text), Column("Image URL", .media([.picture])), Column("Tags", .empty),
      Column("Posting Time", .date(.minutes)), Column("Board Name", .board, onlyFor: "pinterest"),
    ]
    scheduler.rows = Limit(100, help)
    scheduler.media.kinds = [.jpeg, .png]
    scheduler.media.most = Limit(1, help)
    scheduler.media.size = Limit(5 * 1_048_576, help)
    scheduler.networks = [
      "bluesky", "facebook", "google-business", "instagram", "linkedin", "mastodon", "pinterest", "threads", "tiktok",
      "x",
      "youtube",
    ]
    scheduler.notes = [
      LocalizedText(
        en: "Buffer's free plan takes 10 posts at a time: `--rows 10`",
        fr: "la formule gratuite de Buffer prend 10 publications à la fois : `--rows 10`")
    ]
  }
}
