import Localization
import Schema
import SourceText

/// An item of `sources:` in the settings: files of another program that are also documents of the workspace.
public struct SourceSettings: Sendable {
  public var kind: Located<DocumentKind>?
  public var files: Located<[Located<String>]>?
  public var channels: Located<[Located<String>]>?
  public var status: Located<PostStatus>?
  /// The fields of Edito, by the keys of the files.
  public var keys: Located<[MapEntry<String, String>]>?
  /// The values that the words of the files mean, by field and word.
  public var values: Located<[MapEntry<String, [MapEntry<String, String>]>]>?

  public init() {}

  private static let schema = RecordSchema(
    { SourceSettings() },
    [
      Field(
        "kind", .choice(of: DocumentKind.allCases.filter { $0 != .workspace }), \.kind, required: true,
        en: "The kind of the documents, such as `post`",
        fr: "Le type des documents, par exemple `post`"),
      Field(
        "files", .list(of: .text), \.files, required: true,
        en:
          "The paths of the files, as patterns such as `content/blog/**/*.md`; `!` excludes: `!content/blog/about.md`",
        fr:
          "Les chemins des fichiers, sous forme de motifs comme `content/blog/**/*.md` ; `!` exclut : `!content/blog/about.md`"
      ),
      Field(
        "channels", .set(of: .reference(.channel)), \.channels, en: "The channels of files that name none",
        fr: "Les canaux des fichiers qui n’en indiquent pas"),
      Field(
        "status", .choice, \.status, en: "The status of files that have none",
        fr: "Le statut des fichiers qui n’en ont pas"),
      Field(
        "keys", .map(from: .text, to: .text), \.keys,
        en: "The keys of Edito, by key of the files: `publishDate: date`, `cover.caption: description`",
        fr: "Les clés d’Edito, pour chaque clé des fichiers : `publishDate: date`, `cover.caption: description`"),
      Field(
        "values", .map(from: .text, to: .map(from: .text, to: .text)), \.values,
        en: "The values that the words of the files mean, by key of Edito: `status: {true: draft, false: published}`",
        fr:
          "Les valeurs que désignent les mots des fichiers, pour chaque clé d’Edito : `status: {true: draft, false: published}`"
      ),
    ])

  /// The type of an item of `sources:`.
  static let type = ValueType<SourceSettings>(schema.shape) { node, reader in
    guard let settings = schema.type.read(node, &reader) else { return nil }
    settings.reportIssues(&reader)
    return settings
  }

  /// Reports patterns that lead out of the workspace, and names of keys that the kind does not have.
  private func reportIssues(_ reader: inout Reader) {
    for pattern in files?.value ?? [] where SourcePattern(pattern.value) == nil {
      reader.report(
        .wrongType(
          key: "files", isItem: true,
          expected: LocalizedText(en: "a path within the workspace", fr: "un chemin dans l’espace de travail"),
          found: LocalizedText(en: "“\(pattern.value.excerpt)”", fr: "« \(pattern.value.excerpt) »"), reason: nil),
        at: pattern.range)
    }
    // Without a kind, no key is known.
    guard let kind else { return }
    let known = kind.value.keys.filter { $0.key != "kind" }.map { KnownWord($0.key) }
    let named = (keys?.value ?? []).compactMap(\.value) + (values?.value ?? []).map(\.key)
    for field in named where !field.value.hasPrefix("x-") && !known.contains(where: { $0.word == field.value }) {
      reader.report(
        .unknownValue(
          key: "keys", found: field.value, allowed: known, nearest: KnownWord.nearest(to: field.value, among: known)),
        at: field.range)
    }
  }
}
