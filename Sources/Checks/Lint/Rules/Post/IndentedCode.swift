import Editorial
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct IndentedCode: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "indented-code", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "words turned into code by four leading spaces",
      fr: "des mots changés en code par quatre espaces en début de ligne"),
    rationale: LocalizedText(
      en: """
        The network does not show the words as you see them: plain-text networks drop the spaces, and Telegram shows a block of code. \
        Formatting and links in these lines are not converted.
        """,
      fr: """
        Le réseau n’affiche pas les mots comme vous les voyez : les réseaux de texte brut retirent les espaces, et Telegram montre un \
        bloc de code. La mise en forme et les liens de ces lignes ne sont pas convertis.
        """),
    exceptions: LocalizedText(
      en: """
        In Markdown, four spaces or a tab at the start of a paragraph make it code. Networks that read Markdown are not checked.
        """,
      fr: """
        En Markdown, quatre espaces ou une tabulation au début d’un paragraphe en font du code. Les réseaux qui lisent le Markdown ne \
        sont pas vérifiés.
        """),
    remedy: LocalizedText(
      en: """
        For words, remove the spaces, or write the first one as `&#32;` to keep them all. For code, put a line of three backticks above \
        and below.
        """,
      fr: """
        Si ce n’est pas du code, retirez les espaces, ou remplacez la première par `&#32;` pour les garder toutes. Pour du code, placez une ligne de \
        trois accents graves au-dessus et au-dessous.
        """),
    passing: [
      .posting(on: "mastodon", "The snail\n    climbs\n        slowly."),
      .posting(on: "mastodon", "The snail\n\n&#32;   climbs\n\n   slowly."),
      .posting(on: "telegram", "```\n    now\n```"),
      .posting(on: "blog", "Fresh:\n\n    rye"),
      .posting(on: "x", "- rye\n\n    and wheat"),
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🥖
        status: review
        channels: [mastodon, x, blog]
        ---
        Ô pain 🥖,

            ↓dans le four
            tu dores.
        """),
      .posting(on: "telegram", "Our sign:\n\n\t↓Fresh bread"),
      .posting(on: "x", "> Quoted\n>\n>     ↓slowly"),
    ])

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    let nodes = document.markdown.nodes
    let blocks = nodes.indices.filter { nodes[$0].kind == .codeBlock && !nodes[$0].isFenced }
    if blocks.isEmpty { return [] }
    var places = FindingsByChannel<ByteRange>()
    for rendition in renditions where rendition.profile.markup != .markdown {
      for block in blocks where rendition.source?.nodes.contains(block) ?? false {
        places.add(nodes[block].range, rendition)
      }
    }
    return places.groups.map { range, uses in
      RuleFinding(in: document, at: document.firstLine(of: range), .code(uses.names), help: .takeBlanksOut)
    }
  }
}

extension LocalizedText {
  fileprivate static func code(_ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "the spaces before these words make them code, which is not shown as intended on \(channels)",
      fr: "les espaces devant ces mots en font du code, pour \(channels)")
  }

  fileprivate static let takeBlanksOut = LocalizedText(
    en: "remove the spaces, or write the first one as `&#32;`; put code between two lines of three backticks",
    fr:
      "retirez ces espaces, ou écrivez la première `&#32;` ; si c’est du code, placez-le entre deux lignes de trois accents graves"
  )
}
