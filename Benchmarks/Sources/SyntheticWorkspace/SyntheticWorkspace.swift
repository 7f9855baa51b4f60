import Foundation

/// A workspace of any number of realistic posts over the years 2022 to 2026: the same bytes for the same seed.
///
/// About one post in a hundred has a fault; all else is meant to be clean on 23 November 2026.
public struct SyntheticWorkspace: Sendable {
  /// To be raised whenever the bytes for a seed change, so that workspaces kept from before are not measured as if alike.
  public static let version = 1

  /// Why a workspace cannot be made as asked.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case postCountOutOfRange(ClosedRange<Int>)
    case notEmpty(String)

    /// One sentence that says what to do.
    public var description: String {
      switch self {
      case .postCountOutOfRange(let range):
        "The number of posts must be from \(range.lowerBound) to \(range.upperBound): more do not fit in five years."
      case .notEmpty(let path): "There are files in \(path) already; name an empty or a new folder."
      }
    }
  }

  /// How many posts it has, apart from some thirty other documents.
  public let postCount: Int
  /// What all texts, dates and faults follow from.
  public let seed: UInt64

  /// Throws if there are fewer posts than one or more than five years have room for.
  public init(postCount: Int, seed: UInt64) throws(Failure) {
    let range = 1...Schedule.maximumPostCount
    guard range.contains(postCount) else { throw .postCountOutOfRange(range) }
    self.postCount = postCount
    self.seed = seed
  }

  /// Writes the workspace into a folder that is empty or does not exist.
  public func write(to folder: URL) throws {
    if let contents = try? FileManager.default.contentsOfDirectory(atPath: folder.path), !contents.isEmpty {
      throw Failure.notEmpty(folder.path)
    }
    var writer = FileWriter(root: folder)
    for document in StrategyDocuments.all(postCount: postCount) {
      try writer.write(Array(document.text.utf8), to: document.path)
    }
    try writer.write(Self.picture, to: Facts.picture)
    var random = SplitMix64(seed: seed)
    var composer = PostComposer(seed: random.next())
    for (number, slot) in Schedule(postCount: postCount, random: &random).slots.enumerated() {
      let post = composer.post(number: number, in: slot)
      try writer.write(Array(post.text.utf8), to: "posts/\(post.path)")
    }
  }

  /// A PNG of one grey pixel.
  private static let picture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x68, 0x00, 0x00, 0x00,
    0x82, 0x00, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]
}
