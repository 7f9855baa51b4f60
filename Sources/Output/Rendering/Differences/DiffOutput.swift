import CivilTime
import Differences
import Editorial
import Localization
import Presentation

/// The output of `edito diff`: the differences in calendar and targets between two states of a workspace.
public struct DiffOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.text($1) }, .markdown(names: ["md", "markdown"], \.markdown), .json(\.json),
  ]

  /// A compared state of a workspace.
  public struct Side: Sendable {
    /// The name of the state within a sentence.
    public let name: LocalizedText
    /// The git revision; `nil` for the files on disk.
    public let revision: String?
    public let commit: String?

    /// Returns the name for the start of a line. The name of a git revision keeps its case.
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

  /// - Parameter names: The names of days and months, possibly in a language that Edito itself does not support.
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

  /// The sentence for two states without differences.
  var nothing: LocalizedText {
    LocalizedText(
      en: "No differences between \(before.name) and \(after.name): the calendar and the targets are the same.",
      fr: "Aucune différence entre \(before.name) et \(after.name) : le calendrier et les cibles sont les mêmes.")
  }

  /// The numbers of posts added, moved, changed, removed and renamed. Kinds without a post are omitted.
  var counts: [(kind: PostDifference.Kind, words: LocalizedText)] {
    PostDifference.Kind.allCases.compactMap { kind in
      let count = comparison.count(kind)
      return count == 0 ? nil : (kind, DiffStrings.count(count, kind))
    }
  }

  /// The number of targets newly met in some period, and the number of targets no longer met in some period. A target can count in both.
  var verdicts: (met: Int, missed: Int) {
    func count(was: Bool) -> Int {
      comparison.targets.count { $0.periods.contains { $0.wasMet == was && $0.isMet == !was } }
    }
    return (count(was: false), count(was: true))
  }
}

extension PostDifference {
  /// Returns the mark of a kind of difference, one column wide, with its role. The marks are distinct without colour.
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
