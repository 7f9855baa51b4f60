import Localization
import Networks

extension SchedulerProfile {
  static let buffer = SchedulerProfile(
    "buffer", "Buffer",
    .quotedOfScheduler(
      LocalizedText(en: "Buffer's help on bulk uploads", fr: "l’aide de Buffer sur la programmation groupée")),
    networks: .notLookedUp
  ) { scheduler in
    let help = scheduler.evidence
    scheduler.columns = [
      Column("Text", .text), Column("Image URL", .media([.picture])), Column("Tags", .empty),
      Column("Posting Time", .date(.minutes)), Column("Board Name", .board, onlyFor: "pinterest"),
    ]
    scheduler.rows = Limit(100, help)
    scheduler.media.kinds = [.jpeg, .png]
    scheduler.media.most = Limit(1, help)
    scheduler.media.size = Limit(5_000_000, help)
    scheduler.networks = [
      "bluesky", "facebook", "google-business", "instagram", "linkedin", "mastodon", "pinterest", "threads", "tiktok",
      "x",
      "youtube",
    ]
    scheduler.notes = [
      LocalizedText(
        en: "Buffer's free plan accepts 10 posts at a time: `--rows 10`",
        fr: "la formule gratuite de Buffer accepte 10 publications à la fois : `--rows 10`")
    ]
  }
}
