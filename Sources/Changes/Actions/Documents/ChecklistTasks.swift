import Editorial
import MarkdownSyntax
import SourceText

extension Document {
  /// The headings and the lists with tasks of a checklist's body, for a run. All boxes are unticked. A repeated task becomes one line for
  /// each repetition, unless it has more text below it. Other text is omitted.
  var tasksToTick: String {
    let blocks = markdown.topLevel
    let edits = tasks.flatMap(edits)
    var parts: [String] = []
    for (position, block) in blocks.enumerated() {
      let node = markdown.nodes[block]
      let holdsTasks = markdown.descendants(of: block).contains { markdown.nodes[$0].kind == .taskItem }
      guard node.kind == .heading || (node.kind == .list && holdsTasks) else { continue }
      let start = node.range.lowerBound
      // The start of a block is exact, but its end is known only from the next block.
      let end = position + 1 < blocks.count ? markdown.nodes[blocks[position + 1]].range.lowerBound : source.bytes.count
      parts.append(text(from: start, to: max(end, start), edits))
    }
    return parts.joined(separator: "\n\n")
  }

  private func text(from start: Int, to end: Int, _ edits: [(range: ByteRange, bytes: [UInt8])]) -> String {
    var bytes: [UInt8] = []
    var position = start
    for edit in edits where start <= edit.range.lowerBound && edit.range.upperBound <= end {
      bytes += source.bytes[position..<edit.range.lowerBound]
      bytes += edit.bytes
      position = edit.range.upperBound
    }
    bytes += source.bytes[position..<end]
    while let last = bytes.last, last <= .space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// Returns the edits that turn a task of the checklist into tasks of a run.
  private func edits(of task: TaskItem) -> [(range: ByteRange, bytes: [UInt8])] {
    guard let once = wordsOnce(of: task) else { return task.isTicked ? [(task.mark, [.space])] : [] }
    let start = markdown.nodes[task.node].range.lowerBound
    let line =
      Array(source.bytes[start..<task.mark.lowerBound]) + [.space]
      + Array(source.bytes[task.mark.upperBound..<task.range.lowerBound]) + once
    let lineStart = source.bytes.lineStart(of: start)
    let indentation = [.lineFeed] + Array(source.bytes[lineStart..<start])
    let copies = (1..<task.wording.times).flatMap { _ in indentation + line }
    return [(ByteRange(start, task.range.upperBound), line + copies)]
  }

  /// Returns the words of a repeated task without the number of repetitions; `nil` for a task that is not repeated, that has more text
  /// below it, or whose number of repetitions is not found in the source.
  private func wordsOnce(of task: TaskItem) -> [UInt8]? {
    guard task.wording.times > 1, let repetition = task.wording.repetition,
      markdown.children(of: task.node).count == 1
    else { return nil }
    let words = source.text(in: task.range)
    guard let place = words.ranges(of: repetition.words).last else { return nil }
    let once = words.replacingCharacters(in: place, with: repetition.once)
    return Array(once.split(separator: " ").joined(separator: " ").utf8)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
