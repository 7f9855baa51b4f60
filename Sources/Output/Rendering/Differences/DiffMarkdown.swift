import Cadence
import CivilTime
import Differences
import Editorial
import Localization
import Presentation
import Wording

extension DiffOutput {
  /// The differences as Markdown for a pull-request comment: a summary line, tables and lists, and a collapsed section with the details
  /// of posts. Without differences, a sentence takes the place of all but the list of unreadable files.
  var markdown: String {
    if comparison.isEmpty {
      let files = unreadableBlock
      return ([Markdown.escaped(nothing[language].capitalizedFirst)] + files).joined(separator: "\n\n").text + "\n"
    }
    let blocks = [summary] + postBlock + targetBlock + planBlock + unreadableBlock + detailBlock
    return blocks.joined(separator: "\n\n").text + "\n"
  }

  private func word(_ text: LocalizedText) -> String { text[language].capitalizedFirst }
  private func cell(_ text: LocalizedText) -> Markdown { Markdown.escaped(text[language]) }

  /// The summary line: `**main → HEAD** · posts: 1 added, 2 moved · ✓ 1 target newly met`.
  private var summary: Markdown {
    var parts: [Markdown] = []
    if !counts.isEmpty { parts.append(cell(DiffStrings.ofPosts(.list(counts.map { $0.words[language] })))) }
    if verdicts.met > 0 { parts.append("✓ \(cell(DiffStrings.met(verdicts.met)))") }
    if verdicts.missed > 0 { parts.append("✗ \(cell(DiffStrings.missed(verdicts.missed)))") }
    let title: Markdown = "**\(before.title(in: language)) → \(cell(after.name))**"
    return ([title] + parts).joined(separator: " · ")
  }

  // MARK: Posts

  private var postBlock: [Markdown] {
    guard !comparison.posts.isEmpty else { return [] }
    let header = [
      LocalizedText(verbatim: ""), CalendarStrings.date, CalendarStrings.time, CalendarStrings.post,
      CalendarStrings.channels,
      DiffStrings.changes,
    ]
    return [Markdown.table(header: header.map(word), rows: comparison.posts.map(row))]
  }

  private func row(_ difference: PostDifference) -> [Markdown] {
    let slot = difference.slot
    let title = Markdown.escaped(difference.document?.title ?? "")
    var changes = words.places(of: difference) + difference.changes.map { words.words(for: $0) }
    if difference.kind == .added, let state = difference.document?.post?.state { changes.insert(state.name, at: 0) }
    return [
      Markdown.escaped(PostDifference.sign(of: difference.kind).sign), slot.map { cell(words.day($0.day)) } ?? "–",
      Markdown.escaped(slot?.time?.description ?? ""), difference.kind == .removed ? "<del>\(title)</del>" : title,
      Markdown.escaped(difference.placements.compactMap(\.channel).joined(separator: ", ")),
      changes.map(cell).joined(separator: "<br>"),
    ]
  }

  // MARK: Targets

  private var targetBlock: [Markdown] {
    guard !comparison.targets.isEmpty else { return [] }
    let header = [
      LocalizedText(verbatim: ""), CadenceStrings.counted, CadenceStrings.wanted, CadenceStrings.period,
      DiffStrings.before, DiffStrings.after,
    ]
    let rows = comparison.targets.flatMap { difference -> [[Markdown]] in
      let start = [
        Markdown.escaped(DiffStrings.sign(of: difference.kind).sign.replacing(" ", with: "")),
        difference.target.map { cell($0.selection) } ?? "",
        DiffTargetTable.wishes(of: difference).map(cell).joined(separator: " → "),
      ]
      if difference.periods.isEmpty { return [start + ["", "", ""]] }
      return difference.periods.map { period in
        start + [cell(ShortDates.period(period.period)), count(period.before), count(period.after)]
      }
    }
    let legend: Markdown = "<sub>\(cell(DiffStrings.counted))</sub>"
    return [Markdown.table(header: header.map(word), rows: rows) + "\n\n" + legend]
  }

  private func count(_ count: PeriodCount?) -> Markdown {
    guard let count else { return "–" }
    return "\(DiffTargetTable.count(count)) · \(cell(CadenceVerdict(on: count).words))"
  }

  // MARK: Plans and files

  private var planBlock: [Markdown] {
    list(
      DiffStrings.plans,
      comparison.plans.map { plan in
        "\(DiffStrings.sign(of: plan.kind).sign) \(cell(words.words(for: plan, names, in: language)))"
      })
  }

  private var unreadableBlock: [Markdown] {
    list(DiffStrings.unreadable, comparison.unreadable.map { cell(DiffStrings.words(for: $0)) })
  }

  private func list(_ title: LocalizedText, _ lines: [Markdown]) -> [Markdown] {
    lines.isEmpty ? [] : ["**\(word(title))**", Markdown.list(lines)]
  }

  // MARK: Details

  /// The files of the changed posts with all changed values, in a collapsed section; empty if no post has changed.
  private var detailBlock: [Markdown] {
    guard !comparison.posts.isEmpty else { return [] }
    let items = comparison.posts.map { difference -> Markdown in
      let path = [difference.oldPath, difference.path].compactMap(\.self).map(Markdown.escaped).joined(separator: " → ")
      let head = Markdown.list(["\(PostDifference.sign(of: difference.kind).sign) \(path)"])
      let details = words.places(of: difference) + difference.changes.map { words.words(for: $0, isFull: true) }
      return ([head] + details.map { "  " + Markdown.list([cell($0)]) }).joined(separator: "\n")
    }
    let title = LocalizedText(en: "Files and values", fr: "Fichiers et valeurs")
    return ["<details>\n<summary>\(title[language])</summary>", items.joined(separator: "\n"), "</details>"]
  }
}
