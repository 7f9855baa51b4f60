import CivilTime
import Localization
import Schema
import SourceText

/// The workspace's settings: the front matter of `edito.md`.
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
  public var closures: Located<[Located<Closure>]>?
  public var site: Located<SiteSettings>?
  public var lint: Located<LintSettings>?
  public var facts = Facts()

  public init() {}

  public static let fields: [Field<Settings>] =
    [
      Field(
        "edito", Settings.versionType, \.version, required: true, en: "The format's version: 1",
        fr: "La version du format : 1"),
      Field("name", .text, \.name, en: "The team's name", fr: "Le nom de l’équipe"),
      Field(
        "locale", Settings.localeType, \.locale, en: "The language and region of readers",
        fr: "La langue et la région des lecteurs"),
      Field("timezone", .text, \.timezone, en: "The zone in which dates are meant", fr: "Le fuseau horaire des dates"),
      Field("capacity", .workingTime, \.capacity, en: "A working day", fr: "Une journée de travail"),
      Field(
        "approval", .choice, \.approval, formerly: "review", en: "Approval of posts: required or optional",
        fr: "Validation des publications : obligatoire ou facultative"),
      Field(
        "line-breaks", .choice, \.lineBreaks, en: "Whether the lines of a paragraph stay lines",
        fr: "Si les lignes d’un paragraphe restent des lignes"),
      Field(
        "horizon", .span, \.horizon, en: "How far ahead cadence is checked", fr: "Jusqu’où la cadence est vérifiée"),
      Field(
        "closures", .list(of: Closure.type), \.closures, en: "Days on which nobody publishes",
        fr: "Les jours où personne ne publie"),
      Field("site", SiteSettings.schema.type, \.site, en: "Where the site is put", fr: "Où le site est mis en ligne"),
      Field(
        "lint", LintSettings.schema.type, \.lint, en: "What lint checks, and how", fr: "Ce que lint vérifie, et comment"
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

  /// How far ahead cadence is checked where the settings do not say.
  public static let defaultHorizon = Span(2, .week)
}

/// Whether a post must be approved before its slot.
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
      LocalizedText(en: "Every post is approved before its slot", fr: "Chaque publication est validée avant sa date")
    case .optional:
      LocalizedText(en: "Posts may go out unapproved", fr: "Une publication peut paraître sans validation")
    }
  }
}

/// What becomes of a line end within a paragraph, on a network that does not read Markdown.
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
        en: "The lines of a paragraph become one: for teams that wrap their lines at a column",
        fr: "Les lignes d’un paragraphe n’en font qu’une : pour les équipes qui coupent leurs lignes à une colonne")
    }
  }
}

/// What the site and the feeds need to know of the place where they are put.
public struct SiteSettings: Sendable {
  /// Where the site can be reached; feeds name their pages by it, and schedulers find pictures below it.
  public var address: Located<String>?

  public init() {}

  static let schema = RecordSchema(
    { SiteSettings() },
    [
      Field(
        "address", .url, \.address, en: "Where the site can be reached", fr: "L’adresse à laquelle on trouve le site")
    ])
}

/// Days on which nobody publishes.
public struct Closure: Sendable {
  public var from: Located<CalendarDay>?
  public var until: Located<CalendarDay>?
  public var reason: Located<String>?

  public init() {}

  /// The first and the last day as they are written; `nil` without a first one.
  ///
  /// The last may come before the first.
  public var bounds: (first: CalendarDay, last: CalendarDay)? {
    from.map { ($0.value, until?.value ?? $0.value) }
  }

  /// The days that it closes; `nil` without a first one, or if the last comes before it.
  public var days: ClosedRange<CalendarDay>? {
    bounds.flatMap { $0.first <= $0.last ? $0.first...$0.last : nil }
  }

  public func contains(_ day: CalendarDay) -> Bool { days?.contains(day) ?? false }

  private static let schema = RecordSchema(
    { Closure() },
    [
      Field("from", .day, \.from, required: true, en: "The first day", fr: "Le premier jour"),
      Field("until", .day, \.until, en: "The last day", fr: "Le dernier jour"),
      Field("reason", .text, \.reason, en: "Why", fr: "Pourquoi"),
    ])

  private static let intervalShape = Shape.pattern(
    LocalizedText(en: "a day or an interval", fr: "un jour ou un intervalle"),
    examples: ["2026-12-25", "2026-12-24/2026-12-26"])

  /// A day, an ISO 8601 interval of days, or `{from, until, reason}`.
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
      case .failure(let failure):
        reader.mismatch(node, expected: intervalShape, reason: failure.reason)
        return nil
      }
    }
    guard let first = days.first, let last = days.last, days.count <= 2, first <= last else {
      reader.mismatch(node, expected: intervalShape)
      return nil
    }
    var closure = Closure()
    closure.from = Located(first, at: range)
    closure.until = Located(last, at: range)
    return closure
  }
}

/// The part of the settings that tells lint what to do; the rules' own settings are read by the lint engine.
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
        "exclude", .list(of: .text), \.exclude, en: "Paths and patterns to leave out",
        fr: "Les chemins et motifs à laisser de côté"),
      Field(
        "rules", .map(from: .text, to: RuleSetting.type), \.rules,
        en: "Rule names → off, a severity, or a map of options",
        fr: "Nom de règle → off, une gravité, ou une table d’options"),
    ])
}

/// The severity from which findings make a run fail.
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
    case .error: LocalizedText(en: "Errors fail", fr: "Les erreurs font échouer")
    case .warning: LocalizedText(en: "Warnings fail too", fr: "Les avertissements aussi")
    case .info: LocalizedText(en: "Any finding fails", fr: "Toute remarque fait échouer")
    case .never: LocalizedText(en: "Nothing fails", fr: "Rien ne fait échouer")
    }
  }
}

/// What the settings say of one rule: a word, or words by option. The lint engine knows which options there are.
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
