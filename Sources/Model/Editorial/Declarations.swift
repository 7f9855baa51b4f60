import Findings
import Networks
import Schema
import SourceText

/// What every id of the workspace names, and where it is declared.
///
/// A class, since every rule looks things up in it: a copy of the structure would count the references to each of its parts.
public final class Declarations: Sendable {
  /// Where an id is declared, and what people call it.
  public struct Declared: Sendable {
    public let place: Place
    public let title: String?
  }

  private let found: Found
  /// The indices of the documents that may declare facts.
  public let factDocuments: [Int]
  /// The indices of the documents of any kind but posts.
  let otherDocuments: [Int]
  /// Whether every document that may declare facts could be read. Where not, an unknown id may well be declared.
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

  /// The declared channels whose network is known.
  public var networkChannels: [String: NetworkChannel] { found.networkChannels }

  /// The languages of the declared channels that have one.
  public var languages: [String: String] { found.languages }

  /// The declared channels, in the order of the strategy; each once, however often it is declared.
  public var channels: [String] { found.channels }

  /// The networks that some channel is on.
  public var networks: Set<Network> { Set(networkChannels.values.map(\.network)) }

  /// What an id names, or `nil` when nobody declares it.
  public subscript(kind: ReferenceKind, id: String) -> Declared? { found.byKind[kind.position][id] }

  /// The objective that a post serves: its own, or else that of its message, or of its campaign.
  public func objective(of post: Post) -> String? {
    post.objective?.value ?? post.message.flatMap { found.objectivesOfMessages[$0.value] }
      ?? post.campaign.flatMap { found.objectivesOfCampaigns[$0.value] }
  }

  /// The pillar that a post belongs to: its own, or else that of its message.
  public func pillar(of post: Post) -> String? {
    post.pillar?.value ?? post.message.flatMap { found.pillarsOfMessages[$0.value] }
  }

  /// The declared ids of a kind, sorted.
  public func ids(of kind: ReferenceKind) -> [String] { found.byKind[kind.position].keys.sorted() }
}

/// What declarations were found in the documents.
private struct Found: Sendable {
  /// The first declaration of each id.
  var byKind = [[String: Declarations.Declared]](repeating: [:], count: ReferenceKind.allCases.count)
  var networkChannels: [String: NetworkChannel] = [:]
  var languages: [String: String] = [:]
  /// The objectives of messages and of campaigns, and the pillars of messages, by the ids of these.
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
    // By kind and not by content: a file that could not be read still has its name.
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

/// A channel and what is known of its network. A class, since every post that goes there refers to it.
public final class NetworkChannel: Sendable {
  public let network: Network
  /// What the channel shows, counts and refuses: as its network does, but for the limits of its own.
  public let profile: NetworkProfile
  /// Whether the parts of a thread are numbered.
  public let numbersParts: Bool

  init(of channel: Channel, on network: Network, declaredIn path: String) {
    self.network = network
    profile = channel.limits?.value.applied(to: network.profile, source: path) ?? network.profile
    numbersParts = channel.numbersParts?.value ?? false
  }
}
