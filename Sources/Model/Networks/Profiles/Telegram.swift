extension NetworkProfile {
  static let telegram = declare("telegram", "Telegram") { network in
    network.otherNames = ["TG"]
    let code = Evidence.official("https://github.com/tdlib/td")
    network.text = [TextLimit(4_096, .codePoints, code)]
    network.caption = TextLimit(1_024, .codePoints, code)
    network.markup = .telegram
    network.media.total = Limit(10, code)
    network.media.pictures(10, code) { $0.size(megabytes: 10, code) }
    network.media.videos(10, code)
    network.media.takesSound = true
  }
}
