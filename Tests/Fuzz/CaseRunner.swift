import CivilTime
import EditoCommands
import Foundation
import Lint
import Snapshots
import WorkspaceFiles

/// A runner of cases, in a process that a case may crash.
struct CaseRunner {
  let options: FuzzOptions
  let materials: Materials
  let journal: Journal
  private var progress = Progress()

  init(_ options: FuzzOptions, _ materials: Materials, in folder: URL) {
    (self.options, self.materials) = (options, materials)
    journal = Journal(folder: folder)
  }

  /// The nested folders of a case. They are deep enough that a path which climbs a few folders stays in the scratch folder and is noticed.
  private var levels: [String] { ["a", "b", "c", "desk"] }
  private var desk: String { journal.folder.path + "/" + levels.joined(separator: "/") }

  mutating func run(_ range: Range<Int>) {
    for number in range {
      progress.number = number
      let fuzzed = FuzzCase(seed: options.seed, number: number, of: materials)
      switch fuzzed.plan {
      case .reading(let file): read(fuzzed.mutated(file))
      case .working(let work): if !options.isProof { self.work(fuzzed, work) }
      }
    }
    enter(0, "the end")
  }

  // MARK: Steps

  /// Records a step and gives it a time limit of its own.
  private mutating func enter(_ step: Int, _ label: String) {
    (progress.step, progress.label) = (step, label)
    journal.write(progress)
    ProcessorUse.limit(toSeconds: ProcessorUse.seconds + options.secondsOfStep + 1)
  }

  private func report(_ message: String, _ kind: Issue.Kind = .wrong) {
    journal.write(
      Issue(kind: kind, number: progress.number, step: progress.step, label: progress.label, message: message))
  }

  /// Ends the process if a step has made it large, because the peak memory of a process hides the use of the next step.
  private func leaveIfLarge() {
    guard ProcessorUse.megabytes > options.megabytes else { return }
    report("\(ProcessorUse.megabytes) MB of memory", .memory)
    exit(FuzzOptions.tooLarge)
  }

  private mutating func read(_ file: SeedFile) {
    progress.files += 1
    for (step, reader) in (options.isProof ? [.planted] : FuzzedReader.all(for: file)).enumerated() {
      enter(step, reader.name)
      if let issue = reader.read(file.path, file.bytes) { report(issue) }
      leaveIfLarge()
    }
    if let folder = options.keep {
      try? TestWorkspace.write([file], to: folder)
    }
  }

  private mutating func work(_ fuzzed: FuzzCase, _ work: FuzzCase.Workload) {
    progress.files += work.spoilt.count
    for (step, line) in ([[]] + work.lines).enumerated() {
      if step == 0 { prepare(fuzzed, work) }
      if options.keep != nil, step == options.step { return keep(line) }
      enter(step, line.isEmpty ? "Linter" : line.joined(separator: " "))
      if line.isEmpty { judge() } else { run(line, fuzzed, work) }
      leaveIfLarge()
    }
  }

  private mutating func prepare(_ fuzzed: FuzzCase, _ work: FuzzCase.Workload) {
    enter(0, "preparation")
    try? FileManager.default.removeItem(atPath: journal.folder.path + "/a")
    let hasHistory = work.lines.contains { $0.first == "diff" }
    do {
      try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
      if hasHistory {
        try TestWorkspace.write(work.files, to: desk)
        try TestWorkspace.commit(desk)
      }
      try TestWorkspace.write(fuzzed.files(of: work, leaving: options.unspoilt), to: desk)
    } catch {
      report("could not be prepared: \(error)")
    }
  }

  private func keep(_ line: [String]) {
    guard let folder = options.keep else { return }
    try? FileManager.default.removeItem(atPath: folder)
    try? FileManager.default.copyItem(atPath: desk, toPath: folder)
    let words = line.map { $0.contains { !$0.isLetter && !$0.isNumber && !"-./:".contains($0) } ? "'\($0)'" : $0 }
    try? Data(("edito " + words.joined(separator: " ") + "\n").utf8).write(
      to: URL(fileURLWithPath: folder + "/COMMAND"))
  }

  // MARK: Oracles

  /// Checks the ranges of findings and fixes.
  private func judge() {
    guard let workspace = try? Workspace.load(desk, jobs: 1, git: .isolated) else { return }
    guard let day = CalendarDay(year: 2026, month: 11, day: 23) else { return }
    let corpus = workspace.corpus
    let findings = Linter(Configuration(settingsOf: corpus)).lint(Snapshot(corpus, now: Moment(day: day))).findings
    for finding in findings {
      let edits = finding.fix?.edits.map(\.place) ?? []
      for place in [finding.place] + finding.related.map(\.place) + edits {
        let count = corpus.document(at: place.path)?.source.bytes.count
        let end = place.range.upperBound
        if place.range.start > place.range.end || count.map({ end > $0 }) ?? (end > 0) {
          report("\(finding.rule): \(place.range.start)..<\(end) of \(count ?? 0) bytes")
        }
      }
    }
  }

  private mutating func run(_ line: [String], _ fuzzed: FuzzCase, _ work: FuzzCase.Workload) {
    progress.commands += 1
    var dice = Dice(seed: options.seed, fuzzed.number, -progress.step)
    let requests = line[0] == "serve" ? Requests(&dice, stems: CommandLines(of: work.workspace).stems) : nil
    let result = TestWorkspace.run(line, in: desk, isTerminal: options.isStrict, asking: requests)
    if let issue = result.issue(of: line, isStrict: options.isStrict) { report(issue) }
    var folder = journal.folder.path
    for level in levels {
      folder += "/" + level
      let parent = URL(fileURLWithPath: folder).deletingLastPathComponent().path
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
      let known = parent == journal.folder.path ? ["progress", "faults", "notices"] : []
      let strangers = names.filter { $0 != level && !known.contains($0) }
      if !strangers.isEmpty { report("outside of the workspace: \(strangers)") }
    }
    guard options.isStrict, line.prefix(2) == ["lint", "--fix"], result.status < 2 else { return }
    let once = TestWorkspace.snapshot(of: desk)
    _ = TestWorkspace.run(line, in: desk)
    if TestWorkspace.snapshot(of: desk) != once { report("a second time, --fix changes more") }
  }
}

extension FuzzedReader {
  /// A reader with deliberate errors, which show that the campaign finds them.
  static let planted = FuzzedReader(name: "planted") { _, bytes in
    switch bytes.count % 151 {
    case 1: preconditionFailure("planted")
    case 2: while true { continue }
    case 3: return "planted"
    default: return nil
    }
  }
}
