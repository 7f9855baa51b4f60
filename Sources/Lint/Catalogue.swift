/// All rules, in the order in which they are listed. A test compares it with the files of `Rules`.
public enum Catalogue {
  public static let rules: [AnyRule] =
    documentRules + postRules + cadenceRules

  static let documentRules: [AnyRule] = [
    AnyRule(UnknownKey.self), AnyRule(engine: UnknownRule.self), AnyRule(engine: UnusedSuppression.self),
    AnyRule(engine: UnexplainedSuppression.self),
  ]

  static let postRules: [AnyRule] = [
    AnyRule(MissingObjective.self)
  ]

  static let cadenceRules: [AnyRule] = [
    AnyRule(BelowTarget.self), AnyRule(AboveTarget.self), AnyRule(PostingGap.self), AnyRule(ImpossibleTarget.self),
  ]

  public static func rule(named name: String) -> AnyRule? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: rules.map { ($0.name, $0) })
}
