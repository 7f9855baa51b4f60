import Schema
import Testing

@Suite("Kinds of ids")
struct ReferenceKindTests {
  @Test("have the positions of their list")
  func positionsFollowTheList() {
    #expect(ReferenceKind.allCases.map(\.position) == Array(ReferenceKind.allCases.indices))
  }
}
