/// A link from one file of the workspace to another, or to a heading.
struct RelativeLink: Hashable {
  /// The path as it is written, decoded; empty for a heading of the same document.
  let path: String
  /// What follows `#`, decoded; `nil` without one.
  let fragment: String?

  /// Reads a link's destination; `nil` for one that leads elsewhere: with a scheme, a host, or the host's own root.
  init?(_ destination: ArraySlice<UInt8>) {
    guard destination.first != 0x2F, destination.first != 0x5C, !Self.hasScheme(destination) else { return nil }
    let hash = destination.firstIndex(of: 0x23)
    var path = destination[..<(hash ?? destination.endIndex)]
    if let query = path.firstIndex(of: 0x3F) { path = path[..<query] }
    self.path = Self.percentDecoded(path)
    fragment = hash.map { Self.percentDecoded(destination[($0 + 1)...]) }
  }

  /// Whether a destination begins with a scheme, as RFC 3986 spells one: a letter, then letters, digits, `+`, `-` and `.`.
  private static func hasScheme(_ destination: ArraySlice<UInt8>) -> Bool {
    for (distance, byte) in destination.enumerated() {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if distance == 0 { return false }
      case 0x3A: return distance > 0
      default: return false
      }
    }
    return false
  }

  /// Replaces `%41` by the byte it stands for; a `%` that no two digits follow stays.
  static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x25) else { return String(decoding: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25, index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}

/// Paths within the workspace: parts apart by `/`, from its root.
enum WorkspacePath {
  /// The folder of a file, without a slash at its end; empty for the root.
  static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: 0x2F).map { path[..<$0] } ?? ""
  }

  /// Resolves `.` and `..` in a path that starts at a folder; `nil` where it leaves the workspace.
  static func resolve(_ path: String, from folder: Substring) -> String? {
    var resolved = Array(folder.utf8)
    for part in path.utf8.split(separator: 0x2F) where !part.elementsEqual([0x2E]) {
      if !part.elementsEqual([0x2E, 0x2E]) {
        if !resolved.isEmpty { resolved.append(0x2F) }
        resolved += part
      } else if resolved.isEmpty {
        return nil
      } else {
        resolved.removeSubrange((resolved.lastIndex(of: 0x2F) ?? 0)...)
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  /// How a file is linked to from a folder.
  static func relative(_ path: String, from folder: Substring) -> String {
    var from = folder.split(separator: "/")[...]
    var to = path.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from.removeFirst()
      to.removeFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }
}
