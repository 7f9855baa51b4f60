import Findings
import Localization
import Networks
import Presentation
import Publishing
import SourceText
import TextCounting

/// The preview of a post on one channel, in lines of at most `width` columns.
struct PreviewCard {
  let channel: PreviewOutput.Channel
  let table: LineTable
  let language: Language
  let width: Int

  private var rendition: Rendition { channel.rendition }
  /// The width within the frame, in columns.
  private var inside: Int { width - 4 }

  var lines: [StyledText] {
    var lines: [StyledText] = []
    if rendition.parts.isEmpty { lines.append(head(part: nil)) }
    for (index, part) in rendition.parts.enumerated() {
      lines.append(head(part: index))
      lines += box(around: part, isFirst: part.number == 0)
      lines += rendition.media.filter { $0.part == part.number }.flatMap(line)
    }
    if rendition.parts.isEmpty, rendition.title != nil { lines += box(around: nil, isFirst: true) }
    if rendition.parts.isEmpty { lines += rendition.media.flatMap(line) }
    if let summary = rendition.summary {
      lines += marked("≡", .accent, summary.wrapped(to: width - 2, lines: .max), .faint)
    }
    if let link = rendition.link { lines += marked("→", .accent, link.wrapped(to: width - 2, lines: .max), nil) }
    return lines + lost + findings.flatMap(line)
  }

  // MARK: The head

  /// Returns the first line of a part: the channel, its network, the part's number in a thread, and its length compared with the limit if
  /// it has one.
  ///
  /// - Parameter part: The index of the part; `nil` for a post without text.
  private func head(part: Int?) -> StyledText {
    let number =
      part.flatMap { rendition.partCount > 1 ? "  \(rendition.parts[$0].number + 1)/\(rendition.partCount)" : nil }
      ?? ""
    let right = part.map { count(of: rendition.parts[$0]) } ?? StyledText()
    var left = StyledText(rendition.channel, .strong)
    let name = rendition.profile.name.lowercased() == rendition.channel ? "" : "  \(rendition.profile.name)"
    // On a narrow terminal, the channel is enough.
    let isTight = DisplayWidth.of(rendition.channel + name + number) + 2 + right.width > width
    if !isTight { left.append(name, .faint) }
    left.append(number, .accent)
    let gap = max(2, width - left.width - right.width)
    return left + StyledText(String(repeating: " ", count: gap)) + right
  }

  private func count(of part: Rendition.Part) -> StyledText {
    guard let (limit, length) = rendition.governingLimit(of: part) else {
      let length = TextMeasure.codePoints.length(of: part.counted.bytes)
      return StyledText(TextMeasure.codePoints.count(length)[language], .faint)
    }
    return StyledText(limit.count(length)[language], length > limit.limit.value ? .error : .faint)
  }

  // MARK: The box

  private func box(around part: Rendition.Part?, isFirst: Bool) -> [StyledText] {
    let rule = String(repeating: "─", count: inside + 2)
    var lines = [StyledText("╭\(rule)╮", .frame)]
    if isFirst, let title = rendition.title {
      lines += title.filled(to: inside).map { framed(StyledText($0, .strong)) }
      if part != nil { lines.append(framed(StyledText())) }
    }
    if let part { lines += body(of: part).map(framed) }
    return lines + [StyledText("╰\(rule)╯", .frame)]
  }

  private func framed(_ line: StyledText) -> StyledText {
    StyledText("│ ", .frame) + line.fitted(to: inside) + StyledText(" │", .frame)
  }

  /// Returns the text of a part in lines. Text beyond the limit is in colour and in `⟦⟧`.
  ///
  /// The brackets are for terminals without colours. The colour depends on the position only, because the text itself may contain
  /// such brackets.
  private func body(of part: Rendition.Part) -> [StyledText] {
    var text = part.text.string
    var end = text.endIndex
    if let overflow = rendition.overflow(of: part) {
      let bytes = part.text.bytes
      text =
        "\(String(decoding: bytes[..<overflow], as: UTF8.self))⟦\(String(decoding: bytes[overflow...], as: UTF8.self))⟧"
      end = text.utf8.index(text.startIndex, offsetBy: overflow)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [StyledText] in
      let indent = line.prefix { $0 == " " }
      let pieces = line[indent.endIndex...].broken(to: inside - indent.count)
      return (pieces.isEmpty ? [line[line.endIndex...]] : pieces).map { piece in
        let cut = min(max(end, piece.startIndex), piece.endIndex)
        return StyledText(String(pieces.isEmpty ? "" : indent) + piece[..<cut])
          + StyledText(String(piece[cut...]), .error)
      }
    }
  }

  // MARK: Below the box

  /// Returns lines with a mark before the first one.
  private func marked(_ mark: String, _ role: Style.Role, _ lines: [String], _ words: Style.Role?) -> [StyledText] {
    lines.enumerated().map { index, line in StyledText(index == 0 ? mark + " " : "  ", role) + StyledText(line, words) }
  }

  private func line(_ medium: Rendition.Medium) -> [StyledText] {
    let alt = medium.alternativeText.map { LocalizedText(en: "“\($0)”", fr: "« \($0) »")[language] }
    let words = alt ?? LocalizedText(en: "no alt text", fr: "sans texte alternatif")[language]
    let role: Style.Role = alt == nil ? .warning : .faint
    let path = StyledText("▣ ", .accent) + StyledText(medium.path)
    let line = path + StyledText("  ") + StyledText(words, role)
    if line.width <= width { return [line] }
    return [path.truncated(to: width)] + marked(" ", role, words.wrapped(to: width - 2, lines: .max), role)
  }

  private var lost: [StyledText] {
    rendition.losses.summary.flatMap { marked("~", .warning, $0[language].filled(to: width - 2), .faint) }
  }

  /// The findings, each with the byte offsets of its places. Findings with the same rule and message are merged.
  private var findings: [(finding: Finding, places: [Int])] {
    var grouped: [(finding: Finding, places: [Int])] = []
    for finding in channel.findings {
      let offset = finding.place.range.lowerBound
      if let index = grouped.firstIndex(where: {
        $0.finding.rule == finding.rule && $0.finding.message == finding.message
      }) {
        grouped[index].places.append(offset)
      } else {
        grouped.append((finding, [offset]))
      }
    }
    return grouped
  }

  /// Returns the lines of a finding: its message, its rule and up to five of its places.
  private func line(_ finding: Finding, at places: [Int]) -> [StyledText] {
    let positions = places.prefix(5).map { offset in
      let position = table.position(at: offset)
      return "\(position.line):\(position.column)"
    }
    let more = places.count > 5 ? "…" : ""
    let tail = StyledText("[\(finding.rule)] \(positions.joined(separator: ", "))\(more)", .faint).truncated(
      to: width - 2)
    var lines = marked(
      finding.severity.mark, finding.severity.role, finding.message[language].filled(to: width - 2), nil)
    if let last = lines.last, last.width + 1 + tail.width <= width {
      lines[lines.count - 1] = last + StyledText(" ") + tail
    } else {
      lines.append(StyledText("  ") + tail)
    }
    return lines
  }
}
