import Localization
import Networks
import Presentation
import TextCounting

/// The facts about networks, for terminals, programs and the documentation.
public struct NetworkPages: CommandOutput, Sendable {
  public static let faces: [Face<Self>] = [
    .text { $0.isDetailed ? $0.full(in: $1) : $0.list(in: $1) }, .markdown(\.markdown), .json(\.json),
  ]

  public let profiles: [NetworkProfile]
  public let language: Language
  /// Whether a terminal shows all facts instead of one line for each network.
  let isDetailed: Bool

  public init(_ profiles: [NetworkProfile], isDetailed: Bool = false, in language: Language) {
    self.isDetailed = isDetailed
    self.profiles = profiles
    self.language = language
  }

  // MARK: Terminals

  /// Returns a line for each network, then sentences about the dates and the tables.
  func list(in style: Style) -> String {
    let idWidth = (profiles.map(\.id.count).max() ?? 0) + 2
    return profiles.map { profile in
      var line = StyledText(profile.id.fitted(to: idWidth), .strong)
      let text =
        profile.text.first.map { $0.measure.count($0.limit.value) } ?? LocalizedText(en: "no limit", fr: "sans limite")
      line.append(text[language])
      var notes: [LocalizedText] = []
      if profile.hasThreads { notes.append(LocalizedText(en: "threads", fr: "fils")) }
      if profile.media.required != nil { notes.append(LocalizedText(en: "media required", fr: "média obligatoire")) }
      if profile.links == .nowhere {
        notes.append(LocalizedText(en: "links not clickable", fr: "liens non cliquables"))
      }
      if let readOn = profile.lastReading { line.append("  \(readOn.description)", .faint) }
      if !notes.isEmpty { line.append("  " + notes.map { $0[language] }.joined(separator: ", "), .faint) }
      return line.truncated(to: style.width).dressed(in: style)
    }.joined(separator: "\n") + "\n\n" + filled(Self.dates, in: style) + filled(Self.tables, in: style)
  }

  /// Returns a sentence for the end of the output, wrapped to the terminal's width.
  private func filled(_ sentence: LocalizedText, in style: Style) -> String {
    sentence[language].filled(to: style.width).map { style(.faint, $0) + "\n" }.joined()
  }

  /// Returns all facts about each network.
  func full(in style: Style) -> String {
    profiles.map { page(of: $0, in: style) }.joined(separator: "\n") + "\n" + filled(Self.tables, in: style)
  }

  private func page(of profile: NetworkProfile, in style: Style) -> String {
    let facts = profile.facts
    let nameWidth = (facts.map { DisplayWidth.of($0.name[language]) }.max() ?? 0) + 2
    var lines = [style(.strong, profile.name) + style(.faint, "  \(profile.id)")]
    var previous = ""
    for fact in facts {
      let name = fact.name[language]
      let shown = name == previous ? "" : name
      previous = name
      let provenance = fact.evidence.map { "  " + $0.provenance.name[language] } ?? ""
      let room = style.width - nameWidth - 2 - DisplayWidth.of(provenance)
      for (index, words) in fact.value[language].filled(to: room).enumerated() {
        var line = StyledText("  " + (index == 0 ? shown : "").fitted(to: nameWidth), .accent) + StyledText(words)
        if index == 0 { line.append(provenance, .faint) }
        lines.append(line.dressed(in: style))
      }
    }
    let sources = sources(of: facts)
    if !sources.isEmpty { lines.append("") }
    for source in sources { lines.append(StyledText("  " + words(of: source), .faint).dressed(in: style)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the evidence of facts, each piece once, in the order of the facts.
  private func sources(of facts: [NetworkFact]) -> [Evidence] { facts.compactMap(\.evidence).uniqued }

  private func words(of evidence: Evidence) -> String {
    let name = evidence.provenance.name[language]
    guard let readOn = evidence.readOn else {
      return LocalizedText(en: "\(name): \(evidence.source)", fr: "\(name) : \(evidence.source)")[language]
    }
    return LocalizedText(
      en: "\(name): \(evidence.source) (read on \(readOn.description))",
      fr: "\(name) : \(evidence.source) (lu le \(readOn.description))")[language]
  }

  // MARK: Programs

  var json: JSONValue {
    .document([
      (
        "tables",
        .object([
          ("unicode", .string(TextData.unicodeVersion)), ("unicodeDate", .string(TextData.unicodeDate)),
          ("domainsDate", .string(TextData.domainListDate)),
        ])
      ),
      (
        "networks",
        .array(
          profiles.map { profile in
            .object([
              ("id", .string(profile.id)), ("name", .string(profile.name)),
              ("markup", .string(profile.markup.rawValue)), ("links", .string(profile.links.rawValue)),
              ("threads", .bool(profile.hasThreads)),
              ("text", .array(profile.text.map(limit))),
              ("title", profile.title.map(limit) ?? .null), ("description", profile.summary.map(limit) ?? .null),
              ("alt", profile.altText.map(limit) ?? .null),
              ("facts", .array(profile.facts.map(fact))),
            ])
          })
      ),
    ])
  }

  private func limit(_ limit: TextLimit) -> JSONValue {
    .object(
      [("value", .int(limit.limit.value)), ("unit", .string(limit.measure.key))] + evidence(limit.limit.evidence))
  }

  private func fact(_ fact: NetworkFact) -> JSONValue {
    .object(
      [("name", .string(fact.name[language])), ("value", .string(fact.value[language]))]
        + (fact.evidence.map(evidence) ?? []))
  }

  private func evidence(_ evidence: Evidence) -> [(String, JSONValue)] {
    [
      ("provenance", .string(evidence.provenance.rawValue)), ("source", .string(evidence.source[language])),
      ("readOn", .optional(evidence.readOn?.description)),
    ]
  }

  // MARK: Documentation

  /// The facts about the networks as a page of the documentation.
  public var markdown: String {
    var text = """
      # \(LocalizedText(en: "Networks", fr: "Réseaux")[language])

      \(Self.introduction[language])

      \(Self.tables[language])


      """
    for provenance in Evidence.Provenance.allCases {
      let name = "- **\(provenance.name[language])**"
      let words = provenance.documentation[language]
      text += LocalizedText(en: "\(name): \(words)\n", fr: "\(name) : \(words)\n")[language]
    }
    for profile in profiles {
      text += "\n## \(profile.name) (`\(profile.id)`)\n\n"
      let head = LocalizedText(
        en: "| item | value | evidence | source |", fr: "| élément | valeur | fiabilité | source |")
      text += head[language] + "\n|---|---|---|---|\n"
      for fact in profile.facts {
        let evidence = fact.evidence
        let readOn = evidence?.readOn.map { " (\($0.description))" } ?? ""
        let cells = [
          fact.name[language], fact.value[language], evidence?.provenance.name[language] ?? "",
          (evidence?.source[language] ?? "") + readOn,
        ]
        text += "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  private static let dates = LocalizedText(
    en: "The date of each network is the last day on which one of its sources was read.",
    fr: "La date de chaque réseau est le dernier jour où l’une de ses sources a été lue.")

  /// The versions of the tables used to count texts.
  private static let tables = LocalizedText(
    en: """
      Texts are counted with the emoji, grapheme clusters and normalisation of Unicode \(TextData.unicodeVersion) (files of \
      \(TextData.unicodeDate)) and the top-level domains of \(TextData.domainListDate).
      """,
    fr: """
      Pour compter les textes, Edito suit Unicode \(TextData.unicodeVersion) pour les émojis, les graphèmes et la normalisation (fichiers \
      du \(TextData.unicodeDate)) et la liste des domaines de premier niveau du \(TextData.domainListDate).
      """)

  private static let introduction = LocalizedText(
    en: """
      These are the limits that Edito knows, with their sources.

      - Exceeding an official or quoted limit is an error from the status `review` on. In a draft or on a blog, it is a warning.
      - Exceeding a reported limit is a warning.
      - Exceeding a limit that only some programs or servers have is a warning, too. Examples: programs that send links unshortened \
      although the network's app shortens them, older servers, and file types that only the app accepts.

      Networks, servers and accounts change. If a channel has other limits, declare them: \
      `channels: {mastodon: {network: mastodon, limits: {text: 5000}}}`.
      """,
    fr: """
      Voici les limites qu’Edito connaît, avec leurs sources.

      - Dépasser une limite officielle ou citée donne une erreur à partir du statut `review`. Dans un brouillon ou sur un \
      blog, c’est un avertissement.
      - Dépasser une limite rapportée donne un avertissement.
      - Dépasser une limite propre à certains programmes ou serveurs donne aussi un avertissement. Par exemple : des programmes qui \
      envoient les liens entiers alors que l’application du réseau les raccourcit, des serveurs plus anciens, des formats que \
      seule l’application accepte.

      Les réseaux, les serveurs et les comptes changent. Si un canal a d’autres limites, déclarez-les : \
      `channels: {mastodon: {network: mastodon, limits: {text: 5000}}}`.
      """)
}
