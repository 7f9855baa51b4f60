import TestSupport

/// A reproducible sequence of numbers: the same seed gives the same numbers on every machine.
struct Dice {
  private var numbers: SplitMix64

  /// - Parameter path: what the numbers are for, such as a case and a file of it: each has numbers of its own, so that leaving
  ///   one out does not change the others.
  init(seed: Int, _ path: Int...) {
    numbers = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    for step in path { numbers = SplitMix64(state: next() ^ UInt64(bitPattern: Int64(step))) }
  }

  mutating func next() -> UInt64 { numbers.next() }

  /// A number from 0 to just below a limit, which must be positive.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Whether something happens that happens so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of several elements, of which there must be one.
  mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element
  where Elements.Index == Int {
    elements[elements.startIndex + below(elements.count)]
  }

  /// Up to so many elements, in their order.
  mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    guard count < elements.count else { return elements }
    var chosen: Set<Int> = []
    while chosen.count < count { chosen.insert(below(elements.count)) }
    return chosen.sorted().map { elements[$0] }
  }
}
