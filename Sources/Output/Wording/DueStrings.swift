import Agenda
import Localization

/// The names of what falls due.
public enum DueStrings {
  public static func name(of kind: DueItem.Kind) -> LocalizedText {
    switch kind {
    case .post: LocalizedText(en: "post", fr: "publication")
    case .checklist: LocalizedText(en: "checklist", fr: "liste de tâches")
    case .answer, .process: LocalizedText(en: "to read again", fr: "à relire")
    case .contact: LocalizedText(en: "get in touch", fr: "donner des nouvelles")
    case .embargoBegin: LocalizedText(en: "embargo begins", fr: "début d’embargo")
    case .embargoEnd: LocalizedText(en: "embargo ends", fr: "fin d’embargo")
    case .campaignBegin: LocalizedText(en: "campaign begins", fr: "début de campagne")
    case .campaignEnd: LocalizedText(en: "last day", fr: "dernier jour")
    case .target: LocalizedText(en: "target", fr: "cible")
    }
  }
}
