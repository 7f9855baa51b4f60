extension NetworkProfile {
  static let reddit = declare("reddit", "Reddit") { network in
    let code = Evidence.official("https://github.com/reddit-archive/reddit, the code of 2017")
    network.text = [TextLimit(40_000, .codePoints, code)]
    network.title = TextLimit(300, .codePoints, code)
    network.markup = .markdown
  }
}
