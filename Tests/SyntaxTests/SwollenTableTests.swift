import Testing

@testable import MarkdownSyntax

@Suite("Tables with many missing cells")
struct SwollenTableTests {
  private func table(columns: Int, rows: Int, prefix: String = "") -> String {
    let (heading, dashes) = (String(repeating: "a|", count: columns), String(repeating: "-|", count: columns))
    return (["|\(heading)", "|\(dashes)"] + Array(repeating: "|x", count: rows)).map { prefix + $0 + "\n" }.joined()
  }

  @Test(
    "are read as words, byte for byte",
    arguments: ["", "> ", "  "])
  func areWords(prefix: String) {
    let bytes = Array(table(columns: 600, rows: 600, prefix: prefix).utf8)
    let tree = MarkdownParser.parse(bytes)
    #expect(tree.nodes.allSatisfy { $0.kind != .table })
    #expect(tree.nodes.count < 3_000)
    #expect(tree.unreadTables.count == 1)
    let words = tree.nodes.indices.filter { tree.nodes[$0].kind == .text }.map { tree.text(of: $0) }.joined()
    #expect(words.contains("|-|-|-|") && !words.contains("xa") && words.hasPrefix("|a|a|"))
  }

  @Test("are found one by one, and for a body as a whole")
  func areCountedTogether() {
    let small = table(columns: 200, rows: 300)
    #expect(MarkdownParser.parse(Array(small.utf8)).unreadTables.isEmpty)
    let tree = MarkdownParser.parse(Array("\(small)\n\(small)\n\(table(columns: 3, rows: 4))".utf8))
    #expect(tree.unreadTables.count == 1)
    #expect(tree.nodes.count { $0.kind == .table } == 2)
  }

  @Test("take no more time if all lines are dashes")
  func dashesAlone() {
    let lines = String(repeating: "|-|-|\n", count: 20_000)
    #expect(MarkdownParser.parse(Array(lines.utf8)).unreadTables.isEmpty)
  }
}
