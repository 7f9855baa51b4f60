import CLibYAML
import SourceText

/// The YAML parser. It parses common front matter with ``FastYAMLParser``, and all other front matter with libyaml's event interface. No C
/// value leaves this file.
///
/// libyaml is used directly, because its events have exact marks, and cost a tenth of what a composed tree costs.
public enum YAMLParser {
  /// The maximum nesting depth. Deeper front matter is rejected as soon as the parser exceeds this depth.
  public static let depthLimit = 64

  /// Parses a range of a file's bytes, which are well-formed UTF-8. The time is linear in the length of the range.
  ///
  /// The values before an error are kept, so the tree is returned together with the failure.
  public static func parse(_ bytes: [UInt8], in range: ByteRange) -> (tree: YAMLTree, failure: YAMLFailure?) {
    if let nodes = bytes.withUnsafeBufferPointer({ FastYAMLParser.nodes(of: $0, in: range) }) {
      return (YAMLTree(source: bytes, nodes: nodes), nil)
    }
    return parseByLibrary(bytes, in: range)
  }

  /// Parses any text with libyaml.
  static func parseByLibrary(_ bytes: [UInt8], in range: ByteRange) -> (tree: YAMLTree, failure: YAMLFailure?) {
    var builder = TreeBuilder(bytes: bytes, range: range)
    let failure = bytes.withUnsafeBufferPointer { buffer -> YAMLFailure? in
      guard let base = buffer.baseAddress else { return nil }
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) != 0 else {
        return YAMLFailure(reason: .other("out of memory"), range: ByteRange(at: range.lowerBound))
      }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, base + range.lowerBound, range.count)
      return builder.consume(&parser)
    }
    return (builder.tree, failure)
  }
}

private struct TreeBuilder {
  private(set) var tree: YAMLTree
  private let bytes: [UInt8]
  private let range: ByteRange
  private var marks: MarkConverter
  private var open: [Int] = []
  private var anchors: [String: Int] = [:]
  private var documents = 0
  /// The end of the last value read.
  private var valueEnd = 0

  init(bytes: [UInt8], range: ByteRange) {
    self.bytes = bytes
    self.range = range
    tree = YAMLTree(source: bytes)
    marks = MarkConverter(range, in: bytes)
  }

  mutating func consume(_ parser: inout yaml_parser_t) -> YAMLFailure? {
    tree.nodes.reserveCapacity(48)
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) != 0 else { return failure(of: parser) }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT: return nil
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 {
          let start = marks.offset(of: event.start_mark)
          return YAMLFailure(reason: .severalDocuments, range: ByteRange(start, min(start + 3, range.upperBound)))
        }
      case YAML_SCALAR_EVENT: addScalar(event)
      case YAML_ALIAS_EVENT: if let failure = addAlias(event) { return failure }
      case YAML_SEQUENCE_START_EVENT:
        let start = event.data.sequence_start
        begin(.sequence, event, anchor: start.anchor, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
      case YAML_MAPPING_START_EVENT:
        let start = event.data.mapping_start
        begin(.mapping, event, anchor: start.anchor, isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: end(event)
      default: break
      }
      if open.count > YAMLParser.depthLimit, let deepest = open.last {
        return YAMLFailure(reason: .tooDeep(limit: YAMLParser.depthLimit), range: tree.nodes[deepest].range)
      }
    }
  }

  private mutating func range(of event: yaml_event_t) -> ByteRange {
    let start = marks.offset(of: event.start_mark)
    return ByteRange(start, max(start, marks.offset(of: event.end_mark)))
  }

  private mutating func append(_ node: YAMLNode, anchor: UnsafeMutablePointer<yaml_char_t>?) {
    if let anchor { anchors[String(cString: anchor)] = tree.nodes.count }
    tree.nodes.append(node)
    valueEnd = node.range.upperBound
  }

  private mutating func addScalar(_ event: yaml_event_t) {
    let scalar = event.data.scalar
    let style = scalar.style
    var range = range(of: event)
    if scalar.anchor != nil || scalar.tag != nil {
      let whole = range
      range = skippingProperties(range)
      if bytes[whole.lowerBound..<range.lowerBound].starts(with: [.exclamationMark, .exclamationMark]) == false {
        let property = withoutTrailingBreaks(ByteRange(whole.lowerBound, range.lowerBound))
        tree.properties.append((tree.nodes.count, property))
      }
    }
    if style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE { range = withoutTrailingBreaks(range) }
    var node = YAMLNode(
      kind: .scalar, isPlain: style == YAML_PLAIN_SCALAR_STYLE, range: range,
      subtreeEnd: UInt32(tree.nodes.count + 1))
    let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let quote = style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE ? 1 : 0
    let inner = range.lowerBound + quote..<max(range.lowerBound + quote, range.upperBound - quote)
    if inner.count == value.count, isInSource(value, at: inner.lowerBound) {
      (node.textStart, node.textEnd) = (UInt32(inner.lowerBound), UInt32(inner.upperBound))
    } else {
      node.decodedIndex = Int32(tree.decoded.count)
      tree.decoded.append(String(decoding: value, as: UTF8.self))
    }
    append(node, anchor: scalar.anchor)
  }

  private func isInSource(_ value: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { ByteSearch.matches(value, in: $0, at: start) }
  }

  /// Returns the range of an event without the anchor and the tag at its start.
  private func skippingProperties(_ range: ByteRange) -> ByteRange {
    let end = range.upperBound
    var start = range.lowerBound
    while start < end, bytes[start] == .ampersand || bytes[start] == .exclamationMark {
      while start < end, bytes[start] > .space { start += 1 }
      while start < end, bytes[start] <= .space || bytes[start] == .numberSign {
        if bytes[start] == .numberSign {
          while start < end, bytes[start] != .lineFeed, bytes[start] != .carriageReturn { start += 1 }
        } else {
          start += 1
        }
      }
    }
    return ByteRange(start, end)
  }

  /// Returns a range without the whitespace at its end. libyaml's end mark of a block scalar is the start of the next line.
  private func withoutTrailingBreaks(_ range: ByteRange) -> ByteRange {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] <= .space { end -= 1 }
    return ByteRange(range.lowerBound, end)
  }

  private mutating func addAlias(_ event: yaml_event_t) -> YAMLFailure? {
    let range = range(of: event)
    let name = event.data.alias.anchor.map { String(cString: $0) } ?? ""
    guard let target = anchors[name] else { return YAMLFailure(reason: .unknownAlias(name), range: range) }
    tree.properties.removeAll { $0.node == target }
    guard !open.contains(target) else { return YAMLFailure(reason: .recursiveAlias(name), range: range) }
    var node = YAMLNode(kind: .alias, isPlain: false, range: range, subtreeEnd: UInt32(tree.nodes.count + 1))
    node.target = UInt32(target)
    append(node, anchor: nil)
    return nil
  }

  private mutating func begin(
    _ kind: YAMLNode.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?, isFlow: Bool
  ) {
    let index = tree.nodes.count
    let range = skippingProperties(range(of: event))
    append(YAMLNode(kind: kind, isPlain: false, range: range, subtreeEnd: UInt32(index + 1)), anchor: anchor)
    tree.nodes[index].isFlow = isFlow
    open.append(index)
  }

  private mutating func end(_ event: yaml_event_t) {
    guard let index = open.popLast() else { return }
    tree.nodes[index].subtreeEnd = UInt32(tree.nodes.count)
    // libyaml's end mark of a block collection is the mark of the next token, so the end of the collection's last value is used instead.
    let lastEnd = index + 1 < tree.nodes.count ? valueEnd : nil
    let mark = marks.offset(of: event.end_mark)
    let isClosedByBracket = tree.nodes[index].isFlow && event.start_mark.index != event.end_mark.index
    let end = isClosedByBracket ? mark : lastEnd ?? tree.nodes[index].range.upperBound
    valueEnd = max(tree.nodes[index].range.lowerBound, end)
    tree.nodes[index].range = ByteRange(tree.nodes[index].range.lowerBound, valueEnd)
  }

  /// Returns the reason why the parser stopped, and ends the open values at the last node.
  private mutating func failure(of parser: yaml_parser_t) -> YAMLFailure {
    for index in open { tree.nodes[index].subtreeEnd = UInt32(tree.nodes.count) }
    let isReaderError = parser.error == YAML_READER_ERROR
    var marks = MarkConverter(range, in: bytes)
    let context = parser.context.map { String(cString: $0) } ?? ""
    let contextOffset = marks.offset(of: parser.context_mark)
    let offset =
      isReaderError
      ? min(range.lowerBound + parser.problem_offset, range.upperBound)
      : marks.offset(of: parser.problem_mark)
    return YAMLError(
      bytes: bytes, range: range, problem: parser.problem.map { String(cString: $0) } ?? "unreadable", offset: offset,
      context: context, contextOffset: context.isEmpty ? offset : contextOffset, isReaderError: isReaderError
    ).failure
  }
}

/// A converter of libyaml's marks, which count characters, into byte offsets. Since marks are in order, converting all marks of a document
/// takes linear time.
private struct MarkConverter {
  private let start: Int
  private let end: Int
  /// For each byte that continues a character beyond ASCII, the number of this character, counted from 0.
  private let continuations: [Int]
  /// The number of ``continuations`` before the last converted mark.
  private var passed = 0

  init(_ range: ByteRange, in bytes: [UInt8]) {
    start = range.lowerBound
    end = range.upperBound
    continuations = Self.continuations(in: bytes, range)
  }

  mutating func offset(of mark: yaml_mark_t) -> Int {
    let character = Int(mark.index)
    if passed > 0, continuations[passed - 1] >= character { passed = 0 }
    while passed < continuations.count, continuations[passed] < character { passed += 1 }
    return min(start + character + passed, end)
  }

  private static func continuations(in bytes: [UInt8], _ range: ByteRange) -> [Int] {
    bytes.withUnsafeBufferPointer { buffer in
      var found: [Int] = []
      var index = range.lowerBound
      while let next = ByteSearch.firstBeyondASCII(in: buffer, from: index, to: range.upperBound) {
        index = next + 1
        if buffer[next] & 0xC0 == 0x80 { found.append(next - range.lowerBound - found.count - 1) }
      }
      return found
    }
  }
}
