import Diagnostics
import Editorial
import Localization
import Networks
import Publishing
import SourceText
import TextCounting

/// A post as cards, one for each part of what each channel would get.
struct PreviewCards {
  let output: PreviewOutput
  let style: Style
  private let table: LineTable

  init(output: PreviewOutput, style: Style) {
    self.output = output
    self.style = style
    table = output.document.source.lineTable()
  }

  private var language: Language { output.language }
  /// The columns inside a card.
  private var width: Int { min(style.width - 6, 74) }

  var text: String {
    var lines = [
      style(.strong, output.document.title.truncated(to: style.width)), style(.faint, output.document.path),
    ]
    for channel in output.channels {
      lines.append("")
      lines += card(of: channel)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func card(of channel: PreviewOutput.Channel) -> [String] {
    let rendition = channel.rendition
    var lines: [String] = []
    if rendition.parts.isEmpty { lines.append(head(of: rendition, part: nil)) }
    for (index, part) in rendition.parts.enumerated() {
      lines.append(head(of: rendition, part: index))
      lines += box(around: part, of: rendition, isFirst: index == 0)
    }
    if rendition.parts.isEmpty, rendition.title != nil { lines += box(around: nil, of: rendition, isFirst: true) }
    lines += rendition.media.map(line)
    if let link = rendition.link { lines.append("  \(style(.accent, "→")) \(link)") }
    lines += lost(rendition)
    return lines + channel.findings.flatMap(line)
  }

  // MARK: The head

  /// The channel, its network and the count against the limit.
  private func head(of rendition: Rendition, part: Int?) -> String {
    var left = StyledText(rendition.channel, .strong)
    if rendition.profile.name.lowercased() != rendition.channel { left.append("  \(rendition.profile.name)", .faint) }
    if let part, rendition.parts.count > 1 { left.append("  \(part + 1)/\(rendition.parts.count)", .accent) }
    var right = StyledText()
    if let part { right = count(of: rendition.parts[part], rendition) }
    let gap = max(2, width + 4 - left.width - right.width)
    return "  " + (left + StyledText(String(repeating: " ", count: gap)) + right).dressed(in: style)
  }

  private func count(of part: Rendition.Part, _ rendition: Rendition) -> StyledText {
    guard let limit = rendition.textLimits.first else {
      let length = TextMeasure.codePoints.length(of: part.counted.bytes)
      return StyledText(TextMeasure.codePoints.count(length)[language], .faint)
    }
    let length = limit.measure.length(of: part.counted.bytes)
    let words = LocalizedText(
      en: "\(length) of \(limit.measure.count(limit.limit.value))",
      fr: "\(length) sur \(limit.measure.count(limit.limit.value))")
    return StyledText(words[language], length > limit.limit.value ? .error : .faint)
  }

  // MARK: The box

  private func box(around part: Rendition.Part?, of rendition: Rendition, isFirst: Bool) -> [String] {
    let rule = String(repeating: "─", count: width + 2)
    var lines = ["  " + style(.frame, "╭\(rule)╮")]
    if isFirst, let title = rendition.title {
      for line in title.filled(to: width) { lines.append(framed(StyledText(line, .strong))) }
      if part != nil { lines.append(framed(StyledText())) }
    }
    if let part { lines += body(of: part, rendition).map(framed) }
    return lines + ["  " + style(.frame, "╰\(rule)╯")]
  }

  private func framed(_ line: StyledText) -> String {
    "  " + style(.frame, "│") + " " + line.fitted(to: width).dressed(in: style) + " " + style(.frame, "│")
  }

  /// The text in lines; what no longer fits stands between marks.
  private func body(of part: Rendition.Part, _ rendition: Rendition) -> [StyledText] {
    var text = part.text.string
    if let overflow = overflow(of: part, rendition) {
      let bytes = part.text.bytes
      text =
        String(decoding: bytes[..<overflow], as: UTF8.self) + "⟦" + String(decoding: bytes[overflow...], as: UTF8.self)
        + "⟧"
    }
    var isOver = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [StyledText] in
      let indent = String(line.prefix { $0 == " " })
      let lines = line.dropFirst(indent.count).wrapped(to: width - indent.count, lines: .max).map { indent + $0 }
      return (lines.isEmpty ? [""] : lines).map { line in
        guard let mark = line.firstIndex(of: "⟦") else { return StyledText(line, isOver ? .error : nil) }
        isOver = true
        return StyledText(String(line[..<mark])) + StyledText(String(line[mark...]), .error)
      }
    }
  }

  private func overflow(of part: Rendition.Part, _ rendition: Rendition) -> Int? {
    guard part.text.bytes == part.counted.bytes else { return nil }
    return rendition.textLimits.compactMap { $0.measure.overflow(of: part.text.bytes, limit: $0.limit.value) }.min()
  }

  // MARK: Below the box

  /// What is wrong, where and by which rule.
  private func line(_ finding: Diagnostic) -> [String] {
    let position = table.position(at: finding.place.range.lowerBound)
    let tail = "[\(finding.rule)] \(position.line):\(position.column)"
    var words = finding.message[language].filled(to: width + 2)
    if let last = words.last, DisplayWidth.of(last) + 1 + DisplayWidth.of(tail) <= width + 2 {
      words[words.count - 1] = "\(last) \(style(.faint, tail))"
    } else {
      words.append(style(.faint, tail))
    }
    return words.enumerated().map { index, line in
      let mark = style.severity(finding.severity, finding.severity == .error ? "✗" : "!")
      return "  \(index == 0 ? mark : " ") \(line)"
    }
  }

  private func line(_ medium: Rendition.Medium) -> String {
    let alt =
      medium.alternativeText.map { StyledText(LocalizedText(en: "“\($0)”", fr: "« \($0) »")[language], .faint) }
      ?? StyledText(LocalizedText(en: "no alternative text", fr: "sans texte alternatif")[language], .warning)
    let line = StyledText("▣ ", .accent) + StyledText(medium.path + "  ") + alt
    return "  " + line.truncated(to: width + 4).dressed(in: style)
  }

  private func lost(_ rendition: Rendition) -> [String] {
    let kinds = Loss.Kind.allCases.filter { kind in rendition.losses.contains { $0.kind == kind } }
    guard !kinds.isEmpty else { return [] }
    let names = kinds.map { $0.name[language] }.joined(separator: ", ")
    let words = LocalizedText(en: "not shown there: \(names)", fr: "non affiché là-bas : \(names)")
    return words[language].filled(to: width + 2).enumerated().map { index, line in
      "  \(index == 0 ? style(.warning, "~") : " ") \(style(.faint, line))"
    }
  }
}

extension PreviewOutput {
  /// The post as cards for a terminal.
  public func cards(in style: Style) -> String { PreviewCards(output: self, style: style).text }
}
