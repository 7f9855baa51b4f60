import Localization
import Networks

extension SchedulerProfile {
  static let publer = SchedulerProfile(
    "publer", "Publer", .schedulerHelp("https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/"),
    networks: .schedulerHelp("https://publer.com/blog/ultimate-csv-bulk-scheduler-social-media/")
  ) { scheduler in
    scheduler.columns = [
      Column("Date - Intl. format or prompt", .date(.minutes)), Column("Text", .text),
      Column("Link(s) - Separated by comma for FB carousels", .link),
      Column("Media URL(s) - Separated by comma", .media([.picture, .animation, .video])),
      Column("Title - For the video, pin, PDF ..", .title), Column("Label(s) - Separated by comma", .empty),
      Column("Alt text(s) - Separated by ||", .altTexts(separator: "||")),
      Column("Comment(s) - Separated by ||", .empty),
      Column("Pin board, FB album, or Google category", .board),
      Column("Post subtype - I.e. story, reel, PDF ..", .empty), Column("CTA - For Facebook links or Google", .empty),
      Column("Reminder - For stories, reels, shorts, and TikToks", .empty),
    ]
    scheduler.networks = [
      "bluesky", "facebook", "google-business", "instagram", "linkedin", "mastodon", "pinterest", "telegram", "threads",
      "tiktok", "x", "youtube",
    ]
    scheduler.notes = [
      LocalizedText(
        en: "Publer needs all twelve columns, empty ones too", fr: "Publer attend les douze colonnes, même vides")
    ]
  }
}
