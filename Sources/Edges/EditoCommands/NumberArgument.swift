import Actions
import Localization

/// A number on a command line. Bounds keep the program from working longer than a user would wait.
enum NumberArgument {
  /// Rejects a number that is out of bounds. Accepts `nil`, for an option that is not given.
  ///
  /// - Parameter option: the option's name with its dashes.
  static func check(_ number: Int?, of option: String, in bounds: ClosedRange<Int>) throws {
    guard let number, !bounds.contains(number) else { return }
    throw UsageError(
      number < bounds.lowerBound
        ? LocalizedText(
          en: "\(option) must be \(bounds.lowerBound) or more", fr: "\(option) doit valoir \(bounds.lowerBound) ou plus"
        )
        : LocalizedText(
          en: "\(option) must be \(bounds.upperBound) or less",
          fr: "\(option) doit valoir \(bounds.upperBound) ou moins"))
  }
}
