import Localization
import Mustache
import Synchronization

/// The templates of the site with its words in one language: parsed once, however often the site is made again.
final class PageTemplates: Sendable {
  private static let english = PageTemplates(language: .english)
  private static let french = PageTemplates(language: .french)
  private static let library = parsed()

  private let words: [String: String]
  private let skeletons = Mutex<[Key: Skeleton]>([:])

  private struct Key: Hashable {
    let template: String
    let marks: [ViewShape.Mark]
  }

  /// A view with more parts than this is the only one of its shape.
  private static let greatestShape = 400
  /// Each shape is kept; a workspace with more of them than this has no use for it.
  private static let greatestCount = 5_000

  /// The same for all sites in a language.
  static func shared(in language: Language) -> PageTemplates {
    switch language {
    case .english, .americanEnglish: english
    case .french: french
    }
  }

  private init(language: Language) {
    words = SiteStrings.all.mapValues { HTML(markingCodeIn: $0[language]).text }
  }

  private static func parsed() -> MustacheLibrary {
    MustacheContentTypes.register(AlreadyEscaped(), named: AlreadyEscaped.name)
    var library = MustacheLibrary()
    for template in SiteFiles.templates {
      do {
        // Each template begins with how it escapes; those within another would else fall back on the library's way.
        try library.register("{{% CONTENT_TYPE:\(AlreadyEscaped.name)}}" + template.text, named: template.name)
      } catch {
        preconditionFailure("the template \(template.name) cannot be parsed: \(error)")
      }
    }
    return library
  }

  /// Fills in a template. The site's own words are at `t`. Words are escaped, HTML is not, whatever braces the template has.
  func render(_ name: String, _ view: View) -> HTML {
    let shape = ViewShape(of: view)
    guard shape.marks.count <= Self.greatestShape else { return run(name, view, asPlaces: false) }
    let key = Key(template: name, marks: shape.marks)
    if let skeleton = skeletons.withLock({ $0[key] }) { return skeleton.filled(with: shape.words) }
    let skeleton = Skeleton(run(name, view, asPlaces: true).text)
    skeletons.withLock { if $0.count < Self.greatestCount { $0[key] = skeleton } }
    return skeleton.filled(with: shape.words)
  }

  /// The same template for each of several views, one after the other.
  func render(_ name: String, each views: [View]) -> HTML {
    views.reduce(into: HTML.empty) { $0 += render(name, $1) }
  }

  private func run(_ name: String, _ view: View, asPlaces: Bool) -> HTML {
    guard let template = Self.library.getTemplate(named: name) else {
      preconditionFailure("there is no template \(name)")
    }
    var leaves = ViewLeaves(asPlaces: asPlaces)
    var values = view.dictionary(&leaves)
    values["t"] = words
    return HTML(trusted: template.render(values, library: Self.library))
  }
}

/// Leaves what templates show as it is: it has been escaped before it gets to them.
private struct AlreadyEscaped: MustacheContentType {
  static let name = "EDITO"

  func escapeText(_ text: String) -> String { text }
}
