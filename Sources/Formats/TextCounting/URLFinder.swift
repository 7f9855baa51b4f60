import SourceText

/// A URL as a network recognises it.
struct FoundURL {
  var range: Range<Int>
  var hasScheme: Bool
}

/// A finder of the URLs that twitter-text's regular expression would match, leftmost first, in time linear in the text.
///
/// It examines only dots before a top-level domain. The domain characters and dots around such a dot are a *run*, and the parts of a run
/// between its dots are labels. The possible starts of a URL in a run, and the ends of their domains, are computed once per run.
struct URLFinder {
  private let bytes: Bytes
  private let grammar: URLGrammar
  private var found: [FoundURL] = []
  /// The end of the matched text. The next match, and the character before it, begin at or after this position.
  private var cursor = 0

  /// Returns the URLs of a text, in order, without overlaps.
  static func urls(in bytes: Bytes, _ grammar: URLGrammar) -> [FoundURL] {
    var finder = URLFinder(bytes: bytes, grammar: grammar)
    var next = 0
    while let dot = ByteSearch.first(.fullStop, in: bytes, from: next) {
      next = dot + 1
      guard finder.mayBeDomain(around: dot) else { continue }
      let run = finder.run(around: dot)
      finder.read(run)
      next = max(run.upperBound, finder.cursor)
    }
    return finder.found
  }

  private init(bytes: Bytes, grammar: URLGrammar) {
    (self.bytes, self.grammar) = (bytes, grammar)
  }

  private func mayBeDomain(around dot: Int) -> Bool {
    guard dot > cursor, dot + 1 < bytes.count, bytes[dot + 1] > .atSign else { return false }
    let before = bytes[dot - 1]
    guard before >= 0x80 || ScalarKind.isASCIILetterOrDigit(UInt32(before)) else { return false }
    return domainEnd(at: dot + 1, before: bytes.count) != nil
  }

  /// Returns the end of the top-level domain at an index; `nil` if there is none. Any longer label that begins with `xn--` also counts as
  /// a top-level domain.
  private func domainEnd(at start: Int, before limit: Int) -> Int? {
    if let end = TopLevelDomains.end(in: bytes, at: start, before: limit) { return end }
    guard bytes.matches("xn--", at: start), start + 4 < limit else { return nil }
    var end = start + 4
    while end < limit, bytes[end] == .hyphen || ScalarKind.isASCIILetterOrDigit(UInt32(bytes[end])) { end += 1 }
    return end > start + 4 ? end : nil
  }

  private func run(around dot: Int) -> Range<Int> {
    var start = dot
    while start > cursor, let (value, length) = bytes.scalar(before: start), Self.isOfRun(value),
      start - length >= cursor
    {
      start -= length
    }
    return start..<bytes.end(of: Self.isOfRun, from: dot)
  }

  private static func isOfRun(_ value: UInt32) -> Bool {
    value == 0x2D || value == 0x2E || value == 0x5F || URLGrammar.isDomainScalar(value)
  }
}

/// The parsing of one run.
extension URLFinder {
  /// A part of a run between dots.
  private struct Label {
    var range: Range<Int>
    /// The position of the last underscore, or -1. The label before the top-level domain must not have an underscore.
    var lastUnderscore = -1
    /// The end of the top-level domain with which the label starts; `nil` if there is none.
    var topLevelEnd: Int?
    var endsWell = false
    /// The end of the longest domain that contains this whole label, but not as its last label; `nil` if there is none.
    var reach: Int?
  }

  private mutating func read(_ run: Range<Int>) {
    let labels = labels(of: run)
    if let start = grammar.schemeStart(in: bytes, endingAt: run.lowerBound), start >= cursor, mayStart(at: start),
      let end = domainEnd(from: run.lowerBound, in: labels, 0)
    {
      accept(start..<run.lowerBound, run.lowerBound..<end)
    } else if run.lowerBound == 0, let end = domainEnd(from: afterFirstScalar, in: labels, 0),
      URLGrammar.mayFollow(bytes.scalar(at: 0).value)
    {
      // At the start of the text, twitter-text first tries to read the first character as the one before a URL.
      accept(afterFirstScalar..<afterFirstScalar, afterFirstScalar..<end)
    }
    for index in labels.indices.dropLast()
    where labels[index + 1].reach != nil || labels[index + 1].topLevelEnd != nil {
      readStarts(in: labels, index)
      if cursor >= run.upperBound { return }
    }
  }

  private var afterFirstScalar: Int { bytes.isEmpty ? 0 : bytes.scalar(at: 0).length }

  /// Tries each position in a label at which a URL may start.
  private mutating func readStarts(in labels: [Label], _ index: Int) {
    let label = labels[index].range
    var start = max(label.lowerBound, cursor)
    while start < label.upperBound {
      if mayStart(at: start), let end = domainEnd(from: start, in: labels, index) {
        accept(start..<start, start..<end)
        start = max(start + 1, cursor)
      } else {
        start += bytes.scalar(at: start).length
      }
    }
  }

  private func mayStart(at start: Int) -> Bool {
    guard let (value, length) = bytes.scalar(before: start) else { return true }
    return start - length >= cursor && URLGrammar.mayFollow(value)
  }

  /// Returns the end of the domain that starts inside a label; `nil` if none starts there.
  private func domainEnd(from start: Int, in labels: [Label], _ index: Int) -> Int? {
    let label = labels[index]
    guard start < label.range.upperBound, index + 1 < labels.count, label.endsWell,
      URLGrammar.isDomainScalar(bytes.scalar(at: start).value)
    else { return nil }
    return labels[index + 1].reach ?? (label.lastUnderscore < start ? labels[index + 1].topLevelEnd : nil)
  }

  private func labels(of run: Range<Int>) -> [Label] {
    var labels: [Label] = []
    var start = run.lowerBound
    while start <= run.upperBound {
      let end = ByteSearch.first(.fullStop, in: bytes, from: start).map { min($0, run.upperBound) } ?? run.upperBound
      var label = Label(range: start..<end)
      label.lastUnderscore = bytes[start..<end].lastIndex(of: .underscore) ?? -1
      if !labels.isEmpty { label.topLevelEnd = domainEnd(at: start, before: bytes.count) }
      label.endsWell = start < end && bytes.scalar(before: end).map { URLGrammar.isDomainScalar($0.value) } ?? false
      labels.append(label)
      start = end + 1
    }
    for index in labels.indices.dropLast().reversed() {
      labels[index].reach = domainEnd(from: labels[index].range.lowerBound, in: labels, index)
    }
    return labels
  }
}

/// The handling of a match.
extension URLFinder {
  /// Adds a match with its path and query to the URLs, or omits it if the network would. In either case, reading continues after the match.
  private mutating func accept(_ scheme: Range<Int>, _ domain: Range<Int>) {
    let afterPort = grammar.portEnd(in: bytes, from: domain.upperBound)
    let (end, hasPath) = grammar.tailEnd(in: bytes, from: afterPort)
    let before = bytes.scalar(before: scheme.lowerBound)?.value
    cursor = end
    guard isShortEnough(scheme.lowerBound..<end, domain, hasScheme: !scheme.isEmpty) else { return }
    if scheme.isEmpty {
      guard grammar.takesBareDomains, before.map({ ![0x2D, 0x2E, 0x2F, 0x5F].contains($0) }) ?? true else { return }
      appendPlainDomains(of: domain, end: hasPath ? end : nil)
    } else {
      guard !bytes.matches("xn--", at: domain.lowerBound) || !plainDomains(of: domain).isEmpty else { return }
      guard let end = Self.shortenedEnd(in: bytes, domain, end: end) else { return }
      found.append(FoundURL(range: scheme.lowerBound..<end, hasScheme: true))
    }
  }

  /// Whether no label is too long for the domain name system, and the URL is not too long for X, which counts the scheme twice.
  private func isShortEnough(_ url: Range<Int>, _ domain: Range<Int>, hasScheme: Bool) -> Bool {
    let longest = 4096
    if url.count > longest - 8 {
      let scheme = hasScheme ? domain.lowerBound - url.lowerBound : 8
      guard Bytes(rebasing: bytes[url]).utf16Count + scheme <= longest else { return false }
    }
    var start = domain.lowerBound
    while start < domain.upperBound {
      let end = bytes[start..<domain.upperBound].firstIndex(of: .fullStop) ?? domain.upperBound
      guard Punycode.fits(start..<end, in: bytes) else { return false }
      start = end + 1
    }
    return true
  }

  /// Appends the URLs of a domain without a scheme. These are only the parts of the domain in ASCII and Latin letters; the last one has the
  /// path.
  private mutating func appendPlainDomains(of domain: Range<Int>, end: Int?) {
    let domains = plainDomains(of: domain)
    for range in domains { found.append(FoundURL(range: range, hasScheme: false)) }
    if let end, !domains.isEmpty { found[found.count - 1].range = found[found.count - 1].range.lowerBound..<end }
  }

  private func plainDomains(of domain: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = domain.lowerBound
    while start < domain.upperBound {
      let (value, length) = bytes.scalar(at: start)
      guard URLGrammar.isPlainDomainScalar(value) else {
        start += length
        continue
      }
      var (index, last) = (start, Int?.none)
      while index < domain.upperBound {
        let end = min(bytes.end(of: URLGrammar.isPlainDomainScalar, from: index), domain.upperBound)
        guard end > index, end < domain.upperBound, bytes[end] == .fullStop else {
          index = end
          break
        }
        index = end + 1
        last = domainEnd(at: index, before: domain.upperBound) ?? last
      }
      if let last { ranges.append(start..<last) }
      start = max(last ?? index, start + length)
    }
    return ranges
  }

  /// Returns the end of a URL, given the end of its path and query. A URL of X's own shortener ends after the letters and digits that
  /// follow `t.co/`, and after its query, regardless of the following text. `nil` if there are more than 40 such letters and digits.
  private static func shortenedEnd(in bytes: Bytes, _ domain: Range<Int>, end: Int) -> Int? {
    guard domain.count == 4, bytes.matches("t.co/", at: domain.lowerBound) else { return end }
    let name = domain.upperBound + 1
    let nameEnd = min(bytes.end(of: ScalarKind.isASCIILetterOrDigit, from: name), end)
    guard nameEnd > name else { return end }
    guard nameEnd - name <= 40 else { return nil }
    return URLGrammar.x.queryEnd(in: bytes, from: nameEnd) ?? nameEnd
  }
}
