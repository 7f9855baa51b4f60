import Actions
import Localization

/// A number on a command line: each has its bounds, so that none makes the program do more than anybody waits for.
enum NumberArgument {
  /// Refuses a number that is out of bounds.
  ///
  /// - Parameter option: as it is written, with its dashes.
  static func check(_ number: Int?, of option: String, in bounds: ClosedRange<Int>) throws {
    guard let number, !bounds.contains(number) else { return }
    let (least, most) = (bounds.lowerBound, bounds.upperBound)
    throw UsageError(
      LocalizedText(
        en: "\(option) must be from \(least) to \(Numerals.grouped(most, in: .english))",
        fr: "\(option) doit être compris entre \(least) et \(Numerals.grouped(most, in: .french))"))
  }
}
