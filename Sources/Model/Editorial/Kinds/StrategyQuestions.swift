import Localization

extension StrategyAnswer.Question {
  /// A set of strategy questions. A team uses one of the two sets, or both.
  public enum Framework: String, CaseIterable, Sendable {
    case questions
    case sixMs = "six-m"

    public var title: LocalizedText {
      switch self {
      case .questions: LocalizedText(en: "The ten questions", fr: "Les dix questions")
      case .sixMs: LocalizedText(en: "The six Ms", fr: "Les six M")
      }
    }

    /// The questions of the set, in order.
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

  /// The benefit of an answer, as a clause: the checks and views that the answer makes possible.
  public var purpose: LocalizedText {
    guard self != .strategy else {
      return LocalizedText(en: "all other answers are based on it", fr: "toutes les autres réponses en découlent")
    }
    return LocalizedText(en: "once it is answered, \(benefit)", fr: "une fois la réponse donnée, \(benefit)")
  }

  private var benefit: LocalizedText {
    switch self {
    case .strategy: .empty
    case .priorities, .mission:
      LocalizedText(
        en: "posts can name the objective that they serve, and lint reports objectives without posts",
        fr:
          "chaque publication peut indiquer l’objectif qu’elle sert, et lint signale les objectifs sans publication"
      )
    case .audit:
      LocalizedText(
        en: "progress has a starting point, and lint reports an audit that is too old",
        fr: "les progrès se mesurent depuis un point de départ, et lint signale un état des lieux trop ancien")
    case .indicators, .metrics:
      LocalizedText(
        en: "each objective has its indicators, and each call to action can be measured",
        fr: "chaque objectif a ses indicateurs, et l’effet de chaque appel à l’action se mesure")
    case .audiences:
      LocalizedText(
        en: "posts can name their audience, and lint reports channels without an audience",
        fr: "chaque publication peut indiquer son public, et lint signale les canaux sans public")
    case .content, .message:
      LocalizedText(
        en: "posts are counted by pillar and message, and lint finds the terms to avoid",
        fr: "les publications se comptent par pilier et par message, et lint repère les termes à éviter")
    case .frequency:
      LocalizedText(
        en: "lint reports missing posts in time to write them, and posts above a target",
        fr: "lint signale les publications qui manquent, à temps pour les écrire, et celles qui sont de trop")
    case .means:
      LocalizedText(
        en: "plans are compared with the people and the budget of the team",
        fr: "les projets se comparent aux personnes et au budget dont l’équipe dispose")
    case .responsibilities, .management:
      LocalizedText(
        en: "the people who publish, reply, approve and advertise on each channel are known",
        fr: "on sait qui peut publier, répondre, valider et faire de la publicité sur chaque canal")
    case .advertising:
      LocalizedText(
        en: "lint reports overspending while it can still be corrected",
        fr: "lint signale les dépassements de budget pendant qu’il est encore temps")
    case .medium:
      LocalizedText(
        en: "each text is counted as its network counts it",
        fr: "chaque texte est compté comme son réseau le compte")
    case .monitoring:
      LocalizedText(
        en: "mentions have a reply deadline, and lint reports the ones that are late",
        fr: "les mentions ont un délai de réponse, et lint signale celles qui l’ont dépassé")
    }
  }

  /// The keys of the facts that an answer to this question usually declares. Answers to other questions may declare these facts as well.
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
