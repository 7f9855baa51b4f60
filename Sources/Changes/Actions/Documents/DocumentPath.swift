import CivilTime
import Editorial
import Localization
import SourceText

/// The path of a new document in the workspace, which follows from its kind, its title or given file name, and its date or period.
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

  /// Returns the path of a post that is created without a template. Without a day, the path has no folders for the year and the month,
  /// and no date.
  public static func ofPost(_ title: String, on day: CalendarDay?, in language: Language) -> String {
    let path = DocumentPath(
      for: NewDocumentOptions(kind: .post, title: title, date: day.map { Slot(day: $0) }), in: language)
    return "\(path.folder)/\(day == nil ? path.plainStem : path.stem).md"
  }

  /// The path of the folder, relative to the root. Posts with a date are grouped by month, as in `posts/2026/11`.
  private var folder: String {
    let folder = options.kind.folder ?? ""
    guard options.kind == .post, let day = options.date?.day else { return folder }
    return "\(folder)/\(Self.monthFolder(of: day))"
  }

  /// The folders of a month, as in `2026/11`.
  static func monthFolder(of day: CalendarDay) -> String {
    // A date begins with its year and month: `2026-11-24`.
    let month = day.description.utf8.prefix(7).map { $0 == .hyphen ? .slash : $0 }
    return String(decoding: month, as: UTF8.self)
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

  /// The name without a date. Never a name such as `README`, since such a file would not be read as a document.
  private var plainStem: String {
    PassedOver.isReadMe("\(givenOrDefault).md") ? "\(givenOrDefault)-\(defaultName)" : givenOrDefault
  }

  /// The default name, for a document without a title or a given file name. A report without a given file name uses it even if the report
  /// has a title.
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
