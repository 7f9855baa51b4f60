import Schema
import Testing

@Suite("Readings as people write them")
struct FigureSyntaxTests {
  private static let french = NumberStyle(locale: "fr-FR")
  private static let english = NumberStyle(locale: "en-GB")

  @Test(
    "a number is the same in every style, except for one mark before three digits",
    arguments: [
      ("12", 12), ("1 342", 1_342), ("1\u{202F}342", 1_342), ("8,5", 8.5), ("8.5", 8.5), ("-3", -3), ("−3,25", -3.25),
      ("+4", 4), ("12 %", 12), ("1,2 k", 1_200), ("3M", 3e6), ("1.5 Md", 1.5e9), ("1,234,567", 1_234_567),
      ("1.234,5", 1_234.5), ("1,234.5", 1_234.5), ("1’204’000", 1_204_000), ("0,125", 0.125), (".5", 0.5),
      ("1234,567", 1_234.567), ("12_000", 12_000), ("n/a", nil), ("", nil), ("1,5,2", nil), ("1 34", nil),
      ("1e5", 100_000),
      ("1.0E-4", 0.0001), ("1,0E-4", 0.0001), ("1.234e3", 1_234), ("-2.5e+1", -25), ("e5", nil), ("1e", nil),
      ("1e5.5", nil), ("0.032418952618453865", 0.032418952618453865), ("1,5 Mio.", 1.5e6), ("2 Mrd", 2e9), ("%12", 12),
      ("0,41\u{A0}%", 0.41), ("3\u{202F}456,7", 3_456.7), ("1'234", 1_234),
      ("12 34 567", nil), ("5,", nil), ("%", nil), ("1 234 567,8,9", nil), ("--3", nil), ("12 visits", nil),
      ("1234567890123456789", nil),
    ] as [(String, Double?)])
  func numbers(text: String, expected: Double?) {
    for style in [Self.french, Self.english, .data] { #expect(ReadingSyntax.number(text, style) == expected) }
  }

  @Test("one mark before three digits groups thousands, unless the locale uses it for decimals")
  func ambiguousMarks() {
    #expect(ReadingSyntax.number("1,234", Self.french) == 1.234)
    #expect(ReadingSyntax.number("1.234", Self.french) == 1_234)
    #expect(ReadingSyntax.number("1,234", Self.english) == 1_234)
    #expect(ReadingSyntax.number("1.234", Self.english) == 1.234)
    #expect(ReadingSyntax.number("1.234", NumberStyle(locale: "de_CH")) == 1.234)
    #expect(ReadingSyntax.number("1.234", NumberStyle(locale: "de_DE.UTF-8")) == 1_234)
  }

  @Test(
    "a cell may have its unit, a length of time, or a sign for no value",
    arguments: [
      ("612 abonnés", "abonnés", .figure(612)), ("1 240 €", "€", .figure(1_240)), ("€1,5", "€", .figure(1.5)),
      ("3 min 20", "min", .figure(10.0 / 3)), ("3 min 30 s", "s", .figure(210)), ("1h30", "h", .figure(1.5)),
      ("0:03:20", "secondes", .figure(200)), ("1,5 h", "min", .figure(90)), ("2 j 12 h", "jours", .figure(2.5)),
      ("1h30", "vues", .strayDuration), ("1h30", nil, .strayDuration), ("–", nil, .absent), ("N/A", "h", .absent),
      ("  ", nil, .absent), ("beaucoup", "vues", .unreadable), ("20 s 3 min", "s", .unreadable),
      ("h", "h", .unreadable),
      ("1:75:00", "h", .unreadable), ("2:31", "s", .figure(151)), ("2:31", "min", .figure(151.0 / 60)),
      ("2:31", "h", .figure(151.0 / 60)), ("2:31", nil, .strayDuration), ("0:02:31", nil, .strayDuration),
      ("0:02:31,5", "s", .figure(151.5)), ("-0:00:05", "s", .figure(-5)), ("2:3", "s", .unreadable),
      ("2:61", "s", .unreadable), ("1:2:31", "s", .unreadable), ("2m 31s", "s", .figure(151)),
      ("2m31s", nil, .strayDuration), ("2m", "s", .figure(120)), ("1,2m", nil, .unreadable),
      ("PT2M31S", "s", .figure(151)), ("P1DT2H", "h", .figure(26)), ("PT0.5H", "min", .figure(30)),
      ("P1M", "s", .unreadable), ("PT", "s", .unreadable), ("PT1S2M", "s", .unreadable),
      ("1 240 €", nil, .figure(1_240)), ("$1,234.50", nil, .figure(1_234.5)), ("US$ 12", "USD", .figure(12)),
      ("-$5", nil, .figure(-5)), ("$-5", nil, .figure(-5)), ("1,2 M€", "€", .figure(1.2e6)),
      ("12 EUR", "€", .figure(12)),
      ("$5", "€", .unreadable), ("$5", "vues", .unreadable), ("nan", nil, .absent), ("#DIV/0!", "%", .absent),
      ("1 234 %", "%", .figure(1_234)), ("12 vuesvues", "vues", .unreadable),
    ] as [(String, String?, ReadingSyntax.Cell)])
  func cells(text: String, unit: String?, expected: ReadingSyntax.Cell) {
    #expect(ReadingSyntax.cell(text, unit: unit, Self.french) == expected)
  }

  @Test("a target begins with its number")
  func leadingNumbers() {
    #expect(ReadingSyntax.leadingNumber("8 500 abonnés", Self.french) == 8_500)
    #expect(ReadingSyntax.leadingNumber("4 h") == 4)
    #expect(ReadingSyntax.leadingNumber("2,5 % per month") == 2.5)
    #expect(ReadingSyntax.leadingNumber("1,200 visits", Self.english) == 1_200)
    #expect(ReadingSyntax.leadingNumber("more") == nil)
    #expect(ReadingSyntax.leadingNumber("") == nil)
  }
}
