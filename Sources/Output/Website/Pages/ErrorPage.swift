import Localization

/// A page that is shown in place of a page of the site, with the reason.
public struct ErrorPage: Sendable {
  let title: String
  /// The lines of plain text below the title, such as the error, the help and the location.
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

  /// Returns the error page for a URL without a page. It updates like any other page, because the missing page may be created later.
  public static func noPage(_ path: String, in language: Language) -> ErrorPage {
    let title = LocalizedText(en: "Page not found: \(path)", fr: "Page introuvable : \(path)")
    let hint = LocalizedText(
      en: "The page opens here as soon as it exists.", fr: "La page s’affichera ici dès qu’elle existera.")
    return ErrorPage(title, lines: [hint[language]], language: language)
  }

  public var html: String {
    let home = LocalizedText(en: "Overview", fr: "Vue d’ensemble")
    return PageTemplates.shared(in: language).render(
      "notice", ["language": language.code, "title": title, "lines": lines, "home": home[language]]
    ).text
  }
}
