struct UnexplainedSuppression: EngineRule {
  static let declaration = RuleDeclaration<Self>(
    "unexplained-suppression", .document, .always(.error),
    summary: "a suppression that gives no reason",
    rationale: "Whoever reads the document next must be able to tell whether the exception still holds.",
    remedy: "Write why, after a dash: `# edito: allow RULE — why`.",
    passing: [
      .post(
        "---\nstatus: draft\nvendor: mill # edito: allow unknown-key — kept for the mill's own script\n---\nBread.\n")
    ],
    failing: [
      Example(
        ["posts/2026-11-24-example.md": "---\nstatus: draft # ↓edito: allow unknown-key\n---\nBread.\n"])
    ])
}
