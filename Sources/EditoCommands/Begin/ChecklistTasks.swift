import Editorial
import MarkdownSyntax
import SourceText

extension Document {
  /// The headings and tasks of a checklist's body, unticked, to be ticked in a run. What explains them stays behind.
  var tasksToTick: String {
    let blocks = markdown.topLevel
    var parts: [String] = []
    for (position, block) in blocks.enumerated() {
      let node = markdown.nodes[block]
      let holdsTasks = markdown.descendants(of: block).contains { markdown.nodes[$0].kind == .taskItem }
      guard node.kind == .heading || (node.kind == .list && holdsTasks) else { continue }
      // Where a block starts is known for certain; where it ends, only by what follows.
      let end = position + 1 < blocks.count ? markdown.nodes[blocks[position + 1]].range.lowerBound : source.bytes.count
      let ticked = markdown.descendants(of: block).filter { markdown.nodes[$0].isTicked }
      let starts = ticked.map { markdown.nodes[$0].range.lowerBound }
      parts.append(text(from: node.range.lowerBound, to: max(end, node.range.lowerBound), untickingAt: starts))
    }
    return parts.joined(separator: "\n\n")
  }

  private func text(from start: Int, to end: Int, untickingAt starts: [Int]) -> String {
    var bytes = Array(source.bytes[start..<end])
    for item in starts {
      let open = bytes[(item - start)...].firstIndex(of: UInt8(ascii: "["))
      if let open, open + 1 < bytes.count { bytes[open + 1] = UInt8(ascii: " ") }
    }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
