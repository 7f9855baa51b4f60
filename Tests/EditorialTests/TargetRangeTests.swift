import CivilTime
import Editorial
import Testing

@Suite("A target's wording")
struct PublishingGoalTests {
  struct Wording: Sendable, CustomTestStringConvertible {
    let text: String
    let minimum: Int?
    let maximum: Int?
    let unit: PeriodUnit
    var testDescription: String { text }

    init(_ text: String, _ minimum: Int?, _ maximum: Int?, _ unit: PeriodUnit) {
      (self.text, self.minimum, self.maximum, self.unit) = (text, minimum, maximum, unit)
    }
  }

  @Test(
    "is read in English and in French",
    arguments: [
      Wording("3-6 per day", 3, 6, .day), Wording("3-6 par jour", 3, 6, .day), Wording("3 à 6 par jour", 3, 6, .day),
      Wording("3 – 6 par jour", 3, 6, .day), Wording("3 to 6 per day", 3, 6, .day),
      Wording("de 3 à 6 fois par jour", 3, 6, .day), Wording("entre 3 et 6 par jour", 3, 6, .day),
      Wording("between 3 and 6 posts per day", 3, 6, .day), Wording("3..6/day", 3, 6, .day),
      Wording("5 per week", 5, nil, .week), Wording("5 par semaine", 5, nil, .week),
      Wording("5/semaine", 5, nil, .week),
      Wording("5 times a week", 5, nil, .week), Wording("5x per week", 5, nil, .week),
      Wording("at least 4 per month", 4, nil, .month), Wording("au moins 4 par mois", 4, nil, .month),
      Wording("Au moins 4 publications par mois", 4, nil, .month), Wording(">= 4 per month", 4, nil, .month),
      Wording("≥ 4 par mois", 4, nil, .month), Wording("4 or more per month", 4, nil, .month),
      Wording("4+ per month", 4, nil, .month), Wording("4 par mois minimum", 4, nil, .month),
      Wording("min. 4 par mois", 4, nil, .month), Wording("4 au moins par mois", 4, nil, .month),
      Wording("at most 2 per week", nil, 2, .week), Wording("au plus 2 par semaine", nil, 2, .week),
      Wording("2 max par semaine", nil, 2, .week), Wording("2 par semaine au plus", nil, 2, .week),
      Wording("up to 2 per week", nil, 2, .week), Wording("jusqu’à 2 par semaine", nil, 2, .week),
      Wording("pas plus de 2 par semaine", nil, 2, .week), Wording("2 ou moins par semaine", nil, 2, .week),
      Wording("maximum 2 chaque semaine", nil, 2, .week), Wording("exactly 3 per quarter", 3, 3, .quarter),
      Wording("au moins 7 par trimestre", 7, nil, .quarter), Wording("12 par an", 12, nil, .year),
      Wording("12 each year", 12, nil, .year), Wording("3\u{A0}à\u{A0}6\u{202F}par jour", 3, 6, .day),
      Wording("  3-6   PER  DAY ", 3, 6, .day), Wording("6-3 per day", 6, 3, .day), Wording("0 per day", 0, nil, .day),
    ])
  func reads(_ wording: Wording) throws {
    let goal = try #require(TargetRange(parsing: wording.text))
    #expect(goal == TargetRange(minimum: wording.minimum, maximum: wording.maximum, unit: wording.unit))
  }

  @Test(
    "is rejected without a number or a period",
    arguments: [
      "", "3", "per day", "3 per", "3 day", "3-per day", "three per day", "3.5 per day", "-3 per day",
      "3 per fortnight",
      "at least per day", "at least 3-6 per day", "at least 3 per day at most", "3-6 per day max", "3 per day or so",
      "1234567 per day", "3 per dayweek", "au moins 4 par", "٣ per day",
    ])
  func rejects(_ text: String) {
    #expect(TargetRange(parsing: text) == nil)
  }

  @Test("is read back from its own description")
  func roundTrip() {
    for unit in PeriodUnit.allCases {
      for (low, high) in [(3, 6), (4, nil), (nil, 2), (5, 5), (0, 1)] as [(Int?, Int?)] {
        let goal = TargetRange(minimum: low, maximum: high, unit: unit)
        #expect(TargetRange(parsing: goal.description.english) == goal)
        #expect(TargetRange(parsing: goal.description.french) == goal)
        #expect(TargetRange(parsing: goal.spelling) == goal)
      }
    }
  }
}
