import Editorial
import Localization
import Presentation
import Schema

/// The reference of all keys of documents, as a page of the documentation.
public struct FrontMatterReference {
  private let language: Language

  public init(in language: Language) { self.language = language }

  /// The whole page as Markdown.
  public var markdown: String {
    var sections = [introduction, kinds]
    sections.append("## \(Self.every[language])\n\n" + list(Header.keys))
    for kind in DocumentKind.allCases { sections.append(section(of: kind)) }
    sections.append("## \(Self.facts[language])\n\n\(Self.aboutFacts[language])\n\n" + list(Facts.keys))
    return sections.joined(separator: "\n")
  }

  private var introduction: String {
    """
    # \(Self.title[language])

    <!-- \(Self.generated[language]) -->

    \(Self.introduction[language])

    """
  }

  /// The table of contents, with one row for each kind of document.
  private var kinds: String {
    let header = [Self.kind, Self.place, Self.oneFile].map { $0[language] }
    let rows = DocumentKind.allCases.map { kind -> [Markdown] in
      [
        "[\(kind.rawValue)](#\(kind.rawValue))", Markdown.markingCode(in: place(of: kind)),
        Markdown.markingCode(in: kind.documentation[language]),
      ]
    }
    return Markdown.table(header: header, rows: rows).text + "\n"
  }

  private func place(of kind: DocumentKind) -> String {
    "`\(kind.folder.map { $0 + "/" } ?? DocumentKind.settingsFileName)`"
  }

  private func section(of kind: DocumentKind) -> String {
    let shared = Set(Header.keys.map(\.key))
    let facts = Set(Facts.keys.map(\.key))
    let holdsFacts = facts.isSubset(of: kind.keys.map(\.key))
    let own = kind.keys.filter { !shared.contains($0.key) && !(holdsFacts && facts.contains($0.key)) }
    let more = holdsFacts ? "\n" + Self.andFacts[language] + "\n" : ""
    return "## \(kind.rawValue)\n\n\(place(of: kind)) · \(kind.documentation[language])\n\n" + list(own) + more
  }

  private func list(_ keys: [KeyDescription], indentation: String = "") -> String {
    keys.map { item($0, indentation: indentation) }.joined()
  }

  private func item(_ key: KeyDescription, indentation: String) -> String {
    let name = "**`\(key.key)`**"
    let required = key.isRequired ? Self.required : LocalizedText(verbatim: "")
    let line = LocalizedText(
      en: "\(name)\(required), \(key.shape.phrase): \(key.documentation)",
      fr: "\(name)\(required), \(key.shape.phrase) : \(key.documentation)")
    let inner = indentation + "  "
    let words = key.shape.choices.map { choice in
      let line = LocalizedText(
        en: "`\(choice.word)`: \(choice.documentation)", fr: "`\(choice.word)` : \(choice.documentation)")
      return "\(inner)- \(line[language])\n"
    }
    return "\(indentation)- \(line[language])\n" + words.joined() + list(key.shape.innerKeys, indentation: inner)
  }
}

extension FrontMatterReference {
  private static let title = LocalizedText(en: "Front matter", fr: "L’en-tête des documents")
  private static let generated = LocalizedText(
    en: "Generated from the declarations in Sources/Model/Editorial: change them, then run `make update`.",
    fr: "Page produite d’après les déclarations de Sources/Model/Editorial : modifiez-les, puis lancez `make update`.")
  private static let kind = LocalizedText(en: "kind", fr: "type")
  private static let place = LocalizedText(en: "folder or file", fr: "dossier ou fichier")
  private static let oneFile = LocalizedText(en: "contents of a file", fr: "contenu d’un fichier")
  private static let every = LocalizedText(en: "Every document", fr: "Tout document")
  private static let facts = LocalizedText(en: "Facts", fr: "Les faits")
  private static let required = LocalizedText(en: ", required", fr: ", obligatoire")
  private static let andFacts = LocalizedText(
    en: "Any of the [facts](#facts) can be declared here, too.",
    fr: "Ce document peut aussi déclarer tous les [faits](#les-faits).")

  private static let introduction = LocalizedText(
    en: """
      A document is a Markdown file that starts with front matter: YAML between two lines `---`. Its folder determines its kind. Edito
      ignores other files unless they look like documents. This page lists all keys by kind. It also exists [in French](front-matter.fr.md). For other
      programs, `edito schema post` prints the keys of a kind as a JSON Schema.

      Files:

      - A document's name ends in `.md`. Its id is that name without `.md`, and other documents refer to it by this id.
      - A file that looks like a document but is not read causes a finding. Examples: another file name extension; a folder such as
        `drafts/` or `posts-2026/`; a place below `media/`; TOML or JSON instead of YAML; a file without front matter in a kind's folder.
      - A `README` with any extension is plain prose. With the front matter of a document, it causes a finding.
      - In a kind's folder, `.hidden.md` or `post.html` with front matter causes a finding, too. Edito
        reads only the first 4 KB of files other than documents and media.
      - Backup copies (`post.md~`, `post.md.bak`, `#post.md#`) cause findings. Files that git ignores, and files in a folder whose name
        starts with a dot, do not.

      Keys and values:

      - Each key has one spelling. A key that starts with `x-` is your own: Edito keeps it and ignores it.
      - A key without a value counts as absent. Instead of a list of one value, you can write the value: `channels: mastodon`.
      - Write dates as `2026-12-04` or `2026-12-04 09:30`. Edito also reads other forms with one meaning, such as `4 December 2026` or, if
        `locale:` shows whether the day or the month comes first, `04/12/2026`. `edito lint --fix` rewrites them.
      - Dates are local to the workspace's `timezone`. Set a name from the IANA database such as `Europe/London`, because
        abbreviations such as `BST` are ambiguous. Weeks are ISO weeks, which start on Monday.
      - You can write targets and durations in English or French: `3-6 per day`, `3-6 par jour`.
      - Programs that use YAML 1.1 rewrite the key `on:` as `true:`. Edito reads both. To prevent the change, write `"on":` in quotation
        marks.

      Texts:

      - In a post's text, a line end stays a line end on every network that shows plain text. Empty lines and spaces at the start of
        a line stay, too. If your team wraps lines at a fixed width, set `line-breaks: join`.
      - URLs, mentions and hashtags keep their `_` and `*`.
      - Some Markdown linters mistake a hashtag for a heading, or report `## @channel` as a repeated heading. In the `.markdownlint.yaml` that
        `edito init` writes, only these rules of markdownlint and rumdl are on: MD042, MD045, MD047 and MD056.
      """,
    fr: """
      Un document est un fichier Markdown qui commence par un en-tête : du YAML entre deux lignes `---`. Son dossier détermine son
      type. Edito ignore les autres fichiers, sauf s’ils ressemblent à des documents. Cette page donne toutes les clés, par type. Elle existe aussi
      [en anglais](front-matter.md). Pour d’autres programmes, `edito schema post` donne les clés d’un type sous forme de schéma JSON.

      Les fichiers :

      - Le nom d’un document se termine par `.md`. Son identifiant est ce nom sans `.md`, et les autres documents le désignent ainsi.
      - Un fichier qui ressemble à un document mais n’est pas lu donne un constat. Par exemple : une autre extension ; un dossier comme
        `brouillons/` ou `posts-2026/` ; un fichier placé sous `media/` ; du TOML ou du JSON au lieu de YAML ; un fichier sans en-tête
        dans le dossier d’un type.
      - Un `README`, quelle que soit son extension, est de la simple prose. Avec l’en-tête d’un document, il donne un constat.
      - Dans le dossier d’un type, un fichier `.masque.md` ou `post.html` qui commence par un en-tête donne aussi un constat.
        Edito n’examine que les 4 premiers ko des autres fichiers qui ne sont pas des médias.
      - Les copies de sauvegarde (`post.md~`, `post.md.bak`, `#post.md#`) donnent des constats. Les fichiers que git ignore, et ceux
        d’un dossier dont le nom commence par un point, n’en donnent pas.

      Les clés et les valeurs :

      - Une clé n’a qu’une orthographe, en anglais. Une clé qui commence par `x-` est à vous : elle est conservée telle quelle, et Edito
        l’ignore.
      - Une clé sans valeur compte comme absente. Au lieu d’une liste d’une seule valeur, écrivez la valeur : `channels: mastodon`.
      - Les dates s’écrivent `2026-12-04` ou `2026-12-04 09:30`. Edito lit aussi celles qui n’ont qu’un sens, comme `4 décembre 2026` ou,
        si `locale:` indique lequel du jour et du mois vient en premier, `04/12/2026`. `edito lint --fix` les récrit.
      - Les dates s’entendent dans le fuseau de l’espace de travail. `timezone` est un nom de la base IANA comme `Europe/Paris`, car des
        sigles comme `BST` sont ambigus. Les semaines sont celles de la norme ISO : elles commencent le lundi.
      - Cibles et durées s’écrivent en français ou en anglais : `3-6 par jour`, `3-6 per day`.
      - Les programmes qui suivent YAML 1.1 récrivent la clé `on:` en `true:`. Edito lit les deux. Pour éviter ce changement, écrivez
        `"on":` entre guillemets droits.

      Les textes :

      - Dans le texte d’une publication, un retour à la ligne reste un retour à la ligne sur tout réseau qui montre du texte brut. Les lignes
        vides et les espaces en début de ligne restent aussi. Si votre équipe coupe ses lignes à une largeur fixe, écrivez
        `line-breaks: join`.
      - Les liens, les mentions et les mots-dièse gardent leurs `_` et leurs `*`.
      - Certains vérificateurs de Markdown prennent un mot-dièse pour un titre, ou signalent `## @canal` comme un titre répété. Dans le
        fichier `.markdownlint.yaml` qu’écrit `edito init`, seules ces règles de markdownlint et de rumdl sont actives : MD042, MD045,
        MD047 et MD056.
      """)

  private static let aboutFacts = LocalizedText(
    en: """
      Facts are the decisions of your strategy. Everything else refers to them by id. You can declare a fact in any strategy document or
      in `edito.md`. The value of a key marked *declared* can have three forms. Use the shortest that says enough:

      ```yaml
      pillars: [backstage, recipes]
      objectives:
        - {id: visits, title: More visits to the shop, priority: primary}
      channels:
        mastodon: {network: mastodon, handle: "@bakery@example.social"}
      ```
      """,
    fr: """
      Les faits sont les décisions de votre stratégie. Tout le reste y renvoie par un identifiant. Un fait se déclare dans n’importe quel
      document de stratégie ou dans `edito.md`. La valeur d’une clé « à déclarer » a trois formes. Prenez la plus courte qui suffit :

      ```yaml
      pillars: [coulisses, recettes]
      objectives:
        - {id: visites, title: Plus de visites à la boutique, priority: primary}
      channels:
        mastodon: {network: mastodon, handle: "@fournil@exemple.social"}
      ```
      """)
}
