import SourceText

/// How campaigns are parts of each other. Built in linear time, whatever refers to what.
public struct CampaignTree: Sendable {
  public let campaigns: [TypedDocument<Campaign>]
  /// For each campaign the one that it is a part of; none for those in a circle.
  public let wholes: [Int?]
  /// All campaigns, each before the one that it is a part of.
  public let partsFirst: [Int]
  /// The campaigns that are parts of themselves, circle by circle, each followed by the one that it is said to be a part of.
  public let circles: [[Int]]
  private let indices: [String: Int]

  public init(of corpus: Corpus) {
    let campaigns = corpus.campaigns
    let indices = Dictionary(
      campaigns.enumerated().map { ($1.document.id, $0) }, uniquingKeysWith: { first, _ in first })
    var wholes = campaigns.map { $0.content.whole.flatMap { indices[$0.value] } }
    var openParts = [Int](repeating: 0, count: campaigns.count)
    for whole in wholes { if let whole { openParts[whole] += 1 } }
    // Taking off what has no part left, again and again, leaves the circles.
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

  /// The position of a campaign, by its id.
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
