extension NetworkProfile {
  static let instagram = declare("instagram", "Instagram") { network in
    network.otherNames = ["Insta", "IG"]
    let publishing = Evidence.official("https://developers.facebook.com/docs/instagram-platform/content-publishing")
    let media = Evidence.official(
      "https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media")
    let caption = Evidence.quoted(
      en: "Instagram's media reference, quoted by others", fr: "la documentation d’Instagram, citée par d’autres")
    network.text = [TextLimit(2_200, .utf16, caption)]
    network.altText = TextLimit(1_000, .utf16, .manyTools)
    network.links = .nowhere
    network.tags.syntax = .instagram
    network.tags.handle = .metaHandle
    network.tags.hashtags = [
      Limit(5, .reported(en: "announced in December 2025", fr: "annoncé en décembre 2025")), Limit(30, caption),
    ]
    network.tags.mentions = [Limit(20, caption)]
    network.media.required = publishing
    network.media.total = Limit(10, publishing)
    network.media.pictures(10, publishing) {
      $0.kinds([.jpeg], publishing)
      $0.appKinds([.png], .reported(en: "tried out in the app", fr: "constaté à l’usage de l’application"))
      $0.size(megabytes: 8, media)
      $0.leastRatio = Limit(800, media)
      $0.greatestRatio = Limit(1_910, media)
    }
    network.media.videos(10, publishing) { $0.kinds([.mp4, .mov], media) }
  }
}
