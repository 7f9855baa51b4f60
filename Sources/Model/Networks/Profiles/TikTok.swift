extension NetworkProfile {
  static let tiktok = declare("tiktok", "TikTok") { network in
    network.otherNames = ["TT"]
    let posting = Evidence.quoted("https://developers.tiktok.com/doc/content-posting-api-reference-direct-post")
    let photos = Evidence.quoted("https://developers.tiktok.com/doc/content-posting-api-reference-photo-post")
    let media = Evidence.official("https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide")
    network.text = [TextLimit(2_200, .utf16, posting)]
    network.pictureText = TextLimit(4_000, .utf16, photos)
    network.title = TextLimit(90, .utf16, photos)
    network.links = .nowhere
    network.tags.hashtags = [
      Limit(
        5,
        .reported(
          en: "shown by the app to many people since August 2025",
          fr: "affiché par l’application à de nombreuses personnes depuis août 2025", readOn: .november29))
    ]
    network.media.required = posting
    network.media.pictures(35, photos) {
      $0.kinds([.jpeg, .webp], media)
      $0.size(megabytes: 20, media)
    }
    network.media.videos(1, posting) {
      $0.kinds([.mp4, .mov], media)
      $0.size(megabytes: 4_000, media)
    }
    network.media.mayMix = false
  }
}
