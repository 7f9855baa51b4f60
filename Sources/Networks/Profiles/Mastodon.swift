extension NetworkProfile {
  static let mastodon = declare("mastodon", "Mastodon") { network in
    // Each server sets its own; these are the software's defaults.
    let instance = Evidence.official("https://docs.joinmastodon.org/entities/Instance/")
    let limits = Evidence.official("https://docs.joinmastodon.org/user/posting/#attachments")
    let code = Evidence.official("https://github.com/mastodon/mastodon/blob/main/app/models/media_attachment.rb")
    network.text = [TextLimit(500, .rewrittenGraphemes, instance)]
    let longerAltText = Evidence.official("https://github.com/mastodon/mastodon/pull/39306", readOn: .november29)
    network.altText = TextLimit(10_000, .graphemes, longerAltText)
    network.olderAltText = TextLimit(1_500, .graphemes, limits)
    network.hasThreads = true
    network.linksNeedScheme = true
    network.tags.syntax = .mastodon
    network.media.pictures(4, instance) {
      $0.kinds([.jpeg, .png, .gif, .webp, .heic, .avif], code)
      $0.size(mebibytes: 16, limits)
    }
    network.media.videos(1, instance) {
      $0.kinds([.mp4, .mov, .webm], code)
      $0.size(mebibytes: 99, limits)
    }
    network.media.mayMix = false
    network.media.takesSound = true
  }
}
