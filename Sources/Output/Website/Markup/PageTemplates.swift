import Localization
import Mustache
import Synchronization

/// The templates of the site with its labels in one language. They are parsed once, even if the site is made many times.
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

  /// The number of marks above which the shape of a view is not kept, because such a large view hardly shares it with others.
  private static let greatestShape = 400
  /// The maximum number of shapes to keep. A workspace with more shapes gains nothing from keeping them.
  private static let greatestCount = 5_000

  /// Returns the templates that all sites in a language share.
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
        // Each template starts with its way of escaping. Otherwise partial templates would use the library's default.
        try library.register("{{% CONTENT_TYPE:\(AlreadyEscaped.name)}}" + template.text, named: template.name)
      } catch {
        preconditionFailure("the template \(template.name) cannot be parsed: \(error)")
      }
    }
    return library
  }

  /// Fills in a template. The site's labels are at `t`. Text is escaped and HTML is not. Two braces and three braces have the same effect.
  func render(_ name: String, _ view: View) -> HTML {
    let shape = ViewShape(of: view)
    guard shape.marks.count <= Self.greatestShape else { return run(name, view, asPlaces: false) }
    let key = Key(template: name, marks: shape.marks)
    if let skeleton = skeletons.withLock({ $0[key] }) { return skeleton.filled(with: shape.words) }
    let skeleton = Skeleton(run(name, view, asPlaces: true).text)
    skeletons.withLock { if $0.count < Self.greatestCount { $0[key] = skeleton } }
    return skeleton.filled(with: shape.words)
  }

  /// Fills in a template once for each view, and joins the results.
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

/// A content type that leaves the values of templates unchanged, because they are already escaped.
private struct AlreadyEscaped: MustacheContentType {
  static let name = "EDITO"

  func escapeText(_ text: String) -> String { text }
}
