import SourceText

/// Tables that are far larger than their source. The parser fills each short row up to the width of the first row. So a file of a few
/// kilobytes may yield more than a million empty cells.
enum SwollenTables {
  /// The maximum number of cells that the parser may add to the tables of a body.
  private static let limit = 100_000

  /// Returns the dash lines below the first rows of the tables with which the body would exceed the limit. If these lines are read as
  /// words, they do not start a table.
  static func dashes(in bytes: [UInt8], from offset: Int) -> [Range<Int>] {
    guard bytes.withUnsafeBufferPointer({ ByteSearch.first(.verticalBar, in: $0, from: offset) }) != nil else {
      return []
    }
    var found: [Range<Int>] = []
    var room = limit
    var lines: [Range<Int>] = []
    var start = offset
    while start < bytes.count {
      let end = bytes.lineEnd(from: start)
      let isBlank = bytes[start..<end].allSatisfy(\.isBlank)
      if !isBlank { lines.append(start..<end) }
      start = bytes.nextLine(from: end)
      guard isBlank || start >= bytes.count else { continue }
      found += dashes(ofTablesAmong: lines, in: bytes, &room)
      lines.removeAll(keepingCapacity: true)
    }
    return found
  }

  /// - Parameters:
  ///   - lines: lines without a blank line between them. All lines after a line of dashes are rows.
  ///   - room: the number of cells that may still be added.
  private static func dashes(
    ofTablesAmong lines: [Range<Int>], in bytes: [UInt8], _ room: inout Int
  ) -> [Range<Int>] {
    let cells = lines.map { line in bytes[line].count { $0 == .verticalBar } + 1 }
    var written = cells.reduce(0, +)
    var found: [Range<Int>] = []
    for (number, line) in lines.enumerated() {
      written -= cells[number]
      guard number > 0, cells[number] > 1, isLineOfDashes(bytes[line]) else { continue }
      let filled = (lines.count - number - 1) * cells[number] - written
      if filled <= room {
        room -= max(0, filled)
        break
      }
      found.append(line)
    }
    return found
  }

  private static func isLineOfDashes(_ line: ArraySlice<UInt8>) -> Bool {
    var hasDash = false
    for byte in line {
      switch byte {
      case .hyphen: hasDash = true
      case .verticalBar, .colon, .space, .tab, .greaterThanSign: break
      default: return false
      }
    }
    return hasDash
  }
}
