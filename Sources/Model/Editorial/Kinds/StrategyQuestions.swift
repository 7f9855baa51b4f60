import Localization

extension StrategyAnswer.Question {
  /// The two ways of asking: a team follows one of them, or both.
  public enum Framework: String, CaseIterable, Sendable {
    case questions
    case sixMs = "six-m"

    public var title: LocalizedText {
      switch self {
      case .questions: LocalizedText(en: "The ten questions", fr: "Les dix questions")
      case .sixMs: LocalizedText(en: "The six Ms", fr: "Les six M")
      }
    }

    /// The questions in the order in which they are asked.
    public var questions: [StrategyAnswer.Question] {
      StrategyAnswer.Question.allCases.filter { $0.framework == self }
    }
  }

  public var framework: Framework {
    switch self {
    case .strategy, .priorities, .audit, .indicators, .audiences, .content, .frequency, .means, .responsibilities,
      .advertising:
      .questions
    case .mission, .message, .management, .medium, .metrics, .monitoring: .sixMs
    }
  }

  /// What the team gains by answering: what the tool can tell it from then on.
  public var purpose: LocalizedText {
    switch self {
    case .strategy:
      LocalizedText(
        en: "without it, every other answer is a matter of taste",
        fr: "sans elle, toutes les autres réponses sont affaire de goût")
    case .priorities, .mission:
      LocalizedText(
        en: "then each post can name the objective it serves, and an objective that nobody serves shows up",
        fr: "chaque publication dit alors quel objectif elle sert, et un objectif que rien ne sert se voit")
    case .audit:
      LocalizedText(
        en: "then progress is measured from somewhere, and an audit that is too old is reported",
        fr: "le chemin se mesure alors depuis un point de départ, et un état des lieux trop vieux est signalé")
    case .indicators, .metrics:
      LocalizedText(
        en: "then each objective has its figures, and each call to action its measure",
        fr: "chaque objectif a alors ses chiffres, et chaque appel à l’action sa mesure")
    case .audiences:
      LocalizedText(
        en: "then each post says whom it is for, and a channel that reaches nobody shows up",
        fr: "chaque publication dit alors à qui elle s’adresse, et un canal sans public se voit")
    case .content, .message:
      LocalizedText(
        en: "then posts share out among pillars and messages, and words to avoid are found",
        fr: "les publications se répartissent alors entre piliers et messages, et les mots à éviter sont repérés")
    case .frequency:
      LocalizedText(
        en: "then a quiet week is seen two weeks ahead, and so is one post too many",
        fr: "une semaine creuse se voit alors deux semaines à l’avance, et une publication de trop aussi")
    case .means:
      LocalizedText(
        en: "then plans can be held against the people and the money there are",
        fr: "les projets se comparent alors aux personnes et au budget dont on dispose")
    case .responsibilities, .management:
      LocalizedText(
        en: "then it is known who may publish, reply, approve and advertise on each channel",
        fr: "on sait alors qui peut publier, répondre, valider et faire de la publicité sur chaque canal")
    case .advertising:
      LocalizedText(
        en: "then spending is held against a budget while there is time",
        fr: "les dépenses se comparent alors au budget tant qu’il est temps")
    case .medium:
      LocalizedText(
        en: "then each text is counted as its network counts it",
        fr: "chaque texte est alors compté comme son réseau le compte")
    case .monitoring:
      LocalizedText(
        en: "then people get an answer within the time that they were promised",
        fr: "les gens reçoivent alors une réponse dans le délai promis")
    }
  }

  /// The keys of the facts that an answer usually gives. They may stand in any other answer as well.
  public var usualFacts: [String] {
    switch self {
    case .strategy: []
    case .priorities, .mission: ["objectives"]
    case .audit: ["audit", "competitors"]
    case .indicators, .metrics: ["indicators"]
    case .audiences: ["audiences"]
    case .content: ["pillars", "formats"]
    case .message: ["messages", "tone"]
    case .frequency: ["cadence"]
    case .means: ["means"]
    case .responsibilities, .management: ["responsibilities"]
    case .advertising: ["advertising"]
    case .medium: ["channels"]
    case .monitoring: ["listening"]
    }
  }
}
