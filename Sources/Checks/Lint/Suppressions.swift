import Editorial
import Findings
import FrontMatter
import Localization
import MarkdownSyntax
import SourceText

/// A suppression of one rule in one document: `# edito: allow RULE — why` in front matter, `<!-- edito: allow RULE — why -->` in a
/// body.
struct Suppression: Sendable {
  let document: Document
  /// The rule's name as written.
  let rule: Located<String>
  /// The rule's current name; `nil` if there is no such rule.
  let currentName: String?
  let reason: String
  /// The range of the marker and the rule's name.
  let range: ByteRange

  /// The finding about the rule's former name; `nil` if the name is current or unknown.
  var formerName: Finding? {
    guard let currentName, currentName != rule.value else { return nil }
    return FormerName.finding(aboutRule: rule.value, now: currentName, at: document.place(rule.range))
  }

  private static let marker = Array("edito: allow ".utf8)
  /// The position of the colon in the marker.
  private static let colon = 5

  /// Returns the suppressions in a document. Takes linear time.
  static func all(in document: Document) -> [Suppression] {
    let bytes = document.source.bytes
    var found: [Suppression] = []
    var index = 0
    // Most documents have no marker.
    var comments: CommentPlaces?
    while let at = bytes.withUnsafeBufferPointer({ ByteSearch.first(of: marker, by: colon, in: $0, from: index) }) {
      index = at + marker.count
      let known = comments ?? CommentPlaces(in: document)
      comments = known
      if let suppression = suppression(at: at, in: document, bytes, known) { found.append(suppression) }
    }
    return found
  }

  private static func suppression(
    at start: Int, in document: Document, _ bytes: [UInt8], _ comments: CommentPlaces
  ) -> Suppression? {
    let isInBody = start >= document.bodyStart
    let opening = isInBody ? CommentPlaces.opening : Array("#".utf8)
    var before = start
    while before > 0, bytes[before - 1] == .space { before -= 1 }
    guard before >= opening.count, bytes[(before - opening.count)..<before].elementsEqual(opening),
      comments.contain(before - opening.count)
    else { return nil }
    var end = start + marker.count
    while end < bytes.count, bytes[end] != .lineFeed, bytes[end] != .carriageReturn,
      !isInBody || !bytes[end...].starts(with: CommentPlaces.closing)
    {
      end += 1
    }
    let text = String(decoding: bytes[start + marker.count..<end], as: UTF8.self)
    let name = text.prefix { !$0.isWhitespace }
    let nameStart = start + marker.count
    let reason = text.dropFirst(name.count).drop { $0.isWhitespace || "—–-:".contains($0) }
    let rule = Located(String(name), at: ByteRange(nameStart, nameStart + name.utf8.count))
    return Suppression(
      document: document, rule: rule, currentName: Catalogue.rule(named: rule.value)?.name,
      reason: reason.trimmingCharacters(),
      range: ByteRange(start, nameStart + name.utf8.count))
  }
}

/// The offsets at which the comments of a document begin. In code, quoted texts and other comments, a comment mark is plain text.
private struct CommentPlaces {
  static let opening = Array("<!--".utf8)
  static let closing = Array("-->".utf8)

  private let bodyStart: Int
  private var inBody: Set<Int> = []
  /// The ranges of the scalar keys and values of the front matter, inside which no comment begins. The ranges are in order and do not
  /// overlap.
  private var values: [ByteRange] = []

  /// Collects the places of comments in a document. Takes linear time.
  init(in document: Document) {
    bodyStart = document.bodyStart
    let bytes = document.source.bytes
    if let yaml = FrontMatterFence(of: document.source).yaml {
      values = YAMLParser.parse(bytes, in: yaml).tree.nodes.filter { $0.kind == .scalar }.map(\.range)
        .sorted { $0.lowerBound < $1.lowerBound }
    }
    // A Markdown file that is not a document keeps no tree.
    let markdown = document.kind == nil ? MarkdownParser.parse(bytes, from: bodyStart) : document.markdown
    for node in markdown.nodes where node.kind == .htmlBlock || node.kind == .htmlInline {
      var rest = bytes[node.range.indices]
      while let start = rest.firstRange(of: Self.opening)?.lowerBound {
        inBody.insert(start)
        guard let end = rest[(start + 2)...].firstRange(of: Self.closing) else { break }
        rest = rest[end.upperBound...]
      }
    }
  }

  /// Whether the mark at an offset begins a comment. Takes logarithmic time.
  func contain(_ offset: Int) -> Bool {
    guard offset < bodyStart else { return inBody.contains(offset) }
    let next = values.endOfPrefix { $0.upperBound <= offset }
    return next == values.count || values[next].lowerBound > offset
  }
}

/// The suppressions of a whole workspace.
struct Suppressions {
  private var byPath: [String: [Suppression]] = [:]
  /// The places of the suppressions that cover a finding.
  private var used: Set<Place> = []

  init(_ suppressions: some Sequence<Suppression>) {
    for suppression in suppressions { byPath[suppression.document.path, default: []].append(suppression) }
  }

  /// Returns whether a suppression covers a finding, and remembers that the suppression is used.
  mutating func cover(_ finding: Finding) -> Bool {
    guard !byPath.isEmpty else { return false }
    let match = byPath[finding.place.path]?.first { $0.currentName == finding.rule && !$0.reason.isEmpty }
    guard let match else { return false }
    used.insert(Place(path: finding.place.path, range: match.range))
    return true
  }

  /// Returns findings about the suppressions themselves: suppressions that cover nothing, name an unknown rule, use a former name or lack
  /// a reason.
  ///
  /// A finding about a suppression is returned only if the rule that reports it is active. A suppression of a rule that did not run, or
  /// not on this document, is not reported as covering nothing.
  func findings(active: [ActiveRule], in corpus: Corpus) -> [Finding] {
    guard !byPath.isEmpty else { return [] }
    let ran = Dictionary(uniqueKeysWithValues: active.map { ($0.rule.name, $0) })
    var findings: [Finding] = []
    for suppression in byPath.values.joined() {
      let isSkipped =
        suppression.currentName.flatMap { ran[$0]?.rule.skipsArchive } ?? false
        && corpus.isInArchive(suppression.document)
      let isUsed = isSkipped || used.contains(suppression.document.place(suppression.range))
      if let finding = Self.finding(about: suppression, isUsed: isUsed, ran: ran) { findings.append(finding) }
      if let active = ran[FormerName.declaration.name], let finding = suppression.formerName {
        findings.append(active.severity.map { finding.with(severity: $0) } ?? finding)
      }
    }
    return findings
  }

  private static func finding(
    about suppression: Suppression, isUsed: Bool, ran: [String: ActiveRule]
  ) -> Finding? {
    func report(_ rule: String, _ severity: Severity, _ message: LocalizedText, help: LocalizedText?, fix: Fix? = nil)
      -> Finding?
    {
      guard let active = ran[rule] else { return nil }
      return Finding(
        rule: rule, category: RuleCategory.document.rawValue, severity: active.severity ?? severity,
        place: suppression.document.place(suppression.range),
        message: message, help: help, fix: fix)
    }
    let written = suppression.rule.value
    guard let name = suppression.currentName else {
      return report("unknown-rule", .error, .unknownRule(written), help: UnknownRule.nearest(to: written))
    }
    if suppression.reason.isEmpty {
      return report("unexplained-suppression", .error, .unexplained(name), help: .explain(name))
    }
    // If the rule did not run, its findings are unknown.
    guard !isUsed, ran[name] != nil else { return nil }
    return report("unused-suppression", .warning, .unused(name), help: .removeLine)
  }
}

extension Substring {
  fileprivate func trimmingCharacters() -> String {
    var result = self
    while result.last?.isWhitespace == true { result.removeLast() }
    return String(result)
  }
}

extension LocalizedText {
  fileprivate static func unexplained(_ rule: String) -> LocalizedText {
    LocalizedText(
      en: "this suppression of \(rule) has no reason, so it has no effect",
      fr: "cette exception à \(rule) n’a pas de raison : elle est sans effet")
  }

  fileprivate static func explain(_ rule: String) -> LocalizedText {
    LocalizedText(
      en: "write the reason after a dash: `edito: allow \(rule) — the reason`",
      fr: "écrivez la raison après un tiret : `edito: allow \(rule) — la raison`")
  }

  fileprivate static func unused(_ rule: String) -> LocalizedText {
    LocalizedText(
      en: "\(rule) finds nothing here, so this suppression is no longer needed",
      fr: "\(rule) ne trouve rien ici : cette exception n’est plus utile")
  }

  fileprivate static let removeLine = LocalizedText(en: "delete it", fr: "supprimez-la")
}
