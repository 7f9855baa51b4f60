import ArgumentParser
import Foundation
import SyntheticWorkspace

/// A program that measures `edito lint`, prints Markdown tables, and fails if a required value is missed.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare edito lint with the floor, with rumdl, and with required values.",
    discussion: "Build everything with -c release first. Exits with 1 if a required value is missed.")

  @Argument(help: "The edito executable.", completion: .file())
  var edito: String

  @Option(help: "The workspace for measuring processor time.", completion: .directory)
  var sample = "../sample-workspace"

  @Option(help: "The floor executable (default: next to this one).", completion: .file())
  var floor: String?

  @Option(help: "The rumdl executable (default: $RUMDL, or the one on the search path).", completion: .file())
  var rumdl: String?

  @Option(help: "Threads for each program.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "The number of runs of each program on each workspace, 7 or more.")
  var rounds = 9

  @Option(help: "The folder that keeps generated workspaces between runs.", completion: .directory)
  var workspaces = FileManager.default.temporaryDirectory.appending(path: "edito-benchmarks").path

  private static let today = "2026-11-23"
  private static let postCounts = [1_000, 10_000, 100_000]
  private static let sampleRuns = 20

  func validate() throws {
    guard rounds >= 7 else { throw ValidationError("--rounds must be 7 or more, because the spread would be unknown") }
    guard jobs > 0 else { throw ValidationError("--jobs must be 1 or more") }
    for path in [edito, floorPath] where !FileManager.default.isExecutableFile(atPath: path) {
      throw ValidationError("no executable at \(path)")
    }
    guard FileManager.default.fileExists(atPath: sample) else {
      throw ValidationError("no folder at \(sample): give the sample workspace with --sample")
    }
  }

  func run() throws {
    // rumdl has no option for the number of threads; its thread pool reads this.
    setenv("RAYON_NUM_THREADS", "\(jobs)", 1)
    let results = try measure()
    let sampleTime = try measureSample()
    let requirements =
      results.requirements + [
        Requirement(
          figure: "sample workspace: processor time to the floor's wall time, \(Figure.count(Results.compared)) posts",
          limit: 0.42, measured: results.floor.map { sampleTime / $0 }, format: Figure.ratio)
      ]
    printReport(results, sampleTime, requirements)
    if requirements.contains(where: \.isMissed) { throw ExitCode.failure }
  }

  /// Runs every program on every workspace, round by round, so a slow drift of the machine affects all alike. Within a round, programs
  /// run in one order and then in reverse, because later programs find the files in nearer caches.
  private func measure() throws -> Results {
    let folders = try Self.postCounts.map { (postCount: $0, path: try workspace(postCount: $0)) }
    var results = Results()
    // Round 0 only warms the page cache.
    var tasks = folders.map { postCount, path in
      let other = postCount == Results.compared ? [rumdlProgram].compactMap(\.self) : []
      return (postCount: postCount, path: path, programs: [lint, floorProgram] + other)
    }
    let toCome = try workspace(postCount: Results.compared, isAllToCome: true)
    tasks.append((postCount: Results.compared, path: toCome, programs: [lintToCome, lintWithoutChannels]))
    for round in 0...rounds {
      note("round \(round) of \(rounds)")
      for (postCount, path, programs) in tasks {
        let there = try programs.map { try $0.run(on: path) }
        let back = try programs.reversed().map { try $0.run(on: path) }.reversed()
        guard round > 0 else { continue }
        for (program, runs) in zip(programs, zip(there, back)) {
          results.append(Run(meanOf: runs.0, runs.1), of: program.name, postCount: postCount)
        }
      }
    }
    return results
  }

  private func measureSample() throws -> Double {
    note("sample workspace")
    return median(try (0..<Self.sampleRuns).map { _ in try lint.run(on: sample).processor })
  }

  /// Returns the path of a workspace with a given number of posts. It is generated only if no earlier run has left one.
  private func workspace(postCount: Int, isAllToCome: Bool = false) throws -> String {
    let seed: UInt64 = 1
    let folder = URL(filePath: workspaces, directoryHint: .isDirectory)
    let name = "v\(SyntheticWorkspace.version)-seed\(seed)-\(postCount)\(isAllToCome ? "-to-come" : "")"
    let workspace = folder.appending(path: name, directoryHint: .isDirectory)
    if !FileManager.default.fileExists(atPath: workspace.path) {
      note("writing \(postCount) posts to \(workspace.path)")
      // Renamed when complete: an interrupted run leaves nothing that looks like a workspace.
      let partial = folder.appending(path: "\(name)-partial-\(getpid())", directoryHint: .isDirectory)
      try SyntheticWorkspace(postCount: postCount, seed: seed, isAllToCome: isAllToCome).write(to: partial)
      try FileManager.default.moveItem(at: partial, to: workspace)
    }
    return workspace.path
  }

  private func printReport(_ results: Results, _ sampleTime: Double, _ requirements: [Requirement]) {
    print("\(ProcessInfo.processInfo.operatingSystemVersionString), \(jobs) threads each, \(rounds) rounds.\n")
    print(results.tables)
    print("\nThe sample workspace takes \(Figure.time(sampleTime)) of processor time.")
    if rumdlProgram == nil {
      print(
        "\nrumdl is not here: `pip install rumdl`, then name it with --rumdl or $RUMDL, or put it on the search path.")
    }
    print("\n" + markdownTable(["required", "limit", "measured", "met"], requirements.map(\.row)))
  }

  private func note(_ message: String) { FileHandle.standardError.write(Data("bench: \(message)\n".utf8)) }
}

// MARK: - The programs

extension Bench {
  private var lint: Program { lint(Results.lint, on: Self.today) }

  private func lint(_ name: String, on today: String, ignoring rules: [String] = []) -> Program {
    Program(name: name, executable: edito) { folder in
      [
        "lint", "--workspace", folder, "--today", today, "--fail-on", "never", "--format", "concise",
        "--jobs", "\(jobs)",
      ] + rules.flatMap { ["--ignore", $0] }
    }
  }

  /// Arguments with a day before all posts, so each channel's text is made, measured and checked.
  private var lintToCome: Program { lint(Results.lintToCome, on: Self.dayBefore) }

  /// The same arguments without the rules that need each channel's text.
  private var lintWithoutChannels: Program {
    lint(Results.lintWithoutChannels, on: Self.dayBefore, ignoring: Self.channelRules)
  }

  private static let dayBefore = "2022-01-01"
  /// The excluded rules. Edito rejects unknown names, so the list cannot become outdated.
  private static let channelRules = [
    "alt-text-too-long", "description-too-long", "invalid-hashtag", "lost-formatting", "missing-media", "missing-utm",
    "forbidden-character", "skipped-heading-level", "text-too-long", "thread-not-supported", "title-too-long",
    "too-many-hashtags", "too-many-links", "too-many-media", "too-many-mentions", "unclickable-link", "invalid-media",
    "unshared-article",
  ]

  private var floorPath: String {
    floor
      ?? (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
      .deletingLastPathComponent().appending(path: "floor").path
  }

  private var floorProgram: Program {
    Program(name: Results.floor, executable: floorPath) { ["--jobs", "\(jobs)", $0] }
  }

  /// The program rumdl; `nil` if it is not on this machine.
  private var rumdlProgram: Program? {
    let path = rumdl ?? ProcessInfo.processInfo.environment["RUMDL"] ?? Program.find("rumdl")
    return path.map { path in
      Program(
        name: Results.rumdl, executable: path, arguments: { ["check", "--no-cache", "--no-config", $0] },
        mayExitWithFindings: true)
    }
  }
}
