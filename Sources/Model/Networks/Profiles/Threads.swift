extension NetworkProfile {
  static let threads = declare("threads", "Threads") { network in
    let posts = Evidence.official("https://developers.facebook.com/docs/threads/posts")
    let overview = Evidence.official("https://developers.facebook.com/docs/threads/overview")
    network.text = [
      TextLimit(500, .emojiBytes, posts),
      TextLimit(
        500, .utf8,
        .reported(
          en: "an API user reports that the whole text is counted in bytes",
          fr: "d’après un utilisateur de l’API, tout le texte est compté en octets")),
    ]
    network.altText = TextLimit(1_000, .utf16, overview)
    network.hasThreads = true
    network.tags.syntax = .threads
    network.tags.handle = .metaHandle
    network.tags.hashtags = [Limit(1, posts)]
    network.tags.links = [Limit(5, posts)]
    network.media.total = Limit(20, posts)
    network.media.pictures(20, posts) {
      $0.kinds([.jpeg, .png], overview)
      $0.size(megabytes: 8, overview)
      $0.leastWidth = Limit(320, overview)
      $0.greatestWidth = Limit(1_440, overview)
    }
    network.media.videos(20, posts) {
      $0.kinds([.mp4, .mov], overview)
      $0.size(megabytes: 1_000, overview)
      $0.duration(nil, 300, overview)
    }
  }
}
