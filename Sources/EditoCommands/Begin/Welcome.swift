import Editorial
import Localization
import Rendering
import Templates

/// What `edito init` says when it is done.
struct Welcome {
  let workspace: NewWorkspace
  let result: NewWorkspace.Result
  /// The root as seen from the current folder.
  let shownRoot: String
  let style: Style

  func text(_ language: Language) -> String {
    let head = LocalizedText(
      en: "\(workspace.name): \(result.written.count, "file", "files") written in \(shownRoot)",
      fr: "\(workspace.name) : \(result.written.count, "fichier écrit", "fichiers écrits") dans \(shownRoot)")
    var lines = [style(.strong, head[language]), ""] + tree(language) + [""]
    if !result.kept.isEmpty {
      let kept = LocalizedText(en: "Left as they were:", fr: "Laissés tels quels :")
      lines += [kept[language]] + result.kept.map { "  \($0)" } + [""]
    }
    let next = LocalizedText(en: "Next:", fr: "Et maintenant :")
    lines += [style(.strong, next[language])] + steps(language)
    return lines.map { $0 + "\n" }.joined()
  }

  private func tree(_ language: Language) -> [String] {
    let counts = Dictionary(grouping: result.written.filter { !$0.hasSuffix("README.md") }) { path in
      path.split(separator: "/").first.map(String.init) ?? path
    }
    let folders = DocumentKind.allCases.compactMap { kind in kind.folder.map { ($0, kind.documentation) } }
    let settings = LocalizedText(
      en: "settings: \(workspace.locale.text), \(workspace.timeZone)",
      fr: "réglages : \(workspace.locale.text), \(workspace.timeZone)")
    let media = LocalizedText(en: "Pictures, video and sound", fr: "Images, vidéos et sons")
    return [row(DocumentKind.settingsFileName, settings[language])]
      + (folders + [("media", media)]).map { folder, documentation in
        let files = counts[folder, default: []].count
        return row(folder + "/", (files > 0 ? "\(files) × " : "") + documentation[language].decapitalized)
      }
  }

  private func row(_ name: String, _ text: String) -> String { "  \(name.fitted(to: 14)) \(style(.faint, text))" }

  private func steps(_ language: Language) -> [String] {
    let entry = "  cd " + (shownRoot.contains(" ") ? "\"\(shownRoot)\"" : shownRoot)
    let steps = [
      LocalizedText(
        en: "edito new person \"Alex Reed\"      who is in the team",
        fr: "edito new person \"Camille Roy\"    qui est dans l’équipe"),
      LocalizedText(
        en: "\(channelsPath)   where you speak: remove the # before `channels:`",
        fr: "\(channelsPath)   où vous parlez : retirez les # devant `channels:`"),
      LocalizedText(
        en: "edito new post \"Our first message\", then edito lint",
        fr: "edito new post \"Notre premier message\", puis edito lint"),
    ]
    return (shownRoot == "." ? [] : [entry]) + steps.enumerated().map { "  \($0 + 1). \($1[language])" }
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
