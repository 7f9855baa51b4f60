import Cadence
import CivilTime
import TestSupport
import Testing

extension Workshop {
  /// The counts of the first target over some days.
  func counts(_ from: String, _ through: String? = nil) throws -> [PeriodCount] {
    let ledger = try ledger()
    let target = try #require(ledger.targets.first)
    return try ledger.report(on: target, from: date(from), through: date(through ?? from)).periods
  }

  /// Returns the count of the first target's period that contains a day.
  func count(_ day: String) throws -> PeriodCount {
    let counts = try counts(day)
    #expect(counts.count == 1)
    return try #require(counts.first)
  }
}

extension PeriodCount {
  /// Published, ready and planned.
  var figures: [Int] { [published, ready, planned] }
}
