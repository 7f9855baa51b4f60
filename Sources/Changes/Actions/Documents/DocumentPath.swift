import CivilTime
import Editorial
import Localization
import SourceText

/// The path of a new document in the workspace, made from its kind, title and dates.
public struct DocumentPath {
  private let options: NewDocumentOptions
  /// The language of names that do not come from a title.
  private let language: Language

  /// - Parameter options: the options, with all values that the path depends on.
  init(for options: NewDocumentOptions, in language: Language) {
    self.options = options
    self.language = language
  }

  /// The path below the workspace's root.
  var text: String { "\(folder)/\(stem).md" }

  /// Returns the path of a post that is created without a template. Without a day, the path has no folder for a month and no date.
  public static func ofPost(_ title: String, on day: CalendarDay?, in language: Language) -> String {
    let path = DocumentPath(
      for: NewDocumentOptions(kind: .post, title: title, date: day.map { Slot(day: $0) }), in: language)
    return "\(path.folder)/\(day == nil ? path.plainStem : path.stem).md"
  }

  /// The path of the folder, relative to the root. Posts are grouped by month.
  private var folder: String {
    let folder = options.kind.folder ?? ""
    guard options.kind == .post, let day = options.date?.day else { return folder }
    // The month as written in the date: `2026-11-24`.
    return folder + "/" + day.description.prefix(7).replacing("-", with: "/")
  }

  /// The file's name without its extension, which is the document's id.
  var stem: String {
    let period = options.period?.description ?? ""
    switch options.kind {
    case .post: return "\(options.date?.day.description ?? "")-\(givenOrDefault)"
    case .run: return "\(period)-\(options.slug == nil ? Slug.of(options.checklist ?? "") : given)"
    case .mentions, .metrics: return "\(givenOrDefault)-\(period)"
    case .report: return "\(options.slug == nil ? defaultName : given)-\(period)"
    default: return plainStem
    }
  }

  private var given: String { options.slug.map(Slug.of) ?? Slug.of(options.title) }

  private var givenOrDefault: String { given.isEmpty ? defaultName : given }

  /// The name without a date. Never `README`, since such a file would not be read.
  private var plainStem: String {
    PassedOver.isReadMe("\(givenOrDefault).md") ? "\(givenOrDefault)-\(defaultName)" : givenOrDefault
  }

  /// The name of a document without a title.
  private var defaultName: String {
    let name: LocalizedText =
      switch options.kind {
      case .mentions: LocalizedText(verbatim: "mentions")
      case .metrics: LocalizedText(en: "metrics", fr: "chiffres")
      case .report: options.period?.unit.name ?? LocalizedText(en: "report", fr: "bilan")
      case .post: LocalizedText(en: "post", fr: "publication")
      case .strategy: LocalizedText(verbatim: options.question?.rawValue ?? "strategy")
      default: LocalizedText(verbatim: options.kind.rawValue)
      }
    return Slug.of(name[language])
  }
}
