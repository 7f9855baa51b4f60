import Foundation

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
    let environment = ProcessInfo.processInfo.environment.merging(["GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    return ChildProcess.output(
      of: ["git", "-C", folder] + arguments, environment: environment.map { "\($0.key)=\($0.value)" })
  }
}
