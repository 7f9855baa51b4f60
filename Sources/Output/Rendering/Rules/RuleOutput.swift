import Lint
import Presentation

/// What `edito rule` prints: the list of rules, or one of them explained.
public struct RuleOutput: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.text($1) },
    .markdown { $0.rules.map { RuleDocumentation.markdown($0) }.joined(separator: "\n") },
    .json { RuleDocumentation.json($0.rules) },
  ]

  let rules: [AnyRule]
  let isExplained: Bool
  let wraps: Bool

  /// - Parameters:
  ///   - isExplained: whether a terminal shows them with their examples, and not as a list.
  ///   - wraps: whether the summaries of a list are filled to the width; otherwise each rule has one line.
  public init(_ rules: [AnyRule], isExplained: Bool, wraps: Bool) {
    self.rules = rules
    self.isExplained = isExplained
    self.wraps = wraps
  }

  private func text(_ style: Style) -> String {
    isExplained
      ? rules.map { RuleDocumentation.text($0, style: style) }.joined(separator: "\n")
      : RuleDocumentation.list(rules, style: style, wraps: wraps)
  }
}
