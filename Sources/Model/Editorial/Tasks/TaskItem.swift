import MarkdownSyntax
import SourceText

/// A task of a checklist or of a run: an item with a box to tick.
public struct TaskItem: Sendable {
  public let wording: TaskWording
  /// The key that identifies the task in the checklist and in its runs.
  public let identity: String
  /// The heading above the task; `nil` without a heading.
  public let heading: String?
  public let isTicked: Bool
  /// The range of the task's words in the source, without the box.
  public let range: ByteRange
  /// The range of the character in the task's box.
  public let mark: ByteRange
  /// The index of the task's node in the Markdown tree.
  public let node: Int

  public var text: String { wording.text }
  /// The duration of all repetitions together, in minutes; `nil` if the task has no duration.
  public var totalMinutes: Int? { wording.minutes.map { $0 * wording.times } }
}

extension Document {
  /// The tasks of the body in order, including nested tasks. Each access reads the whole body.
  public var tasks: [TaskItem] {
    var tasks: [TaskItem] = []
    var heading: String?
    for (index, node) in markdown.nodes.enumerated() {
      switch node.kind {
      case .heading:
        let text = markdown.plainText(of: markdown.descendants(of: index))
        heading = text.isEmpty ? nil : text
      case .taskItem:
        if let task = task(at: index, below: heading) { tasks.append(task) }
      default: break
      }
    }
    return tasks
  }

  /// Whether the body has any task.
  public var hasTasks: Bool {
    markdown.nodes.indices.contains { markdown.nodes[$0].kind == .taskItem && task(at: $0, below: nil) != nil }
  }

  private func task(at index: Int, below heading: String?) -> TaskItem? {
    let item = markdown.nodes[index]
    let bytes = source.bytes
    let start = item.range.lowerBound
    guard let open = bytes[start...].prefix(16).firstIndex(of: UInt8(ascii: "[")), open + 2 < bytes.count,
      bytes[open + 2] == UInt8(ascii: "]")
    else { return nil }
    let descendants = markdown.descendants(of: index)
    guard let first = descendants.first, markdown.nodes[first].kind == .paragraph else { return nil }
    let words = markdown.descendants(of: first)
    let wording = TaskWording(markdown.plainText(of: words))
    guard !wording.text.isEmpty else { return nil }
    let begin = words.first.map { markdown.nodes[$0].range.lowerBound } ?? open
    let end = markdown.nodes[first].range.upperBound
    return TaskItem(
      wording: wording, identity: wording.identity, heading: heading, isTicked: item.isTicked,
      range: ByteRange(max(begin, open + 3), max(end, begin, open + 3)), mark: ByteRange(open + 1, open + 2),
      node: index)
  }

  /// Returns the range of a person's id in a task, without `@`, where it last occurs; the range of the whole task if it does not occur.
  public func range(of person: String, in task: TaskItem) -> ByteRange {
    let name = Array("@\(person)".utf8)
    let bytes = source.bytes[task.range.indices]
    guard let start = bytes.lastRange(of: name) else { return task.range }
    return ByteRange(start + 1, start + name.count)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a byte may continue a name.
  private static func goesOn(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == .hyphen || byte == .underscore || UInt8.digits.contains(byte)
      || UInt8.smallLetters.contains(byte | 0x20)
  }

  /// Returns the index of the last occurrence of a name, after which the name must not continue; `nil` if there is none.
  fileprivate func lastRange(of name: [UInt8]) -> Int? {
    guard let first = name.first, count >= name.count else { return nil }
    var index = endIndex - name.count
    while index >= startIndex {
      let end = index + name.count
      if self[index] == first, self[index..<end].elementsEqual(name), end == endIndex || !Self.goesOn(self[end]) {
        return index
      }
      index -= 1
    }
    return nil
  }
}
