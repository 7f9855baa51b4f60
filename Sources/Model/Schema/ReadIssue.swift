import CivilTime
import FrontMatter
import Localization
import SourceText

/// An issue found while reading one document. Most issues invalidate only the value of one key, but some prevent reading all of the front
/// matter.
public struct ReadIssue: Hashable, Sendable {
  public let kind: Kind
  public let range: ByteRange

  public init(_ kind: Kind, at range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: Hashable, Sendable {
    /// The markers of an unfinished git merge, up to the line that ends the conflict. `end` is that line; `nil` if it is missing.
    case mergeConflict(end: ByteRange?, isInFrontMatter: Bool)
    /// Front matter that is not valid YAML.
    case invalidYAML(YAMLFailure.Reason)
    /// Front matter without a closing line `---`.
    case unclosedFrontMatter
    /// Keys at the start of a file without an opening line `---`.
    case unopenedFrontMatter
    /// Front matter in a language other than YAML. `yaml` is its translation; `nil` if some of it is not understood.
    case foreignFrontMatter(ForeignFrontMatter.Form, yaml: String?)
    /// Front matter of another program's file that is not valid, is not closed, or is not understood.
    case invalidForeignFrontMatter(ForeignFrontMatter.Form)
    /// An empty file in the folder of a kind.
    case emptyFile
    /// Front matter that is not a map of keys to values.
    case notAMap(found: LocalizedText)
    /// Front matter whose aliases expand to more values than a person would write.
    case tooManyValues(limit: Int)
    case duplicateKey(String, first: ByteRange)
    case unknownKey(String, nearest: String?, known: [String])
    /// A key that another program wrote differently, such as `true` instead of `on`. Its value is read.
    case rewrittenKey(String, key: String)
    /// A key under its name in an earlier version of the format. Its value is read unless the map also has the current key.
    case formerKey(String, key: String, current: ByteRange?)
    case missingKey(String, documentation: LocalizedText)
    /// A value, or an item of a list, of the wrong type for its key.
    case wrongType(key: String, isItem: Bool, expected: LocalizedText, found: LocalizedText, reason: LocalizedText?)
    /// A date or a period in another form than ISO 8601, with one meaning. Its value is read. `iso` is the text to write.
    case writtenDate(key: String, isItem: Bool, found: String, iso: String)
    case unknownValue(key: String, found: String, allowed: [KnownWord], nearest: KnownWord?)
    /// An id that occurs earlier in the same list of ids.
    case repeatedItem(String, key: String, first: ByteRange)
    /// A date that is probably wrong.
    case doubtfulDate(DateDoubt, key: String)
    /// A local time that daylight saving skips or repeats on that day. `next` is the time that replaces a skipped time; `nil` for a
    /// repeated time.
    case shiftedTime(key: String, time: String, next: String?)
    /// The start or the end of a text that YAML reads as something else. `whole` is the place of the intended text.
    case lostText(TextLostToYAML, key: String, whole: ByteRange)
    /// A text that is not UTF-8. `byte` is the first invalid byte.
    case illFormedText(byte: UInt8)
    case nulByte
    case tooLarge(bytes: Int, limit: Int)
    case unreadable(FileReadFailure)

    /// Whether the written value is used despite the issue.
    public var keepsValue: Bool {
      switch self {
      case .shiftedTime, .repeatedItem, .doubtfulDate, .formerKey, .writtenDate: true
      default: false
      }
    }

    /// Whether no part of the front matter can be read because of the issue.
    public var losesFrontMatter: Bool {
      switch self {
      case .invalidYAML, .unclosedFrontMatter, .unopenedFrontMatter, .foreignFrontMatter, .invalidForeignFrontMatter,
        .notAMap, .illFormedText,
        .tooLarge:
        true
      case .mergeConflict(_, let isInFrontMatter): isInFrontMatter
      case .unreadable(let readFailure): readFailure.hidesDocument
      default: false
      }
    }
  }
}

/// The reason why a date is probably wrong.
public enum DateDoubt: Hashable, Sendable {
  /// The year is before 1900 or after 2199, except for 9999.
  case year(Int)
  /// The comment after the date names another weekday.
  case weekday(Weekday, of: CalendarDay)
}

/// The YAML syntax for which a part of an unquoted text is mistaken.
public enum TextLostToYAML: Hashable, Sendable {
  /// `#word` or a number such as `# 12`, after a space.
  case comment
  /// `!word`, at the start.
  case tag
  /// `&word`, at the start.
  case anchor
}

/// The kind of thing that an id in the front matter refers to.
public enum ReferenceKind: String, CaseIterable, Sendable {
  case person, channel, objective, pillar, message, audience, campaign, format, indicator, checklist, idea

  /// The position among all kinds, as an index into tables with one entry for each kind.
  public var position: Int {
    switch self {
    case .person: 0
    case .channel: 1
    case .objective: 2
    case .pillar: 3
    case .message: 4
    case .audience: 5
    case .campaign: 6
    case .format: 7
    case .indicator: 8
    case .checklist: 9
    case .idea: 10
    }
  }

  public var name: LocalizedText {
    switch self {
    case .person: LocalizedText(en: "person", fr: "personne")
    case .channel: LocalizedText(en: "channel", fr: "canal")
    case .objective: LocalizedText(en: "objective", fr: "objectif")
    case .pillar: LocalizedText(en: "pillar", fr: "pilier")
    case .message: LocalizedText(en: "message", fr: "message")
    case .audience: LocalizedText(en: "audience", fr: "public")
    case .campaign: LocalizedText(en: "campaign", fr: "campagne")
    case .format: LocalizedText(en: "format", fr: "format")
    case .indicator: LocalizedText(en: "indicator", fr: "indicateur")
    case .checklist: LocalizedText(en: "checklist", fr: "liste de tâches")
    case .idea: LocalizedText(en: "idea", fr: "idée")
    }
  }
}

extension ReferenceKind {
  /// The noun with its indefinite article: “an objective”, « une personne ».
  public var withArticle: LocalizedText {
    let english =
      switch self {
      case .objective, .audience, .indicator, .idea: "an"
      case .person, .channel, .pillar, .message, .campaign, .format, .checklist: "a"
      }
    return LocalizedText(en: "\(english) \(name)", fr: "\(isFeminineInFrench ? "une" : "un") \(name)")
  }

  public var pluralName: LocalizedText {
    let french =
      switch self {
      case .channel: "canaux"
      case .checklist: "listes de tâches"
      case .person, .objective, .pillar, .message, .audience, .campaign, .format, .indicator, .idea: "\(name.french)s"
      }
    return LocalizedText(en: "\(self == .person ? "people" : "\(name.english)s")", fr: "\(french)")
  }

  /// Returns the message for an id that is not declared.
  public func unknown(_ id: String) -> LocalizedText {
    let adjective = isFeminineInFrench ? "inconnue" : "inconnu"
    return LocalizedText(en: "unknown \(name) “\(id.excerpt)”", fr: "\(name) \(adjective) : « \(id.excerpt) »")
  }

  /// Returns a hint with the ids that are known.
  public func known(_ ids: [String]) -> LocalizedText {
    LocalizedText(
      en: "known \(pluralName): \(.list(ids))",
      fr: "\(pluralName) \(isFeminineInFrench ? "connues" : "connus") : \(.list(ids))")
  }

  /// Whether the French noun is feminine: adjectives, pronouns and articles agree with it.
  public var isFeminineInFrench: Bool {
    switch self {
    case .person, .campaign, .checklist, .idea: true
    case .channel, .audience, .objective, .pillar, .message, .format, .indicator: false
    }
  }
}
