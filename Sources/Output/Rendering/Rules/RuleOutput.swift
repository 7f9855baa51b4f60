import Lint
import Localization
import Presentation

/// The output of `edito rule`: a list of rules, or their explanations.
public struct RuleOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.text($1) },
    .markdown { output in
      output.rules.map { RuleDocumentation($0, in: output.language).markdown() }.joined(separator: "\n")
    },
    .json { RuleDocumentation.json($0.rules, in: $0.language) },
  ]

  let rules: [AnyRule]
  let isExplained: Bool
  let wraps: Bool
  let language: Language

  /// - Parameters:
  ///   - isExplained: whether a terminal shows an explanation of each rule, with examples, instead of a list.
  ///   - wraps: whether the summaries of a list are wrapped to the width; otherwise each rule takes one line.
  public init(_ rules: [AnyRule], isExplained: Bool, wraps: Bool, in language: Language) {
    self.rules = rules
    self.isExplained = isExplained
    self.wraps = wraps
    self.language = language
  }

  private func text(_ style: Style) -> String {
    isExplained
      ? rules.map { RuleDocumentation($0, in: language).text(in: style) }.joined(separator: "\n")
      : RuleDocumentation.list(rules, in: language, style: style, wraps: wraps)
  }
}
