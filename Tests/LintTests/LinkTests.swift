import Editorial
import SourceText
import Testing

@testable import Lint

@Suite("Links within the workspace")
struct LinkTests {
  private func slugs(_ markdown: String) -> [String] {
    let source = SourceFile(path: "processes/a.md", text: "---\nowner: ada\n---\n\(markdown)")
    return HeadingSlugs(of: Document.read(source)).slugs
  }

  @Test("headings have the same anchors as on git hosts")
  func headingSlugs() {
    #expect(slugs("# Fresh bread") == ["fresh-bread"])
    #expect(slugs("# L'été : pourquoi ?") == ["lété--pourquoi-"])
    #expect(slugs("# Pourquoi\u{202F}?\n\n# À Noël") == ["pourquoi", "à-noël"])
    #expect(slugs("# `edito lint` & *friends*") == ["edito-lint--friends"])
    #expect(slugs("# snake_case-and 3.5 %") == ["snake_case-and-35-"])
    #expect(slugs("# 🥖 Pain\n\n# 日本語") == ["-pain", "日本語"])
    #expect(slugs("# [Link](https://example.org) &amp; more") == ["link--more"])
    #expect(slugs("Title\n=====\n\n> ## In a quote") == ["title", "in-a-quote"])
  }

  @Test("repeated headings are numbered, and never take another heading's anchor")
  func repeatedSlugs() {
    #expect(slugs("# A\n\n# A\n\n# A") == ["a", "a-1", "a-2"])
    #expect(slugs("# A\n\n# A 1\n\n# A\n\n# A") == ["a", "a-1", "a-2", "a-3"])
    #expect(slugs("# !\n\n# ?") == ["", "-1"])
  }

  @Test("capitals and explicit anchors count")
  func lookUp() {
    let source = SourceFile(
      path: "processes/a.md", text: "---\nowner: ada\n---\n# ÉTÉ\n\n<a id=\"Here\"></a> <a name='there'></a>\n")
    let slugs = HeadingSlugs(of: Document.read(source))
    #expect(["été", "ÉTÉ", "here", "Here", "there"].allSatisfy(slugs.contains))
    #expect(!slugs.contains("hiver"))
  }

  @Test("a destination is a path and a fragment, or is external")
  func destinations() {
    func link(_ text: String) -> [String?]? {
      RelativeLink(Array(text.utf8)[...]).map { [$0.path, $0.fragment] }
    }
    #expect(link("a/b.md") == ["a/b.md", nil])
    #expect(link("a.md?raw=true#x%20y") == ["a.md", "x y"])
    #expect(link("#x") == ["", "x"])
    #expect(link("12:30.md") == ["12:30.md", nil])
    #expect(link("été:a.md") == ["été:a.md", nil])
    for elsewhere in ["https://a.b", "mailto:a@b.c", "tel:+33", "x-app+y.z:a", "//a.b/c", "/a.md", "\\\\a\\b"] {
      #expect(link(elsewhere) == nil)
    }
  }

  @Test("paths are resolved from a folder and stay in the workspace")
  func paths() {
    #expect(WorkspacePath.resolve("../media/./a.jpg", from: "posts") == "media/a.jpg")
    #expect(WorkspacePath.resolve("a//b/", from: "") == "a/b")
    #expect(WorkspacePath.resolve("../..", from: "posts/2026") == "")
    #expect(WorkspacePath.resolve("../../a", from: "posts") == nil)
    #expect(WorkspacePath.relative("media/a.jpg", from: "posts/2026") == "../../media/a.jpg")
    #expect(WorkspacePath.relative("posts/b.md", from: "posts") == "b.md")
    #expect(WorkspacePath.relative("edito.md", from: "") == "edito.md")
  }

  @Test("the help suggests the probable target")
  func suggestions() {
    func help(_ body: String, media: String = "") -> [String?] {
      let example = Example([
        "media/loaves.jpg": "",
        "README.md": "# The bakery\n\n## Été\n",
        "posts/2026-11-24-bread.md": "---\nstatus: review\nchannels: [x]\n\(media)---\n\(body)\n",
      ])
      return findings(of: "broken-link", in: example).map { $0.help?.english }
    }
    #expect(help("[a](../media/loavs.jpg)") == ["did you mean “../media/loaves.jpg”?"])
    #expect(help("[a](media/loaves.jpg)") == ["links are relative to this document: ../media/loaves.jpg"])
    #expect(help("[a](www.example.org)") == ["for a URL, write https://www.example.org"])
    #expect(help("[a](../nowhere/x.md)") == ["the path from the workspace's root is nowhere/x.md"])
    #expect(help("[a](../README.md#the-bakry)") == ["did you mean “#the-bakery”?"])
    #expect(help("[a](../README.md#menu)") == ["known headings: #the-bakery, #été"])
    #expect(help("[a](../README.md#%C3%89t%C3%A9)") == [])
    #expect(
      help("b", media: "media: [{file: ../media/loaves.jpg}]\n")
        == ["media paths are relative to the workspace's root: media/loaves.jpg"])
    #expect(
      help("b", media: "media: [{file: /media/loaves.jpg}]\n")
        == ["media paths are relative to the workspace's root: media/loaves.jpg"])
  }
}
