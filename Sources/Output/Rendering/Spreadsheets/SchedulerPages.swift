import Localization
import Networks
import Presentation
import Spreadsheets

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

  /// A page of the documentation: spreadsheets, then what is known of each scheduler.
  public var page: String {
    let title = LocalizedText(en: "Spreadsheets and schedulers", fr: "Tableurs et programmateurs")
    return "# \(title[language])\n\n\(Self.introduction[language])\n\(markdown)"
  }

  private static let introduction = LocalizedText(
    en: """
      `edito export csv` writes a row for each post: its file, its id, every key of its front matter, the common text and each \
      channel's own. A map has a column for each of its keys (`cta · url`), a list of maps one for each item (`media · 2 · alt`), \
      and what is there once for each channel one for each (`text (Markdown) · @x`, `published · x · url`). Several values in a cell stand \
      apart by commas; one that holds a comma is quoted. Your own keys, `x-…`, have columns too. `--excel` writes what Excel \
      opens by a double click. A cell that a spreadsheet would run as a formula gets a leading apostrophe, and so does one that \
      has one already: `edito import` takes exactly that one off again.

      `edito import` reads such a sheet, or any other whose headings it can tell, in English or French, whatever their case, \
      accents and number; `--column title="Working title"` tells it more. A row names its post by file or id; else the post of \
      its day and title is meant, and there is a new one where none is. Only what differs is written. An empty cell leaves what \
      is there, but for `--clear`. Dates, statuses, channels and people may be written as people do. A row that cannot be \
      imported, or would not be read as it is meant, is refused with its line and column; the others go in.

      A text is plain words. A channel that shows plain text shows the cell, line by line and byte by byte. What would be a mark of \
      Markdown or HTML (`*`, `#`, `1.`, `<b>`, `&amp;`, a table, blanks at the ends of a line, several blank lines) is escaped \
      in the post; addresses, mentions and hashtags stand as they are. The blanks before its first word belong to a text; blank \
      lines before it and blanks after it do not. A column `text (Markdown)`, as `edito export csv` writes it, holds the Markdown of the post itself; with \
      `--markdown`, all texts do. If both a cell and the text of its post have marks, Edito cannot tell which of the two is meant, \
      and refuses the row.

      A date is read as a whole or not at all. It may have a weekday, a time, a zone and small words such as *at*, *on* or *le*. \
      A time is written as `09:30`, `9.30`, `9h30`, `9h` or `9.30 p.m.`. A zone is `Z`, `UTC`, `GMT`, the workspace's own by its \
      name (`Europe/Paris`) or by the letters of its clock at that moment (`CET` in winter, `CEST` in summer), or a sign with \
      hours and minutes behind a blank or seconds, up to 14 hours. The letters of other clocks mean several things, and are read \
      only where the date has the form of RFC 2822 (`24 Nov 2026 09:05 EST`). A weekday that is not the day's, a range of times \
      such as `9:00-10:00`, seconds above 59, a year before 1990 or after 2100 and any other word refuse the row, and the message \
      names the words at fault. So does a day to come where the post is out, and a time without a day.

      A row is refused, too, if the quotation marks of a cell are not those of CSV: they stand around a cell, and one within a text \
      is doubled. Behind a blank, they are words of the cell; if they hold a separator or a line end there, the row is refused.

      Of two columns whose headings mean the same, the first is read, and the message names both. A column without a heading is \
      not read, and is named if it holds anything; a cell beyond the last heading refuses its row. Other rows may stand above the \
      headings. Below a row with as many cells, though, a row has the headings only if most of its words are known ones. If no \
      heading is known, nothing is imported, and the message names those that may be meant.

      `03/04/2026` is read in the order of day and month that the sheet's other dates prove: by a number above 12, by a weekday, or \
      by a post that is out and would otherwise be still to come. Without proof the `locale` decides, and the command says which \
      order it took. If dates prove both orders, or if they follow one another day by day in the other order only, the dates that \
      can be read either way are refused. `edito mentions import` and `edito metrics import` read dates in the same way.

      `edito export buffer` and the like write the approved posts from now to the horizon (those that are scheduled \
      already with `--status scheduled`), a file for each channel, with the exact text that `edito preview` shows. A row that the scheduler would refuse, or that would not come out \
      as it is meant, is refused here, with the place and the reason. What has no column (alt texts, titles, links) is listed, to \
      be added by hand. Pictures go by their address: write in `edito.md` where `media/` is on the web, as in \
      `site: {address: https://desk.example}`. A text that begins with `=`, `+` or `-` is refused, since the file may be opened \
      in a spreadsheet on its way and the text must not change; a mention may begin one. A board of Pinterest is named by the \
      post's own key `x-board`.
      """,
    fr: """
      `edito export csv` écrit une ligne par publication : son fichier, son identifiant, chaque clé de son en-tête, le texte \
      commun et celui de chaque canal. Une table a une colonne par clé (`appel à l’action · lien`), une liste de tables une par \
      élément (`média · 2 · texte alternatif`), et ce qui existe une fois par canal une par canal (`texte (Markdown) · @x`, \
      `parution · x · lien`). Plusieurs valeurs dans une cellule sont séparées par des virgules ; celle qui contient une virgule \
      est entre guillemets. Vos propres clés, `x-…`, ont aussi leur colonne. `--excel` écrit ce qu’Excel ouvre d’un double-clic. \
      Une cellule qu’un tableur exécuterait comme une formule reçoit une apostrophe au début, de même que celle qui en a déjà \
      une : `edito import` enlève exactement celle-là.

      `edito import` lit un tel tableau, ou tout autre dont il reconnaît les intitulés, en français ou en anglais, quels que \
      soient la casse, les accents et le nombre ; `--column titre="Titre de travail"` lui en dit plus. Une ligne nomme sa \
      publication par le fichier ou l’identifiant ; sinon, c’est celle du même jour et du même titre, ou une nouvelle s’il n’y en \
      a pas. Seul ce qui diffère est écrit. Une cellule vide laisse ce qui est là, sauf avec `--clear`. Les dates, les statuts, \
      les canaux et les personnes s’écrivent comme on les écrit. Une ligne qui ne peut être importée, ou ne se relirait pas telle \
      quelle, est refusée avec sa ligne et sa colonne ; les autres entrent.

      Un texte est fait de simples mots. Un canal qui montre du texte brut montre la cellule, ligne par ligne et à l’octet près. \
      Ce qui serait une marque de Markdown ou de HTML (`*`, `#`, `1.`, `<b>`, `&amp;`, un tableau, des espaces aux bouts d’une \
      ligne, plusieurs lignes vides) est échappé dans la publication ; les adresses, les mentions et les mots-dièse y restent tels \
      quels. Les espaces devant son premier mot font partie d’un texte ; les lignes vides avant lui et les espaces après lui, \
      non. Une colonne `texte (Markdown)`, comme \
      l’écrit `edito export csv`, contient le Markdown de la publication elle-même ; avec `--markdown`, tous les textes le font. \
      Si une cellule et le texte de sa publication ont tous deux des marques, Edito ne peut savoir ce qui est voulu, et refuse la ligne.

      Une date se lit en entier ou pas du tout. Elle peut avoir un jour de la semaine, une heure, un fuseau et de petits mots \
      comme *le*, *à* ou *on*. Une heure s’écrit `09:30`, `9.30`, `9h30`, `9h` ou `9.30 p.m.`. Un fuseau est `Z`, `UTC`, `GMT`, \
      celui de l’espace de travail, par son nom (`Europe/Paris`) ou par le sigle de son heure à ce moment-là (`CET` en hiver, \
      `CEST` en été), ou un signe suivi d’heures et de minutes, derrière une espace ou des secondes, de 14 heures au plus. Les \
      autres sigles ont plusieurs sens, et ne se lisent que dans une date de la forme RFC 2822 (`24 Nov 2026 09:05 EST`). Un jour \
      de la semaine qui n’est pas le bon, une plage horaire comme `9:00-10:00`, des secondes au-delà de 59, une année avant 1990 \
      ou après 2100 et tout autre mot font refuser la ligne, et le message cite les mots en cause. Il en va de même d’un jour à \
      venir si la publication a paru, et d’une heure sans jour.

      Une ligne est aussi refusée si les guillemets d’une cellule ne sont pas ceux du CSV : ils entourent une cellule, et celui \
      qui fait partie d’un texte est doublé. Derrière une espace, ce sont des mots de la cellule ; s’ils y contiennent un \
      séparateur ou une fin de ligne, la ligne est refusée.

      De deux colonnes dont les intitulés ont le même sens, la première est lue, et le message nomme les deux. Une colonne sans \
      intitulé n’est pas lue, et le message la nomme si elle contient quelque chose ; une cellule au-delà du dernier intitulé fait \
      refuser sa ligne. D’autres lignes peuvent précéder les intitulés. Mais sous une ligne qui a autant de cellules, une ligne \
      n’est celle des intitulés que si la plupart de ses mots sont connus. Si aucun intitulé n’est connu, rien n’est importé, et \
      le message propose ceux qui sont peut-être voulus.

      `03/04/2026` se lit dans l’ordre du jour et du mois que prouvent les autres dates du tableau : par un nombre au-dessus de 12, \
      par un jour de la semaine, ou par une publication qui a paru et serait sinon encore à venir. Sans preuve, la `locale` \
      décide, et la commande dit l’ordre qu’elle a pris. Si des dates prouvent les deux ordres, ou si elles se suivent jour après \
      jour dans l’autre ordre seulement, celles qui ont deux lectures sont refusées. `edito mentions import` et \
      `edito metrics import` lisent les dates de la même façon.

      `edito export buffer` et les autres écrivent les publications validées, de maintenant à l’échéance (celles qui sont déjà \
      programmées avec `--status scheduled`), un fichier par canal, avec le texte exact que montre `edito preview`. Une ligne que le programmateur refuserait, ou qui ne \
      paraîtrait pas telle quelle, est refusée ici, avec l’endroit et la raison. Ce qui n’a pas de colonne (textes alternatifs, \
      titres, liens) est énuméré, à ajouter à la main. Les images vont par leur adresse : écrivez dans `edito.md` où `media/` se \
      trouve en ligne, par exemple `site: {address: https://redaction.example}`. Un texte qui commence par `=`, `+` ou `-` est \
      refusé : le fichier peut passer par un tableur et le texte ne doit pas changer ; une mention peut commencer un texte. Un \
      tableau Pinterest se nomme par la clé `x-board` de la publication.
      """)

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
    return parts.joined(by: .semicolon)
  }
}
