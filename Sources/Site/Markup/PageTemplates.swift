import Localization
import Mustache

/// The values that a template shows, by the names under which it asks for them.
typealias View = [String: Any]

/// The templates of the site with its words in one language.
struct PageTemplates: Sendable {
  private let library: MustacheLibrary
  private let words: [String: String]

  /// - Throws: where a template cannot be parsed. The tests parse them all.
  init(language: Language) throws {
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    var library = MustacheLibrary()
    for template in SiteFiles.templates {
      // Each template begins with how it escapes; those within another would else fall back on the library's way.
      try library.register("{{% CONTENT_TYPE:\(EscapedHTML.name)}}" + template.text, named: template.name)
    }
    self.library = library
    words = SiteWords.all.mapValues { $0[language] }
  }

  /// Fills in a template. The site's own words are at `t`.
  func render(_ name: String, _ view: View) -> HTML {
    guard let template = library.getTemplate(named: name) else { preconditionFailure("there is no template \(name)") }
    var view = view
    view["t"] = words
    return HTML(trusted: template.render(view, library: library))
  }
}
