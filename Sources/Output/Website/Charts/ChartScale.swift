import Localization

/// A linear scale with round ticks, so values between ticks are easy to read off.
struct ChartScale: Hashable {
  /// The ticks from the lowest to the highest, evenly spaced, two or more.
  let ticks: [Double]
  /// The number of decimals that the ticks need.
  let places: Int

  var lower: Double { ticks.first ?? 0 }
  var upper: Double { ticks.last ?? 1 }
  var beginsAtZero: Bool { lower == 0 }

  /// - Parameters:
  ///   - values: the values that must fit. Values that a chart cannot show, such as infinity or numbers from 10^15 on, are ignored.
  ///   - fromZero: whether the scale must include zero, as bars need it.
  ///   - most: the desired number of steps, 2 or more. The scale has at most one step more.
  init(covering values: [Double], fromZero: Bool, most: Int = 4) {
    let shown = values.filter { $0.magnitude < Self.limit }
    var (low, high) = (shown.min() ?? 0, shown.max() ?? 0)
    // Numbers that differ by less than a billionth are too close to each other for ticks between them.
    let isNarrow = high - low < max(low.magnitude, high.magnitude) * 1e-9
    if fromZero || isNarrow { (low, high) = (min(low, 0), max(high, 0)) }
    if low == high { high = low + 1 }
    let step = Step(atLeast: (high - low) / Double(most))
    var first = (low / step.size).rounded(.down)
    var last = (high / step.size).rounded(.up)
    // Rounding can put a number just beyond a tick that it should meet.
    if (first + 1) * step.size - low < step.size * 1e-9 { first += 1 }
    if high - (last - 1) * step.size < step.size * 1e-9 { last -= 1 }
    ticks = (0...Int(max(1, last - first))).map { step.multiple(first + Double($0)) }
    places = step.places
  }

  /// Returns the position of a value, from 0 at the lowest tick to 1 at the highest. Values beyond the ticks are at 0 or 1.
  func share(of value: Double) -> Double { min(1, max(0, (value - lower) / (upper - lower))) }

  /// Returns a tick as the axis shows it, with as many decimals as the ticks need.
  func label(of tick: Double, in language: Language) -> String {
    guard places > 0 else { return Numerals.figure(tick, in: language) }
    let unit = Self.power(places)
    let scaled = (tick.magnitude * unit).rounded()
    guard scaled < 1e15 else { return Numerals.figure(tick, in: language) }
    let rest = String(Int(scaled) % Int(unit))
    let decimals = String(repeating: "0", count: places - rest.count) + rest
    let whole = Numerals.grouped(Int(scaled) / Int(unit), in: language)
    return (tick < 0 && scaled > 0 ? "−" : "") + whole + (language == .french ? "," : ".") + decimals
  }

  /// The magnitude from which values are ignored. No team counts that far.
  private static let limit = 1e15

  private static func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// A step between ticks: 1, 2 or 5 times a power of ten.
  private struct Step {
    let digit: Double
    let exponent: Int

    /// Creates the smallest step that is not below a size. Steps are never below a millionth.
    init(atLeast size: Double) {
      var exponent = -6
      var unit = 1e-6
      while unit * 10 <= size {
        unit *= 10
        exponent += 1
      }
      let digit = [1.0, 2, 5].first { $0 * unit >= size * (1 - 1e-9) }
      self.digit = digit ?? 1
      self.exponent = digit == nil ? exponent + 1 : exponent
    }

    var size: Double { multiple(1) }
    var places: Int { max(0, -exponent) }

    /// Returns a multiple of the step. A step with decimals divides by a power of ten, because a product with 0.1 would be inexact.
    func multiple(_ count: Double) -> Double {
      exponent < 0 ? count * digit / ChartScale.power(-exponent) : count * digit * ChartScale.power(exponent)
    }
  }
}
