import CivilTime
import Localization
import Schema
import SourceText

/// The settings of the workspace: the front matter of `edito.md`.
public struct Settings: DocumentContent {
  public var header = Header()
  public var version: Located<Int>?
  public var name: Located<String>?
  public var locale: Located<String>?
  public var timezone: Located<String>?
  public var capacity: Located<WorkingTime>?
  public var approval: Located<ApprovalPolicy>?
  public var lineBreaks: Located<LineBreakPolicy>?
  public var horizon: Located<Span>?
  public var since: Located<CalendarDay>?
  public var closures: Located<[Located<Closure>]>?
  public var site: Located<SiteSettings>?
  public var lint: Located<LintSettings>?
  @Apart public var importing: Located<ImportSettings>?
  @Apart public var sources: Located<[Located<SourceSettings>]>?
  public var facts = Facts()

  public init() {}

  public static let fields: [Field<Settings>] =
    [
      Field(
        "edito", Settings.versionType, \.version, required: true, en: "The version of the format: 1",
        fr: "La version du format : 1"),
      Field("name", .text, \.name, en: "The team's name", fr: "Le nom de l’équipe"),
      Field(
        "locale", Settings.localeType, \.locale, en: "The language and region of the readers",
        fr: "La langue et la région des lecteurs"),
      Field(
        "timezone", .text, \.timezone, en: "The time zone of all dates", fr: "Le fuseau horaire de toutes les dates"),
      Field(
        "capacity", .workingTime, \.capacity, en: "The length of a working day", fr: "La durée d’une journée de travail"
      ),
      Field(
        "approval", .choice, \.approval, formerly: "review", en: "The approval of posts: required or optional",
        fr: "La validation des publications : obligatoire ou facultative"),
      Field(
        "line-breaks", .choice, \.lineBreaks, en: "Line ends within paragraphs: kept or joined",
        fr: "Les lignes d’un paragraphe : gardées ou jointes"),
      Field(
        "horizon", .span, \.horizon, en: "The horizon: how far ahead Edito checks the calendar",
        fr: "L’horizon : jusqu’où Edito vérifie le calendrier"),
      Field(
        "since", .day, \.since,
        en: "The day on which the team began to use Edito; the posts published before it are the archive",
        fr: "Le jour où l’équipe a commencé à utiliser Edito ; les publications parues avant forment les archives"),
      Field(
        "closures", .list(of: Closure.type), \.closures, en: "The days on which the team does not publish",
        fr: "Les jours où l’équipe ne publie pas"),
      Field("site", SiteSettings.schema.type, \.site, en: "The settings of the site", fr: "Les réglages du site"),
      Field(
        "lint", LintSettings.schema.type, \.lint, en: "The settings of lint", fr: "Les réglages de lint"
      ),
      Field(
        "import", ImportSettings.schema.type, \.importing,
        en: "What the columns and words of the team's calendars mean",
        fr: "Ce que veulent dire les colonnes et les mots des calendriers de l’équipe"),
      Field(
        "sources", .list(of: SourceSettings.type), \.sources,
        en: "Files of other programs that are also documents of the workspace, such as the articles of a blog",
        fr:
          "Les fichiers d’autres programmes qui sont aussi des documents de l’espace, par exemple les articles d’un blog"
      ),
    ] + Facts.fields.map { $0.lifted(into: \.facts) }

  public static let schema = declareSchema()

  private static let versionType = ValueType<Int>.scalar(.integer) { text, reader, node in
    if text == "1" { return 1 }
    reader.unknownValue(node, among: [KnownWord("1")])
    return nil
  }

  private static let localeType = ValueType<String>.pattern(
    LocalizedText(en: "a locale", fr: "une locale"), examples: ["fr-FR", "en-GB"]
  ) { text in
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" })
    let isLocale = parts.first.map { (2...3).contains($0.count) && $0.allSatisfy(\.isLetter) } ?? false
    return isLocale ? text : nil
  }

  /// The horizon for settings without `horizon:`.
  public static let defaultHorizon = Span(2, .week)
}

/// The policy for approvals: whether every post must be approved before its slot.
public enum ApprovalPolicy: String, Choice {
  case required, optional
  public var frenchWords: [String] {
    switch self {
    case .required: ["obligatoire", "requise"]
    case .optional: ["facultative", "optionnelle"]
    }
  }
  public var documentation: LocalizedText {
    switch self {
    case .required:
      LocalizedText(
        en: "Every post must be approved before its slot", fr: "Chaque publication doit être validée avant son créneau")
    case .optional:
      LocalizedText(en: "Posts may be published without approval", fr: "Une publication peut paraître sans validation")
    }
  }
}

/// The treatment of line ends within a paragraph on networks that do not read Markdown.
public enum LineBreakPolicy: String, Choice {
  case keep, join
  public var frenchWords: [String] {
    switch self {
    case .keep: ["garder", "gardés"]
    case .join: ["joindre", "joints"]
    }
  }
  public var label: LocalizedText {
    switch self {
    case .keep: LocalizedText(en: "kept", fr: "gardés")
    case .join: LocalizedText(en: "joined", fr: "joints")
    }
  }
  public var documentation: LocalizedText {
    switch self {
    case .keep: LocalizedText(en: "A line end stays a line end", fr: "Un retour à la ligne reste un retour à la ligne")
    case .join:
      LocalizedText(
        en: "The lines of a paragraph become one line, for teams that wrap their text at a column",
        fr: "Les lignes d’un paragraphe n’en font qu’une, pour les équipes qui coupent leurs lignes à une largeur fixe")
    }
  }
}

/// The settings of the site and the feeds.
public struct SiteSettings: Sendable {
  /// The URL of the site. Feeds link to its pages, and schedulers fetch pictures from it.
  public var address: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { SiteSettings() },
    [
      Field(
        "address", .url, \.address, en: "The URL of the site", fr: "L’adresse web du site")
    ])
}

/// A range of days on which the team does not publish, with the reason.
public struct Closure: Sendable {
  public var from: Located<CalendarDay>?
  public var until: Located<CalendarDay>?
  public var reason: Located<String>?

  public init() {}

  /// The first and the last day as written; `nil` without a first day. Without a last day, the closure ends on the first day.
  ///
  /// The last day may precede the first.
  public var bounds: (first: CalendarDay, last: CalendarDay)? {
    from.map { ($0.value, until?.value ?? $0.value) }
  }

  /// The closed days; `nil` without a first day, or if the last day precedes the first.
  public var days: ClosedRange<CalendarDay>? {
    bounds.flatMap { $0.first <= $0.last ? $0.first...$0.last : nil }
  }

  public func contains(_ day: CalendarDay) -> Bool { days?.contains(day) ?? false }

  private static let schema = RecordSchema(
    { Closure() },
    [
      Field("from", .day, \.from, required: true, en: "The first day", fr: "Le premier jour"),
      Field("until", .day, \.until, en: "The last day", fr: "Le dernier jour"),
      Field("reason", .text, \.reason, en: "The reason", fr: "La raison"),
    ])

  private static let intervalShape = Shape.pattern(
    LocalizedText(en: "a day or a range of days", fr: "un jour ou une plage de jours"),
    examples: ["2026-12-25", "2026-12-24/2026-12-26"])

  /// The type of a closure: a day, an ISO 8601 interval of days, or `{from, until, reason}`.
  static let type = ValueType<Closure>(.either(intervalShape, schema.shape)) { node, reader in
    guard reader.tree.nodes[node].kind == .scalar else { return schema.type.read(node, &reader) }
    let range = reader.range(of: node)
    let bounds = reader.tree.text(of: node).split(separator: "/", omittingEmptySubsequences: false)
    var days: [CalendarDay] = []
    for bound in bounds {
      switch DateSyntax.day(String(bound)) {
      case .success(let day):
        reader.reportDoubt(about: day, at: node)
        days.append(day)
      case .failure:
        // A slash may also separate the parts of one date.
        guard let day = reader.day(node, as: intervalShape) else { return nil }
        return Closure(from: day, until: day, at: range)
      }
    }
    guard let first = days.first, let last = days.last, days.count <= 2, first <= last else {
      reader.mismatch(node, expected: intervalShape)
      return nil
    }
    return Closure(from: first, until: last, at: range)
  }

  private init(from first: CalendarDay, until last: CalendarDay, at range: ByteRange) {
    from = Located(first, at: range)
    until = Located(last, at: range)
  }
}

/// The settings of lint. The settings of single rules are kept as text, which the lint engine interprets.
public struct LintSettings: Sendable {
  public var failOn: Located<FailureThreshold>?
  public var exclude: Located<[Located<String>]>?
  public var rules: Located<[MapEntry<String, RuleSetting>]>?

  public init() {}

  static let schema = RecordSchema(
    { LintSettings() },
    [
      Field(
        "fail-on", .choice, \.failOn, en: "The severity from which lint fails",
        fr: "La gravité à partir de laquelle lint échoue"),
      Field(
        "exclude", .list(of: .text), \.exclude, en: "The paths and patterns that lint skips",
        fr: "Les chemins et les motifs que lint ignore"),
      Field(
        "rules", .map(from: .text, to: RuleSetting.type), \.rules,
        en: "The settings of single rules: `on`, `off`, a severity, or a map of options",
        fr: "Les réglages de chaque règle : `on`, `off`, une gravité, ou une table d’options"),
    ])
}

/// The lowest severity of findings that make a command fail.
public enum FailureThreshold: String, Choice {
  case error, warning, info, never
  public var frenchWords: [String] {
    switch self {
    case .error: ["erreur"]
    case .warning: ["avertissement"]
    case .info: ["remarque", "information"]
    case .never: ["jamais"]
    }
  }
  public var documentation: LocalizedText {
    switch self {
    case .error: LocalizedText(en: "Lint fails on errors", fr: "Lint échoue en cas d’erreur")
    case .warning:
      LocalizedText(en: "Lint fails on errors and warnings", fr: "Lint échoue en cas d’erreur ou d’avertissement")
    case .info: LocalizedText(en: "Lint fails on any finding", fr: "Lint échoue au moindre constat")
    case .never: LocalizedText(en: "Lint never fails because of findings", fr: "Aucun constat ne fait échouer lint")
    }
  }
}

/// The settings of one rule: a word, or a word for each option. Only the lint engine knows which options exist.
public struct RuleSetting: Sendable {
  public var word: Located<String>?
  public var options: [MapEntry<String, String>] = []

  static let type = ValueType<RuleSetting>(.either(.text, .map(key: .text, value: .text))) { node, reader in
    if reader.tree.nodes[node].kind == .scalar {
      return RuleSetting(word: Located(reader.tree.text(of: node), at: reader.range(of: node)))
    }
    return ValueType<[MapEntry<String, String>]>.map(from: .text, to: .text).read(node, &reader).map {
      RuleSetting(options: $0)
    }
  }
}
