import Editorial
import Localization
import Snapshots

struct MissingProcess: CorpusRule {
  static let declaration = RuleDeclaration<Self>(
    "missing-process", .process, .always(.warning),
    summary: "a procedure that the strategy counts on and that nobody has written",
    rationale: """
      `processes: [publish, reply, crisis]` says which procedures the team keeps in writing. On the day one is needed, it \
      is too late to find out that it is not there, or that its file holds nothing but the template's hint.
      """,
    remedy: "Write it (`edito new process`), correct the id, or take it off the list.",
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
    // By kind and not by content: a file that could not be read still has its name.
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
      en: "the procedure “\(id.excerpt)” is not written: there is no processes/\(id.excerpt).md",
      fr: "la procédure « \(id.excerpt) » n’est pas écrite : il n’y a pas de processes/\(id.excerpt).md")
  }

  fileprivate static func stillTemplate(_ path: String) -> LocalizedText {
    LocalizedText(
      en: "the procedure is not written: \(path.excerpt) is still the bare template",
      fr: "la procédure n’est pas écrite : \(path.excerpt) n’est encore que le modèle")
  }

  fileprivate static let fillIn = LocalizedText(
    en: "write the steps in the place of the hint, or take it off the list",
    fr: "écrivez les étapes à la place de l’indication, ou retirez-la de la liste")

  fileprivate static func write(_ id: String) -> LocalizedText {
    LocalizedText(
      en: "write it with `edito new process TITLE --slug \(id.excerpt)`, or take it off the list",
      fr: "écrivez-la avec `edito new process TITRE --slug \(id.excerpt)`, ou retirez-la de la liste")
  }
}
