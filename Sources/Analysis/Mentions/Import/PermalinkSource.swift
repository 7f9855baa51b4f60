import CivilTime
import Editorial
import Networks
import Schema

/// A source of facts about mentions: the network, the person who replies, the author's labels, and whether the team is the author. The
/// facts come from the URL of a mention and from the workspace's declarations.
struct PermalinkSource: Sendable {
  private struct Account: Sendable {
    let network: String?
    let name: String
    /// The server in a handle such as `@ada@pouet.example`; `nil` if the handle names no server.
    let host: String?
  }

  private let networksByHost: [String: String]
  private let channelsByNetwork: [String: String]
  private let people: [(account: Account, role: Person.Role)]
  private let own: [(account: Account, host: String?)]
  private let responsibilities: ResponsibilityIndex
  private let gone: Set<String>

  init(_ corpus: Corpus, on day: CalendarDay) {
    var hosts = Self.knownHosts
    var channels: [String: String] = [:]
    var own: [(account: Account, host: String?)] = []
    for (_, channel) in corpus.facts(\.channels) {
      guard let id = channel.value.id?.value, let network = channel.value.network?.value else { continue }
      if channels[network.rawValue] == nil { channels[network.rawValue] = id }
      let host = channel.value.url.flatMap { Permalink.host(of: $0.value) }
      if let host, hosts[host] == nil { hosts[host] = network.rawValue }
      if let handle = channel.value.handle?.value, network.rawValue != "blog" {
        own.append((Self.account(handle, on: network.rawValue), host))
      }
    }
    var people: [(account: Account, role: Person.Role)] = []
    for person in corpus.people {
      for entry in person.content.handles?.value ?? [] {
        guard let handle = entry.value?.value else { continue }
        let account = Self.account(handle, on: entry.key.value.lowercased())
        if let host = account.host, hosts[host] == nil { hosts[host] = entry.key.value.lowercased() }
        if let role = person.content.role?.value { people.append((account, role)) }
      }
    }
    networksByHost = hosts
    channelsByNetwork = channels
    self.people = people
    self.own = own
    responsibilities = corpus.responsibilities
    gone = Set(corpus.people.filter { $0.content.hasLeft(by: day) }.map(\.document.id))
  }

  /// Returns the network of a permalink; `nil` if the website belongs to no known network.
  func network(of permalink: Permalink) -> String? {
    if let known = networksByHost[permalink.host] { return known }
    // Mastodon has many servers; the URLs of their posts have the same form.
    let segments = permalink.segments
    let isPost = segments.count == 2 && segments[0].hasPrefix("@") && segments[1].allSatisfy(\.isNumber)
    return isPost ? "mastodon" : nil
  }

  /// Returns the id of the first person, still in the team, who replies on the network's first channel according to the strategy; `nil`
  /// if the team has no channel there, or no such person.
  func responder(on network: String) -> String? {
    guard let channel = channelsByNetwork[network] else { return nil }
    return responsibilities.holders(of: .reply, on: channel)?.people.first { !gone.contains($0) }
  }

  /// Returns the labels of a mention's author: advocate or competitor, if a person in the workspace has this account and this role.
  func labels(_ permalink: Permalink, author: String, on network: String?) -> [Mention.Label] {
    let roles = people.filter { Self.matches($0.account, permalink, author: author, on: network) }.map(\.role)
    return [roles.contains(.advocate) ? .advocate : nil, roles.contains(.competitor) ? .competitor : nil]
      .compactMap(\.self)
  }

  /// Whether the team itself wrote a mention.
  func isOwn(_ permalink: Permalink, author: String, on network: String?) -> Bool {
    own.contains { entry in
      (entry.host == nil || entry.host == permalink.host)
        && Self.matches(entry.account, permalink, author: author, on: network)
    }
  }

  // MARK: Accounts

  private static func account(_ handle: String, on network: String) -> Account {
    let parts = handle.lowercased().split(separator: "@").map(String.init)
    return Account(network: network, name: parts.first ?? "", host: parts.count > 1 ? parts[1] : nil)
  }

  private static func matches(_ account: Account, _ permalink: Permalink, author: String, on network: String?) -> Bool {
    guard !account.name.isEmpty, account.network == network, account.host == nil || account.host == permalink.host
    else {
      return false
    }
    let name = author.lowercased()
    return permalink.segments.contains { $0 == account.name || $0 == "@\(account.name)" } || name == "@\(account.name)"
  }

  private static let knownHosts = [
    "bsky.app": "bluesky", "facebook.com": "facebook", "m.facebook.com": "facebook", "fb.com": "facebook",
    "instagram.com": "instagram", "linkedin.com": "linkedin", "fr.linkedin.com": "linkedin", "x.com": "x",
    "twitter.com": "x",
    "mobile.twitter.com": "x", "threads.net": "threads", "threads.com": "threads", "youtube.com": "youtube",
    "youtu.be": "youtube", "m.youtube.com": "youtube", "tiktok.com": "tiktok", "vm.tiktok.com": "tiktok",
    "pinterest.com": "pinterest", "pinterest.fr": "pinterest", "pin.it": "pinterest", "reddit.com": "reddit",
    "old.reddit.com": "reddit", "t.me": "telegram", "tumblr.com": "tumblr", "business.google.com": "google-business",
    "mastodon.social": "mastodon", "mastodon.online": "mastodon", "piaille.fr": "mastodon", "mamot.fr": "mastodon",
    "framapiaf.org": "mastodon", "fosstodon.org": "mastodon", "hachyderm.io": "mastodon",
  ]
}

extension Permalink {
  /// The author's account, such as `@lou`, if the path of the URL begins with it; otherwise `nil`.
  var account: String? { segments.first.flatMap { $0.hasPrefix("@") && $0.count > 1 ? $0 : nil } }

  /// The parts of the path between slashes, in lower case.
  var segments: [String] {
    let parts = address.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3)
    guard parts.count > 2 else { return [] }
    let path = parts[2].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return path.split(separator: UInt8(ascii: "/")).map { Substring($0).lowercased() }
  }
}
