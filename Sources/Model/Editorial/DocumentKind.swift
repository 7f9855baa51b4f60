import Localization
import Schema
import SourceText

/// What a document is, told by its folder or by `kind:` in its front matter.
public enum DocumentKind: String, CaseIterable, Sendable, Choice {
  case workspace, strategy, post, checklist, run, idea, campaign, person, process, mentions, metrics, report

  /// The top folder whose documents are of this kind; the workspace's own settings have none.
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
    case .metrics: ["chiffres", "mesures"]
    case .report: ["bilan", "rapport"]
    }
  }

  public var documentation: LocalizedText {
    switch self {
    case .workspace: LocalizedText(en: "The workspace's settings", fr: "Les réglages de l’espace de travail")
    case .strategy:
      LocalizedText(en: "The answer to one strategy question", fr: "La réponse à une question de stratégie")
    case .post:
      LocalizedText(en: "One post, for one or several channels", fr: "Une publication, pour un ou plusieurs canaux")
    case .checklist: LocalizedText(en: "A recurring list of tasks", fr: "Une liste de tâches récurrente")
    case .run: LocalizedText(en: "One occurrence of a checklist", fr: "Une occurrence d’une liste de tâches")
    case .idea: LocalizedText(en: "Something from a brainstorm", fr: "Une idée issue d’un remue-méninges")
    case .campaign:
      LocalizedText(en: "A period with an aim, paid or not", fr: "Une période avec un but, payante ou non")
    case .person:
      LocalizedText(
        en: "A team member, partner, advocate, influencer or competitor",
        fr: "Un membre de l’équipe, partenaire, ambassadeur, influenceur ou concurrent")
    case .process: LocalizedText(en: "A written procedure", fr: "Une procédure écrite")
    case .mentions: LocalizedText(en: "A day's log of what people said", fr: "Le journal de ce que les gens ont dit")
    case .metrics: LocalizedText(en: "The figures of one period", fr: "Les chiffres d’une période")
    case .report: LocalizedText(en: "A status update", fr: "Un point de situation")
    }
  }

  /// The name of the file that holds the workspace's settings and marks its root.
  public static let settingsFileName = "edito.md"

  /// The kind that a path's folder tells.
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
