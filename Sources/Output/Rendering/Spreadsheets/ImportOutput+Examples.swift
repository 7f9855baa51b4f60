import Localization
import Presentation
import Spreadsheets

extension ImportOutput {
  /// The maximum number of posts whose changes a dry run shows.
  private static let exampleLimit = 3
  /// The maximum number of lines of a post's changes.
  private static let lineLimit = 30

  /// Returns a few posts with their changes as diffs, and the number of the others.
  func examples(_ style: Style) -> String {
    let updates = plan.changes.indices.filter { plan.changes[$0].old != nil }
    let new = plan.changes.indices.filter { plan.changes[$0].old == nil }
    // A change of an existing post is easier to get wrong.
    let updated = updates.prefix(max(Self.exampleLimit - 1, Self.exampleLimit - new.count))
    let shown = (updated + new.prefix(Self.exampleLimit - updated.count)).sorted()
    let text = shown.map { head(of: plan.changes[$0], style) + shortDiff(plan.changes[$0], style) }.joined()
    let rest = plan.changes.count - shown.count
    guard rest > 0 else { return text }
    let words = LocalizedText(
      en: "\(rest, "more post", "more posts"); `--format json` shows all changes",
      fr: "\(rest, "autre publication", "autres publications") ; `--format json` montre tous les changements")
    return text + "\n" + StyledText(words[language], .faint).truncated(to: style.width).dressed(in: style) + "\n"
  }

  private func shortDiff(_ change: ImportPlan.Change, _ style: Style) -> String {
    let lines = diff(change, style).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let rest = lines.count - Self.lineLimit
    guard rest > 1 else { return lines.map { $0 + "\n" }.joined() }
    let more = LocalizedText(en: "… \(rest) more lines", fr: "… \(rest) autres lignes")
    return lines.prefix(Self.lineLimit).map { $0 + "\n" }.joined()
      + StyledText(more[language], .faint).dressed(in: style) + "\n"
  }
}
