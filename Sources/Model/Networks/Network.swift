import Localization
import Schema

/// The network of a channel: a social network, or a blog.
public struct Network: Choice, Hashable {
  /// The id of the network, such as `x` or `google-business`.
  public var rawValue: String { profile.id }
  public let profile: NetworkProfile

  private init(_ profile: NetworkProfile) { self.profile = profile }

  public init?(rawValue: String) {
    guard let profile = Self.byID[rawValue] else { return nil }
    self.init(profile)
  }

  /// Finds the network that a program or a person calls by a name, whatever its case; `nil` if there is none.
  public init?(called name: String) {
    let name = name.lowercased()
    let found = Self.allCases.first { network in
      ([network.rawValue, network.name] + network.profile.otherNames).contains { $0.lowercased() == name }
    }
    guard let found else { return nil }
    self = found
  }

  public static let allCases = NetworkProfile.all.map(Network.init)
  private static let byID = Dictionary(uniqueKeysWithValues: NetworkProfile.all.map { ($0.id, $0) })

  /// The name of the network, as people write it.
  public var name: String { profile.name }

  public var label: LocalizedText { LocalizedText(verbatim: name) }
  public var documentation: LocalizedText { label }

  public static func == (left: Network, right: Network) -> Bool { left.rawValue == right.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
