import SourceText

/// A URL that a network does not turn into a link, or of which only a part becomes a link.
public struct URLIssue: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The network requires `https://` before the URL.
    case withoutScheme
    /// The top-level domain of the URL does not exist.
    case unknownDomain
    /// The domain of the URL has an invalid form, for example with `_`, or with a hyphen at either end of a part.
    case invalidDomain
    /// The network requires a space before the URL, and also after it if `isBehindToo`.
    case glued(isBehindToo: Bool)
    /// The network requires `https://` in lower case.
    case inCapitals
    /// The link ends before the top-level domain, which does not exist.
    case linkedInPart
  }

  public var reason: Reason
  /// The whole URL, in UTF-8 offsets.
  public var range: Range<Int>
  /// The last part of the URL's domain, without the dot. For ``Reason/glued(isBehindToo:)`` and ``Reason/inCapitals``, the range may be
  /// empty.
  public var topLevelDomain: Range<Int>
  /// The part that is a link; `nil` if none is.
  public var linked: Range<Int>?
}

extension EntitySyntax {
  /// Returns, in order, the URLs that a network turns into links only in part or not at all. The time is linear in the length of the
  /// text.
  ///
  /// X and Mastodon require a known top-level domain even after `https://` (twitter-text, `validDomain`). They read a URL without a known
  /// top-level domain as words. X links all other URLs, even without a scheme. Bluesky's app links any text that follows `https://`
  /// if this scheme is in lower case and follows whitespace or an opening parenthesis, or begins the text. The other networks publish no
  /// rules, so the result is empty for them.
  public func urlIssues(in text: some Collection<UInt8>) -> [URLIssue] {
    guard self == .x || self == .mastodon || self == .bluesky else { return [] }
    return text.withBytes { bytes in
      var meant = BareAddress.all(in: bytes)
      if self == .x { meant.removeAll { $0.reason == .withoutScheme } }
      meant += self == .bluesky ? AddressWithScheme.glued(in: bytes) : AddressWithScheme.ofDoubtfulDomains(in: bytes)
      guard !meant.isEmpty else { return [] }
      meant.sort { $0.range.lowerBound < $1.range.lowerBound }
      let linked = urls(in: bytes).map(\.range)
      guard self != .bluesky else {
        return outside(linked, meant.map { $0.reason == .withoutScheme ? $0.behindBlank(in: bytes) : $0 }, at: \.range)
      }
      var next = 0
      return meant.compactMap { issue in
        while next < linked.count, linked[next].upperBound <= issue.range.lowerBound { next += 1 }
        guard next < linked.count, linked[next].lowerBound <= issue.range.lowerBound else { return issue }
        return issue.linked(to: linked[next], in: bytes)
      }
    }
  }

  /// Returns the issues that do not begin within any of some ranges in ascending order.
  func outside<Issue>(_ ranges: [Range<Int>], _ issues: [Issue], at place: (Issue) -> Range<Int>) -> [Issue] {
    var next = 0
    return issues.filter { issue in
      let start = place(issue).lowerBound
      while next < ranges.count, ranges[next].upperBound <= start { next += 1 }
      return next == ranges.count || ranges[next].lowerBound > start
    }
  }
}

extension URLIssue {
  /// Returns the issue of a URL of which only a range is a link. `nil` if the top-level domain is not the problem, or if the link extends
  /// into it. Also `nil` if the rest of the URL begins a sentence without a space before it.
  fileprivate func linked(to link: Range<Int>, in bytes: Bytes) -> URLIssue? {
    guard reason == .unknownDomain, link.upperBound <= topLevelDomain.lowerBound else { return nil }
    let isCapital = { (index: Int) in index < topLevelDomain.upperBound && bytes[index] &- 0x41 < 26 }
    if isCapital(topLevelDomain.lowerBound), !isCapital(topLevelDomain.lowerBound + 1) { return nil }
    var issue = self
    (issue.reason, issue.linked) = (.linkedInPart, link)
    return issue
  }

  /// Returns the issue of a missing space before the URL on Bluesky if the space is missing; otherwise the same issue.
  fileprivate func behindBlank(in bytes: Bytes) -> URLIssue {
    guard let reason = AddressWithScheme.reasonForBlank(at: range, in: bytes) else { return self }
    var issue = self
    issue.reason = reason
    return issue
  }
}

/// A URL that is written without `https://`: a domain whose last part is in lower case, perhaps with a path. After `www.`, the last part
/// may also have capitals.
private enum BareAddress {
  static func all(in bytes: Bytes) -> [URLIssue] {
    var found: [URLIssue] = []
    var next = 0
    while let dot = ByteSearch.first(.fullStop, in: bytes, from: next), dot + 1 < bytes.count {
      next = dot + 1
      guard dot > 0, ScalarKind.isASCIILetterOrDigit(UInt32(bytes[next])) else { continue }
      let run = run(around: dot, in: bytes)
      let address = address(run, in: bytes)
      if let address { found.append(address) }
      next = max(run.upperBound, address?.range.upperBound ?? 0)
    }
    return found
  }

  /// Returns the run of dots and domain characters around a dot.
  private static func run(around dot: Int, in bytes: Bytes) -> Range<Int> {
    var start = dot
    while let (value, length) = bytes.scalar(before: start), isOfRun(value) { start -= length }
    return start..<bytes.end(of: isOfRun, from: dot)
  }

  private static func isOfRun(_ value: UInt32) -> Bool { value == 0x2E || URLGrammar.isPlainDomainScalar(value) }

  private static func address(_ run: Range<Int>, in bytes: Bytes) -> URLIssue? {
    let labels = bytes[run].split(separator: .fullStop, omittingEmptySubsequences: false)
    let kept = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    let hasPrefix = bytes.matches("www.", at: run.lowerBound)
    guard kept.count > 1, let last = kept.last,
      kept.allSatisfy({ !$0.isEmpty && $0.first != .hyphen && $0.last != .hyphen }),
      last.allSatisfy({ isSmallLetterOrDigit($0) || hasPrefix && ScalarKind.isASCIILetterOrDigit(UInt32($0)) }),
      EntitySyntax.mayBegin(bytes.scalar(before: run.lowerBound)?.value)
    else { return nil }
    let isKnown =
      TopLevelDomains.end(in: bytes, at: last.startIndex, before: last.endIndex) == last.endIndex
    // Other words joined by dots may not be a URL.
    guard isKnown || hasPrefix || last.elementsEqual("example".utf8),
      let end = end(of: run.lowerBound..<last.endIndex, last: last, in: bytes)
    else { return nil }
    return URLIssue(
      reason: isKnown ? .withoutScheme : .unknownDomain, range: run.lowerBound..<end,
      topLevelDomain: last.startIndex..<last.endIndex)
  }

  /// Returns the end of the whole URL; `nil` if the text may be something else, such as a file name.
  private static func end(of domain: Range<Int>, last: Slice<Bytes>, in bytes: Bytes) -> Int? {
    let end = domain.upperBound
    if end < bytes.count, [.atSign, .underscore, .leftParenthesis].contains(bytes[end]) { return nil }
    guard end < bytes.count, bytes[end] == .slash else {
      let isFile = fileEndings.contains { last.elementsEqual($0.utf8) }
      return isFile && !bytes.matches("www.", at: domain.lowerBound) ? nil : end
    }
    return AddressWithScheme.tailEnd(in: bytes, from: end)
  }

  /// Top-level domains that are also file extensions.
  private static let fileEndings = [
    "ai", "cc", "md", "ml", "mov", "pl", "pm", "ps", "py", "rs", "sh", "so", "tf", "zip",
  ]

  private static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
}

/// A URL that begins with `https://` or `http://`.
private enum AddressWithScheme {
  /// Returns the URLs whose top-level domain does not exist, and those whose domain may have an invalid form.
  static func ofDoubtfulDomains(in bytes: Bytes) -> [URLIssue] {
    all(in: bytes) { start, domainStart in
      guard let domain = domain(at: domainStart, in: bytes) else { return nil }
      let label = (bytes[domain].lastIndex(of: .fullStop).map { $0 + 1 } ?? domain.lowerBound)..<domain.upperBound
      let isKnown =
        bytes.matches("xn--", at: label.lowerBound)
        || TopLevelDomains.end(in: bytes, at: label.lowerBound, before: bytes.count) != nil
      guard XSyntax.contains(ScalarKind.isWord, in: bytes, label) else { return nil }
      return URLIssue(
        reason: isKnown ? .invalidDomain : .unknownDomain, range: start..<tailEnd(in: bytes, from: label.upperBound),
        topLevelDomain: label)
    }
  }

  /// Returns the URLs that lack a space before them on Bluesky, or whose scheme has capitals.
  static func glued(in bytes: Bytes) -> [URLIssue] {
    all(in: bytes) { start, domainStart in
      let end = tailEnd(in: bytes, from: domainStart)
      guard end > domainStart else { return nil }
      let reason =
        reasonForBlank(at: start..<end, in: bytes)
        ?? (bytes[start..<domainStart].contains { $0 &- 0x41 < 26 } ? .inCapitals : nil)
      return reason.map { URLIssue(reason: $0, range: start..<end, topLevelDomain: end..<end) }
    }
  }

  /// Returns the issue of a URL that needs a space before it on Bluesky; `nil` at the start of the text, and after whitespace or an opening
  /// parenthesis.
  static func reasonForBlank(at address: Range<Int>, in bytes: Bytes) -> URLIssue.Reason? {
    guard let before = bytes.scalar(before: address.lowerBound)?.value, before != 0x28, !BlueskySyntax.isBlank(before)
    else { return nil }
    // The link extends to the next whitespace, without one punctuation mark of the sentence.
    var end = address.upperBound
    if end < bytes.count, BlueskySyntax.marksAtEnd.contains(bytes[end]) { end += 1 }
    return .glued(isBehindToo: end < bytes.count && !BlueskySyntax.isBlank(bytes.scalar(at: end).value))
  }

  /// Returns the issues that a function finds, at most one for each URL. The function is called with the start of the URL and the start
  /// of its domain.
  private static func all(in bytes: Bytes, _ issue: (Int, Int) -> URLIssue?) -> [URLIssue] {
    var found: [URLIssue] = []
    var next = 0
    while let colon = ByteSearch.first(.colon, in: bytes, from: next) {
      next = colon + 1
      guard bytes.matches("://", at: colon), let start = URLGrammar.x.schemeStart(in: bytes, endingAt: colon + 3),
        bytes.scalar(before: start).map({ URLGrammar.mayFollow($0.value) }) ?? true,
        let address = issue(start, colon + 3)
      else { continue }
      found.append(address)
      next = address.range.upperBound
    }
    return found
  }

  /// Returns the domain at an index, in any form; `nil` if the text is a user name, which an `@` follows.
  private static func domain(at start: Int, in bytes: Bytes) -> Range<Int>? {
    var end = bytes.end(of: { $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || URLGrammar.isDomainScalar($0) }, from: start)
    if end < bytes.count, bytes[end] == .atSign { return nil }
    while end > start, bytes[end - 1] == .fullStop { end -= 1 }
    return start..<end
  }

  /// Returns the end of the text after a domain: up to the next whitespace, without the sentence's punctuation.
  static func tailEnd(in bytes: Bytes, from start: Int) -> Int {
    var end = bytes.end(of: { !ScalarKind.isWhiteSpace($0) }, from: start)
    while end > start, let (value, length) = bytes.scalar(before: end), value != 0x2F, ScalarKind.isPunctuation(value) {
      end -= length
    }
    return max(end, start)
  }
}
