import Editorial
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct IndentedCode: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "indented-code", .post, .fromReview(.warning),
    summary: "lines that four blanks make code, on a network that does not read Markdown",
    rationale: """
      In Markdown, four blanks or a tab at the start of a paragraph make it code. Few people who set a verse or a signature in mean \
      that. On networks that show plain text, such lines go out without their blanks; on Telegram, as a block of code. Marks and \
      links within them are left as they are written.
      """,
    remedy: """
      For words, take the blanks out, or write the first of them as `&#32;`, which keeps them all. For code, put a line of three \
      backticks above and below.
      """,
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
      en: "\(channels): the blanks before these words make code of them",
      fr: "\(channels) : les espaces qui précèdent ces mots en font du code")
  }

  fileprivate static let takeBlanksOut = LocalizedText(
    en: "take the blanks out, or write the first as `&#32;`; put code between two lines of three backticks",
    fr: "retirez ces espaces, ou écrivez la première `&#32;` ; placez du code entre deux lignes de trois accents graves"
  )
}
