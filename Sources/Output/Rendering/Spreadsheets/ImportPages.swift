import Editorial
import Localization
import Spreadsheets

/// The part of the documentation about the sheets that `edito import` reads.
enum ImportPages {
  /// The rows of a table of the statuses with the words that mean them in calendars.
  private static let statuses = PostStatus.allCases.map { status in
    "| `\(status.rawValue)` | \(StatusWords.all(for: status).map { "`\($0)`" }.joined(separator: ", ")) |"
  }.joined(separator: "\n")

  static let sheets = LocalizedText(
    en: """
      ## Import

      `edito import` reads a sheet that `edito export csv` wrote, or any other sheet whose column headers it knows. It \
      needs a workspace: in an empty folder, run `edito init` first.

      ### Files

      `edito import`, `edito metrics import` and `edito mentions import` recognise a file by its content, not by its name:

      - **Workbooks**, `.xlsx` and `.ods`. If several sheets are visible, Edito reads the only one with known column headers, and the \
      message names the others. If several have known headers, choose with `--sheet NAME`, or read all of them with `--sheet "*"`. Messages name \
      rows and columns as the spreadsheet does.
      - A date is read as a date and a number with all its digits, whatever the format of its cell shows. `5%` stays a percentage. If a \
      cell contains a date and a time, Edito reads the part that it shows.
      - Formulas are not calculated: the result that the program stored is read. A cell with an error value such as `#N/A`, or without \
      a stored result, is rejected.
      - A value merged over several rows is in each of these rows that has other content. A value merged over several columns is in the \
      first. Hidden rows and columns are read, comments are not.
      - Old `.xls` and `.xlsb` workbooks, Numbers documents, workbooks with a password, and workbooks with more than 20 million cells or \
      1 GB of expanded content are rejected.
      - **Texts**, CSV or TSV. A text that is not UTF-8 or UTF-16 is read as Windows-1252, and the message says so. If its words would \
      make no sense, it is rejected: pass its encoding, for example `--encoding macintosh`.

      ### Rows

      - A row updates the post with its file or id. If the row has neither, it updates the post with its permalink, otherwise \
      the one with the same day and title. If there is no such post, it creates one.
      - A row without a file and an id may have moved to another day. If its title, or without a title its text of 40 characters or more, is \
      that of exactly one post that is not published, and the sheet no longer contains that post's own day, Edito changes the date of the \
      post. It does so only if at least half of the rows are posts of the workspace and the sheet has a row in the month of the post. \
      If several posts are possible, it creates a new one, and the message says so.
      - Rows for different channels are one post if they share an id, or a day and a title, or, without a title, a day and a text. Their \
      texts, dates, permalinks and publication times may differ: the post then has one for each channel. A row with another value in any \
      other column is rejected.
      - Rows for the same channel are different posts if their permalinks, times or texts differ.
      - Edito writes only the values that differ.
      - An empty cell keeps the current value unless you pass `--clear`.
      - Dates, statuses, channels and people are read in their usual forms; the words of statuses are below.
      - A cell in a column of pictures or videos names one file or several, separated by commas, semicolons or line ends: `a.jpg, b.jpg`. \
      Edito reads file names with an extension, and URLs. A cell with other words, such as *team photo*, is not read, and the message \
      names it. Copy the files to `media/`.
      - A row with one or two cells that names a week or an interval in its date cell, such as `Week 48: Nov 23–29`, is not a post.
      - If a status such as *approved* or *scheduled* follows an approval and the row names no approver, no approval is recorded, and the \
      message says so.
      - If posts name a network on which the workspace has no channel, the import declares the channel in `edito.md`: `channels: [{id: \
      linkedin, network: linkedin}]`. The message says so. Then add its `handle:` and its `url:`.
      - Edito rejects a row that it cannot import, or that would not be read back unchanged. The message names the line and the \
      column. The other rows are imported.
      - If the workspace has no published posts yet, and the import creates ten or more posts that were published before today, these posts \
      are the archive. The import then adds `since:` with today's date to `edito.md`, unless the key exists. Rules about the preparation \
      of posts skip posts published before that day.

      ### Column headers

      - Headers can be in English, French, German, Spanish, Italian, Portuguese or Dutch. Case, accents, and singular or plural do not \
      matter. To read a column with another header, pass `--column title="Working title"`.
      - To keep a column that is no field of a post, such as notes or owners, as a key of your own, pass `--column x-notes="Notes"` or \
      `--column x-owner="Owner"`. A key of your own begins with `x-`, followed by letters, digits, `-` or `_`.
      - A note in brackets can follow a header, if it only says how to fill in the column: `Time (24h)`, `Copy (max 280)`. A header can \
      name alternatives that mean the same: `Caption / Text`. If it names different fields, as in `Campaign / Theme`, the column is not \
      read, and the message names them.
      - If two headers mean the same, Edito reads the first column, and the message names both.
      - Edito does not read a column without a header. If the column contains anything, the message names it.
      - A row of a text with a cell beyond the last header is rejected. In a workbook, such a column is one without a header.
      - Other rows can come before the header row. If one of them has as many cells as the header row, Edito accepts that header row only if \
      it knows most of its headers.
      - If Edito knows none of the headers, it imports nothing, and the message suggests headers.

      ### Check and decide

      - `--dry-run` shows a table of the columns: the field that Edito reads from each column, the number of cells that it can read, and \
      examples. For a column that is not read, the table shows what the column could be. Below it are the changes of up to three posts; \
      `--format json` contains those of all.
      - If a column that is not read looks like dates or texts of posts, Edito imports nothing from the file. Say what the column is with \
      `--column`, or leave it out with `--ignore HEADER`. On a terminal, Edito asks.
      - If no column contains titles, but a column that is not read seems to, the message says how to read it. On a terminal, Edito asks.
      - If a word in a cell is not a known value, such as a status, a channel, a person, a pillar or a format, Edito leaves the word out. The \
      message contains the line to add to `edito.md`: `import: {values: {status: {Parked: idea}}}`. On a terminal, Edito asks once for \
      each word. `--dry-run` shows the values that it may mean below its column. An empty value (`Parked: ""`) always leaves the word out.
      - If an import writes more than 20 posts, it shows three of them, the number of posts of each channel, and their months. \
      `--format json` contains all.
      - Edito writes your decisions into `edito.md`, so the next import needs no option: \
      `import: {columns: {title: Working title}, values: {status: {Parked: idea}}, ignore: [Type], dates: dmy}`. It does so only if the \
      import writes a post or you answered a question. If \
      `edito.md` already says otherwise, a decision holds for files of the same name only, under `files:`.

      ### Words of statuses

      | status | words in a cell |
      |---|---|
      \(statuses)

      ### Texts

      - A text cell contains plain text. A channel that shows plain text shows exactly this text, line by line and byte by byte.
      - Edito escapes whatever Markdown or HTML would treat as markup: `*`, `#`, `1.`, `<b>`, `&amp;`, a table, spaces at the ends \
      of a line, several empty lines in a row. URLs, mentions and hashtags are not escaped.
      - Spaces before the first word are part of the text. Empty lines before it and whitespace after the last word are not.
      - A column `text (Markdown)`, as `edito export csv` writes it, contains the Markdown of the post. With `--markdown`, every \
      text column does.
      - If a cell and the text of its post both contain markup, Edito cannot know whether the cell is plain text or Markdown, and rejects \
      the row.
      - A link in a column of its own goes to the end of the text, unless the text contains it. It becomes the URL of the call to action if \
      the post has one, if the network has a field for links, or if no text shows it. A call to action without words gets *Learn more*.
      - Hashtags in a column of their own go to the end of each text that does not contain them.

      ### Dates

      - A date can have a weekday, a month name and small words such as *at*, *on* or *le* in one of the seven languages of the column headers. It can \
      also have a time and a time zone.
      - A time is written as `09:30`, `9.30`, `9h30`, `9h`, `9.30 p.m.` or `noon`. In a column of its own, a lone `9` is 09:00, if every \
      number of the column can be an hour and no cell has *am* or *pm*. A fraction of a day such as `0.375` is rejected.
      - Midnight is written as `00:00`, the start of the day. The word *midnight* is rejected, because it may also be the end of the day.
      - A time that the clocks of the workspace's time zone skip is rejected. A time that they repeat is imported, and `edito lint` asks for \
      its offset.
      - A time zone is `Z`, `UTC` or `GMT`; the workspace's own, by its name (`Europe/Paris`) or by its abbreviation at that moment \
      (`CET` in winter, `CEST` in summer); or an offset of up to 14 hours, such as `+01:00`. Before a negative offset, write the seconds: `09:05:00-10:00`.
      - The time zone can be in a column of its own, with the header *time zone*. There, the workspace's zone can also be written as its city \
      (*Paris*) or its year-round name (*ET* in New York). A row with any other zone is rejected; write its offset instead, such as `UTC-5`.
      - Other abbreviations are ambiguous. Edito reads them only in a date in the form of RFC 2822 (`24 Nov 2026 09:05 EST`).
      - Edito reads the whole date or rejects the row, and the message quotes the words that it cannot read. Examples: a weekday \
      that does not match the date, a range of times such as `9:00-10:00`, seconds above 59, a year before 1990 or after 2100.
      - `TBD`, `TBC` or *to be defined* means that there is no date yet: the post is imported without a date, and the message says so.
      - A row with a time but no date is rejected. So is a row with a future date for a published post.

      A date such as `03/04/2026` is ambiguous:

      - A header such as `Date (dd/mm/yyyy)` decides the order of day and month. If a date proves the other order, nothing is imported.
      - Otherwise, the other dates of the sheet decide: a number above 12, a weekday, or a published post that the other order would put in \
      the future.
      - If no date proves the order, planned posts and drafts may suggest it: at least two would be long past in the other order.
      - If no date decides, the `locale` does. The first line of the output says which order Edito used, and from when to when the posts \
      are. If the `locale` names no region, as in `en`, the \
      region of the environment decides (`LC_ALL`, `LC_MESSAGES` or `LANG`), so `locale: en` can give other dates on another computer. Set \
      `locale: en-GB` or `en-US`, or `import: {dates: dmy}` to avoid that.
      - If neither names a region, or if the dates are consecutive days only in the other order, nothing is imported: pass `--dates dmy` for \
      the day first, or `--dates mdy` for the month first. On a terminal, Edito asks.
      - If the dates prove both orders, the ambiguous dates are rejected.

      `edito mentions import` and `edito metrics import` read dates in the same way, but no order from a header.

      ### Quotation marks

      - Quotation marks enclose a whole cell. A quotation mark inside the cell is doubled. A row that uses them in any other way is rejected.
      - After a space, quotation marks are part of the text. If they enclose a separator or a line end there, the row is rejected.
      """,
    fr: """
      ## Importer

      `edito import` lit un tableau écrit par `edito export csv`, ou tout autre tableau dont il connaît les titres de colonne. Il \
      lui faut un espace de travail : dans un dossier vide, lancez d’abord `edito init`.

      ### Les fichiers

      `edito import`, `edito metrics import` et `edito mentions import` reconnaissent un fichier à son contenu, non à son nom :

      - **Les classeurs**, `.xlsx` et `.ods`. Si plusieurs onglets sont visibles, Edito lit le seul dont il connaît les titres de colonne, \
      et le message nomme les autres. S’il connaît les titres de plusieurs, choisissez avec `--sheet NOM`, ou lisez-les tous avec `--sheet "*"`. Les messages \
      désignent les lignes et les colonnes comme le tableur.
      - Une date est lue comme une date, et un nombre avec tous ses chiffres, quel que soit le format de la cellule. `5%` reste un \
      pourcentage. Si une cellule contient une date et une heure, Edito lit ce qu’elle en montre.
      - Les formules ne sont pas calculées : Edito lit le résultat que le programme a enregistré. Une cellule qui contient une valeur \
      d’erreur, comme `#N/A`, ou une formule sans résultat enregistré, est refusée.
      - Une valeur fusionnée sur plusieurs lignes vaut pour chacune de ces lignes qui a un autre contenu. Fusionnée sur plusieurs \
      colonnes, elle reste dans la première. Les lignes et colonnes masquées sont lues, les commentaires non.
      - Les anciens classeurs `.xls` et `.xlsb`, les documents Numbers, les classeurs protégés par un mot de passe et ceux de plus de \
      20 millions de cellules ou de 1 Go une fois décompressés sont refusés.
      - **Les textes**, CSV ou TSV. Un texte qui n’est ni en UTF-8 ni en UTF-16 est lu comme du Windows-1252, et le message le dit. Si \
      ses mots n’avaient pas de sens, il est refusé : indiquez son encodage, par exemple `--encoding macintosh`.

      ### Les lignes

      - Une ligne met à jour la publication dont elle donne le fichier ou l’identifiant. Si elle ne donne ni l’un ni l’autre, elle \
      met à jour la publication qui a son permalien, à défaut celle du même jour et du même titre. S’il n’y en a pas, elle en crée une.
      - Une ligne sans fichier ni identifiant peut avoir changé de jour. Si son titre, ou à défaut de titre son texte d’au moins \
      40 caractères, est celui d’une seule publication pas encore parue, et que le tableau ne contient plus le jour de celle-ci, Edito change \
      la date de la publication. Il ne le fait que si au moins la moitié des lignes sont des publications de l’espace de travail et que \
      le tableau a une ligne dans le mois de la publication. Si plusieurs publications conviennent, il en crée une nouvelle, et le message le \
      dit.
      - Des lignes pour des canaux différents forment une seule publication si elles ont le même identifiant, ou le même jour et le même \
      titre, ou, sans titre, le même jour et le même texte. Leurs textes, leurs dates, leurs permaliens et leurs moments de parution \
      peuvent différer : la publication garde alors ceux de chaque canal. Une ligne dont une autre colonne diffère est refusée.
      - Des lignes pour le même canal sont des publications différentes si leurs permaliens, leurs heures ou leurs textes diffèrent.
      - Edito n’écrit que les valeurs qui diffèrent.
      - Une cellule vide conserve la valeur actuelle, sauf avec `--clear`.
      - Dates, statuts, canaux et personnes se lisent sous leurs formes courantes ; les mots des statuts sont ci-dessous.
      - Une cellule d’une colonne d’images ou de vidéos nomme un ou plusieurs fichiers, séparés par des virgules, des points-virgules ou des \
      sauts de ligne : `a.jpg, b.jpg`. Edito lit les noms de fichier qui ont une extension et les adresses web. Une cellule qui contient autre \
      chose, par exemple *photo d’équipe*, n’est pas lue, et le message la cite. Copiez les fichiers dans `media/`.
      - Une ligne d’une ou deux cellules dont la date est une semaine ou un intervalle, comme `Semaine 48 (23 – 29 novembre)`, n’est pas une \
      publication.
      - Si un statut comme *validé* ou *programmé* suppose une validation et que la ligne ne nomme pas qui l’a donnée, aucune validation n’est \
      enregistrée, et le message le dit.
      - Si des publications nomment un réseau sur lequel l’espace de travail n’a aucun canal, l’import déclare le canal dans `edito.md` : \
      `channels: [{id: linkedin, network: linkedin}]`. Le message le dit. Ajoutez ensuite son `handle:` et son `url:`.
      - Edito refuse une ligne qu’il ne peut pas importer, ou dont une valeur changerait une fois écrite. Le message donne la ligne et la \
      colonne. Les autres lignes sont importées.
      - Si l’espace de travail n’a encore aucune publication parue, et que l’import en apporte au moins dix parues avant aujourd’hui, elles \
      forment des archives. L’import ajoute alors à `edito.md` la clé `since:` avec la date du jour, sauf si cette clé existe. Les règles \
      sur la préparation des publications ignorent celles qui ont paru avant ce jour.

      ### Les titres de colonne

      - Les titres peuvent être en français, en anglais, en allemand, en espagnol, en italien, en portugais ou en néerlandais. La casse, \
      les accents, le singulier ou le pluriel n’y changent rien. Pour lire une colonne qui porte un autre titre, ajoutez `--column titre="Titre de travail"`.
      - Pour garder comme clé à vous une colonne qui n’est pas un champ d’une publication, par exemple des notes ou des responsables, ajoutez \
      `--column x-notes="Notes"` ou `--column x-responsable="Responsable"`. Une telle clé commence par `x-`, suivi de lettres, de chiffres, de \
      `-` ou de `_`.
      - Un titre peut être suivi d’une note entre parenthèses, si elle dit seulement comment remplir la colonne : `Heure (24h)`, \
      `Texte (max 280)`. Il peut nommer deux mots de même sens : `Légende / Texte`. S’il nomme des champs différents, comme \
      `Campagne / Thème`, la colonne n’est pas lue, et le message les nomme.
      - Si deux titres ont le même sens, Edito lit la première colonne, et le message nomme les deux.
      - Edito ne lit pas une colonne sans titre. Si elle contient quelque chose, le message la signale.
      - Dans un texte (CSV ou TSV), une ligne qui a une cellule au-delà du dernier titre est refusée. Dans un classeur, une telle colonne est \
      une colonne sans titre.
      - D’autres lignes peuvent précéder celle des titres. Si l’une d’elles a autant de cellules que celle-ci, Edito n’accepte la ligne \
      de titres que s’il connaît la plupart de ses titres.
      - Si Edito ne connaît aucun titre, il n’importe rien, et le message en propose.

      ### Vérifier et décider

      - `--dry-run` montre un tableau des colonnes : le champ que chacune contient, le nombre de cellules lisibles et des exemples. \
      Pour une colonne qui n’est pas lue, le tableau montre ce qu’elle pourrait être. Suivent les changements de trois publications au \
      plus ; `--format json` contient ceux de toutes.
      - Si une colonne qui n’est pas lue semble contenir des dates ou des textes de publications, Edito n’importe rien du fichier. Dites ce \
      qu’elle contient avec `--column`, ou laissez-la de côté avec `--ignore TITRE`. Dans un terminal, Edito pose la question.
      - Si aucune colonne ne contient les titres, mais qu’une colonne qui n’est pas lue semble en contenir, le message indique comment la \
      lire. Dans un terminal, Edito pose la question.
      - Si un mot d’une cellule n’est pas une valeur connue, par exemple un statut, un canal, une personne, un pilier ou un format, Edito le \
      laisse de côté. Le message donne la ligne à ajouter à `edito.md` : `import: {values: {status: {En pause: idea}}}`. Dans un terminal, \
      Edito pose la question une fois pour chaque mot. `--dry-run` montre sous la colonne les valeurs que le mot peut désigner. Une valeur vide \
      (`En pause: ""`) laisse toujours le mot de côté.
      - Si un import écrit plus de 20 publications, il en montre trois, puis le nombre de publications par canal et leurs mois. \
      `--format json` les contient toutes.
      - Edito écrit vos décisions dans `edito.md`, et l’import suivant se passe d’options : \
      `import: {columns: {title: Titre de travail}, values: {status: {En pause: idea}}, ignore: [Type], dates: dmy}`. Il ne le fait que \
      si l’import écrit une publication ou si vous avez répondu à une question. Si \
      `edito.md` dit déjà autre chose, une décision ne vaut que pour les fichiers du même nom, sous `files:`.

      ### Les mots des statuts

      | statut | mots d’une cellule |
      |---|---|
      \(statuses)

      ### Les textes

      - La cellule d’un texte est du texte brut. Un canal qui montre du texte brut montre exactement ce texte, ligne par ligne et à \
      l’octet près.
      - Edito échappe ce que Markdown ou HTML prendrait pour une marque : `*`, `#`, `1.`, `<b>`, `&amp;`, un tableau, des espaces au \
      début ou à la fin d’une ligne, plusieurs lignes vides de suite. Les adresses web, les mentions et les mots-dièse ne sont pas échappés.
      - Les espaces devant le premier mot font partie du texte. Les lignes vides avant lui et les espaces après le dernier mot n’en \
      font pas partie.
      - Une colonne `texte (Markdown)`, telle que l’écrit `edito export csv`, contient le Markdown de la publication. Avec `--markdown`, \
      toutes les colonnes de texte en contiennent.
      - Si une cellule et le texte de sa publication contiennent tous deux des marques de mise en forme, Edito ne peut pas savoir s’il \
      faut lire la cellule comme du texte brut ou comme du Markdown, et refuse la ligne.
      - Un lien placé dans sa propre colonne va à la fin du texte, sauf si le texte le contient déjà. Il devient l’adresse de l’appel à \
      l’action si la publication en a un, si le réseau a un champ pour les liens, ou si aucun texte ne le montre. Un appel à l’action sans \
      texte reçoit *En savoir plus*.
      - Les mots-dièse placés dans leur propre colonne vont à la fin de chaque texte qui ne les contient pas déjà.

      ### Les dates

      - Une date peut avoir un jour de la semaine, un nom de mois et de petits mots comme *le*, *à* ou *on* dans l’une des sept langues des titres de \
      colonne. Elle peut aussi avoir une heure et un fuseau.
      - Une heure s’écrit `09:30`, `9.30`, `9h30`, `9h`, `9.30 p.m.` ou `midi`. Dans sa propre colonne, un `9` sans rien d’autre est 09:00, \
      si chaque nombre de la colonne peut être une heure et qu’aucune cellule n’a *am* ou *pm*. Une fraction de jour comme `0.375` est refusée.
      - Minuit s’écrit `00:00`, le début de la journée. Le mot *minuit* est refusé, car il peut aussi en désigner la fin.
      - Une heure que saute le changement d’heure, dans le fuseau de l’espace de travail, est refusée. Une heure qu’il répète est importée, \
      et `edito lint` demande son décalage.
      - Un fuseau s’écrit `Z`, `UTC` ou `GMT`. Celui de l’espace de travail s’écrit par son nom (`Europe/Paris`) ou par le sigle en vigueur à cette date \
      (`CET` en hiver, `CEST` en été). Un décalage de 14 heures au plus, comme `+01:00`, convient aussi. Devant un décalage négatif, écrivez \
      les secondes (`9:00:00-10:00`), car `9:00-10:00` est une plage horaire.
      - Le fuseau peut avoir sa propre colonne, intitulée *fuseau horaire*. Celui de l’espace de travail peut aussi s’y écrire par sa ville \
      (*Paris*) ou par un nom valable toute l’année (*ET* à New York). Une ligne qui a un autre fuseau est refusée ; écrivez plutôt son \
      décalage, par exemple `UTC-5`.
      - Les autres sigles sont ambigus. Edito ne les lit que dans une date de la forme RFC 2822 (`24 Nov 2026 09:05 EST`).
      - Edito lit la date entière ou refuse la ligne, et le message cite les mots illisibles. Sont refusés, par exemple, un jour de la \
      semaine qui ne correspond pas à la date, une plage horaire comme `9:00-10:00`, des secondes au-delà de 59, une année avant 1990 \
      ou après 2100.
      - `TBD`, *à définir* ou *à confirmer* signifie qu’il n’y a pas encore de date : la publication est importée sans date, et le message le \
      dit.
      - Une ligne qui a une heure mais pas de date est refusée. Une date à venir est refusée aussi si la publication a déjà paru.

      Si une date a deux lectures, comme `03/04/2026` :

      - Un titre comme `Date (JJ/MM/AAAA)` décide si le jour précède le mois. Si une date prouve l’ordre contraire, rien n’est importé.
      - À défaut, les autres dates du tableau décident : un nombre au-dessus de 12, un jour de la semaine, ou une publication déjà parue que \
      l’autre ordre daterait dans l’avenir.
      - Si aucune date ne prouve l’ordre, les brouillons et les publications prévues peuvent l’indiquer : dans l’autre ordre, deux au moins \
      seraient passées depuis longtemps.
      - Si aucune date ne permet de décider, Edito suit la `locale`. La première ligne affichée indique l’ordre retenu et la période des \
      publications. Si la `locale` n’indique pas \
      de région, comme `en`, la région de l’environnement décide (`LC_ALL`, `LC_MESSAGES` ou `LANG`) : `locale: en` peut donc donner d’autres \
      dates sur un autre ordinateur. Pour l’éviter, indiquez `locale: en-GB` ou `en-US`, ou `import: {dates: dmy}`.
      - Si aucune des deux n’indique de région, ou si les dates ne se suivent jour après jour que dans l’autre ordre, rien n’est importé : \
      ajoutez `--dates dmy` si le jour vient en premier, `--dates mdy` si c’est le mois. Dans un terminal, Edito pose la question.
      - Si les dates prouvent les deux ordres, celles qui ont deux lectures sont refusées.

      `edito mentions import` et `edito metrics import` lisent les dates de la même façon, mais aucun ordre dans un titre.

      ### Les guillemets

      - Les guillemets entourent une cellule entière. Un guillemet dans la cellule est doublé. Tout autre usage fait refuser la ligne.
      - Après une espace, les guillemets font partie du texte. S’ils entourent alors un séparateur ou une fin de ligne, la ligne est \
      refusée.
      """)
}
