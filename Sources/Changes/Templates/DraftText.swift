/// A document before it is written: its front matter, line by line, and its body.
public struct DraftText: Sendable {
  private var frontMatter: [String]?
  private var body: [String]
  private let usesCRLF: Bool
  private let commentColumn: Int?

  init(frontMatter: [String]?, body: [String], usesCRLF: Bool, commentColumn: Int?) {
    self.frontMatter = frontMatter
    self.body = body
    self.usesCRLF = usesCRLF
    self.commentColumn = commentColumn
  }

  /// The whole document.
  public var text: String {
    let lines = (frontMatter.map { ["---"] + $0 + ["---"] } ?? []) + body
    let text = lines.joined(separator: "\n")
    return usesCRLF ? text.replacing("\n", with: "\r\n") : text
  }

  /// Sets a key to a value in YAML. Replaces the line of the key and the lines that continue its value, otherwise the comment line that
  /// shows the key. If neither exists, adds a line.
  public mutating func set(_ key: String, to value: String) {
    var lines = frontMatter ?? []
    defer { frontMatter = lines }
    if let index = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) {
      lines[index] = line(lines[index], value: value)
      // The rest of the value on the following lines is removed with it.
      let next = index + 1
      while next < lines.count, lines[next].hasPrefix(" ") || lines[next].hasPrefix("- ") { lines.remove(at: next) }
    } else if let index = lines.firstIndex(where: { $0.hasPrefix("# \(key):") }) {
      lines[index] = line(String(lines[index].dropFirst(2)), value: value)
    } else {
      lines.append("\(key): \(value)")
    }
  }

  /// Inserts a block of text before the body, after an empty line.
  public mutating func begin(with block: String) {
    body.insert(
      contentsOf: [""] + block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), at: 0)
  }

  private func line(_ line: String, value: String) -> String {
    guard let parts = FrontMatterLine(line) else { return line }
    return parts.replacing(value: value, comment: String(parts.comment), column: commentColumn)
  }
}
