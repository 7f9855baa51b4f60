extension NetworkProfile {
  static let blog = declare("blog", "Blog") { network in
    let search = Evidence.quoted(
      en: "the part of a page that search engines show, according to many observations",
      fr: "la partie d’une page que montrent les moteurs de recherche, selon de nombreuses mesures")
    network.title = TextLimit(60, .graphemes, search, isGuidance: true)
    network.summary = TextLimit(160, .graphemes, search, isGuidance: true)
    network.markup = .markdown
    network.holdsArticles = true
  }
}
