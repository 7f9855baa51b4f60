import Editorial
import SourceText
import Testing

/// The content of a task.
@Suite("A task")
struct TaskTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let line: String
    let text: String
    var minutes: Int?
    var times = 1
    var people: [String] = []
    var tags: [String] = []
    var testDescription: String { line }
  }

  static let readings = [
    Reading(line: "Call Marc", text: "Call Marc"),
    Reading(
      line: "Answer private messages (20 min) @ada", text: "Answer private messages", minutes: 20, people: ["ada"]),
    Reading(line: "Lire (1 h 30) @ada et @ben.", text: "Lire", minutes: 90, people: ["ada", "ben"]),
    Reading(line: "Look round (15 min, ×3)", text: "Look round", minutes: 15, times: 3),
    Reading(line: "Look round (3 ×)", text: "Look round", times: 3),
    Reading(line: "Look round (3 fois 15 min)", text: "Look round", minutes: 15, times: 3),
    Reading(line: "Look round ×2 #mention @ada", text: "Look round", times: 2, people: ["ada"], tags: ["mention"]),
    Reading(
      line: "Répondre aux **mentions** (10 min) #Mention #x", text: "Répondre aux mentions", minutes: 10,
      tags: ["mention", "x"]),
    Reading(line: "Call @marc about the flour (10 min)", text: "Call @marc about the flour", minutes: 10),
    Reading(line: "Post as @ada@pouet.example", text: "Post as @ada@pouet.example"),
    Reading(line: "Read the report (page 12)", text: "Read the report (page 12)"),
    Reading(line: "Visit ((5 min) twice", text: "Visit ( twice", minutes: 5),
    Reading(line: "Drive the BMW x3", text: "Drive the BMW x3"),
    Reading(line: "Win #1", text: "Win #1"),
    Reading(line: "(20 min) @ada", text: "(20 min) @ada", minutes: 20, people: ["ada"]),
    Reading(line: "Count to (1000 ×)", text: "Count to (1000 ×)"),
  ]

  @Test("is done once by a person whom it names twice")
  func namedTwice() {
    #expect(TaskWording("Listen (20 min) @ada @ada").people == ["ada"])
  }

  @Test("gives text, duration, repetitions and people", arguments: readings)
  func isRead(_ reading: Reading) throws {
    let task = try #require(Self.document("- [ ] \(reading.line)\n").tasks.first)
    #expect(task.text == reading.text)
    #expect(task.wording.minutes == reading.minutes)
    #expect(task.wording.times == reading.times)
    #expect(task.wording.people == reading.people)
    #expect(task.wording.tags == reading.tags)
  }

  @Test("is identified by its text without capitals, durations and people")
  func identity() {
    let wordings = [
      "Tenir la réunion d’équipe (30 min) @ada", "tenir la réunion  d'équipe.", "Tenir la réunion d’équipe ×2",
    ]
    #expect(Set(wordings.map { TaskWording($0).identity }) == ["tenir la réunion d'équipe"])
  }

  @Test("has its position, its heading and its box")
  func places() throws {
    let body =
      "# Day\n\n1. [x] First\n   - [ ] within @ben\n\n## Later\n\n* [X] *Last* (5 min) @be @ben\n- no task\n- [ ]\n"
    let document = Self.document(body)
    let tasks = document.tasks
    #expect(tasks.map(\.text) == ["First", "within", "Last"])
    #expect(tasks.map(\.isTicked) == [true, false, true])
    #expect(tasks.map(\.heading) == ["Day", "Day", "Later"])
    #expect(tasks.map { document.source.text(in: $0.mark) } == ["x", " ", "X"])
    #expect(document.source.text(in: tasks[1].range) == "within @ben")
    let last = try #require(tasks.last)
    #expect(document.source.text(in: document.range(of: "ben", in: last)) == "ben")
    #expect(document.range(of: "be", in: last).upperBound < document.range(of: "ben", in: last).lowerBound)
  }

  @Test("costs in proportion to its line", arguments: ["(", "(5 min)", "@a ", "@a et ", "#a ", "×2 ", "( x", "(a) "])
  func cost(_ piece: String) {
    let wording = TaskWording("Read " + String(repeating: piece, count: 20_000))
    #expect(wording.text.hasPrefix("Read"))
  }

  static func document(_ body: String) -> Document {
    Document.read(SourceFile(path: "checklists/day.md", text: "---\nevery: day\n---\n" + body))
  }
}
