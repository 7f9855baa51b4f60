import Localization
import Schema
import SourceText

/// A fact that one document declares: its key, its range and a summary.
public struct DeclaredFact: Sendable {
  public let key: String
  public let range: ByteRange
  /// The amount of content in words, such as `4 objectives`.
  public let summary: LocalizedText
}

extension Facts {
  /// The facts that the document declares, in the order of ``keys``.
  public var declared: [DeclaredFact] {
    [
      list("objectives", objectives) {
        .init(en: "\($0, "objective", "objectives")", fr: "\($0, "objectif", "objectifs")")
      },
      list("channels", channels) { .init(en: "\($0, "channel", "channels")", fr: "\($0, "canal", "canaux")") },
      list("audiences", audiences) { .init(en: "\($0, "audience", "audiences")", fr: "\($0, "public", "publics")") },
      list("competitors", competitors) {
        .init(en: "\($0, "competitor", "competitors")", fr: "\($0, "concurrent", "concurrents")")
      },
      one("audit", audit, en: "an audit", fr: "un état des lieux"),
      list("indicators", indicators) {
        .init(en: "\($0, "indicator", "indicators")", fr: "\($0, "indicateur", "indicateurs")")
      },
      list("pillars", pillars) { .init(en: "\($0, "pillar", "pillars")", fr: "\($0, "pilier", "piliers")") },
      list("messages", messages) { .init(en: "\($0, "message", "messages")", fr: "\($0, "message", "messages")") },
      list("formats", formats) { .init(en: "\($0, "format", "formats")", fr: "\($0, "format", "formats")") },
      one("tone", tone, en: "a tone", fr: "un ton"),
      list("cadence", cadence) {
        .init(en: "\($0, "cadence target", "cadence targets")", fr: "\($0, "cible de cadence", "cibles de cadence")")
      },
      one("means", means, en: "the team's resources", fr: "moyens déclarés"),
      list("responsibilities", responsibilities) {
        .init(
          en: "\($0, "set", "sets") of responsibilities",
          fr: "responsabilités : \($0, "périmètre", "périmètres")")
      },
      list("processes", processes) {
        .init(en: "\($0, "process", "processes")", fr: "\($0, "procédure", "procédures")")
      },
      one("advertising", advertising, en: "an advertising budget", fr: "un budget publicitaire"),
      one("listening", listening, en: "listening", fr: "une veille"),
      list("embargo", embargo) { .init(en: "\($0, "embargo", "embargoes")", fr: "\($0, "embargo", "embargos")") },
    ].compactMap { $0 }
  }

  private func list<Item>(
    _ key: String, _ fact: Located<[Item]>?, _ words: (Int) -> LocalizedText
  ) -> DeclaredFact? {
    fact.map { DeclaredFact(key: key, range: $0.range, summary: words($0.value.count)) }
  }

  private func one<Value>(_ key: String, _ fact: Located<Value>?, en: EnglishText, fr: FrenchText) -> DeclaredFact? {
    fact.map { DeclaredFact(key: key, range: $0.range, summary: LocalizedText(en: en, fr: fr)) }
  }
}
