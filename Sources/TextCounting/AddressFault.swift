import SourceText

/// An address of which a network makes no link.
public struct AddressFault: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The network asks for `https://` before it.
    case withoutScheme
    /// Its top-level domain does not exist.
    case unknownDomain
  }

  public var reason: Reason
  /// The whole address, in UTF-8 offsets.
  public var range: Range<Int>
  /// The last part of its domain, without the dot.
  public var topLevelDomain: Range<Int>
}

extension EntitySyntax {
  /// The addresses of which a network makes no link, in order. Linear.
  ///
  /// X and Mastodon ask for a known top-level domain, with `https://` before the address as well (twitter-text, `validDomain`), and
  /// count an address without one as words. X makes a link of every other one. Bluesky's app takes whatever follows `https://`. The
  /// other networks publish no rules.
  public func addressFaults(in text: some Collection<UInt8>) -> [AddressFault] {
    guard self == .x || self == .mastodon || self == .bluesky else { return [] }
    return text.withBytes { bytes in
      var meant = BareAddress.all(in: bytes)
      if self == .x { meant.removeAll { $0.reason == .withoutScheme } }
      if self != .bluesky { meant += AddressWithScheme.ofUnknownDomains(in: bytes) }
      guard !meant.isEmpty else { return [] }
      meant.sort { $0.range.lowerBound < $1.range.lowerBound }
      let linked = urls(in: bytes).map(\.range)
      return outside(linked, meant, at: \.range)
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
private enum BareAddress {
  static func all(in bytes: Bytes) -> [AddressFault] {
    var found: [AddressFault] = []
    var next = 0
    while let dot = ByteSearch.first(0x2E, in: bytes, from: next), dot + 1 < bytes.count {
      next = dot + 1
      guard dot > 0, isSmallLetterOrDigit(bytes[next]) else { continue }
      let run = run(around: dot, in: bytes)
      let address = address(run, in: bytes)
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

  private static func address(_ run: Range<Int>, in bytes: Bytes) -> AddressFault? {
    let labels = bytes[run].split(separator: 0x2E, omittingEmptySubsequences: false)
    let kept = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    guard kept.count > 1, let last = kept.last, kept.allSatisfy({ !$0.isEmpty && $0.first != 0x2D && $0.last != 0x2D }),
      last.allSatisfy(isSmallLetterOrDigit), EntitySyntax.mayBegin(bytes.scalar(before: run.lowerBound)?.value)
    else { return nil }
    let isKnown =
      TopLevelDomains.end(in: bytes, at: last.startIndex, before: last.endIndex) == last.endIndex
    // Of other words with dots between them, nothing tells that they are an address.
    guard isKnown || bytes.stands("www.", at: run.lowerBound) || last.elementsEqual("example".utf8),
      let end = end(of: run.lowerBound..<last.endIndex, last: last, in: bytes)
    else { return nil }
    return AddressFault(
      reason: isKnown ? .withoutScheme : .unknownDomain, range: run.lowerBound..<end,
      topLevelDomain: last.startIndex..<last.endIndex)
  }

  /// The end of the whole address; `nil` if it may be something else, such as the name of a file.
  private static func end(of domain: Range<Int>, last: Slice<Bytes>, in bytes: Bytes) -> Int? {
    let end = domain.upperBound
    if end < bytes.count, [0x40, 0x5F, 0x28].contains(bytes[end]) { return nil }
    guard end < bytes.count, bytes[end] == 0x2F else {
      let isFile = fileEndings.contains { last.elementsEqual($0.utf8) }
      return isFile && !bytes.stands("www.", at: domain.lowerBound) ? nil : end
    }
    return AddressWithScheme.tailEnd(in: bytes, from: end)
  }

  /// Top-level domains that are the endings of files as well.
  private static let fileEndings = [
    "ai", "cc", "md", "ml", "mov", "pl", "pm", "ps", "py", "rs", "sh", "so", "tf", "zip",
  ]

  private static func isSmallLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte &- 0x30 < 10 }
}

/// An address that begins with `https://` or `http://`.
private enum AddressWithScheme {
  static func ofUnknownDomains(in bytes: Bytes) -> [AddressFault] {
    var found: [AddressFault] = []
    var next = 0
    while let colon = ByteSearch.first(0x3A, in: bytes, from: next) {
      next = colon + 1
      guard bytes.stands("://", at: colon), let start = URLGrammar.x.schemeStart(in: bytes, endingAt: colon + 3),
        bytes.scalar(before: start).map({ URLGrammar.mayFollow($0.value) }) ?? true,
        let end = unknownEnd(ofDomainAt: colon + 3, in: bytes)
      else { continue }
      let address = AddressFault(
        reason: .unknownDomain, range: start..<tailEnd(in: bytes, from: end.upperBound), topLevelDomain: end)
      found.append(address)
      next = address.range.upperBound
    }
    return found
  }

  /// The last label of the domain at an index, if it is no top-level domain.
  private static func unknownEnd(ofDomainAt start: Int, in bytes: Bytes) -> Range<Int>? {
    var end = bytes.end(of: { $0 == 0x2D || $0 == 0x2E || $0 == 0x5F || URLGrammar.isDomainScalar($0) }, from: start)
    // The name of a user stands before another domain.
    if end < bytes.count, bytes[end] == 0x40 { return nil }
    while end > start, bytes[end - 1] == 0x2E { end -= 1 }
    let label = (bytes[start..<end].lastIndex(of: 0x2E).map { $0 + 1 } ?? start)..<end
    guard XSyntax.contains(ScalarKind.isWord, in: bytes, label), !bytes.stands("xn--", at: label.lowerBound),
      TopLevelDomains.end(in: bytes, at: label.lowerBound, before: bytes.count) == nil
    else { return nil }
    return label
  }

  /// The end of what follows a domain: up to the next blank, without the sentence's marks.
  static func tailEnd(in bytes: Bytes, from start: Int) -> Int {
    var end = bytes.end(of: { !ScalarKind.isWhiteSpace($0) }, from: start)
    while end > start, let (value, length) = bytes.scalar(before: end), value != 0x2F, ScalarKind.isPunctuation(value) {
      end -= length
    }
    return max(end, start)
  }
}
