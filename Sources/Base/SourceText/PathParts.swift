extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The index of the last slash in a path; `nil` without a slash.
  ///
  /// The search reads bytes, because paths are split for every file of a workspace, and a search of characters takes ten times as long.
  public var lastSlash: Index? {
    let slash = UInt8(ascii: "/")
    guard let found = utf8.withContiguousStorageIfAvailable({ $0.lastIndex(of: slash) }) else {
      return utf8.lastIndex(of: slash)
    }
    return found.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }
}

extension String {
  /// The parts of a path before and after its last slash. Without a slash, the folder is empty.
  public var folderAndName: (folder: String, name: String) {
    guard let slash = lastSlash else { return ("", self) }
    return (String(self[..<slash]), String(self[utf8.index(after: slash)...]))
  }

  /// The last part of a path without its extension.
  public var fileStem: Substring {
    var path = self
    let place = path.withUTF8 { bytes in
      var (start, end) = (bytes.count, bytes.count)
      while start > 0, bytes[start - 1] != .slash {
        start -= 1
        if bytes[start] == .fullStop, end == bytes.count { end = start }
      }
      return start..<(end == start ? bytes.count : end)
    }
    let bytes = path.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: place.lowerBound)
    return path[start..<bytes.index(start, offsetBy: place.count)]
  }
}

extension Substring {
  /// Whether two texts have the same bytes. The `==` of Swift compares characters instead.
  public func hasSameBytes(as other: Substring) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable {
        ByteSearch.matches($0, in: bytes, at: 0) && $0.count == bytes.count
      }
    }.flatMap(\.self) ?? utf8.elementsEqual(other.utf8)
  }
}
