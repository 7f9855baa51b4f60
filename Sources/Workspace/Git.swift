import Foundation

/// Asks git, where a workspace lies in a git work tree and git is there to ask.
public enum Git {
  /// The address that git would sign a commit with, where the folder lies in a work tree.
  public static func userEmail(in folder: String) -> String? {
    guard isInWorkTree(folder), let output = run(["config", "user.email"], in: folder) else { return nil }
    let email = String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    return email.isEmpty ? nil : email
  }

  /// The folders in which git notes what is committed, staged or checked out of a workspace's repository.
  static func folders(of root: String) -> [String] {
    guard isInWorkTree(root), let output = run(["rev-parse", "--absolute-git-dir"], in: root) else { return [] }
    return [String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)]
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
    let answer = ask(arguments, in: folder)
    return answer.isSuccess ? answer.output : nil
  }

  /// Runs git and waits for it.
  ///
  /// - Parameter input: what it reads.
  static func ask(_ arguments: [String], in folder: String, input: [UInt8] = []) -> ChildProcess.Ending {
    ChildProcess.run(
      ["git", "-C", folder] + arguments, environment: environment.map { "\($0.key)=\($0.value)" }, input: input)
  }

  /// A hook is given the index by a path from the work tree's top, which would be another one here.
  private static var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_INDEX_FILE"] = nil
    return environment
  }
}

extension ChildProcess.Ending {
  /// What the program printed, without the line end.
  var line: String { String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines) }
}
