import Agenda
import Localization

/// The names of due items.
public enum DueStrings {
  public static func name(of kind: DueItem.Kind) -> LocalizedText {
    switch kind {
    case .post: LocalizedText(en: "post", fr: "publication")
    case .checklist: LocalizedText(en: "checklist", fr: "liste de tâches")
    case .answer, .process: LocalizedText(en: "due for review", fr: "à réviser")
    case .contact: LocalizedText(en: "contact", fr: "reprendre contact")
    case .embargoBegin: LocalizedText(en: "embargo begins", fr: "début d’embargo")
    case .embargoEnd: LocalizedText(en: "embargo ends", fr: "fin d’embargo")
    case .campaignBegin: LocalizedText(en: "campaign begins", fr: "début de campagne")
    case .campaignEnd: LocalizedText(en: "campaign ends", fr: "fin de campagne")
    case .target: LocalizedText(en: "target", fr: "cible")
    }
  }
}
