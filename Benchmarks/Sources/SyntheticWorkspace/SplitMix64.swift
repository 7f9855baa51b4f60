/// Steele, Lea and Flood's SplitMix64.
///
/// This is our own implementation, because the standard library does not promise its generator, or the way in which `randomElement`
/// uses one. The same seed must give the same bytes with every compiler.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number from zero to below `bound`, which must be positive.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0)
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Returns an element of `choices`, which must not be empty.
  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

  /// Returns `true` in `percent` of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// Returns `count` different numbers below `bound`, in ascending order; all of them if `count` is not less than `bound`.
  mutating func ascending(_ count: Int, below bound: Int) -> [Int] {
    var chosen: [Int] = []
    for candidate in 0..<bound where below(bound - candidate) < count - chosen.count { chosen.append(candidate) }
    return chosen
  }
}
