import Actions
import CivilTime
import Editorial
import SourceText
import TestSupport
import Testing

@Suite("A run of a checklist")
struct RunTests {
  private static let desk = TestWorkspace(files: [
    "checklists/day.md": "---\nevery: weekdays\n---\n- [ ] Listen\n- [ ] Answer\n",
    "checklists/week.md": "---\nevery: week\n---\n- [ ] Plan\n",
    "checklists/empty.md": "---\nevery: week\n---\n",
    "checklists/never.md": "---\nevery: blue moon\n---\n- [ ] Wait\n",
    "runs/2026-W48-week.md": "---\nchecklist: week\nperiod: 2026-W48\n---\n- [ ] Plan\n",
  ])

  private func period(_ text: String) throws -> Period { try DateSyntax.period(text).get() }

  private func newRun(_ checklist: String, _ period: String? = nil) throws -> NewRun {
    let creator = Self.desk.creator
    let ledger = try creator.snapshot.checklist(DocumentDesignation(checklist))
    return try NewRun(of: ledger, for: ledger.requireOccurrence(in: period.map(self.period)), by: creator)
  }

  private func rejection(_ checklist: String, _ period: String? = nil) -> UsageError? {
    #expect(throws: UsageError.self) { try newRun(checklist, period) }
  }

  @Test("is created for the current period, or for the one given by a day or by its name")
  func created() throws {
    let run = try newRun("day")
    #expect(run.document.path == "runs/2026-11-23-day.md")
    #expect(run.document.tasks.map(\.text) == ["Listen", "Answer"])
    #expect(run.changes.newFiles.map(\.text) == [run.document.source.text])
    #expect(try newRun("day", "2026-11-24").document.path == "runs/2026-11-24-day.md")
    #expect(try newRun("week", "2026-W49").document.path == "runs/2026-W49-week.md")
    #expect(try newRun("week", "2026-11-30").document.path == "runs/2026-W49-week.md")
  }

  @Test("is not created if it exists, if it has no task, or if the checklist is never due")
  func rejected() {
    #expect(rejection("week")?.words.hasPrefix("week already has a run for 2026-W48: runs/2026-W48-week.md") == true)
    #expect(rejection("empty")?.words.hasPrefix("checklists/empty.md has no tasks") == true)
    #expect(rejection("never")?.words.hasPrefix("checklists/never.md has no valid recurrence") == true)
    #expect(rejection("dya")?.words.hasSuffix("did you mean “day”?") == true)
  }

  @Test("suggests another period if the checklist is not due, or already has a run")
  func periods() throws {
    #expect(rejection("day", "2026-11-28")?.input == .nextPeriod(try period("2026-11-30")))
    #expect(rejection("week", "2026-11")?.input == .period(try (44...49).map { try period("2026-W\($0)") }))
  }

  @Test("is created for every checklist that is due and has none")
  func allDue() throws {
    var desk = Self.desk
    desk.files["checklists/empty.md"] = nil
    #expect(try NewRun.allDue(by: desk.creator).map(\.document.path) == ["runs/2026-11-23-day.md"])
  }

  // MARK: Ticking

  private func named(_ name: String, path: String? = nil) throws -> NamedRun {
    try NamedRun(DocumentDesignation(name, path: path), by: Self.desk.creator)
  }

  @Test("is named by its id, its path or its checklist, and its first tick creates it")
  func ticked() throws {
    let new = try named("day")
    let change = try RunTasks(of: new.document).change(["answer"], undoing: false)
    #expect(change.ticked == ["Answer"])
    let file = try #require(new.changes(change).newFiles.first)
    #expect(file.path == "runs/2026-11-23-day.md")
    #expect(file.text.hasSuffix("- [ ] Listen\n- [x] Answer\n"))

    for run in [try named("week"), try named("2026-W48-week"), try named("here.md", path: "runs/2026-W48-week.md")] {
      #expect(run.document.path == "runs/2026-W48-week.md")
      let change = try RunTasks(of: run.document).change(["1"], undoing: false)
      let changes = run.changes(change).changes
      #expect(changes.map(\.path) == ["runs/2026-W48-week.md"])
      #expect(changes.first.map { String(decoding: $0.newBytes, as: UTF8.self) }?.hasSuffix("- [x] Plan\n") == true)
    }
  }

  @Test("is done as a whole, with every repetition of a task, and undone as a whole")
  func all() throws {
    let text = "---\nchecklist: week\nperiod: 2026-W48\n---\n- [x] Plan\n- [ ] Walk\n- [ ] Walk\n"
    let tasks = RunTasks(of: Document.read(SourceFile(path: "runs/a.md", text: text)))
    let done = tasks.changeOfAll(undoing: false)
    #expect(String(decoding: done.bytes, as: UTF8.self) == text.replacing("[ ]", with: "[x]"))
    #expect(done.ticked == ["Walk"] && done.idle.isEmpty)
    #expect(
      String(decoding: tasks.changeOfAll(undoing: true).bytes, as: UTF8.self) == text.replacing("[x]", with: "[ ]"))
  }

  @Test("is not created without a tick")
  func idle() throws {
    let run = try named("day")
    let change = try RunTasks(of: run.document).change(["listen"], undoing: true)
    #expect(change.idle == ["Listen"])
    #expect(run.changes(change).newFiles.isEmpty && run.changes(change).changes.isEmpty)
  }

  @Test("reports every name that does not match exactly one task")
  func unknownTasks() throws {
    let tasks = RunTasks(of: try named("day").document)
    let errors = #expect(throws: UsageErrors.self) { try tasks.change(["9", "sing", "1"], undoing: false) }
    #expect(
      errors?.all.map(\.message.english) == [
        "unknown task 9: runs/2026-11-23-day.md has 2 tasks", "unknown task “sing” in runs/2026-11-23-day.md",
      ])
  }

  @Test(
    "ticks the task that words name, whatever their order, accents and apostrophes",
    arguments: [
      ("2", "Répondre aux messages privés"), ("messages prives", "Répondre aux messages privés"),
      ("prives messages", "Répondre aux messages privés"), ("REPONDRE", "Répondre aux messages privés"),
      ("l'oeuvre", "Relire l’œuvre"), ("relire", "Relire"), ("relire l", "Relire l’œuvre"),
      // Words at the beginning come before the same words elsewhere.
      ("faire", "Faire relire"), ("evres", nil), ("messages", nil), ("re", nil),
    ] as [(String, String?)])
  func words(_ word: String, _ task: String?) throws {
    var desk = Self.desk
    desk.files["runs/2026-W48-week.md"] = """
      ---
      checklist: week
      period: 2026-W48
      ---
      - [ ] Relire
      - [ ] Répondre aux messages privés (5 min)
      - [ ] Faire relire
      - [ ] Compter les messages
      - [ ] Relire l’œuvre
      """
    let tasks = RunTasks(of: try #require(desk.document("runs/2026-W48-week.md")))
    #expect((try? tasks.change([word], undoing: false).ticked) == task.map { [$0] })
  }

  @Test("is not found under an unknown name")
  func unknownName() {
    let error = #expect(throws: UsageError.self) { try named("wek") }
    #expect(error?.words == "unknown run or checklist “wek”; did you mean “week”?")
  }

  @Test("is meant by a word only if no checklist is, except by its id")
  func checklistFirst() throws {
    #expect(try named("wee").document.path == "runs/2026-W48-week.md")
    #expect(try named("w48").document.path == "runs/2026-W48-week.md")
    #expect(try named("DAY").document.path == "runs/2026-11-23-day.md")
    let several = #expect(throws: UsageError.self) { try named("checklists") }
    #expect(several?.words.hasPrefix("unknown run or checklist") == true)
  }
}
