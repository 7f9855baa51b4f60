import Foundation
import Testing

/// The same files and the same date give the same bytes with any number of threads.
@Suite("The same bytes")
struct SameBytesTests {
  static let commands = [
    "lint --format full", "lint --format concise", "lint --format json", "lint --format github", "lint --statistics",
    "lint --diff", "lint --diff --unsafe-fixes", "calendar", "calendar 2026-W48", "calendar --format md",
    "calendar --format csv", "calendar --format json", "calendar --format ics", "calendar 2026-W48 --format ics",
    "cadence", "cadence --format md", "cadence --format json",
    "cadence 2026", "slots", "slots --format json", "today", "today --week", "today --format json", "checklists",
    "checklists --format json", "checklists quotidien",
  ]

  @Test("come from one thread, from eight, and from a second run", arguments: commands, [false, true])
  func jobsDoNotMatter(_ command: String, isBroken: Bool) throws {
    let sandbox = try Sandbox()
    try sandbox.copySample()
    if isBroken { try Self.damage(sandbox) }
    let arguments = command.split(separator: " ").map(String.init) + ["--today", "2026-11-23", "--jobs"]
    let one = sandbox.edito(arguments + ["1"])
    let eight = sandbox.edito(arguments + ["8"])
    let again = sandbox.edito(arguments + ["8"])
    #expect(one == eight)
    #expect(eight == again)
    #expect(one.exitCode == (isBroken && command.hasPrefix("lint") ? 1 : 0))
  }

  /// Breaks every third post in some way.
  private static func damage(_ sandbox: Sandbox) throws {
    let posts = sandbox.folder.appending(path: "posts")
    let names = try #require(FileManager.default.enumerator(atPath: posts.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
    for (index, name) in names.enumerated() where index.isMultiple(of: 3) {
      let path = "posts/\(name)"
      let text = try sandbox.text(of: path)
      switch index / 3 % 7 {
      case 0: try sandbox.write(text.replacing("status:", with: "statsu:"), to: path)
      case 1:
        try sandbox.write("---\nstatus: review\n\n" + text.drop { $0 == "-" }.replacing("---", with: ""), to: path)
      case 2: try sandbox.write(Data(text.utf8) + Data([0xE9]), to: path)
      case 3: try sandbox.write(text.replacing("date: 2026", with: "date: 2025"), to: path)
      case 4: try sandbox.write(text.replacing("channels:", with: "x-channels:"), to: path)
      case 5: try sandbox.write(text + "\nTODO, see [there](nowhere.md) @nobody\n\n## @nowhere\n\nLost.\n", to: path)
      default: try sandbox.write(text, to: "posts/again/" + (name.split(separator: "/").last ?? ""))
      }
    }
  }
}
