import Editorial
import Localization
import MarkdownSyntax
import Publishing
import Snapshots
import SourceText

struct WrappedLines: RenditionRule {
  static let declaration = RuleDeclaration<Self>(
    "wrapped-lines", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "lines wrapped at a column and published as separate lines",
      fr: "des lignes coupées à une largeur fixe, qui paraissent telles quelles"),
    rationale: LocalizedText(
      en: "Readers see lines that end in the middle of a sentence.",
      fr: "Le texte s’affiche avec des lignes qui finissent au milieu d’une phrase."),
    exceptions: LocalizedText(
      en: """
        Applies to networks that show plain text. A paragraph looks wrapped in two cases:

        - It has at least three lines, and its longest line has 60 to 120 characters.
        - It has at least six lines, and its longest line has 40 to 59 characters.

        In both cases, the first word of each following line would not have fitted on the line before it. \
        Verses, lists, URLs, hashtags and lines that are complete sentences are not reported.
        """,
      fr: """
        La règle vaut pour les réseaux de texte brut. Un paragraphe semble coupé dans deux cas :

        - Il a au moins trois lignes, et la plus longue compte de 60 à 120 caractères.
        - Il a au moins six lignes, et la plus longue compte de 40 à 59 caractères.

        Dans les deux cas, le premier mot de chaque ligne n’aurait pas tenu sur la précédente. \
        Les vers, les listes, les adresses, les mots-dièse et les lignes qui sont des phrases entières ne sont pas signalés.
        """),
    remedy: LocalizedText(
      en: """
        Set `line-breaks: join` in the post, or in `edito.md` if the whole team wraps its lines. Otherwise, write the paragraph on one \
        line.
        """,
      fr: """
        Mettez `line-breaks: join` dans la publication, ou dans `edito.md` si toute l’équipe coupe ses lignes. Sinon, écrivez le \
        paragraphe sur une seule ligne.
        """),
    passing: [
      .posting(on: "mastodon", "Our bread rests a whole night before it sees the oven.\\\nCome and taste it."),
      .posting(
        on: "mastodon",
        """
        Our sourdough rests for a whole night before it sees the oven, and
        that is why the crust sings when you break it. Come and taste it on
        Saturday morning, while it is warm.
        """, keys: "line-breaks: join\n"),
      .posting(
        on: "blog",
        """
        Our sourdough rests for a whole night before it sees the oven, and
        that is why the crust sings when you break it. Come and taste it on
        Saturday morning, while it is warm.
        """),
      .posting(
        on: "mastodon",
        """
        The baker wakes before the birds have sung,
        The flour lies white upon the silent stone,
        The oven speaks in its own ember tongue,
        And every loaf is never quite alone.
        """),
      .posting(
        on: "mastodon",
        """
        ✅ Rye bread with seeds, every single morning
        ✅ Brioche on Saturdays, as long as they last
        ✅ Tarts to order, two days before you come
        """),
      .posting(
        on: "mastodon",
        """
        i carry the morning in a paper bag with me
        and nobody asks what is warm inside of it
        the street is a river of coats and of keys
        that closes behind me without any sound
        """),
      .posting(
        on: "mastodon",
        """
        All our opening hours and the map are found here:
        https://bakery.example/opening-hours-and-how-to-find-us
        See you on Saturday morning at the market place
        """),
    ],
    failing: [
      .post(
        """
        ---
        title: À l’aube 🌅
        status: review
        channels: [mastodon, blog]
        ---
        Samedi 🥖

        ↓Notre levain repose toute la nuit avant de voir le four, et c’est
        pour cela que la croûte chante quand on la rompt. Venez la goûter
        samedi matin, tant qu’elle est chaude, sur la place du marché.
        """),
      .posting(
        on: "linkedin",
        """
        ↓We bake with flour from the mill next door,
        which has turned since 1874 and which, for the
        first time this year, will open its doors to
        everybody who wants to see how the stones do
        their work and to carry home a bag of flour that
        nobody has touched but the wind.
        """),
    ])

  /// The values that are the same for all channels of one finding.
  private struct Place: Hashable {
    let range: ByteRange
    let column: Int
  }

  func check(_ renditions: [Rendition], of document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let post = document.post, snapshot.corpus.lineBreaks(of: post) == .keep else { return [] }
    var wrapped = FindingsByChannel<Place>()
    // Channels share texts, so each text is checked once.
    var known: [(start: Int, place: Place?)] = []
    for rendition in renditions where rendition.profile.markup != .markdown {
      guard let text = rendition.source else { continue }
      let place: Place?
      if let same = known.first(where: { $0.start == text.nodes.lowerBound }) {
        place = same.place
      } else {
        place = Self.firstWrapped(in: text, of: document)
        known.append((text.nodes.lowerBound, place))
      }
      if let place { wrapped.add(place, rendition) }
    }
    return wrapped.groups.map { place, uses in
      RuleFinding(
        in: document, at: document.firstLine(of: place.range), .wrapped(at: place.column, uses.names), help: .joinLines)
    }
  }

  /// Returns the first paragraph whose lines look wrapped, with the column; `nil` if no paragraph does.
  private static func firstWrapped(in text: PostText, of document: Document) -> Place? {
    let markdown = document.markdown
    for block in markdown.siblings(in: text.nodes) where markdown.nodes[block].kind == .paragraph {
      let inside = markdown.descendants(of: block)
      // Few paragraphs have so many lines, so count them before reading any.
      guard inside.count(where: { markdown.nodes[$0].kind == .softBreak }) >= Wrapping.leastLines - 1,
        !inside.contains(where: { markdown.nodes[$0].kind == .lineBreak })
      else { continue }
      let range = markdown.nodes[block].range
      let lines = String(decoding: document.source.bytes[range.indices], as: UTF8.self).split(
        whereSeparator: \.isNewline)
      if let column = Wrapping.column(of: lines.map(\.trimmed)) { return Place(range: range, column: column) }
    }
    return nil
  }
}

/// The criteria that distinguish wrapped lines from intended lines.
private enum Wrapping {
  static let leastLines = 3
  /// The possible lengths of the longest line, in characters: editors rarely wrap outside these widths.
  private static let widths = 40...120
  /// The length of the longest line below which lines may be verses, and the minimum number of such lines that count as wrapped.
  ///
  /// A short stanza may have even lines by chance.
  private static let (shortWidth, leastShortLines) = (60, 6)

  /// Returns the length of the longest line if the lines look wrapped at it; otherwise `nil`. In wrapped text, the first word of each
  /// line would not have fitted on the line before it.
  static func column(of lines: [Substring]) -> Int? {
    guard lines.count >= leastLines else { return nil }
    let lengths = lines.map(\.unicodeScalars.count)
    guard let longest = lengths.max(), widths.contains(longest),
      longest >= shortWidth || lines.count >= leastShortLines
    else { return nil }
    var capitals = 0
    var ends = 0
    for (line, next) in zip(lines.indices, lines.dropFirst()) {
      let word = next.prefix { !$0.isWhitespace }
      // A line of one word is a URL or a hashtag; a line that begins with a symbol is a list item.
      guard lines[line].contains(where: \.isWhitespace), isContinuation(word),
        lengths[line] + 1 + word.unicodeScalars.count > longest
      else { return nil }
      if word.first(where: \.isLetter)?.isUppercase == true { capitals += 1 }
      if lines[line].last.map({ ".!?…:;,".contains($0) }) == true { ends += 1 }
    }
    guard lines.last?.contains(where: \.isWhitespace) == true || lines.count > leastLines else { return nil }
    // In verses and separate sentences, most lines begin with a capital or end with punctuation; in wrapped text, only some do.
    return 2 * capitals <= lines.count - 1 && 2 * ends <= lines.count - 1 ? longest : nil
  }

  private static func isContinuation(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, word.first != "#", word.first != "@" else { return false }
    switch first.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .openPunctuation, .initialPunctuation, .finalPunctuation, .currencySymbol:
      return true
    default: return ["\"", "'", "*", "_", "`", "&", "%"].contains(first) && word.count > 1
    }
  }
}

extension LocalizedText {
  fileprivate static func wrapped(at column: Int, _ channels: LocalizedText) -> LocalizedText {
    LocalizedText(
      en: "these lines look wrapped at column \(column), and are published as separate lines on \(channels)",
      fr: "ces lignes semblent coupées à la colonne \(column), et paraissent telles quelles sur \(channels)")
  }

  fileprivate static let joinLines = LocalizedText(
    en: "set `line-breaks: join` in this post or in `edito.md`, or write the paragraph on one line",
    fr: "mettez `line-breaks: join` dans cette publication ou dans `edito.md`, ou écrivez le paragraphe sur une ligne")
}
