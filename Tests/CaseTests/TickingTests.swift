import Foundation
import Testing

/// Ticking changes one byte in a file of any style.
@Suite("Ticking a run")
struct TickingTests {
  private static let settings = "---\nedito: 1\n---\n"

  @Test(
    "keeps all other bytes",
    arguments: [
      "---\r\nchecklist: day\r\nperiod: 2026-11-23\r\n---\r\n\r\n- [ ] Écouter ☕\r\n- [ ] Answer\r\n",
      "\u{FEFF}---\nchecklist: day # mine\nperiod: '2026-11-23'\n---\n* [ ] Écouter ☕\n* [ ] Answer",
      "---\nchecklist: day\nperiod: 2026-11-23\n---\n1) [ ] Écouter ☕ [here](b.md) (5 min)\n   - [ ] Answer **all** @ada #x\n",
      "---\nchecklist: day\nperiod: 2026-11-23\n---\n+   [ ]   Écouter ☕\n\n    [ ] no task\n+ [ ] Answer",
    ])
  func otherBytes(_ text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.settings, to: "edito.md")
    try sandbox.write(text, to: "runs/day.md")
    let result = sandbox.edito(["tick", "runs/day.md", "answer"])
    #expect(result.exitCode == 0, "\(result.transcript)")
    let file = sandbox.folder.appending(path: "runs/day.md")
    let place = try #require(text.range(of: "[ ] Answer"))
    #expect(try Data(contentsOf: file) == Data(text.replacingCharacters(in: place, with: "[x] Answer").utf8))
    #expect(sandbox.edito(["tick", "day", "answer", "--undo"]).exitCode == 0)
    #expect(try Data(contentsOf: file) == Data(text.utf8))
  }

  @Test("writes nothing if one of several names is unknown, or if nothing changes")
  func allOrNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.settings, to: "edito.md")
    try sandbox.write("---\nevery: day\n---\n- [ ] Listen\n- [ ] Answer\n", to: "checklists/day.md")
    let result = sandbox.edito(["tick", "day", "listen", "dance", "--today", "2026-11-23"])
    #expect(result.exitCode == 2)
    #expect(sandbox.edito(["tick", "day", "listen", "--undo", "--today", "2026-11-23"]).exitCode == 0)
    #expect(throws: (any Error).self) { try sandbox.text(of: "runs/2026-11-23-day.md") }
  }

  @Test("fits the terminal's width", arguments: [40, 80, 140])
  func width(_ width: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    let commands = [
      ["today"], ["today", "--week"], ["today", "--for", "nadia"], ["checklists"], ["checklists", "quotidien"],
      ["tick", "2026-11-19-quotidien"],
    ]
    for command in commands {
      let output = sandbox.edito(command + ["--today", "2026-11-23"], width: width).output
      let lines = output.split(separator: "\n").filter { $0.count > width }
      #expect(lines.isEmpty, "\(command): \(lines)")
    }
  }
}
