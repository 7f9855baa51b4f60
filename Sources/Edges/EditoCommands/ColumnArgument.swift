import Actions
import Localization

/// A heading for a column on a command line: `url=Link`.
enum ColumnArgument {
  /// Reads the values of `--column`.
  ///
  /// - Parameters:
  ///   - field: the column that a name stands for.
  ///   - known: the names that may be meant.
  ///   - example: a value as it should be written.
  static func headings<Field: Hashable>(
    _ arguments: [String], field: (_ name: String) -> Field?, known: () -> [String], example: LocalizedText
  ) throws -> [Field: String] {
    var headings: [Field: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let field = field(parts[0]) else {
        let message = LocalizedText(
          en: "--column does not take “\(argument)”", fr: "--column ne peut être « \(argument) »")
        guard parts.count == 2 else {
          throw UsageError(
            message, hint: LocalizedText(en: "write it like \(example)", fr: "écrivez par exemple \(example)"))
        }
        let known = known()
        throw UsageError(
          message,
          hint: Spelling.nearest(to: parts[0], among: known).map(LocalizedText.didYouMean)
            ?? LocalizedText(en: "there are: \(.list(known))", fr: "il y a : \(.list(known))"))
      }
      headings[field] = parts[1]
    }
    return headings
  }
}
