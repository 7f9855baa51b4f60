import CivilTime
import Localization
import Schema
import SourceText

/// An answer to one of the ten strategy questions, or to one of the six Ms.
public struct StrategyAnswer: DocumentContent {
  public enum Question: String, Choice {
    case strategy, priorities, audit, indicators, audiences, content, frequency, means, responsibilities, advertising
    case mission, message, management, medium, metrics, monitoring

    public var frenchWords: [String] {
      switch self {
      case .strategy: ["stratégie"]
      case .priorities: ["priorités"]
      case .audit: ["audit", "état des lieux"]
      case .indicators: ["indicateurs"]
      case .audiences: ["publics"]
      case .content: ["contenu"]
      case .frequency: ["fréquence", "rythme"]
      case .means: ["moyens"]
      case .responsibilities: ["responsabilités"]
      case .advertising: ["publicité"]
      case .mission: ["mission"]
      case .message: ["message"]
      case .management: ["méthode", "gestion"]
      case .medium: ["médias", "supports", "canaux"]
      case .metrics: ["mesures", "chiffres"]
      case .monitoring: ["mentions", "veille", "surveillance"]
      }
    }
    /// The question itself, with its number.
    public var label: LocalizedText { documentation }
    public var documentation: LocalizedText {
      switch self {
      case .strategy: LocalizedText(en: "1. What is your strategy?", fr: "1. Quelle est votre stratégie ?")
      case .priorities: LocalizedText(en: "2. What are your priorities?", fr: "2. Quelles sont vos priorités ?")
      case .audit:
        LocalizedText(
          en: "3. Where are you and your competitors today?", fr: "3. Où en êtes-vous, et vos concurrents ?")
      case .indicators: LocalizedText(en: "4. Which indicators?", fr: "4. Quels indicateurs ?")
      case .audiences: LocalizedText(en: "5. Whom do you want to reach?", fr: "5. Qui voulez-vous toucher ?")
      case .content: LocalizedText(en: "6. Which content, in which tone?", fr: "6. Quels contenus, sur quel ton ?")
      case .frequency: LocalizedText(en: "7. How often?", fr: "7. À quelle fréquence ?")
      case .means: LocalizedText(en: "8. With what resources?", fr: "8. Avec quels moyens ?")
      case .responsibilities: LocalizedText(en: "9. Who is responsible?", fr: "9. Qui est responsable ?")
      case .advertising: LocalizedText(en: "10. Will you advertise?", fr: "10. Ferez-vous de la publicité ?")
      case .mission:
        LocalizedText(
          en: "M1. Mission: what are your channels for?", fr: "M1. Mission : à quoi sert votre présence en ligne ?")
      case .message: LocalizedText(en: "M2. Message: which stories?", fr: "M2. Message : quelles histoires ?")
      case .management: LocalizedText(en: "M3. Management: which processes?", fr: "M3. Méthode : quelles procédures ?")
      case .medium: LocalizedText(en: "M4. Medium: which channels?", fr: "M4. Médias : quels canaux ?")
      case .metrics: LocalizedText(en: "M5. Metrics: which indicators?", fr: "M5. Mesures : quels indicateurs ?")
      case .monitoring:
        LocalizedText(en: "M6. Monitoring: what do you listen for?", fr: "M6. Mentions : quelle veille ?")
      }
    }
  }

  public enum Status: String, Choice {
    case open, draft, answered
    public var frenchWords: [String] {
      switch self {
      case .open: ["ouverte", "sans réponse", "à répondre"]
      case .draft: ["brouillon", "en cours"]
      case .answered: ["réponse donnée", "répondue", "terminée"]
      }
    }
    public var label: LocalizedText {
      switch self {
      case .open: LocalizedText(en: "open", fr: "sans réponse")
      case .draft: LocalizedText(en: "draft", fr: "brouillon")
      case .answered: LocalizedText(en: "answered", fr: "réponse donnée")
      }
    }
    public var documentation: LocalizedText {
      switch self {
      case .open: LocalizedText(en: "Not answered yet", fr: "Pas encore de réponse")
      case .draft: LocalizedText(en: "Being answered", fr: "Réponse en cours")
      case .answered: LocalizedText(en: "Answered", fr: "Réponse donnée")
      }
    }
  }

  public var header = Header()
  public var question: Located<Question>?
  public var status: Located<Status>?
  public var owner: Located<String>?
  public var reviewBy: Located<CalendarDay>?
  public var facts = Facts()

  public init() {}

  public static let fields: [Field<StrategyAnswer>] =
    [
      Field(
        "question", .choice, \.question, required: true, en: "The question of this answer",
        fr: "La question à laquelle répond le document"),
      Field("status", .choice, \.status, en: "The status of the answer", fr: "Le statut de la réponse"),
      Field(
        "owner", .reference(.person), \.owner, en: "The person who keeps the answer current",
        fr: "La personne qui tient la réponse à jour"),
      Field(
        "review-by", .day, \.reviewBy, formerly: "review", en: "The day by which to review the answer",
        fr: "La date limite pour réviser la réponse"),
    ] + Facts.fields.map { $0.lifted(into: \.facts) }

  public static let schema = declareSchema()
}
