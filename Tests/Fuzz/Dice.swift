import TestSupport

/// A reproducible sequence of numbers: the same seed gives the same numbers on every machine.
struct Dice {
  private var numbers: SplitMix64

  /// - Parameter path: the purpose of the numbers, such as a case and a file of it. Each purpose has its own numbers, so leaving one
  ///   out does not change the others.
  init(seed: Int, _ path: Int...) {
    numbers = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    for step in path { numbers = SplitMix64(state: next() ^ UInt64(bitPattern: Int64(step))) }
  }

  mutating func next() -> UInt64 { numbers.next() }

  /// Returns a number from 0 to below a positive limit.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Returns `true` in a given percentage of calls.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Returns one of several elements. The list must not be empty.
  mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element
  where Elements.Index == Int {
    elements[elements.startIndex + below(elements.count)]
  }

  /// Returns up to a given number of elements, in their order.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    guard count < elements.count else { return elements }
    var chosen: Set<Int> = []
    while chosen.count < count { chosen.insert(below(elements.count)) }
    return chosen.sorted().map { elements[$0] }
  }
}
