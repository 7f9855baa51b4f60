extension NetworkProfile {
  static let tumblr = declare("tumblr", "Tumblr") { network in
    let format = Evidence.official("https://github.com/tumblr/docs/blob/master/npf-spec.md")
    network.block = TextLimit(4_096, .codePoints, format)
    network.altText = TextLimit(4_096, .codePoints, format)
    network.markup = .markdown
    network.tags.mentions = [Limit(50, format)]
    network.tags.links = [Limit(100, format)]
    network.media.pictures(30, format)
    network.media.videos(10, format)
    network.media.takesSound = true
  }
}
