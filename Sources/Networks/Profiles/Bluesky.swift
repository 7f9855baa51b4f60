extension NetworkProfile {
  static let bluesky = declare("bluesky", "Bluesky") { network in
    let lexicon = "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky"
    let post = Evidence.official("\(lexicon)/feed/post.json")
    let images = Evidence.official("\(lexicon)/embed/images.json")
    let video = Evidence.official("\(lexicon)/embed/video.json")
    network.text = [TextLimit(300, .graphemes, post), TextLimit(3_000, .utf8, post)]
    network.altText = TextLimit(
      2_000, .graphemes, .official("https://github.com/bluesky-social/social-app/blob/main/src/lib/constants.ts"))
    network.hasThreads = true
    network.tags.syntax = .bluesky
    network.media.pictures(4, images) { $0.size = Limit(2_000_000, images) }
    network.media.videos(1, video) {
      $0.kinds([.mp4], video)
      $0.size = Limit(300_000_000, video)
    }
    network.media.mayMix = false
  }
}
