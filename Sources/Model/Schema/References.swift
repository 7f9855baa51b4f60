import FrontMatter
import SourceText

/// An id in a document, and the kind of thing that it refers to.
public struct Reference: Sendable {
  public let kind: ReferenceKind
  public let id: String
  public let range: ByteRange
}

/// The ids to which one document refers, in the order in which they were read.
///
/// The text of an id is read from the source only on demand, because a workspace has about ten references per post, and hardly any of
/// them needs to be reported.
public struct References: Sendable, RandomAccessCollection {
  /// The place of an id. It fits into eight bytes, because a workspace has several times as many references as documents.
  private struct Written: Sendable {
    let start: UInt32
    let count: UInt16
    let kind: ReferenceKind
    let form: Form
  }

  private enum Form: Sendable {
    case bare, quoted
    /// An id that is stored separately. The source spells it with escapes or over several lines, or it is too long for ``Written/count``.
    case apart
  }

  private var written: [Written] = []
  /// The ids of the form ``Form/apart``, whose ``Written/start`` is an index in this list.
  private var apart: [Located<String>] = []
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

  /// Whether any id fulfils a condition on its kind and its bytes.
  public func contains(where isWanted: (_ kind: ReferenceKind, _ id: UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    source.withUnsafeBufferPointer { source in
      written.contains { reference in withBytes(of: reference, in: source) { isWanted(reference.kind, $0) } }
    }
  }

  /// The same references, stored without spare capacity.
  public var trimmed: References {
    var copy = self
    copy.written = written.trimmed
    return copy
  }

  mutating func append(_ kind: ReferenceKind, at node: Int, in tree: YAMLTree) {
    if written.isEmpty { written.reserveCapacity(12) }
    let range = tree.nodes[node].range
    guard let text = tree.textRange(of: node), let count = UInt16(exactly: range.count) else {
      written.append(Written(start: UInt32(apart.count), count: 0, kind: kind, form: .apart))
      apart.append(Located(tree.text(of: node), at: range))
      return
    }
    written.append(Written(start: range.start, count: count, kind: kind, form: text == range ? .bare : .quoted))
  }

  private func range(of reference: Written) -> ByteRange {
    let start = Int(reference.start)
    guard reference.form == .apart else { return ByteRange(start, start + Int(reference.count)) }
    return apart[start].range
  }

  private func withBytes<Result>(
    of reference: Written, in source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = Int(reference.start)..<Int(reference.start) + Int(reference.count)
    switch reference.form {
    case .bare: return body(UnsafeBufferPointer(rebasing: source[range]))
    case .quoted: return body(UnsafeBufferPointer(rebasing: source[range.lowerBound + 1..<range.upperBound - 1]))
    case .apart:
      var text = apart[Int(reference.start)].value
      return text.withUTF8(body)
    }
  }
}
