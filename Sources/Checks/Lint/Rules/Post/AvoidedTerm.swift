import Editorial
import Findings
import Localization
import MarkdownSyntax
import Snapshots
import SourceText

struct AvoidedTerm: DocumentRule {
  static let declaration = RuleDeclaration<Self>(
    "avoided-term", .post, .fromReview(.warning),
    summary: LocalizedText(
      en: "a term that the team avoids, or a misspelt name",
      fr: "un terme que l’équipe évite, ou un nom mal écrit"),
    rationale: LocalizedText(
      en: "Readers notice misspelt names and an inconsistent tone, and reviewers have to look for them in every post.",
      fr: "On remarque un nom mal écrit ou un ton qui varie, et il faudrait les chercher à chaque relecture."),
    exceptions: LocalizedText(
      en: """
        The terms and names come from `tone:`. They are compared word by word; case is ignored, but accents count. URLs, handles, \
        hashtags and code are not checked. The fix is unsafe if the post is already published on a channel.
        """,
      fr: """
        Les termes et les noms viennent de `tone:`. La comparaison se fait mot par mot, sans tenir compte des majuscules, mais les \
        accents comptent. Les adresses web, les noms de compte, les mots-dièse et le code ne sont pas vérifiés. La correction n’est pas \
        sûre si la publication a déjà paru sur un canal.
        """),
    remedy: LocalizedText(
      en: "Write the replacement that `tone:` gives, or reword the sentence.",
      fr: "Écrivez le remplacement indiqué dans `tone:`, ou reformulez la phrase."),
    skipsArchive: true,
    hasFix: true,
    passing: [
      Example([
        "strategy/tone.md": tone,
        "posts/2026-11-24-example.md": """
        ---
        title: A cheap title, for us alone
        status: review
        cta: {text: Read it on lafournée.fr, url: https://bakery.example/cheap}
        ---
        La Fournée has affordable bread, no cheapness, and a shop at the côté jardin.

        See https://bakery.example/cheap-bread or www.cheap.example, ask @cheap or cheap@bakery.example, #cheap,
        `cheap`, [our list](https://bakery.example/cheap "cheap") and la-fournée.example.
        """,
      ]),
      Example([
        "strategy/tone.md": tone,
        "posts/2026-11-24-example.md": "---\nstatus: draft\n---\nCheap bread!\n",
      ]),
    ],
    failing: [
      Example([
        "strategy/tone.md": tone,
        "posts/2026-11-24-example.md": """
        ---
        title: Pain frais 🥖
        status: review
        cta: {text: Come to ↓la fournée, url: https://bakery.example}
        media:
          - {file: media/oven.jpg, alt: "The 🔥 oven of ↓La fournée"}
        ---
        Dès l’aube 🌅, ↓cheap bread and **↓Cheap** cakes, as our ↓guru of
        ↓social
        media says. Social-media is another thing. ![A ↓cheap oven](../media/oven.jpg)
        """,
      ]),
      Example([
        "strategy/tone.md": """
        ---
        question: content
        tone:
          avoid: ["🔥", "!!", {term: "n°1", use: premier}]
        ---
        """,
        "posts/2026-11-24-example.md": """
        ---
        status: review
        ---
        Le boulanger ↓n°1 est là↓!! Des pains tout chauds ↓🔥 à 1 € &amp; ↓🔥
        """,
      ]),
    ])

  /// The strategy document that the examples share.
  private static let tone = """
    ---
    question: content
    tone:
      avoid:
        - {term: cheap, use: affordable}
        - guru
        - {term: social media, use: networks}
        - cote
      names: [La Fournée]
    ---
    """

  private var termIndex: TermIndex?

  func prepared(for snapshot: Snapshot) -> Self {
    var rule = self
    rule.termIndex = TermIndex(of: snapshot.corpus)
    return rule
  }

  func check(_ document: Document, in snapshot: Snapshot) -> [RuleFinding] {
    guard let termIndex, !termIndex.isEmpty, let post = document.post else { return [] }
    var review = Review(termIndex: termIndex, document: document, isOut: post.isOutSomewhere)
    for media in post.media?.value ?? [] { review.read(media.value.alternativeText) }
    review.read(post.callToAction?.value.text)
    // Most bodies contain no term, and one scan of their bytes shows that. Entities and escapes may produce a term.
    if document.markdown.hasDecodedTexts || termIndex.mayOccur(in: document.source.bytes[document.bodyStart...]) {
      Passage.forEach(in: document.markdown, where: termIndex.mayOccur) { review.read($0) }
    }
    return review.findings
  }
}

/// A search for terms in one document.
private struct Review {
  let termIndex: TermIndex
  let document: Document
  /// Whether the post is published somewhere, which makes a fix unsafe.
  let isOut: Bool
  private(set) var findings: [RuleFinding] = []

  init(termIndex: TermIndex, document: Document, isOut: Bool) {
    (self.termIndex, self.document, self.isOut) = (termIndex, document, isOut)
  }

  /// Searches a text of the front matter.
  mutating func read(_ text: Located<String>?) {
    guard let text else { return }
    var value = text.value
    guard value.withUTF8({ termIndex.mayOccur(in: $0) }) else { return }
    read(Passage(text, in: document.source), isYAML: true)
  }

  mutating func read(_ passage: Passage, isYAML: Bool = false) {
    var searched = passage.bounds.lowerBound
    for match in termIndex.matches(in: passage) {
      let written = String(decoding: passage.bytes[match.range], as: UTF8.self)
      let exact = passage.sourceRange(of: match.range)
      let range = exact ?? search(written, from: searched, in: passage)
      searched = max(searched, range.upperBound)
      findings.append(finding(match.term, written, at: range, exact == nil ? nil : isYAML))
    }
  }

  /// Returns the next place at which the source contains a text; otherwise the passage's first line. This search is used if entities or
  /// escapes make offsets unreliable.
  private func search(_ text: String, from start: Int, in passage: Passage) -> ByteRange {
    let wanted = Array(text.utf8)
    let bytes = document.source.bytes
    var index = start
    while index + wanted.count <= passage.bounds.upperBound {
      if bytes[index..<index + wanted.count].elementsEqual(wanted) { return ByteRange(index, index + wanted.count) }
      index += 1
    }
    return document.firstLine(of: passage.bounds)
  }

  /// - Parameter isYAML: whether a fix must respect YAML syntax; `nil` if the place is too uncertain for a fix.
  private func finding(_ term: TermIndex.Term, _ written: String, at range: ByteRange, _ isYAML: Bool?) -> RuleFinding {
    let replacement = replacement(of: written, term)
    let isName = if case .name = term.rule { true } else { false }
    return RuleFinding(
      in: document, at: range, isName ? .misspelt(written, term.text) : .avoided(written),
      related: [RelatedPlace(isName ? .ownName : .toAvoid, at: term.place)],
      help: replacement.map(LocalizedText.write) ?? .sayOtherwise,
      fix: isYAML.flatMap { isYAML in replacement.flatMap { fix(written, with: $0, at: range, isYAML: isYAML) } })
  }

  /// Returns the replacement of a term; `nil` if the tone names none, or only terms that the team also avoids.
  private func replacement(of written: String, _ term: TermIndex.Term) -> String? {
    switch term.rule {
    case .avoid(let use):
      guard let use = use.flatMap(termIndex.settled) else { return nil }
      let followed = Capitals.follow(written, term.text, in: use)
      // If the term differs only in case, keeping the written case would change nothing.
      return followed == written ? use : followed
    case .name: return term.text
    case .allowed: return nil
    }
  }

  private func fix(_ written: String, with replacement: String, at range: ByteRange, isYAML: Bool) -> Fix? {
    // The fix would delete markup between the words, such as emphasis or a quotation mark.
    let raw = document.source.bytes[range.indices]
    guard TermIndex.normalized(raw) == TermIndex.normalized(Array(written.utf8)[...]) else { return nil }
    let special = isYAML ? "\\`*_[]<>&#{}'\":,|!%@?" : "\\`*_[]<>&#"
    guard !replacement.contains(where: { special.contains($0) }) else { return nil }
    return Fix(isSafe: !isOut, edits: [Edit(replacing: document.place(range), with: replacement)])
  }
}

/// The capitals of a written term, carried over to its replacement.
private enum Capitals {
  /// Returns the replacement with the initial capital, or the full capitals, of the written word.
  ///
  /// Full capitals are not copied if the term itself is written in them.
  static func follow(_ written: String, _ term: String, in replacement: String) -> String {
    guard let first = written.first(where: \.isLetter), first.isUppercase else { return replacement }
    if areAllCapitals(written) { return areAllCapitals(term) ? replacement : replacement.uppercased() }
    return replacement.prefix(1).uppercased() + replacement.dropFirst()
  }

  private static func areAllCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count > 1 && letters.allSatisfy(\.isUppercase)
  }
}

extension LocalizedText {
  fileprivate static func avoided(_ term: String) -> LocalizedText {
    LocalizedText(en: "“\(term)” is a term to avoid", fr: "« \(term) » est un terme à éviter")
  }

  fileprivate static func misspelt(_ written: String, _ name: String) -> LocalizedText {
    LocalizedText(en: "“\(written)” is a misspelling of “\(name)”", fr: "« \(written) » s’écrit « \(name) »")
  }

  fileprivate static let toAvoid = LocalizedText(
    en: "a term to avoid, according to `tone`", fr: "à éviter, d’après `tone`")
  fileprivate static let ownName = LocalizedText(en: "a name of the team", fr: "un nom de l’équipe")

  fileprivate static func write(_ replacement: String) -> LocalizedText {
    LocalizedText(en: "write “\(replacement)”", fr: "écrivez « \(replacement) »")
  }

  fileprivate static let sayOtherwise = LocalizedText(en: "reword it", fr: "reformulez")
}
