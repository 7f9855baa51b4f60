extension NetworkProfile {
  static let x = declare("x", "X") { network in
    network.otherNames = ["Twitter"]
    let counting = Evidence.official("https://docs.x.com/fundamentals/counting-characters")
    let media = Evidence.official("https://docs.x.com/x-api/media/quickstart/best-practices")
    network.text = [TextLimit(280, .weighted, counting)]
    network.altText = TextLimit(1_000, .utf16, media)
    network.hasThreads = true
    let grammar = Evidence.official(
      "https://github.com/twitter/twitter-text/tree/master/js/src/regexp", readOn: .november29)
    network.tags.syntax = .x
    network.tags.hashtag = NetworkProfile.Form(
      en: "letters, digits and `_` with at least one letter, not directly after a letter, a digit or `&`",
      fr: "des lettres, des chiffres et `_`, dont au moins une lettre, sans lettre, chiffre ni `&` juste devant",
      grammar)
    network.tags.handle = NetworkProfile.Form(
      en: "letters, digits and `_`", fr: "des lettres, des chiffres et `_`", grammar)
    network.tags.address = NetworkProfile.Form(
      en: "a domain with a top-level domain that exists, with or without `https://`",
      fr: "un domaine dont le premier niveau existe, avec ou sans `https://`", grammar)
    network.media.pictures(4, media) {
      $0.kinds([.jpeg, .png, .gif, .webp], media)
      $0.size(megabytes: 5, media)
    }
    network.media.animations(1, media) {
      $0.kinds([.gif], media)
      $0.size(megabytes: 15, media)
    }
    network.media.videos(1, media) {
      $0.kinds([.mp4, .mov], media)
      $0.size(megabytes: 512, media)
      $0.duration(0.5, 140, media)
    }
    network.media.mayMix = false
  }
}
