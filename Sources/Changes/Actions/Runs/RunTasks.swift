import Checklists
import Editorial
import Findings
import Localization
import SourceText

/// The tasks of a run, for ticking them by their numbers or their words.
public struct RunTasks: Sendable {
  /// The effect of ticking some tasks.
  public struct Change: Sendable {
    public internal(set) var edits: [Edit] = []
    /// The texts of the tasks that were ticked or unticked, in the order in which they were named.
    public internal(set) var ticked: [String] = []
    /// The texts of the tasks that needed no change, in the order in which they were named.
    public internal(set) var idle: [String] = []
    /// The content of the run after the change.
    public internal(set) var bytes: [UInt8]
  }

  public let document: Document
  /// The tasks, each once, in order; a task's number is its position, counted from 1.
  public let tasks: [TrackedTask]
  /// The lines of each task, in order, by the identity that a task's repetitions share.
  private let lines: [String: [TaskItem]]

  public init(of document: Document) {
    self.document = document
    tasks = TrackedTask.all(of: document)
    lines = Dictionary(grouping: document.tasks, by: \.identity)
  }

  /// Returns the change that ticks or unticks tasks. Each name changes one repetition of its task.
  ///
  /// - Throws: ``UsageErrors`` with all unknown and ambiguous names.
  public func change(_ names: [String], undoing: Bool) throws -> Change {
    var change = Change(bytes: document.source.bytes)
    try UsageErrors.collect(names) { apply(to: try task(named: $0), undoing: undoing, &change) }
    return change
  }

  /// Returns the change that ticks all tasks with all their repetitions, or unticks them.
  public func changeOfAll(undoing: Bool) -> Change {
    var change = Change(bytes: document.source.bytes)
    for task in tasks {
      var count = -1
      // Each round changes one repetition.
      while count < change.edits.count {
        count = change.edits.count
        apply(to: task, undoing: undoing, &change)
      }
    }
    change.ticked = change.ticked.uniqued(by: \.self)
    change.idle = []
    return change
  }

  private func apply(to task: TrackedTask, undoing: Bool, _ change: inout Change) {
    let lines = lines[task.item.identity] ?? []
    // Ticked from the top down, unticked from the bottom up.
    let candidates = undoing ? lines.reversed() : lines
    let line = candidates.first { (change.bytes[$0.mark.lowerBound] != .space) == undoing }
    guard let line else {
      change.idle.append(task.item.text)
      return
    }
    let mark = undoing ? " " : "x"
    change.bytes[line.mark.lowerBound] = Array(mark.utf8)[0]
    change.edits.append(Edit(replacing: document.place(line.mark), with: mark))
    change.ticked.append(task.item.text)
  }

  // MARK: Names

  /// Returns the task that a number or some words name. Throws if there is no such task, or if several match.
  private func task(named name: String) throws -> TrackedTask {
    if let number = Int(name) {
      guard tasks.indices.contains(number - 1) else { throw noNumber(number) }
      return tasks[number - 1]
    }
    let wanted = TaskWording(name)
    if let exact = tasks.first(where: { $0.item.identity == wanted.identity }) { return exact }
    let named = tasks.enumerated().map { NumberedTask(number: $0.offset + 1, task: $0.element) }
    switch NameSearch(named, prefersBeginnings: true).match(DocumentDesignation(wanted.text)) {
    case .exact(let found), .completed(let found): return found.task
    case .several(let found): throw ambiguous(name, found)
    case .none: throw unknown(name, wanted.identity)
    }
  }

  /// A task with its number, by which it is listed. Only its text is searched.
  private struct NumberedTask: Nameable {
    let number: Int
    let task: TrackedTask

    var nameID: String { task.item.text }
  }

  private func noNumber(_ number: Int) -> UsageError {
    UsageError(
      LocalizedText(
        en: "unknown task \(number): \(document.path) has \(tasks.count, "task", "tasks")",
        fr: "tâche inconnue : \(number) ; \(document.path) a \(tasks.count, "tâche", "tâches")"))
  }

  private func ambiguous(_ name: String, _ found: [NumberedTask]) -> UsageError {
    let shown = found.prefix(5)
    let english = shown.map { "\($0.number) “\($0.task.item.text.excerpt)”" }
    let french = shown.map { "\($0.number) «\u{202F}\($0.task.item.text.excerpt)\u{202F}»" }
    return UsageError(
      LocalizedText(
        en: "“\(name.excerpt)” matches \(found.count, "task", "tasks")",
        fr: "« \(name.excerpt) » correspond à \(found.count, "tâche", "tâches")"),
      hint: LocalizedText(
        en: "give more words, or a number: \(.list(english))", fr: "précisez, ou donnez un numéro : \(.list(french))"))
  }

  private func unknown(_ name: String, _ wanted: String) -> UsageError {
    let nearest = TaskSpelling.nearest(to: wanted, among: tasks.lazy.map(\.item))
    return UsageError(
      LocalizedText(
        en: "unknown task “\(name.excerpt)” in \(document.path)",
        fr: "tâche inconnue dans \(document.path) : « \(name.excerpt) »"),
      hint: nearest.map { .didYouMean($0.text.excerpt) }
        ?? LocalizedText(
          en: "`edito tick \(document.id)` lists its tasks with their numbers",
          fr: "`edito tick \(document.id)` montre ses tâches et leurs numéros"))
  }
}
