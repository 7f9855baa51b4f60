import MediaFiles
import Networks

/// The proportions in which a network shows a picture or a video: those of the file, within the limits of the network.
struct ShownShape {
  /// The width divided by the height.
  let ratio: Double
  /// Whether the network crops the file.
  let isCut: Bool

  init(of size: PixelSize, by rules: FileRules?) {
    let own = Double(max(1, size.width)) / Double(max(1, size.height))
    let least = rules?.leastRatio.map { Double($0.value) / 1000 } ?? own
    let greatest = rules?.greatestRatio.map { Double($0.value) / 1000 } ?? own
    ratio = min(max(own, least), greatest)
    isCut = ratio != own
  }

  /// The ratio as a CSS declaration, with three decimals.
  var style: String {
    let thousandths = max(1, Int((ratio * 1000).rounded()))
    let rest = String(thousandths % 1000)
    return "--ratio:\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}
