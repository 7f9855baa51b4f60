import Localization

struct UnusedSuppression: EngineRule {
  static let declaration = RuleDeclaration<Self>(
    "unused-suppression", .document, .always(.warning),
    summary: LocalizedText(
      en: "a suppression that matches no finding",
      fr: "une exception qui ne correspond à aucun constat"),
    rationale: LocalizedText(
      en: "The suppression would hide the next real finding of its rule.",
      fr: "Cette exception cacherait le prochain vrai constat de la règle."),
    exceptions: LocalizedText(
      en: "Not reported if the suppressed rule did not run.",
      fr: "Rien n’est signalé si la règle visée n’a pas été vérifiée."),
    remedy: LocalizedText(
      en: "Delete the suppression.",
      fr: "Supprimez l’exception."),
    passing: [
      .post(
        "---\nstatus: draft\nvendor: mill # edito: allow unknown-key — kept for the mill's own script\n---\nBread.\n")
    ],
    failing: [
      .post("---\nstatus: draft # ↓edito: allow unknown-key — kept for the mill's own script\n---\nBread.\n")
    ])
}
