import Localization
import Networks

extension SchedulerProfile {
  static let highLevel = SchedulerProfile(
    "highlevel", "HighLevel",
    .reportedOfScheduler(
      LocalizedText(
        verbatim:
          "https://help.kyriossystems.com/en/articles/13662132-bulk-scheduling-social-planner-posts-using-csv-or-xlsx")),
    networks: .reportedOfScheduler(LocalizedText(verbatim: "https://help.hoopai.com/marketing/social-csv-import"))
  ) { scheduler in
    let help = scheduler.evidence
    scheduler.columns = [
      Column("postAtSpecificTime (YYYY-MM-DD HH:mm:ss)", .date(.seconds)), Column("content", .text),
      Column("link (OGmetaUrl)", .link), Column("imageUrls", .media([.picture])),
      Column("gifUrl", .media([.animation])), Column("videoUrls", .media([.video])),
    ]
    scheduler.rows = Limit(90, help)
    scheduler.lead = Limit(10, help)
    scheduler.media.kinds = [.jpeg, .png, .gif, .mp4, .mov]
    scheduler.media.most = Limit(10, help)
    scheduler.media.animations = Limit(1, help)
    scheduler.media.mayMix = false
    scheduler.media.separator = ", "
    scheduler.networks = ["facebook", "google-business", "instagram", "linkedin", "tiktok", "x", "youtube"]
    scheduler.notes = [
      LocalizedText(
        en: "compare the first row with the sample in HighLevel's own dialog: its column headers have changed before",
        fr: "comparez la première ligne au modèle que donne HighLevel : ses titres de colonne ont déjà changé")
    ]
  }
}
