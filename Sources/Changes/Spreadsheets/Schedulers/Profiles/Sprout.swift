import Localization
import Networks

extension SchedulerProfile {
  static let sprout = SchedulerProfile(
    "sprout", "Sprout Social",
    .schedulerHelp("https://support.sproutsocial.com/hc/en-us/articles/115005864203-How-do-I-use-bulk-scheduling"),
    networks: .notLookedUp
  ) { scheduler in
    let help = scheduler.evidence
    scheduler.columns = [
      Column("date", .date(.day)), Column("time_24hr", .time), Column("message_text", .text),
      Column("public_image_url", .media([.picture])),
    ]
    scheduler.rows = Limit(350, help)
    scheduler.lead = Limit(10, help)
    scheduler.spacing = Limit(10, help)
    scheduler.media.kinds = [.jpeg, .png]
    scheduler.media.most = Limit(1, help)
    scheduler.media.evidence = .notLookedUp
    scheduler.networks = [
      "bluesky", "facebook", "google-business", "instagram", "linkedin", "pinterest", "threads", "tiktok", "x",
    ]
    scheduler.notes = [
      LocalizedText(
        en: "Sprout Social asks for the order of day and month when the file is uploaded",
        fr: "Sprout Social demande, au moment de l’envoi, si le jour précède le mois dans les dates")
    ]
  }
}
