import Localization

struct UnexplainedSuppression: EngineRule {
  static let declaration = RuleDeclaration<Self>(
    "unexplained-suppression", .document, .always(.error),
    summary: LocalizedText(
      en: "a suppression without a reason",
      fr: "une exception sans raison"),
    rationale: LocalizedText(
      en: "A suppression without a reason has no effect, because readers cannot judge whether it is still needed.",
      fr: "Une exception sans raison est sans effet, car on ne peut pas juger si elle est encore utile."),
    remedy: LocalizedText(
      en: "Write the reason after a dash: `# edito: allow RULE — why`.",
      fr: "Écrivez la raison après un tiret : `# edito: allow RÈGLE — pourquoi`."),
    passing: [
      .post(
        "---\nstatus: draft\nvendor: mill # edito: allow unknown-key — kept for the mill's own script\n---\nBread.\n")
    ],
    failing: [
      Example(
        ["posts/2026-11-24-example.md": "---\nstatus: draft # ↓edito: allow unknown-key\n---\nBread.\n"])
    ])
}
