import CivilTime
import Editorial
import Findings
import Testing

@testable import Lint

@Suite("URLs in a text")
struct WebLinkTests {
  @Test(
    "are found in links and in words",
    arguments: [
      ("See https://a.example/b.", ["https://a.example/b"]),
      ("(https://a.example/b_(c)), https://a.example!", ["https://a.example/b_(c)", "https://a.example"]),
      ("(see http://a.example/b)", ["http://a.example/b"]),
      ("« https://a.example/é » et « https://b.example »", ["https://a.example/é", "https://b.example"]),
      ("“https://a.example”—https://b.example", ["https://a.example", "https://b.example"]),
      ("HTTPS://A.example", ["HTTPS://A.example"]),
      ("[words](https://a.example) ![x](https://b.example/x.jpg)", ["https://a.example"]),
      ("<https://a.example> and [mail](mailto:a@b.example), ftp://a.example, a://b", ["https://a.example"]),
      ("http: // and http:/a and ://a.example", []),
      ("`https://a.example`", []),
    ])
  func addressesAreFound(markdown: String, expected: [String]) throws {
    let document = Document.read(.init(path: "posts/a.md", text: "---\nstatus: draft\n---\n\(markdown)\n"))
    let text = try #require(document.post?.texts.first)
    let links = text.webLinks(in: document.markdown)
    #expect(links.map { String(decoding: $0.address, as: UTF8.self) } == expected)
    for link in links {
      let range = try #require(link.addressRange)
      #expect(document.source.text(in: range) == String(decoding: link.address, as: UTF8.self))
    }
  }

  @Test(
    "have several names for one page",
    arguments: [
      ("https://www.A.example/b/?c=d#e", "a.example/b"), ("http://a.example", "a.example"),
      ("https://a.example/B", "a.example/B"), ("mailto:a@b.example", nil), ("https:/a.example", nil), ("", nil),
    ])
  func pagesAreTold(address: String, page: String?) {
    #expect(WebURL.page(of: address.utf8) == page)
  }
}

@Suite("Rules about channels")
struct ChannelRuleTests {
  @Test("an error that several channels share is reported once, with each network's limit")
  func channelsShareOneFinding() throws {
    let post = "---\nstatus: review\nchannels: [x, mastodon]\nmedia: [{file: a.jpg}, {file: b.mp4}]\n---\nBread.\n"
    let lint = try Linting(["posts/a.md": post], "too-many-media")
    #expect(lint.marked == ["b.mp4"])
    #expect(lint.findings.first?.related.map { lint.text(at: $0.place) } == ["x", "mastodon"])
    #expect(lint.findings.first?.severity == .error)
  }

  @Test("a limit that only others report gives a warning")
  func reportedLimitsWarn() throws {
    let files = (1...11).map { "{file: \($0).jpg}" }.joined(separator: ", ")
    let strategy = "---\nquestion: audiences\nchannels: {page: {network: facebook}}\n---\n"
    let post = "---\nstatus: review\nchannels: [page]\nmedia: [\(files)]\n---\nBread.\n"
    let lint = try Linting(["posts/a.md": post, "strategy/channels.md": strategy], "too-many-media")
    #expect(lint.marked == ["11.jpg"])
    #expect(lint.findings.first?.severity == .warning)
  }

  @Test("parameters are added before the fragment, after existing ones", arguments: ["review", "approved"])
  func parametersAreAdded(state: String) throws {
    let strategy = "---\nquestion: audiences\nchannels: {blog: {network: blog, url: https://a.example/blog}}\n---\n"
    let post = """
      ---
      status: \(state)
      channels: [x]
      cta: {text: Read, url: "https://a.example/b?c=d#e"}
      ---
      [Rye](https://www.a.example) and <https://a.example/b#c>, https://b.example.
      """
    let lint = try Linting(["posts/a.md": post, "strategy/blog.md": strategy], "missing-utm")
    #expect(
      lint.fixed("posts/a.md") == """
        ---
        status: \(state)
        channels: [x]
        cta: {text: Read, url: "https://a.example/b?c=d&utm_source=x&utm_medium=social#e"}
        ---
        [Rye](https://www.a.example?utm_source=x&utm_medium=social) and \
        <https://a.example/b?utm_source=x&utm_medium=social#c>, https://b.example.
        """)
    #expect(lint.findings.allSatisfy { $0.fix?.isSafe == (state == "review") })
  }

  @Test(
    "a rule that is off by default runs if it is named",
    arguments: [("missing-utm: on", true), ("missing-utm: error", true), ("missing-utm: off", false), ("", false)])
  func rulesRunOnDemand(setting: String, runs: Bool) {
    let corpus = Corpus.reading(["edito.md": "---\nedito: 1\nlint: {rules: {\(setting)}}\n---\n"])
    func isActive(_ select: [String]) -> Bool {
      Configuration(settingsOf: corpus, select: select).rules.contains { $0.rule.name == "missing-utm" }
    }
    #expect(isActive([]) == runs)
    #expect(isActive(["post"]) == runs)
    #expect(isActive(["missing-utm"]))
  }

  @Test("an article without a permalink is not shared by a post about another article")
  func articlesAreToldApart() throws {
    let strategy = "---\nquestion: audiences\nchannels: {blog: {network: blog, url: https://a.example/blog}}\n---\n"
    func article(_ state: String) -> String {
      "---\nstatus: \(state)\ndate: 2026-11-25\nchannels: [blog]\n---\nBread.\n"
    }
    func share(_ page: String) -> String {
      "---\nstatus: review\ndate: 2026-11-25\nchannels: [x]\n---\nRead https://a.example/blog/\(page)\n"
    }
    var files = ["strategy/blog.md": strategy, "posts/2026-11-25-rye.md": article("approved")]
    files["posts/2026-11-25-oven.md"] = article("review")
    files["posts/share.md"] = share("oven")
    #expect(try Linting(files, "unshared-article").findings.map(\.place.path) == ["posts/2026-11-25-rye.md"])
    for page in ["rye", "2026/11/rye/", "our-rye"] {
      files["posts/share.md"] = share(page)
      #expect(try Linting(files, "unshared-article").findings == [])
    }
  }
}
