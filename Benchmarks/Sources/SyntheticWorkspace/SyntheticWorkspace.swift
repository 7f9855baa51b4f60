import Foundation

/// A workspace with any number of realistic posts over the years 2022 to 2026: the same bytes for the same seed.
///
/// About one post in a hundred has an error. All others should have no findings on 23 November 2026.
public struct SyntheticWorkspace: Sendable {
  /// The version of the generator. Raise it whenever the bytes for a seed change, so older workspaces are not measured as if they were
  /// equal.
  public static let version = 2

  /// The reasons why a workspace cannot be made.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    case postCountOutOfRange(ClosedRange<Int>)
    case notEmpty(String)

    /// A sentence with the action to take.
    public var description: String {
      switch self {
      case .postCountOutOfRange(let range):
        "The number of posts must be from \(range.lowerBound) to \(range.upperBound): more do not fit in five years."
      case .notEmpty(let path): "The folder \(path) is not empty: give an empty or new folder."
      }
    }
  }

  /// The number of posts. There are about thirty other documents.
  public let postCount: Int
  /// The seed of all texts, dates and errors.
  public let seed: UInt64

  /// Whether all posts are still unpublished, so the channel rules check every post. Otherwise only the posts after 23 November 2026
  /// are unpublished.
  public let isAllToCome: Bool

  /// Throws if there is less than one post, or more than five years have room for.
  public init(postCount: Int, seed: UInt64, isAllToCome: Bool = false) throws(Failure) {
    let range = 1...Schedule.maximumPostCount
    guard range.contains(postCount) else { throw .postCountOutOfRange(range) }
    self.postCount = postCount
    self.seed = seed
    self.isAllToCome = isAllToCome
  }

  /// Writes the workspace into an empty or new folder.
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
    var composer = PostComposer(seed: random.next(), isAllToCome: isAllToCome)
    for (number, slot) in Schedule(postCount: postCount, random: &random).slots.enumerated() {
      let post = composer.post(number: number, in: slot)
      try writer.write(Array(post.text.utf8), to: "posts/\(post.path)")
    }
  }

  /// A grey JPEG of 1 080 by 1 080 pixels: blocks without any difference, each two bits long.
  private static let picture: [UInt8] = {
    let edge = 1_080
    let size = [UInt8(edge >> 8), UInt8(edge & 0xFF)]
    // One code for one symbol, 0: “no difference”, and “nothing more in this block”.
    let codes: [UInt8] = [1] + Array(repeating: 0, count: 15) + [0]
    let segments: [(mark: UInt8, content: [UInt8])] = [
      (0xDB, [0] + Array(repeating: 1, count: 64)), (0xC0, [8] + size + size + [1, 1, 0x11, 0]), (0xC4, [0x00] + codes),
      (0xC4, [0x10] + codes), (0xDA, [1, 1, 0, 0, 63, 0]),
    ]
    let blocks = (edge / 8) * (edge / 8)
    return [0xFF, 0xD8]
      + segments.flatMap { [0xFF, $0.mark, 0, UInt8($0.content.count + 2)] + $0.content }
      + Array(repeating: 0, count: blocks * 2 / 8) + [0x3F, 0xFF, 0xD9]
  }()
}
