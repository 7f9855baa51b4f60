import FrontMatter

/// The name of a placeholder, which templates contain between `{{` and `}}`.
public enum TemplateVariable: String, CaseIterable, Sendable {
  case name, locale, timezone, approval
  case title, date, period, id, author, question, checklist, tasks
}

/// The value of a placeholder.
public struct TemplateValue: Hashable, Sendable {
  public let text: String
  /// Whether the value needs no quotes in YAML, as with dates and periods.
  let isPlain: Bool

  /// Returns the value for text written by people, which is quoted in front matter if YAML needs it.
  public static func text(_ text: String) -> TemplateValue { TemplateValue(text: text, isPlain: false) }

  /// Returns the value for a date or a period, which needs no quotes.
  public static func plain(_ text: String) -> TemplateValue { TemplateValue(text: text, isPlain: true) }
}

/// A document with placeholders between `{{` and `}}`: Markdown, usually with front matter.
public struct Template: Sendable {
  private let body: [String]
  /// The lines between the fences; `nil` without front matter.
  private let frontMatter: [String]?
  private let usesCRLF: Bool

  public init(_ text: String) {
    usesCRLF = text.contains("\r\n")
    // A carriage return alone also ends a line, as in Markdown.
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }.map(String.init)
    if lines[0].isFence("---"),
      let closing = lines.dropFirst().firstIndex(where: { $0.isFence("---") || $0.isFence("...") })
    {
      frontMatter = Array(lines[1..<closing])
      body = Array(lines[(closing + 1)...])
    } else {
      frontMatter = nil
      body = lines
    }
  }

  /// The unknown names between `{{` and `}}`, in the order of the text. A name may occur several times.
  public var unknownVariables: [String] {
    let names = ((frontMatter ?? []) + body).flatMap { line in
      line.matches(of: Self.pattern).map { String($0.1) }
    }
    return names.filter { TemplateVariable(rawValue: $0) == nil }
  }

  /// Whether the template contains a given placeholder.
  public func asks(for variable: TemplateVariable) -> Bool {
    ((frontMatter ?? []) + body).contains { line in
      line.matches(of: Self.pattern).contains { $0.1 == variable.rawValue }
    }
  }

  /// Returns the document with its placeholders filled in. In the front matter, values are quoted if YAML needs it. A line of the front
  /// matter is omitted if its placeholders leave its value empty, and a line of the body if it contains only placeholders without values.
  public func filled(with values: [TemplateVariable: TemplateValue]) -> DraftText {
    let filling = TemplateFilling(values: values, commentColumn: commentColumn)
    return DraftText(
      frontMatter: frontMatter.map { $0.compactMap(filling.frontMatterLine) },
      body: body.compactMap(filling.bodyLine), usesCRLF: usesCRLF, commentColumn: commentColumn)
  }

  /// The column at which the comments after values start: that of the first such comment on a line without a placeholder; `nil` if there
  /// is none.
  private var commentColumn: Int? {
    frontMatter?.lazy.filter { !$0.contains("{{") }.compactMap { FrontMatterLine($0)?.commentColumn }.first
  }

  static var pattern: Regex<(Substring, Substring)> { /\{\{ *([a-z]+) *\}\}/ }
}

/// The replacement of placeholders by values, line by line.
private struct TemplateFilling {
  let values: [TemplateVariable: TemplateValue]
  let commentColumn: Int?

  /// Returns a line of the body with its placeholders filled in; `nil` if only spaces remain.
  func bodyLine(_ line: String) -> String? {
    guard line.contains("{{") else { return line }
    let filled = replacing(in: line[...]) { $0.text }
    return filled.allSatisfy { $0 == " " } ? nil : filled
  }

  /// Returns a line of the front matter with its placeholders filled in; `nil` if they leave its value empty.
  func frontMatterLine(_ line: String) -> String? {
    guard line.contains("{{") else { return line }
    guard let parts = FrontMatterLine(line) else { return replacing(in: line[...]) { $0.text.withoutControls } }
    let value = filledValue(parts.value)
    if value.isEmpty, !parts.value.isEmpty { return nil }
    let comment = replacing(in: parts.comment) { $0.text.withoutControls }
    return parts.replacing(value: value, comment: comment, column: commentColumn)
  }

  private func filledValue(_ value: Substring) -> String {
    let found = variables(in: value)
    if found.isEmpty { return String(value) }
    guard FrontMatterLine.opensQuotesOrBrackets(value) else {
      let text = replacing(in: value) { $0.text }
      return text.isEmpty || found.allSatisfy(\.isPlain) ? text : YAMLScalar.text(text)
    }
    return replacing(in: value) { item, place in
      switch FrontMatterLine.openQuote(at: place, in: value) {
      case "\"": return YAMLScalar.escaped(item.text)
      case "'": return YAMLScalar.doubled(item.text.withoutControls)
      default:
        if item.text.isEmpty { return "null" }
        return item.isPlain ? item.text : YAMLScalar.text(item.text, inFlow: true)
      }
    }
  }

  private func variables(in text: Substring) -> [TemplateValue] {
    text.matches(of: Template.pattern).compactMap { TemplateVariable(rawValue: String($0.1)).map(value) }
  }

  private func replacing(in text: Substring, _ write: (TemplateValue) -> String) -> String {
    replacing(in: text) { value, _ in write(value) }
  }

  private func replacing(in text: Substring, _ write: (TemplateValue, _ place: String.Index) -> String) -> String {
    String(
      text.replacing(Template.pattern) { match in
        TemplateVariable(rawValue: String(match.1)).map { write(value(of: $0), match.range.lowerBound) }
          ?? String(match.0)
      })
  }

  private func value(of variable: TemplateVariable) -> TemplateValue { values[variable] ?? .plain("") }
}

extension String {
  fileprivate func isFence(_ mark: String) -> Bool {
    hasPrefix(mark) && dropFirst(mark.count).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// The text with a space instead of each scalar that YAML accepts only with an escape, such as a line end.
  fileprivate var withoutControls: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(YAMLScalar.needsEscape(scalar) ? " " : scalar) }
    return String(result)
  }
}
