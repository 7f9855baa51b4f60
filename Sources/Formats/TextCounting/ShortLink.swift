import SourceText

/// The length of a URL as Bluesky's app writes it into a text: the host, and the path with its query and fragment, cut if they have more
/// than 15 characters.
///
/// The app parses the URL as browsers do, and writes its host, path, query and fragment again, all in ASCII. Source: `toShortUrl` in
/// social-app's `src/lib/strings/url-helpers.ts`, and the URL standard (url.spec.whatwg.org).
enum ShortLink {
  private static let longestTail = 15
  /// The length of a shortened tail: its first thirteen characters and three dots.
  private static let cutTail = 16

  /// Returns the length of a shortened URL in characters, each of which is a byte; `nil` if the app leaves the URL unchanged, because it
  /// has no scheme, or no valid host and port.
  static func length(of address: Range<Int>, in bytes: Bytes) -> Int? {
    let schemes: [StaticString] = ["https://", "http://"]
    guard let scheme = schemes.first(where: { bytes.matches($0, at: address.lowerBound) }) else { return nil }
    let schemeEnd = address.lowerBound + scheme.utf8CodeUnitCount
    let start = bytes[schemeEnd..<address.upperBound].firstIndex { !isSlash($0) } ?? address.upperBound
    let end =
      bytes[start..<address.upperBound].firstIndex { isSlash($0) || $0 == .questionMark || $0 == .numberSign }
      ?? address.upperBound
    let defaultPort = scheme.utf8CodeUnitCount == 8 ? 443 : 80
    guard let host = authorityLength(bytes[start..<end], defaultPort: defaultPort) else { return nil }
    let tail = tailLength(bytes[end..<address.upperBound])
    return host + (tail > longestTail ? cutTail : tail)
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == .slash || byte == .backslash }
}

// MARK: The host

extension ShortLink {
  /// Returns the length of a host with its port, without a user name and without the scheme's default port; `nil` if the host or the port
  /// is invalid.
  private static func authorityLength(_ authority: Slice<Bytes>, defaultPort: Int) -> Int? {
    let start = authority.lastIndex(of: .atSign).map { $0 + 1 } ?? authority.startIndex
    let hostAndPort = authority[start...]
    let hostEnd: Int
    if hostAndPort.first == .leftBracket {
      guard let bracket = hostAndPort.firstIndex(of: .rightBracket) else { return nil }
      hostEnd = bracket + 1
    } else {
      hostEnd = hostAndPort.firstIndex(of: .colon) ?? hostAndPort.endIndex
    }
    guard let host = hostLength(hostAndPort[..<hostEnd]) else { return nil }
    let rest = hostAndPort[hostEnd...]
    guard let colon = rest.first else { return host }
    let digits = rest.dropFirst()
    guard colon == .colon, digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    guard !digits.isEmpty else { return host }
    guard let port = Int(String(decoding: digits, as: UTF8.self)), port < 65_536 else { return nil }
    return port == defaultPort ? host : host + 1 + String(port).utf8.count
  }

  private static func hostLength(_ host: Slice<Bytes>) -> Int? {
    guard !host.isEmpty, host.first == .leftBracket || !host.contains(where: isForbidden) else { return nil }
    guard host.contains(where: { $0 >= 0x80 }) else { return host.count }
    let written = Bytes(rebasing: host)
    return Normalization.isSettled(written)
      ? encodedLength(of: written) : NormalizedText(written).bytes.withUnsafeBufferPointer(encodedLength)
  }

  /// Returns the length of a host with letters beyond ASCII, as the domain name system writes it.
  private static func encodedLength(of host: Bytes) -> Int {
    var labels: [[UInt32]] = [[]]
    var index = 0
    while index < host.count {
      let (value, length) = host.scalar(at: index)
      index += length
      switch value {
      case 0x2E, 0x3002, 0xFF0E, 0xFF61: labels.append([])
      default: labels[labels.count - 1] += lowercased(value)
      }
    }
    return labels.reduce(labels.count - 1) { $0 + Punycode.encodedLength(of: $1) }
  }

  private static func lowercased(_ value: UInt32) -> [UInt32] {
    Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.map(\.value) ?? [value]
  }

  /// Whether a byte makes a host unreadable. An escape (`%`) in the host counts too: the app leaves such a URL unchanged.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, .quotationMark, .percentSign, .lessThanSign, .greaterThanSign, .leftBracket, .rightBracket,
      .caret, .backtick, 0x7B...0x7D, 0x7F:
      true
    default: false
    }
  }
}

// MARK: The path and what follows

extension ShortLink {
  /// Returns the length of a path with its query and its fragment; a lone slash, question mark or hash counts as nothing.
  private static func tailLength(_ tail: Slice<Bytes>) -> Int {
    let hash = tail.firstIndex(of: .numberSign) ?? tail.endIndex
    let question = tail[..<hash].firstIndex(of: .questionMark) ?? hash
    return pathLength(tail[..<question])
      + partLength(tail[question..<hash], isEscaped: isEscapedInQuery)
      + partLength(tail[hash...], isEscaped: isEscapedInFragment)
  }

  private static func partLength(_ part: Slice<Bytes>, isEscaped: (UInt8) -> Bool) -> Int {
    part.count > 1 ? part.reduce(0) { $0 + (isEscaped($1) ? 3 : 1) } : 0
  }

  private static func pathLength(_ path: Slice<Bytes>) -> Int {
    var lengths: [Int] = []
    for segment in path.split(omittingEmptySubsequences: false, whereSeparator: isSlash).dropFirst() {
      let isLast = segment.endIndex == path.endIndex
      if let dots = dotCount(of: segment) {
        if dots == 2 { _ = lengths.popLast() }
        if isLast { lengths.append(0) }
      } else {
        lengths.append(segment.reduce(0) { $0 + (isEscapedInPath($1) ? 3 : 1) })
      }
    }
    return lengths == [0] ? 0 : lengths.reduce(lengths.count, +)
  }

  /// Returns the number of dots in a segment that leads to the same folder or to the one above it; `nil` for any other segment.
  private static func dotCount(of segment: Slice<Bytes>) -> Int? {
    guard let first = segment.first, first == .fullStop || first == .percentSign, segment.count <= 6 else { return nil }
    let dots = String(decoding: segment, as: UTF8.self).lowercased().replacing("%2e", with: ".")
    return dots == "." ? 1 : dots == ".." ? 2 : nil
  }

  private static func isEscapedInFragment(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x20, .quotationMark, .lessThanSign, .greaterThanSign, .backtick, 0x7F...: true
    default: false
    }
  }

  private static func isEscapedInQuery(_ byte: UInt8) -> Bool {
    byte == .apostrophe || byte != .backtick && isEscapedInFragment(byte)
  }

  private static func isEscapedInPath(_ byte: UInt8) -> Bool {
    byte == .caret || byte == .leftBrace || byte == .rightBrace || isEscapedInFragment(byte)
  }
}
