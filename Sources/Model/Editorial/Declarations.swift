import Findings
import Networks
import Schema
import SourceText

/// The declarations of all ids in the workspace.
///
/// A class, because every rule looks ids up in it: a copy of the structure would update the reference count of each part.
public final class Declarations: Sendable {
  /// The declaration of an id: its place and its title.
  public struct Declared: Sendable {
    public let place: Place
    public let title: String?
  }

  private let found: Found
  /// The indices of the documents that may declare facts.
  public let factDocuments: [Int]
  /// The indices of the documents of all kinds except posts.
  let otherDocuments: [Int]
  /// Whether every document that may declare facts could be read. Otherwise, an unknown id may be declared in a document that could not be
  /// read.
  public let areFactsComplete: Bool

  init(_ documents: [Document]) {
    otherDocuments = documents.indices.filter { documents[$0].kind.map { $0 != .post } ?? false }
    factDocuments = otherDocuments.filter { documents[$0].facts != nil }
    areFactsComplete = !documents.contains { document in
      (document.kind == .strategy || document.kind == .workspace) && document.isFrontMatterLost
    }
    var found = Found()
    for index in factDocuments { found.addFacts(of: documents[index]) }
    for index in otherDocuments { found.addDocument(documents[index]) }
    self.found = found
  }

  /// The declared channels with a known network, by id.
  public var networkChannels: [String: NetworkChannel] { found.networkChannels }

  /// The languages of the declared channels, by the id of the channel.
  public var languages: [String: String] { found.languages }

  /// The ids of the declared channels, without repetitions, in the order in which the documents declare them.
  public var channels: [String] { found.channels }

  /// The networks of the declared channels.
  public var networks: Set<Network> { Set(networkChannels.values.map(\.network)) }

  /// The first declaration of an id; `nil` if the id is not declared.
  public subscript(kind: ReferenceKind, id: String) -> Declared? { found.byKind[kind.position][id] }

  /// Returns the objective of a post: the one that it declares, otherwise that of its message, otherwise that of its campaign; `nil` if
  /// none of them declares one.
  public func objective(of post: Post) -> String? {
    post.objective?.value ?? post.message.flatMap { found.objectivesOfMessages[$0.value] }
      ?? post.campaign.flatMap { found.objectivesOfCampaigns[$0.value] }
  }

  /// Returns the pillar of a post: the one that it declares, otherwise that of its message; `nil` if neither declares one.
  public func pillar(of post: Post) -> String? {
    post.pillar?.value ?? post.message.flatMap { found.pillarsOfMessages[$0.value] }
  }

  /// Whether any id of a kind is declared.
  public func declares(_ kind: ReferenceKind) -> Bool { !found.byKind[kind.position].isEmpty }

  /// Returns the declared ids of a kind, sorted.
  public func ids(of kind: ReferenceKind) -> [String] { found.byKind[kind.position].keys.sorted() }
}

/// The declarations found in the documents.
private struct Found: Sendable {
  /// The first declaration of each id.
  var byKind = [[String: Declarations.Declared]](repeating: [:], count: ReferenceKind.allCases.count)
  var networkChannels: [String: NetworkChannel] = [:]
  var languages: [String: String] = [:]
  /// The objectives of messages and campaigns, and the pillars of messages, each by the id of the message or campaign.
  var objectivesOfMessages: [String: String] = [:]
  var objectivesOfCampaigns: [String: String] = [:]
  var pillarsOfMessages: [String: String] = [:]
  var channels: [String] = []

  mutating func addFacts(of document: Document) {
    guard let facts = document.facts else { return }
    add(facts.objectives, .objective, document)
    add(facts.channels, .channel, document)
    add(facts.audiences, .audience, document)
    add(facts.indicators, .indicator, document)
    add(facts.pillars, .pillar, document)
    add(facts.messages, .message, document)
    add(facts.formats, .format, document)
    for message in facts.messages?.value ?? [] {
      guard let id = message.value.id?.value else { continue }
      if objectivesOfMessages[id] == nil { objectivesOfMessages[id] = message.value.objective?.value }
      if pillarsOfMessages[id] == nil { pillarsOfMessages[id] = message.value.pillar?.value }
    }
    for channel in facts.channels?.value ?? [] {
      guard let id = channel.value.id?.value, networkChannels[id] == nil else { continue }
      if !channels.contains(id) { channels.append(id) }
      networkChannels[id] = channel.value.network.map { network in
        NetworkChannel(of: channel.value, on: network.value, declaredIn: document.path)
      }
      languages[id] = channel.value.language?.value
    }
  }

  private mutating func add<Item: Declaration>(
    _ fact: Located<[Located<Item>]>?, _ kind: ReferenceKind, _ document: Document
  ) {
    for item in fact?.value ?? [] {
      guard let id = item.value.id else { continue }
      add(
        kind, id.value,
        Declarations.Declared(place: Place(path: document.path, range: id.range), title: item.value.title?.value))
    }
  }

  mutating func addDocument(_ document: Document) {
    let kind: ReferenceKind
    // The kind decides rather than the content, because a file that could not be read still has an id.
    switch document.kind {
    case .person: kind = .person
    case .campaign: kind = .campaign
    case .checklist: kind = .checklist
    case .idea: kind = .idea
    default: return
    }
    if case .campaign(let campaign) = document.content, objectivesOfCampaigns[document.id] == nil {
      objectivesOfCampaigns[document.id] = campaign.objective?.value
    }
    add(
      kind, document.id,
      Declarations.Declared(place: Place(path: document.path, range: document.start), title: document.title))
  }

  private mutating func add(_ kind: ReferenceKind, _ id: String, _ declared: Declarations.Declared) {
    if byKind[kind.position][id] == nil { byKind[kind.position][id] = declared }
  }
}

/// A channel with the facts about its network. A class, because every post on the channel refers to it.
public final class NetworkChannel: Sendable {
  public let network: Network
  /// The features and limits of the channel's network. The limits that the channel declares replace those of the network.
  public let profile: NetworkProfile
  /// Whether the parts of a thread are numbered.
  public let numbersParts: Bool

  init(of channel: Channel, on network: Network, declaredIn path: String) {
    self.network = network
    var profile = channel.limits?.value.applied(to: network.profile, source: path) ?? network.profile
    if profile.isOpen, let name = channel.title?.value ?? channel.id?.value { profile.name = name }
    self.profile = profile
    numbersParts = channel.numbersParts?.value ?? false
  }
}
