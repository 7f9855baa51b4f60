struct UnusedSuppression: EngineRule {
  static let declaration = RuleDeclaration<Self>(
    "unused-suppression", .document, .always(.warning),
    summary: "a suppression of a rule that finds nothing in this document",
    rationale: "An exception that is no longer needed would hide the next real fault.",
    remedy: "Delete it.",
    passing: [
      .post(
        "---\nstatus: draft\nvendor: mill # edito: allow unknown-key — kept for the mill's own script\n---\nBread.\n")
    ],
    failing: [
      .post("---\nstatus: draft # ↓edito: allow unknown-key — kept for the mill's own script\n---\nBread.\n")
    ])
}
