import CivilTime
import FrontMatter

/// The settings of a workspace on which the reading of its documents depends, apart from its time zone.
public struct ReadingRules: Hashable, Sendable {
  /// The files of other programs that are documents of the workspace.
  public let sources: DocumentSources
  /// The order of day and month in dates such as `04/12/2026`, according to the workspace's locale; `nil` if the locale shows none.
  public let dateOrder: WrittenDate.Order?

  public static let none = ReadingRules()

  public init(sources: DocumentSources = .none, dateOrder: WrittenDate.Order? = nil) {
    (self.sources, self.dateOrder) = (sources, dateOrder)
  }

  public init(_ settings: Settings) {
    self.init(
      sources: DocumentSources(settings),
      dateOrder: settings.locale.flatMap { WrittenDate.Order(certainIn: $0.value) })
  }

  /// Creates the rules of the settings in a document; those without settings if it contains none.
  public init(_ document: Document?) {
    if case .workspace(let settings) = document?.content { self.init(settings) } else { self = .none }
  }

  /// Returns the order of day and month in the settings themselves, according to their own locale.
  static func dateOrder(of settings: YAMLTree) -> WrittenDate.Order? {
    guard let locale = settings.entry(at: ["locale"])?.value, settings.nodes[locale].kind == .scalar else { return nil }
    return WrittenDate.Order(certainIn: settings.text(of: locale))
  }
}
