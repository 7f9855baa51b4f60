import SourceText

/// The location of the title of a link or an image. Websites show the title when a reader points at the link.
enum LinkTitle: Hashable, Sendable {
  /// The range of the title after the destination, with its quotes.
  case behindDestination(Range<Int>)
  /// The title at the end of the definition that the link refers to.
  case inDefinition
}

extension MarkdownTree {
  /// Returns the range of the title of a link or an image, without its quotes; `nil` if the title is missing or empty.
  ///
  /// If the title cannot be found in the definition, the result is the range of the link itself, without its first and last byte.
  public func titleRange(of index: Int) -> ByteRange? {
    guard let title = titles[index] else { return nil }
    let node = nodes[index]
    let range =
      switch title {
      case .behindDestination(let range): range
      case .inDefinition: titleRange(inDefinitionOf: node) ?? Int(node.start)..<Int(node.end)
      }
    return range.count > 2 ? ByteRange(range.lowerBound + 1, range.upperBound - 1) : nil
  }

  /// Returns the range of the title, with its quotes, in the definition to which a link refers: the part after the label and the
  /// destination. `nil` if there is no definition or no title.
  private func titleRange(inDefinitionOf node: MarkdownNode) -> Range<Int>? {
    guard let range = LinkDefinitions.label(of: node, in: self).flatMap({ definition(of: $0) }) else { return nil }
    let bytes = source[range]
    // In a block quote, a line may begin with `>`.
    func afterSpace(_ start: Int) -> Int {
      bytes[start...].firstIndex { $0 > .space && $0 != .greaterThanSign } ?? range.upperBound
    }
    guard let colon = bytes.indices.dropFirst().first(where: { bytes[$0] == .colon && bytes[$0 - 1] == .rightBracket })
    else {
      return nil
    }
    let destination = afterSpace(colon + 1)
    guard destination < range.upperBound else { return nil }
    let isInBrackets = bytes[destination] == .lessThanSign
    let end =
      bytes[destination...].firstIndex { isInBrackets ? $0 == .greaterThanSign : $0 <= .space } ?? range.upperBound
    let title = afterSpace(min(end + (isInBrackets ? 1 : 0), range.upperBound))
    return title < range.upperBound ? title..<range.upperBound : nil
  }
}
