import CivilTime
import ForeignFiles
import Localization
import Presentation
import Spreadsheets

/// The posts of an import, and their numbers.
extension ImportOutput {
  /// The maximum number of posts that an import lists one by one.
  private static let listLimit = 20
  /// The number of posts that are shown of many, and the maximum number of posts whose changes a dry run shows.
  private static let exampleLimit = 3
  /// The maximum number of lines of a post's changes.
  private static let lineLimit = 30

  private var hasManyPosts: Bool { plan.changes.count > Self.listLimit }

  // MARK: Dates

  /// The order in which day and month of ambiguous dates are read in each sheet, with the days of its new and changed posts.
  var dateOrders: [LocalizedText] {
    let proved = plan.proofs.map { ($0.sheet, LocalizedText.proved($0.order, $0.cell, by: $0.proof)) }
    let assumed = plan.assumptions.map { ($0.sheet, LocalizedText.assumed($0.order, $0.cell)) }
    return (proved + assumed).map { sheet, words in
      let days = plan.changes.filter { $0.sheet == sheet }.compactMap(\.day)
      guard let first = days.min(), let last = days.max() else {
        return LocalizedText(en: "\(sheet): \(words)", fr: "\(sheet) : \(words)")
      }
      let period = DateNames.daysAndYear(from: first, to: last)
      return LocalizedText(en: "\(sheet): \(period): \(words)", fr: "\(sheet) : \(period) : \(words)")
    }
  }

  // MARK: Posts

  /// Returns the new and changed posts, each on a line. A dry run shows a few posts with their changes as diffs. Of many posts, the first
  /// ones are shown with the number of the others.
  func changedPosts(_ style: Style) -> String {
    if isDryRun {
      let shown = examples
      let text = shown.map { head(of: $0, style) + shortDiff($0, style) }.joined()
      let rest = plan.changes.count - shown.count
      guard rest > 0 else { return text }
      let words = LocalizedText(
        en: "\(rest, "more post", "more posts"); `--format json` shows all changes",
        fr: "\(rest, "autre publication", "autres publications") ; `--format json` montre tous les changements")
      return text + "\n" + faint(words, style)
    }
    guard hasManyPosts else { return plan.changes.map { head(of: $0, style) }.joined() }
    let shown = examples
    let rest = plan.changes.count - shown.count
    return shown.map { head(of: $0, style) }.joined()
      + faint(LocalizedText(en: "… and \(rest) more", fr: "… et \(rest) autres"), style)
  }

  /// The first posts. A change of an existing post is easier to get wrong, so such posts come before new ones.
  private var examples: [ImportPlan.Change] {
    let updates = plan.changes.indices.filter { plan.changes[$0].old != nil }
    let new = plan.changes.indices.filter { plan.changes[$0].old == nil }
    let updated = updates.prefix(max(Self.exampleLimit - 1, Self.exampleLimit - new.count))
    return (updated + new.prefix(Self.exampleLimit - updated.count)).sorted().map { plan.changes[$0] }
  }

  private func shortDiff(_ change: ImportPlan.Change, _ style: Style) -> String {
    let lines = diff(change, style).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let rest = lines.count - Self.lineLimit
    guard rest > 1 else { return lines.map { $0 + "\n" }.joined() }
    let more = LocalizedText(en: "… \(rest) more lines", fr: "… \(rest) autres lignes")
    return lines.prefix(Self.lineLimit).map { $0 + "\n" }.joined() + faint(more, style)
  }

  private func faint(_ words: LocalizedText, _ style: Style) -> String {
    StyledText(words[language], .faint).truncated(to: style.width).dressed(in: style) + "\n"
  }

  // MARK: Numbers

  /// The numbers of posts and rows, each on a line. The second line, about channels and months, exists only for many posts.
  var summary: [LocalizedText] {
    let new = plan.changes.count { $0.old == nil }
    let changed = plan.changes.count - new
    let moved = plan.changes.count { $0.isMoved }
    var parts: [LocalizedText] = []
    parts.append(
      isDryRun
        ? LocalizedText(
          en: "\(new, "post", "posts") would be created, \(changed) changed",
          fr: "\(new, "publication serait créée", "publications seraient créées"), \(changed, "modifiée", "modifiées")")
        : LocalizedText(
          en: "\(new, "post", "posts") created, \(changed) changed",
          fr: "\(new, "publication créée", "publications créées"), \(changed, "modifiée", "modifiées")"))
    if moved > 0 {
      parts[0] = LocalizedText(
        en: "\(parts[0]), \(moved) of them moved to another day",
        fr: "\(parts[0]), dont \(moved, "déplacée", "déplacées") à un autre jour")
    }
    if plan.unchangedCount > 0 {
      parts.append(
        LocalizedText(
          en: "\(plan.unchangedCount, "row", "rows") without changes",
          fr: "\(plan.unchangedCount, "ligne", "lignes") sans changement"))
    }
    if plan.rejectedRowCount > 0 {
      parts.append(
        LocalizedText(
          en: "\(plan.rejectedRowCount, "row", "rows") rejected",
          fr: "\(plan.rejectedRowCount, "ligne refusée", "lignes refusées")"))
    }
    let leftOut = plan.leftOut.reduce(0) { $0 + $1.count } + plan.moreLeftOut.reduce(0) { $0 + $1.count }
    if hasManyPosts, leftOut > 0 {
      parts.append(
        LocalizedText(
          en: "\(leftOut, "cell or word", "cells or words") left out",
          fr: "\(leftOut, "cellule ou mot ignoré", "cellules ou mots ignorés")"))
    }
    return ([parts.joined(by: .semicolon)] + (hasManyPosts ? [distribution].compactMap(\.self) : []))
      .map { LocalizedText(en: "\($0).", fr: "\($0).") }
  }

  /// The numbers of new and changed posts for each channel, and the months for which they are planned; `nil` if they have neither channels
  /// nor days.
  private var distribution: LocalizedText? {
    var counts: [String: Int] = [:]
    for channel in plan.changes.flatMap(\.channels) { counts[channel, default: 0] += 1 }
    let channels = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
    let days = plan.changes.compactMap(\.day)
    var parts: [LocalizedText] = []
    if !channels.isEmpty {
      parts.append(LocalizedText(en: "Per channel: \(.list(channels))", fr: "Par canal : \(.list(channels))"))
    }
    if let first = days.min(), let last = days.max() {
      let (start, end) = (Self.month(of: first), Self.month(of: last))
      parts.append(
        start == end
          ? LocalizedText(en: "Month: \(start)", fr: "Mois : \(start)")
          : LocalizedText(en: "Months: \(start) – \(end)", fr: "Mois : \(start) – \(end)"))
    }
    return parts.isEmpty ? nil : parts.joined(by: LocalizedText(verbatim: ". "))
  }

  private static func month(of day: CalendarDay) -> LocalizedText {
    let (name, year) = (DateNames.month(day.month), String(day.year))
    return LocalizedText(en: "\(name) \(year)", fr: "\(name) \(year)")
  }
}
