import SourceText

/// The difference between two texts, line by line: the kept, the removed and the inserted lines. Lines are compared byte by byte.
enum LineDifference {
  enum Mark { case kept, removed, inserted }

  struct Row {
    let mark: Mark
    /// The line with its line feed. A last line without a line feed has none here either.
    let line: ArraySlice<UInt8>
    /// The number of old lines before this row, then the number of new lines before it.
    let oldLine: Int
    let newLine: Int
  }

  /// Returns the rows of the difference between two texts.
  ///
  /// Short stretches of lines are compared exactly. In long stretches, lines that occur exactly once in each text are kept first, so the
  /// work stays nearly linear.
  static func rows(_ old: [UInt8], _ new: [UInt8]) -> [Row] {
    let (old, new) = (lines(of: old), lines(of: new))
    var rows: [Row] = []
    func add(_ mark: Mark, _ i: Int, _ j: Int) {
      rows.append(Row(mark: mark, line: mark == .inserted ? new[j] : old[i], oldLine: i, newLine: j))
    }
    var (i, j) = (0, 0)
    for pair in kept(old, new) + [(old.count, new.count)] {
      while i < pair.0 {
        add(.removed, i, j)
        i += 1
      }
      while j < pair.1 {
        add(.inserted, i, j)
        j += 1
      }
      guard i < old.count, j < new.count else { break }
      add(.kept, i, j)
      (i, j) = (i + 1, j + 1)
    }
    return rows
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == .lineFeed {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// Returns the positions of the kept lines in the old and in the new text, in order.
  private static func kept(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    keep(old, 0..<old.count, new, 0..<new.count, &pairs)
    return pairs
  }

  /// The maximum number of pairs of an old and a new line for an exact comparison.
  private static let exactLimit = 250_000

  private static func keep(
    _ old: [ArraySlice<UInt8>], _ oldRange: Range<Int>, _ new: [ArraySlice<UInt8>], _ newRange: Range<Int>,
    _ pairs: inout [(Int, Int)]
  ) {
    var (i, j) = (oldRange.lowerBound, newRange.lowerBound)
    while i < oldRange.upperBound, j < newRange.upperBound, old[i] == new[j] {
      pairs.append((i, j))
      (i, j) = (i + 1, j + 1)
    }
    var (oldEnd, newEnd) = (oldRange.upperBound, newRange.upperBound)
    while oldEnd > i, newEnd > j, old[oldEnd - 1] == new[newEnd - 1] { (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1) }
    defer { for offset in 0..<oldRange.upperBound - oldEnd { pairs.append((oldEnd + offset, newEnd + offset)) } }
    if i == oldEnd || j == newEnd { return }
    if (oldEnd - i) * (newEnd - j) <= exactLimit {
      let change = new[j..<newEnd].difference(from: old[i..<oldEnd])
      var removed: Set<Int> = []
      var inserted: Set<Int> = []
      for step in change {
        switch step {
        case .remove(let offset, _, _): removed.insert(i + offset)
        case .insert(let offset, _, _): inserted.insert(j + offset)
        }
      }
      pairs += zip((i..<oldEnd).filter { !removed.contains($0) }, (j..<newEnd).filter { !inserted.contains($0) })
      return
    }
    let anchors = anchors(old, i..<oldEnd, new, j..<newEnd)
    guard !anchors.isEmpty else { return }
    for anchor in anchors {
      keep(old, i..<anchor.0, new, j..<anchor.1, &pairs)
      pairs.append(anchor)
      (i, j) = (anchor.0 + 1, anchor.1 + 1)
    }
    keep(old, i..<oldEnd, new, j..<newEnd, &pairs)
  }

  /// Returns the positions of the longest sequence of lines that occur exactly once in each range, and in the same order in both
  /// (“patience diff”).
  private static func anchors(
    _ old: [ArraySlice<UInt8>], _ oldRange: Range<Int>, _ new: [ArraySlice<UInt8>], _ newRange: Range<Int>
  ) -> [(Int, Int)] {
    var places: [ArraySlice<UInt8>: (old: Int?, new: Int?)] = [:]
    var repeated: Set<ArraySlice<UInt8>> = []
    for index in oldRange {
      if places.updateValue((index, nil), forKey: old[index]) != nil { repeated.insert(old[index]) }
    }
    for index in newRange {
      guard let place = places[new[index]] else { continue }
      if place.new != nil { repeated.insert(new[index]) }
      places[new[index]] = (place.old, index)
    }
    // Find the longest increasing sequence of new positions, keeping the smallest end for each length.
    var ends: [(old: Int, new: Int, before: Int?)] = []
    var best: [Int] = []
    for index in oldRange where !repeated.contains(old[index]) {
      guard let target = places[old[index]]?.new else { continue }
      let length = best.endOfPrefix { ends[$0].new < target }
      ends.append((index, target, length > 0 ? best[length - 1] : nil))
      if length == best.count { best.append(ends.count - 1) } else { best[length] = ends.count - 1 }
    }
    var anchors: [(Int, Int)] = []
    var next = best.last
    while let index = next {
      anchors.append((ends[index].old, ends[index].new))
      next = ends[index].before
    }
    return anchors.reversed()
  }
}
