import SourceText

/// The campaigns of a workspace, with the campaign that contains each of them.
///
/// The tree is built in linear time, even if campaigns contain each other in cycles.
public struct CampaignTree: Sendable {
  public let campaigns: [TypedDocument<Campaign>]
  /// For each campaign, the index of the campaign that contains it; `nil` if no declared campaign contains it, or if the campaign belongs
  /// to a cycle.
  public let wholes: [Int?]
  /// The indices of all campaigns, each before that of the campaign that contains it. Campaigns in cycles come last.
  public let partsFirst: [Int]
  /// The cycles of campaigns that contain each other. In each cycle, the index of a campaign is followed by that of the campaign that
  /// contains it; the first campaign contains the last.
  public let circles: [[Int]]
  private let indices: [String: Int]

  public init(of corpus: Corpus) {
    let campaigns = corpus.campaigns
    let indices = Dictionary(
      campaigns.enumerated().map { ($1.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    var wholes = campaigns.map { $0.content.whole.flatMap { indices[$0.value] } }
    var openParts = [Int](repeating: 0, count: campaigns.count)
    for whole in wholes { if let whole { openParts[whole] += 1 } }
    // Campaigns without remaining parts are removed until only the cycles are left.
    var order = campaigns.indices.filter { openParts[$0] == 0 }
    var next = 0
    while next < order.count {
      if let whole = wholes[order[next]] {
        openParts[whole] -= 1
        if openParts[whole] == 0 { order.append(whole) }
      }
      next += 1
    }
    circles = Self.circles(among: campaigns.indices.filter { openParts[$0] > 0 }, wholes)
    for index in circles.joined() { wholes[index] = nil }
    (self.campaigns, self.indices, self.wholes, partsFirst) = (campaigns, indices, wholes, order + circles.joined())
  }

  /// Returns the index of the campaign with an id; `nil` if no campaign has this id.
  public func index(of id: String) -> Int? { indices[id] }

  private static func circles(among left: [Int], _ wholes: [Int?]) -> [[Int]] {
    var circles: [[Int]] = []
    var seen: Set<Int> = []
    for start in left where !seen.contains(start) {
      var circle: [Int] = []
      var index = start
      while seen.insert(index).inserted {
        circle.append(index)
        guard let whole = wholes[index] else { break }
        index = whole
      }
      circles.append(circle)
    }
    return circles
  }
}
