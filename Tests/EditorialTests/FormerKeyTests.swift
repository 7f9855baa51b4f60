import CivilTime
import Schema
import SourceText
import Testing

@testable import Editorial

@Suite("Keys under a former name")
struct FormerKeyTests {
  private func read(_ yaml: String, _ path: String = "edito.md") -> Document {
    Document.read(SourceFile(path: path, text: "---\n\(yaml)\n---\n"))
  }

  private func approval(_ document: Document) -> ApprovalPolicy? {
    guard case .workspace(let settings) = document.content else { return nil }
    return settings.approval?.value
  }

  @Test("are read, and reported at the key")
  func areRead() throws {
    let settings = read("edito: 1\nreview: required")
    #expect(approval(settings) == .required)
    #expect(
      settings.problems == [ReadIssue(.formerKey("review", key: "approval", current: nil), at: ByteRange(13, 19))])

    let process = read("owner: ada\nreview: 2027-06-30", "processes/crisis.md")
    let answer = read("question: means\nreview: 2027-06-30", "strategy/means.md")
    guard case .process(let written) = process.content, case .strategy(let given) = answer.content else {
      Issue.record("the documents are not read")
      return
    }
    #expect(written.reviewBy?.value == given.reviewBy?.value && given.reviewBy?.value.description == "2027-06-30")
    for document in [process, answer] {
      #expect(document.problems.map(\.kind) == [.formerKey("review", key: "review-by", current: nil)])
    }
  }

  @Test(
    "are ignored next to the current name, in either order",
    arguments: [
      "approval: required\nreview: optional", "review: optional\napproval: required",
    ])
  func currentKeyCounts(_ yaml: String) throws {
    let settings = read("edito: 1\n\(yaml)")
    #expect(approval(settings) == .required)
    let problem = try #require(settings.problems.first)
    guard case .formerKey("review", key: "approval", let current?) = problem.kind, settings.problems.count == 1 else {
      Issue.record("found \(settings.problems)")
      return
    }
    #expect(settings.source.text(in: current) == "approval" && settings.source.text(in: problem.range) == "review")
  }

  @Test("count once")
  func secondIsRepeated() {
    let settings = read("edito: 1\nreview: required\nreview: optional")
    #expect(approval(settings) == .required)
    #expect(settings.problems.contains { if case .duplicateKey("review", _) = $0.kind { true } else { false } })
  }

  @Test("do not hide an unreadable value")
  func valueIsChecked() {
    let problems = read("edito: 1\nreview: requird").problems.map(\.kind)
    #expect(problems.contains { if case .unknownValue("review", "requird", _, _) = $0 { true } else { false } })
    let corpus = Corpus(documents: [read("edito: 1\nreview: requird")])
    #expect(corpus.lostSettings.count == 1)
  }

  @Test(
    "explain a typing error", arguments: [("reviw", "approval"), ("validation", "approval"), ("relecture", "approval")])
  func slips(_ name: String, _ key: String) {
    guard case .unknownKey(name, let nearest, _)? = read("edito: 1\n\(name): required").problems.first?.kind else {
      Issue.record("\(name) is not an unknown key")
      return
    }
    #expect(nearest == key)
  }

  @Test("are unknown in places that never had the key")
  func othersAreUnknown() {
    guard
      case .unknownKey("review", _, _)? = read("status: draft\nreview: 2027-06-30", "posts/a.md").problems.first?.kind
    else {
      Issue.record("a post has no key review")
      return
    }
  }
}
