import SourceText
import Testing

@Suite("Looking up in sorted values")
struct SortedSearchTests {
  @Test("the first values end when a condition no longer holds", arguments: [0, 1, 2, 3, 7, 8, 100])
  func prefixes(_ count: Int) {
    let values = Array(0..<count)
    for end in 0...count {
      #expect(values.endOfPrefix { $0 < end } == end)
      // A slice has indices of its own.
      #expect(values[(count / 2)...].endOfPrefix { $0 < end } == max(end, count / 2))
    }
  }
}
