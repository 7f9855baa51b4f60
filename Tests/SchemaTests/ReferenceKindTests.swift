import Schema
import Testing

@Suite("Kinds of ids")
struct ReferenceKindTests {
  @Test("have the positions in which they are listed")
  func positionsFollowTheList() {
    #expect(ReferenceKind.allCases.map(\.position) == Array(ReferenceKind.allCases.indices))
  }
}
