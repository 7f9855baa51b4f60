import CCMarkGFM
import CLibYAML

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A parser that reads documents one after the other into the same buffer and passes them to the two C parsers. For one thread.
struct DocumentParser {
  private(set) var byteCount = 0
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)

  // Attached alone, these two leave cmark-gfm's global tables as they are during a parse; `autolink` and `strikethrough`
  // do not, and are not safe in several threads.
  private let table = cmark_find_syntax_extension("table")
  private let taskList = cmark_find_syntax_extension("tasklist")

  /// Must be called once, before any parser is made.
  static func registerExtensions() { cmark_gfm_core_extensions_ensure_registered() }

  func deallocate() { buffer.deallocate() }

  /// Reads and parses a file; returns whether both worked.
  mutating func parse(_ path: String) -> Bool {
    guard let count = load(path) else { return false }
    byteCount += count
    let document = UnsafeRawBufferPointer(rebasing: buffer[..<count])
    let (yaml, body) = Self.parts(of: document)
    let isWellFormed = yaml.isEmpty || Self.parseYAML(UnsafeRawBufferPointer(rebasing: document[yaml]))
    parseMarkdown(UnsafeRawBufferPointer(rebasing: document[body]))
    return isWellFormed
  }

  /// Reads a whole file into the buffer, which grows if necessary, and returns the number of bytes.
  private mutating func load(_ path: String) -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var count = 0
    while true {
      let received = read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      guard received >= 0 else { return nil }
      count += received
      // A file that leaves room in the buffer has been read to its end: one call for most.
      if count < buffer.count { return count }
      let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
      larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
      buffer.deallocate()
      buffer = larger
    }
  }

  /// Returns the ranges of the front matter, between the first two `---`, and of the rest. Without front matter, the first range is
  /// empty.
  private static func parts(of document: UnsafeRawBufferPointer) -> (yaml: Range<Int>, body: Range<Int>) {
    let all = 0..<document.count
    guard document.starts(with: "---".utf8), var end = index(of: lineFeed, in: document, from: 0) else {
      return (0..<0, all)
    }
    let start = end + 1
    while end + 3 < document.count {
      let next = index(of: lineFeed, in: document, from: end + 1) ?? document.count
      // Three hyphens, and perhaps a carriage return.
      if next - end <= 5, document[(end + 1)...].starts(with: "---".utf8) {
        return (start..<end + 1, min(next + 1, document.count)..<document.count)
      }
      end = next
    }
    return (0..<0, all)
  }

  private static let lineFeed: UInt8 = 0x0A

  private static func index(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Reads all events from libyaml; returns whether it reached the end.
  private static func parseYAML(_ text: UnsafeRawBufferPointer) -> Bool {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return false }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_input_string(&parser, text.bindMemory(to: UInt8.self).baseAddress, text.count)
    var event = yaml_event_t()
    while yaml_parser_parse(&parser, &event) == 1 {
      let isEnd = event.type == YAML_STREAM_END_EVENT
      yaml_event_delete(&event)
      if isEnd { return true }
    }
    return false
  }

  private func parseMarkdown(_ text: UnsafeRawBufferPointer) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, table)
    cmark_parser_attach_syntax_extension(parser, taskList)
    cmark_parser_feed(parser, text.bindMemory(to: CChar.self).baseAddress, text.count)
    cmark_node_free(cmark_parser_finish(parser))
  }
}
