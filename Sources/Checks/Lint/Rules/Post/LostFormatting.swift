import Editorial
import Findings
import Localization
import Publishing
import Snapshots
import SourceText

/// Reports lost appearance as info, and a loss of structure, words or links as a warning.
struct LostFormatting: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "lost-formatting", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "formatting that a network does not show",
      fr: "une mise en forme que le réseau n’affiche pas"),
    rationale: LocalizedText(
      en: "Readers lose the structure of the text, or words and links that they need.",
      fr: "Le texte perd sa structure, ou des mots et des liens utiles."),
    exceptions: LocalizedText(
      en: """
        Reported as a warning:

        - lost bold, strikethrough, headings, tables, HTML, or a link to a file of the workspace
        - table cells beyond the last column, which no network shows
        - a footnote mark whose note is in another text or in another part of the thread

        Reported as an info:

        - lost italics, block quotes, code, tick boxes, or the title of a link
        - a footnote mark without a note
        - a line `---` without text above or below it
        - on Reddit and Tumblr, a picture that you must upload
        """,
      fr: """
        Donnent un avertissement :

        - le gras, le texte barré, les titres, les tableaux, le HTML ou un lien vers un fichier de l’espace de travail
        - les cellules d’un tableau au-delà de la dernière colonne : aucun réseau ne les affiche
        - un appel de note dont la note est dans un autre texte ou dans une autre partie du fil

        Donnent une remarque :

        - l’italique, les citations, le code, les cases à cocher ou le titre d’un lien
        - un appel de note sans note
        - une ligne `---` sans texte au-dessus ou au-dessous
        - sur Reddit et Tumblr, une image à envoyer soi-même
        """),
    remedy: LocalizedText(
      en: """
        Use words instead, or write a separate text for the channel under `## @channel`. Link to the URL of the page, not to its file.
        """,
      fr: """
        Remplacez la mise en forme par des mots, ou écrivez un texte propre au canal sous `## @canal`. Donnez l’adresse web de la page, non son fichier.
        """),
    passing: [
      .posting(on: "x", "Fresh bread: [the shop](https://bakery.example).\n\n- rye\n- wheat"),
      .posting(on: "blog", "# Bread\n\n**Fresh** and *warm*, ~~3 €~~ 2 €."),
      .posting(on: "telegram", "**Fresh** and *warm*, `now`, ~~3 €~~ 2 €.\n\n> Quoted."),
      .posting(on: "blog", "| day | bread |\n|---|---|\n| Monday | rye \\| spelt | |\n| Tuesday |"),
      .post("---\nstatus: draft\nchannels: [x]\n---\n**Fresh** bread.\n"),
      .post(
        """
        ---
        status: review
        channels: [x, blog]
        ---
        Rye[^1] and \\[^2], `a[^3]`.

        [^1]: From the mill.

        ## @x

        Rye[^1] at eight.

        [^1]: The mill's.
        """),
      .posting(on: "blog", "***\n\nOne.\n\n---"),
      .posting(on: "x", "One.\n\n---\n\n<!-- note -->\n\nTwo.\n\n***\n\n![A loaf](../media/loaf.jpg)"),
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🌅
        status: review
        channels: [x, mastodon, blog]
        ---
        Du pain ↓**frais**, dit ↓*Le Journal* 🥖, comme ↓[hier](../hier.md).
        """),
      .posting(
        on: "mastodon",
        "↓## Opening hours\n\n↓| day | hours |\n|---|---|\n| Monday | 8–12 |\n\n↓<b>Closed</b> on Tuesday."),
      .posting(
        on: "blog", "| day | bread |\n|---|---|\n| lundi 🥖 | `a \\| b` | ↓until *six* | or so |\n| Tuesday | `a | ↓b` |"
      ),
      .posting(on: "telegram", "↓## Opening hours\n\n**Monday**, 8–12."),
      .posting(on: "x", "Fresh bread.\n\n↓<br>\nOn Monday.\n\n<br>\n\nOn Tuesday."),
      .posting(on: "x", "↓One.\n---\nTwo, for ↓~~3 €~~ 2 €."),
      .post(
        """
        ---
        status: review
        channels: [x, mastodon, blog]
        ---
        Du seigle 🥖↓[^1], et de l’épeautre↓[^2].

        ## @x

        Du seigle↓[^1].

        ---

        Et de l’épeautre↓[^1].

        ---

        [^2]: Au moulin.

        [^1]: Du moulin.
        """
      ),
      .posting(
        on: "x",
        "[La boutique](https://a.example \"↓Ouvert jusqu’à six heures 🥖\"), [us][b]\n\n[b]: <https://b.example> '↓Bread'"
      ),
      .posting(on: "x", "↓***\n\nOne.\n\n---\n\n↓---\n\nTwo.\n\n↓> ↓* * *\n\n↓---\n\n<!-- note -->\n"),
      .posting(on: "linkedin", "↓---\n\n![A loaf](../media/loaf.jpg)\n\n↓***"),
      .posting(on: "blog", "As ↓[we wrote](2026-11-20-rye.md)."),
      .posting(on: "reddit", "Du pain 🥖\n\n↓![Un four](../media/four.jpg)", keys: "title: Du pain\n"),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Place: Hashable {
    let range: ByteRange
    let kind: Loss.Kind
    let holdsWords: Bool
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var lost = FindingsByChannel<Place>()
    for rendition in renditions {
      for loss in rendition.losses {
        lost.add(Place(range: loss.range, kind: loss.kind, holdsWords: loss.holdsWords), rendition)
      }
    }
    let groups = lost.groups
    let notes = groups.contains { $0.key.kind == .note } ? document.notes : [:]
    return groups.map { place, uses in
      if place.kind == .note { return openMark(at: place.range, uses.names, document, notes) }
      return RuleFinding(
        in: document, at: document.firstLine(of: place.range),
        place.holdsWords ? .lostWords(uses.names) : .lost(place.kind, uses.names),
        help: help(for: place, uses, document),
        severity: place.kind.isHarmless ? .info : nil)
    }
  }

  /// Returns the finding for a footnote mark that is shown unchanged.
  ///
  /// - Parameter notes: the footnotes of the whole body, by label.
  private func openMark(
    at range: ByteRange, _ channels: LocalizedText, _ document: Document, _ notes: [[UInt8]: Int]
  ) -> RuleFinding {
    let mark = document.source.text(in: range)
    guard let note = notes[Array(document.source.bytes[range.indices].dropFirst(2).dropLast())] else {
      return RuleFinding(
        in: document, at: range, .openMark(mark, channels, .noNote), help: .writeNote(mark), severity: .info)
    }
    let texts = document.post?.texts ?? []
    let own = texts.first { $0.range.contains(range.lowerBound) }
    let other = texts.first { $0.nodes.contains(note) }
    let isInSameText = own?.nodes == other?.nodes
    let place: LocalizedText =
      isInSameText ? .inOtherPart : other?.channel.map { .inText(of: $0.value) } ?? .inCommonText
    return RuleFinding(
      in: document, at: range, .openMark(mark, channels, place),
      related: [RelatedPlace(.note, at: document.place(document.firstLine(of: document.markdown.nodes[note].range)))],
      help: isInSameText ? .moveNote : .repeatNote)
  }

  private func help(for place: Place, _ uses: [AffectedChannel], _ document: Document) -> LocalizedText {
    // A line of hyphens directly below text makes the text a heading; after an empty line, it starts the next part of a thread.
    let isMeantForThread =
      place.kind == .heading && uses.contains { $0.rendition.profile.hasThreads }
      && document.source.bytes[place.range.indices].last == .hyphen
      && document.source.bytes[place.range.lowerBound] != .numberSign
    if isMeantForThread { return .leaveBlankLine }
    if place.holdsWords { return .setWordsApart }
    if place.kind == .surplusCells { return .addColumn }
    return .orWriteFor(uses.channelsToWriteFor(in: document), .instead(of: place.kind))
  }
}

extension Document {
  /// The first text nodes of the body's footnotes by label; if a label is used twice, the first footnote.
  fileprivate var notes: [[UInt8]: Int] {
    let notes = markdown.nodes.indices.compactMap { index in
      markdown.footnoteMark(ofNoteAt: index).map { (Array(markdown.literal(of: index)[$0.label]), index) }
    }
    return Dictionary(notes) { first, _ in first }
  }
}

extension Loss.Kind {
  /// Whether the words mean the same without the lost formatting.
  fileprivate var isHarmless: Bool {
    switch self {
    case .italic, .quote, .code, .task, .line, .pictureFile, .linkTitle: true
    case .bold, .strikethrough, .heading, .table, .html, .relativeLink, .surplusCells, .note: false
    }
  }

  /// The formatting that the words lose, as the end of a sentence: “without bold”.
  fileprivate var look: LocalizedText {
    switch self {
    case .bold: LocalizedText(en: "without bold", fr: "sans gras")
    case .italic: LocalizedText(en: "without italics", fr: "sans italique")
    case .strikethrough: LocalizedText(en: "without strikethrough", fr: "sans être barrés")
    case .heading: LocalizedText(en: "without looking like a heading", fr: "sans l’aspect d’un titre")
    case .quote: LocalizedText(en: "without looking like a quotation", fr: "sans l’aspect d’une citation")
    case .code: LocalizedText(en: "without looking like code", fr: "sans l’aspect du code")
    case .table: LocalizedText(en: "without the columns of the table", fr: "sans les colonnes du tableau")
    case .task: LocalizedText(en: "without a tick box", fr: "sans case à cocher")
    case .html, .relativeLink, .pictureFile, .line, .surplusCells, .note, .linkTitle: name
    }
  }
}

extension LocalizedText {
  fileprivate static func lost(_ kind: Loss.Kind, _ channels: LocalizedText) -> LocalizedText {
    switch kind {
    case .relativeLink:
      LocalizedText(
        en: "a link to a file does not work on \(channels)",
        fr: "un lien vers un fichier ne fonctionne pas sur \(channels)")
    case .pictureFile:
      LocalizedText(
        en: "this picture is shown on \(channels) only after you upload its file",
        fr: "cette image ne s’affiche sur \(channels) qu’une fois son fichier envoyé")
    case .surplusCells:
      LocalizedText(
        en: "these cells are left out on \(channels), because the table has no column for them",
        fr: "ces cases ne paraissent pas sur \(channels), car le tableau n’a pas de colonne pour elles")
    case .linkTitle:
      LocalizedText(
        en: "this title is not shown on \(channels)", fr: "ce titre ne s’affiche pas sur \(channels)")
    case .line:
      LocalizedText(
        en: "this line is not shown on \(channels), and does not start a new part of a thread",
        fr: "ce trait ne s’affiche pas sur \(channels), et ne commence pas de nouvelle partie d’un fil")
    case .html: LocalizedText(en: "HTML is left out on \(channels)", fr: "le HTML ne paraît pas sur \(channels)")
    default:
      LocalizedText(
        en: "these words are shown \(kind.look) on \(channels)", fr: "ces mots s’affichent \(kind.look) sur \(channels)"
      )
    }
  }

  /// - Parameter place: the place of the footnote, as the end of the sentence.
  fileprivate static func openMark(
    _ mark: String, _ channels: LocalizedText, _ place: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      en: "“\(mark.excerpt)” is shown unchanged on \(channels), because \(place)",
      fr: "« \(mark.excerpt) » s’affiche tel quel sur \(channels), car \(place)")
  }

  fileprivate static let noNote = LocalizedText(
    en: "the post has no such footnote", fr: "la publication n’a pas cette note")
  fileprivate static let inCommonText = LocalizedText(
    en: "its footnote is in the common text", fr: "sa note est dans le texte commun")
  fileprivate static let inOtherPart = LocalizedText(
    en: "its footnote is in another part of the thread", fr: "sa note est dans une autre partie du fil")

  fileprivate static func inText(of channel: String) -> LocalizedText {
    LocalizedText(en: "its footnote is in the text for \(channel)", fr: "sa note est dans le texte pour \(channel)")
  }

  fileprivate static let note = LocalizedText(en: "the footnote", fr: "la note")
  fileprivate static let repeatNote = LocalizedText(
    en: "write the footnote below this text too", fr: "écrivez aussi la note sous ce texte")
  fileprivate static let moveNote = LocalizedText(
    en: "move the footnote to the part with its mark", fr: "déplacez la note dans la partie où se trouve son appel")

  fileprivate static func writeNote(_ mark: String) -> LocalizedText {
    LocalizedText(
      en: "write the footnote, `\(mark.excerpt): …`, in a paragraph of its own; if the mark is intentional, keep it",
      fr:
        "écrivez la note, `\(mark.excerpt): …`, dans un paragraphe à part ; si ces signes sont voulus tels quels, gardez-les"
    )
  }

  fileprivate static func lostWords(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "HTML is left out on \(channels), with the words up to the next empty line",
      fr: "le HTML ne paraît pas sur \(channels), ni les mots qui le suivent jusqu’à la prochaine ligne vide")
  }

  fileprivate static let setWordsApart = LocalizedText(
    en: "put an empty line before the words, or remove the HTML",
    fr: "mettez une ligne vide avant les mots, ou retirez le HTML")

  fileprivate static let addColumn = LocalizedText(
    en: "add a column to the first two lines of the table, or write `\\|` for a bar inside a cell",
    fr: "ajoutez une colonne aux deux premières lignes du tableau, ou écrivez `\\|` pour une barre dans une case")

  fileprivate static let leaveBlankLine = LocalizedText(
    en: "put an empty line before `---` to start the next part of the thread",
    fr: "laissez une ligne vide avant `---` pour commencer la partie suivante du fil")

  fileprivate static func instead(of kind: Loss.Kind) -> LocalizedText {
    switch kind {
    case .relativeLink:
      LocalizedText(
        en: "link to the URL of the page, `https://…`", fr: "donnez l’adresse web de la page, `https://…`")
    case .pictureFile:
      LocalizedText(
        en: "write the URL of the picture, `https://…`", fr: "donnez l’adresse web de l’image, `https://…`")
    case .linkTitle:
      LocalizedText(
        en: "if readers need it, move it to the text", fr: "s’il est utile, mettez-le dans le texte")
    case .line: LocalizedText(en: "remove the line", fr: "retirez le trait")
    case .table: LocalizedText(en: "turn it into a list or a picture", fr: "faites-en une liste ou une image")
    case .html: LocalizedText(en: "write it without HTML", fr: "écrivez-le sans HTML")
    case .heading:
      LocalizedText(en: "turn it into a sentence", fr: "faites-en une phrase")
    default:
      LocalizedText(en: "remove the marks", fr: "retirez les marques")
    }
  }
}
