import Editorial
import MarkdownSyntax
import Networks
import SourceText

/// The numbers before the items of a list: as written, and as readers see them.
public struct ListNumbers {
  /// The place of each item's written number and of the mark after it, as in `3.` or `3)`.
  public let written: [Range<Int>]
  /// The numbers that readers see before the items.
  public let shown: [Int]
  /// The written numbers as integers.
  private let numbers: [Int]
  /// Whether the list has several items, all with the same written number. An author who writes `1.` before each item wants the items to
  /// be counted.
  public let isRepeated: Bool

  /// Reads the numbers of a list.
  ///
  /// - Parameters:
  ///   - markup: the network's markup. A network that reads Markdown counts from the first number on. On any other network, each item
  ///     keeps its number, unless the list repeats one number; then items are counted there too.
  /// - Returns: `nil` if an item has no number, as in a list with bullets.
  public init?(of list: Int, in markdown: MarkdownTree, _ source: [UInt8], on markup: NetworkProfile.Markup) {
    let written = markdown.children(of: list).map { Self.place(ofNumberOf: $0, in: markdown, source) }
    guard let first = written.first, !written.contains(where: \.isEmpty) else { return nil }
    let numbers = written.map { Int(String(decoding: source[$0].dropLast(), as: UTF8.self)) ?? 0 }
    (self.written, self.numbers) = (written, numbers)
    isRepeated = written.count > 1 && written.allSatisfy { source[$0] == source[first] }
    shown = isRepeated || markup == .markdown ? numbers.indices.map { numbers[0] + $0 } : numbers
  }

  /// Returns the place of an item's number and of the mark after it; empty if the item has no number.
  static func place(ofNumberOf item: Int, in markdown: MarkdownTree, _ source: [UInt8]) -> Range<Int> {
    let start = markdown.nodes[item].range.lowerBound
    let end = source[start...].firstIndex { !$0.isASCIIDigit } ?? source.count
    return start..<(start < end && end < source.count ? end + 1 : start)
  }

  /// Returns the number of an item as readers see it, with the mark after it. A number that equals the written one keeps its leading
  /// zeros.
  func mark(at position: Int, in source: [UInt8]) -> [UInt8] {
    let written = source[written[position]]
    return numbers[position] == shown[position] ? Array(written) : Array("\(shown[position])".utf8) + written.suffix(1)
  }

  /// The position of the first item whose visible number differs from the written one; `nil` if there is none.
  public var firstChange: Int? { numbers.indices.first { numbers[$0] != shown[$0] } }
}
