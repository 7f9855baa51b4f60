import Localization
import Networks
import Presentation
import Spreadsheets

/// The facts about schedulers, for terminals and the documentation.
public struct SchedulerPages: Sendable {
  public let profiles: [SchedulerProfile]
  public let language: Language

  public init(_ profiles: [SchedulerProfile], in language: Language) {
    self.profiles = profiles
    self.language = language
  }

  /// Returns a line for each export format.
  public func list(in style: Style) -> String {
    let sheet = LocalizedText(
      en: "complete posts for a spreadsheet; `edito import` reads them back",
      fr: "publications complètes pour un tableur ; `edito import` les relit")
    let lines = [("csv", sheet)] + profiles.map { ($0.id, summary(of: $0)) }
    return lines.map { id, words in
      (StyledText(id.fitted(to: 12), .strong) + StyledText(words[language])).truncated(to: max(60, style.width))
        .dressed(in: style) + "\n"
    }.joined()
  }

  private func summary(of profile: SchedulerProfile) -> LocalizedText {
    let rows = profile.rows.map {
      LocalizedText(
        en: ", up to \($0.value, "row", "rows") per file", fr: ", jusqu’à \($0.value, "ligne", "lignes") par fichier")
    }
    return LocalizedText(
      en: "checked files for \(profile.name)\(rows?.english ?? "")",
      fr: "fichiers vérifiés pour \(profile.name)\(rows?.french ?? "")")
  }

  // MARK: Documentation

  /// The documentation page: spreadsheets, then the facts about each scheduler.
  public var page: String {
    let title = LocalizedText(en: "Spreadsheets and schedulers", fr: "Tableurs et outils de programmation")
    return "# \(title[language])\n\n\(Self.introduction[language])\n\(markdown)"
  }

  private static let introduction = LocalizedText(
    en: """
      ## Export to CSV

      `edito export csv` writes one row for each post: its file, its id, every key of its front matter, its common text and the \
      text of each channel.

      Columns:

      - A map has one column for each of its keys: `cta · url`.
      - A list of maps has one column for each key of each item: `media · 2 · alt`.
      - A value that differs between channels has one column for each channel: `text (Markdown) · @x`, `published · x · url`.
      - Your own keys, `x-…`, have columns, too.

      Cells:

      - Commas separate the values of a list. A value that contains a comma is put in quotation marks.
      - A cell that a spreadsheet would run as a formula gets a leading apostrophe. So does a cell that already starts with one. \
      `edito import` removes exactly this apostrophe.
      - With `--excel`, the file opens correctly in Excel when you double-click it.

      \(ImportPages.sheets.english)

      \(ExportSources.page.english)

      ## Export to a scheduler

      `edito export buffer` (or another scheduler below) writes the approved posts from today to the horizon (`horizon:`, or two weeks \
      if it is not set), in separate files for each channel. With a period, as in `edito export buffer 2026-12`, it writes those of the \
      period. To write the posts that are already scheduled, pass `--status scheduled`.

      - Each row contains the exact text that `edito preview` shows.
      - Edito rejects a row that the scheduler would reject or would not publish as written. The message names the place and the \
      reason.
      - Values without a column (alt texts, titles, links) are listed, so that you can add them by hand.
      - Images and videos are given by public URL. In `edito.md`, set the URL below which `media/` is online: \
      `site: {address: https://bakery.example}`.
      - A text that starts with `=`, `+` or `-` is rejected, because a spreadsheet would change it if you opened the file there. A \
      text can start with a mention.
      - For Pinterest, set the board in the post: `x-board: Breads`.
      """,
    fr: """
      ## Exporter en CSV

      `edito export csv` écrit une ligne par publication : son fichier, son identifiant, chaque clé de son en-tête, son texte \
      commun et le texte de chaque canal.

      Les colonnes :

      - Une table prend une colonne par clé : `appel à l’action · lien`.
      - Une liste de tables prend une colonne par clé de chaque élément : `média · 2 · texte alternatif`.
      - Ce qui diffère d’un canal à l’autre prend une colonne par canal : `texte (Markdown) · @x`, `parution · x · lien`.
      - Vos propres clés, `x-…`, ont aussi leur colonne.

      Les cellules :

      - Des virgules séparent les valeurs d’une liste. Une valeur qui contient une virgule est entre guillemets.
      - Une cellule qu’un tableur exécuterait comme une formule reçoit une apostrophe au début. Une cellule qui commence déjà par une \
      apostrophe en reçoit une de plus. `edito import` enlève exactement cette apostrophe.
      - Avec `--excel`, le fichier s’ouvre dans Excel d’un double-clic.

      \(ImportPages.sheets.french)

      \(ExportSources.page.french)

      ## Exporter vers un outil de programmation

      `edito export buffer` (ou un autre outil ci-dessous) écrit les publications validées d’aujourd’hui à l’horizon (`horizon:`, ou deux \
      semaines à défaut), dans des fichiers distincts pour chaque canal. Avec une période, comme `edito export buffer 2026-12`, il écrit \
      celles de cette période. Pour écrire celles qui sont déjà programmées, ajoutez `--status scheduled`.

      - Chaque ligne contient le texte exact que montre `edito preview`.
      - Edito refuse une ligne que l’outil refuserait ou ne publierait pas telle quelle. Le message donne l’endroit et la raison.
      - Ce qui n’a pas de colonne (textes alternatifs, titres, liens) est énuméré, pour que vous l’ajoutiez à la main.
      - Les images et les vidéos sont transmises par leur adresse publique. Indiquez dans `edito.md` où `media/` se trouve en ligne : \
      `site: {address: https://fournil.example}`.
      - Un texte qui commence par `=`, `+` ou `-` est refusé, car un tableur le changerait si vous y ouvriez le fichier. Un texte peut \
      commencer par une mention.
      - Pour Pinterest, indiquez le tableau dans la publication : `x-board: Pains`.
      """)

  /// The part of the documentation page that is made from the profiles.
  public var markdown: String {
    profiles.map { profile in
      let head = LocalizedText(
        en: "| item | value | evidence | source |", fr: "| élément | valeur | fiabilité | source |")
      let rows = facts(of: profile).map { name, value, evidence in
        let readOn = evidence.readOn.map { " (\($0))" } ?? ""
        let cells = [
          name[language], value[language], evidence.provenance.name[language], evidence.source[language] + readOn,
        ]
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
      }
      let notes = profile.notes.map { note in "\n- \(note[language].capitalizedFirst).\n" }
      return "\n### \(profile.name) (`\(profile.id)`)\n\n\(head[language])\n|---|---|---|---|\n" + rows.joined()
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
          LocalizedText(en: "rows per file", fr: "lignes par fichier"),
          LocalizedText(en: "\(rows.value)", fr: "\(rows.value)"), rows.evidence
        ))
    }
    if let lead = profile.lead {
      facts.append(
        (LocalizedText(en: "upload ahead of the slot", fr: "envoi avant le créneau"), minutes(lead), lead.evidence))
    }
    if let spacing = profile.spacing {
      facts.append(
        (LocalizedText(en: "between two posts", fr: "entre deux publications"), minutes(spacing), spacing.evidence))
    }
    facts.append(
      (LocalizedText(en: "images and videos", fr: "images et vidéos"), media(of: profile), profile.media.evidence))
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
    var parts: [LocalizedText] = [LocalizedText(en: "by public URL", fr: "par leur adresse publique")]
    if !rule.kinds.isEmpty { parts.append(LocalizedText(verbatim: rule.kinds.map(\.name).joined(separator: ", "))) }
    if let most = rule.most { parts.append(LocalizedText(en: "at most \(most.value)", fr: "au plus \(most.value)")) }
    if let size = rule.size {
      parts.append(LocalizedText(en: "up to \(.size(size.value))", fr: "jusqu’à \(.size(size.value))"))
    }
    if !rule.mayMix {
      parts.append(LocalizedText(en: "images or videos, not both", fr: "des images ou des vidéos, pas les deux"))
    }
    return parts.joined(by: .semicolon)
  }
}
