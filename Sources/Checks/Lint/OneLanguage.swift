import Localization

// For declarations that are not translated yet.

extension RuleDeclaration {
  init(
    _ name: String, formerly formerNames: [String] = [], _ category: RuleCategory, _ severityPolicy: SeverityPolicy,
    summary: String, rationale: String,
    remedy: String, hasFix: Bool = false, isFixUnsafe: Bool = false, options: [RuleOption<Subject>] = [],
    passing: @autoclosure @escaping @Sendable () -> [Example],
    failing: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.init(
      name, formerly: formerNames, category, severityPolicy, summary: LocalizedText(verbatim: summary),
      rationale: LocalizedText(verbatim: rationale), remedy: LocalizedText(verbatim: remedy), hasFix: hasFix,
      isFixUnsafe: isFixUnsafe, options: options, passing: passing(), failing: failing())
  }
}

extension RuleOption {
  @_disfavoredOverload
  init(_ key: String, _ property: WritableKeyPath<Subject, Int> & Sendable, _ documentation: String) {
    self.init(key, property, LocalizedText(verbatim: documentation))
  }
}
