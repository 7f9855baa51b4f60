extension NetworkProfile {
  static let youtube = declare("youtube", "YouTube") { network in
    network.otherNames = ["YT"]
    let videos = Evidence.quoted("https://developers.google.com/youtube/v3/docs/videos")
    network.text = [TextLimit(5_000, .utf8, videos)]
    network.title = TextLimit(100, .utf16, videos)
    network.forbidden = ["<", ">"]
    network.media.required = videos
    network.media.requiresVideo = true
    network.media.videos(1, videos)
    // The picture of a video is its thumbnail.
    let thumbnails = Evidence.official(
      "https://developers.google.com/youtube/data/reference/rest/v3/thumbnails/set", readOn: .november29)
    network.media.pictures(1, thumbnails) { $0.size(megabytes: 50, thumbnails) }
  }
}
