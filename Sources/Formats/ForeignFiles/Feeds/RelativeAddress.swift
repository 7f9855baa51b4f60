import SourceText

/// Resolution of relative URLs (RFC 3986, section 5).
enum RelativeAddress {
  /// Returns a URL that is resolved against a base. The base may be relative itself; then the result is too.
  static func resolve(_ reference: String, against base: String?) -> String {
    let reference = String(reference.trimmed)
    guard let base = base?.trimmed, !base.isEmpty else { return reference }
    guard !reference.isEmpty else { return String(base) }
    return Parts(reference).resolved(against: Parts(String(base))).text
  }

  /// Whether a URL has a scheme, as in `https://a.example` and `tag:a.example,2026:1`.
  static func hasScheme(_ address: String) -> Bool { Parts(address).scheme != nil }

  /// The five parts of a URL (RFC 3986, section 3); `nil` for each part that the URL omits.
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ text: String) {
      var rest = Substring(text).utf8
      if let colon = rest.firstIndex(where: { !($0.isASCIILetterOrDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E) }),
        rest[colon] == .colon, rest.first?.isASCIILetter ?? false
      {
        scheme = Substring(rest[..<colon])
        rest = rest[rest.index(after: colon)...]
      }
      if let hash = rest.firstIndex(of: .numberSign) {
        fragment = Substring(rest[rest.index(after: hash)...])
        rest = rest[..<hash]
      }
      if let mark = rest.firstIndex(of: .questionMark) {
        query = Substring(rest[rest.index(after: mark)...])
        rest = rest[..<mark]
      }
      if rest.starts(with: [.slash, .slash]) {
        let behind = rest.dropFirst(2)
        let end = behind.firstIndex(of: .slash) ?? behind.endIndex
        authority = Substring(behind[..<end])
        rest = behind[end...]
      }
      path = Substring(rest)
    }

    /// RFC 3986, section 5.2.2.
    func resolved(against base: Parts) -> Parts {
      var result = self
      if scheme == nil {
        result.scheme = base.scheme
        if authority == nil {
          result.authority = base.authority
          if path.isEmpty {
            result.path = base.path
            result.query = query ?? base.query
          } else if path.first != "/" {
            result.path = Self.merged(path, with: base)
          }
        }
      }
      if result.path.first == "/" { result.path = Self.withoutDots(result.path) }
      return result
    }

    private static func merged(_ path: Substring, with base: Parts) -> Substring {
      if base.path.isEmpty { return base.authority == nil ? path : "/" + path }
      guard let slash = base.path.lastIndex(of: "/") else { return path }
      return base.path[...slash] + path
    }

    /// RFC 3986, section 5.2.4, for a path that begins with a slash.
    private static func withoutDots(_ path: Substring) -> Substring {
      let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
      guard segments.contains(where: { $0 == "." || $0 == ".." }) else { return path }
      var kept: [Substring] = []
      for segment in segments {
        if segment == ".." { _ = kept.popLast() } else if segment != "." { kept.append(segment) }
      }
      if let last = segments.last, last == "." || last == ".." { kept.append("") }
      return "/" + kept.joined(separator: "/")
    }

    var text: String {
      var text = ""
      if let scheme { text += "\(scheme):" }
      if let authority { text += "//\(authority)" }
      text += path
      if let query { text += "?\(query)" }
      if let fragment { text += "#\(fragment)" }
      return text
    }
  }
}
