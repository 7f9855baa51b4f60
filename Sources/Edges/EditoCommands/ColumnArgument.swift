import Actions
import Localization

/// A column and its header on a command line, such as `url=Link`.
enum ColumnArgument {
  /// Reads the values of `--column`, and returns the header that the user gave for each column.
  ///
  /// - Parameters:
  ///   - field: returns the column with a name; `nil` for an unknown name.
  ///   - known: returns the known names.
  ///   - example: a correct value.
  ///   - remedy: returns the hint for an unknown name with its header; `nil` if the known names are the hint.
  static func headings<Field: Hashable>(
    _ arguments: [String], field: (_ name: String) -> Field?, known: () -> [String], example: LocalizedText,
    remedy: (_ name: String, _ heading: String) -> LocalizedText? = { _, _ in nil }
  ) throws -> [Field: String] {
    var headings: [Field: String] = [:]
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let field = field(parts[0]) else {
        guard parts.count == 2 else {
          let expected = LocalizedText(
            en: "a column and its header, such as \(example)", fr: "une colonne et son titre, comme \(example)")
          throw UsageError(.invalid(argument, for: "--column", expected: expected))
        }
        let known = known()
        throw UsageError(
          LocalizedText(en: "unknown column “\(parts[0])”", fr: "colonne inconnue : « \(parts[0]) »"),
          hint: remedy(parts[0], parts[1]) ?? Spelling.nearest(to: parts[0], among: known).map(LocalizedText.didYouMean)
            ?? LocalizedText(en: "known columns: \(.list(known))", fr: "au choix : \(.list(known))"))
      }
      headings[field] = parts[1]
    }
    return headings
  }
}
