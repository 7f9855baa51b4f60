import Actions
import CivilTime
import Editorial
import TestSupport
import Testing

@Suite("A new document")
struct DocumentCreatorTests {
  private static let desk = TestWorkspace(files: [
    "ideas/adopt.md":
      "---\ntitle: \"Adopt: a sourdough\"\nstatus: kept\nobjective: fame\ntags: [bread, \"a, b\"]\n---\n\nGive a pot away.\n",
    "checklists/day.md":
      "---\nevery: weekdays\n---\nExplained.\n\n## Listen\n\n- [x] Answer\n- [ ] Log mentions (2 times)\n",
  ])

  struct Case: Sendable, CustomTestStringConvertible {
    let options: NewDocumentOptions
    let path: String
    let line: String
    var testDescription: String { path }

    init(
      _ path: String, _ line: String, _ options: NewDocumentOptions,
      _ change: (inout NewDocumentOptions) -> Void = { _ in }
    ) {
      var options = options
      change(&options)
      (self.options, self.path, self.line) = (options, path, line)
    }
  }

  static let cases = [
    Case(
      "posts/2026/11/2026-11-24-oeuf-a-la-coque.md", "date: 2026-11-24", .init(kind: .post, title: "Œuf à la coque")),
    Case("posts/2026/11/2026-11-24-post.md", "title: 🎉", .init(kind: .post, title: "🎉")),
    Case("posts/2026/11/2026-11-24-x-y.md", "channels: [x, blog]", .init(kind: .post, title: "Plan", slug: "x y")) {
      $0.channels = ["x", "blog"]
    },
    Case("ideas/readme-idea.md", "title: README", .init(kind: .idea, title: "README")),
    Case("campaigns/advent.md", "from: 2026-11-24", .init(kind: .campaign, title: "Advent")),
    Case("runs/2026-11-23-day.md", "checklist: day", .init(kind: .run)),
    Case("mentions/mentions-2026-11-23.md", "period: 2026-11-23", .init(kind: .mentions)),
    Case("metrics/metrics-2026-10.md", "period: 2026-10", .init(kind: .metrics)),
    Case("reports/week-2026-W48.md", "author: ada", .init(kind: .report)) { $0.author = "ada" },
    Case("strategy/why-now.md", "question: priorities", .init(kind: .strategy, title: "Why: now?")) {
      $0.question = .priorities
    },
  ]

  @Test("gets its path and front matter from its kind, its title and the day", arguments: cases)
  func places(_ new: Case) throws {
    let draft = try Self.desk.creator.draft(new.options)
    #expect(draft.path == new.path)
    #expect(draft.text.split(separator: "\n").contains { $0.hasPrefix(new.line) }, "\(draft.text)")
  }

  @Test("comes from the workspace's own template, with the most specific name first")
  func ownTemplates() throws {
    var desk = Self.desk
    desk.templates = [
      "report-week": "---\ntitle: {{title}}\nperiod: {{period}}\n---\nOurs.\n", "report": "Not this.\n",
    ]
    let report = try desk.creator.draft(.init(kind: .report, title: "Late"))
    #expect(report.text == "---\ntitle: Late\nperiod: 2026-W48\n---\nOurs.\n")
  }

  @Test("names an author only if its template has the key, by default the person who runs the command")
  func authors() throws {
    var desk = Self.desk
    desk.author = "bo"
    desk.templates = [
      "post": "---\ntitle: {{title}}\nauthor: {{author}}\n---\n", "idea": "---\ntitle: {{title}}\n---\n",
    ]
    #expect(try desk.creator.draft(.init(kind: .post, title: "A")).text == "---\ntitle: A\nauthor: bo\n---\n")
    #expect(try desk.creator.draft(.init(kind: .idea, title: "A")).text == "---\ntitle: A\n---\n")
  }

  @Test("takes the content of an idea, and marks the idea as used")
  func fromIdea() throws {
    var options = NewDocumentOptions(kind: .post)
    options.idea = "adopt"
    let creator = Self.desk.creator
    let draft = try creator.draft(options)
    let lines = draft.text.split(separator: "\n").map(String.init)
    for line in ["idea: adopt", "objective: fame", "tags: [bread, \"a, b\"]", "<!-- Give a pot away. -->"] {
      #expect(lines.contains { $0.hasPrefix(line) }, "\(line) in \(draft.text)")
    }
    let new = try NewDocument(draft, from: "adopt", by: creator)
    #expect(new.usedIdea == "ideas/adopt.md")
    #expect(new.changes.newFiles.map(\.path) == ["posts/2026/11/2026-11-24-adopt-a-sourdough.md"])
    let idea = try #require(new.changes.changes.first)
    #expect(String(decoding: idea.newBytes, as: UTF8.self).contains("\nstatus: used\n"))
  }

  @Test("has the tasks of a checklist, unticked, each as often as it is due")
  func tasks() throws {
    let text = try Self.desk.creator.draft(.init(kind: .run, checklist: "day")).text
    #expect(text.contains("## Listen\n\n- [ ] Answer\n- [ ] Log mentions\n- [ ] Log mentions"))
    #expect(!text.contains("Explained."))
  }

  @Test("is the guide to a strategy question, unless the question has its answer")
  func guides() throws {
    var options = NewDocumentOptions(kind: .strategy, title: "mission")
    let guide = try Self.desk.creator.draft(options)
    #expect(guide.path == "strategy/six-m/1-mission.md")
    #expect(guide.text.contains("\nquestion: mission\n"))
    options.title = "Medium"
    let error = #expect(throws: UsageError.self) { try Self.desk.creator.draft(options) }
    #expect(
      error?.words == "question medium already has an answer: strategy/medium.md; give a title to create another one")
  }

  // MARK: Rejections

  @Test("reports a missing input without naming an option")
  func missingInputs() throws {
    var desk = Self.desk
    desk.files["checklists/week.md"] = "---\nevery: week\n---\n- [ ] Plan\n"
    let cases: [(NewDocumentOptions, ActionInput)] = [
      (.init(kind: .idea), .title(.idea)), (.init(kind: .run), .checklist(["day", "week"])),
      (.init(kind: .strategy, title: "Why"), .question),
    ]
    for (options, input) in cases {
      let error = #expect(throws: UsageError.self) { try desk.creator.draft(options) }
      #expect(error?.input == input && error?.hint == nil)
    }
  }

  @Test("rejects undeclared ids, and suggests the nearest one or lists all")
  func unknownReferences() throws {
    func rejection(_ change: (inout NewDocumentOptions) -> Void) -> String? {
      var options = NewDocumentOptions(kind: .post, title: "A")
      change(&options)
      return #expect(throws: UsageError.self) { try Self.desk.creator.draft(options) }?.words
    }
    #expect(rejection { $0.channels = ["blgo"] }?.hasSuffix("; did you mean “blog”?") == true)
    #expect(rejection { $0.author = "zoe" }?.hasSuffix("; known people: ada, bo") == true)
    #expect(rejection { $0.idea = "adopted" }?.hasSuffix("; did you mean “adopt”?") == true)
  }

  @Test("never replaces a file and never repeats an id, whatever its kind")
  func conflicts() throws {
    var desk = Self.desk
    desk.taken = ["ideas/free.md"]
    let creator = desk.creator
    func rejection(_ title: String) throws -> UsageError? {
      let draft = try creator.draft(.init(kind: .idea, title: title))
      return #expect(throws: UsageError.self) { try NewDocument(draft, by: creator) }
    }
    let file = try rejection("Free")
    #expect(file?.words == "ideas/free.md already exists; not changed" && file?.input == .otherName)
    let id = try rejection("Ada")
    #expect(id?.words == "the id “ada” is already used by people/ada.md" && id?.input == .otherName)
  }

  @Test(
    "accepts only details of its kind, and reports the first other one", arguments: NewDocumentOptions.Detail.allCases)
  func ignoredDetails(_ detail: NewDocumentOptions.Detail) {
    for kind in DocumentKind.creatable {
      var options = NewDocumentOptions(kind: kind, title: "A")
      switch detail {
      case .date: options.date = Slot(day: TestTime.day.day)
      case .channels: options.channels = ["x"]
      case .author: options.author = "ada"
      case .question: options.question = .mission
      case .checklist: options.checklist = "day"
      case .period: options.period = Period(.day, containing: TestTime.day.day)
      case .idea: options.idea = "adopt"
      }
      #expect(options.ignoredDetail == (detail.kinds.contains(kind) ? nil : detail))
    }
  }
}

@Suite("The path of an imported post")
struct DocumentPathTests {
  @Test("is the folder of its month, or has no month folder without a day")
  func places() {
    let day = TestTime.day.day
    #expect(DocumentPath.ofPost("Été", on: day, in: .english) == "posts/2026/11/2026-11-23-ete.md")
    #expect(DocumentPath.ofPost("", on: day, in: .french) == "posts/2026/11/2026-11-23-publication.md")
    #expect(DocumentPath.ofPost("Été", on: nil, in: .english) == "posts/ete.md")
    #expect(DocumentPath.ofPost("Read me", on: nil, in: .english) == "posts/read-me.md")
    #expect(DocumentPath.ofPost("README", on: nil, in: .english) == "posts/readme-post.md")
  }
}

@Suite("Names of kinds")
struct KindNameTests {
  @Test(
    "may be singular or plural, in English or French, with or without accents",
    arguments: [
      ("posts", DocumentKind.post), ("Idée", .idea), ("PERSONNES", .person), ("chiffres", .metrics),
      ("réglages", .workspace),
    ])
  func names(word: String, kind: DocumentKind) { #expect(DocumentKind(named: word) == kind) }

  @Test("reject other words, and can all be read back")
  func allNames() {
    #expect(DocumentKind(named: "pots") == nil)
    for kind in DocumentKind.allCases {
      #expect(kind.names.map(DocumentKind.init(named:)) == kind.names.map { _ in kind })
    }
    #expect(Set(DocumentKind.creatable) == Set(DocumentKind.allCases).subtracting([.workspace]))
  }
}
