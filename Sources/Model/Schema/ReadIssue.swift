import CivilTime
import FrontMatter
import Localization
import SourceText

/// A fault found while reading one document. It costs the field it stands in, never the document.
public struct ReadIssue: Hashable, Sendable {
  public let kind: Kind
  public let range: ByteRange

  public init(_ kind: Kind, at range: ByteRange) {
    self.kind = kind
    self.range = range
  }

  public enum Kind: Hashable, Sendable {
    /// The marks of a git merge that nobody has finished, up to the line that ends it.
    case mergeConflict(end: ByteRange?, isInFrontMatter: Bool)
    /// Front matter that is not YAML.
    case invalidYAML(YAMLFailure.Reason)
    /// Front matter that no line `---` closes.
    case unclosedFrontMatter
    /// Keys at the start of a file that no line `---` opens.
    case unopenedFrontMatter
    /// Front matter in another language than YAML, and the YAML that it would be, if all of it is understood.
    case foreignFrontMatter(ForeignFrontMatter.Form, yaml: String?)
    /// A file in a known folder with nothing in it.
    case emptyFile
    /// Front matter that is not a map of keys to values.
    case notAMap(found: LocalizedText)
    /// Front matter whose aliases expand to more values than anybody writes.
    case tooManyValues(limit: Int)
    case duplicateKey(String, first: ByteRange)
    case unknownKey(String, nearest: String?, known: [String])
    /// A key that another program wrote in another way; its value is read.
    case rewrittenKey(String, key: String)
    case missingKey(String, documentation: LocalizedText)
    /// A value, or an item of a list, that its key cannot have.
    case wrongType(key: String, isItem: Bool, expected: LocalizedText, found: LocalizedText, reason: LocalizedText?)
    case unknownValue(key: String, found: String, allowed: [KnownWord], nearest: KnownWord?)
    /// An id that a list of ids names before.
    case repeatedItem(String, key: String, first: ByteRange)
    /// A date that can hardly be meant.
    case doubtfulDate(DateDoubt, key: String)
    /// A time that the clocks skip or show twice on that day.
    case shiftedTime(key: String, time: String, next: String?)
    /// The start or the end of a text that YAML takes for something else. `whole` is what the text was meant to be.
    case lostText(TextLostToYAML, key: String, whole: ByteRange)
    /// Bytes that are not UTF-8.
    case illFormedText(byte: UInt8)
    case nulByte
    case tooLarge(bytes: Int, limit: Int)
    case unreadable(FileReadFailure)

    /// Whether a key has the value that is written all the same.
    public var keepsValue: Bool {
      switch self {
      case .shiftedTime, .repeatedItem, .doubtfulDate: true
      default: false
      }
    }

    /// Whether nothing of the front matter could be read for it.
    public var losesFrontMatter: Bool {
      switch self {
      case .invalidYAML, .unclosedFrontMatter, .unopenedFrontMatter, .foreignFrontMatter, .notAMap, .illFormedText,
        .tooLarge:
        true
      case .mergeConflict(_, let isInFrontMatter): isInFrontMatter
      case .unreadable(let obstacle): obstacle.hidesDocument
      default: false
      }
    }
  }
}

/// Why a date can hardly be meant.
public enum DateDoubt: Hashable, Sendable {
  /// Its year is centuries away.
  case year(Int)
  /// The comment behind it names another weekday than the date's.
  case weekday(Weekday, of: CalendarDay)
}

/// What YAML makes of a part of a text that stands without quotes.
public enum TextLostToYAML: Hashable, Sendable {
  /// `#word` or a number such as `# 12`, after a space.
  case comment
  /// `!word`, at the start.
  case tag
  /// `&word`, at the start.
  case anchor
}

/// What an id in the front matter names.
public enum ReferenceKind: String, CaseIterable, Sendable {
  case person, channel, objective, pillar, message, audience, campaign, format, indicator, checklist, idea

  /// The position among all kinds, for tables that are looked into for every id of a workspace.
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
  /// Says that nothing of this kind has an id.
  public func unknown(_ id: String) -> LocalizedText {
    let adjective = isFeminineInFrench ? "inconnue" : "inconnu"
    return LocalizedText(en: "unknown \(name) “\(id.excerpt)”", fr: "\(name) \(adjective) : « \(id.excerpt) »")
  }

  /// Returns a hint with the ids that are known.
  public func known(_ ids: [String]) -> LocalizedText {
    let names = self == .person ? "people" : name.english + "s"
    return LocalizedText(
      en: "known \(names): \(.list(ids))", fr: "\(isFeminineInFrench ? "connues" : "connus") : \(.list(ids))")
  }

  /// French adjectives, pronouns and the word for “none” agree with the noun.
  public var isFeminineInFrench: Bool {
    switch self {
    case .person, .campaign, .checklist, .idea: true
    case .channel, .audience, .objective, .pillar, .message, .format, .indicator: false
    }
  }
}
