import Cadence
import CivilTime
import Differences
import Editorial
import Localization
import Presentation
import Wording

extension DiffOutput {
  /// Returns the differences for a terminal: the posts day by day, then the targets, the plans and the unreadable files.
  func text(_ style: Style) -> String {
    DiffText(output: self, width: style.width).lines.text(in: style, trimmed: true)
  }
}

/// A layout of differences for a terminal.
private struct DiffText {
  let output: DiffOutput
  let width: Int

  private var comparison: WorkspaceDifference { output.comparison }
  private var language: Language { output.language }
  private var words: DiffStrings { output.words }

  /// The width before a post's title, in columns: margin, mark of the change and time.
  private static let margin = 11

  var lines: [StyledText] {
    let start = comparison.isEmpty ? filled(output.nothing, .none) : heading
    let blocks = [start] + days + [targets, plans, unreadable]
    return Array(blocks.filter { !$0.isEmpty }.joined(separator: [StyledText()]))
  }

  private func filled(_ text: LocalizedText, _ role: Style.Role?, indentation: Int = 0) -> [StyledText] {
    let indent = StyledText(String(repeating: " ", count: indentation))
    return text[language].capitalizedFirst.wrapped(to: width - indentation, lines: .max).map {
      indent + StyledText($0, role)
    }
  }

  // MARK: The head

  private var heading: [StyledText] {
    var title = StyledText(output.before.title(in: language), .strong)
    title.append(" → ", .faint)
    title.append(output.after.name[language], .strong)
    let counts = output.counts.map { kind, words in
      let (sign, role) = PostDifference.sign(of: kind)
      return StyledText(sign + " ", role) + StyledText(words[language])
    }
    let (met, missed) = output.verdicts
    var verdicts: [StyledText] = []
    if met > 0 { verdicts.append(StyledText("✓ ", .success) + StyledText(DiffStrings.met(met)[language])) }
    if missed > 0 { verdicts.append(StyledText("✗ ", .error) + StyledText(DiffStrings.missed(missed)[language])) }
    return [title.truncated(to: width)]
      + [counts, verdicts].flatMap { StyledText.flow($0, separator: StyledText("   "), width: width) }
  }

  // MARK: Posts

  /// A block for each day, then a block for posts without a date.
  private var days: [[StyledText]] {
    var blocks: [[StyledText]] = []
    var day: CalendarDay??
    for difference in comparison.posts {
      if day != .some(difference.slot?.day) {
        day = .some(difference.slot?.day)
        blocks.append([dayHeading(difference.slot?.day)])
      }
      blocks[blocks.count - 1] += lines(of: difference)
    }
    return blocks
  }

  private func dayHeading(_ day: CalendarDay?) -> StyledText {
    guard let day else { return StyledText(CalendarStrings.noDate[language].capitalizedFirst, .strong) }
    let isThisYear = day.year == comparison.now.day.year
    let name = isThisYear ? output.names.weekday(day) : output.names.weekdayAndYear(day)
    return StyledText(name.capitalizedFirst, .strong).truncated(to: width)
  }

  private func lines(of difference: PostDifference) -> [StyledText] {
    let (sign, role) = PostDifference.sign(of: difference.kind)
    var head = StyledText("  ")
    head.append(sign, role)
    head.append(" ")
    let time = difference.slot?.time
    head.append(time?.description ?? "  –  ", time == nil ? .faint : nil)
    head.append("  ")
    return titleLines(head, difference) + details(of: difference)
  }

  /// Returns the title with the channels at the right, or below it if they take too much room.
  private func titleLines(_ head: StyledText, _ difference: PostDifference) -> [StyledText] {
    let room = width - head.width
    let role: Style.Role? = difference.kind == .removed ? .faint : nil
    let title = StyledText(difference.document?.title ?? "", role)
    let names = difference.placements.compactMap(\.channel)
    let channels =
      names.isEmpty
      ? StyledText(CalendarStrings.noChannel[language], .faint) : StyledText(names.joined(separator: ", "), role)
    if channels.width * 2 <= room {
      return [head + title.fitted(to: room - channels.width - 2) + StyledText("  ") + channels]
    }
    let indent = StyledText(String(repeating: " ", count: head.width))
    return [head + title.truncated(to: room), (indent + channels).truncated(to: width)]
  }

  private func details(of difference: PostDifference) -> [StyledText] {
    let indent = String(repeating: " ", count: Self.margin)
    let pieces =
      words.places(of: difference).map { StyledText($0[language]) }
      + difference.changes.map { StyledText(words.words(for: $0)[language]) }
    let separator = StyledText(" · ", .faint)
    var lines = StyledText.flow(pieces, separator: separator, width: width, indentation: Self.margin)
    var below: [String] = []
    if difference.kind == .added, let post = difference.document?.post {
      below = [post.state.name[language], post.author?.value].compactMap(\.self)
    }
    if let old = difference.oldPath {
      // A path is for copying, so it is never cut.
      lines.append(StyledText(indent + old + " →", .faint))
    }
    lines.append(StyledText(indent + (below + [difference.path]).joined(separator: " · "), .faint))
    return lines
  }

  // MARK: Targets

  private var targets: [StyledText] {
    guard !comparison.targets.isEmpty else { return [] }
    var title = StyledText(DiffStrings.targets[language].capitalizedFirst, .strong)
    title.append("  " + DiffStrings.counted[language], .faint)
    let table = DiffTargetTable(comparison.targets, language: language, width: width)
    return [title.truncated(to: width)] + comparison.targets.flatMap(table.lines)
  }

  // MARK: Plans and files

  private var plans: [StyledText] {
    guard !comparison.plans.isEmpty else { return [] }
    return [StyledText(DiffStrings.plans[language].capitalizedFirst, .strong)]
      + comparison.plans.flatMap { plan in
        let (sign, role) = DiffStrings.sign(of: plan.kind)
        let text = words.words(for: plan, output.names, in: language)[language]
        return marked(sign, role, text)
      }
  }

  private var unreadable: [StyledText] {
    guard !comparison.unreadable.isEmpty else { return [] }
    return [StyledText(DiffStrings.unreadable[language].capitalizedFirst, .strong)]
      + comparison.unreadable.flatMap { marked("!", .error, DiffStrings.words(for: $0)[language]) }
  }

  private func marked(_ sign: String, _ role: Style.Role, _ text: String) -> [StyledText] {
    text.wrapped(to: width - 4, lines: .max).enumerated().map { index, line in
      StyledText("  ") + StyledText(index == 0 ? sign : " ", role) + StyledText(" " + line)
    }
  }
}
