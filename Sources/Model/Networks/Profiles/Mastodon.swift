extension NetworkProfile {
  static let mastodon = declare("mastodon", "Mastodon") { network in
    network.otherNames = ["Masto", "Fediverse"]
    // Each server sets its own limits; these are the defaults of the software.
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
    let hashtags = Evidence.official("https://github.com/mastodon/mastodon/pull/38212", readOn: .november29)
    let accounts = Evidence.official(
      "https://github.com/mastodon/mastodon/blob/main/app/models/account.rb", readOn: .november29)
    let addresses = Evidence.official(
      "https://github.com/mastodon/mastodon/blob/main/config/initializers/twitter_regex.rb", readOn: .november29)
    network.tags.hashtag = NetworkProfile.Form(
      en: "letters, digits and `_` with at least one letter, at the start or after whitespace (since version 4.6)",
      fr:
        "des lettres, des chiffres et `_`, dont au moins une lettre, au début ou après une espace (depuis la version 4.6)",
      hashtags)
    network.tags.handle = NetworkProfile.Form(
      en: "`@name` on the same server and `@name@server` on another, with letters, digits and `_` in the name",
      fr:
        "`@nom` sur le même serveur et `@nom@serveur` sur un autre, avec des lettres, des chiffres et `_` dans le nom",
      accounts)
    network.tags.address = NetworkProfile.Form(
      en: "a domain with a top-level domain that exists, after `https://` or `http://`",
      fr: "un domaine dont le premier niveau existe, après `https://` ou `http://`",
      addresses)
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
