/// A decimal number with all its digits: up to 38 of them, and an exponent. Unlike a `Double`, it does not change the digits of a file.
public struct DecimalNumber: Hashable, Sendable {
  /// The digits as an integer. Together with ``exponent``, they are unique for each number.
  private let digits: Int128
  /// The power of ten by which the digits are multiplied. It is above 0 only if the integer has more than 38 digits.
  private let exponent: Int

  /// The exponents of numbers that a `Double` can represent.
  private static let exponents = -340...340

  public init(_ number: Int) { (digits, exponent) = (Int128(number), 0) }

  /// Creates the number `digits × 10^exponent`; `nil` if it is too large for a `Double`.
  init?(_ digits: Int128, exponent: Int) {
    var (digits, exponent) = (digits, digits == 0 ? 0 : exponent)
    while exponent < 0, digits.isMultiple(of: 10) { (digits, exponent) = (digits / 10, exponent + 1) }
    while exponent > 0 {
      let (product, isOverflow) = digits.multipliedReportingOverflow(by: 10)
      if isOverflow { break }
      (digits, exponent) = (product, exponent - 1)
    }
    guard Self.exponents.contains(exponent) else { return nil }
    (self.digits, self.exponent) = (digits, exponent)
    guard exponent < 250 || double.isFinite else { return nil }
  }

  /// Creates the number with the digits of two texts, before and after the decimal mark. `nil` if one of them contains anything else than
  /// ASCII digits, if there are more than 38 digits, or if the number is too large for a `Double`.
  init?(whole: some StringProtocol, decimals: some StringProtocol, exponent: Int = 0) {
    var digits: Int128 = 0
    for text in [Substring(whole), Substring(decimals)] {
      for byte in text.utf8 {
        guard UInt8.digits ~= byte else { return nil }
        let (product, isOverflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, isTooLarge) = product.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
        if isOverflow || isTooLarge { return nil }
        digits = sum
      }
    }
    self.init(digits, exponent: exponent - decimals.utf8.count)
  }

  /// Creates the number with the fewest digits that a `Double` distinguishes from its neighbours: `0.1` for the `Double` nearest to 0.1.
  /// `nil` for infinity and NaN.
  public init?(_ value: Double) {
    if value.magnitude < 1e15, value == value.rounded() {
      self.init(Int(value))
      return
    }
    guard value.isFinite else { return nil }
    // A number with at most fifteen digits is the only such number near its `Double`.
    for (index, power) in Self.powers.prefix(7).enumerated() {
      let scaled = (value * power).rounded()
      if scaled.magnitude < 1e15, scaled / power == value {
        self.init(Int128(Int(scaled)), exponent: -index)
        return
      }
    }
    let parts = "\(value.magnitude)".split(separator: "e")
    let marks = parts[0].split(separator: ".")
    guard
      let size = DecimalNumber(
        whole: marks[0], decimals: marks.count > 1 ? marks[1] : "",
        exponent: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    else { return nil }
    self = value < 0 ? size.negated : size
  }

  /// The nearest `Double`.
  public var double: Double {
    // Both numbers are exact, so their quotient is the nearest value.
    if digits.magnitude < 1 << 53, (-22...0).contains(exponent) { return Double(Int(digits)) / Self.powers[-exponent] }
    return Double("\(digits)e\(exponent)") ?? .nan
  }

  /// The powers of ten that a `Double` represents exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]

  /// Whether the number has at most fifteen digits and is not very small, so that its nearest `Double` has no other such number near it.
  public var isShort: Bool { digits.magnitude < 1_000_000_000_000_000 && exponent > -290 }

  public var isNegative: Bool { digits < 0 }
  public var isInteger: Bool { exponent >= 0 }
  public var isZero: Bool { digits == 0 }

  var negated: DecimalNumber { DecimalNumber(exact: -digits, exponent) }

  private init(exact digits: Int128, _ exponent: Int) { (self.digits, self.exponent) = (digits, exponent) }

  // MARK: Arithmetic

  /// Returns the number multiplied by `factor × 10^exponent`; `nil` if the product has too many digits.
  func times(_ factor: Int, exponent power: Int = 0) -> DecimalNumber? {
    let (product, isOverflow) = digits.multipliedReportingOverflow(by: Int128(factor))
    return isOverflow ? nil : DecimalNumber(product, exponent: exponent + power)
  }

  /// Returns the exact sum of numbers. If their digits are too many for an exact sum, returns the sum of the nearest `Double` values; `nil`
  /// if this sum is infinite.
  public static func sum(_ numbers: some Sequence<DecimalNumber>) -> DecimalNumber? {
    var (total, exponent): (Int128, Int) = (0, 0)
    for number in numbers {
      let common = min(exponent, number.exponent)
      guard let left = scaled(total, by: exponent - common),
        let right = scaled(number.digits, by: number.exponent - common)
      else { return DecimalNumber(numbers.reduce(0) { $0 + $1.double }) }
      let (sum, isOverflow) = left.addingReportingOverflow(right)
      if isOverflow { return DecimalNumber(numbers.reduce(0) { $0 + $1.double }) }
      (total, exponent) = (sum, common)
    }
    return DecimalNumber(total, exponent: exponent)
  }

  /// Returns the difference of two numbers in the same way as ``sum(_:)``.
  public static func difference(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    sum([left, right.negated])
  }

  /// Returns digits multiplied by a power of ten; `nil` if they become too many.
  private static func scaled(_ digits: Int128, by power: Int) -> Int128? {
    var result = digits
    for _ in 0..<(digits == 0 ? 0 : power) {
      let (product, isOverflow) = result.multipliedReportingOverflow(by: 10)
      if isOverflow { return nil }
      result = product
    }
    return result
  }

  /// Returns the quotient by a positive integer. If it has more than about twenty digits, returns the digits that distinguish the nearest
  /// `Double` from its neighbours, so that reading them gives the same `Double` again.
  public func divided(by divisor: Int) -> DecimalNumber {
    var (dividend, power) = (digits, exponent)
    let limit = Int128(10_000_000_000_000_000_000) * Int128(divisor)
    while dividend.magnitude < limit {
      let (product, isOverflow) = dividend.multipliedReportingOverflow(by: 10)
      if isOverflow || dividend == 0 { break }
      (dividend, power) = (product, power - 1)
    }
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: Int128(divisor))
    if rest == 0, let exact = DecimalNumber(quotient, exponent: power) { return exact }
    let nearest = Double("\(quotient)e\(power)") ?? double / Double(divisor)
    return DecimalNumber(nearest) ?? self
  }

  // MARK: Text

  /// The digits before and after the decimal mark, without a sign, and the power of ten by which the number that they form is multiplied.
  /// This power is 0 unless the number would have more than thirty zeros.
  public var parts: (whole: String, decimals: String, exponent: Int) {
    let text = "\(digits.magnitude)"
    let places = -exponent
    if places <= 0, exponent <= 0 { return (text, "", 0) }
    if exponent > 0 || places - text.count > 30 {
      let significant = text.reversed().drop { $0 == "0" }.reversed()
      return (String(text.prefix(1)), String(significant.dropFirst()), text.count - 1 - places)
    }
    let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
    return (String(padded.dropLast(places)), String(padded.suffix(places)), 0)
  }
}

extension DecimalNumber: Comparable {
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.exponent == right.exponent ? left.digits < right.digits : left.double < right.double
  }
}
