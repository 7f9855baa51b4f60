import Diagnostics
import Editorial
import Testing

@testable import Lint

@Suite("Gravity")
struct GravityTests {
  @Test(
    "rises with the state of a post",
    arguments: [
      (Gravity.always(.error), PostState.allCases),
      (.fromDraft(.error), [.draft, .review, .approved, .scheduled, .published]),
      (.fromReview(.error), [.review, .approved, .scheduled, .published]),
      (.fromApproved(.error), [.approved, .scheduled, .published]),
      (.refusedByNetwork, [.review, .approved, .scheduled, .published]),
    ] as [(Gravity, [PostState])])
  func risesWithState(_ gravity: Gravity, _ errors: [PostState]) {
    #expect(PostState.allCases.filter { gravity.severity(for: $0) == .error } == errors)
    #expect(gravity.severity(for: nil) == .error)
    #expect(gravity.highest == .error)
  }

  @Test("is known by the place of each state among all")
  func positions() {
    #expect(PostState.allCases.map(\.position) == Array(PostState.allCases.indices))
  }
}
