import Exchange
import Localization
import Networks

/// What is known of schedulers, for terminals and the documentation.
public struct SchedulerPages: Sendable {
  public let profiles: [SchedulerProfile]
  public let language: Language

  public init(_ profiles: [SchedulerProfile], in language: Language) {
    self.profiles = profiles
    self.language = language
  }

  /// One line for each format that posts can be exported in.
  public func list(in style: Style) -> String {
    let sheet = LocalizedText(
      en: "all of each post, for spreadsheets; `edito import` reads it back",
      fr: "tout de chaque publication, pour les tableurs ; `edito import` le relit")
    let lines = [("csv", sheet)] + profiles.map { ($0.id, summary(of: $0)) }
    return lines.map { id, words in
      (StyledText(id.fitted(to: 12), .strong) + StyledText(words[language])).truncated(to: max(60, style.width))
        .dressed(in: style) + "\n"
    }.joined()
  }

  private func summary(of profile: SchedulerProfile) -> LocalizedText {
    let rows = profile.rows.map {
      LocalizedText(
        en: ", \($0.value, "row", "rows") for each file", fr: ", \($0.value, "ligne", "lignes") par fichier")
    }
    return LocalizedText(
      en: "checked files for \(profile.name)\(rows?.english ?? "")",
      fr: "des fichiers vérifiés pour \(profile.name)\(rows?.french ?? "")")
  }

  // MARK: Documentation

  /// The part of a page of the documentation that the profiles make.
  public var markdown: String {
    profiles.map { profile in
      let head = LocalizedText(en: "| what | value | how sure | source |", fr: "| quoi | valeur | sûreté | source |")
      let rows = facts(of: profile).map { name, value, evidence in
        let readOn = evidence.readOn.map { " (\($0))" } ?? ""
        let cells = [
          name[language], value[language], evidence.provenance.name[language], evidence.source[language] + readOn,
        ]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
      }
      let notes = profile.notes.map { note in "\n- \(note[language].capitalizedFirst).\n" }
      return "\n## \(profile.name) (`\(profile.id)`)\n\n\(head[language])\n|---|---|---|---|\n" + rows.joined()
        + notes.joined()
    }.joined()
  }

  private func facts(of profile: SchedulerProfile) -> [(LocalizedText, LocalizedText, Evidence)] {
    let headings = profile.columns.map { column in
      "`\(column.heading)`" + (column.network.map { " (\($0))" } ?? "")
    }
    var facts: [(LocalizedText, LocalizedText, Evidence)] = [
      (
        LocalizedText(en: "columns", fr: "colonnes"), LocalizedText(verbatim: headings.joined(separator: " · ")),
        profile.evidence
      )
    ]
    if let rows = profile.rows {
      facts.append(
        (
          LocalizedText(en: "rows for each file", fr: "lignes par fichier"),
          LocalizedText(en: "\(rows.value)", fr: "\(rows.value)"), rows.evidence
        ))
    }
    if let lead = profile.lead {
      facts.append(
        (LocalizedText(en: "upload before the slot", fr: "envoi avant la date"), minutes(lead), lead.evidence))
    }
    if let spacing = profile.spacing {
      facts.append(
        (LocalizedText(en: "between two posts", fr: "entre deux publications"), minutes(spacing), spacing.evidence))
    }
    facts.append(
      (LocalizedText(en: "pictures and videos", fr: "images et vidéos"), media(of: profile), profile.media.evidence))
    let networks = profile.networks.joined(separator: ", ")
    facts.append(
      (LocalizedText(en: "networks", fr: "réseaux"), LocalizedText(verbatim: networks), profile.networksEvidence))
    return facts
  }

  private func minutes(_ limit: Limit) -> LocalizedText {
    LocalizedText(en: "\(limit.value, "minute", "minutes")", fr: "\(limit.value, "minute", "minutes")")
  }

  private func media(of profile: SchedulerProfile) -> LocalizedText {
    let rule = profile.media
    var parts: [LocalizedText] = [LocalizedText(en: "by public addresses", fr: "par adresses publiques")]
    if !rule.kinds.isEmpty { parts.append(LocalizedText(verbatim: rule.kinds.map(\.name).joined(separator: ", "))) }
    if let most = rule.most { parts.append(LocalizedText(en: "at most \(most.value)", fr: "au plus \(most.value)")) }
    if let size = rule.size {
      parts.append(LocalizedText(en: "up to \(.size(size.value))", fr: "jusqu’à \(.size(size.value))"))
    }
    if !rule.mayMix { parts.append(LocalizedText(en: "of one kind", fr: "d’une seule sorte")) }
    return LocalizedText(
      en: "\(parts.map(\.english).joined(separator: "; "))", fr: "\(parts.map(\.french).joined(separator: " ; "))")
  }
}
