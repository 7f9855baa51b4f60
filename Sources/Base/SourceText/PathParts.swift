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
