/// The frames of a picture that moves, as they are met.
struct FrameTimes {
  private(set) var count = 0
  private var microseconds = 0

  var milliseconds: Int { (microseconds + 500) / 1000 }

  /// Adds a frame with its delay in microseconds. One that is to last a hundredth of a second or less is shown for a
  /// tenth, as browsers do.
  mutating func add(_ delay: Int) {
    count += 1
    microseconds += delay <= 10_000 ? 100_000 : delay
  }
}
