import Foundation
import Testing

/// The built program, run in a process of its own, for cases that need a process, such as a closed pipe.
struct BuiltProgram: Sendable {
  let path: String

  /// Finds the executable next to the tests.
  static func current() throws -> BuiltProgram {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "edito")
    let usual = Sandbox.root.appending(path: ".build/debug/edito")
    let found = [beside, usual].first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return BuiltProgram(path: try #require(found, "`swift build` makes the program that is to be tested").path)
  }

  struct Outcome {
    var status: Int32 = 0
    var output = ""
    var notices = ""
  }

  /// Runs a shell script in a sandbox. `$EDITO` is the path of the program.
  func run(_ script: String, in sandbox: Sandbox) throws -> Outcome {
    let process = try start(script, in: sandbox)
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Self.text(of: sandbox.streams.output),
      notices: try Self.text(of: sandbox.streams.notices))
  }

  /// Starts a shell script in a sandbox. Its output goes to files outside the sandbox, so the process never blocks.
  ///
  /// A process has the machine's clock, so each command of the script must give its own date.
  func start(_ script: String, in sandbox: Sandbox) throws -> Process {
    for command in script.components(separatedBy: "$EDITO\"").dropFirst() {
      let isTold = command.contains("--today") || command.hasPrefix(" rule")
      try #require(isTold, "a command of “\(script)” would ask for the machine's clock: add --today")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = sandbox.folder
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LANG": "en_GB.UTF-8", "TZ": "UTC", "HOME": sandbox.folder.path,
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "EDITO": path,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.handle(writingTo: sandbox.streams.output)
    process.standardError = try Self.handle(writingTo: sandbox.streams.notices)
    try process.run()
    return process
  }

  private static func handle(writingTo file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }

  private static func text(of file: URL) throws -> String {
    String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }
}

extension Sandbox {
  /// The files for the streams of a process. They are next to the sandbox, and are removed with it.
  var streams: (output: URL, notices: URL) {
    (folder.appendingPathExtension("out"), folder.appendingPathExtension("err"))
  }
}
