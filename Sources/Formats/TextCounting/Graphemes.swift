import SourceText

/// Grapheme clusters, which people call characters, according to Unicode Standard Annex #29.
///
/// There is always a boundary between two *simple* scalars. In Latin and most other texts, nothing more is needed. All other scalars, such
/// as marks and joined emoji, are split according to the rules together with their neighbours. The tables for this are Edito's own: those
/// of the standard library are older than those of the networks, and split the conjuncts of Khmer or Burmese.
enum Graphemes {
  /// Returns the number of clusters.
  ///
  /// - Complexity: linear in the number of bytes.
  static func count(in bytes: Bytes) -> Int {
    var count = 0
    forEach(in: bytes) { _, _ in
      count += 1
      return true
    }
    return count
  }

  /// Visits the clusters in order until the visitor returns `false`.
  @inline(__always)
  static func forEach(in bytes: Bytes, _ visit: (_ start: Int, _ end: Int) -> Bool) {
    var index = 0
    while index < bytes.count {
      // Most characters are ASCII characters before another ASCII character, so they have the shortest path.
      if bytes[index] < 0x80, bytes[index] != .carriageReturn, index + 1 < bytes.count, bytes[index + 1] < 0x80 {
        if !visit(index, index + 1) { return }
        index += 1
        continue
      }
      let (end, isAlone) = run(in: bytes, from: index)
      if isAlone {
        if !visit(index, end) { return }
      } else if !forEachCharacter(in: bytes, index..<end, visit) {
        return
      }
      index = end
    }
  }

  /// Returns the end of the first `clusterCount` clusters.
  static func end(of clusterCount: Int, in bytes: Bytes) -> Int {
    var rest = clusterCount
    var last = 0
    forEach(in: bytes) { _, end in
      guard rest > 0 else { return false }
      (rest, last) = (rest - 1, end)
      return true
    }
    return last
  }

  /// Returns the last boundary between clusters that is not after an offset, and not inside any of some ranges in ascending order.
  ///
  /// - Complexity: linear in the number of bytes.
  static func boundary(in bytes: Bytes, upTo offset: Int, outside ranges: [Range<Int>] = []) -> Int {
    var last = 0
    var next = 0
    forEach(in: bytes) { _, end in
      guard end <= offset else { return false }
      while next < ranges.count, ranges[next].upperBound <= end { next += 1 }
      if next == ranges.count || ranges[next].lowerBound >= end { last = end }
      return true
    }
    return last
  }

  /// Returns the next certain boundary after an index, and whether there is only one scalar between them.
  private static func run(in bytes: Bytes, from start: Int) -> (end: Int, isAlone: Bool) {
    let (first, length) = bytes.scalar(at: start)
    var index = start + length
    var wasSimple = isSimple(first)
    var isAlone = true
    while index < bytes.count {
      let (value, length) = bytes.scalar(at: index)
      let isSimpleToo = isSimple(value)
      if wasSimple && isSimpleToo { break }
      wasSimple = isSimpleToo
      isAlone = false
      index += length
    }
    return (index, isAlone)
  }

  /// Visits the clusters of a range, which are found scalar by scalar. Returns `false` if the visitor stopped.
  private static func forEachCharacter(
    in bytes: Bytes, _ range: Range<Int>, _ visit: (_ start: Int, _ end: Int) -> Bool
  ) -> Bool {
    var start = range.lowerBound
    var index = start
    var cluster: GraphemeCluster?
    while index < range.upperBound {
      let (value, length) = bytes.scalar(at: index)
      let kind = GraphemeKind(of: value)
      if cluster?.continues(with: kind) ?? true {
        cluster = cluster?.continued(with: kind) ?? GraphemeCluster(from: kind)
      } else {
        if !visit(start, index) { return false }
        start = index
        cluster = GraphemeCluster(from: kind)
      }
      index += length
    }
    return visit(start, range.upperBound)
  }

  /// Whether a scalar has boundaries on both sides, except beside marks, joiners and the like.
  ///
  /// Simple scalars are letters of Latin, Greek and Cyrillic, kana, ideographs, Hangul syllables, punctuation, symbols and pictographs.
  /// Skin tones and the letters of flags are not simple. A carriage return is not simple either, because it forms one cluster with a line
  /// feed after it.
  @inline(__always)
  private static func isSimple(_ value: UInt32) -> Bool {
    if value < 0x300 { return value != 0x0D }
    switch value {
    case 0x370...0x482, 0x48A...0x52F, 0x1E00...0x1FFF, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF,
      0x2100...0x2BFF, 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xFF01...0xFF5E, 0x1F300...0x1F3FA, 0x1F400...0x1FAFF:
      return true
    default:
      return false
    }
  }
}

/// The properties of a scalar that the rules of grapheme clusters use.
private struct GraphemeKind {
  /// The property `Grapheme_Cluster_Break`. The raw values are the numbers in the table; for Hangul syllables, the value is computed.
  fileprivate enum Break: UInt32 {
    case other, carriageReturn, lineFeed, control, extend, joiner, indicator, prepend, spacing, leading, vowel, trailing
    case openSyllable, closedSyllable

    var isControl: Bool { self == .carriageReturn || self == .lineFeed || self == .control }
  }

  private static let kinds = ScalarMap(GraphemeData.kinds)

  fileprivate let value: Break
  private let flags: UInt32

  init(of scalar: UInt32) {
    if scalar &- 0xAC00 < 11_172 {
      (value, flags) = ((scalar - 0xAC00) % 28 == 0 ? .openSyllable : .closedSyllable, 0)
    } else {
      let number = Self.kinds.number(of: scalar)
      (value, flags) = (Break(rawValue: number & 0xF) ?? .other, number)
    }
  }

  fileprivate var isPictograph: Bool { flags & 0x10 != 0 }
  fileprivate var isConsonant: Bool { flags & 0x20 != 0 }
  fileprivate var isLinker: Bool { flags & 0x40 != 0 }
  fileprivate var extendsConjunct: Bool { flags & 0x80 != 0 }
}

/// A grapheme cluster that is being read, with the state that the rules of Unicode Standard Annex #29, 3.1.1, need.
private struct GraphemeCluster {
  /// The progress in a sequence that a later scalar may complete.
  private enum Progress {
    case none, begun, joined
  }

  private var last: GraphemeKind.Break
  /// Whether the number of flag letters so far is odd.
  private var isHalfFlag: Bool
  /// The progress of a conjunct: a consonant, and a linker after it.
  private var conjunct: Progress
  /// The progress of a joined emoji: a pictograph, and a joiner after it.
  private var pictograph: Progress

  init(from kind: GraphemeKind) {
    last = kind.value
    isHalfFlag = kind.value == .indicator
    conjunct = kind.isConsonant ? .begun : .none
    pictograph = kind.isPictograph ? .begun : .none
  }

  /// Whether the next scalar belongs to the cluster.
  func continues(with next: GraphemeKind) -> Bool {
    // GB3 to GB5.
    if last == .carriageReturn, next.value == .lineFeed { return true }
    if last.isControl || next.value.isControl { return false }
    switch (last, next.value) {
    // GB9, GB9a and GB9b.
    case (_, .extend), (_, .joiner), (_, .spacing), (.prepend, _): return true
    // GB6 to GB8.
    case (.leading, .leading), (.leading, .vowel), (.leading, .openSyllable), (.leading, .closedSyllable): return true
    case (.openSyllable, .vowel), (.openSyllable, .trailing), (.vowel, .vowel), (.vowel, .trailing): return true
    case (.closedSyllable, .trailing), (.trailing, .trailing): return true
    // GB12 and GB13.
    case (.indicator, .indicator): return isHalfFlag
    // GB9c and GB11.
    default: return conjunct == .joined && next.isConsonant || pictograph == .joined && next.isPictograph
    }
  }

  /// Returns the cluster with one more scalar.
  func continued(with next: GraphemeKind) -> GraphemeCluster {
    var longer = GraphemeCluster(from: next)
    if next.value == .indicator { longer.isHalfFlag = !isHalfFlag }
    if longer.conjunct == .none, conjunct != .none {
      longer.conjunct = next.isLinker ? .joined : next.extendsConjunct ? conjunct : .none
    }
    if longer.pictograph == .none, pictograph == .begun {
      longer.pictograph = next.value == .extend ? .begun : next.value == .joiner ? .joined : .none
    }
    return longer
  }
}
