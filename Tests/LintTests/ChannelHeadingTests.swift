import Testing

@testable import Lint

@Suite("Channel headings")
struct ChannelHeadingTests {
  /// Returns the findings about a post's body, with an added first paragraph.
  private func lint(_ body: String, channels: String = "[mastodon, instagram]") throws -> (Linting, fixed: String) {
    let start = "---\nstatus: draft\nchannels: \(channels)\n---\nBread.\n\n"
    let lint = try Linting(["posts/a.md": start + body + "\n"], "unknown-channel-heading")
    return (lint, String(lint.fixed("posts/a.md").dropFirst(start.count).dropLast()))
  }

  @Test(
    "with a small error are found and fixed",
    arguments: [
      "# @mastodon", "### @mastodon", "##@mastodon", "## @ mastodon", "## @mastodon :", "##\u{A0}@mastodon",
      "## @mastodon\u{A0}:", "##  @ Mastodon.", "**@mastodon**", "__@mastodon :__", "@mastodon", "@Mastodon",
      "### @mastodn",
      "#@mastodon", "###### @mastodon ######",
    ])
  func mistakesAreFixed(_ line: String) throws {
    for body in [line, "\(line)\n\nFresh bread.", "  \(line)  "] {
      let (lint, fixed) = try lint(body)
      #expect(lint.marked == [line])
      #expect(lint.findings.first?.help?.english.contains("`## @mastodon`") == true)
      #expect(fixed == body.replacing(line, with: "## @mastodon"))
      #expect(lint.findings.first?.fix?.isSafe == true)
    }
  }

  @Test(
    "with several corrections are left to people",
    arguments: [
      "## @mastodon, @instagram", "## @mastodon et @instagram", "## @mastodon : la version longue",
      "## @mastodon (long)", "@mastodon\n===",
    ])
  func othersAreLeft(_ body: String) throws {
    let (lint, fixed) = try lint(body)
    #expect(lint.findings.count == 1 && lint.findings.first?.fix == nil)
    #expect(fixed == body)
  }

  @Test(
    "without an @ may be titles, so people decide", arguments: ["## mastodon", "## Mastodon :", "##mastodon"])
  func titlesAreUnsafe(_ body: String) throws {
    let (lint, _) = try lint(body)
    #expect(lint.findings.map { $0.fix?.isSafe } == [false])
  }

  @Test(
    "are distinguished from headings that only mention a channel",
    arguments: [
      "## @mastodon", "## @mastodon ##", "## **@mastodon**", "## Mastodon and others", "# Mastodon", "### Mastodon",
      "#mastodon", "@mastodon, thank you!", "@mastodon\nand more", "- @mastodon", "> ## @ mastodon",
      "    ## @ mastodon",
      "`## @ mastodon`", "## blog", "@x", "**@x**", "## xs", "@ada", "## On @mastodon", "<!--\n## @ mastodon\n-->",
    ])
  func proseIsLeft(_ body: String) throws {
    let (lint, _) = try lint(body)
    #expect(lint.marked == [])
  }

  @Test("are searched for on the post's channels, and on those with an existing text")
  func expectationsCount() throws {
    #expect(try lint("## X\n\nBread.").0.marked == [])
    #expect(try lint("## X\n\nBread.", channels: "[x]").0.marked == ["## X"])
    #expect(try lint("## @mastodon\n\nBread.\n\n## X\n\nBread.").0.marked == ["## X"])
  }

  @Test("are not fixed twice for one channel")
  func oneTextEach() throws {
    let (lint, fixed) = try lint("## @mastodon\n\nBread.\n\n### @mastodon\n\nBread.\n\n# @x\n\n## @ x")
    #expect(lint.marked == ["### @mastodon", "# @x", "## @ x"])
    #expect(fixed == "## @mastodon\n\nBread.\n\n### @mastodon\n\nBread.\n\n# @x\n\n## @ x")
  }
}
