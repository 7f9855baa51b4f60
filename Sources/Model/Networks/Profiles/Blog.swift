extension NetworkProfile {
  static let blog = declare("blog", "Blog") { network in
    let search = Evidence.quoted(
      en: "what search engines show of a page, as many observed",
      fr: "ce que les moteurs de recherche montrent d’une page, selon bien des mesures")
    network.title = TextLimit(60, .graphemes, search, isGuidance: true)
    network.summary = TextLimit(160, .graphemes, search, isGuidance: true)
    network.markup = .markdown
    network.holdsArticles = true
  }
}
