import CivilTime
import Editorial
import Localization

extension DeclaredTarget {
  /// The posts that the target counts, in a few words: `x, format photo`, `pilier coulisses`, `all posts`.
  public var selection: LocalizedText {
    conditions.isEmpty
      ? LocalizedText(en: "all posts", fr: "toutes les publications") : conditions.map(Self.words).joined()
  }

  private static func words(for condition: TargetCondition) -> LocalizedText {
    let value = condition.value
    return switch condition.subject {
    case .channel: LocalizedText(verbatim: value)
    case .network:
      LocalizedText(
        en: "network \(condition.network?.name ?? value)", fr: "réseau \(condition.network?.name ?? value)")
    case .format: LocalizedText(en: "format \(value)", fr: "format \(value)")
    case .message: LocalizedText(en: "message \(value)", fr: "message \(value)")
    case .pillar: LocalizedText(en: "pillar \(value)", fr: "pilier \(value)")
    case .objective: LocalizedText(en: "objective \(value)", fr: "objectif \(value)")
    case .audience: LocalizedText(en: "audience \(value)", fr: "public \(value)")
    case .campaign: LocalizedText(en: "campaign \(value)", fr: "campagne \(value)")
    case .author: LocalizedText(en: "author \(value)", fr: "auteur \(value)")
    case .language: LocalizedText(en: "language \(value)", fr: "langue \(value)")
    case .tag: LocalizedText(en: "tag \(value)", fr: "étiquette \(value)")
    }
  }

  /// The target's number and, if they are limited, its days: `3–6 per day, weekdays`.
  public var targetText: LocalizedText {
    let goal = goal.value.description
    return days == .all ? goal : LocalizedText(en: "\(goal), \(days.name)", fr: "\(goal), \(days.name)")
  }
}

extension Period {
  /// The name of the period with the article that French needs after most prepositions: `la semaine 48 (…)`, `le 4e trimestre 2026`.
  public var withArticle: LocalizedText {
    let name = DateNames.period(self)
    return switch unit {
    case .day, .quarter: LocalizedText(en: "\(name)", fr: "le \(name)")
    case .week: LocalizedText(en: "\(name)", fr: "la \(name)")
    case .month, .year: name
    }
  }

  /// The name of the period with its preposition: `on 24 November 2026`, `en semaine 48 (du 23 au 29 novembre)`, `au 4e trimestre 2026`.
  public var locative: LocalizedText {
    let name = DateNames.period(self)
    return switch unit {
    case .day: LocalizedText(en: "on \(name)", fr: "le \(name)")
    case .quarter: LocalizedText(en: "in \(name)", fr: "au \(name)")
    case .week, .month, .year: LocalizedText(en: "in \(name)", fr: "en \(name)")
    }
  }
}
