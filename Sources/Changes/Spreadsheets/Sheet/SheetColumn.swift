import Editorial
import ForeignFiles
import Localization
import Schema
import SourceText

/// A column of the sheet of posts: one value of the front matter, or one text of the body.
public enum SheetColumn: Hashable, Sendable {
  /// The path of the post's file, relative to the workspace's root.
  case file
  /// The id by which other documents refer to the post.
  case id
  /// The time of day of the planned slot, if the sheet has a separate column for it. The column is read, but never written.
  case time
  /// The name of the time zone of the row's times. The column is read, but never written.
  case zone
  /// The weekday of the planned slot, which must be that of the date. The column is read, but never written.
  case weekday
  /// The permalink of the published post on the row's only channel. The column is read, but never written.
  case permalink
  /// The URL to which the post leads: readers find it in the text, or in the field of their network. The column is read, but never
  /// written.
  case link
  /// The hashtags at the end of the text. The column is read, but never written.
  case hashtags
  /// A value of the front matter: the path of keys, with the items of a list numbered from 1.
  case field([String])
  /// A channel's own text; for `nil`, the common text.
  case text(channel: String?)

  /// The key of the front matter that the column belongs to; `nil` for columns outside of the front matter.
  public var rootKey: String? {
    if case .field(let keys) = self { keys.first } else { nil }
  }
}

extension SheetColumn {
  /// The columns that are read, but never written.
  static let readOnly: [SheetColumn] = [.time, .zone, .weekday, .permalink, .link, .hashtags]

  /// Returns the possible columns of a sheet of a workspace, except those of further list items and of the user's own keys.
  public static func known(in corpus: Corpus) -> [SheetColumn] {
    SheetColumns.all(channels: corpus.declarations.channels, items: 1) + readOnly
  }

  /// Finds the column with a given name in English, in French, or as in front matter; `nil` for an unknown name. A name that begins with
  /// `x-` is a key of the user's own, never a channel's text; it consists of letters, digits, hyphens and underscores.
  public init?(named name: String, in corpus: Corpus) {
    if name.hasPrefix("x-") {
      guard Self.isOwnKey(name) else { return nil }
      self = .field([name])
      return
    }
    let columns =
      SheetColumns.all(channels: corpus.declarations.channels, items: SheetColumns.itemLimit) + Self.readOnly
    let folded = FoldedText.of(name)
    let found =
      columns.first { $0.name == name } ?? columns.first { $0.names.contains { FoldedText.of($0) == folded } }
    guard let found else { return nil }
    self = found
  }

  private static func isOwnKey(_ name: String) -> Bool {
    let rest = name.dropFirst("x-".count)
    return rest.contains { $0.isLetter || $0.isNumber }
      && rest.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Returns the key of the user's own that keeps a column with a header: `x-owner` for `Owner`; `nil` if the header has no letter and no
  /// digit.
  public static func ownKey(for heading: String) -> SheetColumn? {
    let slug = Slug.of(heading)
    return slug.isEmpty ? nil : .field(["x-" + slug])
  }

  /// Returns the column's header in a language.
  public func heading(in language: Language) -> String { words(in: language).joined(separator: " · ") }

  /// Returns the column's header in written sheets. For a text, the header also says that the cells contain Markdown.
  public func writtenHeading(in language: Language) -> String {
    guard case .text = self else { return heading(in: language) }
    var words = words(in: language)
    words[0] += " (Markdown)"
    return words.joined(separator: " · ")
  }

  /// Whether the header of a text says that its cells contain Markdown.
  static func saysMarkdown(_ heading: String) -> Bool {
    let letters = heading.lowercased().filter { !$0.isWhitespace }
    return Language.allCases.contains { letters.hasPrefix("\(SheetStrings.heading(of: "text", in: $0))(markdown)") }
  }

  private func words(in language: Language) -> [String] {
    switch self {
    case .file: [SheetStrings.file[language]]
    case .id: [SheetStrings.heading(of: "id", in: language)]
    case .time: [SheetStrings.time[language]]
    case .zone: [SheetStrings.zone[language]]
    case .weekday: [SheetStrings.weekday[language]]
    case .permalink: [SheetStrings.permalink[language]]
    case .link: [SheetStrings.link[language]]
    case .hashtags: [SheetStrings.hashtags[language]]
    case .field(let keys):
      zip(keys, SheetColumns.steps(of: keys)).map { text, step in
        switch step {
        case .key: SheetStrings.heading(of: text, in: language)
        case .id: HeadingID.text(text)
        case .other: text
        }
      }
    case .text(let channel):
      [SheetStrings.heading(of: "text", in: language)] + (channel.map { ["@" + HeadingID.text($0)] } ?? [])
    }
  }

  /// The column's name as in front matter: `cta.url`, `media.1.alt`, `@x`.
  public var name: String {
    switch self {
    case .file: "file"
    case .id: "id"
    case .time: "time"
    case .zone: "timezone"
    case .weekday: "weekday"
    case .permalink: "permalink"
    case .link: "link"
    case .hashtags: "hashtags"
    case .field(let keys): keys.joined(separator: ".")
    case .text(let channel): channel.map { "@" + $0 } ?? "text"
    }
  }

  /// Whether the column is for the permalink on one channel.
  var isPermalink: Bool {
    if case .field(let keys) = self { keys.count == 3 && keys[0] == "published" && keys[2] == "url" } else { false }
  }

  /// The channel that the column belongs to; `nil` if it belongs to none.
  var channel: String? {
    switch self {
    case .text(let channel): channel
    case .field(let keys): zip(keys, SheetColumns.steps(of: keys)).first { $0.1 == .id }?.0
    case .file, .id, .time, .zone, .weekday, .permalink, .link, .hashtags: nil
    }
  }

  /// The column's headers in written sheets, which are unique in both languages.
  var headings: [String] { Language.allCases.map(writtenHeading) }

  /// The accepted headers of the column, the best first.
  var names: [String] {
    guard case .field(let keys) = self, keys.count == 1 else { return properNames }
    // In singular and plural, whether or not the word exists.
    return ownNames + Self.words(of: keys[0]).map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 + "s" }
      + HeadingWords.of(self)
  }

  /// The accepted headers that are real words and phrases, for use in messages.
  var properNames: [String] { ownNames + HeadingWords.of(self) }

  /// The names of the column in Edito itself, in both languages, the best first.
  var ownNames: [String] {
    var names = headings + [name]
    if case .text = self { names += Language.allCases.map(heading) }
    // For a channel without a letter, nothing would remain to identify it.
    if let channel, !HeadingID.isPlain(channel) || FoldedText.of(channel).isEmpty { return names }
    switch self {
    case .file, .id, .time, .zone, .weekday, .permalink, .link, .hashtags, .text(nil): break
    case .field(let keys):
      let words = keys.map(Self.words)
      if words.count == 1 { names += words[0] }
      // The word of the last key may vary.
      if let last = words.last, words.count > 1 {
        for language in Language.allCases {
          let start = Self.field(keys).words(in: language).dropLast()
          names += last.map { (start + [$0]).joined(separator: " ") }
        }
      }
    case .text(let channel?):
      names += ["text \(channel)", "texte \(channel)", "text (Markdown) \(channel)", "texte (Markdown) \(channel)"]
    }
    return names
  }
}

extension SheetColumn {
  fileprivate static func words(of key: String) -> [String] {
    [key, SheetStrings.heading(of: key, in: .french)] + FrenchKeys.names(of: key)
  }
}

/// The id of a channel within a header.
enum HeadingID {
  /// Returns the id unchanged. If it would be invisible or ambiguous within the header, returns it in quotation marks, with escapes.
  static func text(_ id: String) -> String {
    guard !isPlain(id) else { return id }
    var text = ""
    for (index, scalar) in id.unicodeScalars.enumerated() {
      if scalar == "\"" || scalar == "\\" {
        text += "\\" + String(scalar)
      } else if isVisible(scalar), index > 0 || !isMark(scalar) {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return "\"\(text)\""
  }

  static func isPlain(_ id: String) -> Bool {
    let scalars = id.unicodeScalars
    guard let first = scalars.first, first != " ", scalars.last != " ", !isMark(first) else { return false }
    // The middle dot has two codes, which are one character.
    return scalars.allSatisfy { isVisible($0) && !"\"\\·\u{387}".unicodeScalars.contains($0) }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default: return !scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Whether a scalar is drawn over the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }
}

/// The headers of written columns, in both languages. Other columns are named by the key and its French name.
private enum SheetStrings {
  static let file = LocalizedText(en: "file", fr: "fichier")
  static let time = LocalizedText(en: "time", fr: "heure")
  static let zone = LocalizedText(en: "time zone", fr: "fuseau horaire")
  static let weekday = LocalizedText(en: "weekday", fr: "jour de la semaine")
  static let permalink = LocalizedText(en: "permalink", fr: "permalien")
  static let link = LocalizedText(en: "link", fr: "lien")
  static let hashtags = LocalizedText(en: "hashtags", fr: "mots-dièse")

  private static let headings: [String: LocalizedText] = [
    "alt": LocalizedText(en: "alt", fr: "texte alternatif"),
    "approved": LocalizedText(en: "approved", fr: "validation"),
    "at": LocalizedText(en: "at", fr: "date"), "cta": LocalizedText(en: "cta", fr: "appel à l’action"),
    "date": LocalizedText(en: "date", fr: "date"), "digest": LocalizedText(en: "digest", fr: "empreinte"),
    "media": LocalizedText(en: "media", fr: "média"), "published": LocalizedText(en: "published", fr: "parution"),
  ]

  static func heading(of key: String, in language: Language) -> String {
    if let known = headings[key] { return known[language] }
    guard language == .french, let name = FrenchKeys.names(of: key).first else { return key }
    return name.replacing("-", with: " ")
  }
}
