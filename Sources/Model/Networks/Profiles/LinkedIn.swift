extension NetworkProfile {
  static let linkedin = declare("linkedin", "LinkedIn") { network in
    network.otherNames = ["LI"]
    let text = Evidence.quoted(
      en: "LinkedIn's help, quoted by others", fr: "l’aide de LinkedIn, citée par d’autres")
    let images = Evidence.official(
      "https://learn.microsoft.com/linkedin/marketing/community-management/shares/multiimage-post-api")
    let video = Evidence.official(
      "https://learn.microsoft.com/linkedin/marketing/community-management/shares/videos-api")
    network.text = [TextLimit(3_000, .utf16, text)]
    network.altText = TextLimit(4_086, .utf16, images)
    network.media.pictures(20, images)
    network.media.videos(1, video) {
      $0.kinds([.mp4], video)
      $0.duration(3, 1_800, video)
    }
    network.media.mayMix = false
  }
}
