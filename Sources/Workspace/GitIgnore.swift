import Foundation
import Localization

/// What git says it ignores in a workspace.
struct GitIgnore: Sendable {
  /// Ignored paths relative to the workspace; those of folders end in `/`. Sorted.
  let paths: [String]

  static let none = GitIgnore(paths: [])

  /// Asks git, where the workspace lies in a git work tree and git is there to ask.
  init(root: String) {
    guard Self.isInWorkTree(root),
      let output = Self.run(["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"], in: root)
    else {
      self = .none
      return
    }
    paths = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private init(paths: [String]) { self.paths = paths }

  func ignoresFile(_ path: String) -> Bool { contains(path) }
  func ignoresFolder(_ path: String) -> Bool { contains(path + "/") }

  private func contains(_ path: String) -> Bool {
    var low = 0
    var high = paths.count
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path
  }

  private static func isInWorkTree(_ root: String) -> Bool {
    var folder = root
    while true {
      if FileSystem.entry(at: folder + "/.git") != nil { return true }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return false }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
      if folder == "/" { return FileSystem.entry(at: "/.git") != nil }
    }
  }

  private static func run(_ arguments: [String], in folder: String) -> Data? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = try? output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data ?? Data() : nil
  }
}
