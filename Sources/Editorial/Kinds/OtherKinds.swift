import CivilTime
import Localization
import Schema
import SourceText

/// A recurring list of tasks.
public struct Checklist: DocumentContent {
  public var header = Header()
  public var every: Located<Recurrence>?
  public var at: Located<String>?
  public var owner: Located<String>?

  public init() {}

  public static let fields: [Field<Checklist>] = [
    Field(
      "every", Recurrence.type, \.every, required: true, en: "How often it is due",
      fr: "À quelle fréquence elle revient"),
    Field(
      "at", .text, \.at, en: "Which day of a longer period: `last friday`",
      fr: "Quel jour d’une période plus longue : `last friday`"),
    Field("owner", .reference(.person), \.owner, en: "Who does it", fr: "Qui s’en charge"),
  ]
  public static let schema = declareSchema()
}

/// How often a checklist is due.
public enum Recurrence: Hashable, Sendable {
  case every(PeriodUnit)
  case on(Weekdays)

  /// One of the units, or days of the week.
  static let type: ValueType<Recurrence> = {
    let unit = ValueType<Recurrence>.pattern(
      LocalizedText(en: "a recurrence", fr: "une récurrence"),
      examples: ["day", "weekdays", "week", "month", "quarter", "year", "[mon, thu]"]
    ) { text in
      PeriodUnit(parsing: text).map(Recurrence.every) ?? Weekdays(parsing: text).map(Recurrence.on)
    }
    return ValueType(.either(unit.shape, ValueType<Weekdays>.weekdays.shape)) { node, reader in
      reader.tree.nodes[node].kind == .scalar
        ? unit.read(node, &reader) : ValueType<Weekdays>.weekdays.read(node, &reader).map(Recurrence.on)
    }
  }()
}

/// One occurrence of a checklist.
public struct Run: DocumentContent {
  public var header = Header()
  public var checklist: Located<String>?
  public var period: Located<Period>?
  public var owner: Located<String>?

  public init() {}

  public static let fields: [Field<Run>] = [
    Field(
      "checklist", .reference(.checklist), \.checklist, required: true, en: "The checklist it runs",
      fr: "La liste qu’elle déroule"),
    Field(
      "period", .period, \.period, required: true, en: "The day, week or month it is for",
      fr: "Le jour, la semaine ou le mois concerné"),
    Field("owner", .reference(.person), \.owner, en: "Who did it", fr: "Qui l’a faite"),
  ]
  public static let schema = declareSchema()
}

/// Something from a brainstorm.
public struct Idea: DocumentContent {
  public enum Status: String, Choice {
    case new, kept, used, dropped
    public var documentation: LocalizedText {
      switch self {
      case .new: LocalizedText(en: "Just noted", fr: "Tout juste notée")
      case .kept: LocalizedText(en: "Worth doing", fr: "À faire")
      case .used: LocalizedText(en: "Became a post", fr: "Devenue publication")
      case .dropped: LocalizedText(en: "Given up", fr: "Abandonnée")
      }
    }
  }

  public var header = Header()
  public var status: Located<Status>?
  public var author: Located<String>?
  public var date: Located<CalendarDay>?
  public var objective: Located<String>?
  public var pillar: Located<String>?
  public var campaign: Located<String>?
  public var format: Located<String>?
  public var tags: Located<[Located<String>]>?

  public init() {}

  public static let fields: [Field<Idea>] = [
    Field("status", .choice, \.status, en: "What became of it", fr: "Ce qu’elle est devenue"),
    Field("author", .reference(.person), \.author, en: "Who had it", fr: "Qui l’a eue"),
    Field("date", .day, \.date, en: "When", fr: "Quand"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective it would serve",
      fr: "L’objectif qu’elle servirait"),
    Field("pillar", .reference(.pillar), \.pillar, en: "The pillar it belongs to", fr: "Le pilier dont elle relève"),
    Field(
      "campaign", .reference(.campaign), \.campaign, en: "The campaign it could be part of",
      fr: "La campagne où elle entrerait"),
    Field("format", .reference(.format), \.format, en: "The form it could take", fr: "La forme qu’elle prendrait"),
    Field("tags", .list(of: .text), \.tags, en: "The team's own labels", fr: "Les étiquettes de l’équipe"),
  ]
  public static let schema = declareSchema()
}

/// A period with an aim, paid or not.
public struct Campaign: DocumentContent {
  public enum Status: String, Choice {
    case planned, running, over, cancelled
    public var documentation: LocalizedText {
      switch self {
      case .planned: LocalizedText(en: "Still to come", fr: "À venir")
      case .running: LocalizedText(en: "Under way", fr: "En cours")
      case .over: LocalizedText(en: "Over", fr: "Terminée")
      case .cancelled: LocalizedText(en: "Given up", fr: "Abandonnée")
      }
    }
  }

  public var header = Header()
  public var status: Located<Status>?
  public var from: Located<CalendarDay>?
  public var until: Located<CalendarDay>?
  public var objective: Located<String>?
  public var channels: Located<[Located<String>]>?
  public var owner: Located<String>?
  public var budget: Located<String>?
  public var paid: Located<Bool>?

  public init() {}

  public static let fields: [Field<Campaign>] = [
    Field("status", .choice, \.status, en: "How far it is", fr: "Son avancement"),
    Field("from", .day, \.from, required: true, en: "The first day", fr: "Le premier jour"),
    Field("until", .day, \.until, required: true, en: "The last day", fr: "Le dernier jour"),
    Field(
      "objective", .reference(.objective), \.objective, en: "The objective it serves", fr: "L’objectif qu’elle sert"),
    Field("channels", .list(of: .reference(.channel)), \.channels, en: "Where it runs", fr: "Où elle se déroule"),
    Field("owner", .reference(.person), \.owner, en: "Who leads it", fr: "Qui la mène"),
    Field("budget", .text, \.budget, en: "What it may cost", fr: "Ce qu’elle peut coûter"),
    Field("paid", .flag, \.paid, en: "Whether reach is bought", fr: "Si l’on paie pour être vu"),
  ]
  public static let schema = declareSchema()
}

/// Somebody who matters to the team.
public struct Person: DocumentContent {
  public enum Role: String, Choice {
    case member, partner, advocate, influencer, competitor
    public var documentation: LocalizedText {
      switch self {
      case .member: LocalizedText(en: "Works in the team", fr: "Travaille dans l’équipe")
      case .partner: LocalizedText(en: "Works with the team", fr: "Travaille avec l’équipe")
      case .advocate: LocalizedText(en: "Speaks well of it", fr: "En dit du bien")
      case .influencer: LocalizedText(en: "Is listened to in the field", fr: "Est écouté dans le domaine")
      case .competitor: LocalizedText(en: "Is after the same audience", fr: "Vise le même public")
      }
    }
  }

  public var header = Header()
  public var role: Located<Role>?
  public var name: Located<String>?
  public var email: Located<String>?
  public var job: Located<String>?
  public var handles: Located<[MapEntry<String, String>]>?
  public var contact: Located<String>?
  public var language: Located<String>?
  public var until: Located<CalendarDay>?

  public init() {}

  public static let fields: [Field<Person>] = [
    Field("role", .choice, \.role, en: "What they are to the team", fr: "Son lien avec l’équipe"),
    Field("name", .text, \.name, en: "Their name", fr: "Son nom"),
    Field("email", .text, \.email, en: "Their address, as git knows it", fr: "Son adresse, telle que git la connaît"),
    Field("job", .text, \.job, en: "What they do", fr: "Sa fonction"),
    Field(
      "handles", .map(from: .text, to: .text), \.handles, en: "Their accounts, by network",
      fr: "Ses comptes, par réseau"),
    Field(
      "contact", .text, \.contact, en: "How often to get back to them: `every month`",
      fr: "Le rythme des prises de contact : `every month`"),
    Field("language", .text, \.language, en: "The language to address them in", fr: "La langue à employer"),
    Field("until", .day, \.until, en: "The day they left", fr: "Le jour du départ"),
  ]
  public static let schema = declareSchema()
}

/// A written procedure.
public struct Process: DocumentContent {
  public var header = Header()
  public var owner: Located<String>?
  public var review: Located<CalendarDay>?

  public init() {}

  public static let fields: [Field<Process>] = [
    Field("owner", .reference(.person), \.owner, en: "Who keeps it", fr: "Qui la tient à jour"),
    Field("review", .day, \.review, en: "When it must be read again", fr: "Quand il faut la relire"),
  ]
  public static let schema = declareSchema()
}

/// A log of what people said in a period.
public struct MentionsLog: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?

  public init() {}

  public static let fields: [Field<MentionsLog>] = [
    Field(
      "period", .period, \.period, required: true, en: "The day or week it is about",
      fr: "Le jour ou la semaine concernée")
  ]
  public static let schema = declareSchema()
}

/// The figures of one period.
public struct Metrics: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?

  public init() {}

  public static let fields: [Field<Metrics>] = [
    Field("period", .period, \.period, required: true, en: "The period of the figures", fr: "La période des chiffres")
  ]
  public static let schema = declareSchema()
}

/// A status update.
public struct Report: DocumentContent {
  public var header = Header()
  public var period: Located<Period>?
  public var author: Located<String>?

  public init() {}

  public static let fields: [Field<Report>] = [
    Field(
      "period", .period, \.period, required: true, en: "The period it reports on", fr: "La période dont il rend compte"),
    Field("author", .reference(.person), \.author, en: "Who answers for it", fr: "Qui en répond"),
  ]
  public static let schema = declareSchema()
}
