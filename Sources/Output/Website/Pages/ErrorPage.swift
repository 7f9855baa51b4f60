import Localization

/// A page that stands where there is none of the site: it says why.
public struct ErrorPage: Sendable {
  let title: String
  /// Plain texts: what is wrong, what helps, where.
  let lines: [String]
  let language: Language

  public init(_ title: LocalizedText, lines: [String], language: Language) {
    self.init(title: title[language], lines: lines, language: language)
  }

  private init(title: String, lines: [String], language: Language) {
    self.title = title
    self.lines = lines
    self.language = language
  }

  /// For an address that leads to no page: perhaps not yet, so it waits as well.
  public static func noPage(_ path: String, in language: Language) -> ErrorPage {
    let title = LocalizedText(en: "There is no page \(path)", fr: "Il n’y a pas de page \(path)")
    let hint = LocalizedText(
      en: "It appears here as soon as there is one.", fr: "Elle s’affichera ici dès qu’elle existera.")
    return ErrorPage(title, lines: [hint[language]], language: language)
  }

  public var html: String {
    let home = LocalizedText(en: "The overview", fr: "La vue d’ensemble")
    return PageTemplates.shared(in: language).render(
      "notice", ["language": language.code, "title": title, "lines": lines, "home": home[language]]
    ).text
  }
}
