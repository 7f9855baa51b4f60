import CivilTime
import Editorial
import Localization
import Schema
import SourceText
import Testing

@Suite("Front matter is read field by field")
struct FrontMatterReadingTests {
  private func read(_ yaml: String, path: String = "posts/a.md") -> Document {
    Document.read(SourceFile(path: path, text: "---\n\(yaml)\n---\nBread.\n"))
  }

  /// The issues of a front matter: the name of the case, and the source in its range.
  private func problems(_ yaml: String, path: String = "posts/a.md") -> [String] {
    let document = read(yaml, path: path)
    return document.problems.map { problem in
      let name = "\(problem.kind)".prefix { $0 != "(" }
      return "\(name): \(document.source.text(in: problem.range))"
    }
  }

  @Test("an invalid field invalidates only itself")
  func badFields() {
    let document = read(
      "status: draft\ndate: soon\ntitle: [a]\nauthor: ada\ncta: {text: a, expect: many, url: http://b}")
    #expect(document.post?.state == .draft)
    #expect(document.post?.author?.value == "ada")
    #expect(document.post?.slot == nil)
    #expect(document.post?.callToAction?.value.url?.value == "http://b")
    #expect(document.problems.count == 3)
  }

  @Test("a single value counts as a list of one, and an empty one as absent")
  func lists() {
    #expect(read("channels: x\ntags: a").post?.channels?.value.map(\.id.value) == ["x"])
    #expect(read("channels: [x, ~, y]").post?.channels?.value.map(\.id.value) == ["x", "y"])
    #expect(read("channels:\nauthor: ~").post?.channels == nil)
    #expect(problems("channels:\nauthor: ~\ndate: null") == [])
    #expect(read("author: \"~\"").post?.author?.value == "~")
  }

  @Test("a repeated key is reported at its second place, and the first counts")
  func duplicates() {
    #expect(
      problems("status: draft\n\"status\": review\nx-a: 1\nx-a: 2") == [
        "duplicateKey: \"status\"", "duplicateKey: x-a",
      ])
    #expect(read("status: draft\nstatus: review").post?.state == .draft)
    #expect(problems("channels: {x: {}, y: {}, x: {}}") == ["duplicateKey: x"])
  }

  @Test("keys that are not text are reported")
  func complexKeys() {
    #expect(problems("? [a, b]\n: c\nstatus: draft") == ["wrongType: [a, b]"])
    #expect(problems("title: {{ title }}") == ["wrongType: {{ title }}"])
    #expect(problems("channels: {[x]: {}}") == ["wrongType: [x]"])
  }

  @Test("aliases have their anchor's value, and its errors are reported once")
  func aliases() {
    let document = read("x-all: &all [x, y]\nchannels: *all\ntags: *all")
    #expect(document.problems.isEmpty)
    #expect(document.post?.channels?.value.map(\.id.value) == ["x", "y"])
    #expect(document.post?.tags.map { document.source.text(in: $0.range) } == "*all")
    #expect(problems("media: [&m {alt: a}, *m, *m]") == ["missingKey: {alt: a}, *m, *m]"])
  }

  @Test("declarations are lists of maps, lists of ids, or maps by id")
  func declarations() {
    func ids(_ yaml: String) -> [String?]? {
      read("question: content\n\(yaml)", path: "strategy/a.md").facts?.pillars?.value.map(\.value.id?.value)
    }
    #expect(ids("pillars: [a, b]") == ["a", "b"])
    #expect(ids("pillars: [{id: a, title: A}, b]") == ["a", "b"])
    #expect(ids("pillars: {a: {title: A}, b: }") == ["a", "b"])
    #expect(
      problems("question: content\npillars: [{title: A}]", path: "strategy/a.md").first?.hasPrefix("missingKey") == true
    )
  }

  @Test("a quoted value in a message is short and on one line")
  func excerpts() {
    #expect("status".excerpt == "status")
    #expect("a\nb".excerpt == "a…")
    #expect(String(repeating: "é", count: 40).excerpt == String(repeating: "é", count: 40))
    #expect(String(repeating: "é", count: 41).excerpt == String(repeating: "é", count: 40) + "…")
  }

  @Test("a kind is known if it is named before a break in the front matter")
  func brokenKinds() {
    #expect(read("kind: post\ntitle: a: b", path: "drafts/a.md").kind == .post)
    #expect(read("title: a: b", path: "drafts/a.md").kind == nil)
    #expect(read("kind: strategy\nquestion: audit").kind == .strategy)
  }
}
