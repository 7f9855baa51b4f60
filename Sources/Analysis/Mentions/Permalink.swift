import SourceText

/// The URL of a mention, which identifies the mention. Two permalinks are equal if they differ only in the scheme, `www.`, a final slash,
/// tracking parameters, or hosts that show the same pages.
public struct Permalink: Hashable, Sendable {
  /// The URL for a mentions log: the target of a redirect, without the parameters that only record where a reader came from.
  public let address: String
  /// The URL's host in lower case, without `www.`.
  public let host: String
  private let key: String

  /// - Returns: `nil` if the text is not a web URL, or is a redirect to something else.
  public init?(_ text: String) {
    guard let parts = Self.target(of: text) else { return nil }
    let host = parts.host
    let query = parts.query.filter { !Self.isTracking($0, on: host) }
    let fragment = parts.fragment.flatMap { Self.isTracking($0[...], on: host) || $0.hasPrefix(":~:") ? nil : $0 }
    let tail =
      (query.isEmpty ? "" : "?" + query.joined(separator: "&")) + (fragment.map { $0.isEmpty ? "" : "#\($0)" } ?? "")
    address = "\(parts.scheme)://\(parts.authority)\(Self.encoded(parts.path + tail))"
    self.host = host
    var path = parts.path[...]
    while path.last == "/" { path.removeLast() }
    key = Self.sameHosts[host, default: host] + parts.port + Self.encoded(String(path) + tail)
  }

  public static func == (left: Permalink, right: Permalink) -> Bool { left.key == right.key }
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// Returns the host of a URL, in lower case and without `www.`; `nil` if the text is not a web URL.
  static func host(of address: String) -> String? { Parts(address)?.host }

  // MARK: Parts

  private struct Parts {
    let scheme: String
    /// The host, with `www.` and a port if the URL has them, in lower case.
    let authority: String
    let host: String
    let port: String
    let path: String
    let query: [Substring]
    let fragment: String?

    init?(_ text: String) {
      // The text is examined by scalars: a bracket with a combining accent is another character, but still ends a link in Markdown.
      let scalars = text.unicodeScalars
      guard !scalars.contains("\0"), let colon = scalars.firstIndex(of: ":"),
        scalars[colon...].starts(with: "://".unicodeScalars)
      else { return nil }
      scheme = String(scalars[..<colon]).lowercased()
      guard scheme == "https" || scheme == "http" else { return nil }
      let rest = scalars[scalars.index(colon, offsetBy: 3)...]
      let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      guard !authority.isEmpty, authority.allSatisfy(Self.mayStandInAuthority) else { return nil }
      self.authority = String(authority).lowercased()
      let name = self.authority.unicodeScalars.prefix { $0 != ":" }
      let port = self.authority.unicodeScalars[name.endIndex...]
      self.port = [":443", ":80", ":"].contains(String(port)) ? "" : String(port)
      guard !name.isEmpty, name.first != ".", port.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) else {
        return nil
      }
      host = String(name.starts(with: "www.".unicodeScalars) ? name.dropFirst(4) : name)
      let behind = rest[authority.endIndex...]
      let hash = behind.firstIndex(of: "#")
      fragment = hash.map { String(behind[behind.index(after: $0)...]) }
      let whole = behind[..<(hash ?? behind.endIndex)]
      let mark = whole.firstIndex(of: "?")
      path = String(whole[..<(mark ?? whole.endIndex)])
      query = mark.map { whole[whole.index(after: $0)...].split(separator: "&").map { Substring($0) } } ?? []
    }

    /// Whether a scalar may be in a URL's authority. User names and passwords in an authority deceive readers, and so do invisible
    /// characters.
    private static func mayStandInAuthority(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: false
      default: !"@<>()[]\"\\`|".unicodeScalars.contains(scalar)
      }
    }
  }

  // MARK: Redirects

  /// Hosts and paths that only redirect, with the parameters that contain the target. A host that ends with a dot is the beginning of a
  /// host. The path `/` means any path.
  private static let redirects: [(host: String, path: String, names: [String])] = [
    ("google.", "/url", ["url", "q"]), ("l.facebook.com", "/l.php", ["u"]), ("lm.facebook.com", "/l.php", ["u"]),
    ("l.instagram.com", "/", ["u"]), ("l.threads.", "/", ["u"]), ("linkedin.com", "/redir/redirect", ["url"]),
    ("out.reddit.com", "/", ["url"]), ("youtube.com", "/redirect", ["q"]), ("t.umblr.com", "/redirect", ["z"]),
    ("bing.com", "/news/apiclick.aspx", ["url"]),
  ]

  /// Returns the parts of a URL, or of the URL to which it leads through at most four redirects. `nil` if the text is not a web URL, or
  /// if a redirect leads to something other than a web URL.
  private static func target(of text: String) -> Parts? {
    guard var parts = Parts(String(text.trimmed)) else { return nil }
    for _ in 0..<4 {
      let known = redirects.first { entry in
        let isHost = entry.host.hasSuffix(".") ? parts.host.hasPrefix(entry.host) : parts.host == entry.host
        return isHost && (parts.path == entry.path || entry.path == "/")
      }
      let addresses = (known?.names ?? []).compactMap { name in
        parts.query.first { $0.hasPrefix(name + "=") }.map {
          PercentEncoding.decoded(Array($0.dropFirst(name.count + 1).utf8)[...])
        }
      }
      guard let address = addresses.first else { return parts }
      // A redirect to something other than a web URL is not a permalink.
      guard let next = addresses.lazy.compactMap({ Parts($0) }).first else {
        return address.contains(":") ? nil : parts
      }
      parts = next
    }
    return parts
  }

  // MARK: Identity

  /// Parameters that newsletters, advertisements and share buttons add to URLs.
  private static let trackingNames: Set = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "mibextid", "mc_cid", "mc_eid", "li_fat_id", "wt_mc", "cmpid", "xtor", "ref_src", "ref_url", "_hsenc", "_hsmi",
    "vero_id", "oly_enc_id", "oly_anon_id", "mkt_tok", "s_cid", "at_medium", "at_campaign", "at_custom1",
  ]
  private static let trackingPrefixes = ["utm_", "mtm_", "pk_", "hsa_", "__cft__", "__tn__"]
  /// Parameters that record where a reader came from on one host, but have another meaning on others.
  private static let trackingOnHosts: [String: Set<String>] = [
    "x.com": ["s", "t", "ref"], "twitter.com": ["s", "t", "ref"], "youtube.com": ["si", "feature", "pp"],
    "youtu.be": ["si", "feature"], "open.spotify.com": ["si"], "linkedin.com": ["trk", "rcm", "trackingid"],
    "facebook.com": ["ref", "rdid", "share_url"], "instagram.com": ["img_index"],
  ]

  private static func isTracking(_ parameter: Substring, on host: String) -> Bool {
    let name = String(parameter.unicodeScalars.prefix { $0 != "=" }).lowercased()
    return trackingNames.contains(name) || trackingPrefixes.contains { name.hasPrefix($0) }
      || trackingOnHosts[host]?.contains(name) ?? false
  }

  /// Hosts that show the same pages as another host, each with that other host.
  private static let sameHosts = [
    "twitter.com": "x.com", "mobile.twitter.com": "x.com", "mobile.x.com": "x.com", "m.facebook.com": "facebook.com",
    "web.facebook.com": "facebook.com", "m.youtube.com": "youtube.com", "old.reddit.com": "reddit.com",
    "threads.com": "threads.net", "m.linkedin.com": "linkedin.com", "fr.linkedin.com": "linkedin.com",
  ]

  /// Percent-encodes the bytes that would end a link in Markdown or change its meaning there, control characters, and bytes that are not
  /// ASCII.
  private static func encoded(_ text: String) -> String {
    PercentEncoding.encoded(text) { byte in
      switch byte {
      case 0...0x20, .leftParenthesis, .rightParenthesis, .lessThanSign, .greaterThanSign, .leftBracket, .rightBracket,
        .backslash,
        .quotationMark, .backtick, .verticalBar, 0x7F...:
        false
      default: true
      }
    }
  }
}
