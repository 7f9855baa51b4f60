import Foundation
import Testing

@testable import Lint

/// The direction of the dependencies, read from the package itself: data flows one way.
@Suite("Architecture")
struct ArchitectureTests {
  /// The layers in the order in which data flows. Each may use those before it.
  static let order = [
    "CCMarkGFM", "CLibYAML", "CExpat", "SourceText", "Localization", "Parallel", "CivilTime", "Diagnostics",
    "MarkdownSyntax",
    "FrontMatter", "Schema", "TextCounting", "MediaFiles", "Networks", "Editorial", "Publishing", "Cadence",
    "Interchange", "Checklists", "Listening", "Figures", "Strategy", "Agenda", "Comparison", "Lint", "Exchange",
    "Rendering",
    "Reports", "Templates", "Feeds", "Site", "Workspace", "LiveSite", "EditoCommands", "edito",
  ]

  /// The target that all suites share.
  static let testSupport = "TestSupport"

  /// The layers that may know of files, clocks, the environment and locales.
  static let edge: Set = ["Workspace", "LiveSite", "EditoCommands", "edito"]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Package: Decodable {
    struct Target: Decodable {
      struct Dependency: Decodable {
        let byName: [String?]?
        let target: [String?]?
        var name: String? { (byName ?? target)?.first ?? nil }
      }
      let name: String
      let type: String
      let dependencies: [Dependency]
    }
    let targets: [Target]
  }

  static func package() throws -> Package {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "edito-dump-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
    ]
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["PATH": path, "HOME": scratch.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode(Package.self, from: data)
  }

  @Test("every layer depends only on layers before it")
  func dependenciesPointBackwards() throws {
    let layers = try Self.package().targets.filter { $0.type != "test" && $0.name != Self.testSupport }
    #expect(Set(layers.map(\.name)) == Set(Self.order))
    for layer in layers {
      let own = try #require(Self.order.firstIndex(of: layer.name))
      for dependency in layer.dependencies.compactMap(\.name) where dependency != "ArgumentParser" {
        let other = try #require(Self.order.firstIndex(of: dependency), "\(layer.name) uses \(dependency)")
        #expect(other < own, "\(layer.name) uses \(dependency), which comes after it")
      }
    }
  }

  /// An import that is not declared builds by luck, and is not built again when what it imports changes.
  @Test("every layer declares what it imports")
  func importsAreDeclared() throws {
    for target in try Self.package().targets where target.type != "system-target" {
      let folder =
        target.name == Self.testSupport
        ? "Tests/Support" : target.type == "test" ? "Tests/\(target.name)" : "Sources/\(target.name)"
      let declared = Set(target.dependencies.compactMap(\.name))
      for file in Self.swiftFiles(below: folder) {
        let text = try String(contentsOf: file, encoding: .utf8)
        let imported = text.matches(of: /(?m)^(?:@testable )?import (\w+)$/).map { String($0.output.1) }
        let missing = Set(imported).intersection(Self.order).subtracting(declared)
        #expect(missing.isEmpty, "\(target.name) imports \(missing.sorted()) in \(file.lastPathComponent)")
      }
    }
  }

  /// The files of the core that use the C library: for arithmetic, for memory and for encodings.
  static let computing: Set = [
    "RankTest.swift", "SentimentModel.swift", "MarkdownParser.swift", "InlineCursor.swift", "ByteSearch.swift",
    "TextDecoding.swift",
  ]

  @Test("only the outermost layers know of files, clocks and locales")
  func coreIsPure() throws {
    var computing: Set<String> = []
    for layer in Self.order where !Self.edge.contains(layer) {
      let files = Self.swiftFiles(below: "Sources/\(layer)")
      #expect(!files.isEmpty || Self.isModuleMap(layer), "no file of \(layer) was found")
      for file in files {
        let name = file.lastPathComponent
        let code = Self.code(in: try String(contentsOf: file, encoding: .utf8))
        let imported = Set(
          code.matches(of: /(?m)^\s*(?:@\w+ |public )*import (?:struct |func )?(\w+)/).map { String($0.1) })
        let world = imported.filter { $0.contains("Foundation") }
        #expect(world.isEmpty, "\(name) of \(layer) imports \(world.sorted())")
        let isComputing = !imported.isDisjoint(with: ["Glibc", "Darwin", "Musl"])
        if isComputing { computing.insert(name) }
        let mayCallC = isComputing || !imported.isDisjoint(with: ["CCMarkGFM", "CLibYAML", "CExpat"])
        let question = code.firstMatch(of: Self.clocks) ?? (mayCallC ? code.firstMatch(of: Self.systemCalls) : nil)
        let words = question.map { String($0.0) } ?? ""
        #expect(words.isEmpty, "\(name) of \(layer) asks the world: \(words)")
      }
    }
    #expect(computing == Self.computing)
  }

  private static func isModuleMap(_ layer: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: "Sources/\(layer)/module.modulemap").path)
  }

  private static var clocks: Regex<Substring> {
    /\b(?:ContinuousClock|SuspendingClock|DispatchTime|DispatchWallTime|CommandLine|SystemRandomNumberGenerator)\b/
      .wordBoundaryKind(.simple)
  }

  /// Calls of the C library by which code learns of files, clocks, the environment, locales or processes.
  private static var systemCalls: Regex<Substring> {
    /(?:^|[^\w.])(?:f?open|openat|fdopen|opendir|[lf]?stat|fread|readlink|realpath|getcwd|unlink|rename|mkdir|mmap|time|gettimeofday|clock_gettime|clock|localtime(?:_r)?|gmtime(?:_r)?|mktime|tzset|strftime|setlocale|nl_langinfo|getenv|setenv|getpid|getuid|getpwuid|gethostname|isatty|popen|system|posix_spawnp?|fork|arc4random|rand|srand|random)\(/
  }

  /// A file's text without comments and without the texts in it.
  private static func code(in text: String) -> String {
    text.replacing(/"""(?s:.*?)"""/, with: "\"\"").replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"")
      .replacing(/(?m)\/\/.*$/, with: "")
  }

  @Test("only the entry point reads the system's clock")
  func oneClock() throws {
    var readers: [String] = []
    for layer in Self.order {
      for file in Self.swiftFiles(below: "Sources/\(layer)") {
        let code = Self.code(in: try String(contentsOf: file, encoding: .utf8))
        // A clock that only measures how long something takes shows nobody what day it is.
        if code.contains(Self.systemClock) {
          readers.append(file.lastPathComponent)
        }
      }
    }
    #expect(readers == ["EntryPoint.swift"])
  }

  private static var systemClock: Regex<Substring> {
    /\bDate\(\)|\bDate\.now\b|\btime\(nil\)|\bclock_gettime\(|\bgettimeofday\(|timeIntervalSinceNow/
      .wordBoundaryKind(.simple)
  }

  /// Whatever starts git must switch off what a stranger's repository could run.
  @Test("git is asked through one door, and programs are started in two places")
  func oneDoor() throws {
    func names(with pattern: Regex<Substring>, below folder: String = "Sources") throws -> [String] {
      try Self.swiftFiles(below: folder)
        .filter { try String(contentsOf: $0, encoding: .utf8).contains(pattern.wordBoundaryKind(.simple)) }
        .map(\.lastPathComponent)
        .sorted()
    }
    // The browser is opened by the system.
    #expect(
      try names(with: /\b(?:posix_spawnp?|execv\w*|execl\w*|popen|system|v?fork)\(|\bProcess\(\)/) == [
        "ChildProcess.swift", "EntryPoint.swift",
      ])
    #expect(try names(with: /\bChildProcess\b/) == ["ChildProcess.swift", "GitObjects.swift", "WorkTree.swift"])
    #expect(try names(with: /"git"|\/git"/) == ["GitEnvironment.swift"])
    // These would have git read files of the work tree, through the filters that its settings name.
    #expect(
      try names(
        with: /\["(?:diff|status|diff-index|diff-files|blame|add|checkout|archive)"/, below: "Sources/Workspace") == [])
  }

  @Test("every rule's file is in the catalogue, under the rule's own name")
  func catalogueIsComplete() {
    let files = Self.swiftFiles(below: "Sources/Lint/Rules").compactMap { file -> String? in
      guard let text = try? String(contentsOf: file, encoding: .utf8), text.contains("static let declaration") else {
        return nil
      }
      return file.deletingPathExtension().lastPathComponent
    }
    let names = Catalogue.rules.map {
      $0.name.split(separator: "-").map { ["id", "utm"].contains($0) ? $0.uppercased() : $0.capitalized }.joined()
    }
    #expect(files.sorted() == names.sorted())
  }

  static func swiftFiles(below folder: String) -> [URL] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { base.appending(path: $0) }
  }
}
