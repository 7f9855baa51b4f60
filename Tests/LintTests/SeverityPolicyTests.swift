import Editorial
import Findings
import Testing

@testable import Lint

@Suite("A severity policy")
struct GravityTests {
  @Test(
    "rises with the status of a post",
    arguments: [
      (SeverityPolicy.always(.error), PostStatus.allCases),
      (.fromDraft(.error), [.draft, .review, .approved, .scheduled, .published]),
      (.fromReview(.error), [.review, .approved, .scheduled, .published]),
      (.fromApproved(.error), [.approved, .scheduled, .published]),
      (.errorAfterDraft, [.review, .approved, .scheduled, .published]),
    ] as [(SeverityPolicy, [PostStatus])])
  func risesWithState(_ severityPolicy: SeverityPolicy, _ errors: [PostStatus]) {
    #expect(PostStatus.allCases.filter { severityPolicy.severity(for: $0) == .error } == errors)
    #expect(severityPolicy.severity(for: nil) == .error)
    #expect(severityPolicy.highest == .error)
  }

  @Test("knows the order of all statuses")
  func positions() {
    #expect(PostStatus.allCases.map(\.position) == Array(PostStatus.allCases.indices))
  }
}
