import Localization
import Testing

@testable import Website

/// The scales of charts.
@Suite("A chart's scale")
struct ChartScaleTests {
  @Test(
    "has round ticks that include all values",
    arguments: [
      ([3.0, 17, 39], true, [0.0, 10, 20, 30, 40]), ([0.2, 0.45], true, [0, 0.2, 0.4, 0.6]),
      ([7050, 8104, 8500], false, [7000, 7500, 8000, 8500]), ([1923, 2000], true, [0, 500, 1000, 1500, 2000]),
      ([60_180, 65_000], true, [0, 20_000, 40_000, 60_000, 80_000]), ([-4, 6], true, [-5, 0, 5, 10]),
      ([0.3], true, [0, 0.1, 0.2, 0.3]), ([1_234_567], true, [0, 500_000, 1_000_000, 1_500_000]),
    ])
  func ticks(values: [Double], fromZero: Bool, ticks: [Double]) {
    #expect(ChartScale(covering: values, fromZero: fromZero).ticks == ticks)
  }

  @Test(
    "has one tick without values, with one value, or with values that cannot be drawn",
    arguments: [[], [0], [5, 5], [.infinity], [.nan, 3], [1e300], [1e14, 1e14 + 1]])
  func odd(values: [Double]) {
    for fromZero in [true, false] {
      let scale = ChartScale(covering: values, fromZero: fromZero)
      #expect(scale.ticks.count >= 2 && scale.lower < scale.upper)
      #expect(scale.ticks.allSatisfy { $0.isFinite })
      for value in values where value.magnitude < 1e15 {
        #expect(scale.lower <= value && value <= scale.upper * (1 + 1e-9))
      }
    }
  }

  @Test("gives the position of a value")
  func share() {
    let scale = ChartScale(covering: [0, 40], fromZero: true)
    #expect(scale.share(of: 0) == 0 && scale.share(of: 10) == 0.25 && scale.share(of: 40) == 1)
    #expect(scale.share(of: 100) == 1 && scale.share(of: -3) == 0)
  }

  @Test("labels its ticks with the necessary decimals")
  func labels() {
    let tenths = ChartScale(covering: [1, 1.35], fromZero: false)
    #expect(tenths.ticks.map { tenths.label(of: $0, in: .french) } == ["1,0", "1,1", "1,2", "1,3", "1,4"])
    let large = ChartScale(covering: [60_180], fromZero: true)
    #expect(large.ticks.map { large.label(of: $0, in: .english) } == ["0", "20,000", "40,000", "60,000", "80,000"])
  }

  @Test("begins at zero for bars, and for a line that would otherwise exaggerate")
  func honest() {
    func scale(_ form: ReadingChart.Form, _ values: [Double?], target: Double? = nil) -> ChartScale {
      let slots = values.map {
        ReadingChart.Slot(label: "", year: nil, value: $0, target: target, isUnfinished: false)
      }
      return ReadingChart(form, slots, wantsLess: false, in: .english).scale
    }
    #expect(scale(.bars, [900, 1000]).beginsAtZero)
    #expect(scale(.line, [9, 4]).beginsAtZero)
    #expect(scale(.line, [900, nil, 1000]).lower == 900)
    #expect(scale(.line, [900, 1000], target: 200).beginsAtZero)
    #expect(scale(.bars, [3], target: 10).upper == 10)
  }
}
