extension NetworkProfile {
  static let bluesky = declare("bluesky", "Bluesky") { network in
    network.otherNames = ["Bsky"]
    let lexicon = "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky"
    let post = Evidence.official("\(lexicon)/feed/post.json", readOn: .november29)
    let gallery = Evidence.official("\(lexicon)/embed/gallery.json", readOn: .november29)
    let app = "https://github.com/bluesky-social/social-app/blob/main/src/lib"
    let constants = Evidence.official("\(app)/constants.ts", readOn: .november29)
    // The app shortens links before it counts. The limits of the schema apply to the text as it is sent.
    let shortening = Evidence.official("\(app)/strings/url-helpers.ts", readOn: .november29)
    network.text = [TextLimit(300, .shortenedGraphemes, shortening), TextLimit(3_000, .shortenedBytes, shortening)]
    network.unshortenedText = [TextLimit(300, .graphemes, post), TextLimit(3_000, .utf8, post)]
    network.altText = TextLimit(2_000, .graphemes, constants)
    network.hasThreads = true
    network.tags.syntax = .bluesky
    let detection = Evidence.official(
      "https://github.com/bluesky-social/atproto/blob/main/packages/api/src/rich-text/util.ts", readOn: .november29)
    network.tags.hashtag = NetworkProfile.Form(
      en: "up to 64 characters before the next space, at the start or after whitespace",
      fr: "jusqu’à 64 caractères avant l’espace suivante, au début ou après une espace", detection)
    network.tags.handle = NetworkProfile.Form(
      en: "a domain, such as `@name.bsky.social`", fr: "un domaine, comme `@nom.bsky.social`", detection)
    network.tags.address = NetworkProfile.Form(
      en: "a URL that begins with `https://`, or a domain of letters and digits with a top-level domain that exists",
      fr: "une adresse qui commence par `https://`, ou un domaine connu fait de lettres et de chiffres", detection)
    // The schema accepts 20 pictures, and recommends that apps offer 10.
    network.media.pictures(10, gallery) { $0.size(megabytes: 2, gallery) }
    // The app sends an animated picture as a video.
    network.media.animations(1, constants) {
      $0.kinds([.gif], constants)
      $0.size(megabytes: 300, constants)
      $0.duration(nil, 600, constants)
    }
    network.media.videos(1, constants) {
      $0.kinds([.mp4, .mov, .webm, .mpeg], constants)
      $0.size(megabytes: 300, constants)
      $0.duration(nil, 600, constants)
    }
    network.media.mayMix = false
  }
}
