import Foundation
import Synchronization

/// Asks git, where a workspace lies in a git work tree and git is there to ask.
public enum Git {
  /// The address that git would sign a commit with, where the folder lies in a work tree.
  public static func userEmail(in folder: String) -> String? {
    guard isInWorkTree(folder), let output = run(["config", "user.email"], in: folder) else { return nil }
    let email = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return email.isEmpty ? nil : email
  }

  static func isInWorkTree(_ root: String) -> Bool {
    var folder = root
    while true {
      if FileSystem.entry(at: folder + "/.git") != nil { return true }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return false }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      if folder == "/" { return FileSystem.entry(at: "/.git") != nil }
    }
  }

  /// What git prints, or `nil` where it fails or is not there.
  static func run(_ arguments: [String], in folder: String) -> [UInt8]? {
    ChildProcess.output(
      of: ["git", "-C", folder] + arguments, environment: environment.map { "\($0.key)=\($0.value)" })
  }

  /// A hook is given the index by a path from the work tree's top, which would be another one here.
  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_INDEX_FILE"] = nil
    return environment
  }

  /// How git answered.
  struct Answer {
    /// What it printed.
    var output = Data()
    /// What it complained of.
    var complaint = ""
    /// Whether it was there at all.
    var isThere = true
    var isSuccess = false

    /// What it printed, without the line end.
    var line: String { String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines) }
  }

  /// Runs git and waits for it.
  ///
  /// - Parameter input: what it reads. Another thread hands it over, since git prints before it has read everything.
  static func ask(_ arguments: [String], in folder: String, input: Data? = nil) -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.environment = environment
    let (output, complaint) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = complaint
    let source = input == nil ? nil : Pipe()
    process.standardInput = source ?? FileHandle.nullDevice
    guard (try? process.run()) != nil else { return Answer(isThere: false) }
    if let input, let handle = source?.fileHandleForWriting { hand(input, to: handle) }
    let complaints = Complaints(from: complaint.fileHandleForReading)
    var answer = Answer()
    answer.output = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    answer.complaint = complaints.text
    process.waitUntilExit()
    answer.isSuccess = process.terminationStatus == 0
    // What `env` says of a program that it does not find (POSIX, env).
    answer.isThere = process.terminationStatus != 127
    return answer
  }

  private static func hand(_ input: Data, to handle: FileHandle) {
    // A git that gives up early closes its end: that shows in what it prints. The threads that Dispatch keeps are not struck by
    // the signal for it.
    DispatchQueue.global().async {
      try? handle.write(contentsOf: input)
      try? handle.close()
    }
  }
}

/// Reads what a process complains of while it prints something else: with a full pipe, it would wait for ever.
private final class Complaints: Sendable {
  private let group = DispatchGroup()
  private let words = Mutex(Data())

  init(from handle: FileHandle) {
    DispatchQueue.global().async(group: group) { [self] in
      let data = (try? handle.readToEnd()) ?? Data()
      words.withLock { $0 = data }
    }
  }

  /// Everything, once the process has closed its end.
  var text: String {
    group.wait()
    return String(decoding: words.withLock { $0 }, as: UTF8.self)
  }
}
