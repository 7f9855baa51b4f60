import Diagnostics
import Editorial
import Localization
import SourceText

/// The exceptions that people wrote into documents: `# edito: allow RULE — why` in front matter,
/// `<!-- edito: allow RULE — why -->` in a body. Each holds for its document.
struct Suppressions {
  private struct Suppression {
    let rule: Located<String>
    let reason: String
    let range: ByteRange
  }

  private var byPath: [String: (document: Document, suppressions: [Suppression])] = [:]

  init(of documents: [Document]) {
    for document in documents where document.kind != nil {
      let found = Self.suppressions(in: document)
      if !found.isEmpty { byPath[document.path] = (document, found) }
    }
  }

  /// Takes out what is allowed, and adds findings about suppressions that do nothing, name no rule or give no reason.
  func apply(to diagnostics: [Diagnostic], active: [ActiveRule]) -> [Diagnostic] {
    guard !byPath.isEmpty else { return diagnostics }
    var used: Set<Place> = []
    var kept: [Diagnostic] = []
    for diagnostic in diagnostics {
      let match = byPath[diagnostic.place.path]?.suppressions.first {
        $0.rule.value == diagnostic.rule && !$0.reason.isEmpty
      }
      if let match {
        used.insert(Place(path: diagnostic.place.path, range: match.range))
      } else {
        kept.append(diagnostic)
      }
    }
    let ran = Set(active.map(\.rule.name))
    for (document, suppressions) in byPath.values {
      for suppression in suppressions {
        let isUsed = used.contains(document.place(suppression.range))
        if let finding = Self.finding(about: suppression, in: document, isUsed: isUsed, ran: ran) {
          kept.append(finding)
        }
      }
    }
    return kept
  }

  private static func finding(
    about suppression: Suppression, in document: Document, isUsed: Bool, ran: Set<String>
  ) -> Diagnostic? {
    func report(_ rule: String, _ severity: Severity, _ message: LocalizedText, help: LocalizedText?, fix: Fix? = nil)
      -> Diagnostic?
    {
      guard ran.contains(rule) else { return nil }
      return Diagnostic(
        rule: rule, category: RuleCategory.document.rawValue, severity: severity,
        place: document.place(suppression.range),
        message: message, help: help, fix: fix)
    }
    let name = suppression.rule.value
    guard Catalogue.rule(named: name) != nil else {
      return report("unknown-rule", .error, .unknownRule(name), help: UnknownRule.nearest(to: name))
    }
    if suppression.reason.isEmpty {
      return report("unexplained-suppression", .error, .unexplained(name), help: .explain(name))
    }
    // A rule that did not run says nothing about what it would have found.
    guard !isUsed, ran.contains(name) else { return nil }
    return report("unused-suppression", .warning, .unused(name), help: .removeLine)
  }

  // MARK: Reading

  private static let marker = Array("edito: allow ".utf8)

  private static func suppressions(in document: Document) -> [Suppression] {
    let bytes = document.source.bytes
    var found: [Suppression] = []
    var index = 0
    while let at = offset(ofMarkerIn: bytes, from: index) {
      index = at + marker.count
      if let suppression = suppression(at: at, in: document, bytes) { found.append(suppression) }
    }
    return found
  }

  private static func offset(ofMarkerIn bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      let last = buffer.count - marker.count
      while index <= last {
        // “e” is frequent; the colon of the marker is not.
        if buffer[index + 5] == 0x3A, buffer[index] == marker[0] {
          if marker.indices.allSatisfy({ buffer[index + $0] == marker[$0] }) { return index }
        }
        index += 1
      }
      return nil
    }
  }

  private static func suppression(at start: Int, in document: Document, _ bytes: [UInt8]) -> Suppression? {
    let opening: [UInt8] = start < document.bodyStart ? Array("#".utf8) : Array("<!--".utf8)
    var before = start
    while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
    guard before >= opening.count, bytes[(before - opening.count)..<before].elementsEqual(opening) else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var text = String(decoding: bytes[start + marker.count..<end], as: UTF8.self)
    if start >= document.bodyStart, let close = text.firstRange(of: "-->") { text = String(text[..<close.lowerBound]) }
    let name = text.prefix { !$0.isWhitespace }
    let nameStart = start + marker.count
    let reason = text.dropFirst(name.count).drop { $0.isWhitespace || "—–-:".contains($0) }
    let rule = Located(String(name), at: ByteRange(nameStart, nameStart + name.utf8.count))
    return Suppression(
      rule: rule, reason: reason.trimmingCharacters(), range: ByteRange(start, nameStart + name.utf8.count))
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
      en: "this suppression of \(rule) gives no reason, so it is not in force",
      fr: "cette exception à \(rule) ne donne pas de raison : elle est sans effet")
  }

  fileprivate static func explain(_ rule: String) -> LocalizedText {
    LocalizedText(
      en: "write why after a dash: `edito: allow \(rule) — the reason`",
      fr: "dites pourquoi après un tiret : `edito: allow \(rule) — la raison`")
  }

  fileprivate static func unused(_ rule: String) -> LocalizedText {
    LocalizedText(
      en: "\(rule) finds nothing here: the suppression is no longer needed",
      fr: "\(rule) ne trouve rien ici : l’exception n’est plus nécessaire")
  }

  fileprivate static let removeLine = LocalizedText(en: "delete it", fr: "supprimez-la")
}
