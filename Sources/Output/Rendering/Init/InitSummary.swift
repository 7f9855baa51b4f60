import Actions
import CivilTime
import Editorial
import Localization
import Presentation

/// The summary that `edito init` prints: the files written, the files not changed and the next steps.
public struct InitSummary {
  private let workspace: NewWorkspace
  private let plan: NewWorkspacePlan
  private let shownRoot: String
  private let source: String?
  private let isOfJekyll: Bool
  private let style: Style

  /// - Parameters:
  ///   - shownRoot: The root of the workspace, relative to the current folder; `.` if they are the same.
  ///   - source: The path of the folder whose posts are to be imported; `nil` if there is none.
  ///   - isOfJekyll: Whether the workspace is the folder of a site made by Jekyll.
  public init(
    _ workspace: NewWorkspace, _ plan: NewWorkspacePlan, shownRoot: String, source: String? = nil,
    isOfJekyll: Bool = false, style: Style
  ) {
    self.workspace = workspace
    self.plan = plan
    self.shownRoot = shownRoot
    self.source = source
    self.isOfJekyll = isOfJekyll
    self.style = style
  }

  public func text(_ language: Language) -> String {
    let place =
      shownRoot == "." ? LocalizedText(en: "this folder", fr: "ce dossier") : LocalizedText(verbatim: shownRoot)
    let head = LocalizedText(
      en: "\(workspace.name): \(plan.written.count, "file", "files") written to \(place)",
      fr: "\(workspace.name) : \(plan.written.count, "fichier écrit", "fichiers écrits") dans \(place)")
    var lines = [style(.strong, head[language]), ""] + tree(language) + [""]
    if !workspace.channels.isEmpty { lines += [channels[language]] + targets(language) + [""] }
    if let articles = workspace.articles { lines += inPlace(articles, language) + [""] }
    if workspace.isTimeZoneGuessed { lines += [guessedZone[language], ""] }
    if !plan.kept.isEmpty {
      let kept = LocalizedText(en: "Not changed:", fr: "Inchangés :")
      lines += [kept[language]] + plan.kept.map { "  \($0)" } + [""]
    }
    let next = LocalizedText(en: "Next:", fr: "Et maintenant :")
    lines += [style(.strong, next[language])] + steps(language)
    return lines.map { $0 + "\n" }.joined()
  }

  private var channels: LocalizedText {
    let ids = LocalizedText.list(workspace.channels.map(\.id))
    if workspace.declaresInSettings {
      return LocalizedText(en: "Channels in edito.md: \(ids)", fr: "Canaux dans edito.md : \(ids)")
    }
    return LocalizedText(en: "Channels: \(ids)", fr: "Canaux : \(ids)")
  }

  /// Returns a line for the targets of the channels; empty without targets.
  private func targets(_ language: Language) -> [String] {
    let targets = workspace.channels.compactMap { channel in channel.target.map { (channel.id, $0) } }
    guard let first = targets.first else { return [] }
    let starts = Set(targets.map { Period($0.1.range.unit, containing: workspace.today).next.first })
    let start =
      starts.count == 1
      ? starts.first.map { DateNames.weekdayAndDay($0) } : nil
    let isSame = targets.count == workspace.channels.count && targets.allSatisfy { $0.1 == first.1 }
    let words = isSame ? first.1.text : targets.map { "\($0.0) \($0.1.text)" }.joined(separator: ", ")
    let head =
      start.map { LocalizedText(en: "Targets from \($0) on: \(words)", fr: "Cibles à partir du \($0) : \(words)") }
      ?? LocalizedText(
        en: "Targets, each from its next period on: \(words)", fr: "Cibles, dès leur prochaine période : \(words)")
    return [head[language]]
  }

  private func inPlace(_ articles: ArticlesInPlace, _ language: Language) -> [String] {
    let head = LocalizedText(
      en: "\(articles.count, "article stays", "articles stay") in place, declared by `sources:` in edito.md:",
      fr:
        "\(articles.count, "article reste en place, déclaré", "articles restent en place, déclarés") par `sources:` dans edito.md :"
    )
    var lines = [head[language]] + articles.patterns.map { "  \($0)" }
    if !articles.unwritable.isEmpty {
      let count = articles.unwritable.count
      let unwritable = LocalizedText(
        en:
          "\(count, "article has", "articles have") front matter in TOML or JSON, which Edito reads but does not change.",
        fr:
          "\(count, "article a un en-tête", "articles ont un en-tête") en TOML ou en JSON, qu’Edito lit mais ne modifie pas."
      )
      lines.append(unwritable[language])
    }
    if isOfJekyll {
      let names = [DocumentKind.settingsFileName] + DocumentKind.allCases.compactMap(\.folder)
      let exclude = LocalizedText(
        en: "Jekyll would publish the workspace's own files. Add them to `exclude:` in _config.yml:",
        fr: "Jekyll publierait les fichiers de l’espace de travail. Ajoutez-les à `exclude:` dans _config.yml :")
      lines += ["", exclude[language], "  exclude: [\(names.joined(separator: ", "))]"]
    }
    return lines
  }

  private var guessedZone: LocalizedText {
    LocalizedText(
      en: "The time zone \(workspace.timeZone) is guessed from the language: change it in edito.md.",
      fr: "Le fuseau \(workspace.timeZone) est deviné d’après la langue : changez-le dans edito.md.")
  }

  private func tree(_ language: Language) -> [String] {
    let settings = LocalizedText(
      en: "settings: \(workspace.locale.text), \(workspace.timeZone)",
      fr: "réglages : \(workspace.locale.text), \(workspace.timeZone)")
    let media = LocalizedText(en: "pictures, videos and audio", fr: "images, vidéos et sons")
    let folders = DocumentKind.allCases.compactMap { kind in
      kind.folder.map { row($0 + "/", words(for: kind)[language]) }
    }
    return [row(DocumentKind.settingsFileName, settings[language])] + folders + [row("media/", media[language])]
  }

  private func row(_ name: String, _ text: String) -> String { "  \(name.fitted(to: 14)) \(style(.faint, text))" }

  private func words(for kind: DocumentKind) -> LocalizedText {
    let paths = plan.written.map(\.path)
    let files = paths.filter { $0.hasPrefix((kind.folder ?? "") + "/") && !$0.hasSuffix("/README.md") }
    return switch kind {
    case .strategy:
      LocalizedText(
        en: "\(files.count, "question", "questions") to answer",
        fr: "\(files.count, "question qui attend sa réponse", "questions qui attendent leur réponse")")
    case .checklist:
      LocalizedText(
        en: "\(files.count, "recurring checklist", "recurring checklists")",
        fr: "\(files.count, "liste de tâches récurrente", "listes de tâches récurrentes")")
    default:
      LocalizedText(
        en: "\(kind.documentation.english.decapitalized)", fr: "\(kind.documentation.french.decapitalized)")
    }
  }

  private func steps(_ language: Language) -> [String] {
    let entry = "  cd " + Self.quoted(shownRoot)
    let steps = workspace.articles == nil ? source.map(importSteps) ?? firstSteps : inPlaceSteps
    let numbers = steps.count == 1 ? [""] : steps.indices.map { "\($0 + 1). " }
    let width = steps.map { DisplayWidth.of($0.what[language]) }.max() ?? 0
    return (shownRoot == "." ? [] : [entry])
      + steps.enumerated().flatMap { number, step in
        // A reason may have two lines.
        step.why[language].split(separator: "\n").enumerated().map { line, why in
          let indentation = "".fitted(to: 2 + numbers[number].count)
          let start =
            line == 0
            ? "  \(numbers[number])\(step.what[language].fitted(to: width))" : indentation + "".fitted(to: width)
          return "\(start)   \(style(.faint, String(why)))"
        }
      }
  }

  private static func quoted(_ path: String) -> String { path.contains(" ") ? "\"\(path)\"" : path }

  private typealias Step = (what: LocalizedText, why: LocalizedText)

  /// The steps after the creation of a workspace for the posts of a folder.
  private func importSteps(_ source: String) -> [Step] {
    let source = Self.quoted(source)
    return [
      (
        LocalizedText(verbatim: "edito import \(source) --dry-run"),
        LocalizedText(en: "preview the import", fr: "voyez ce qui sera importé")
      ),
      (
        LocalizedText(verbatim: "edito import \(source)"),
        LocalizedText(en: "import the posts", fr: "importez les publications")
      ),
      (
        LocalizedText(verbatim: "edito lint"),
        LocalizedText(en: "see what is missing", fr: "voyez ce qui manque")
      ),
    ]
  }

  /// The steps after the creation of a workspace around articles that stay in place.
  private var inPlaceSteps: [Step] {
    [
      (
        LocalizedText(verbatim: "edito lint"),
        LocalizedText(en: "see what is missing", fr: "voyez ce qui manque")
      ),
      (
        LocalizedText(verbatim: "edito calendar"),
        LocalizedText(en: "see the articles by day", fr: "voyez les articles jour par jour")
      ),
    ]
  }

  private var firstSteps: [Step] {
    let post = Step(
      LocalizedText(en: "edito new post \"Our first post\"", fr: "edito new post \"Notre première publication\""),
      LocalizedText(en: "write it, then run edito lint", fr: "écrivez-la, puis lancez edito lint"))
    guard workspace.channels.isEmpty else { return [post] }
    let channels = Step(
      LocalizedText(verbatim: channelsPath),
      LocalizedText(
        en: "declare your channels:\ndelete each # and the space after it",
        fr: "déclarez vos canaux :\neffacez chaque # et l’espace qui suit"))
    return [channels, post]
  }

  /// The path of the strategy document with a commented-out `channels:`; `strategy/` if there is none.
  private var channelsPath: String {
    let declaring = workspace.files.first { $0.path.hasPrefix("strategy/") && $0.text.contains("\n# channels:") }
    return declaring?.path ?? "strategy/"
  }
}

extension String {
  fileprivate var decapitalized: String { prefix(1).lowercased() + dropFirst() }
}
