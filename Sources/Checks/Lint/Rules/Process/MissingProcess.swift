import Editorial
import Localization
import Snapshots

struct MissingProcess: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-process", .process, .always(.warning),
    summary: LocalizedText(
      en: "a process listed in the strategy but not written",
      fr: "une procédure citée par la stratégie, mais qui n’est pas écrite"),
    rationale: LocalizedText(
      en: "The process is missing on the day when the team needs it.",
      fr: "La procédure manquera le jour où l’équipe en aura besoin."),
    exceptions: LocalizedText(
      en: "A file that contains only the hint of its template counts as not written.",
      fr: "Un fichier qui ne contient que le conseil de son modèle compte comme non écrit."),
    remedy: LocalizedText(
      en: "Write the process with `edito new process`, correct its id, or remove it from `processes:`.",
      fr: """
        Écrivez la procédure avec `edito new process`, corrigez son identifiant, ou retirez-la de \
        `processes:`.
        """),
    passing: [
      Example([
        "strategy/example.md": "---\nquestion: management\nprocesses: [publish, crisis]\n---\n",
        "processes/publish.md": "---\nowner: ada\n---\n1. Ask Ada.\n",
        "processes/2026-crisis.md": "---\nid: crisis\nowner: ada\n---\n1. Stop everything.\n",
      ])
    ],
    failing: [
      Example([
        "strategy/example.md": "---\nquestion: management\nprocesses: [publier, ↓publir, ↓crise, ↓ada]\n---\n",
        "processes/publier.md": "---\nowner: ada\n---\n1. Demander à Ada.\n",
      ]),
      Example([
        "strategy/example.md": "---\nquestion: management\nprocesses: [↓crisis]\n---\n",
        "processes/crisis.md": "---\ntitle: Crise 🔥\n---\n\n<!-- hint: the steps, on one page -->\n",
      ]),
    ])

  func check(_ snapshot: Snapshot) -> [RuleFinding] {
    let wanted = snapshot.corpus.facts(\.processes)
    guard !wanted.isEmpty else { return [] }
    // All files of the kind count, because a file that could not be read still has its name.
    let processes = Dictionary(
      snapshot.corpus.documents(of: .process).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return wanted.compactMap { document, id in
      if let process = processes[id.value] {
        return process.isStillTemplate
          ? RuleFinding(in: document, at: id.range, .stillTemplate(process.path), help: .fillIn) : nil
      }
      let nearest = Spelling.nearest(to: id.value, among: processes.keys.sorted())
      return RuleFinding(
        in: document, at: id.range, .unwritten(id.value),
        help: nearest.map(LocalizedText.didYouMean) ?? .write(id.value))
    }
  }
}

extension LocalizedText {
  fileprivate static func unwritten(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "the process “\(id.excerpt)” has not been written: processes/\(id.excerpt).md does not exist",
      fr: "la procédure « \(id.excerpt) » n’est pas écrite : processes/\(id.excerpt).md n’existe pas")
  }

  fileprivate static func stillTemplate(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "the process has not been written: \(path.excerpt) contains only the template",
      fr: "la procédure n’est pas écrite : \(path.excerpt) ne contient que le modèle")
  }

  fileprivate static let fillIn = LocalizedText(
    en: "replace the hint with the steps, or remove the process from the list",
    fr: "remplacez le conseil par les étapes, ou retirez la procédure de la liste")

  fileprivate static func write(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "write it with `edito new process TITLE --slug \(id.excerpt)`, or remove it from the list",
      fr: "écrivez-la avec `edito new process TITRE --slug \(id.excerpt)`, ou retirez-la de la liste")
  }
}
