import Editorial
import Localization
import Presentation
import Schema

/// The reference of all keys that documents may have, as a page of the documentation.
public struct FrontMatterReference {
  private let language: Language

  public init(in language: Language) { self.language = language }

  /// The whole page.
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

  /// The table of contents.
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
    en: "Made from the declarations in Sources/Model/Editorial: change them, then run `make update`.",
    fr: "Page tirée des déclarations de Sources/Model/Editorial : c’est là qu’on la change, puis `make update`.")
  private static let kind = LocalizedText(en: "kind", fr: "type")
  private static let place = LocalizedText(en: "lives in", fr: "rangement")
  private static let oneFile = LocalizedText(en: "one file is", fr: "un fichier, c’est")
  private static let every = LocalizedText(en: "Every document", fr: "Tout document")
  private static let facts = LocalizedText(en: "Facts", fr: "Les faits")
  private static let required = LocalizedText(en: ", required", fr: ", obligatoire")
  private static let andFacts = LocalizedText(
    en: "And any of the [facts](#facts).", fr: "Et n’importe lequel des [faits](#les-faits).")

  private static let introduction = LocalizedText(
    en: """
      A document is a Markdown file that begins with YAML between two lines `---`. Its folder says what kind of document it
      is; other files without front matter are prose, and left alone. These are all the keys, kind by kind. The page is also there
      [in French](front-matter.fr.md), and for programs: `edito schema post` prints the same as a JSON Schema.

      - A document's name ends in `.md`. A file that looks like a document and is not read is a finding: with another ending, in a
        folder such as `drafts/` or `posts-2026/`, under `media/`, with TOML or JSON, or in a kind's folder without front matter. A
        `README` is prose anywhere, whatever its ending; with a document's front matter, it is a finding too.
      - In a kind's folder, whatever begins with front matter is taken for a document, also `.hidden.md` and `post.html`; of other
        files that are no media, only the first 4 KB are looked at. Backup copies (`post.md~`, `post.md.bak`, `#post.md#`) are findings.
        What git ignores is not, nor is what lies in a folder whose name begins with a dot.
      - Keys have one spelling. One that begins with `x-` is your own: it is kept, and nobody looks at it.
      - A key without a value counts as absent. One value may stand for a list of one: `channels: mastodon`.
      - A document's id is the name of its file without `.md`. Other documents refer to it by that name.
      - Programs that read YAML 1.1 write `true:` for the key `on:`. Edito reads both; `"on":` between quotes survives them.
      - Linters of Markdown may take a hashtag for a heading, and `## @channel` for one too many. The `.markdownlint.yaml` that
        `edito init` writes keeps markdownlint and rumdl from that (MD001, MD012, MD013, MD018, MD025, MD029, MD034).
      - In a post's text, a line end stays a line end on every network that shows plain text; so do blank lines, and the blanks at
        the start of a line. Addresses, mentions and hashtags keep their `_` and `*`. Teams that wrap their lines set
        `line-breaks: join`.
      - Dates are local to the workspace's `timezone`, a name of the IANA database such as `Europe/London`: letters such as `BST`
        name several clocks. Weeks are ISO weeks: they begin on Monday.
      - Targets and lengths of time are read in English and in French: `3-6 per day`, `3-6 par jour`.
      """,
    fr: """
      Un document est un fichier Markdown qui commence par du YAML entre deux lignes `---`. Son dossier dit de quel type il
      est ; un autre fichier sans en-tête est de la prose, et on n’y touche pas. Voici toutes les clés, type par type. La page existe
      aussi [en anglais](front-matter.md), et pour les programmes : `edito schema post` donne la même chose en JSON Schema.

      - Le nom d’un document se termine par `.md`. Un fichier qui ressemble à un document et n’est pas lu est un constat : autre
        terminaison, dossier comme `brouillons/` ou `posts-2026/`, place sous `media/`, TOML ou JSON, pas d’en-tête dans le dossier
        d’un type. Un `README` est de la prose partout, quelle que soit sa terminaison ; avec l’en-tête d’un document, c’est aussi un
        constat.
      - Dans le dossier d’un type, tout ce qui commence par un en-tête est pris pour un document, même `.cache.md` et `post.html` ;
        des autres fichiers qui ne sont pas des médias, seuls les 4 premiers Ko sont regardés. Les copies de sauvegarde (`post.md~`,
        `post.md.bak`, `#post.md#`) sont des constats. Ce que git ignore n’en est pas un, ni ce qui se trouve dans un dossier dont le
        nom commence par un point.
      - Une clé n’a qu’une orthographe, en anglais. Celle qui commence par `x-` est à vous : elle est gardée, et personne n’y
        regarde.
      - Une clé sans valeur compte comme absente. Une valeur seule vaut une liste d’un élément : `channels: mastodon`.
      - L’identifiant d’un document est le nom de son fichier sans `.md`. C’est par lui que les autres le désignent.
      - Les programmes qui lisent YAML 1.1 écrivent `true:` pour la clé `on:`. Edito lit les deux ; `"on":` entre guillemets droits
        leur résiste.
      - Certains correcteurs de Markdown prennent un mot-dièse pour un titre, et `## @canal` pour un titre de trop. Le fichier
        `.markdownlint.yaml` qu’écrit `edito init` en garde markdownlint et rumdl (MD001, MD012, MD013, MD018, MD025, MD029, MD034).
      - Dans le texte d’une publication, une fin de ligne reste une fin de ligne sur tout réseau qui montre du texte brut ; les
        lignes vides et les espaces en début de ligne restent aussi. Adresses, mentions et mots-dièse gardent leurs `_` et leurs
        `*`. Qui coupe ses lignes à une colonne écrit `line-breaks: join`.
      - Les dates sont celles du fuseau `timezone` de l’espace de travail, un nom de la base IANA comme `Europe/Paris` : des lettres
        comme `BST` désignent plusieurs fuseaux. Les semaines sont celles de la norme ISO : elles
        commencent le lundi.
      - Cibles et durées se lisent en français comme en anglais : `3-6 par jour`, `3-6 per day`.
      """)

  private static let aboutFacts = LocalizedText(
    en: """
      What the strategy decides, and everything else refers to by id. A fact may stand in any strategy document or in
      `edito.md`. What is *declared* may be written in three ways, whichever is the shortest that says enough:

      ```yaml
      pillars: [backstage, recipes]
      objectives:
        - {id: visits, title: More visits to the shop, priority: primary}
      channels:
        mastodon: {network: mastodon, handle: "@bakery@example.social"}
      ```
      """,
    fr: """
      Ce que la stratégie décide, et à quoi tout le reste renvoie par un identifiant. Un fait se trouve dans n’importe quel
      document de stratégie ou dans `edito.md`. Ce qui se *déclare* s’écrit de trois façons ; la plus courte qui suffit est la
      bonne :

      ```yaml
      pillars: [coulisses, recettes]
      objectives:
        - {id: visites, title: Plus de visites à la boutique, priority: primary}
      channels:
        mastodon: {network: mastodon, handle: "@fournil@exemple.social"}
      ```
      """)
}
