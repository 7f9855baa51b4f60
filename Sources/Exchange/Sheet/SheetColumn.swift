import Editorial
import Interchange
import Localization
import Schema

/// A column of the sheet of posts: one value of the front matter, or one text of the body.
public enum SheetColumn: Hashable, Sendable {
  /// The post's file, from the workspace's root.
  case file
  /// The id by which others refer to the post.
  case id
  /// The time of day of the planned slot, where a sheet has it apart from the day. Read, and never written.
  case time
  /// A value of the front matter: the keys that lead to it, the items of a list numbered from 1.
  case field([String])
  /// A channel's own text, or the common one.
  case text(channel: String?)

  /// The key of the front matter that the column belongs to.
  public var rootKey: String? {
    if case .field(let keys) = self { keys.first } else { nil }
  }
}

extension SheetColumn {
  /// The columns that a sheet of a workspace may have, but for those of many items and of the user's own keys.
  public static func known(in corpus: Corpus) -> [SheetColumn] {
    SheetColumns.all(channels: corpus.declarations.channels, items: 1) + [.time]
  }

  /// The column that has a name in English, in French or in front matter's words.
  public init?(named name: String, in corpus: Corpus) {
    let columns = SheetColumns.all(channels: corpus.declarations.channels, items: SheetColumns.itemLimit) + [.time]
    let folded = HeadingText.folded(name)
    let found =
      columns.first { $0.name == name } ?? columns.first { $0.names.contains { HeadingText.folded($0) == folded } }
    if let found {
      self = found
    } else if name.hasPrefix("x-") {
      self = .field([name])
    } else {
      return nil
    }
  }

  /// The heading, in the language of the workspace's people.
  public func heading(in language: Language) -> String { words(in: language).joined(separator: " · ") }

  private func words(in language: Language) -> [String] {
    switch self {
    case .file: [SheetWords.file[language]]
    case .id: [SheetWords.heading(of: "id", in: language)]
    case .time: [SheetWords.time[language]]
    case .field(let keys): keys.map { SheetWords.heading(of: $0, in: language) }
    case .text(let channel): [SheetWords.heading(of: "text", in: language)] + (channel.map { ["@" + $0] } ?? [])
    }
  }

  /// The heading in front matter's own words: `cta.url`, `media.1.alt`, `@x`.
  public var name: String {
    switch self {
    case .file: "file"
    case .id: "id"
    case .time: "time"
    case .field(let keys): keys.joined(separator: ".")
    case .text(let channel): channel.map { "@" + $0 } ?? "text"
    }
  }

  /// All that people may write above the column, the best first.
  var names: [String] {
    var names = Language.allCases.map(heading) + [name]
    switch self {
    case .file: names += SheetWords.otherFileNames
    case .time: names += SheetWords.otherTimeNames
    case .id: break
    case .field(let keys):
      let words = keys.map { [$0, SheetWords.heading(of: $0, in: .french)] + SheetWords.otherNames(of: $0) }
      if words.count == 1 { names += words[0] + words[0].map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 + "s" } }
      // The word of the last key may vary.
      if let last = words.last, words.count > 1 {
        for language in Language.allCases {
          let start = keys.dropLast().map { SheetWords.heading(of: $0, in: language) }
          names += last.map { (start + [$0]).joined(separator: " ") }
        }
      }
      if keys.count == 3, keys[0] == "media", let words = SheetWords.mediaWords[keys[2]] {
        names += words.map { "\($0) \(keys[1])" } + (keys[1] == "1" ? words : [])
      }
    case .text(nil): names += SheetWords.otherTextNames
    case .text(let channel?): names += ["text \(channel)", "texte \(channel)"]
    }
    return names
  }
}

/// What columns are called, in both languages. What is not here goes by the key and its French name.
private enum SheetWords {
  static let file = LocalizedText(en: "file", fr: "fichier")
  static let time = LocalizedText(en: "time", fr: "heure")
  static let otherFileNames = ["path", "chemin"]
  static let otherTimeNames = ["hour", "horaire"]
  static let otherTextNames = [
    "texte commun", "common text", "contenu", "content", "caption", "légende", "copy", "post", "publication", "body",
  ]
  static let mediaWords = [
    "file": ["media", "média", "image", "photo", "visuel", "visual", "vidéo", "video"],
    "alt": ["alt", "alt text", "texte alternatif"],
  ]

  private static let headings: [String: LocalizedText] = [
    "alt": LocalizedText(en: "alt", fr: "texte alternatif"),
    "approved": LocalizedText(en: "approved", fr: "validation"),
    "at": LocalizedText(en: "at", fr: "date"), "cta": LocalizedText(en: "cta", fr: "appel à l’action"),
    "date": LocalizedText(en: "date", fr: "date"), "digest": LocalizedText(en: "digest", fr: "empreinte"),
    "media": LocalizedText(en: "media", fr: "média"), "published": LocalizedText(en: "published", fr: "parution"),
  ]

  private static let others: [String: [String]] = [
    "date": [
      "day", "slot", "publication date", "date de publication", "date prévue", "date et heure", "quand", "when",
    ],
    "title": ["subject", "sujet", "intitulé", "name"],
    "channels": ["channel", "network", "networks", "réseau", "platform", "platforms", "plateforme", "compte"],
    "status": ["state", "avancement"], "author": ["writer", "rédacteur", "rédactrice"], "tags": ["labels", "label"],
    "cta": ["call to action"],
  ]

  static func heading(of key: String, in language: Language) -> String {
    if let known = headings[key] { return known[language] }
    guard language == .french, let name = FrenchKeys.names(of: key).first else { return key }
    return name.replacing("-", with: " ")
  }

  static func otherNames(of key: String) -> [String] { (others[key] ?? []) + FrenchKeys.names(of: key) }
}
