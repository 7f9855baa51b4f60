import SourceText

/// A pattern for the paths of files in the workspace: `*` and `?` stay within the name of a file or a folder, and `**` stands for any number
/// of folders.
public struct PathGlob: Hashable, Sendable {
  private let parts: [[UInt8]]

  /// - Returns: `nil` for a pattern that is empty, absolute, or leads out of the workspace.
  public init?(_ text: String) {
    guard !text.hasPrefix("/"), let path = WorkspacePath.resolve(text, from: ""), !path.isEmpty,
      !text.split(separator: "/").contains("..")
    else { return nil }
    var parts = path.utf8.split(separator: .slash).map(Array.init)
    // `content/blog/**` means all files below the folder.
    if parts.last == Self.anyFolders { parts.append([UInt8(ascii: "*")]) }
    self.parts = parts
  }

  private static let anyFolders = Array("**".utf8)

  public func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: .slash).map(Array.init)
    // The positions in the pattern that the names so far can reach. Each name is compared once with each part.
    var reached: Set<Int> = [0]
    func closed(_ positions: Set<Int>) -> Set<Int> {
      var all = positions
      for position in 0..<parts.count where all.contains(position) && parts[position] == Self.anyFolders {
        all.insert(position + 1)
      }
      return all
    }
    reached = closed(reached)
    for name in names {
      var next: Set<Int> = []
      for position in reached where position < parts.count {
        if parts[position] == Self.anyFolders {
          next.insert(position)
        } else if Self.matches(name[...], parts[position][...]) {
          next.insert(position + 1)
        }
      }
      reached = closed(next)
      if reached.isEmpty { return false }
    }
    return reached.contains(parts.count)
  }

  /// Whether a name matches one part of a pattern. Only the last `*` is tried again, so the time is at most quadratic.
  private static func matches(_ name: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
    var (at, place) = (name.startIndex, part.startIndex)
    var star: (place: Int, at: Int)?
    while at < name.endIndex {
      if place < part.endIndex, part[place] == UInt8(ascii: "*") {
        star = (place, at)
        place += 1
      } else if place < part.endIndex, part[place] == UInt8(ascii: "?") || part[place] == name[at] {
        place += 1
        at += 1
      } else if let last = star {
        star = (last.place, last.at + 1)
        (at, place) = (last.at + 1, last.place + 1)
      } else {
        return false
      }
    }
    return part[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
