extension NetworkProfile {
  static let reddit = declare("reddit", "Reddit") { network in
    let code = Evidence.official(
      en: "https://github.com/reddit-archive/reddit, the code of 2017",
      fr: "https://github.com/reddit-archive/reddit, le code de 2017")
    network.text = [TextLimit(40_000, .codePoints, code)]
    network.title = TextLimit(300, .codePoints, code)
    network.markup = .markdown
  }
}
