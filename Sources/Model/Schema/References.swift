import FrontMatter
import SourceText

/// An id written somewhere, and what it should name.
public struct Reference: Sendable {
  public let kind: ReferenceKind
  public let id: String
  public let range: ByteRange
}

/// The ids that one document writes, in order.
///
/// An id is read from the source when it is asked for: a workspace holds about ten for each of its posts, and tells of hardly
/// any.
public struct References: Sendable, RandomAccessCollection {
  private struct Written: Sendable {
    let range: ByteRange
    let kind: ReferenceKind
    let form: Form
  }

  private enum Form: Sendable {
    case bare, quoted
    /// Written in another way than it reads: with escapes, or over several lines.
    case decoded
  }

  private var written: [Written] = []
  private var decoded: [ByteRange: String] = [:]
  private let source: [UInt8]

  /// - Parameter source: the bytes of the document.
  public init(in source: [UInt8] = []) { self.source = source }

  public var startIndex: Int { 0 }
  public var endIndex: Int { written.count }

  public subscript(index: Int) -> Reference {
    let reference = written[index]
    let id = withBytes(of: reference) { String(decoding: $0, as: UTF8.self) }
    return Reference(kind: reference.kind, id: id, range: reference.range)
  }

  /// Whether some id fulfils a condition on its kind and its bytes.
  public func contains(where isWanted: (_ kind: ReferenceKind, _ id: ArraySlice<UInt8>) -> Bool) -> Bool {
    written.contains { reference in withBytes(of: reference) { isWanted(reference.kind, $0) } }
  }

  /// The same references without room to grow.
  public var trimmed: References {
    var copy = self
    copy.written = written.trimmed
    return copy
  }

  mutating func append(_ kind: ReferenceKind, at node: Int, in tree: YAMLTree) {
    if written.isEmpty { written.reserveCapacity(12) }
    let range = tree.nodes[node].range
    guard let text = tree.textRange(of: node) else {
      decoded[range] = tree.text(of: node)
      written.append(Written(range: range, kind: kind, form: .decoded))
      return
    }
    written.append(Written(range: range, kind: kind, form: text == range ? .bare : .quoted))
  }

  private func withBytes<Result>(of reference: Written, _ body: (ArraySlice<UInt8>) -> Result) -> Result {
    let range = reference.range
    return switch reference.form {
    case .bare: body(source[range.indices])
    case .quoted: body(source[range.lowerBound + 1..<range.upperBound - 1])
    case .decoded: body(Array((decoded[range] ?? "").utf8)[...])
    }
  }
}
