import Checklists
import CivilTime
import Editorial
import Localization
import Presentation
import Schema
import Wording

/// The output of `edito tick` for a run: its tasks, with the numbers that `edito tick` accepts.
public struct RunOutput: Sendable {
  let document: Document
  let language: Language

  public init(_ document: Document, language: Language) {
    self.document = document
    self.language = language
  }

  public func text(_ style: Style) -> String {
    let tasks = TrackedTask.all(of: document)
    let title = StyledText(document.header.title?.value ?? document.id, .strong)
    let path = StyledText(document.path, .faint)
    let isWide = title.width + 2 + path.width <= style.width
    let head = isWide ? [title + StyledText("  ") + path] : [title, path]
    let lines =
      head + [StyledText("  " + RunStrings.progress(tasks)[language])]
      + TaskList(tasks, in: language).lines(style.width)
    return lines.text(in: style)
  }
}

/// A numbered list of tasks under their headings.
struct TaskList {
  private let tasks: [TrackedTask]
  private let language: Language

  init(_ tasks: [TrackedTask], in language: Language) {
    self.tasks = tasks
    self.language = language
  }

  func lines(_ width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var heading: String?
    for (index, task) in tasks.enumerated() {
      if task.item.heading != heading, let next = task.item.heading {
        lines += [StyledText(), StyledText("  ") + StyledText(next, .accent)]
      }
      heading = task.item.heading
      lines += self.lines(of: task, number: index + 1, width)
    }
    return lines
  }

  private func lines(of task: TrackedTask, number: Int, _ width: Int) -> [StyledText] {
    let mark = task.isDone ? StyledText("✓ ", .success) : StyledText("☐ ")
    let start = StyledText("  \(String(number).fitted(to: 3, alignedRight: true)) ", .faint) + mark
    let facts = [task.minutesLeft.map { $0 == 0 ? "" : WorkingTime(minutes: $0).name[language] }, task.people]
      .compactMap(\.self)
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return TaskLine.lines(start, task.title, isDone: task.isDone, facts: facts, width)
  }
}

extension TrackedTask {
  /// The people that the task names; `nil` if it names none.
  var people: String? {
    item.wording.people.isEmpty ? nil : item.wording.people.joined(separator: ", ")
  }
}

/// The lines of a task, with its facts, such as duration and people, at the right margin, or below the words if there is too little room.
enum TaskLine {
  /// The minimum width for the words beside the facts, in columns.
  private static let leastWords = 30

  static func lines(
    _ start: StyledText, _ words: String, isDone: Bool = false, facts: String, _ width: Int
  ) -> [StyledText] {
    let facts = StyledText(facts, .faint)
    let indent = StyledText(String(repeating: " ", count: start.width))
    let room = min(width, 110) - start.width
    let factsFit = facts.isEmpty || room - facts.width - 2 >= leastWords
    let wordsWidth = factsFit && !facts.isEmpty ? room - facts.width - 2 : room
    let pieces = words.wrapped(to: max(10, wordsWidth), lines: .max)
    var lines = pieces.enumerated().map { index, piece in
      (index == 0 ? start : indent) + StyledText(piece, isDone ? .faint : nil)
    }
    guard !facts.isEmpty, let first = lines.first else { return lines }
    if factsFit {
      lines[0] = first.fitted(to: start.width + wordsWidth) + StyledText("  ") + facts
    } else {
      lines.append(indent + facts.truncated(to: room))
    }
    return lines
  }
}
