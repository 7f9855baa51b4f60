/// A reproducible sequence of numbers (SplitMix64): the same seed gives the same numbers on every machine.
struct Dice {
  private var state: UInt64

  /// - Parameter path: what the numbers are for, such as a case and a file of it: each has numbers of its own, so that leaving
  ///   one out does not change the others.
  init(seed: Int, _ path: Int...) {
    state = UInt64(bitPattern: Int64(seed))
    for step in path { state = next() ^ UInt64(bitPattern: Int64(step)) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
