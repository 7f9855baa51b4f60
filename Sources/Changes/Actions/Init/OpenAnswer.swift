import SourceText

/// The text of a strategy document whose facts are still examples, each on a comment line.
struct OpenAnswer {
  private(set) var text: String

  init(_ text: String) { self.text = text }

  /// Whether the document shows an example of a fact.
  func shows(_ fact: String) -> Bool { text.contains("\n# \(fact):") }

  /// Declares a fact in place of its example, and makes the answer a draft.
  ///
  /// - Parameter lines: the value of the fact in YAML, indented.
  mutating func declare(_ fact: String, _ lines: [String]) {
    var kept: [Substring] = []
    var isExample = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# \(fact):") {
        kept += ["\(fact):"] + lines.map { $0[...] }
        isExample = true
      } else if isExample, line.hasPrefix("#   ") {
        continue
      } else {
        isExample = false
        kept.append(line.hasPrefix("status: open ") ? "status: draft" + line.dropFirst("status: open ".count) : line)
      }
    }
    text = kept.joined(separator: "\n")
  }
}
