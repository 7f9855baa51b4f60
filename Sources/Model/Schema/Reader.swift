import CivilTime
import FrontMatter
import Localization
import SourceText

/// A reader for values in the front matter of one document, which also collects issues and references.
public struct Reader: Sendable {
  public let tree: YAMLTree
  public let source: SourceFile
  /// The time zone of the workspace, to which clock times with an offset are converted.
  public let zone: TimeZoneRules
  /// The order of day and month in dates such as `04/12/2026`; `nil` if the workspace's locale shows none.
  public let dateOrder: WrittenDate.Order?
  public private(set) var problems: [ReadIssue] = []
  public private(set) var references: References
  /// The node of the key whose value is being read, for messages; -1 outside any map.
  public var key = -1 {
    didSet { isReadingItem = false }
  }
  /// Whether the value being read is an item of the key's list, not the whole value.
  var isReadingItem = false
  private var reported: Set<ReadIssue> = []
  private var expanded = 0
  private var isExhausted = false

  /// The maximum number of values that aliases may expand to.
  static let expansionLimit = 20_000

  public init(tree: YAMLTree, source: SourceFile, zone: TimeZoneRules, dateOrder: WrittenDate.Order? = nil) {
    self.tree = tree
    self.source = source
    self.zone = zone
    self.dateOrder = dateOrder
    references = References(in: source.bytes)
  }

  /// Collects an issue. If aliases repeat a value, an issue about it is collected once.
  public mutating func report(_ kind: ReadIssue.Kind, at range: ByteRange) {
    let problem = ReadIssue(kind, at: range)
    if reported.insert(problem).inserted { problems.append(problem) }
  }

  /// Collects the id at a scalar node as a reference.
  public mutating func refer(to kind: ReferenceKind, at node: Int) {
    // The settings already refer to an id that they give to files.
    if tree.isAdded(node) { return }
    references.append(kind, at: node, in: tree)
  }

  /// Returns the node itself, or the node that an alias refers to. `nil` once aliases have expanded to too many values.
  ///
  /// An alias counts as all the values that it refers to, whether they are read or not. Therefore, the number of steps never exceeds the
  /// number of values in the text plus the limit.
  mutating func resolve(_ node: Int) -> Int? {
    guard tree.nodes[node].kind == .alias else { return node }
    let target = Int(tree.nodes[node].target)
    expanded += Int(tree.nodes[target].subtreeEnd) - target
    if expanded <= Self.expansionLimit { return target }
    if !isExhausted {
      isExhausted = true
      report(.tooManyValues(limit: Self.expansionLimit), at: tree.nodes[node].range)
    }
    return nil
  }

  public func range(of node: Int) -> ByteRange { tree.nodes[node].range }

  /// The name of the key whose value is being read; empty outside any map.
  public var keyName: String { key < 0 ? "" : tree.writtenName(of: key) }

  /// Reports a value that does not have the expected shape.
  public mutating func mismatch(_ node: Int, expected: Shape, reason: LocalizedText? = nil) {
    mismatch(node, expected: expected.expectation, reason: reason)
  }

  /// Reports a value that differs from the expected one.
  ///
  /// - Parameter expected: a noun phrase, or the values to write.
  public mutating func mismatch(_ node: Int, expected: LocalizedText, reason: LocalizedText?) {
    report(
      .wrongType(
        key: keyName, isItem: isReadingItem, expected: expected, found: description(of: node), reason: reason),
      at: range(of: node))
  }

  /// Reports a word that is not an allowed value.
  public mutating func unknownValue(_ node: Int, among allowed: [KnownWord]) {
    let found = tree.text(of: node)
    report(
      .unknownValue(
        key: keyName, found: found, allowed: allowed, nearest: KnownWord.nearest(to: found, among: allowed)),
      at: range(of: node))
  }

  /// Reports the parts of an unquoted text that YAML drops.
  mutating func reportLostText(at node: Int) {
    guard tree.nodes[node].isPlain else { return }
    let property = tree.property(of: node)
    let comment = lostComment(after: range(of: node).upperBound)
    guard property != nil || comment != nil else { return }
    let whole = [property, comment].reduce(range(of: node)) { whole, part in part.map(whole.union) ?? whole }
    if let property {
      let kind = source.bytes[property.lowerBound] == .ampersand ? TextLostToYAML.anchor : .tag
      report(.lostText(kind, key: keyName, whole: whole), at: property)
    }
    if let comment { report(.lostText(.comment, key: keyName, whole: whole), at: comment) }
  }

  /// Reports a date that is probably wrong: its year is before 1900 or after 2199, except 9999, or the comment after it names another
  /// weekday.
  public mutating func reportDoubt(about day: CalendarDay, at node: Int) {
    let year = day.year
    // The year 9999 means “without an end”.
    if !(1900...2199).contains(year), year != 9999 {
      report(.doubtfulDate(.year(year), key: keyName), at: range(of: node))
    }
    if let (weekday, place) = weekday(after: range(of: node).upperBound), weekday != day.weekday {
      report(.doubtfulDate(.weekday(weekday, of: day), key: keyName), at: place)
    }
  }

  /// Returns the weekday at the start of the comment after a value, with or without parentheses. The result is `nil` if there is none.
  ///
  /// An abbreviation counts only if it is the whole comment. The same applies to a weekday after “on” or “le”.
  private func weekday(after offset: Int) -> (weekday: Weekday, place: ByteRange)? {
    source.bytes.withUnsafeBufferPointer { bytes in
      func wordEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, UInt8.smallLetters.contains(bytes[end] | 0x20) { end += 1 }
        return end
      }
      var start = offset
      while start < bytes.count, bytes[start] == .space { start += 1 }
      guard start > offset, start < bytes.count, bytes[start] == .numberSign else { return nil }
      start += 1
      while start < bytes.count, bytes[start] == .space || bytes[start] == .leftParenthesis { start += 1 }
      var end = wordEnd(from: start)
      var word = String(decoding: bytes[start..<end], as: UTF8.self)
      let hasPreposition = ["on", "le"].contains(word.lowercased()) && end < bytes.count && bytes[end] == .space
      if hasPreposition {
        start = end + 1
        end = wordEnd(from: start)
        word = String(decoding: bytes[start..<end], as: UTF8.self)
      }
      guard let weekday = Weekday(parsing: word) else { return nil }
      var rest = end
      while rest < bytes.count, [.space, .rightParenthesis, .fullStop].contains(bytes[rest]) { rest += 1 }
      let isAlone = rest == bytes.count || bytes[rest].isLineEnd
      let isWhole = Language.allCases.contains { weekday.name[$0].lowercased() == word.lowercased() }
      return isAlone || isWhole && !hasPreposition ? (weekday, ByteRange(start, end)) : nil
    }
  }

  /// Returns the range of a comment after a value that was probably meant as a part of the value. Such a comment begins like a hashtag,
  /// with a letter, a digit or an underscore directly after the `#`. It may also be only a number, with or without a punctuation mark.
  /// The result is `nil` if there is no such comment.
  private func lostComment(after offset: Int) -> ByteRange? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var start = offset
      while start < bytes.count, bytes[start].isBlank { start += 1 }
      guard start > offset, start + 1 < bytes.count, bytes[start] == .numberSign else { return nil }
      var end = start
      while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn { end += 1 }
      while bytes[end - 1].isBlank { end -= 1 }
      let next = bytes[start + 1]
      let isHashtag = next.isASCIILetterOrDigit || next == .underscore || next >= 0x80
      return isHashtag || Self.isNumber(bytes[start + 1..<end]) ? ByteRange(start, end) : nil
    }
  }

  /// Whether a comment consists only of digits, with at most one punctuation mark after them.
  private static func isNumber(_ comment: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let words = comment.drop(while: \.isBlank)
    let rest = words.drop(while: \.isASCIIDigit)
    return rest.count < words.count
      && (rest.isEmpty || rest.count == 1 && ".,;:!?)".utf8.contains(rest[rest.startIndex]))
  }

  /// Returns a description of the value at a node, for messages such as “expected …, found …”.
  public func description(of node: Int) -> LocalizedText {
    switch tree.nodes[node].kind {
    case .sequence: return LocalizedText(en: "a list", fr: "une liste")
    case .mapping: return LocalizedText(en: "a map", fr: "une table")
    case .alias: return LocalizedText(en: "an alias", fr: "un alias")
    case .scalar:
      if tree.isNull(node) { return LocalizedText(en: "nothing", fr: "rien") }
      let shown = tree.text(of: node).excerpt
      return LocalizedText(en: "“\(shown)”", fr: "« \(shown) »")
    }
  }
}
