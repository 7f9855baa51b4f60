import CivilTime
import Schema
import Testing

@Suite("Amounts of money")
struct MoneyTests {
  struct Wording: Sendable, CustomTestStringConvertible {
    let text: String
    let minorUnits: Int
    let currency: String
    let period: PeriodUnit?
    var testDescription: String { text }

    init(_ text: String, _ minorUnits: Int, _ currency: String, _ period: PeriodUnit? = nil) {
      (self.text, self.minorUnits, self.currency, self.period) = (text, minorUnits, currency, period)
    }
  }

  @Test(
    "are read as people write them in English and in French",
    arguments: [
      Wording("240 €", 24_000, "EUR"), Wording("240€", 24_000, "EUR"), Wording("€240", 24_000, "EUR"),
      Wording("240\u{A0}€", 24_000, "EUR"), Wording("1\u{202F}500,50\u{A0}€", 150_050, "EUR"),
      Wording("1 500 EUR / year", 150_000, "EUR", .year), Wording("1 500 EUR/an", 150_000, "EUR", .year),
      Wording("120 € par trimestre", 12_000, "EUR", .quarter),
      Wording("120\u{A0}€\u{A0}par\u{202F}trimestre", 12_000, "EUR", .quarter),
      Wording("$300 per month", 30_000, "$", .month), Wording("$ 300 a month", 30_000, "$", .month),
      Wording("£1,500.5 each week", 150_050, "GBP", .week), Wording("1.500,50 €", 150_050, "EUR"),
      Wording("1.500 €", 150_000, "EUR"), Wording("1,500 USD", 150_000, "USD"), Wording("1,5 €", 150, "EUR"),
      Wording("1’500.50 CHF", 150_050, "CHF"), Wording("12,345,678.90 $", 1_234_567_890, "$"),
      Wording("45 euros chaque jour", 4_500, "EUR", .day), Wording("0,99 €", 99, "EUR"), Wording("0 €", 0, "EUR"),
      Wording("300 $ CA par mois", 30_000, "CAD", .month), Wording("CA$300", 30_000, "CAD"),
      Wording("US$ 300", 30_000, "USD"), Wording("150 000 F CFA", 150_000, "CFA"),
      Wording("150.000 FCFA", 150_000, "CFA"),
      Wording("1,500 ¥", 1_500, "JPY"), Wording("12,500 TND", 12_500, "TND"), Wording("12 DT", 12_000, "TND"),
      Wording("20 Fr.", 2_000, "francs"), Wording("99 kr / month", 9_900, "kr", .month), Wording("99 ₦", 9_900, "₦"),
      Wording("  240   eur  ", 24_000, "EUR"),
    ])
  func reads(_ wording: Wording) throws {
    let budget = try #require(Budget(parsing: wording.text))
    #expect(budget.amount.minorUnits == wording.minorUnits)
    #expect(budget.amount.currency.code == wording.currency)
    #expect(budget.period == wording.period)
  }

  @Test(
    "are rejected if the number or the currency is unclear",
    arguments: [
      "", "240", "€", "€ €", "€240 €", "240 pains", "par mois", "two hundred €", "240 € par", "240 € mois",
      "240 € par lune", "environ 240 €", "240 € TTC", "240-300 €", "1 50 €", "1,50,000 €", "1.500.50 €", "1,5005 €",
      "0,5 ¥", "0.500 €", "1 500.500,5 €", "٢٤٠ €", "1 000 000 000 000 €", "240 €€", "240 € 50", "-240 €",
    ])
  func rejects(_ text: String) {
    #expect(Budget(parsing: text) == nil)
  }

  @Test("may recur")
  func refunds() {
    #expect(Money(parsing: "-20,50 €")?.minorUnits == -2_050)
    #expect(Money(parsing: "−$20")?.minorUnits == -2_000)
    #expect(Money(parsing: "$-20")?.minorUnits == -2_000)
    #expect(Money(parsing: "20 € par mois") == nil)
  }

  @Test("in one currency are equal in every spelling")
  func sameCurrency() throws {
    let spellings = ["20 €", "20 EUR", "20 euros", "€20", "20,00 eur"].compactMap { Money(parsing: $0) }
    #expect(spellings.count == 5)
    #expect(Set(spellings).count == 1)
    // The country of these dollars is unknown.
    #expect(Money(parsing: "$20") != Money(parsing: "20 USD"))
  }

  @Test(
    "are written in each language's way, with the author's currency sign",
    arguments: [
      ("1500,5 €", "€1500.50", "1500,50\u{A0}€"), ("12 000 EUR", "12,000\u{A0}EUR", "12\u{202F}000\u{A0}EUR"),
      ("$0.05", "$0.05", "0,05\u{A0}$"), ("300 $ CA", "300\u{A0}$\u{A0}CA", "300\u{A0}$\u{A0}CA"),
      ("-20 €", "−€20", "−20\u{A0}€"), ("2,005 TND", "2.005\u{A0}TND", "2,005\u{A0}TND"),
    ])
  func names(_ text: String, _ english: String, _ french: String) throws {
    let name = try #require(Money(parsing: text)).name
    #expect(name.english == english)
    #expect(name.french == french)
  }

  @Test("are read back from their own names")
  func roundTrip() throws {
    for text in ["240 €", "1 500,50 EUR / an", "$300 per month", "150 000 FCFA par an", "3,5 € chaque semaine"] {
      let budget = try #require(Budget(parsing: text))
      #expect(Budget(parsing: budget.name.english) == budget)
      #expect(Budget(parsing: budget.name.french) == budget)
    }
  }

  @Test("are read in the front matter, and an error shows the right form")
  func inFrontMatter() {
    let good = Budgets.read("budget: 240 €\nspending:\n  - {on: 2026-11-20, amount: \"45,50 €\", for: Ribbons}")
    #expect(good.budget?.amount.minorUnits == 24_000)
    #expect(good.spent == [4_550])
    #expect(good.expected.isEmpty)
    let bad = Budgets.read("budget: 240\nspending: [{on: 2026-11-20, amount: beaucoup}]")
    #expect(bad.budget == nil)
    #expect(
      bad.expected == [
        "un budget, par exemple 240 € ou 120 € par trimestre", "une somme d’argent, par exemple 45 € ou 1 500,50 €",
      ])
    #expect(bad.reasons == ["la devise manque"])
    for amount in ["60 per month", "1 500,50", "-20"] {
      #expect(Budgets.read("budget: \(amount)").reasons == ["la devise manque"], "\(amount)")
    }
    #expect(Budgets.read("budget: 60 pains per month").reasons.isEmpty)
  }
}
