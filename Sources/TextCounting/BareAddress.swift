import SourceText

extension EntitySyntax {
  /// The addresses without a scheme of which a network makes no link, in order. Linear.
  ///
  /// X, and the networks that are taken to do as it does, make a link of each.
  public func unlinkedAddresses(in text: some Collection<UInt8>) -> [Range<Int>] {
    guard self == .mastodon || self == .bluesky else { return [] }
    return text.withBytes { bytes in
      let meant = BareAddress.all(in: bytes)
      guard !meant.isEmpty else { return [] }
      let linked = urls(in: bytes).map(\.range)
      return outside(linked, meant, at: \.domain).map(\.range)
    }
  }

  /// The faults that do not begin within one of some ascending ranges.
  func outside<Fault>(_ ranges: [Range<Int>], _ faults: [Fault], at place: (Fault) -> Range<Int>) -> [Fault] {
    var next = 0
    return faults.filter { fault in
      let start = place(fault).lowerBound
      while next < ranges.count, ranges[next].upperBound <= start { next += 1 }
      return next == ranges.count || ranges[next].lowerBound > start
    }
  }
}

/// An address that is written without `https://`: a domain in small letters, perhaps with a path.
private struct BareAddress {
  let domain: Range<Int>
  /// With the path, as far as there is no blank, without the sentence's marks.
  let range: Range<Int>

  static func all(in bytes: Bytes) -> [BareAddress] {
    var found: [BareAddress] = []
    var next = 0
    while let dot = ByteSearch.first(0x2E, in: bytes, from: next), dot + 1 < bytes.count {
      next = dot + 1
      guard dot > 0, isSmallLetterOrDigit(bytes[next]) else { continue }
      let run = run(around: dot, in: bytes)
      let address = BareAddress(run, in: bytes)
      if let address { found.append(address) }
      next = max(run.upperBound, address?.range.upperBound ?? 0)
    }
    return found
  }

  /// The dots and the characters of domains side by side around a dot.
  private static func run(around dot: Int, in bytes: Bytes) -> Range<Int> {
    var start = dot
    while let (value, length) = bytes.scalar(before: start), isOfRun(value) { start -= length }
    return start..<bytes.end(of: isOfRun, from: dot)
  }

  private static func isOfRun(_ value: UInt32) -> Bool { value == 0x2E || URLGrammar.isPlainDomainScalar(value) }

  private init?(_ run: Range<Int>, in bytes: Bytes) {
    let labels = bytes[run].split(separator: 0x2E, omittingEmptySubsequences: false)
    let kept = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    guard kept.count > 1, let last = kept.last, kept.allSatisfy({ !$0.isEmpty && $0.first != 0x2D && $0.last != 0x2D }),
      last.allSatisfy(Self.isSmallLetterOrDigit), EntitySyntax.mayBegin(bytes.scalar(before: run.lowerBound)?.value),
      TopLevelDomains.end(in: bytes, at: last.startIndex, before: last.endIndex) == last.endIndex
    else { return nil }
    domain = run.lowerBound..<last.endIndex
    guard let rangeEnd = Self.rangeEnd(of: domain, last: last, in: bytes) else { return nil }
    range = run.lowerBound..<rangeEnd
  }

  /// The end of the whole address; `nil` if it may be something else, such as the name of a file.
  private static func rangeEnd(of domain: Range<Int>, last: Slice<Bytes>, in bytes: Bytes) -> Int? {
    let end = domain.upperBound
    if end < bytes.count, [0x40, 0x5F, 0x28].contains(bytes[end]) { return nil }
    guard end < bytes.count, bytes[end] == 0x2F else {
      let isFile = fileEndings.contains { last.elementsEqual($0.utf8) }
      return isFile && !bytes.stands("www.", at: domain.lowerBound) ? nil : end
    }
    var pathEnd = bytes.end(of: { !ScalarKind.isWhiteSpace($0) }, from: end)
    while let (value, length) = bytes.scalar(before: pathEnd), value != 0x2F, ScalarKind.isPunctuation(value) {
      pathEnd -= length
    }
    return max(pathEnd, end)
  }

  /// Top-level domains that are the endings of files as well.
  private static let fileEndings = [
    "ai", "cc", "md", "ml", "mov", "pl", "pm", "ps", "py", "rs", "sh", "so", "tf", "zip",
  ]

  private static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
}
