import Editorial
import Localization
import MarkdownSyntax
import Snapshots
import SourceText

struct EmptyChecklist: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "empty-checklist", .checklist, .always(.warning),
    summary: LocalizedText(
      en: "a checklist without a task",
      fr: "une liste de tâches sans tâche"),
    rationale: LocalizedText(
      en: "There is nothing to tick, and Edito counts too little work for the day.",
      fr: "Il n’y a rien à cocher, et la charge de la journée est sous-estimée."),
    exceptions: LocalizedText(
      en: """
        A task is a list item with a box: `- [ ] Answer private messages (20 min)`. An item without a box is \
        a note.
        """,
      fr: """
        Une tâche est un élément de liste avec une case : `- [ ] Répondre aux messages privés (20 min)`. Un \
        élément sans case est une note.
        """),
    remedy: LocalizedText(
      en: "Give each task a box, or add tasks.",
      fr: "Donnez une case à chaque tâche, ou ajoutez des tâches."),
    passing: [
      checklist("# The day\n\n- [ ] Answer private messages (20 min) @ada\n- Only a remark\n"),
      checklist("1. [ ] Listen\n2. [x] Answer\n"),
    ],
    failing: [
      checklist("# Chaque jour ☕\n\n- ↓Répondre aux messages privés (20 min)\n- Écouter\n"),
      Example(["checklists/example.md": "---\nevery: ↓day\n---\n\nWhat we do every day.\n"]),
    ])

  private static func checklist(_ body: String) -> Example {
    Example(["checklists/example.md": "---\nevery: day\n---\n\n\(body)"])
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard case .checklist(let checklist) = document.content, !document.isFrontMatterLost, !document.hasTasks else {
      return []
    }
    let nodes = document.markdown.nodes
    let item = nodes.firstIndex { $0.kind == .item }
    if let item, let words = document.markdown.descendants(of: item).first(where: { !nodes[$0].kind.isBlock }) {
      return [RuleFinding(in: document, at: nodes[words].range, .withoutBoxes, help: .giveBoxes)]
    }
    return [
      RuleFinding(in: document, at: checklist.every?.range ?? document.start, .nothingToDo, help: .writeTasks)
    ]
  }
}

extension LocalizedText {
  fileprivate static let withoutBoxes = LocalizedText(
    en: "no item in this checklist has a box to tick", fr: "aucun élément de cette liste n’a de case à cocher")
  fileprivate static let giveBoxes = LocalizedText(
    en: "begin each task with a box: `- [ ] …`", fr: "commencez chaque tâche par une case : `- [ ] …`")
  fileprivate static let nothingToDo = LocalizedText(
    en: "this checklist has no tasks", fr: "cette liste n’a pas de tâche")
  fileprivate static let writeTasks = LocalizedText(
    en: "write a line for each task: `- [ ] Answer private messages (20 min)`",
    fr: "écrivez une ligne par tâche : `- [ ] Répondre aux messages privés (20 min)`")
}
