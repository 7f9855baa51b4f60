import Foundation
import Testing

@testable import Lint

/// The direction of the dependencies, read from the package itself: data flows one way.
@Suite("Architecture")
struct ArchitectureTests {
  /// The groups in the order of the data flow. A target may use targets of its own group and of earlier groups.
  static let groups = ["Base", "Formats", "Model", "Analysis", "Checks", "Changes", "Output", "Edges"]

  /// The group that may use files, clocks, the environment and locales.
  static let edge = "Edges"

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
      let path: String?
      let dependencies: [Dependency]

      /// The folder of the target's files.
      var folder: String { path ?? "Tests/\(name)" }
      /// The target's group; `nil` for a test suite.
      var group: String? {
        let parts = folder.split(separator: "/")
        return parts.count == 3 && parts[0] == "Sources" && parts[2] == name ? String(parts[1]) : nil
      }
      var imported: Set<String> {
        get throws {
          try Set(
            ArchitectureTests.swiftFiles(below: folder).flatMap { file in
              try String(contentsOf: file, encoding: .utf8).matches(of: ArchitectureTests.imports).map { String($0.1) }
            })
        }
      }
    }
    let targets: [Target]
    /// The targets of the program.
    var layers: [Target] { targets.filter { $0.type != "test" && $0.folder.hasPrefix("Sources/") } }
  }

  private static var imports: Regex<(Substring, Substring)> {
    /(?m)^\s*(?:@\w+ |(?:public|package|internal|fileprivate|private) )*import (?:struct |func |enum |class |var |let )?(\w+)/
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

  @Test("every target is in one of the groups, and uses none of a later group")
  func dependenciesPointBackwards() throws {
    let layers = try Self.package().layers
    let places = try Dictionary(
      uniqueKeysWithValues: layers.map { layer in
        let group = try #require(layer.group, "\(layer.name) lies in \(layer.folder)")
        return (layer.name, try #require(Self.groups.firstIndex(of: group), "there is no group \(group)"))
      })
    #expect(Set(layers.compactMap(\.group)) == Set(Self.groups))
    #expect(try Self.folders(in: "Sources") == Self.groups.sorted())
    for layer in layers {
      for dependency in layer.dependencies.compactMap(\.name) {
        guard let other = places[dependency], let own = places[layer.name] else { continue }
        #expect(other <= own, "\(layer.name) uses \(dependency), which comes after it")
      }
    }
  }

  /// An undeclared import builds only by luck, and is not rebuilt when the imported module changes. A declared but unused dependency
  /// makes every build wait.
  @Test("every target declares exactly its imports")
  func importsAreDeclared() throws {
    let package = try Self.package()
    let known = Set(package.targets.map(\.name))
    for target in package.targets where target.type != "system" {
      let declared = Set(target.dependencies.compactMap(\.name))
      let imported = try target.imported.intersection(known)
      let missing = imported.subtracting(declared)
      #expect(missing.isEmpty, "\(target.name) imports \(missing.sorted())")
      // Every suite may use the shared support.
      let unused = declared.intersection(known).subtracting(imported).subtracting(
        target.type == "test" ? ["TestSupport"] : [])
      #expect(unused.isEmpty, "\(target.name) declares \(unused.sorted()) and imports none of them")
    }
  }

  /// A qualified name such as `Module.Type` finds the type instead of the module if both have one name.
  @Test("no type has the name of a module")
  func modulesHaveNamesOfTheirOwn() throws {
    let modules = Set(try Self.package().targets.map(\.name))
    let types = try Self.swiftFiles(below: "Sources").flatMap { file in
      try String(contentsOf: file, encoding: .utf8)
        .matches(of: /(?m)^(?:public |final |indirect )*(?:struct|enum|class|actor|protocol|typealias) (\w+)/)
        .map { String($0.1) }
    }
    #expect(types.count > 500 && modules.isDisjoint(with: types), "\(modules.intersection(types).sorted())")
  }

  /// The module through which all others reach the C library.
  static let library = "SystemLibrary"

  /// The files of the core that use the C library: for arithmetic, for memory and for encodings.
  static let computing: Set = [
    "RankTest.swift", "SentimentModel.swift", "TreeCopier.swift", "ByteSearch.swift", "TextDecoding.swift",
  ]

  /// A re-export would let a file call the C library without an import of its own, which `coreIsPure` would not see.
  @Test("the C library is imported under one name, and re-exported by no other module")
  func oneLibrary() throws {
    let files = Self.swiftFiles(below: "Sources").filter { !$0.path.hasSuffix("/\(Self.library).swift") }
    for file in files {
      let code = Self.code(in: try String(contentsOf: file, encoding: .utf8))
      let names = code.matches(of: Self.imports).map { String($0.1) }
      #expect(Set(names).isDisjoint(with: ["Glibc", "Musl", "Darwin"]), "\(file.lastPathComponent)")
      #expect(!code.contains("@_exported"), "\(file.lastPathComponent)")
    }
  }

  @Test("only the outermost layers use files, clocks and locales")
  func coreIsPure() throws {
    var computing: Set<String> = []
    for layer in try Self.package().layers
    where layer.group != Self.edge && layer.type != "system" && layer.name != Self.library {
      let files = Self.swiftFiles(below: layer.folder)
      #expect(!files.isEmpty, "no file of \(layer.name) was found")
      for file in files {
        let name = file.lastPathComponent
        let code = Self.code(in: try String(contentsOf: file, encoding: .utf8))
        let imported = Set(code.matches(of: Self.imports).map { String($0.1) })
        let world = imported.filter { $0.contains("Foundation") }
        #expect(world.isEmpty, "\(name) of \(layer.name) imports \(world.sorted())")
        if imported.contains(Self.library) { computing.insert(name) }
        #expect(Self.question(in: code) == nil, "\(name) of \(layer.name) asks the world")
      }
    }
    #expect(computing == Self.computing)
  }

  /// Returns the first words in a core file that use a file, a clock or the environment; `nil` if the code has no such words.
  private static func question(in code: String) -> Substring? {
    let imported = Set(code.matches(of: imports).map { String($0.1) })
    let mayCallC = !imported.isDisjoint(with: [library, "CCMarkGFM", "CLibYAML", "CExpat", "CMinizip"])
    return code.firstMatch(of: clocks)?.0 ?? (mayCallC ? code.firstMatch(of: systemCalls)?.0 : nil)
  }

  @Test(
    "a core file that opens a file or reads a clock is detected",
    arguments: ["open(path, O_RDONLY)", "time(nil)", "SystemLibrary.time(nil)", "getenv(\"HOME\")"],
    ["import SystemLibrary", "internal import SystemLibrary", "import func SystemLibrary.time"])
  func impureFiles(_ call: String, _ imported: String) {
    #expect(Self.question(in: "\(imported)\n\nlet answer = \(call)\n") != nil)
    #expect(Self.question(in: "\(imported)\n\nlet answer = memchr(bytes, 0, 9)\n") == nil)
  }

  private static var clocks: Regex<Substring> {
    /\b(?:ContinuousClock|SuspendingClock|DispatchTime|DispatchWallTime|CommandLine|SystemRandomNumberGenerator)\b/
      .wordBoundaryKind(.simple)
  }

  /// C library calls that read files, clocks, the environment, locales or processes.
  private static var systemCalls: Regex<Substring> {
    /(?:^|[^\w.]|\bSystemLibrary\.)(?:f?open|openat|fdopen|opendir|[lf]?stat|fread|readlink|realpath|getcwd|unlink|rename|mkdir|mmap|time|gettimeofday|clock_gettime|clock|localtime(?:_r)?|gmtime(?:_r)?|mktime|tzset|strftime|setlocale|nl_langinfo|getenv|setenv|getpid|getuid|getpwuid|gethostname|isatty|popen|system|posix_spawnp?|fork|arc4random|rand|srand|random)\(/
  }

  /// Returns a file's text without comments and string literals.
  private static func code(in text: String) -> String {
    text.replacing(/"""(?s:.*?)"""/, with: "\"\"").replacing(/"(?:\\.|[^"\\\n])*"/, with: "\"\"")
      .replacing(/(?m)\/\/.*$/, with: "")
  }

  @Test("only the entry point reads the system's clock")
  func oneClock() throws {
    var readers: [String] = []
    for file in Self.swiftFiles(below: "Sources") {
      let code = Self.code(in: try String(contentsOf: file, encoding: .utf8))
      // A clock that only measures durations does not give the date.
      if code.contains(Self.systemClock) { readers.append(file.lastPathComponent) }
    }
    #expect(readers == ["EntryPoint.swift"])
  }

  private static var systemClock: Regex<Substring> {
    /\bDate\(\)|\bDate\.now\b|\btime\(nil\)|\bclock_gettime\(|\bgettimeofday\(|timeIntervalSinceNow/
      .wordBoundaryKind(.simple)
  }

  /// Every start of git must switch off all settings that could run programs from a stranger's repository.
  @Test("one type calls git, and two places start programs")
  func oneDoor() throws {
    func names(with pattern: Regex<Substring>, below folder: String = "Sources") throws -> [String] {
      try Self.swiftFiles(below: folder)
        .filter { try String(contentsOf: $0, encoding: .utf8).contains(pattern.wordBoundaryKind(.simple)) }
        .map(\.lastPathComponent)
        .sorted()
    }
    // The system opens the browser.
    #expect(
      try names(with: /\b(?:posix_spawnp?|execv\w*|execl\w*|popen|system|v?fork)\(|\bProcess\(\)/) == [
        "ChildProcess.swift", "EntryPoint.swift",
      ])
    #expect(try names(with: /\bChildProcess\b/) == ["ChildProcess.swift", "GitObjects.swift", "WorkTree.swift"])
    #expect(try names(with: /"git"|\/git"/) == ["GitEnvironment.swift"])
    // These would make git read working-tree files through the filters in its settings.
    #expect(
      try names(
        with: /\["(?:diff|status|diff-index|diff-files|blame|add|checkout|archive)"/,
        below: "Sources/Edges/WorkspaceFiles") == [])
  }

  @Test("every rule's file is in the catalogue, under the rule's own name")
  func catalogueIsComplete() {
    let files = Self.swiftFiles(below: "Sources/Checks/Lint/Rules").compactMap { file -> String? in
      guard let text = try? String(contentsOf: file, encoding: .utf8), text.contains("static let declaration") else {
        return nil
      }
      return file.deletingPathExtension().lastPathComponent
    }
    let names = Catalogue.rules.map {
      $0.name.split(separator: "-").map {
        ["id", "url", "utm", "yaml"].contains($0) ? $0.uppercased() : $0.capitalized
      }.joined()
    }
    #expect(files.sorted() == names.sorted())
  }

  private static func folders(in folder: String) throws -> [String] {
    let base = root.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(at: base, includingPropertiesForKeys: [.isDirectoryKey])
      .filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }

  static func swiftFiles(below folder: String) -> [URL] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { base.appending(path: $0) }
  }
}
