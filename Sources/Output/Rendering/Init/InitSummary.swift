import Actions
import Editorial
import Localization
import Presentation

/// The summary of `edito init`: the files, and the next steps.
public struct InitSummary {
  private let workspace: NewWorkspace
  private let plan: NewWorkspacePlan
  private let shownRoot: String
  private let style: Style

  /// - Parameter shownRoot: the root as seen from the current folder.
  public init(_ workspace: NewWorkspace, _ plan: NewWorkspacePlan, shownRoot: String, style: Style) {
    self.workspace = workspace
    self.plan = plan
    self.shownRoot = shownRoot
    self.style = style
  }

  public func text(_ language: Language) -> String {
    let head = LocalizedText(
      en: "\(workspace.name): \(plan.written.count, "file", "files") written in \(shownRoot)",
      fr: "\(workspace.name) : \(plan.written.count, "fichier écrit", "fichiers écrits") dans \(shownRoot)")
    var lines = [style(.strong, head[language]), ""] + tree(language) + [""]
    if !plan.kept.isEmpty {
      let kept = LocalizedText(en: "Left as they were:", fr: "Laissés tels quels :")
      lines += [kept[language]] + plan.kept.map { "  \($0)" } + [""]
    }
    let next = LocalizedText(en: "Next:", fr: "Et maintenant :")
    lines += [style(.strong, next[language])] + steps(language)
    return lines.map { $0 + "\n" }.joined()
  }

  private func tree(_ language: Language) -> [String] {
    let settings = LocalizedText(
      en: "settings: \(workspace.locale.text), \(workspace.timeZone)",
      fr: "réglages : \(workspace.locale.text), \(workspace.timeZone)")
    let media = LocalizedText(en: "pictures, video and sound", fr: "images, vidéos et sons")
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
        fr: "\(files.count, "question", "questions") à trancher")
    case .checklist:
      LocalizedText(
        en: "\(files.count, "recurring checklist", "recurring checklists")",
        fr: "\(files.count, "liste de tâches", "listes de tâches") à répéter")
    default:
      LocalizedText(
        en: "\(kind.documentation.english.decapitalized)", fr: "\(kind.documentation.french.decapitalized)")
    }
  }

  private func steps(_ language: Language) -> [String] {
    let entry = "  cd " + (shownRoot.contains(" ") ? "\"\(shownRoot)\"" : shownRoot)
    let steps: [(what: LocalizedText, why: LocalizedText)] = [
      (
        LocalizedText(en: "edito new person \"Alex Reed\"", fr: "edito new person \"Camille Roy\""),
        LocalizedText(en: "say who is in the team", fr: "dites qui est dans l’équipe")
      ),
      (
        LocalizedText(verbatim: channelsPath),
        LocalizedText(en: "declare your channels: remove the #", fr: "déclarez vos canaux : retirez les #")
      ),
      (
        LocalizedText(en: "edito new post \"Our first message\"", fr: "edito new post \"Notre premier message\""),
        LocalizedText(en: "write, then run edito lint", fr: "écrivez, puis lancez edito lint")
      ),
    ]
    let width = steps.map { DisplayWidth.of($0.what[language]) }.max() ?? 0
    return (shownRoot == "." ? [] : [entry])
      + steps.enumerated().map { number, step in
        "  \(number + 1). \(step.what[language].fitted(to: width))   \(style(.faint, step.why[language]))"
      }
  }

  /// The document in which the channels are declared.
  private var channelsPath: String {
    let declaring = workspace.files.first { $0.path.hasPrefix("strategy/") && $0.text.contains("\n# channels:") }
    return declaring?.path ?? "strategy/"
  }
}

extension String {
  fileprivate var decapitalized: String { prefix(1).lowercased() + dropFirst() }
}
