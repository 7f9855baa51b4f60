import Editorial
import Localization
import MarkdownSyntax
import Networks
import Publishing
import Snapshots
import SourceText

struct RenumberedList: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "renumbered-list", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a list whose numbers change when it is published",
      fr: "une liste dont les numéros changent à la parution"),
    rationale: LocalizedText(
      en: "Readers see numbers other than those you wrote, so references to them are wrong.",
      fr: "Les numéros affichés ne sont pas ceux que vous avez écrits, et les renvois à ces numéros deviennent faux."),
    exceptions: LocalizedText(
      en: """
        A network that reads Markdown counts from the first number on, so a list that skips numbers or counts down loses them. A list \
        that repeats one number is published as 1., 2., 3.; that is an info.
        """,
      fr: """
        Un réseau qui lit le Markdown compte à partir du premier numéro : une liste qui saute des numéros, ou compte à rebours, les \
        perd. Une liste qui répète un même numéro paraît avec 1., 2., 3. ; le constat n’est alors qu’une remarque.
        """),
    remedy: LocalizedText(
      en: """
        Write the numbers that readers should see. For a blog, make each item a paragraph of its own, as in `7\\. Rye`.
        """,
      fr: "Écrivez les numéros à afficher. Pour un blog, faites de chaque élément un paragraphe, comme `7\\. Seigle`."),
    passing: [
      .posting(on: "mastodon", "1. Rye\n2. Wheat\n3. Spelt"),
      .posting(on: "mastodon", "3. Rye\n5. Wheat\n7. Spelt"),
      .posting(on: "blog", "4. Rye\n5. Wheat\n6. Spelt"),
      .posting(on: "blog", "1. Rye\n1. Wheat"),
      .posting(on: "mastodon", "- Rye\n- Wheat"),
    ],
    failing: [
      .post(
        """
        ---
        title: Podium 🥇
        status: review
        channels: [mastodon, x]
        ---
        À l’aube 🥖

        1. Seigle
        ↓1. Froment
        1. Épeautre
        """),
      .posting(on: "blog", "10. Rye\n↓9. Wheat\n8. Spelt"),
      .posting(on: "telegram", "> 1. Rye\n> ↓1. Wheat"),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Change: Hashable {
    let range: ByteRange
    let written: String
    let shown: Int
    let isRepeated: Bool
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    var changes = FindingsByChannel<Change>()
    for rendition in renditions {
      for change in Self.changes(in: rendition, document) { changes.add(change, rendition) }
    }
    return changes.groups.map { change, uses in
      RuleFinding(
        in: document, at: change.range, .renumbered(change.written, change.shown, uses.names),
        help: .writeNumbers, severity: change.isRepeated ? .info : nil)
    }
  }

  private static func changes(in rendition: Rendition, _ document: Document) -> [Change] {
    let (markdown, source) = (document.markdown, document.source.bytes)
    let markup = rendition.profile.markup
    return (rendition.source?.nodes ?? 0..<0).compactMap { node in
      guard markdown.nodes[node].kind == .list,
        let numbers = ListNumbers(of: node, in: markdown, source, on: markup),
        // A network that reads Markdown counts a repeated number correctly.
        !(numbers.isRepeated && markup == .markdown), let item = numbers.firstChange
      else { return nil }
      let place = numbers.written[item]
      return Change(
        range: ByteRange(place), written: String(decoding: source[place], as: UTF8.self),
        shown: numbers.shown[item], isRepeated: numbers.isRepeated)
    }
  }
}

extension LocalizedText {
  fileprivate static func renumbered(_ written: String, _ shown: Int, _ channels: LocalizedText) -> LocalizedText {
    let mark = written.suffix(1)
    return LocalizedText(
      en: "the item written as `\(written)` is published as `\("\(shown)")\("\(mark)")` on \(channels)",
      fr: "l’élément numéroté `\(written)` paraît avec le numéro `\("\(shown)")\("\(mark)")` sur \(channels)")
  }

  fileprivate static let writeNumbers = LocalizedText(
    en: "write the numbers that readers should see", fr: "écrivez les numéros à afficher")
}
