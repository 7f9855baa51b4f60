import CivilTime
import Differences
import Editorial
import Localization
import Presentation

/// What `edito diff` prints: what became of the calendar and of the targets between two states of a workspace.
public struct DiffOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.text($1) }, .markdown(names: ["md", "markdown"], \.markdown), .json(\.json),
  ]

  /// One of the two states.
  public struct Side: Sendable {
    /// How people call it, within a sentence.
    public let name: LocalizedText
    /// How git calls it; `nil` for the files on disk.
    public let revision: String?
    public let commit: String?

    /// The name at the start of a line. That of a branch stays as it is.
    func title(in language: Language) -> String {
      let text = name[language]
      return text == revision ? text : text.capitalizedFirst
    }

    public init(name: LocalizedText, revision: String? = nil, commit: String? = nil) {
      self.name = name
      self.revision = revision
      self.commit = commit
    }

    /// The files on disk, committed or not.
    public static let workingTree = Side(name: LocalizedText(en: "the working tree", fr: "la copie de travail"))
  }

  public let comparison: WorkspaceDifference
  public let before: Side
  public let after: Side
  let names: CalendarNames
  let language: Language

  /// - Parameter names: of days and months; they may be in a language that Edito does not speak.
  public init(
    _ comparison: WorkspaceDifference, from before: Side, to after: Side, names: CalendarNames, in language: Language
  ) {
    self.comparison = comparison
    self.before = before
    self.after = after
    self.names = names
    self.language = language
  }

  var words: DiffStrings { DiffStrings(now: comparison.now) }

  /// Says that nothing differs.
  var nothing: LocalizedText {
    LocalizedText(
      en: "Nothing changes from \(before.name) to \(after.name): the calendar and the targets are the same.",
      fr: "Rien ne change de \(before.name) à \(after.name) : le calendrier et les cibles sont les mêmes.")
  }

  /// How many posts were added, moved, changed, removed and renamed; what there is none of is left out.
  var counts: [(kind: PostDifference.Kind, words: LocalizedText)] {
    PostDifference.Kind.allCases.compactMap { kind in
      let count = comparison.count(kind)
      return count == 0 ? nil : (kind, DiffStrings.count(count, kind))
    }
  }

  /// How many targets are met in some period in which they were not, and the other way round.
  var verdicts: (met: Int, missed: Int) {
    func count(was: Bool) -> Int {
      comparison.targets.count { $0.periods.contains { $0.wasMet == was && $0.isMet == !was } }
    }
    return (count(was: false), count(was: true))
  }
}

extension PostDifference {
  /// A mark of one column for each kind, told apart without colour.
  static func sign(of kind: Kind) -> (sign: String, role: Style.Role) {
    switch kind {
    case .added: ("+", .success)
    case .moved: ("→", .accent)
    case .changed: ("~", .warning)
    case .removed: ("−", .error)
    case .renamed: ("=", .faint)
    }
  }
}
