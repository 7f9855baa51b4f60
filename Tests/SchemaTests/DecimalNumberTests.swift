import Schema
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
  private func number(_ text: String) throws -> DecimalNumber { try #require(ReadingSyntax.decimal(text)) }

  private func text(_ number: DecimalNumber?) -> String? {
    number.map { number in
      let parts = number.parts
      return (number.isNegative ? "-" : "") + parts.whole + (parts.decimals.isEmpty ? "" : "." + parts.decimals)
        + (parts.exponent == 0 ? "" : "E\(parts.exponent)")
    }
  }

  @Test(
    "keep every digit",
    arguments: [
      ("0.0041", "0.0041"), ("0.032418952618453865", "0.032418952618453865"), ("1.0E-4", "0.0001"), ("1e5", "100000"),
      ("1.50", "1.5"), ("-0.30", "-0.3"), (".5", "0.5"), ("+4", "4"), ("0.000", "0"), ("3.4%", "3.4"),
      ("123456789.123456789123456789", "123456789.123456789123456789"), ("1.2M", "1200000"), ("2.5e-40", "2.5E-40"),
      ("0.3333333333333333333333333", "0.3333333333333333333333333"), ("1.5e60", "1.5E60"), ("1E3", "1000"),
    ])
  func digits(written: String, expected: String) throws { #expect(text(try number(written)) == expected) }

  @Test(
    "are no numbers beyond the range of a Double, or with too many digits",
    arguments: ["1e400", "1e999", "1e-999", "0." + String(repeating: "3", count: 40)])
  func limits(written: String) { #expect(ReadingSyntax.decimal(written) == nil) }

  @Test(
    "have exact sums",
    arguments: [
      (["0.1", "0.2"], "0.3"), (["0.0041", "-0.0001"], "0.004"), (["1e20", "0.5"], "100000000000000000000.5"),
      (["0.032418952618453865", "1e-18"], "0.032418952618453866"), ([], "0"),
    ] as [([String], String)])
  func sums(terms: [String], expected: String) throws {
    #expect(text(DecimalNumber.sum(try terms.map(number))) == expected)
  }

  @Test("have sums of Double values if an exact one has too many digits")
  func wideSums() throws {
    #expect(DecimalNumber.sum([try number("1e50"), try number("1e-20")])?.double == 1e50)
  }

  @Test(
    "have exact quotients, or the digits of the nearest Double",
    arguments: [
      ("0.6", 3, "0.2"), ("1", 3, "0.3333333333333333"), ("10", 4, "2.5"), ("-1", 8, "-0.125"), ("0", 7, "0"),
      ("2", 3, "0.6666666666666666"),
    ])
  func quotients(dividend: String, divisor: Int, expected: String) throws {
    #expect(text(try number(dividend).divided(by: divisor)) == expected)
  }

  @Test(
    "have the shortest digits of a Double",
    arguments: [(0.1, "0.1"), (1e-7, "0.0000001"), (-2.5, "-2.5"), (1e20, "100000000000000000000"), (8, "8")])
  func doubles(value: Double, expected: String) {
    #expect(text(DecimalNumber(value)) == expected)
    #expect(DecimalNumber(value)?.double == value)
  }

  @Test("are equal if their values are equal, and are in order")
  func order() throws {
    #expect(try number("1.50") == number("1.5") && number("0") == number("-0.0"))
    #expect(try number("0.5") < number("12") && number("-3") < number("0.001"))
    #expect(DecimalNumber(Double.infinity) == nil && DecimalNumber(Double.nan) == nil)
  }
}
