import CivilTime
import Localization
import Schema
import SourceText

/// One post, for one or several channels.
///
/// A class, since every rule looks at posts: passing a reference around costs less than copying all their fields.
@dynamicMemberLookup
public final class Post: Sendable {
  public let frontMatter: PostFrontMatter
  /// The texts of the body: the common one first, then each channel's own.
  public let texts: [PostText]

  init(_ frontMatter: PostFrontMatter, texts: [PostText]) {
    self.frontMatter = frontMatter
    self.texts = texts
  }

  /// A field of the front matter.
  @inlinable
  public subscript<Value>(dynamicMember field: KeyPath<PostFrontMatter, Value>) -> Value {
    frontMatter[keyPath: field]
  }

  /// The state; a post that does not say it is a draft.
  public var state: PostStatus { frontMatter.status?.value ?? .draft }
}

/// What the front matter of a post holds.
public struct PostFrontMatter: DocumentContent {
  public var header = Header()
  public var status: Located<PostStatus>?
  public var slot: Located<Slot>?
  public var channels: Located<[ChannelUse]>?
  public var author: Located<String>?
  public var objective: Located<String>?
  public var pillar: Located<String>?
  public var message: Located<String>?
  public var audience: Located<String>?
  @Apart public var campaign: Located<String>?
  public var format: Located<String>?
  public var language: Located<String>?
  public var lineBreaks: Located<LineBreakPolicy>?
  public var tags: Located<[Located<String>]>?
  public var summary: Located<String>?
  @Apart public var idea: Located<String>?
  @Apart public var callToAction: Located<CallToAction>?
  public var media: Located<[Located<MediaFile>]>?
  @Apart public var approval: Located<Approval>?
  public var publications: Located<[MapEntry<String, Publication>]>?

  public init() {}

  public static var fields: [Field<PostFrontMatter>] {
    [
      Field("status", .choice, \.status, en: "How far the post is", fr: "L’avancement de la publication"),
      Field(
        "date", .slot, \.slot, en: "The planned slot; a day alone is allowed",
        fr: "La date prévue ; un jour seul est permis"),
      Field(
        "channels", ChannelUse.type, \.channels, en: "Where it goes: a list, or a map to {date}",
        fr: "Où elle paraît : une liste, ou une table vers {date}"),
      Field("author", .reference(.person), \.author, en: "Who writes it", fr: "Qui l’écrit"),
      Field(
        "objective", .reference(.objective), \.objective, en: "The objective it serves", fr: "L’objectif qu’elle sert"),
      Field("pillar", .reference(.pillar), \.pillar, en: "The pillar it belongs to", fr: "Le pilier dont elle relève"),
      Field("message", .reference(.message), \.message, en: "The message it tells", fr: "Le message qu’elle porte"),
      Field("audience", .reference(.audience), \.audience, en: "Whom it is for", fr: "À qui elle s’adresse"),
      Field(
        "campaign", .reference(.campaign), \.campaign, en: "The campaign it is part of",
        fr: "La campagne dont elle fait partie"),
      Field("format", .reference(.format), \.format, en: "The form it takes", fr: "La forme qu’elle prend"),
      Field("language", .text, \.language, en: "The language it is in", fr: "La langue dans laquelle elle est écrite"),
      Field(
        "line-breaks", .choice, \.lineBreaks, en: "Whether the lines of its paragraphs stay lines",
        fr: "Si les lignes de ses paragraphes restent des lignes"),
      Field("tags", .set(of: .text), \.tags, en: "The team's own labels", fr: "Les étiquettes de l’équipe"),
      Field(
        "description", .text, \.summary, en: "The description for search engines",
        fr: "La description pour les moteurs de recherche"),
      Field("idea", .reference(.idea), \.idea, en: "The idea it comes from", fr: "L’idée dont elle vient"),
      Field(
        "cta", CallToAction.schema.type, \.callToAction, en: "What the reader is asked to do",
        fr: "Ce qu’on invite le lecteur à faire"),
      Field(
        "media", .list(of: MediaFile.schema.type), \.media, en: "Pictures, video and sound",
        fr: "Images, vidéos et sons"),
      Field(
        "approved", Approval.schema.type, \.approval, en: "Who approved it, and when", fr: "Qui l’a validée, et quand"),
      Field(
        "published", .map(from: .reference(.channel), to: Publication.schema.type), \.publications,
        en: "Where it came out, per channel", fr: "Où elle a paru, par canal"),
    ]
  }

  public static let schema = declareSchema()
}

/// How far a post is on its way.
public enum PostStatus: String, Choice {
  case idea, draft, review, approved, scheduled, published, cancelled

  public var label: LocalizedText {
    LocalizedText(en: self == .review ? "in review" : "\(rawValue)", fr: "\(frenchWords[0])")
  }

  public var documentation: LocalizedText {
    switch self {
    case .idea: LocalizedText(en: "May be anything", fr: "Peut être n’importe quoi")
    case .draft: LocalizedText(en: "Being written", fr: "En cours d’écriture")
    case .review: LocalizedText(en: "Waits for approval", fr: "Attend une validation")
    case .approved: LocalizedText(en: "May go out", fr: "Peut paraître")
    case .scheduled: LocalizedText(en: "Loaded into whatever publishes it", fr: "Chargée dans l’outil qui la publiera")
    case .published: LocalizedText(en: "Is out", fr: "A paru")
    case .cancelled: LocalizedText(en: "Will not go out", fr: "Ne paraîtra pas")
    }
  }

  public var frenchWords: [String] {
    switch self {
    case .idea: ["idée"]
    case .draft: ["brouillon", "ébauche", "en cours"]
    case .review: ["en relecture", "relecture", "à relire", "à valider", "révision"]
    case .approved: ["validée", "approuvée", "prête"]
    case .scheduled: ["programmée", "planifiée", "prévue"]
    case .published: ["publiée", "parue", "en ligne"]
    case .cancelled: ["annulée", "abandonnée"]
    }
  }

  /// The status within a sentence: “in review”, « en relecture ».
  public var name: LocalizedText { label }

  /// The place among all states.
  public var position: Int {
    switch self {
    case .idea: 0
    case .draft: 1
    case .review: 2
    case .approved: 3
    case .scheduled: 4
    case .published: 5
    case .cancelled: 6
    }
  }

  /// Whether the text is taken for finished: from `review` on, and never for a cancelled post.
  public var isFinished: Bool { self != .idea && self != .draft && self != .cancelled }

  /// Whether the slot is a promise: from `approved` on.
  public var isCommitted: Bool { self == .approved || self == .scheduled || self == .published }
}

/// A channel that a post goes to, with a slot of its own where it has one.
public struct ChannelUse: Sendable {
  public let id: Located<String>
  @Apart public var slot: Located<Slot>?

  init(id: Located<String>, slot: Located<Slot>? = nil) {
    self.id = id
    self.slot = slot
  }

  private static var schema: RecordSchema<Override> {
    RecordSchema(
      { Override() }, [Field("date", .slot, \.slot, en: "This channel's own slot", fr: "La date propre à ce canal")])
  }

  private struct Override: Sendable {
    var slot: Located<Slot>?
  }

  static var type: ValueType<[ChannelUse]> {
    let list = ValueType<[Located<String>]>.set(of: .reference(.channel))
    let map = ValueType<[MapEntry<String, Override>]>.map(from: .reference(.channel), to: schema.type)
    return ValueType(.either(list.shape, map.shape)) { node, reader in
      if reader.tree.nodes[node].kind == .mapping {
        return map.read(node, &reader)?.map { ChannelUse(id: $0.key, slot: $0.value?.value.slot) }
      }
      return list.read(node, &reader)?.map { ChannelUse(id: $0) }
    }
  }
}

/// What the reader is asked to do, and how it is measured.
public struct CallToAction: Sendable {
  public var text: Located<String>?
  public var url: Located<String>?
  public var indicator: Located<String>?
  public var expect: Located<Double>?

  public init() {}

  static var schema: RecordSchema<CallToAction> {
    RecordSchema(
      { CallToAction() },
      [
        Field(
          "text", .text, \.text, required: true, en: "What the reader is asked to do",
          fr: "Ce qu’on invite le lecteur à faire"),
        Field("url", .url, \.url, en: "Where it leads", fr: "Où cela mène"),
        Field(
          "indicator", .reference(.indicator), \.indicator, en: "How its result is measured",
          fr: "Comment on en mesure le résultat"),
        Field("expect", .number, \.expect, en: "The result expected", fr: "Le résultat attendu"),
      ])
  }
}

/// A picture, a video or a sound that goes with a post.
public struct MediaFile: Sendable {
  public var file: Located<String>?
  public var alternativeText: Located<String>?

  public init() {}

  static var schema: RecordSchema<MediaFile> {
    RecordSchema(
      { MediaFile() },
      [
        Field(
          "file", .text, \.file, required: true, en: "The file, from the workspace's root",
          fr: "Le fichier, depuis la racine de l’espace de travail"),
        Field(
          "alt", .text, \.alternativeText, en: "What it shows, for those who cannot see it",
          fr: "Ce qu’on y voit, pour qui ne le voit pas"),
      ])
  }
}

/// Who approved a post, when, and exactly what.
public struct Approval: Sendable {
  public var by: Located<String>?
  public var day: Located<CalendarDay>?
  public var digest: Located<String>?

  public init() {}

  static var schema: RecordSchema<Approval> {
    RecordSchema(
      { Approval() },
      [
        Field("by", .reference(.person), \.by, required: true, en: "Who approved it", fr: "Qui l’a validée"),
        Field("on", .day, \.day, en: "When", fr: "Quand"),
        Field("digest", .text, \.digest, en: "A digest of what was approved", fr: "L’empreinte de ce qui a été validé"),
      ])
  }
}

extension Post {
  /// What is recorded of the post's appearance on a channel.
  public func publication(on channel: String) -> Publication? {
    self.publications?.value.first { $0.key.value == channel }?.value?.value
  }

  /// Whether the post is out there on a channel: as a whole, or there alone.
  public func isOut(on channel: String) -> Bool { state == .published || publication(on: channel)?.url != nil }

  /// Whether the post is out there, at least on one channel.
  public var isOutSomewhere: Bool {
    state == .published || self.publications?.value.contains { $0.value?.value.url != nil } ?? false
  }
}

/// Where and when a post came out on a channel.
public struct Publication: Sendable {
  public var url: Located<String>?
  public var at: Located<Slot>?

  public init() {}

  static var schema: RecordSchema<Publication> {
    RecordSchema(
      { Publication() },
      [
        Field("url", .url, \.url, en: "The permalink", fr: "Le permalien"),
        Field("at", .slot, \.at, en: "When it came out", fr: "Quand elle a paru"),
      ])
  }
}
