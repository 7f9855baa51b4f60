import Testing

@testable import Cadence

@Suite("The bars of a cadence")
struct CadenceBarTests {
  @Test(
    "keep their scale, and show every kind of post",
    arguments: [
      ([11, 0, 0, 0, 0], 1, [11, 0, 0, 0, 0]), ([11, 0, 0, 0, 0], 2, [6, 0, 0, 0, 0]),
      ([7, 0, 0, 0, 0], 2, [4, 0, 0, 0, 0]),
      ([5, 1, 1, 0, 0], 2, [2, 1, 1, 0, 0]), ([1, 1, 1, 1, 1], 4, [1, 1, 1, 1, 1]),
      ([0, 0, 0, 0, 0], 3, [0, 0, 0, 0, 0]),
      ([20, 1, 0, 9, 0], 10, [1, 1, 0, 1, 0]), ([1, 0, 0, 0, 0], 9, [1, 0, 0, 0, 0]),
    ])
  func scale(_ parts: [Int], _ factor: Int, _ cells: [Int]) {
    #expect(CadenceBar.scaled(parts, by: factor) == cells)
  }
}
