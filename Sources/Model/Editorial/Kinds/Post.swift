import CivilTime
import Localization
import Schema
import SourceText

/// A post, for one or several channels.
///
/// A class, because every rule reads posts: passing a reference costs less than copying all their fields.
@dynamicMemberLookup
public final class Post: Sendable {
  public let frontMatter: PostFrontMatter
  /// The texts of the body: the text for all channels first, then the texts for single channels.
  public let texts: [PostText]

  init(_ frontMatter: PostFrontMatter, texts: [PostText]) {
    self.frontMatter = frontMatter
    self.texts = texts
  }

  /// The value of a property of the front matter, which can be read from the post directly.
  @inlinable
  public subscript<Value>(dynamicMember field: KeyPath<PostFrontMatter, Value>) -> Value {
    frontMatter[keyPath: field]
  }

  /// The status; `draft` if the post has none.
  public var state: PostStatus { frontMatter.status?.value ?? .draft }
}

/// The front matter of a post.
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
  @Apart public var reason: Located<String>?
  @Apart public var callToAction: Located<CallToAction>?
  public var media: Located<[Located<MediaFile>]>?
  @Apart public var approval: Located<Approval>?
  public var publications: Located<[MapEntry<String, Publication>]>?

  public init() {}

  public static var fields: [Field<PostFrontMatter>] {
    [
      Field("status", .choice, \.status, en: "The status of the post", fr: "Le statut de la publication"),
      Field(
        "reason", .text, \.reason, en: "Why the post is cancelled", fr: "La raison de l’annulation"),
      Field(
        "date", .slot, \.slot, en: "The planned date; the time is optional",
        fr: "La date prévue ; l’heure est facultative"),
      Field(
        "channels", ChannelUse.type, \.channels, en: "The channels: a list, or a map that gives each channel a date",
        fr: "Les canaux : une liste, ou une table qui donne une date à chacun"),
      Field("author", .reference(.person), \.author, en: "The author", fr: "L’auteur ou l’autrice"),
      Field(
        "objective", .reference(.objective), \.objective, en: "The objective that the post serves",
        fr: "L’objectif que sert la publication"),
      Field(
        "pillar", .reference(.pillar), \.pillar, en: "The pillar of the post",
        fr: "Le pilier dont relève la publication"),
      Field(
        "message", .reference(.message), \.message, en: "The message of the post",
        fr: "Le message que porte la publication"),
      Field(
        "audience", .reference(.audience), \.audience, en: "The audience of the post",
        fr: "Le public auquel la publication s’adresse"),
      Field(
        "campaign", .reference(.campaign), \.campaign, en: "The campaign that the post is part of",
        fr: "La campagne dont la publication fait partie"),
      Field("format", .reference(.format), \.format, en: "The format of the post", fr: "Le format de la publication"),
      Field("language", .text, \.language, en: "The language of the text", fr: "La langue du texte"),
      Field(
        "line-breaks", .choice, \.lineBreaks, en: "Line ends within paragraphs: kept or joined",
        fr: "Les lignes d’un paragraphe : gardées ou jointes"),
      Field(
        "tags", .set(of: .text), \.tags, en: "The team's own tags", fr: "Les étiquettes que donne l’équipe"),
      Field(
        "description", .text, \.summary, en: "The description for search engines",
        fr: "La description pour les moteurs de recherche"),
      Field(
        "idea", .reference(.idea), \.idea, en: "The idea from which the post comes",
        fr: "L’idée dont vient la publication"),
      Field(
        "cta", CallToAction.schema.type, \.callToAction, en: "The call to action",
        fr: "L’appel à l’action"),
      Field(
        "media", .list(of: MediaFile.schema.type), \.media, en: "The pictures, videos and sounds",
        fr: "Les images, vidéos et sons"),
      Field(
        "approved", Approval.schema.type, \.approval, en: "The approval: the person and the day",
        fr: "La validation : la personne et le jour"),
      Field(
        "published", .map(from: .reference(.channel), to: Publication.schema.type), \.publications,
        en: "The permalink and time of publication, per channel",
        fr: "Le permalien et le moment de la parution, par canal"),
    ]
  }

  public static let schema = declareSchema()
}

/// The status of a post.
public enum PostStatus: String, Choice {
  case idea, draft, review, approved, scheduled, published, cancelled

  public var label: LocalizedText {
    LocalizedText(en: self == .review ? "in review" : "\(rawValue)", fr: "\(frenchWords[0])")
  }

  public var documentation: LocalizedText {
    switch self {
    case .idea: LocalizedText(en: "Not written yet", fr: "Pas encore écrite")
    case .draft: LocalizedText(en: "Being written", fr: "En cours d’écriture")
    case .review: LocalizedText(en: "Waiting for approval", fr: "En attente de validation")
    case .approved: LocalizedText(en: "Approved for publication", fr: "Validée pour parution")
    case .scheduled: LocalizedText(en: "Loaded into a scheduler", fr: "Chargée dans l’outil de programmation")
    case .published: LocalizedText(en: "Published", fr: "Parue")
    case .cancelled: LocalizedText(en: "Not going to be published", fr: "Ne paraîtra pas")
    }
  }

  public var frenchWords: [String] {
    switch self {
    case .idea: ["idée"]
    case .draft: ["brouillon", "ébauche", "en cours"]
    case .review: ["en relecture", "relecture", "à relire", "à valider", "révision"]
    case .approved: ["validée", "approuvée", "prête"]
    case .scheduled: ["programmée", "planifiée"]
    case .published: ["publiée", "parue", "en ligne"]
    case .cancelled: ["annulée", "abandonnée"]
    }
  }

  /// The status in words, for the middle of a sentence: “in review”, « en relecture ».
  public var name: LocalizedText { label }

  /// The position among all statuses, counted from 0 in the order of declaration.
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

  /// Whether the text counts as finished: the status is `review`, `approved`, `scheduled` or `published`.
  public var isFinished: Bool { self != .idea && self != .draft && self != .cancelled }

  /// Whether the slot counts as fixed: the status is `approved`, `scheduled` or `published`.
  public var isCommitted: Bool { self == .approved || self == .scheduled || self == .published }
}

/// A channel of a post, with its own slot if it has one.
public struct ChannelUse: Sendable {
  public let id: Located<String>
  @Apart public var slot: Located<Slot>?

  init(id: Located<String>, slot: Located<Slot>? = nil) {
    self.id = id
    self.slot = slot
  }

  private static var schema: RecordSchema<Override> {
    RecordSchema(
      { Override() },
      [Field("date", .slot, \.slot, en: "The planned date on this channel", fr: "La date prévue sur ce canal")])
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

/// A call to action, and the way to measure its result.
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
          "text", .text, \.text, required: true, en: "The call to action",
          fr: "L’appel à l’action"),
        Field(
          "url", .url, \.url, en: "The URL to which the call to action leads",
          fr: "L’adresse web où mène l’appel à l’action"),
        Field(
          "indicator", .reference(.indicator), \.indicator, en: "The indicator that measures the result",
          fr: "L’indicateur qui mesure le résultat"),
        Field("expect", .number, \.expect, en: "The expected result", fr: "Le résultat attendu"),
      ])
  }
}

/// A picture, a video or an audio file of a post.
public struct MediaFile: Sendable {
  public var file: Located<String>?
  public var alternativeText: Located<String>?

  public init() {}

  static var schema: RecordSchema<MediaFile> {
    RecordSchema(
      { MediaFile() },
      [
        Field(
          "file", .text, \.file, required: true, en: "The path of the file in the workspace",
          fr: "Le chemin du fichier dans l’espace de travail"),
        Field(
          "alt", .text, \.alternativeText, en: "The alt text, for people who cannot see the picture",
          fr: "Le texte alternatif, pour les personnes qui ne voient pas l’image"),
      ])
  }
}

/// The approval of a post: the person, the day, and a digest of the approved content.
public struct Approval: Sendable {
  public var by: Located<String>?
  public var day: Located<CalendarDay>?
  public var digest: Located<String>?

  public init() {}

  static var schema: RecordSchema<Approval> {
    RecordSchema(
      { Approval() },
      [
        Field(
          "by", .reference(.person), \.by, required: true, en: "The person who approved the post",
          fr: "La personne qui a validé la publication"),
        Field("on", .day, \.day, en: "The day of the approval", fr: "Le jour de la validation"),
        Field("digest", .text, \.digest, en: "The digest of the approved content", fr: "L’empreinte du contenu validé"),
      ])
  }
}

extension Post {
  /// Returns the record of the post's publication on a channel; `nil` if there is none.
  public func publication(on channel: String) -> Publication? {
    self.publications?.value.first { $0.key.value == channel }?.value?.value
  }

  /// Whether the post is published on a channel: its status is `published`, or the channel has a permalink or a time of publication.
  public func isOut(on channel: String) -> Bool { state == .published || publication(on: channel)?.isRecorded ?? false }

  /// Whether the post is published on one or more channels; see ``isOut(on:)``.
  public var isOutSomewhere: Bool {
    state == .published || self.publications?.value.contains { $0.value?.value.isRecorded ?? false } ?? false
  }
}

/// The permalink and the time of publication on a channel.
public struct Publication: Sendable {
  public var url: Located<String>?
  public var at: Located<Slot>?

  public init() {}

  /// Whether the publication is recorded, with its permalink, its time or both.
  public var isRecorded: Bool { url != nil || at != nil }

  static var schema: RecordSchema<Publication> {
    RecordSchema(
      { Publication() },
      [
        Field("url", .url, \.url, en: "The permalink", fr: "Le permalien"),
        Field("at", .slot, \.at, en: "The time of publication", fr: "Le moment de la parution"),
      ])
  }
}
