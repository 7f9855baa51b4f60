import Localization
import Schema
import SourceText

/// The kind of a document, determined by its folder or by `kind:` in its front matter.
public enum DocumentKind: String, CaseIterable, Sendable, Choice {
  case workspace, strategy, post, checklist, run, idea, campaign, person, process, mentions, metrics, report

  /// The top folder for documents of this kind; `nil` for the settings.
  public var folder: String? {
    switch self {
    case .workspace: nil
    case .strategy: "strategy"
    case .post: "posts"
    case .checklist: "checklists"
    case .run: "runs"
    case .idea: "ideas"
    case .campaign: "campaigns"
    case .person: "people"
    case .process: "processes"
    case .mentions: "mentions"
    case .metrics: "metrics"
    case .report: "reports"
    }
  }

  public var frenchWords: [String] {
    switch self {
    case .workspace: ["espace de travail", "réglages"]
    case .strategy: ["stratégie"]
    case .post: ["publication", "message"]
    case .checklist: ["liste de tâches", "liste"]
    case .run: ["feuille", "occurrence", "déroulé"]
    case .idea: ["idée"]
    case .campaign: ["campagne"]
    case .person: ["personne"]
    case .process: ["procédure", "processus"]
    case .mentions: ["relevé", "mentions"]
    case .metrics: ["chiffres", "chiffre", "mesures", "mesure"]
    case .report: ["bilan", "rapport"]
    }
  }

  public var documentation: LocalizedText {
    switch self {
    case .workspace: LocalizedText(en: "The settings of the workspace", fr: "Les réglages de l’espace de travail")
    case .strategy:
      LocalizedText(en: "An answer to a strategy question", fr: "Une réponse à une question de stratégie")
    case .post:
      LocalizedText(en: "A post, for one or several channels", fr: "Une publication, pour un ou plusieurs canaux")
    case .checklist: LocalizedText(en: "A list of tasks that repeat", fr: "Une liste de tâches récurrente")
    case .run:
      LocalizedText(
        en: "The file in which one occurrence of a checklist is ticked",
        fr: "La feuille où l’on coche une liste de tâches, pour un jour ou une période")
    case .idea: LocalizedText(en: "An idea for a post", fr: "Une idée de publication")
    case .campaign:
      LocalizedText(
        en: "A campaign: a period with an objective, with or without paid reach",
        fr: "Une campagne : une période avec un objectif, avec ou sans portée payante")
    case .person:
      LocalizedText(
        en: "A team member, partner, advocate, influencer or competitor",
        fr: "Un membre de l’équipe, un partenaire, un ambassadeur, un influenceur ou un concurrent")
    case .process:
      LocalizedText(
        en: "A process in writing: how the team does something", fr: "Une procédure écrite : comment l’équipe procède")
    case .mentions:
      LocalizedText(en: "The mentions log of a day or week", fr: "Le relevé des mentions d’un jour ou d’une semaine")
    case .metrics: LocalizedText(en: "The readings of a period", fr: "Les chiffres d’une période")
    case .report: LocalizedText(en: "The report of a period", fr: "Le bilan d’une période")
    }
  }

  /// The name of the file with the settings, which marks the root of the workspace.
  public static let settingsFileName = "edito.md"

  /// The kind that a path determines, either by its top folder or as `edito.md` at the root; `nil` for any other path.
  public init?(path: String) {
    if path == Self.settingsFileName {
      self = .workspace
      return
    }
    guard let slash = path.utf8.firstIndex(of: .slash) else { return nil }
    let folder = path[..<slash]
    guard let kind = Self.allCases.first(where: { $0.folder.map { $0 == folder } ?? false }) else { return nil }
    self = kind
  }

  /// Whether documents of this kind may have a key.
  func hasKey(_ key: String) -> Bool { keys.contains { $0.readKeys.contains(key) } }

  /// The keys that documents of this kind may have.
  public var keys: [KeyDescription] {
    func keys<Content>(_ schema: RecordSchema<Content>) -> [KeyDescription] { schema.fields.map(\.description) }
    return switch self {
    case .workspace: keys(Settings.schema)
    case .strategy: keys(StrategyAnswer.schema)
    case .post: keys(PostFrontMatter.schema)
    case .checklist: keys(Checklist.schema)
    case .run: keys(Run.schema)
    case .idea: keys(Idea.schema)
    case .campaign: keys(Campaign.schema)
    case .person: keys(Person.schema)
    case .process: keys(Process.schema)
    case .mentions: keys(MentionsLog.schema)
    case .metrics: keys(MetricsLog.schema)
    case .report: keys(Report.schema)
    }
  }
}
