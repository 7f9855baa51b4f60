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
  /// Eight bytes: a workspace has several times as many of them as documents.
  private struct Written: Sendable {
    let start: UInt32
    let count: UInt16
    let kind: ReferenceKind
    let form: Form
  }

  private enum Form: Sendable {
    case bare, quoted
    /// Written in another way than it reads, with escapes or over several lines, or too long to be counted.
    case apart
  }

  private var written: [Written] = []
  /// What is kept apart, by its start.
  private var apart: [UInt32: Located<String>] = [:]
  private let source: [UInt8]

  /// - Parameter source: the bytes of the document.
  public init(in source: [UInt8] = []) { self.source = source }

  public var startIndex: Int { 0 }
  public var endIndex: Int { written.count }

  public subscript(index: Int) -> Reference {
    let reference = written[index]
    let id = source.withUnsafeBufferPointer { source in
      withBytes(of: reference, in: source) { String(decoding: $0, as: UTF8.self) }
    }
    return Reference(kind: reference.kind, id: id, range: range(of: reference))
  }

  /// Whether some id fulfils a condition on its kind and its bytes.
  public func contains(where isWanted: (_ kind: ReferenceKind, _ id: UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    source.withUnsafeBufferPointer { source in
      written.contains { reference in withBytes(of: reference, in: source) { isWanted(reference.kind, $0) } }
    }
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
    guard let text = tree.textRange(of: node), let count = UInt16(exactly: range.count) else {
      apart[range.start] = Located(tree.text(of: node), at: range)
      written.append(Written(start: range.start, count: 0, kind: kind, form: .apart))
      return
    }
    written.append(Written(start: range.start, count: count, kind: kind, form: text == range ? .bare : .quoted))
  }

  private func range(of reference: Written) -> ByteRange {
    let start = Int(reference.start)
    guard reference.form == .apart else { return ByteRange(start, start + Int(reference.count)) }
    return apart[reference.start]?.range ?? ByteRange(at: start)
  }

  private func withBytes<Result>(
    of reference: Written, in source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = Int(reference.start)..<Int(reference.start) + Int(reference.count)
    switch reference.form {
    case .bare: return body(UnsafeBufferPointer(rebasing: source[range]))
    case .quoted: return body(UnsafeBufferPointer(rebasing: source[range.lowerBound + 1..<range.upperBound - 1]))
    case .apart:
      var text = apart[reference.start]?.value ?? ""
      return text.withUTF8(body)
    }
  }
}
