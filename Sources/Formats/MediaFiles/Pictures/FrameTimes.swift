/// The number and total duration of an animated picture's frames, added one by one.
struct FrameTimes {
  private(set) var count = 0
  private var microseconds = 0

  var milliseconds: Int { (microseconds + 500) / 1000 }

  /// Adds a frame with its delay in microseconds. A delay of at most a hundredth of a second counts as a tenth of a second, as in
  /// browsers.
  mutating func add(_ delay: Int) {
    count += 1
    microseconds += delay <= 10_000 ? 100_000 : delay
  }
}
